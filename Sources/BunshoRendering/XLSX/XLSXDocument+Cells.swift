// SPDX-License-Identifier: Apache-2.0

import BunshoModel
import CXLSXWriter

extension XLSXDocument {
  /// Writes the rows of a sheet, in order, as the library demands when it keeps none in memory.
  func writeCells(
    of sheet: Workbook.Sheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(RenderError) {
    var cells = LawfulCells(sheet: sheet.name)
    let standardHeight = sheet.defaultRowHeight ?? 15
    for (row, content) in sheet.rows.enumerated() {
      if content.hasSettings {
        var options = lxw_row_col_options(
          hidden: content.isHidden ? 1 : 0, level: UInt8(max(0, min(7, content.outlineLevel))),
          collapsed: content.isCollapsed ? 1 : 0)
        try Self.check(
          worksheet_set_row_opt(
            worksheet, lxw_row_t(row), min(409.5, max(0, content.height ?? standardHeight)), nil, &options),
          subject: sheet.name)
      }
      for (column, cell) in content.cells.enumerated() where !cell.isEmpty {
        let address = Workbook.CellAddress(row: row, column: column)
        let code = write(cells.value(of: cell, at: address), of: cell, at: address, to: worksheet)
        try Self.check(code, subject: "\(sheet.name)!\(address.a1)")
        if let comment = cells.comment(of: cell, at: address) {
          try Self.check(
            write(comment, at: address, to: worksheet), subject: "\(sheet.name)!\(address.a1)")
        }
      }
    }
    notes += cells.notes
  }

  private func write(
    _ value: Workbook.Cell.Value, of cell: Workbook.Cell, at address: Workbook.CellAddress,
    to worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    let row = lxw_row_t(address.row)
    let column = lxw_col_t(address.column)
    let format = formats.format(for: cell.style)
    switch value {
    case .blank: return format == nil ? LXW_NO_ERROR : worksheet_write_blank(worksheet, row, column, format)
    case .text(let text):
      return worksheet_write_string(worksheet, row, column, Self.escaped(text), format)
    case .number(let number): return worksheet_write_number(worksheet, row, column, number, format)
    case .bool(let flag): return worksheet_write_boolean(worksheet, row, column, flag ? 1 : 0, format)
    case .date(let date): return worksheet_write_number(worksheet, row, column, date.serialNumber, format)
    case .formula(let formula):
      switch formula.cached {
      case .number(let number):
        return worksheet_write_formula_num(worksheet, row, column, formula.expression, format, number)
      case .text(let text):
        return worksheet_write_formula_str(worksheet, row, column, formula.expression, format, text)
      }
    case .link(let link):
      let target =
        switch link.target {
        case .cell(let sheet, let place): "internal:" + Workbook.quoted(sheet: sheet) + "!" + place.a1
        case .url(let url): Self.withoutSchemes(url)
        }
      return worksheet_write_url_opt(
        worksheet, row, column, target, format ?? formats.format(for: .link), Self.escaped(link.text), nil)
    }
  }

  private func write(
    _ comment: Workbook.Cell.Comment, at address: Workbook.CellAddress,
    to worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    let strings = CStrings()
    var options = lxw_comment_options()
    options.author = comment.author.isEmpty ? nil : strings.pointer(to: Self.escaped(comment.author))
    options.width = UInt16(max(16, min(2_000, comment.width)))
    options.height = UInt16(max(16, min(2_000, comment.height)))
    options.font_name = strings.pointer(to: Workbook.Style.standard.fontName)
    options.font_size = 9
    return worksheet_write_comment_opt(
      worksheet, lxw_row_t(address.row), lxw_col_t(address.column), Self.escaped(comment.text), &options)
  }

  /// The text with `_x0041_` in it kept as it is: the format reads that as the character U+0041, and the
  /// library escapes only control characters.
  static func escaped(_ text: String) -> String {
    // Nearly no text has an underline at all.
    var text = text
    return text.withUTF8 { bytes -> String? in
      var escaped: [UInt8]?
      var copied = 0
      var place = 0
      while place + 6 < bytes.count {
        if isEscape(bytes, at: place) {
          escaped = (escaped ?? []) + bytes[copied..<place] + Array("_x005F".utf8)
          copied = place
        }
        place += 1
      }
      guard let start = escaped else { return nil }
      return String(decoding: start + bytes[copied...], as: UTF8.self)
    } ?? text
  }

  private static func isEscape(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
      bytes[place + 6] == UInt8(ascii: "_")
    else { return false }
    return (place + 2..<place + 6).allSatisfy { digit in
      switch bytes[digit] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
        UInt8(ascii: "a")...UInt8(ascii: "f"):
        true
      default: false
      }
    }
  }

  /// The address with the library's own schemes hidden: it looks for them anywhere in an address.
  private static func withoutSchemes(_ url: String) -> String {
    guard url.contains("ternal:") else { return url }
    return url.split(separator: "ternal:", omittingEmptySubsequences: false).joined(separator: "ternal%3A")
  }
}

extension Workbook.Sheet.Row {
  fileprivate var hasSettings: Bool { height != nil || outlineLevel > 0 || isHidden || isCollapsed }
}
