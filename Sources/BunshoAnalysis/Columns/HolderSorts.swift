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
    let (isLeaf, tables) = (context.isLeaf, context.tasks.tables)
    let (offsets, holders, masks) = (columns.offsets, columns.holders, columns.masks)
    let firstRole = UInt32(matrix.organization.people.count)
    let firstDepartment = firstRole + UInt32(matrix.organization.roles.count)
    let firstOther = firstDepartment + UInt32(matrix.organization.departments.count)
    for item in isLeaf.indices where isLeaf[item] {
      let table = count == 1 ? 0 : Int(tables[item])
      guard table >= 0, table < count else { continue }
      if columns.namesOnlyPeople {
        people[table].formUnion(columns.itemMasks[item])
        continue
      }
      for entry in Int(offsets[item])..<Int(offsets[item + 1]) {
        let holder = holders[entry]
        if holder < firstRole {
          people[table].formUnion(masks[entry])
        } else if holder < firstDepartment {
          roles[table].formUnion(masks[entry])
        } else if holder < firstOther {
          departments[table].formUnion(masks[entry])
        } else {
          others[table].formUnion(masks[entry])
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
