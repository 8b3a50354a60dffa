// SPDX-License-Identifier: Apache-2.0

/// Somebody who can hold work. One person once, however many posts they hold.
public struct Person: Sendable, Equatable {
  /// Identity inside one matrix.
  public typealias ID = EntityID<Person>

  /// The employee number, kept as text.
  public var code: String?
  /// The display name: the roster's spelling, else the first one read.
  public var name: String
  /// The reading of the name.
  public var kana: String?
  /// The mail address.
  public var email: String?
  /// How the person is employed.
  public var employment: Employment
  /// The posts held, 本務 first as read.
  public var memberships: [Membership]
  /// Hours of work a month the person can give; `nil` when not stated.
  public var capacityHoursPerMonth: Double?
  /// When the person belongs to the organisation; the last day is the day of leaving.
  public var validity: Validity
  /// Absences known in advance.
  public var leaves: [Leave]
  /// Superiors and deputies the roster names, in the order of the cell.
  public var relations: [Relation]
  /// The document by which the person's work is handed over, where the roster tells of it.
  public var handover: Handover?
  /// Free text.
  public var note: String?
  /// Whether a roster names the person; otherwise known from mentions only.
  public var isListed: Bool
  /// The row in the roster, else the first mention.
  public var location: SourceLocation

  /// How a person is employed.
  public enum Employment: String, Sendable, CaseIterable {
    /// A regular employee, or nothing is stated.
    case regular
    /// A contract, part-time or re-employed worker.
    case contract
    /// A dispatched worker (派遣) or a secondee.
    case dispatched
    /// Someone of a partner company.
    case external
  }

  /// A planned absence (育休, 休職 …).
  public struct Leave: Sendable, Equatable {
    /// The days away.
    public var period: Validity
    /// The reason as written.
    public var reason: String?
    /// The cell that says so.
    public var location: SourceLocation

    /// Makes a leave.
    public init(period: Validity, reason: String?, location: SourceLocation) {
      self.period = period
      self.reason = reason
      self.location = location
    }
  }

  /// Somebody whom the roster names beside a person.
  public struct Relation: Sendable, Equatable {
    /// What the other is.
    public var kind: Kind
    /// The other.
    public var person: Person.ID
    /// The cell that says so.
    public var location: SourceLocation

    /// What somebody can be to a person.
    public enum Kind: String, Sendable, CaseIterable {
      /// 上司: reports to.
      case superior
      /// 代行者: acts when the person is away.
      case deputy
    }

    /// Makes a relation.
    public init(_ kind: Kind, _ person: Person.ID, at location: SourceLocation) {
      self.kind = kind
      self.person = person
      self.location = location
    }
  }

  /// 引継ぎ書: what a successor is to read.
  public struct Handover: Sendable, Equatable {
    /// Whether there is one.
    public var state: WorkItem.Manual
    /// How many of its six usual items are filled (Documentation/Rules.md, SPD120); `nil` when not stated.
    public var items: Int?
    /// The cell that says so.
    public var location: SourceLocation

    /// States a handover document.
    public init(state: WorkItem.Manual, items: Int? = nil, location: SourceLocation) {
      self.state = state
      self.items = items
      self.location = location
    }
  }

  /// Makes a person.
  public init(
    name: String, code: String? = nil, kana: String? = nil, email: String? = nil,
    employment: Employment = .regular, memberships: [Membership] = [], capacityHoursPerMonth: Double? = nil,
    validity: Validity = .always, leaves: [Leave] = [], relations: [Relation] = [],
    handover: Handover? = nil, note: String? = nil, isListed: Bool = false, location: SourceLocation
  ) {
    self.name = name
    self.code = code
    self.kana = kana
    self.email = email
    self.employment = employment
    self.memberships = memberships
    self.capacityHoursPerMonth = capacityHoursPerMonth
    self.validity = validity
    self.leaves = leaves
    self.relations = relations
    self.handover = handover
    self.note = note
    self.isListed = isListed
    self.location = location
  }

  /// The department of the 本務 post, else of the first post that names one.
  public var homeDepartment: Department.ID? {
    (memberships.first { !$0.isConcurrent && $0.department != nil }
      ?? memberships.first { $0.department != nil })?
      .department
  }

  /// Those of a kind whom the roster names, in the order of the cell.
  public func related(_ kind: Relation.Kind) -> [Relation] { relations.filter { $0.kind == kind } }

  /// Whether the person is there on the day: belongs to the organisation and is not on leave.
  public func isAvailable(on date: CalendarDate) -> Bool {
    validity.contains(date) && !leaves.contains { $0.period.contains(date) }
  }
}
