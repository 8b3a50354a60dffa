// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension CanonicalWorkbookReader {
  /// Reads the tasks, who has which part in them, and declared vacancies.
  mutating func readWork() throws(ImportError) {
    let sheet = try CanonicalSheet(.items, in: file)
    items = try names(sheet, .title)
    var known: Set<Int> = []
    for row in sheet.rows { try readItem(sheet, row, known: &known) }
    try readAssignments()
    try readVacancies()
    try readSkills()
    try readDutiesAndWaivers()
  }

  private mutating func readItem(
    _ sheet: CanonicalSheet, _ row: Int, known: inout Set<Int>
  ) throws(ImportError) {
    let position = document.workItems.count
    // A copied row has its number twice; what is remembered belongs to the first.
    let number = try integer(sheet, row, .number).flatMap { known.insert($0).inserted ? $0 : nil }
    let remembered = number.flatMap { memory.cells[$0] } ?? []
    var item = ModelDocument.Item(
      code: text(sheet, row, .code), title: text(sheet, row, .title) ?? "",
      parent: try self.item(sheet, row, .parent), summary: try flag(sheet, row, .summary, blank: false),
      table: try table(sheet, row), at: try place(sheet, row) ?? ownPlace(sheet, row, .title))
    var categories: [ModelDocument.Item.Category?] = []
    for level in 0..<3 {
      let column = ExchangeColumn.category(level)
      guard let text = text(sheet, row, column) else {
        categories.append(nil)
        continue
      }
      let place = place(of: ExchangeMemory.category(level), sheet.cell(row, column), in: remembered)
      categories.append(.init(text: text, at: place ?? ownPlace(sheet, row, column)))
    }
    item.categories = categories
    if let unit = try department(sheet, row, .department, item: position) {
      let place = place(of: ExchangeMemory.department, sheet.cell(row, .department), in: remembered)
      item.department = .init(index: unit, at: place ?? ownPlace(sheet, row, .department))
    }
    item.facts = facts(sheet, row, remembered, item: position)
    document.workItems.append(item)
  }

  private func place(of key: String, _ cell: String, in remembered: [CanonicalMemory.Cell]) -> [Int]? {
    remembered.first { $0.key == key && $0.hash == ExchangeMemory.key(of: cell) }.flatMap { place($0.place) }
  }

  /// The attributes of a task: those that stand as they were written first, in their old order, then others.
  private mutating func facts(
    _ sheet: CanonicalSheet, _ row: Int, _ remembered: [CanonicalMemory.Cell], item: Int
  ) -> [ModelDocument.Item.Fact] {
    var facts: [ModelDocument.Item.Fact] = []
    var done: Set<CanonicalSheet.Column> = []
    for cell in remembered {
      guard let (field, occurrence) = ExchangeMemory.fact(of: cell.key) else { continue }
      let column = ExchangeColumn.fact(field)
      let visible = sheet.cell(row, column, occurrence)
      guard !visible.isEmpty, cell.hash == ExchangeMemory.key(of: visible),
        let value = WorkItem.Fact.Value(exchangeText: memory.decoded(cell.value)),
        let place = place(cell.place),
        done.insert(.init(column: column, occurrence: occurrence)).inserted
      else { continue }
      facts.append(.init(field, text: memory.decoded(visible), value: value, at: place))
    }
    for field in WorkItem.Field.allCases {
      let column = ExchangeColumn.fact(field)
      for occurrence in sheet.occurrences(of: column)
      where !done.contains(.init(column: column, occurrence: occurrence)) {
        guard let text = text(sheet, row, column, occurrence) else { continue }
        let place = ownPlace(sheet, row, column, occurrence)
        switch ValueReader.read(text, as: field, header: field.exchangeTitle.ja) {
        case .value(let value): facts.append(.init(field, text: text, value: value, at: place))
        case .noted(let value, let words):
          facts.append(.init(field, text: text, value: value, at: place))
          observe("unreadableValue", read: text, item: item, at: place, words: words)
        case .unreadable(let expected):
          facts.append(.init(field, text: text, value: .text, at: place))
          observe("unreadableValue", read: text, item: item, at: place, words: expected)
        }
      }
    }
    return facts
  }

  /// The table a task stands in; a task somebody added stands in the workbook's own.
  private mutating func table(_ sheet: CanonicalSheet, _ row: Int) throws(ImportError) -> Int {
    if let number = try integer(sheet, row, .table) {
      guard let table = tableNumbers[number] else { throw wrong(sheet, row, .table) }
      return table
    }
    guard let source = sheet.sheet?.source else { return 0 }
    let own = ownSource(source)
    if let known = document.tables.firstIndex(where: { $0.source == own }) { return known }
    document.tables.append(
      .init(source: own, form: "list", headerRow: 1, ownerColumns: [], marksAreSchemeLetters: false))
    return document.tables.count - 1
  }

  private mutating func readAssignments() throws(ImportError) {
    let sheet = try CanonicalSheet(.assignments, in: file)
    var exclusions: [ModelDocument.Exclusion] = []
    for row in sheet.rows {
      guard let item = try item(sheet, row) else { continue }
      let assignee = try assignee(sheet, row, item: item)
      let place = try place(sheet, row) ?? ownPlace(sheet, row, .assignee)
      if saysNone(sheet.cell(row, .involvement)) {
        exclusions.append(.init(item: item, assignee: assignee, at: place))
        continue
      }
      document.assignments.append(
        .init(
          item: item, assignee: assignee, involvement: try involvement(sheet, row, .involvement).word,
          mark: text(sheet, row, .mark), note: text(sheet, row, .note), from: try date(sheet, row, .from),
          until: try date(sheet, row, .until), at: place))
    }
    document.exclusions = exclusions
  }

  /// Reads what the importer could not settle.
  mutating func readObservations() throws(ImportError) {
    let sheet = try CanonicalSheet(.observations, in: file)
    var read: [ModelDocument.Observed] = []
    for row in sheet.rows {
      var item: Int?
      if let name = text(sheet, row, .item) {
        // With its task gone the note is about nothing.
        guard case .row(let position) = items.target(of: name) else { continue }
        item = position
      }
      let names = sheet.occurrences(of: .nearest).compactMap { text(sheet, row, .nearest, $0) }
      let kind = sheet.cell(row, .involvement)
      read.append(
        .init(
          kind: sheet.cell(row, .observed), names: names, letter: text(sheet, row, .letter),
          involvement: kind.isEmpty ? nil : try involvement(sheet, row, .involvement).word,
          first: try place(sheet, row, .first), expected: try integer(sheet, row, .expected),
          found: try integer(sheet, row, .found),
          text: .init(ja: text(sheet, row, .wordsJa) ?? "", en: text(sheet, row, .wordsEn) ?? ""),
          of: text(sheet, row, .variantOf), read: text(sheet, row, .read) ?? "", item: item,
          at: try place(sheet, row) ?? ownPlace(sheet, row, .read)))
    }
    document.observations = read + (document.observations ?? [])
  }
}

extension ModelDocument.Item.Fact {
  fileprivate init(_ field: WorkItem.Field, text: String, value: WorkItem.Fact.Value, at place: [Int]) {
    self.init(field: field.rawValue, text: text, at: place)
    switch value {
    case .text: break
    case .frequency(.perYear(let runs)): runsPerYear = runs
    case .frequency(.irregular): recurs = "irregularly"
    case .frequency(.once): recurs = "once"
    case .number(let number): self.number = number
    case .level(let level): self.level = level
    case .manual(let manual): self.manual = manual.rawValue
    case .date(let date): self.date = date.iso
    case .amounts(let band): amounts = band.interval
    case .flag(let flag): self.flag = flag
    case .names(let names): self.names = names
    }
  }
}
