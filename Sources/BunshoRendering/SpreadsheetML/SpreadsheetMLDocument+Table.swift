// SPDX-License-Identifier: Apache-2.0

extension SpreadsheetMLDocument {
  /// Writes columns, rows and cells.
  func writeTable(of sheet: Workbook.Sheet, with cells: inout LawfulCells) {
    let table = Table(sheet)
    xml.start("Table")
    // Readers trust these two, so they must cover every cell.
    xml.attribute("ss:ExpandedColumnCount", "\(table.columns)")
    xml.attribute("ss:ExpandedRowCount", "\(table.rows)")
    xml.attribute("x:FullColumns", "1")
    xml.attribute("x:FullRows", "1")
    if let height = sheet.defaultRowHeight {
      xml.attribute("ss:DefaultRowHeight", SpreadsheetMLStyles.decimal(height))
    }
    writeColumns(of: sheet)
    var next = 0
    for row in 0..<table.rows {
      let content = row < sheet.rows.count ? sheet.rows[row] : Workbook.Sheet.Row()
      let merges = table.mergesByRow[row] ?? []
      if content.isUnset && merges.isEmpty { continue }
      xml.lineFeed()
      xml.start("Row")
      if row != next { xml.attribute("ss:Index", "\(row + 1)") }
      next = row + 1
      if let height = content.height ?? sheet.defaultRowHeight {
        xml.attribute("ss:AutoFitHeight", "0")
        xml.attribute("ss:Height", SpreadsheetMLStyles.decimal(min(409.5, max(0, height))))
      }
      if content.isHidden { xml.attribute("ss:Hidden", "1") }
      write(content, at: row, merges: merges, covered: table.covered, with: &cells)
      xml.end()
    }
    xml.lineFeed()
    xml.end()
    xml.lineFeed()
  }

  private func writeColumns(of sheet: Workbook.Sheet) {
    for run in sheet.columnRuns {
      xml.lineFeed()
      xml.element(
        "Column",
        [
          // Always said: LibreOffice 7 counts on from the last column of the sheet before.
          "ss:Index": "\(run.places.lowerBound + 1)",
          "ss:AutoFitWidth": run.column.width == nil ? nil : "0",
          "ss:Width": run.column.width.map { SpreadsheetMLStyles.decimal(Self.points(ofDigits: $0)) },
          "ss:Hidden": run.column.isHidden ? "1" : nil,
          "ss:Span": run.places.count > 1 ? "\(run.places.count - 1)" : nil,
        ])
    }
  }

  /// The width of a column in points. The format knows no digits; Excel counts 7 pixels a digit and 5 more.
  private static func points(ofDigits digits: Double) -> Double {
    let width = min(255, max(0, digits))
    let pixels = width < 1 ? (width * 12).rounded() : (width * 7).rounded() + 5
    return pixels * 0.75
  }

  private func write(
    _ row: Workbook.Sheet.Row, at rowPlace: Int, merges: [Workbook.CellRange],
    covered: [Workbook.CellRange], with cells: inout LawfulCells
  ) {
    var next = 0
    let count = max(row.cells.count, (merges.map(\.first.column).max() ?? -1) + 1)
    for column in 0..<count {
      let cell = column < row.cells.count ? row.cells[column] : .empty
      let address = Workbook.CellAddress(row: rowPlace, column: column)
      let merge = merges.first { $0.first == address }
      if cell.isEmpty && merge == nil { continue }
      // A cell under a merged one cannot be written at all; its border comes from the first one.
      if merge == nil && covered.contains(where: { $0.contains(address) }) { continue }
      xml.start("Cell")
      if column != next { xml.attribute("ss:Index", "\(column + 1)") }
      next = column + 1
      if let merge {
        if merge.last.column > column {
          xml.attribute("ss:MergeAcross", "\(merge.last.column - column)")
          next = merge.last.column + 1
        }
        if merge.last.row > rowPlace { xml.attribute("ss:MergeDown", "\(merge.last.row - rowPlace)") }
      }
      write(cell, at: address, with: &cells)
      xml.end()
    }
  }

  private func write(
    _ cell: Workbook.Cell, at address: Workbook.CellAddress, with cells: inout LawfulCells
  ) {
    let value = cells.value(of: cell, at: address)
    var style = cell.style
    if case .link = value, style == nil { style = .link }
    if let id = style.flatMap(styles.id(of:)) { xml.attribute("ss:StyleID", id) }
    switch value {
    case .blank: break
    case .text(let text): data("String", text)
    case .number(let number): data("Number", SpreadsheetMLStyles.decimal(number))
    case .bool(let flag): data("Boolean", flag ? "1" : "0")
    case .date(let date): data("DateTime", date.iso8601 + ".000")
    case .formula(let formula):
      xml.attribute("ss:Formula", "=" + R1C1Formula.from(formula.expression, at: address))
      switch formula.cached {
      case .number(let number): data("Number", SpreadsheetMLStyles.decimal(number))
      case .text(let text): data("String", text)
      }
    case .link(let link):
      switch link.target {
      case .cell(let sheet, let place):
        xml.attribute("ss:HRef", "#" + Workbook.quoted(sheet: sheet) + "!" + place.a1)
      case .url(let url): xml.attribute("ss:HRef", url)
      }
      data("String", link.text)
    }
    if let comment = cells.comment(of: cell, at: address) { write(comment) }
  }

  private func data(_ type: String, _ text: String) {
    xml.start("Data")
    xml.attribute("ss:Type", type)
    xml.text(text)
    xml.end()
  }

  private func write(_ comment: Workbook.Cell.Comment) {
    xml.element("Comment", ["ss:Author": comment.author.isEmpty ? nil : comment.author]) {
      // The schema wants an element of HTML, not bare text.
      xml.element("ss:Data", ["xmlns": "http://www.w3.org/TR/REC-html40"]) {
        xml.element(
          "Font",
          [
            "html:Face": Workbook.Style.standard.fontName, "x:CharSet": "128", "html:Size": "9",
            "html:Color": "#000000",
          ], text: comment.text)
      }
    }
  }
}

/// How far the table of a sheet reaches, and where its merged cells are.
private struct Table {
  var rows: Int
  var columns: Int
  var covered: [Workbook.CellRange]
  var mergesByRow: [Int: [Workbook.CellRange]]

  init(_ sheet: Workbook.Sheet) {
    covered = sheet.merges
    mergesByRow = Dictionary(grouping: sheet.merges, by: \.first.row)
    rows = max(sheet.rows.count, (sheet.merges.map(\.last.row).max() ?? -1) + 1)
    columns = max(
      sheet.rows.reduce(0) { max($0, $1.cells.count) }, sheet.columns.count,
      (sheet.merges.map(\.last.column).max() ?? -1) + 1)
  }
}

extension Workbook.Sheet.Row {
  fileprivate var isUnset: Bool { height == nil && !isHidden && cells.allSatisfy(\.isEmpty) }
}

extension Workbook.CellRange {
  /// Whether a cell lies in the range.
  fileprivate func contains(_ cell: Workbook.CellAddress) -> Bool {
    (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
  }
}
