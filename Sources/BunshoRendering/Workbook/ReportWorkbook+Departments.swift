// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension ReportWorkbook {
  /// The departments whose tasks stand on one sheet: a unit, or a unit with small ones below it.
  struct DepartmentPart {
    /// The unit the sheet is named after; `nil` for tasks without one.
    let department: Department.ID?
    /// The units with tasks, in the order of the table.
    let groups: [MatrixView.Group]

    var taskCount: Int { groups.reduce(0) { $0 + $1.rows.count } }
    var findingCount: Int { groups.reduce(0) { $0 + $1.findingCount } }
  }

  /// Below so many tasks a unit without a head shares the sheet of the unit above: they fill less than half a page.
  static let smallSheet = 10
}

extension ReportWorkbook.Painter {
  /// The sheets by department.
  ///
  /// A sheet is for somebody who answers for it. So a unit whose head is known has a sheet of its own, however
  /// few its tasks; a small 班 that nobody is named to head stands on the sheet of its 課, a page instead of five.
  /// Units at the top and those right below never give theirs up.
  var departmentParts: [ReportWorkbook.DepartmentPart] {
    var joined: [Department.ID: [MatrixView.Group]] = [:]
    for group in view.groups {
      if let department = group.department { joined[department] = [group] }
    }
    // Children before parents, so that a chain of small units ends on one sheet.
    let order = MatrixView.order(of: organization).compactMap(\.self)
    for unit in order.reversed() {
      guard let groups = joined[unit], let parent = organization[unit].parent,
        organization[parent].parent != nil, organization[unit].head == nil,
        groups.reduce(0, { $0 + $1.rows.count }) < ReportWorkbook.smallSheet
      else { continue }
      joined[unit] = nil
      let own = joined[parent]?.filter { $0.department == parent } ?? []
      let others = joined[parent]?.filter { $0.department != parent } ?? []
      joined[parent] = own + groups + others
    }
    var parts = order.compactMap { unit in
      joined[unit].map { ReportWorkbook.DepartmentPart(department: unit, groups: $0) }
    }
    parts += view.groups.filter { $0.department == nil }.map { .init(department: nil, groups: [$0]) }
    return parts
  }

  /// The name of a part with those above it, as its sheet is headed.
  func title(of part: ReportWorkbook.DepartmentPart) -> String {
    guard let department = part.department else { return TableWords.withoutDepartment[language] }
    return organization.lineage(of: department).reversed().map { organization[$0].name }
      .joined(separator: " ")
  }
}
