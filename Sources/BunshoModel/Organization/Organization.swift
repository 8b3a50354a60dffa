// SPDX-License-Identifier: Apache-2.0

/// Everybody and everything that can hold work, in the order of first appearance.
public struct Organization: Sendable, Equatable {
  /// The organisation's name, when the input tells it.
  public var name: String?
  /// The units, each after first mention.
  public var departments: [Department]
  /// The roles.
  public var roles: [Role]
  /// The people.
  public var people: [Person]
  /// The companies outside.
  public var partners: [Partner]
  /// The mailing lists.
  public var lists: [DistributionList]
  /// Whether the input holds a list of departments, of roles, of people. Where it does not, a name that is in
  /// no list is no fault.
  public var rosters: Rosters

  /// Which lists the input brought.
  public struct Rosters: Sendable, Equatable {
    /// A list of departments was read.
    public var departments: Bool
    /// A list of roles was read.
    public var roles: Bool
    /// A roster of people was read.
    public var people: Bool

    /// States which lists were read.
    public init(departments: Bool = false, roles: Bool = false, people: Bool = false) {
      self.departments = departments
      self.roles = roles
      self.people = people
    }
  }

  /// Makes an organisation.
  public init(
    name: String? = nil, departments: [Department] = [], roles: [Role] = [], people: [Person] = [],
    partners: [Partner] = [], lists: [DistributionList] = [], rosters: Rosters = Rosters()
  ) {
    self.name = name
    self.departments = departments
    self.roles = roles
    self.people = people
    self.partners = partners
    self.lists = lists
    self.rosters = rosters
  }

  /// The department with the identity.
  @inlinable public subscript(id: Department.ID) -> Department { _read { yield departments[id.index] } }
  /// The role with the identity.
  @inlinable public subscript(id: Role.ID) -> Role { _read { yield roles[id.index] } }
  /// The person with the identity.
  @inlinable public subscript(id: Person.ID) -> Person { _read { yield people[id.index] } }
  /// The partner with the identity.
  @inlinable public subscript(id: Partner.ID) -> Partner { _read { yield partners[id.index] } }
  /// The list with the identity.
  @inlinable public subscript(id: DistributionList.ID) -> DistributionList { _read { yield lists[id.index] } }

  /// The display name of whoever holds an assignment.
  public func name(of assignee: Assignee) -> String {
    switch assignee {
    case .person(let id): self[id].name
    case .role(let id): self[id].name
    case .department(let id): self[id].name
    case .partner(let id): self[id].name
    case .list(let id): self[id].name
    }
  }

  /// The place an assignee is listed at, else first mentioned.
  public func location(of assignee: Assignee) -> SourceLocation {
    switch assignee {
    case .person(let id): self[id].location
    case .role(let id): self[id].location
    case .department(let id): self[id].location
    case .partner(let id): self[id].location
    case .list(let id): self[id].location
    }
  }

  /// The unit and all units above it, nearest first. A cycle in the data ends the walk.
  public func lineage(of id: Department.ID) -> [Department.ID] {
    var line: [Department.ID] = []
    var next: Department.ID? = id
    while let current = next, !line.contains(current) {
      line.append(current)
      next = self[current].parent
    }
    return line
  }

  /// Whether one unit is the other, or above or below it.
  public func areInOneLine(_ left: Department.ID, _ right: Department.ID) -> Bool {
    left == right || lineage(of: left).contains(right) || lineage(of: right).contains(left)
  }
}
