// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// What others expect of a unit: the parts its people, roles and the unit itself have in tasks of other units.
struct Expectations {
  /// One part.
  struct Line {
    let item: WorkItem.ID
    /// The unit whose task it is; empty where nobody's.
    let owner: String
    let letters: String
    let kind: Involvement
    /// Who has the part.
    let holder: String
  }

  /// The parts in source order.
  let lines: [Line]

  init(of unit: Department.ID, in matrix: ResponsibilityMatrix) {
    let organization = matrix.organization
    let isWithin = organization.isWithin(unit)
    func isOwn(_ department: Department.ID?) -> Bool { department.map { isWithin[$0.index] } ?? false }
    func isOurs(_ assignee: Assignee) -> Bool {
      switch assignee {
      case .person(let id): organization[id].memberships.contains { isOwn($0.department) }
      case .role(let id):
        isOwn(organization[id].department)
          || organization[id].holders.contains { isOwn(organization[$0.value].homeDepartment) }
      case .department(let id): isOwn(id)
      case .partner, .list: false
      }
    }
    lines = matrix.assignments.compactMap { assignment in
      let task = matrix[assignment.workItem]
      guard !isOwn(task.department?.value), isOurs(assignment.assignee) else { return nil }
      return Line(
        item: assignment.workItem, owner: task.department.map { organization[$0.value].name } ?? "",
        letters: matrix.letters(of: assignment), kind: assignment.involvement,
        holder: organization.name(of: assignment.assignee))
    }
  }
}
