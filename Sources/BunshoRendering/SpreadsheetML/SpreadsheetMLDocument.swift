// SPDX-License-Identifier: Apache-2.0

/// One SpreadsheetML file being written.
final class SpreadsheetMLDocument {
  /// The document.
  let xml = XMLTextWriter()
  /// What could not be written as it stood, so far.
  var notes: [WriterNote] = []
  /// The styles of the workbook.
  let styles: SpreadsheetMLStyles
  private let workbook: Workbook

  /// Starts a file for a workbook.
  init(_ workbook: Workbook) {
    self.workbook = workbook
    styles = SpreadsheetMLStyles(of: workbook)
  }

  /// Writes everything.
  func write() {
    var cells = LawfulCells(sheet: "")
    // Windows opens the file with Excel because of this line, although its name ends in .xml.
    xml.instruction("mso-application", "progid", "Excel.Sheet")
    if !workbook.properties.generator.isEmpty {
      let generator = cells.lawful(workbook.properties.generator, at: nil, maximumLength: 255)
      xml.instruction("bunsho", "generator", generator)
    }
    xml.element(
      "Workbook",
      [
        "xmlns": "urn:schemas-microsoft-com:office:spreadsheet",
        "xmlns:o": "urn:schemas-microsoft-com:office:office",
        "xmlns:x": "urn:schemas-microsoft-com:office:excel",
        "xmlns:ss": "urn:schemas-microsoft-com:office:spreadsheet",
        "xmlns:html": "http://www.w3.org/TR/REC-html40",
      ]
    ) {
      xml.lineFeed()
      writeProperties(with: &cells)
      xml.element("ExcelWorkbook", ["xmlns": Self.excel]) {
        xml.element("ActiveSheet", text: "\(workbook.sheetInFront)")
      }
      xml.lineFeed()
      styles.write(to: xml)
      writeNames()
      for (place, sheet) in workbook.sheets.enumerated() {
        write(sheet, isInFront: place == workbook.sheetInFront)
      }
    }
    notes = cells.notes + notes
  }

  /// The name of the elements that describe views, print set-up, filters and conditions.
  static let excel = "urn:schemas-microsoft-com:office:excel"

  private func writeProperties(with cells: inout LawfulCells) {
    let properties = workbook.properties
    func lawful(_ text: String) -> String? {
      text.isEmpty ? nil : cells.lawful(text, at: nil, maximumLength: 255)
    }
    let author = lawful(properties.author)
    let elements: [(String, String?)] = [
      ("Title", lawful(properties.title)), ("Subject", lawful(properties.subject)), ("Author", author),
      ("LastAuthor", author), ("Created", properties.created.iso8601 + "Z"),
      ("Company", lawful(properties.company)),
    ]
    xml.element("DocumentProperties", ["xmlns": "urn:schemas-microsoft-com:office:office"]) {
      for case (let name, let text?) in elements { xml.element(name, text: text) }
    }
    xml.lineFeed()
  }

  private func writeNames() {
    guard !workbook.definedNames.isEmpty else { return }
    xml.element("Names") {
      for name in workbook.definedNames {
        let refersTo = R1C1Formula.from(name.refersTo, at: Workbook.CellAddress(row: 0, column: 0))
        xml.element("NamedRange", ["ss:Name": name.name, "ss:RefersTo": "=" + refersTo])
      }
    }
    xml.lineFeed()
  }

  private func write(_ sheet: Workbook.Sheet, isInFront: Bool) {
    var cells = LawfulCells(sheet: sheet.name)
    xml.element("Worksheet", ["ss:Name": sheet.name, "ss:Protected": sheet.protection == nil ? nil : "1"]) {
      xml.lineFeed()
      writeNames(of: sheet)
      writeTable(of: sheet, with: &cells)
      writeOptions(of: sheet, isInFront: isInFront, with: &cells)
      writeValidations(of: sheet, with: &cells)
      if let filter = sheet.autofilter {
        xml.element("AutoFilter", ["x:Range": filter.r1c1, "xmlns": Self.excel])
        xml.lineFeed()
      }
      writeConditionalFormats(of: sheet)
    }
    xml.lineFeed()
    notes += cells.notes
  }

  /// Names that belong to one sheet: what is filtered, what is printed, what is repeated on every page.
  private func writeNames(of sheet: Workbook.Sheet) {
    let origin = Workbook.CellAddress(row: 0, column: 0)
    let quoted = Workbook.quoted(sheet: sheet.name)
    var names: [(name: String, refersTo: String, isHidden: Bool)] = []
    if let filter = sheet.autofilter { names.append(("_FilterDatabase", quoted + "!" + filter.r1c1, true)) }
    if let area = sheet.printSetup.area { names.append(("Print_Area", quoted + "!" + area.r1c1, false)) }
    if let titles = sheet.printTitles {
      names.append(("Print_Titles", R1C1Formula.from(titles, at: origin), false))
    }
    guard !names.isEmpty else { return }
    xml.element("Names") {
      for name in names {
        xml.element(
          "NamedRange",
          [
            "ss:Name": name.name, "ss:RefersTo": "=" + name.refersTo, "ss:Hidden": name.isHidden ? "1" : nil,
          ])
      }
    }
    xml.lineFeed()
  }
}
