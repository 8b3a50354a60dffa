// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A sheet with what was found on it, before and after its table was read.
struct FoundSheet {
  let sheet: Sheet
  /// The sheet's name, or the file's without extension.
  let name: String
  /// The table, if the sheet holds one that is read.
  private(set) var table: SheetTable?
  /// The legend on the sheet.
  private(set) var legend: MarkProfile?
  /// The legend of a sheet that is a legend for the whole workbook.
  private(set) var sharedLegend: MarkProfile?
  private(set) var kind: String
  private(set) var reason: LocalizedText?
  var rows = 0
  var profile: MarkProfile?
  var columns: [(column: Header.Column, word: String)] = []
  var unknownColumns: [Header.Column] = []
  var skipped: [(row: Int, reason: String)] = []

  private static let skippedNames: Set<String> = [
    "記入例", "見本", "サンプル", "リスト", "マスタ", "表紙", "目次", "改訂履歴", "改定履歴", "変更履歴", "使い方",
  ]

  init(_ sheet: Sheet, in file: SheetFile, configuration: ImportConfiguration) {
    self.sheet = sheet
    name = sheet.source.sheet ?? Self.stem(of: file.path)
    kind = "unknown"
    let decision = configuration.sheets[name] ?? configuration.sheets[Self.fileName(of: file.path)]
    legend = Self.legend(of: sheet)
    if sheet.isHidden {
      kind = "hidden"
      reason = LocalizedText(ja: "非表示のシートは読みません", en: "hidden sheets are not read")
      return
    }
    if sheet.rowCount == 0 {
      kind = "empty"
      return
    }
    if decision?.kind == "skip" || Self.skippedNames.contains(name) && decision == nil {
      kind = "skipped"
      reason = LocalizedText(
        ja: "「\(name)」は見本や目次などの名前です", en: "'\(name)' is the name of a sample, index or the like")
      return
    }
    if name == "凡例" || name.lowercased() == "legend" {
      kind = "legend"
      sharedLegend = legend
      return
    }
    find(decision, configuration: configuration)
  }

  private mutating func find(
    _ decision: ImportConfiguration.SheetDecision?, configuration: ImportConfiguration
  ) {
    guard var header = HeaderFinder.find(in: sheet, fixed: decision?.headerRow) else {
      reason = LocalizedText(ja: "見出し行が見つかりません", en: "no header row was found")
      return
    }
    if !configuration.columns.isEmpty {
      for index in header.columns.indices {
        guard let word = configuration.columns[header.columns[index].text] else { continue }
        (header.columns[index].fields, header.columns[index].isExact) = FieldSynonyms.fields(of: word)
      }
    }
    let marks = MarkColumns.columns(of: header, in: sheet)
    let form =
      decision?.kind.flatMap { TableForm(rawValue: $0) }
      ?? TableForm.of(header, markColumns: marks, named: name)
    guard let form else {
      reason = LocalizedText(ja: "何の表か分かりません", en: "what the table is about was not understood")
      return
    }
    kind = form.rawValue
    table = SheetTable(
      sheet: sheet, header: header, form: form, name: name, markColumns: form == .tasks ? marks : [])
    if form != .tasks {
      columns = header.columns.compactMap { column in
        let field = form.preferred.first { column.fields.contains($0) } ?? column.fields.first
        return field.map { (column, form == .roles && $0 == .owner(.main) ? "holders" : $0.word) }
      }
    }
  }

  mutating func refuse(_ reason: LocalizedText) {
    kind = "unknown"
    self.reason = reason
    table = nil
  }

  /// A hidden sheet that holds a table all the same.
  var hidesTable: Bool {
    sheet.isHidden && HeaderFinder.find(in: sheet).map { $0.has(.task) || $0.has(.person) } == true
  }

  private static func legend(of sheet: Sheet) -> MarkProfile? {
    // Legends stand above the header or below the table; a long table's middle is not searched.
    let edge = 40
    let rows =
      sheet.rowCount <= 2 * edge
      ? Array(0..<sheet.rowCount) : Array(0..<edge) + Array((sheet.rowCount - edge)..<sheet.rowCount)
    var entries: [MarkProfile.Entry] = []
    var begin: SourceLocation?
    for index in rows {
      let cells = sheet.cells(inRow: index).filter { !TextKey.trimmed($0.text).isEmpty }
      guard let first = cells.first else { continue }
      let place = sheet.location(row: sheet.number(ofRow: index), column: first.column)
      for cell in cells where cell.text.count < 400 {
        if let entries = LegendReader.entries(in: cell.text) {
          return MarkProfile(
            id: "legend", entries: entries, origin: .legend(place.at(column: cell.column)))
        }
      }
      if let entry = RowClassifier.legendEntry(cells.map { TextKey.trimmed($0.text) }),
        !entries.contains(where: { $0.mark == entry.mark })
      {
        entries.append(entry)
        begin = begin ?? place
      }
      let joined = cells.map(\.text).joined(separator: " ")
      guard cells.count > 1, joined.count < 400,
        joined.contains("凡例") || joined.lowercased().contains("legend"),
        let entries = LegendReader.entries(in: joined)
      else { continue }
      return MarkProfile(id: "legend", entries: entries, origin: .legend(place))
    }
    if let begin, entries.count >= 2 {
      return MarkProfile(id: "legend", entries: entries, origin: .legend(begin))
    }
    return nil
  }

  /// The file's name without folder and extension.
  static func stem(of path: String) -> String {
    let name = fileName(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  private static func fileName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  var summary: InputSummary.Sheet {
    InputSummary.Sheet(
      name: sheet.source.sheet ?? "", kind: kind, rows: rows, headerRow: table?.header.rowNumber,
      markProfile: profile?.id)
  }

  var explanation: SheetExplanation {
    let known = Set(columns.map(\.column.number))
    let texts = table?.header.columns ?? []
    return SheetExplanation(
      source: sheet.source, kind: kind, reason: reason, headerRow: table?.header.rowNumber, rows: rows,
      columns: texts.map { column in
        SheetExplanation.Column(
          number: column.number, header: column.text.replacing(String(HeaderFinder.joiner), with: "/"),
          field: known.contains(column.number)
            ? columns.first { $0.column.number == column.number }?.word : nil)
      }, profile: profile, skippedRows: skipped.map { .init(row: $0.row, reason: $0.reason) })
  }
}
