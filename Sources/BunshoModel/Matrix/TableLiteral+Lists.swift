// SPDX-License-Identifier: Apache-2.0

/// The sections of a literal that list units, people, roles, skills, duties and waivers.
extension TableLiteral {
  mutating func readDepartments(_ rows: [[Cell]]) {
    matrix.organization.rosters.departments = true
    for record in records(rows) {
      guard let name = record["name"] else { continue }
      matrix.organization.departments.append(
        Department(name: name.text, code: code(record), isListed: true, location: name.location))
      note(name, workItem: nil)
    }
    for (index, record) in records(rows).enumerated() {
      if let parent = record["parent"], !parent.text.isEmpty {
        matrix.organization.departments[index].parent = department(parent)
      }
      if let parent = record["parent"] { note(parent, workItem: nil) }
      if let level = record["level"], !level.text.isEmpty {
        matrix.organization.departments[index].level = level.text
      }
      if let kind = record["kind"].flatMap({ Department.Kind(rawValue: $0.text) }) {
        matrix.organization.departments[index].kind = kind
      }
      if let until = record["until"] {
        matrix.organization.departments[index].validity.until = CalendarDate(iso: until.text)
      }
      if let head = record["head"], !head.text.isEmpty {
        matrix.organization.departments[index].head = person(head)
      }
    }
  }

  mutating func readPeople(_ rows: [[Cell]]) {
    matrix.organization.rosters.people = true
    for record in records(rows) {
      guard var name = record["name"] else { continue }
      let parts = name.text.split(separator: "×")
      if parts.count == 2, let count = Int(parts[1]), count > 1 {
        for number in 2...count {
          name.text = "\(parts[0])\(number)"
          matrix.organization.people.append(Person(name: name.text, isListed: true, location: name.location))
        }
        name.text = "\(parts[0])1"
      }
      note(name, workItem: nil)
      let id = person(name)
      let isKnown = matrix.organization.people[id.index].isListed
      matrix.organization.people[id.index].isListed = true
      if !isKnown {
        matrix.organization.people[id.index].location = name.location
        matrix.organization.people[id.index].code = code(record)
      }
      if let until = record["until"], !until.text.isEmpty {
        matrix.organization.people[id.index].validity.until = CalendarDate(iso: until.text)
      }
      if let employment = record["employment"].flatMap({ Person.Employment(rawValue: $0.text) }) {
        matrix.organization.people[id.index].employment = employment
      }
      readMembership(record, of: id, at: name.location)
      readAttributes(record, of: id)
      if let roles = record["roles"] {
        for name in names(roles) {
          let role = role(name)
          matrix.organization.roles[role.index].holdersAreKnown = true
          matrix.organization.roles[role.index].holders.append(Sourced(id, at: name.location))
        }
      }
    }
  }

  mutating func readRoles(_ rows: [[Cell]]) {
    matrix.organization.rosters.roles = true
    for record in records(rows) {
      guard let name = record["name"] else { continue }
      note(name, workItem: nil)
      let id = role(name)
      matrix.organization.roles[id.index].isListed = true
      matrix.organization.roles[id.index].location = name.location
      if let holders = record["holders"] {
        matrix.organization.roles[id.index].holdersAreKnown = true
        for holder in names(holders) {
          let person = person(holder)
          matrix.organization.roles[id.index].holders.append(Sourced(person, at: holder.location))
        }
      }
    }
  }

  private mutating func readMembership(
    _ record: [String: Cell], of id: Person.ID, at location: SourceLocation
  ) {
    let unit = record["department"].flatMap { $0.text.isEmpty ? nil : $0 }
    let post = record["post"].flatMap { $0.text.isEmpty ? nil : $0.text }
    guard unit != nil || post != nil else { return }
    let department = unit.map { self.department($0) }
    matrix.organization.people[id.index].memberships.append(
      Membership(
        department: department, post: post, isConcurrent: record["concurrent"]?.text == "兼務",
        share: record["share"].flatMap { Double($0.text) }, location: unit?.location ?? location))
  }

