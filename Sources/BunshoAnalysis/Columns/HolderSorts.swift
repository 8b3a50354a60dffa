// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Which sorts of holders have which kinds in the judged tasks of each table: whether a table names people, or
/// whole units only.
struct HolderSorts: Sendable {
  /// The kinds that people named in each table hold.
  private(set) var people: [InvolvementMask]
  /// The kinds that roles hold.
  private(set) var roles: [InvolvementMask]
  /// The kinds that whole departments hold.
  private(set) var departments: [InvolvementMask]
  /// The kinds that companies outside and mailing lists hold.
  private(set) var others: [InvolvementMask]

  init(_ context: AnalysisContext) {
    let matrix = context.matrix
    let count = matrix.tables.count
    let none = [InvolvementMask](repeating: [], count: count)
    (people, roles, departments, others) = (none, none, none, none)
    let columns = context.columns
    let firstRole = UInt32(matrix.organization.people.count)
    let firstDepartment = firstRole + UInt32(matrix.organization.roles.count)
    let firstOther = firstDepartment + UInt32(matrix.organization.departments.count)
    // The tasks are large: only the number of the table is read of them.
    matrix.workItems.withUnsafeBufferPointer { tasks in
      for item in 0..<tasks.count where context.isLeaf[item] {
        let table = count == 1 ? 0 : tasks[item].table
        guard table >= 0, table < count else { continue }
        for entry in Int(columns.offsets[item])..<Int(columns.offsets[item + 1]) {
          let holder = columns.holders[entry]
          let mask = columns.masks[entry]
          if holder < firstRole {
            people[table].formUnion(mask)
          } else if holder < firstDepartment {
            roles[table].formUnion(mask)
          } else if holder < firstOther {
            departments[table].formUnion(mask)
          } else {
            others[table].formUnion(mask)
          }
        }
      }
    }
  }

  /// Whether whole departments, and nobody else, are the main owners in a table: a list of duties by unit.
  func isListOfDuties(_ table: Int) -> Bool {
    departments[table].contains(.main)
      && !people[table].union(roles[table]).union(others[table]).contains(.main)
  }
}
