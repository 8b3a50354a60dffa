// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Lists of departments, roles and people.
extension MatrixBuilder {
  /// Reads a list of departments; returns the number of rows understood.
  mutating func readDepartments(_ table: SheetTable) -> Int {
    resolver.directory.edit { $0.rosters.departments = true }
    noteErrorValues(of: table)
    let columns = RosterColumns(table)
    var rows = 0
    for index in table.body {
      guard let name = columns.text(.unit, inRow: index),
        !isSkipped(index, in: table, titleColumn: name.column)
      else { continue }
      rows += 1
      let code = columns.text(.unitCode, inRow: index) ?? columns.text(.id, inRow: index)
      let level = columns.text(.unitLevel, inRow: index)?.text
      let kind: Department.Kind =
        switch level.map(TextKey.matching) {
        case "外部", "external", "委託先", "協力会社", "パートナー": .external
        case "プロジェクト", "project", "pj", "タスクフォース", "横断": .project
        default: .line
        }
      if let code, let first = resolver.directory.departments(exactly: code.text).first,
        resolver.directory.organization[first].code == code.text
      {
        observe(
          .duplicateID(first: resolver.directory.organization[first].location), text: code.text,
          at: code.location)
      }
      let id = resolver.directory.add(
        Department(
          name: name.text, code: code?.text, level: level, kind: kind,
          validity: Validity(
            from: date(.joined, columns: columns, inRow: index),
            until: date(.left, columns: columns, inRow: index)),
          note: columns.text(.fact(.note), inRow: index)?.text, isListed: true, location: name.location))
      notePrivateUse(name.text, workItem: nil, at: name.location)
      if let note = columns.text(.fact(.note), inRow: index) { readWaivers(note.text, at: note.location) }
      for other in otherNames(columns, inRow: index) { resolver.directory.enter(other, as: id) }
      if let parent = columns.text(.unitParent, inRow: index) {
        pendingParents.append((id, parent.text, parent.location))
      }
      if let head = columns.text(.unitHead, inRow: index) {
        pendingHeads.append((id, head.text, head.location))
      }
    }
    return rows
  }

  /// Other names of a row's unit or person: 略称, names before a conversion of kanji.
  private mutating func otherNames(_ columns: RosterColumns, inRow index: Int) -> [String] {
    guard let text = columns.text(.otherName, inRow: index) else { return [] }
    return names(in: text.text).pieces.map(\.name)
  }

  /// Settles the parents once all departments are known: by code, else by a name that is not ambiguous.
  mutating func settleParents() {
    for (unit, text, location) in pendingParents {
      let directory = resolver.directory
      let named = directory.departments(exactly: text)
      // A unit that names itself as its superior stays at the top.
      if named == [unit] { continue }
      var candidates = named.filter { $0 != unit }
      if let byCode = candidates.first(where: { directory.organization[$0].code == text }) {
        candidates = [byCode]
      }
      if candidates.isEmpty {
        observe(.unknownDepartment(nearest: directory.nearestDepartments(to: text)), text: text, at: location)
        continue
      }
      if candidates.count > 1 {
        let paths = candidates.map { id in
          directory.organization.lineage(of: id).reversed().map { directory.organization[$0].name }
            .joined(separator: "/")
        }
        observe(.ambiguousParent(candidates: paths), text: text, at: location)
      }
      let parent = candidates[0]
      resolver.directory.edit { $0.departments[unit.index].parent = parent }
    }
    pendingParents.removeAll()
  }

  /// Reads a roster of people; returns the number of rows understood. One person in several rows is one
  /// person with several posts.
  mutating func readPeople(_ table: SheetTable) -> Int {
    resolver.directory.edit { $0.rosters.people = true }
    noteErrorValues(of: table)
    let columns = RosterColumns(table)
    var rows = 0
    for index in table.body {
      guard var name = columns.text(.person, inRow: index),
        !isSkipped(index, in: table, titleColumn: name.column)
      else { continue }
      rows += 1
      let (plainName, isConcurrent) = NameParts.withoutConcurrentMark(name.text)
      name.text = plainName
      let code = columns.text(.personCode, inRow: index) ?? columns.text(.id, inRow: index)
      let id = listedPerson(name, code: code, columns: columns, inRow: index)
      for other in otherNames(columns, inRow: index) { resolver.directory.enter(other, as: id) }
      readMembership(of: id, isConcurrent: isConcurrent, columns: columns, inRow: index, name: name.location)
      readRelations(of: id, columns: columns, inRow: index)
    }
    return rows
  }

  private func agrees(_ known: String?, _ text: String?) -> Bool {
    guard let known, let text else { return true }
    return NameKey.exact(known) == NameKey.exact(text)
  }

