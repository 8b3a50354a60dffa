// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Finds who a piece of text names, in the order of evidence: number, mail, full name, name without title,
/// surname if it is unique. Nothing is guessed: what fits several people, or nobody of a roster, is noted and
/// kept as an entity of its own.
struct NameResolver {
  var directory = NameDirectory()

  /// What a table says about the kind of its names, where it says so.
  enum Expectation {
    /// Nothing: people, units, roles and companies may all stand here.
    case anybody
    /// A head of a matrix column: a role unless it is something known.
    case head
  }

  /// Who was meant, and what has to be said about it.
  struct Resolution {
    var assignee: Assignee
    var observation: Observation.Kind?
  }

  /// Resolves one name.
  mutating func resolve(
    _ text: String, expecting expectation: Expectation = .anybody, at location: SourceLocation
  ) -> Resolution {
    if let known = known(text) { return known }
    // A title may be taken off a person's name; 営業部長 is not the unit 営業.
    if let bare = NameKey.bare(text), let known = known(bare), case .person = known.assignee { return known }
    let surnamed = directory.people(surnamed: NameKey.bare(text) ?? text)
    if surnamed.count == 1 { return Resolution(assignee: .person(surnamed[0])) }
    if surnamed.count > 1 {
      let candidates = surnamed.map { directory.organization[$0].name }
      return Resolution(
        assignee: .person(newPerson(text, at: location)),
        observation: .ambiguousPerson(candidates: candidates))
    }
    return newcomer(text, expecting: expectation, at: location)
  }

  /// A role of the given name, entered if new.
  mutating func role(_ text: String, at location: SourceLocation) -> Role.ID {
    directory.role(exactly: text) ?? directory.add(Role(name: text, location: location))
  }

  /// The department a text names, entered if new; noted when its name fits several.
  mutating func department(
    _ text: String, at location: SourceLocation
  ) -> (id: Department.ID, observation: Observation.Kind?) {
    let known = directory.departments(exactly: text)
    if let first = known.first {
      guard known.count > 1 else { return (first, nil) }
      return (first, .ambiguousParent(candidates: known.map { path(of: $0) }))
    }
    if let byPath = departmentByPath(text) { return (byPath, nil) }
    return (directory.add(Department(name: text, location: location)), nil)
  }

  /// 「営業部 第一課」 or 「営業部/第一課」: the last name, below the ones before it.
  private func departmentByPath(_ text: String) -> Department.ID? {
    let parts = text.split { " \u{3000}/／>＞".contains($0) }.map(String.init)
    guard parts.count > 1, let last = parts.last else { return nil }
    let fitting = directory.departments(exactly: last).filter { id in
      let above = directory.organization.lineage(of: id).dropFirst().map {
        NameKey.exact(directory.organization[$0].name)
      }
      return parts.dropLast().allSatisfy { above.contains(NameKey.exact($0)) }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private func path(of id: Department.ID) -> String {
    directory.organization.lineage(of: id).reversed().map { directory.organization[$0].name }
      .joined(separator: "/")
  }

  private func known(_ text: String) -> Resolution? {
    let people = directory.people(exactly: text)
    if people.count == 1 { return Resolution(assignee: .person(people[0])) }
    if people.count > 1 {
      let listed = people.filter { directory.organization[$0].isListed }
      if listed.count == 1 { return Resolution(assignee: .person(listed[0])) }
      return Resolution(
        assignee: .person(people[0]),
        observation: .ambiguousPerson(candidates: people.map { describe($0) }))
    }
    let departments = directory.departments(exactly: text)
    if let first = departments.first {
      guard departments.count > 1 else { return Resolution(assignee: .department(first)) }
      return Resolution(
        assignee: .department(first),
        observation: .ambiguousParent(candidates: departments.map { path(of: $0) }))
    }
    if let role = directory.role(exactly: text) { return Resolution(assignee: .role(role)) }
    if let partner = directory.partner(exactly: text) { return Resolution(assignee: .partner(partner)) }
    if let list = directory.list(exactly: text) { return Resolution(assignee: .list(list)) }
    let variants = directory.people(folding: text)
    if variants.count == 1 {
      return Resolution(
        assignee: .person(variants[0]),
        observation: .nameVariant(of: directory.organization[variants[0]].name))
    }
    return nil
  }

  private func describe(_ id: Person.ID) -> String {
    let person = directory.organization[id]
    guard let code = person.code, !code.isEmpty else { return person.name }
    return "\(person.name)(\(code))"
  }

  private mutating func newcomer(
    _ text: String, expecting expectation: Expectation, at location: SourceLocation
  ) -> Resolution {
    if NameKey.isList(text) {
      return Resolution(assignee: .list(directory.list(named: text, at: location)))
    }
    if NameKey.isCompany(text) {
      return Resolution(assignee: .partner(directory.partner(named: text, at: location)))
    }
    if NameKey.isUnit(text) {
      let (id, observation) = department(text, at: location)
      return Resolution(assignee: .department(id), observation: observation)
    }
    if NameKey.isPost(text) || (expectation == .head && !looksLikePerson(text)) {
      return Resolution(assignee: .role(directory.add(Role(name: text, location: location))))
    }
    return Resolution(assignee: .person(newPerson(text, at: location)))
  }

  /// Two to five kanji or kana, a space allowed: 田中, 佐藤 花子.
  private func looksLikePerson(_ text: String) -> Bool {
    let key = TextKey.matching(text)
    guard (2...5).contains(key.count) else { return false }
    return key.unicodeScalars.allSatisfy {
      switch $0.value {
      case 0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF,
        0x20000...0x2FFFF,
        0x3005:
        true
      default: false
      }
    }
  }

  private mutating func newPerson(_ text: String, at location: SourceLocation) -> Person.ID {
    directory.add(Person(name: text, location: location))
  }
}
