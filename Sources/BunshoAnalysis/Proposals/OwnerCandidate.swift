// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The person a remedy proposes for a task (see `OwnerProposal`).
struct OwnerCandidate {
  /// Who.
  let assignee: Assignee
  /// The display name.
  let name: String
  /// Why this one.
  let reason: LocalizedText

  /// The candidate for a task; `nil` when the table gives no hint, or none better than another.
  ///
  /// - Parameters:
  ///   - excluded: who cannot take it, such as those who have it already.
  ///   - proposed: what the same run of the rule has proposed before.
  static func nearest(
    for item: WorkItem.ID, in context: AnalysisContext, excluding excluded: [Assignee] = [],
    beside proposed: ProposedLoad = ProposedLoad()
  ) -> OwnerCandidate? {
    OwnerProposal(for: item, in: context, excluding: excluded, beside: proposed).candidates.first
  }

  /// The nearest candidates for a task, best first.
  static func ranked(
    for item: WorkItem.ID, in context: AnalysisContext, excluding excluded: [Assignee] = [], limit: Int
  ) -> [OwnerCandidate] {
    OwnerProposal(for: item, in: context, excluding: excluded, limit: limit).candidates
  }

  init(_ assignee: Assignee, _ why: LocalizedText, load: Int, proposed: Int, in context: AnalysisContext) {
    self.assignee = assignee
    name = context.name(of: assignee)
    let before =
      proposed == 0
      ? LocalizedText(verbatim: "")
      : LocalizedText(
        ja: "、ほかに提案\(proposed)件", en: " and \(proposed) proposal\(proposed == 1 ? "" : "s")")
    reason = LocalizedText(
      ja: "\(why.ja)、担当\(load)件\(before.ja)", en: "\(why.en), \(load) task\(load == 1 ? "" : "s")\(before.en)"
    )
  }

  /// Whether somebody may be proposed: of the company, there on the day, and not about to leave. A role whose holders
  /// nobody knows is no help to another, nor is a company.
  static func canTakeOver(_ assignee: Assignee, in context: AnalysisContext) -> Bool {
    guard case .person(let id) = assignee else {
      if case .role(let role) = assignee { return context.organization[role].holdersAreKnown }
      return false
    }
    return context.roster.canTakeOver[id.index]
  }
}

extension Person {
  /// Within how many days of the end of their time people are no longer proposed.
  private static let leavingSoon = 90

  /// Whether a remedy may propose the person on a day, beside a roster or where there is none.
  func canTakeOver(on day: CalendarDate, besideRoster hasRoster: Bool) -> Bool {
    // With a roster, a name that is not in it is a slip of the pen rather than a colleague.
    let isKnown = isListed || !hasRoster
    // Nor does a colleague who is about to leave take anything over.
    let stays = validity.until.map { $0 > day.adding(days: Self.leavingSoon) } ?? true
    return isKnown && stays && employment != .external && isAvailable(on: day)
  }
}
