// SPDX-License-Identifier: Apache-2.0

/// A post or function that holds work, whoever fills it.
public struct Role: Sendable, Equatable {
  /// Identity inside one matrix.
  public typealias ID = EntityID<Role>

  /// The role's code in the user's list.
  public var code: String?
  /// The name as first read; the list's spelling wins.
  public var name: String
  /// The department the role belongs to.
  public var department: Department.ID?
  /// The people who fill it, each with the cell that says so.
  public var holders: [Sourced<Person.ID>]
  /// Whether the input tells who fills the role (a holder column or a roster with roles). Where it does not,
  /// the role counts as one unknown person.
  public var holdersAreKnown: Bool
  /// Free text.
  public var note: String?
  /// Whether a list of roles names it; otherwise it is known from mentions only.
  public var isListed: Bool
  /// Its row in the list, else its first mention.
  public var location: SourceLocation

  /// Makes a role.
  public init(
    name: String, code: String? = nil, department: Department.ID? = nil, holders: [Sourced<Person.ID>] = [],
    holdersAreKnown: Bool = false, note: String? = nil, isListed: Bool = false, location: SourceLocation
  ) {
    self.name = name
    self.code = code
    self.department = department
    self.holders = holders
    self.holdersAreKnown = holdersAreKnown
    self.note = note
    self.isListed = isListed
    self.location = location
  }
}
