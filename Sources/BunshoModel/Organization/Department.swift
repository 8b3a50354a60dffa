// SPDX-License-Identifier: Apache-2.0

/// A unit of the organisation: 本部, 部, 課, 係 …; also a project or an outside unit.
public struct Department: Sendable, Equatable {
  /// Identity inside one matrix.
  public typealias ID = EntityID<Department>

  /// The unit's code in the user's list, kept as text (`0010` stays `0010`).
  public var code: String?
  /// The name as first read; the list's spelling wins.
  public var name: String
  /// The level word of the list: 部, 課, 班 …
  public var level: String?
  /// The unit above.
  public var parent: ID?
  /// The 部門長.
  public var head: Person.ID?
  /// What kind of unit it is.
  public var kind: Kind
  /// When it exists.
  public var validity: Validity
  /// Free text.
  public var note: String?
  /// Whether a list of departments names it; otherwise it is known from mentions only.
  public var isListed: Bool
  /// Its row in the list, else its first mention.
  public var location: SourceLocation

  /// What kind of unit a department is.
  public enum Kind: String, Sendable, CaseIterable {
    /// An ordinary unit.
    case line
    /// A project or task force.
    case project
    /// A unit outside the company: agency, partner.
    case external
  }

  /// Makes a department.
  public init(
    name: String, code: String? = nil, level: String? = nil, parent: ID? = nil, head: Person.ID? = nil,
    kind: Kind = .line, validity: Validity = .always, note: String? = nil, isListed: Bool = false,
    location: SourceLocation
  ) {
    self.name = name
    self.code = code
    self.level = level
    self.parent = parent
    self.head = head
    self.kind = kind
    self.validity = validity
    self.note = note
    self.isListed = isListed
    self.location = location
  }
}