  private mutating func listedPerson(
    _ name: RosterColumns.Text, code: RosterColumns.Text?, columns: RosterColumns, inRow index: Int
  ) -> Person.ID {
    // Computed: a copy kept while a person is added makes every table of the directory be copied.
    var directory: NameDirectory { resolver.directory }
    let same = directory.people(exactly: name.text).filter {
      directory.organization[$0].isListed
        && NameKey.exact(directory.organization[$0].name) == NameKey.exact(name.text)
        && directory.organization[$0].code == code?.text
        // Two people of one name differ in reading or address where no number tells them apart.
        && agrees(directory.organization[$0].kana, columns.text(.personKana, inRow: index)?.text)
        && agrees(directory.organization[$0].email, columns.text(.email, inRow: index)?.text)
    }
    if let known = same.first { return known }
    if let code,
      let other = directory.people(exactly: code.text).first(where: {
        directory.organization[$0].code == code.text
      })
    {
      observe(.duplicateID(first: directory.organization[other].location), text: code.text, at: code.location)
    }
    notePrivateUse(name.text, workItem: nil, at: name.location)
    let employment = columns.text(.employment, inRow: index).map { TextKey.matching($0.text) } ?? ""
    return resolver.directory.add(
      Person(
        name: name.text, code: code?.text, kana: columns.text(.personKana, inRow: index)?.text,
        email: columns.text(.email, inRow: index)?.text, employment: Self.employment(employment),
        capacityHoursPerMonth: columns.text(.capacity, inRow: index).flatMap {
          DurationReader.hours($0.text, header: "")
        },
        validity: Validity(
          from: date(.joined, columns: columns, inRow: index),
          until: date(.left, columns: columns, inRow: index)),
        leaves: leaves(columns, inRow: index),
        note: columns.text(.fact(.note), inRow: index)?.text, isListed: true, location: name.location))
  }

  /// 「2026-04-01～2026-09-30」; an open end is lawful.
  private mutating func leaves(_ columns: RosterColumns, inRow index: Int) -> [Person.Leave] {
    guard let text = columns.text(.leave, inRow: index), !DurationReader.saysUnknown(text.text) else {
      return []
    }
    let ends = text.text.split(omittingEmptySubsequences: false) { "~～〜".contains($0) }.map {
      TextKey.trimmed(String($0))
    }
    let dates = ends.map { DateReader.date($0) }
    guard ends.count <= 2, zip(ends, dates).allSatisfy({ $0.isEmpty || $1 != nil }),
      let first = dates.first ?? nil
    else {
      observe(
        .unreadableValue(
          expected: LocalizedText(
            ja: "「2026-04-01～2026-09-30」のような期間", en: "a period such as 2026-04-01～2026-09-30")),
        text: text.text, at: text.location)
      return []
    }
    return [
      Person.Leave(
        period: Validity(from: first, until: dates.count > 1 ? dates[1] : first), reason: nil,
        location: text.location)
    ]
  }

  private mutating func date(
    _ field: ColumnField, columns: RosterColumns, inRow index: Int
  ) -> CalendarDate? {
    guard let text = columns.text(field, inRow: index), !DurationReader.saysUnknown(text.text) else {
      return nil
    }
    if let date = DateReader.date(text.text) { return date }
    observe(
      .unreadableValue(
        expected: LocalizedText(ja: "「2026-04-01」「令和8年4月1日」のような日付", en: "a date such as 2026-04-01")),
      text: text.text, at: text.location)
    return nil
  }

  private static func employment(_ key: String) -> Person.Employment {
    if ["外部", "委託", "パートナー", "協力会社", "external", "partner", "vendor"].contains(where: { key.contains($0) }) {
      return .external
    }
    if ["派遣", "出向", "dispatched", "secondee"].contains(where: { key.contains($0) }) { return .dispatched }
    if ["契約", "嘱託", "パート", "アルバイト", "再雇用", "会計年度", "contract", "part-time", "parttime"].contains(where: {
      key.contains($0)
    }) {
      return .contract
    }
    return .regular
  }

  private mutating func readMembership(
    of person: Person.ID, isConcurrent isMarked: Bool, columns: RosterColumns, inRow index: Int,
    name: SourceLocation
  ) {
    let unit = columns.text(.unit, inRow: index)
    let department = unit.map { self.department($0.text, at: $0.location) }
    let stated = columns.text(.concurrent, inRow: index).flatMap { ConcurrentReader.isConcurrent($0.text) }
    var isConcurrent = stated ?? isMarked
    var post: String?
    for column in columns.all(.role) {
      guard let text = columns.text(in: column, inRow: index) else { continue }
      let head = HeaderKey.key(column.text)
      if head.contains("役割") || head.contains("ロール") || head.contains("role") {
        for piece in names(in: text.text).pieces {
          let role = resolver.role(proper(piece.name), at: text.location)
          resolver.directory.edit {
            $0.roles[role.index].holdersAreKnown = true
            $0.roles[role.index].holders.append(Sourced(person, at: text.location))
          }
        }
      } else if post == nil {
        let (plain, isMarked) = NameParts.withoutConcurrentMark(text.text)
        post = plain
        if isMarked, stated == nil { isConcurrent = true }
      }
    }
    let membership = Membership(
      department: department, post: post, isConcurrent: isConcurrent,
      share: columns.text(.share, inRow: index).flatMap { Self.share($0.text) },
      location: unit?.location ?? name)
    resolver.directory.edit { $0.people[person.index].memberships.append(membership) }
  }

