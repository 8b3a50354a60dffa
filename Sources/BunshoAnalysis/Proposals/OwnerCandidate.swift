// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The person a remedy proposes for a task: whoever does the nearest work and carries least.
///
/// Nearest: whoever the skill map knows to be able, then the same department and 中分類, then the same department,
/// then a neighbouring unit under the same unit, then the same categories elsewhere. Nobody is proposed whom the
/// skill map knows not to be able.
struct OwnerCandidate {
  /// Who.
  let assignee: Assignee
  /// The display name.
  let name: String
  /// Why this one.
  let reason: LocalizedText

  /// The candidate for a task; `nil` when the table gives no hint.
  ///
  /// - Parameter excluded: who cannot take it, such as those who have it already.
  static func nearest(
    for item: WorkItem.ID, in context: AnalysisContext, excluding excluded: [Assignee] = []
  ) -> OwnerCandidate? {
    ranked(for: item, in: context, excluding: excluded, limit: 1).first
  }

  /// The nearest candidates for a task, best first.
  static func ranked(
    for item: WorkItem.ID, in context: AnalysisContext, excluding excluded: [Assignee] = [], limit: Int
  ) -> [OwnerCandidate] {
    let index = context.candidates
    let numbers = context.columns.holderNumbers
    var taken = excluded
    var found: [OwnerCandidate] = []
    for (person, level) in skilled(for: item, in: context) {
      guard found.count < limit else { return found }
      let assignee = numbers.assignee(person)
      guard !taken.contains(assignee), canTakeOver(assignee, in: context) else { continue }
      taken.append(assignee)
      found.append(
        OwnerCandidate(
          assignee, LocalizedText(ja: "習熟度\(level)", en: "skill level \(level)"),
          load: index.load[Int(person)], in: context))
    }
    for (pool, why) in pools(around: item, in: context) {
      for holder in index.holders(in: pool) {
        guard found.count < limit else { return found }
        let assignee = numbers.assignee(holder)
        guard !taken.contains(assignee), canTakeOver(assignee, in: context),
          isAble(assignee, of: item, in: context)
        else { continue }
        taken.append(assignee)
        found.append(OwnerCandidate(assignee, why, load: index.load[Int(holder)], in: context))
      }
    }
    return found
  }

  /// Those whom the skill map knows to be able to do a task, the ablest and least loaded first.
  private static func skilled(
    for item: WorkItem.ID, in context: AnalysisContext
  ) -> [(person: UInt32, level: Int)] {
    let load = context.candidates.load
    return context.skills.entries(of: item).lazy.map {
      (person: context.skills.people[$0], level: Int(context.skills.levels[$0]))
    }
    .filter { $0.level >= SkillColumns.alone }
    .sorted { (-$0.level, load[Int($0.person)], $0.person) < (-$1.level, load[Int($1.person)], $1.person) }
  }

  private static func isAble(
    _ assignee: Assignee, of item: WorkItem.ID, in context: AnalysisContext
  ) -> Bool {
    guard case .person(let id) = assignee, let level = context.skills.level(of: id, on: item) else {
      return true
    }
    return level >= SkillColumns.alone
  }

  private init(_ assignee: Assignee, _ why: LocalizedText, load: Int, in context: AnalysisContext) {
    self.assignee = assignee
    name = context.name(of: assignee)
    reason = LocalizedText(
      ja: "\(why.ja)、担当\(load)件", en: "\(why.en), \(load) task\(load == 1 ? "" : "s")")
  }

  /// Within how many days of the end of their time people are no longer proposed.
  private static let leavingSoon = 90

  /// Where to look, nearest first.
  private static func pools(
    around item: WorkItem.ID, in context: AnalysisContext
  ) -> [(CandidateIndex.Pool, LocalizedText)] {
    let task = context.matrix[item]
    let category = context.tasks.secondCategories[item.index]
    var pools: [(CandidateIndex.Pool, LocalizedText)] = []
    if let department = task.department?.value {
      pools = [
        (
          .siblings(department, category: category),
          LocalizedText(ja: "同じ部門・分類の業務の担当", en: "does sibling tasks of the department")
        ),
        (.doers(department), LocalizedText(ja: "同じ部門の業務の担当", en: "does other tasks of the department")),
        (.members(department), LocalizedText(ja: "同じ部門に所属", en: "belongs to the department")),
      ]
      if let parent = context.organization[department].parent {
        let why = LocalizedText(ja: "隣の部門の業務の担当", en: "does tasks of a neighbouring unit")
        // A look at the neighbours, not a search of the whole company.
        let neighbours = context.candidates.children(of: parent).filter { $0 != department }.prefix(20)
        pools += ([parent] + neighbours).map { (.doers($0), why) }
      }
    }
    pools.append(
      (.category(category), LocalizedText(ja: "同じ分類の業務の担当", en: "does tasks of the same category")))
    return pools
  }

  /// Whether somebody may be proposed: of the company, there on the day, and not about to leave.
  static func canTakeOver(_ assignee: Assignee, in context: AnalysisContext) -> Bool {
    guard case .person(let id) = assignee else { return true }
    let person = context.organization[id]
    // With a roster, a name that is not in it is a slip of the pen rather than a colleague.
    let isKnown = person.isListed || !context.organization.rosters.people
    // Nor does a colleague who is about to leave take anything over.
    let stays = person.validity.until.map { $0 > context.asOf.adding(days: leavingSoon) } ?? true
    return isKnown && stays && person.employment != .external && person.isAvailable(on: context.asOf)
  }
}
