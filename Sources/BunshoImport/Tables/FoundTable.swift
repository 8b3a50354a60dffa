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
  /// Tickets that are one task over and over.
  var recurring: [RecurringTask] = []
  /// The keys of the user's columns that fitted, those of the sheet and those of all sheets.
  let settled: ColumnDecisions.Used
  /// Columns of texts that nothing heads.
  let headless: [Int]
  private let isConfigured: (kind: Bool, header: Bool)

  /// - Parameter words: headers → words of fields, as the user configured them.
  init(
    _ part: TableSplitter.Part, name: String, finder: HeaderFinder, legendRows: Set<Int>,
    decision: ImportConfiguration.SheetDecision?, words: [String: String]
  ) {
    var header = part.header
    let export = ToolExport.apply(to: &header, named: name)
    reason = export?.name
    settled = ColumnDecisions(decision?.columns ?? [:], words: words)
      .apply(to: &header, in: part.region)
    isConfigured = (kind: decision?.kind != nil, header: decision?.headerRow == header.rowNumber)
    self.header = header
    if Self.isLegend(part, rows: legendRows) {
      kind = "legend"
      headless = []
      return
    }
    let marks = finder.marks.columns(of: header, in: part.region)
    var form =
      decision?.kind.flatMap { TableForm(rawValue: $0) }
      ?? TableForm.of(header, markColumns: marks, named: name)
    if form == .tasks, decision?.kind == nil, Transposition.isOne(header, marks: marks, in: part.region) {
      form = .transposed
    }
    if form == .tasks, HolderBlocks.isOne(header) { form = .holderBlocks }
    if decision?.kind == nil, SkillMap.isOne(header, in: part.region, named: name) { form = .skills }
    guard let form else {
      headless = []
      reason = LocalizedText(ja: "何の表か分かりません", en: "what the table is about was not understood")
      return
    }
    kind = form.rawValue
    let table = SheetTable(
      region: part.region, header: header, form: form, name: name, markColumns: form.hasMarks ? marks : [],
      legendRows: legendRows, export: export)
    self.table = table
    headless = HeadlessColumns.all(of: table)
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

  /// Beside the other tables of the input it is something else than alone.
  mutating func take(_ table: SheetTable) {
    self.table = table
    kind = table.form.rawValue
  }

  /// The table cannot be read after all.
  mutating func refuse(_ reason: LocalizedText) {
    kind = "unknown"
    self.reason = reason
    table = nil
  }

  /// How the table was understood.
  func explanation(of source: SourceSheet) -> SheetExplanation {
    let header = table?.header ?? header
    let rows = header.rows
    // An export without a header begins with a row of content that stands for one.
    let isImplied = rows.isEmpty || table?.export == .cybozuOffice
    let first = isImplied ? nil : table?.sheet.number(ofRow: rows.lowerBound)
    return SheetExplanation(
      source: source, kind: kind, reason: (reason ?? why).map(noted), headerRow: table?.header.rowNumber,
      firstHeaderRow: first, rows: self.rows,
      columns: explainedColumns(of: header), profile: profile,
      skippedRows: skipped.map { .init(row: $0.row, reason: $0.reason) },
      recurring: recurring)
  }

  private func explainedColumns(of header: Header) -> [SheetExplanation.Column] {
    let words = Dictionary(columns.map { ($0.column.number, $0.word) }) { first, _ in first }
    let headed = header.columns.map { column in
      SheetExplanation.Column(
        number: column.number, header: column.title, field: words[column.number],
        isConfigured: settled.columns.contains(column.number))
    }
    let others = headless.map {
      SheetExplanation.Column(number: $0, header: "", field: nil, isConfigured: false)
    }
    return others.isEmpty ? headed : (headed + others).sorted { $0.number < $1.number }
  }

  /// The reason, with a word on the header where the user told its row.
  private func noted(_ reason: LocalizedText) -> LocalizedText {
    guard isConfigured.header else { return reason }
    return LocalizedText(ja: "\(reason.ja)(見出しの行は設定)", en: "\(reason.en) (row of the header as configured)")
  }

  /// Why the table was taken for its kind: what the user said, or the heads that tell.
  private var why: LocalizedText? {
    guard let table else { return nil }
    if isConfigured.kind { return LocalizedText(ja: "設定で決めた種類", en: "as configured") }
    guard !table.header.rows.isEmpty else {
      return LocalizedText(
        ja: "見出しがなく、名前の列と業務の列が並んでいる", en: "no header, but a column of names beside one of tasks")
    }
    var heads: [String] = []
    var marks = 0
    for (column, word) in columns {
      if word == "mark" { marks += 1 }
      guard Self.telling[table.form]?.contains(word) == true, heads.count < 4 else { continue }
      let title = column.title.split(whereSeparator: \.isNewline).joined(separator: " ")
      if !title.isEmpty, !heads.contains(title) { heads.append(title) }
    }
    let names = (ja: heads.map { "「\($0)」" }.joined(), en: heads.map { "'\($0)'" }.joined(separator: ", "))
    switch (table.form, heads.isEmpty) {
    case (.holderBlocks, _):
      return LocalizedText(
        ja: "左の列の名前ごとに行がまとまり、右に業務が並んでいる", en: "blocks of rows, a name at the left of each and tasks beside it"
      )
    case (.transposed, _):
      return LocalizedText(
        ja: "左の列に担当者、見出しに業務、その間に記号", en: "holders on the left, tasks as heads, marks between them")
    case (_, false):
      return marks == 0
        ? LocalizedText(ja: "見出しに\(names.ja)", en: "the header has \(names.en)")
        : LocalizedText(
          ja: "見出しに\(names.ja)、記号の列が\(marks)列",
          en: "the header has \(names.en), and \(marks) columns hold marks")
    case (_, true):
      return marks == 0
        ? nil : LocalizedText(ja: "記号の列が\(marks)列", en: "\(marks) columns hold marks")
    }
  }

  /// The words of the fields that tell a form.
  private static let telling: [TableForm: Set<String>] = [
    .tasks: Set(["task", "partner", "party"] + Involvement.allCases.map(\.word)),
    .longForm: ["task", "who", "person", "letter", "assignee kind"],
    .people: ["person", "kana", "employee number", "email", "employment", "concurrent"],
    .departments: ["department", "department id", "parent", "level", "head"],
    .roles: ["role", "holders"],
    .skills: ["task", "id"],
    .duties: ["task", "department"],
  ]

  /// The row of the header, for places.
  var headerRow: Int { header.rowNumber }
}