  private static func share(_ text: String) -> Double? {
    let plain = TextKey.matching(text)
    if plain.hasSuffix("%") { return Double(plain.dropLast()).map { $0 / 100 } }
    return Double(plain).flatMap { $0.isFinite ? ($0 > 1 ? $0 / 100 : $0) : nil }
  }

  /// Reads a list of roles; returns the number of rows understood.
  mutating func readRoles(_ table: SheetTable) -> Int {
    resolver.directory.edit { $0.rosters.roles = true }
    noteErrorValues(of: table)
    let columns = RosterColumns(table)
    let holderColumn = columns.first(.owner(.main)) ?? columns.first(.person)
    var rows = 0
    for index in table.body {
      guard let name = columns.text(.role, inRow: index),
        !isSkipped(index, in: table, titleColumn: name.column)
      else { continue }
      rows += 1
      let unit = columns.text(.unit, inRow: index)
      let department = unit.map { self.department($0.text, at: $0.location) }
      let id = resolver.role(name.text, at: name.location)
      if resolver.directory.organization[id].isListed {
        observe(
          .duplicateID(first: resolver.directory.organization[id].location), text: name.text,
          at: name.location)
      }
      let code = columns.text(.id, inRow: index)?.text
      let remark = columns.text(.fact(.note), inRow: index)
      let note = (columns.text(.fact(.detail), inRow: index) ?? remark)?.text
      if let remark { readWaivers(remark.text, at: remark.location) }
      resolver.directory.edit {
        $0.roles[id.index].isListed = true
        $0.roles[id.index].name = name.text
        $0.roles[id.index].location = name.location
        $0.roles[id.index].code = code
        $0.roles[id.index].department = department
        $0.roles[id.index].note = note
        if holderColumn != nil { $0.roles[id.index].holdersAreKnown = true }
      }
      if let holderColumn, let holders = columns.text(in: holderColumn, inRow: index) {
        pendingHolders.append((id, holders.text, holders.location))
        if VacancyWords.declare(holders.text) {
          let declared = VacancyWords.read(holders.text, fiscalYear: nil)
          vacancies.append(
            .init(.role(id), text: declared.text, until: declared.until, location: holders.location))
        }
      }
    }
    return rows
  }

  /// Finds the people behind unit heads and roles once all rosters are read.
  mutating func settleHolders() {
    forgetNames()
    for (unit, text, location) in pendingHeads {
      guard let piece = names(in: text).pieces.first, VagueWords.meaning(of: piece.name) == nil else {
        continue
      }
      if case .person(let person) = assignee(piece.name, at: location) {
        resolver.directory.edit { $0.departments[unit.index].head = person }
      }
    }
    for (role, text, location) in pendingHolders {
      for piece in names(in: text).pieces where VagueWords.meaning(of: piece.name) == nil {
        if case .person(let person) = assignee(piece.name, at: location) {
          resolver.directory.edit { $0.roles[role.index].holders.append(Sourced(person, at: location)) }
        }
      }
    }
    pendingHeads.removeAll()
    pendingHolders.removeAll()
    settleRelations()
    forgetNames()
  }

  /// Repeated headers, totals, notes: no entities.
  private func isSkipped(_ index: Int, in table: SheetTable, titleColumn: Int) -> Bool {
    switch table.classify(index, by: table.classifier(titleColumn: titleColumn)) {
    case .content, .section: return false
    default: return true
    }
  }
}

/// Access to a roster's cells by field.
struct RosterColumns {
  /// A cell that holds text.
  struct Text {
    var text: String
    var column: Int
    var location: SourceLocation
  }

  private let table: SheetTable

  init(_ table: SheetTable) { self.table = table }

  /// The columns of a field; exact headers before likely ones.
  func all(_ field: ColumnField) -> [Header.Column] {
    let fitting = table.header.columns.filter { $0.fields.contains(field) }
    return fitting.filter(\.isExact) + fitting.filter { !$0.isExact }
  }

  /// The best column of a field.
  func first(_ field: ColumnField) -> Header.Column? { all(field).first }

  /// The cell of a field in a row; `nil` when it holds nothing.
  func text(_ field: ColumnField, inRow index: Int) -> Text? {
    first(field).flatMap { text(in: $0, inRow: index) }
  }

  /// The cell of a column in a row; `nil` when it holds nothing.
  func text(in column: Header.Column, inRow index: Int) -> Text? {
    let cell = table.cell(inRow: index, column: column.number)
    return cell.text.isEmpty ? nil : Text(text: cell.text, column: column.number, location: cell.location)
  }
}
