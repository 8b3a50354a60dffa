// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Finds who a piece of text names. Nothing is guessed: what fits several people, or nobody of a roster, is noted
/// and kept as an entity of its own.
struct NameResolver {
  var directory = NameDirectory()

  /// What a table says about the kind of its names, where it says so.
  enum Expectation {
    /// Nothing: people, units, roles and companies may all stand here.
    case anybody
    /// A head of a matrix column: a role unless it is something known.
    case head
    /// A cell under 支援部署 or `Accountable team`: a unit unless it is something known.
    case unit
  }

  /// Who was meant, and what has to be said about it.
  struct Resolution {
    var assignee: Assignee
    var observation: Observation.Kind?
    /// Beside another unit the same text may name somebody else.
    var dependsOnUnit = false
  }

  /// Resolves one name.
  ///
  /// - Parameter unit: the unit of the task or line, which tells people of one name apart.
  mutating func resolve(
    _ text: String, expecting expectation: Expectation = .anybody, unit: Department.ID? = nil,
    at location: SourceLocation
  ) -> Resolution {
    let parts = NameParts(text)
    // The text as it stands may be a name of the roster: 「John (Jack) Smith」.
    if parts.isPlain || directory.people(exactly: text).isEmpty, let other = knownOther(text) { return other }
    if let found = search(text, parts: parts, unit: unit) {
      return resolution(of: found, parts: parts, text: text, at: location)
    }
    if parts.post == nil, parts.unit == nil, !parts.isPlain, !parts.name.isEmpty,
      let other = knownOther(parts.name)
    {
      return other
    }
    return newcomer(text, parts: parts, expecting: expectation, at: location)
  }

  private func search(_ text: String, parts: NameParts, unit: Department.ID?) -> PersonSearch.Found? {
    let search = PersonSearch(directory: directory, unit: unit)
    return search.find(NameParts(plain: text)) ?? search.find(parts)
  }

  private mutating func resolution(
    of found: PersonSearch.Found, parts: NameParts, text: String, at location: SourceLocation
  ) -> Resolution {
    guard found.people.count == 1, let id = found.people.first else {
      let candidates = found.people.map { describe($0, among: found.people) }
      let named = directory.people(exactly: text)
      // People of one full name are one of them; a family name alone is nobody in particular.
      var person = named.first { directory.organization[$0].isListed } ?? named.first
      // No `??`: while it asks, it keeps a copy of the directory, and adding then copies every table of it.
      if person == nil { person = directory.add(Person(name: text, location: location)) }
      return Resolution(
        assignee: .person(person ?? found.people[0]), observation: .ambiguousPerson(candidates: candidates),
        dependsOnUnit: true)
    }
    let person = directory.organization[id]
    let isReadOut = parts.post != nil && !person.isListed && NameKey.exact(text) != NameKey.exact(person.name)
    return Resolution(
      assignee: .person(id), observation: found.isVariant || isReadOut ? .nameVariant(of: person.name) : nil,
      dependsOnUnit: found.dependsOnUnit)
  }

  /// A role of the given name, entered if new.
  mutating func role(_ text: String, at location: SourceLocation) -> Role.ID {
    if let known = directory.role(exactly: text) { return known }
    return directory.add(Role(name: text, location: location))
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

  /// A unit, role, partner or list of the name; a person of the name goes first.
  private func knownOther(_ text: String) -> Resolution? {
    guard directory.people(exactly: text).isEmpty else { return nil }
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
    return nil
  }

  /// A candidate by name; where the names are one, with what tells the people apart.
  private func describe(_ id: Person.ID, among people: [Person.ID]) -> String {
    let person = directory.organization[id]
    let isShared = people.contains {
      $0 != id && NameKey.exact(directory.organization[$0].name) == NameKey.exact(person.name)
    }
    guard isShared else { return person.name }
    let unit = person.homeDepartment.map { directory.organization[$0].name }
    let mark = [person.code, unit, person.kana, person.email].compactMap { $0 }.first { !$0.isEmpty }
    return mark.map { "\(person.name)(\($0))" } ?? person.name
  }

  private mutating func newcomer(
    _ text: String, parts: NameParts, expecting expectation: Expectation, at location: SourceLocation
  ) -> Resolution {
    if NameKey.isMail(text) {
      return Resolution(assignee: .person(newPerson(text, parts: parts, at: location)))
    }
    if NameKey.isList(text) {
      return Resolution(assignee: .list(directory.list(named: text, at: location)))
    }
    if NameKey.isCompany(text) {
      return Resolution(assignee: .partner(directory.partner(named: text, at: location)))
    }
    if NameKey.isUnit(text) || (expectation == .unit && parts.post == nil && mayBeUnit(text)) {
      let (id, observation) = department(text, at: location)
      return Resolution(assignee: .department(id), observation: observation)
    }
    // 「田中課長」 is 田中, 「営業課長」 a post. Read out of the text, so it is noted; where a roster exists, the name
    // is reported as unknown to it instead.
    if expectation != .head, let post = parts.post, NameTitles.leavesSurname(parts.name, before: post) {
      let id = newPerson(text, parts: parts, at: location)
      let name = directory.organization[id].name
      return Resolution(
        assignee: .person(id),
        observation: directory.organization.rosters.people ? nil : .nameVariant(of: name))
    }
    let (plain, _) = NameParts.withoutConcurrentMark(text)
    if NameKey.isPost(plain) || (expectation == .head && !looksLikePerson(text)) {
      return Resolution(assignee: .role(role(plain, at: location)))
    }
    return Resolution(assignee: .person(newPerson(text, parts: parts, at: location)))
  }

  /// People do stand under 支援チーム: what looks like a name is one, unless it is what a unit does.
  private func mayBeUnit(_ text: String) -> Bool { NameKey.isFunction(text) || !looksLikePerson(text) }

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

  /// Enters a person nobody knew. The name is shown as written, without the number, address, reading or title
  /// that stood beside it; 敬称 stay.
  private mutating func newPerson(_ text: String, parts: NameParts, at location: SourceLocation) -> Person.ID
  {
    let code = parts.code.flatMap { Self.isSurelyNumber($0) ? $0 : nil }
    // What only may be a number, and what tells two people of one family name apart, stays in the name.
    let keepsText =
      parts.name.isEmpty || parts.givenStart != nil || parts.formerName != nil
      || parts.code != nil && code == nil
      || parts.hasHonorific && parts.code == nil && parts.email == nil || parts.unit != nil
    let id = directory.add(
      Person(
        name: keepsText ? text : parts.name, code: code, kana: parts.reading, email: parts.email,
        note: parts.post,
        location: location))
    if !parts.isPlain { directory.enter(text, as: id) }
    return id
  }

  private static func isSurelyNumber(_ code: String) -> Bool {
    let key = NameKey.exact(code)
    return key.first?.isLetter == true || key.hasPrefix("0") || key.count >= 5
  }
}
