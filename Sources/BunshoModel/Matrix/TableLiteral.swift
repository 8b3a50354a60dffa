// SPDX-License-Identifier: Apache-2.0

/// A matrix written as a small text table: the examples of the rules and the literals of the tests.
///
/// ```
/// task        | department | main | sub | 部長 | 担当
/// 月次レポート  | 営業部      | 田中  |     | A!   | R
///
/// [people]
/// name | department | roles
/// 田中  | 営業部      | 担当
/// ```
///
/// Head words of the first table: `id`, `task`, `category`, `category2`, `department`, `parent` (id or title of a
/// summary task), the kinds of involvement (`main`, `sub`, `decide` …, names in the cells; `田中(2026-04-01～)` holds
/// from that day, `田中(第1)` has the rank as note), the fields of a task (`frequency` …). Any other head is a matrix column: a person if `[people]`
/// names it, a unit if `[departments]` does, `partner:` and `list:` say themselves, otherwise a role. Sections:
/// `[people]` (name, id, department, post, concurrent, share, roles, until, employment, leave, capacity, superior,
/// deputy, handover, items; a second row of a name is a second post; `作業員×50` are fifty people), `[departments]` (name, id, parent, head, level,
/// kind, until), `[roles]` (name, holders), `[skills]` (task, then a column a person with levels), `[duties]`
/// (department, duty), `[waivers]` (rule, subject, reason, owner, until), `[decisions]` (a second table of tasks,
/// with marks that are no scheme letters), `[scheme]` (the id of the scheme whose letters the marks are). A cell that ends in `!` is one that a rule must flag. `{vague}全員` and the like note what an importer would have met in the cell;
/// `{unknown-person:田中 一郎}田仲 一郎` also names the nearest. `{vacancy}欠員 2026-06-30` ends on the day.
public struct TableLiteral: Sendable {
  /// The matrix.
  public internal(set) var matrix = ResponsibilityMatrix()
  /// What an importer would have met.
  public internal(set) var observations: [Observation] = []
  /// The cells that must be flagged.
  public internal(set) var marked: [SourceLocation] = []

  private let source = SourceSheet(path: "example", sheet: nil)

