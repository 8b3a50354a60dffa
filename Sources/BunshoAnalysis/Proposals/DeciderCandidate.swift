// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Who a remedy proposes as the decider of a task.
///
/// The head of the owning department, or the next head above who does not do the task; else the main
/// owner's superior; else whoever decides most tasks of the department.
struct DeciderCandidate {
  /// The display name.
  let name: String
  /// Why this one.
  let reason: LocalizedText

  /// The candidate for a task; `nil` when the table gives no hint.
  static func nearest(for item: WorkItem.ID, in context: AnalysisContext) -> DeciderCandidate? {
    let doers = context.holders(of: .responsible, on: item).map(\.assignee)
    let department = context.matrix[item].department?.value
    return head(above: department, besides: doers, in: context)
      ?? superior(of: doers, in: context)
      ?? usual(in: department, besides: doers, in: context)
      ?? head(above: department, besides: [], in: context)
  }

  private static func head(
    above department: Department.ID?, besides doers: [Assignee], in context: AnalysisContext
  ) -> DeciderCandidate? {
    guard let department else { return nil }
    for unit in context.organization.lineage(of: department) {
      guard let head = context.organization[unit].head, !doers.contains(.person(head)),
        context.organization[head].isAvailable(on: context.asOf)
      else { continue }
      let name = context.organization[unit].name
      return DeciderCandidate(
        name: context.organization[head].name,
        reason: LocalizedText(ja: "\(name)の部門長", en: "head of \(name)"))
    }
    return nil
  }

  private static func superior(of doers: [Assignee], in context: AnalysisContext) -> DeciderCandidate? {
    for doer in doers {
      let home: Department.ID?
      switch doer {
      case .person(let id): home = context.organization[id].homeDepartment
      case .role(let id): home = context.organization[id].department
      case .department(let id): home = id
      case .partner, .list: home = nil
      }
      if let superior = head(above: home, besides: doers, in: context) { return superior }
    }
    return nil
  }

  private static func usual(
    in department: Department.ID?, besides doers: [Assignee], in context: AnalysisContext
  ) -> DeciderCandidate? {
    guard let decider = context.candidates.usualDecider(in: department), !doers.contains(decider) else {
      return nil
    }
    return DeciderCandidate(
      name: context.name(of: decider),
      reason: LocalizedText(ja: "ほかの業務の決裁者", en: "decides other tasks"))
  }
}
