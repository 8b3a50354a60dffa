// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Skill maps: who can do which task how well.
extension MatrixBuilder {
  /// Reads a skill map once all tasks are known. Rows that are no task are told.
  mutating func readSkills(_ table: SheetTable) -> TaskReading {
    var reading = TaskReading()
    let map = SkillMap(table.header, in: table.region)
    let tasks = TaskNames(workItems)
    guard let label = map.labels.last else { return reading }
    reading.roles =
      map.labels.map { ($0, $0.fields.first == .id ? "id" : "task") } + map.levels.map { ($0, "mark") }
    let scale = SkillScale(
      rows: legendRows(of: table),
      cells: table.body.lazy.flatMap { index in
        map.levels.map { table.region.text(inRow: index, column: $0.number) }
      })
    let peopleAreRows = map.people != nil
    let heads = peopleAreRows ? taskHeads(map, tasks, of: table) : personHeads(map, of: table)
    var unknown: [(text: String, location: SourceLocation)] = []
    let classifier = table.classifier(titleColumn: label.number)
    for index in table.body {
      let texts = table.filledCells(inRow: index).map(\.text)
      guard let first = texts.first, !SkillMap.isFooter(first) else { continue }
      if SkillScale.legend(in: texts) != nil {
        reading.skipped.append((table.sheet.number(ofRow: index), "legend"))
        continue
      }
      guard case .content = table.classify(index, by: classifier) else { continue }
      noteErrorValues(inRow: index, columns: table.header.columns, of: table)
      if peopleAreRows {
        guard let person = rowPerson(index, map, of: table) else { continue }
        for (column, head) in heads {
          if case .item(let item) = head { add(item, person, index, column, scale, of: table) }
        }
      } else {
        guard let item = tasks.item(in: map.labels.map { table.cell(inRow: index, column: $0.number).text })
        else {
          let cell = table.cell(inRow: index, column: label.number)
          unknown.append((cell.text.isEmpty ? first : cell.text, cell.location))
          continue
        }
        for (column, head) in heads {
          if case .person(let person) = head { add(item, person, index, column, scale, of: table) }
        }
      }
      reading.rows += 1
    }
    note(unknown, isAll: reading.rows == 0, of: table)
    return reading
  }

  private enum Head {
    case person(Person.ID)
    case item(WorkItem.ID)
  }

  private mutating func personHeads(_ map: SkillMap, of table: SheetTable) -> [(column: Int, head: Head)] {
    let names = Dictionary(map.levels.map { ($0.number, $0.heads.last ?? "") }) { first, _ in first }
    return resolveHeads(map.levels, in: table, records: nil).compactMap { column, assignee in
      if case .person(let person) = assignee { return (column, .person(person)) }
      observe(
        .unreadableValue(expected: LocalizedText(ja: "氏名", en: "the name of a person")),
        text: names[column] ?? "",
        at: table.sheet.location(row: table.header.rowNumber, column: column))
      return nil
    }
  }

  private mutating func taskHeads(
    _ map: SkillMap, _ tasks: TaskNames, of table: SheetTable
  ) -> [(column: Int, head: Head)] {
    var unknown: [(text: String, location: SourceLocation)] = []
    var heads: [(column: Int, head: Head)] = []
    for column in map.levels {
      if let item = tasks.item(in: column.heads) {
        heads.append((column.number, .item(item)))
      } else {
        unknown.append(
          (
            column.heads.last ?? "",
            table.sheet.location(row: table.header.rowNumber, column: column.number)
          ))
      }
    }
    note(unknown, isAll: heads.isEmpty, of: table)
    return heads
  }

  private mutating func rowPerson(_ index: Int, _ map: SkillMap, of table: SheetTable) -> Person.ID? {
    guard let column = map.people else { return nil }
    let cell = table.cell(inRow: index, column: column.number)
    guard !cell.text.isEmpty, vagueMeaning(of: cell.text) == nil,
      case .person(let person) = assignee(cell.text, at: cell.location)
    else { return nil }
    return person
  }

  private mutating func add(
    _ item: WorkItem.ID, _ person: Person.ID, _ index: Int, _ column: Int, _ scale: SkillScale,
    of table: SheetTable
  ) {
    let cell = table.cell(inRow: index, column: column)
    switch scale.reading(of: cell.text) {
    case .level(let level):
      skills.append(.init(workItem: item, person: person, level: level, location: cell.location))
    case .nothing: return
    case .unknown:
      observe(.unknownMark(known: scale.known), text: cell.text, workItem: item, at: cell.location)
    }
  }

  /// The rows in which a legend may stand: above the header and at the ends of the sheet.
  private func legendRows(of table: SheetTable) -> [[String]] {
    let sheet = table.sheet
    let edge = 40
    let rows = (0..<sheet.rowCount).filter { $0 < edge || $0 >= sheet.rowCount - edge }
    return rows.map { row in
      sheet.cells(inRow: row).prefix(40).map { TextKey.trimmed($0.text) }.filter { !$0.isEmpty }
    }
  }

  /// Skills that are no tasks: where none is, the map is one of skills alone and not read.
  private mutating func note(
    _ unknown: [(text: String, location: SourceLocation)], isAll: Bool, of table: SheetTable
  ) {
    guard let first = unknown.first else { return }
    if isAll {
      observe(
        .ignoredContent(
          LocalizedText(
            ja: "スキルマップの項目が、業務の名前ともIDとも一致しません",
            en: "the skill map names neither titles nor ids of tasks")),
        text: first.text, at: table.sheet.location(row: table.header.rowNumber))
      return
    }
    for (text, location) in unknown {
      observe(
        .ignoredContent(
          LocalizedText(
            ja: "スキルマップの「\(text)」(業務の一覧にありません)", en: "'\(text)' of the skill map, which is no task")),
        text: text, at: location)
    }
  }
}

/// Tasks by id and title.
struct TaskNames {
  private var byCode: [String: WorkItem.ID] = [:]
  /// `nil` for a title that several tasks have.
  private var byTitle: [String: WorkItem.ID?] = [:]

  init(_ items: [WorkItem]) {
    for (index, item) in items.enumerated() {
      let id = WorkItem.ID(index)
      if let code = item.code, byCode[TextKey.matching(code)] == nil { byCode[TextKey.matching(code)] = id }
      let key = TextKey.matching(item.title)
      byTitle[key] = byTitle[key] == nil ? .some(id) : .some(nil)
    }
  }

  /// The task that one of the texts names: by its id, else by a title that only it has.
  func item(in texts: [String]) -> WorkItem.ID? {
    let keys = texts.filter { !$0.isEmpty }.map(TextKey.matching)
    // A running number of the map itself is no id, unless no title fits.
    for key in keys.reversed() { if let item = byTitle[key] ?? nil { return item } }
    return keys.lazy.compactMap { byCode[$0] }.first
  }
}