  /// Reads a literal.
  public init(_ text: String) {
    var sections: [(name: String, rows: [[Cell]])] = [("", [])]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let trimmed = TextKey.trimmed(String(line))
      if trimmed.isEmpty { continue }
      if trimmed.hasPrefix("["), trimmed.hasSuffix("]") {
        sections.append((String(trimmed.dropFirst().dropLast()), []))
        continue
      }
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      let cells = fields.enumerated().map { column, field in
        cell(String(field), at: SourceLocation(source: source, row: index + 1, column: column + 1))
      }
      sections[sections.count - 1].rows.append(cells)
    }
    for section in sections where section.name == "scheme" {
      let id = section.rows.first?.first?.text
      matrix.scheme = Scheme.standard.first { $0.id == id } ?? matrix.scheme
    }
    // Rosters first, so that the heads of the task table can be told apart.
    for section in sections where section.name == "departments" { readDepartments(section.rows) }
    for section in sections where section.name == "people" { readPeople(section.rows) }
    for section in sections where section.name == "roles" { readRoles(section.rows) }
    readTasks(sections[0].rows)
    for section in sections where section.name == "decisions" { readTasks(section.rows) }
    for section in sections where section.name == "skills" { readSkills(section.rows) }
    for section in sections where section.name == "duties" { readDuties(section.rows) }
    for section in sections where section.name == "waivers" { readWaivers(section.rows) }
  }

  struct Cell {
    var text: String
    var observation: String?
    var location: SourceLocation
  }

  private mutating func cell(_ raw: String, at location: SourceLocation) -> Cell {
    var text = TextKey.trimmed(raw)
    if text.hasSuffix("!") {
      text = TextKey.trimmed(String(text.dropLast()))
      marked.append(location)
    }
    var word: String?
    if text.hasPrefix("{"), let end = text.firstIndex(of: "}") {
      word = String(text[text.index(after: text.startIndex)..<end])
      text = String(text[text.index(after: end)...])
    }
    return Cell(text: text, observation: word, location: location)
  }

  private mutating func readTasks(_ rows: [[Cell]]) {
    guard let head = rows.first else { return }
    let heads = head.map(\.text)
    let kinds = heads.map { Involvement(word: $0) }
    let table = matrix.tables.count
    matrix.tables.append(
      ResponsibilityMatrix.Table(
        source: source, form: kinds.contains { $0 != nil } ? .list : .matrix, headerRow: head[0].location.row,
        ownerColumns: kinds.enumerated().compactMap { column, kind in
          kind.map { .init(kind: $0, column: column + 1) }
        }, marksAreSchemeLetters: table == 0 && !kinds.contains { $0 != nil }))
    for row in rows.dropFirst() {
      let record = record(row, heads: heads)
      guard let title = record["task"] else { continue }
      var item = WorkItem(title: title.text, code: code(record), table: table, location: title.location)
      if let category = record["category"], !category.text.isEmpty {
        item.categories[0] = Sourced(category.text, at: category.location)
      }
      if let category = record["category2"], !category.text.isEmpty {
        item.categories[1] = Sourced(category.text, at: category.location)
      }
      if let parent = record["parent"], !parent.text.isEmpty,
        let above = matrix.workItems.firstIndex(where: { $0.code == parent.text || $0.title == parent.text })
      {
        item.parent = WorkItem.ID(above)
        matrix.workItems[above].isSummary = true
      }
      if let unit = record["department"], !unit.text.isEmpty {
        item.department = Sourced(department(unit), at: unit.location)
      }
      for field in WorkItem.Field.allCases {
        guard let fact = record[field.rawValue], !fact.text.isEmpty else { continue }
        note(fact, workItem: WorkItem.ID(matrix.workItems.count))
        item.facts.append(
          WorkItem.Fact(field, text: fact.text, value: value(of: fact.text, for: field), at: fact.location))
      }
      let id = WorkItem.ID(matrix.workItems.count)
      matrix.workItems.append(item)
      note(title, workItem: id)
      if let code = record["id"] { note(code, workItem: id) }
      if let category = record["category"] { note(category, workItem: id) }
      if let unit = record["department"] { note(unit, workItem: id) }
      for (column, cell) in row.enumerated() where column < heads.count {
        if let kind = kinds[column] {
          readNames(cell, kind: kind, workItem: id)
        } else if !isKnownHead(heads[column]) {
          readMarks(cell, head: head[column], workItem: id)
        }
      }
    }
  }

  private mutating func readNames(_ cell: Cell, kind: Involvement, workItem: WorkItem.ID) {
    note(cell, workItem: workItem, kind: kind)
    // A vague word names nobody, and a declared vacancy says so.
    if let word = cell.observation, ["vague", "vacancy", "uncounted"].contains(word) { return }
    for name in names(cell) {
      let (undated, validity) = Self.validity(of: name)
      let (plain, rank) = Self.rank(of: undated)
      let assignee = assignee(named: plain)
      matrix.assignments.append(
        Assignment(
          workItem: workItem, assignee: assignee, involvement: kind, note: rank, validity: validity,
          location: cell.location))
    }
  }

  private mutating func readMarks(_ cell: Cell, head: Cell, workItem: WorkItem.ID) {
    note(cell, workItem: workItem)
    let assignee = assignee(inHead: head)
    let scheme = matrix.scheme == .raci ? Scheme.rasci : matrix.scheme
    for letter in cell.text where letter != "/" {
      if let kind = scheme.letter(symbol: String(letter))?.kind {
        matrix.assignments.append(
          Assignment(
            workItem: workItem, assignee: assignee, involvement: kind, mark: String(letter),
            location: cell.location))
      }
    }
  }

  mutating func note(_ cell: Cell, workItem: WorkItem.ID?, kind: Involvement = .main) {
    guard let word = cell.observation else { return }
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    let named = parts.count > 1 ? parts[1].split(separator: "、").map(String.init) : []
    let observation: Observation.Kind
    switch parts[0] {
    case "vacancy":
      if let workItem {
        // A day at the end of the words is the day the vacancy should end.
        let until = cell.text.split(separator: " ").last.flatMap { CalendarDate(iso: $0) }
        let text = until == nil ? cell.text : TextKey.trimmed(String(cell.text.dropLast(10)))
        matrix.vacancies.append(
          .init(.workItem(workItem), kind: kind, text: text, until: until, location: cell.location))
      }
      return
    case "vague": observation = .vagueOwner(kind)
    case "uncounted": observation = .uncountedPeople
    case "unknown-person": observation = .unknownPerson(nearest: named)
    case "ambiguous-person": observation = .ambiguousPerson(candidates: named)
    case "unknown-role": observation = .unknownRole(nearest: named)
    case "unknown-department": observation = .unknownDepartment(nearest: named)
    case "ambiguous-parent": observation = .ambiguousParent(candidates: named)
    case "unknown-mark": observation = .unknownMark(known: named.isEmpty ? ["R", "A", "C", "I"] : named)
    case "ambiguous-marks": observation = .ambiguousMarks(marks: named.isEmpty ? [cell.text] : named)
    case "look-alike": observation = .lookAlikeLetter(readAs: named.first ?? "A")
    case "repeated": observation = .repeatedAssignment(first: cell.location.at(column: nil))
    case "duplicate-id": observation = .duplicateID(first: cell.location.at(column: nil))
    case "ragged": observation = .raggedRow(expected: 4, found: 5)
    case "stray-quote": observation = .strayQuote
    case "unreadable": observation = .unreadableValue(expected: LocalizedText(ja: "日付", en: "a date"))
    case "blank": observation = .ambiguousBlank
    case "variant": observation = .nameVariant(of: named.first ?? "")
    case "private-use": observation = .privateUseCharacter
    case "stale": observation = .staleOutput
    case "ignored": observation = .ignoredContent(LocalizedText(ja: "コメント 1 件", en: "1 comment"))
    default: return
    }
    observations.append(Observation(observation, text: cell.text, workItem: workItem, at: cell.location))
  }

  /// The id of a record; an empty cell gives none.
  func code(_ record: [String: Cell]) -> String? {
    record["id"].flatMap { $0.text.isEmpty ? nil : $0.text }
  }

  private func isKnownHead(_ head: String) -> Bool {
    ["id", "task", "category", "category2", "department", "parent"].contains(head)
      || WorkItem.Field(rawValue: head) != nil
  }

  func records(_ rows: [[Cell]]) -> [[String: Cell]] {
    guard let heads = rows.first?.map(\.text) else { return [] }
    return rows.dropFirst().map { record($0, heads: heads) }
  }

  func record(_ row: [Cell], heads: [String]) -> [String: Cell] {
    Dictionary(zip(heads, row)) { first, _ in first }
  }

  func names(_ cell: Cell) -> [Cell] {
    cell.text.split { "、,".contains($0) }.map {
      Cell(text: TextKey.trimmed(String($0)), observation: nil, location: cell.location)
    }
  }

  func value(of text: String, for field: WorkItem.Field) -> WorkItem.Fact.Value {
    switch (field, text) {
    case (.frequency, "日次"): .frequency(.perYear(240))
    case (.frequency, "週次"): .frequency(.perYear(52))
    case (.frequency, "月次"): .frequency(.perYear(12))
    case (.frequency, "年次"): .frequency(.perYear(1))
    case (.frequency, "単発"): .frequency(.once)
    case (.importance, _), (.difficulty, _): Int(text).map { .level($0) } ?? .text
    case (.manual, "有"): .manual(.present)
    case (.manual, "無"): .manual(.missing)
    case (.manual, "作成中"): .manual(.inProgress)
    case (.frequency, "四半期"): .frequency(.perYear(4))
    case (.frequency, "随時"): .frequency(.irregular)
    case (.hours, _), (.handoverDays, _), (.count, _): Double(text).map { .number($0) } ?? .text
    case (.since, _), (.manualDate, _), (.deputyVerified, _), (.due, _), (.start, _), (.validity, _):
      CalendarDate(iso: text).map { .date($0) } ?? .text
    case (.deputyAccess, "有"): .flag(true)
    case (.deputyAccess, "無"): .flag(false)
    case (.credential, _):
      .names(text.split { "、,".contains($0) }.map { TextKey.trimmed(String($0)) })
    case (.amount, _): Self.band(text).map { .amounts($0) } ?? .text
    default: .text
    }
  }

  private mutating func assignee(inHead head: Cell) -> Assignee {
    if head.text.hasPrefix("partner:") || head.text.hasPrefix("list:") { return assignee(named: head) }
    if matrix.organization.people.contains(where: { $0.name == head.text }) { return .person(person(head)) }
    if matrix.organization.departments.contains(where: { $0.name == head.text }) {
      return .department(department(head))
    }
    return .role(role(head))
  }

  private mutating func assignee(named cell: Cell) -> Assignee {
    for (prefix, isPartner) in [("partner:", true), ("list:", false)] where cell.text.hasPrefix(prefix) {
      let name = String(cell.text.dropFirst(prefix.count))
      if isPartner {
        if let known = matrix.organization.partners.firstIndex(where: { $0.name == name }) {
          return .partner(Partner.ID(known))
        }
        matrix.organization.partners.append(Partner(name: name, location: cell.location))
        return .partner(Partner.ID(matrix.organization.partners.count - 1))
      }
      if let known = matrix.organization.lists.firstIndex(where: { $0.name == name }) {
        return .list(DistributionList.ID(known))
      }
      matrix.organization.lists.append(DistributionList(name: name, location: cell.location))
      return .list(DistributionList.ID(matrix.organization.lists.count - 1))
    }
    if matrix.organization.departments.contains(where: { $0.name == cell.text }) {
      return .department(department(cell))
    }
    if matrix.organization.roles.contains(where: { $0.name == cell.text }) { return .role(role(cell)) }
    return .person(person(cell))
  }

  mutating func person(_ cell: Cell) -> Person.ID {
    if let known = matrix.organization.people.firstIndex(where: { $0.name == cell.text }) {
      return Person.ID(known)
    }
    matrix.organization.people.append(Person(name: cell.text, location: cell.location))
    return Person.ID(matrix.organization.people.count - 1)
  }

  mutating func role(_ cell: Cell) -> Role.ID {
    if let known = matrix.organization.roles.firstIndex(where: { $0.name == cell.text }) {
      return Role.ID(known)
    }
    matrix.organization.roles.append(Role(name: cell.text, location: cell.location))
    return Role.ID(matrix.organization.roles.count - 1)
  }

  mutating func department(_ cell: Cell) -> Department.ID {
    if let known = matrix.organization.departments.firstIndex(where: { $0.name == cell.text }) {
      return Department.ID(known)
    }
    matrix.organization.departments.append(Department(name: cell.text, location: cell.location))
    return Department.ID(matrix.organization.departments.count - 1)
  }
}
