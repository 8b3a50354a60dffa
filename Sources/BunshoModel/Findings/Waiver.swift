// SPDX-License-Identifier: Apache-2.0

/// A finding that somebody has accepted, for a reason and until a day.
///
/// Written in `.bunsho.yml`, or in the sheet itself as a comment or note `bunsho:allow single-person-work 理由 …
/// until 2027-03-31`. A waiver hides findings; what hides nothing, is over, or gives no reason is a finding itself
/// (REF122–REF124).
public struct Waiver: Sendable, Equatable {
  /// The code or name of the rule that is silenced.
  public var rule: String
  /// What it is silenced on.
  public var scope: Scope
  /// Why.
  public var reason: String?
  /// Who answers for it.
  public var owner: String?
  /// The last day on which it holds; `nil` for ever.
  public var until: CalendarDate?
  /// Where it is written.
  public var location: SourceLocation

  /// What a waiver silences a rule on.
  public enum Scope: Sendable, Equatable {
    /// Whatever the rule says.
    case everything
    /// The task, person, role or department with the id or name.
    case subject(String)
    /// What the rule says of the row the waiver stands in.
    case row
  }

  /// Makes a waiver.
  public init(
    rule: String, scope: Scope, reason: String?, owner: String?, until: CalendarDate? = nil,
    location: SourceLocation
  ) {
    self.rule = rule
    self.scope = scope
    self.reason = reason
    self.owner = owner
    self.until = until
    self.location = location
  }

  /// Whether the waiver's day has passed.
  public func isOver(on day: CalendarDate) -> Bool { until.map { $0 < day } ?? false }

  /// Whether the waiver speaks of the finding.
  public func covers(_ finding: Finding) -> Bool {
    guard rule.lowercased() == finding.code.lowercased() || rule == finding.rule else { return false }
    switch scope {
    case .everything: return true
    case .row: return finding.location.source == location.source && finding.location.row == location.row
    case .subject(let name):
      let key = TextKey.matching(name)
      return finding.subject.id.map(TextKey.matching) == key
        || TextKey.matching(finding.subject.name) == key
        || finding.people.contains { TextKey.matching($0) == key }
    }
  }
}
