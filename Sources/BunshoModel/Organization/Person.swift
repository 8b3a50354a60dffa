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

  /// Makes a person.
  public init(
    name: String, code: String? = nil, kana: String? = nil, email: String? = nil,
    employment: Employment = .regular, memberships: [Membership] = [], capacityHoursPerMonth: Double? = nil,
    validity: Validity = .always, leaves: [Leave] = [], note: String? = nil, isListed: Bool = false,
    location: SourceLocation
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

  /// Whether the person is there on the day: belongs to the organisation and is not on leave.
  public func isAvailable(on date: CalendarDate) -> Bool {
    validity.contains(date) && !leaves.contains { $0.period.contains(date) }
  }
}
