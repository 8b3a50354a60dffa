// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The judged tasks of each department itself, in the order of the input (compressed sparse rows).
struct LeavesByDepartment: Sendable {
  private let offsets: [UInt32]
  private let items: [UInt32]

  init(_ context: AnalysisContext) {
    let departments = context.tasks.departments
    let count = context.organization.departments.count
    var offsets = [UInt32](repeating: 0, count: count + 1)
    for item in context.leaves where departments[item.index] >= 0 {
      offsets[Int(departments[item.index]) + 1] += 1
    }
    for department in 0..<count { offsets[department + 1] += offsets[department] }
    var cursor = offsets
    var items = [UInt32](repeating: 0, count: Int(offsets[count]))
    for item in context.leaves where departments[item.index] >= 0 {
      let department = Int(departments[item.index])
      items[Int(cursor[department])] = UInt32(item.index)
      cursor[department] += 1
    }
    self.offsets = offsets
    self.items = items
  }

  /// The positions of the department's tasks in the matrix.
  subscript(department: Int) -> ArraySlice<UInt32> {
    items[Int(offsets[department])..<Int(offsets[department + 1])]
  }
}
