// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Finds who does and decides one task. A role that exactly one known person fills is that person; a role whose
/// holders nobody knows is one person as well, as the catalogue counts it.
struct OneHand {
  private let context: AnalysisContext
  private let columns: MatrixColumns
  private let actors: [Int32]
  private let rolesFrom: UInt32
  private let rolesUntil: UInt32
  private static let decide = InvolvementMask(.decide)

  init(_ context: AnalysisContext) {
    self.context = context
    columns = context.columns
    actors = context.actors.people
    rolesFrom = UInt32(context.organization.people.count)
    rolesUntil = rolesFrom + UInt32(context.organization.roles.count)
  }

  /// The part that does the task and the part that decides it, where one hand has both.
  func doerWhoDecides(_ item: WorkItem.ID) -> (
    doer: AnalysisContext.Holder, decision: AnalysisContext.Holder
  )? {
    let mask = columns.itemMasks[item.index]
    guard mask.contains(.decide), !mask.isDisjoint(with: DutyConflicts.doing) else { return nil }
    let entries = columns.entries(of: item)
    for decision in entries where columns.masks[decision].contains(.decide) {
      let hand = hand(columns.holders[decision])
      guard hand >= 0 else { continue }
      for doer in entries
      where !columns.masks[doer].isDisjoint(with: DutyConflicts.doing)
        && self.hand(columns.holders[doer]) == hand
      {
        return found(doer, decision, on: item)
      }
    }
    return nil
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

  private func found(
    _ doer: Int, _ decision: Int, on item: WorkItem.ID
  ) -> (doer: AnalysisContext.Holder, decision: AnalysisContext.Holder)? {
    let numbers = context.columns.holderNumbers
    func holder(_ entry: Int, _ kinds: InvolvementMask) -> AnalysisContext.Holder? {
      let assignee = numbers.assignee(context.columns.holders[entry])
      return context.holders(of: kinds, on: item).first { $0.assignee == assignee }
    }
    guard let doing = holder(doer, DutyConflicts.doing), let deciding = holder(decision, Self.decide) else {
      return nil
    }
    return (doing, deciding)
  }
}