  private mutating func readAttributes(_ record: [String: Cell], of id: Person.ID) {
    if let leave = record["leave"], !leave.text.isEmpty {
      matrix.organization.people[id.index].leaves.append(
        Person.Leave(period: Self.period(leave.text), reason: nil, location: leave.location))
    }
    if let capacity = record["capacity"].flatMap({ Double($0.text) }) {
      matrix.organization.people[id.index].capacityHoursPerMonth = capacity
    }
    for (word, kind) in [("superior", Person.Relation.Kind.superior), ("deputy", .deputy)] {
      guard let cell = record[word] else { continue }
      for name in names(cell) {
        let other = person(name)
        matrix.organization.people[id.index].relations.append(.init(kind, other, at: cell.location))
      }
    }
    let states: [String: WorkItem.Manual] = ["有": .present, "作成中": .inProgress, "無": .missing]
    if let handover = record["handover"], let state = states[handover.text] {
      matrix.organization.people[id.index].handover = Person.Handover(
        state: state, items: record["items"].flatMap { Int($0.text) }, location: handover.location)
    }
  }

  /// A column a person, levels in the cells; the rows name tasks.
  mutating func readSkills(_ rows: [[Cell]]) {
    guard let head = rows.first else { return }
    for row in rows.dropFirst() {
      guard let title = row.first,
        let item = matrix.workItems.firstIndex(where: { $0.title == title.text || $0.code == title.text })
      else { continue }
      for (column, cell) in row.enumerated().dropFirst() where column < head.count {
        guard let level = Int(cell.text) else { continue }
        let person = person(head[column])
        matrix.skills.append(
          .init(workItem: WorkItem.ID(item), person: person, level: level, location: cell.location))
      }
    }
  }

  mutating func readDuties(_ rows: [[Cell]]) {
    for record in records(rows) {
      guard let unit = record["department"], let duty = record["duty"] else { continue }
      matrix.duties.append(.init(text: duty.text, department: department(unit), location: duty.location))
    }
  }

  mutating func readWaivers(_ rows: [[Cell]]) {
    for record in records(rows) {
      guard let rule = record["rule"] else { continue }
      func text(_ key: String) -> String? { record[key].flatMap { $0.text.isEmpty ? nil : $0.text } }
      matrix.waivers.append(
        Waiver(
          rule: rule.text, scope: text("subject").map { .subject($0) } ?? .everything, reason: text("reason"),
          owner: text("owner"), until: text("until").flatMap { CalendarDate(iso: $0) },
          location: rule.location))
    }
  }

  /// `2026-04-01～2026-06-30`, either end open.
  static func period(_ text: String) -> Validity {
    let ends = text.split(separator: "～", maxSplits: 1, omittingEmptySubsequences: false)
    return Validity(
      from: ends.first.flatMap { CalendarDate(iso: $0) },
      until: ends.count > 1 ? CalendarDate(iso: ends[1]) : ends.first.flatMap { CalendarDate(iso: $0) })
  }

  /// A name and the days in brackets after it.
  static func validity(of name: Cell) -> (Cell, Validity) {
    guard name.text.hasSuffix(")"), name.text.contains("～"), let open = name.text.lastIndex(of: "(") else {
      return (name, .always)
    }
    var plain = name
    plain.text = TextKey.trimmed(String(name.text[..<open]))
    return (plain, period(String(name.text[name.text.index(after: open)...].dropLast())))
  }

  /// A name and the rank in brackets after it: `田中(第1)`.
  static func rank(of name: Cell) -> (Cell, String?) {
    guard name.text.hasSuffix(")"), let open = name.text.lastIndex(of: "("),
      name.text[open...].hasPrefix("(第")
    else { return (name, nil) }
    var plain = name
    plain.text = TextKey.trimmed(String(name.text[..<open]))
    return (plain, String(name.text[name.text.index(after: open)...].dropLast()))
  }

  /// `100万円超500万円以下`: bounds in 万円, each with 以上, 超, 以下 or 未満.
  static func band(_ text: String) -> AmountBand? {
    var band = AmountBand()
    var isBand = false
    var rest = Substring(text)
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      guard let number = Double(digits), rest.dropFirst(digits.count).hasPrefix("万円") else { return nil }
      rest = rest.dropFirst(digits.count + 2)
      guard let word = ["以上", "超", "以下", "未満"].first(where: { rest.hasPrefix($0) }) else { return nil }
      rest = rest.dropFirst(word.count)
      isBand = true
      switch word {
      case "以上", "超": (band.lower, band.includesLower) = (number * 10_000, word == "以上")
      default: (band.upper, band.includesUpper) = (number * 10_000, word == "以下")
      }
    }
    return isBand ? band : nil
  }
}
