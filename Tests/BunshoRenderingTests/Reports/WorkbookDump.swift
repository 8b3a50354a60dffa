// SPDX-License-Identifier: Apache-2.0
import BunshoRendering

/// A workbook as lines of text, for goldens people can read.
struct WorkbookDump {
  let text: String

  init(_ workbook: Workbook) {
    var lines = ["workbook \(workbook.properties.title) (\(workbook.properties.generator))"]
    for name in workbook.definedNames { lines.append("name \(name.name): \(name.refersTo)") }
    for sheet in workbook.sheets {
      lines += ["", "== \(sheet.name)"] + Self.head(of: sheet)
      for (number, row) in sheet.rows.enumerated() {
        for (column, cell) in row.cells.enumerated() {
          guard let value = Self.text(of: cell.value) else { continue }
          let address = Workbook.CellAddress(row: number, column: column).a1
          let comment = cell.comment.map { " /* \(Self.oneLine($0.text)) */" } ?? ""
          lines.append("\(address): \(value)\(comment)")
        }
      }
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func head(of sheet: Workbook.Sheet) -> [String] {
    var lines = [
      "columns "
        + sheet.columns.map { ($0.isHidden ? "hidden " : "") + "\($0.width ?? 0)" }.joined(separator: ", ")
    ]
    if let frozen = sheet.frozen { lines.append("frozen \(frozen.rows) rows, \(frozen.columns) columns") }
    if let filter = sheet.autofilter { lines.append("filter \(filter.a1)") }
    for validation in sheet.validations {
      if case .literals(let letters) = validation.source {
        lines.append("list \(validation.range.a1): \(letters.joined(separator: " "))")
      }
    }
    for format in sheet.conditionalFormats { lines.append("look \(format.range.a1): \(format.condition)") }
    let print = sheet.printSetup
    lines.append("print \(print.paper) \(print.isLandscape ? "landscape" : "portrait") \(print.footer.code)")
    if let rows = print.repeatedRows { lines.append("repeats \(rows)") }
    if let columns = print.repeatedColumns { lines.append("repeats columns \(columns)") }
    if let fit = print.fit, fit.pagesWide > 1 { lines.append("pages \(fit.pagesWide) wide") }
    let folded = sheet.rows.indices.filter { sheet.rows[$0].outlineLevel > 0 }
    if !folded.isEmpty { lines.append("folds \(folded.map { String($0 + 1) }.joined(separator: " "))") }
    return lines
  }

  private static func text(of value: Workbook.Cell.Value) -> String? {
    switch value {
    case .blank: nil
    case .text(let text): oneLine(text)
    case .number(let number): "\(number)"
    case .bool(let bool): "\(bool)"
    case .date(let date): date.iso8601
    case .formula(let formula): "=\(formula.expression) -> \(formula.cached)"
    case .link(let link): "\(oneLine(link.text)) -> \(link.target)"
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }
}
