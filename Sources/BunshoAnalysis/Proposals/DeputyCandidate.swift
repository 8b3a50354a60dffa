// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Who a remedy proposes to decide in somebody's name (代決者): the next rank in the decider's unit and those below
/// it, else the superior. Never somebody who does the task.
struct DeputyCandidate {
  /// The display name.
  let name: String
  /// Why this one.
  let reason: LocalizedText

  /// The candidate for a decider's tasks; `nil` where the input tells of no ranks.
  static func nextRank(
    after decider: Person.ID, for item: WorkItem.ID, in context: AnalysisContext
  ) -> DeputyCandidate? {
    let organization = context.organization
    let busy = context.busy(on: item)
    func canDecide(_ person: Person.ID) -> Bool {
      person != decider && !busy.contains(.person(person))
        && OwnerCandidate.canTakeOver(.person(person), in: context)
    }
    // 0 where the post does not tell: then anybody whose post does may come next.
    let own = context.ranks[decider.index] == 0 ? .max : context.ranks[decider.index]
    let units = organization[decider].memberships.compactMap(\.department)
    let below = units + units.flatMap { context.units.children[$0.index].prefix(50) }
    var best: (rank: UInt8, person: Person.ID)?
    for unit in below {
      let head = organization[unit].head.map { [$0] } ?? []
      // A look around, not a search of the whole company.
      for person in head + context.units.members[unit.index].prefix(200) where canDecide(person) {
        var rank = context.ranks[person.index]
        // The head of a unit below comes right after the decider, whatever the post is called.
        if rank == 0, organization[unit].head == person { rank = 1 }
        guard rank > 0, rank < own, rank > best?.rank ?? 0 else { continue }
        best = (rank, person)
      }
    }
    if let best {
      let post = organization[best.person].memberships.compactMap(\.post).first
      let why = post.map { "「\($0)」" } ?? ""
      return DeputyCandidate(
        name: organization[best.person].name,
        reason: LocalizedText(ja: "次の職位\(why)", en: "the next rank" + (post.map { ", \($0)" } ?? "")))
    }
    let superiors =
      organization[decider].related(.superior).map(\.person)
      + units.flatMap { organization.lineage(of: $0) }.compactMap { organization[$0].head }
    return superiors.first(where: canDecide).map {
      DeputyCandidate(name: organization[$0].name, reason: LocalizedText(ja: "上位者", en: "the superior"))
    }
  }
}
