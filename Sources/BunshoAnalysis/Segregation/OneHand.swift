// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Finds who does and decides one task. A role that exactly one known person fills is that person; a role whose
/// holders nobody knows is one person as well, as the catalogue counts it.
struct OneHand {
  private let context: AnalysisContext
  private let columns: MatrixColumns
  private let actors: [Int32]
  private let namesOnlyPeople: Bool
  private let rolesFrom: UInt32
  private let rolesUntil: UInt32
  private static let decide = InvolvementMask(.decide)

  /// A part that does a task and a part that decides it, both in one hand.
  struct Work: Sendable {
    /// The task.
    let item: WorkItem.ID
    fileprivate let doer: Int
    fileprivate let decision: Int
  }

  init(_ context: AnalysisContext) {
    self.context = context
    columns = context.columns
    namesOnlyPeople = columns.namesOnlyPeople
    actors = context.actors.people
    rolesFrom = UInt32(context.organization.people.count)
    rolesUntil = rolesFrom + UInt32(context.organization.roles.count)
  }

  /// The judged tasks that one hand does and decides, in the order of the input.
  var tasks: [Work] { context.leaves.compactMap(task) }

  private func task(_ item: WorkItem.ID) -> Work? {
    let mask = columns.itemMasks[item.index]
    guard mask.contains(.decide), !mask.isDisjoint(with: DutyConflicts.doing) else { return nil }
    let entries = columns.entries(of: item)
    // Two names are two people: only a role may be another part of the same hand.
    if namesOnlyPeople, !entries.contains(where: { Self.isBoth(columns.masks[$0]) }) { return nil }
    for decision in entries where columns.masks[decision].contains(.decide) {
      let hand = hand(columns.holders[decision])
      guard hand >= 0 else { continue }
      for doer in entries
      where !columns.masks[doer].isDisjoint(with: DutyConflicts.doing)
        && self.hand(columns.holders[doer]) == hand
      {
        return Work(item: item, doer: doer, decision: decision)
      }
    }
    return nil
  }

  private static func isBoth(_ mask: InvolvementMask) -> Bool {
    mask.contains(.decide) && !mask.isDisjoint(with: DutyConflicts.doing)
  }

  /// A number for whoever acts: the person's, or the role's own; -1 where several may.
  private func hand(_ holder: UInt32) -> Int {
    let person = actors[Int(holder)]
    if person >= 0 { return Int(person) }
    guard holder >= rolesFrom, holder < rolesUntil,
      !context.organization.roles[Int(holder - rolesFrom)].holdersAreKnown
    else { return -1 }
    return Int(holder)
  }

  /// The part that does a task and the part that decides it.
  func parts(
    of task: Work
  ) -> (doer: AnalysisContext.Holder, decision: AnalysisContext.Holder)? {
    let numbers = context.columns.holderNumbers
    func holder(_ entry: Int, _ kinds: InvolvementMask) -> AnalysisContext.Holder? {
      let assignee = numbers.assignee(context.columns.holders[entry])
      return context.holders(of: kinds, on: task.item).first { $0.assignee == assignee }
    }
    guard let doing = holder(task.doer, DutyConflicts.doing),
      let deciding = holder(task.decision, Self.decide)
    else {
      return nil
    }
    return (doing, deciding)
  }
}
