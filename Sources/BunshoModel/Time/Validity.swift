// SPDX-License-Identifier: Apache-2.0

/// The days on which a fact holds; an open end holds for ever.
public struct Validity: Hashable, Sendable {
  /// The first day, `nil` when it always held.
  public var from: CalendarDate?
  /// The last day, `nil` when no end is known.
  public var until: CalendarDate?

  /// Holds from the first to the last day, both included.
  public init(from: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.from = from
    self.until = until
  }

  /// Holds always.
  public static let always = Validity()

  /// Whether the fact holds on the day.
  public func contains(_ date: CalendarDate) -> Bool {
    if let from, date < from { return false }
    if let until, date > until { return false }
    return true
  }
}
