// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Everybody known so far, found by any of their keys.
///
/// Rosters are entered first; names met in tables are entered as they come, so that one spelling is one entity.
struct NameDirectory {
  private(set) var organization = Organization()
  private var index = PersonIndex()
  private var departments: [String: [Department.ID]] = [:]
  private var roles: [String: Role.ID] = [:]
  private var partners: [String: Partner.ID] = [:]
  private var lists: [String: DistributionList.ID] = [:]

  mutating func edit(_ change: (inout Organization) -> Void) { change(&organization) }

  // MARK: Entering

  mutating func add(_ person: Person) -> Person.ID {
    let id = Person.ID(organization.people.count)
    organization.people.append(person)
    index.enter(person, as: id)
    return id
  }

  /// Enters another spelling of somebody known.
  mutating func enter(_ spelling: String, as id: Person.ID) { index.enter(spelling: spelling, as: id) }

  mutating func enter(_ spelling: String, as id: Department.ID) {
    Self.append(id, to: &departments[NameKey.exact(spelling), default: []])
  }

  mutating func add(_ department: Department) -> Department.ID {
    let id = Department.ID(organization.departments.count)
    organization.departments.append(department)
    Self.append(id, to: &departments[NameKey.exact(department.name), default: []])
    if let code = department.code, !code.isEmpty {
      Self.append(id, to: &departments[NameKey.exact(code), default: []])
    }
    return id
  }

  mutating func add(_ role: Role) -> Role.ID {
    let id = Role.ID(organization.roles.count)
    organization.roles.append(role)
    roles[NameKey.exact(role.name)] = id
    return id
  }

  /// The person of exactly the name, entered if new; nothing is read out of it.
  mutating func person(named name: String, at location: SourceLocation) -> Person.ID {
    if let known = index.exactly(name).first { return known }
    return add(Person(name: name, location: location))
  }

  mutating func partner(named name: String, at location: SourceLocation) -> Partner.ID {
    let key = NameKey.exact(name)
    if let known = partners[key] { return known }
    let id = Partner.ID(organization.partners.count)
    organization.partners.append(Partner(name: name, location: location))
    partners[key] = id
    return id
  }

  mutating func list(named name: String, at location: SourceLocation) -> DistributionList.ID {
    let key = NameKey.exact(name)
    if let known = lists[key] { return known }
    let id = DistributionList.ID(organization.lists.count)
    organization.lists.append(DistributionList(name: name, location: location))
    lists[key] = id
    return id
  }

  private static func append<ID: Equatable>(_ id: ID, to list: inout [ID]) {
    if !list.contains(id) { list.append(id) }
  }

  // MARK: Finding

  /// The people, by every kind of evidence.
  var people: PersonIndex { index }

  /// People whose name, number, mail address or reading equals the text.
  func people(exactly text: String) -> [Person.ID] { index.exactly(text) }

  /// Departments whose name or code equals the text.
  func departments(exactly text: String) -> [Department.ID] { departments[NameKey.exact(text)] ?? [] }

  /// The role with the name.
  func role(exactly text: String) -> Role.ID? { roles[NameKey.exact(text)] }

  /// The partner with the name.
  func partner(exactly text: String) -> Partner.ID? { partners[NameKey.exact(text)] }

  /// The list with the name.
  func list(exactly text: String) -> DistributionList.ID? { lists[NameKey.exact(text)] }

  /// Whether the text names somebody or something already known; of the people of the roster, the family name
  /// is enough.
  func isKnown(_ text: String) -> Bool {
    let key = NameKey.exact(text)
    if !index.exactly(text).isEmpty || departments[key] != nil || roles[key] != nil || partners[key] != nil {
      return true
    }
    return !index.folding(text).isEmpty || !index.surnamed(text).isEmpty
      || !index.surnamed(folding: text).isEmpty
      || !index.reading(text).isEmpty || !index.surnamed(reading: text).isEmpty
      || !index.beginning(text).isEmpty
  }

  // MARK: Nearest names

  /// The listed people whose names are nearest to the text, nearest first, at most three.
  func nearestPeople(to text: String) -> [String] {
    nearest(to: text, among: organization.people.lazy.filter(\.isListed).map(\.name))
  }

  /// The listed departments nearest to the text.
  func nearestDepartments(to text: String) -> [String] {
    nearest(to: text, among: organization.departments.lazy.filter(\.isListed).map(\.name))
  }

  /// The listed roles nearest to the text.
  func nearestRoles(to text: String) -> [String] {
    nearest(to: text, among: organization.roles.lazy.filter(\.isListed).map(\.name))
  }

  private func nearest(to text: String, among names: some Sequence<String>) -> [String] {
    let target = Array(NameKey.folded(text))
    guard !target.isEmpty, target.count <= 40 else { return [] }
    var best: [(distance: Int, order: Int, name: String)] = []
    for (order, name) in names.enumerated() {
      let candidate = Array(NameKey.folded(name))
      let limit = max(target.count, candidate.count) / 2
      guard abs(candidate.count - target.count) <= limit else { continue }
      let distance = EditDistance.between(target, candidate)
      if distance <= limit { best.append((distance, order, name)) }
    }
    return best.sorted { ($0.distance, $0.order) < ($1.distance, $1.order) }.prefix(3).map(\.name)
  }
}

/// The number of single-character edits between two texts (Levenshtein).
enum EditDistance {
  static func between(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let cost = min(row[j + 1] + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[right.count]
  }
}
