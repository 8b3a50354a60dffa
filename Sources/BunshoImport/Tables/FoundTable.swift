// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A table found on a sheet, with what reading it gave.
struct FoundTable {
  /// The table; `nil` once it was found to be none that is read.
  private(set) var table: SheetTable?
  private(set) var kind = "unknown"
  private(set) var reason: LocalizedText?
  private let header: Header
  var rows = 0
  var profile: MarkProfile?
  var columns: [(column: Header.Column, word: String)] = []
  var unknownColumns: [Header.Column] = []
  var skipped: [(row: Int, reason: String)] = []

  /// - Parameter words: headers → words of fields, as the user configured them.
  init(
    _ part: TableSplitter.Part, name: String, finder: HeaderFinder, legendRows: Set<Int>,
    decision: ImportConfiguration.SheetDecision?, words: [String: String]
  ) {
    var header = part.header
    let export = ToolExport.apply(to: &header, named: name)
    reason = export?.name
    for index in header.columns.indices {
      let column = header.columns[index]
      let letter = SourceLocation.letters(ofColumn: column.number)
      guard let word = decision?.columns[letter] ?? decision?.columns[column.title] ?? words[column.title]
      else { continue }
      (header.columns[index].fields, header.columns[index].isExact) = FieldSynonyms.fields(of: word)
    }
    self.header = header
    if Self.isLegend(part, rows: legendRows) {
      kind = "legend"
      return
    }
    let marks = finder.marks.columns(of: header, in: part.region)
    var form =
      decision?.kind.flatMap { TableForm(rawValue: $0) }
      ?? TableForm.of(header, markColumns: marks, named: name)
    if form == .tasks, decision?.kind == nil, Transposition.isOne(header, marks: marks, in: part.region) {
      form = .transposed
    }
    guard let form else {
      reason = LocalizedText(ja: "何の表か分かりません", en: "what the table is about was not understood")
      return
    }
    kind = form.rawValue
    table = SheetTable(
      region: part.region, header: header, form: form, name: name, markColumns: form.hasMarks ? marks : [],
      legendRows: legendRows, export: export)
    guard !form.hasMarks else { return }
    columns = header.columns.compactMap { column in
      let field = form.preferred.first { column.fields.contains($0) } ?? column.fields.first
      return field.map { (column, form == .roles && $0 == .owner(.main) ? "holders" : $0.word) }
    }
  }

  /// Whether nothing but the rows of a legend stands below the header.
  private static func isLegend(_ part: TableSplitter.Part, rows legendRows: Set<Int>) -> Bool {
    let body = part.header.rows.upperBound..<max(part.region.rows.upperBound, part.header.rows.upperBound)
    let filled = body.filter { !part.region.filledCells(inRow: $0).isEmpty }
    let explained = filled.count(where: legendRows.contains)
    return explained >= 2 && filled.count - explained <= 1
  }

  /// The table cannot be read after all.
  mutating func refuse(_ reason: LocalizedText) {
    kind = "unknown"
    self.reason = reason
    table = nil
  }

  /// How the table was understood.
  func explanation(of source: SourceSheet) -> SheetExplanation {
    SheetExplanation(
      source: source, kind: kind, reason: reason, headerRow: table?.header.rowNumber, rows: rows,
      columns: (table?.header ?? header).columns.map { column in
        SheetExplanation.Column(
          number: column.number, header: column.title,
          field: columns.first { $0.column.number == column.number }?.word)
      }, profile: profile, skippedRows: skipped.map { .init(row: $0.row, reason: $0.reason) })
  }

  /// The row of the header, for places.
  var headerRow: Int { header.rowNumber }
}
