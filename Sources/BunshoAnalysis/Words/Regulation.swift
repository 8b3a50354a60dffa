// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What is laid on the units: the duties of a regulation, or, where the input holds none, the tasks of tables in which
/// only whole departments are main owners.
struct Regulation: Sendable {
  /// Whether there is any duty of a unit.
  private(set) var hasDuties = false
  /// Whether each unit has a duty of its own.
  private(set) var units: [Bool]
  /// Whether each unit leads others: it has the 庶務 or the 総括.
  private(set) var leads: [Bool]
  /// The catch-all duties, in the order of the input.
  private(set) var catchAlls: [CatchAll] = []

  /// One duty that takes what belongs to nobody else.
  struct CatchAll: Sendable {
    /// The unit it is laid on.
    let unit: Department.ID
    /// The words.
    let text: String
    /// The cell.
    let location: SourceLocation
  }

  private static let catchAll = WordList([
    "属しない", "属さない", "属せざる", "属しません", "not belonging to", "not assigned to any other",
    "not assigned elsewhere", "not covered by other",
  ])
  private static let leading = WordList([
    "庶務", "総括", "総合調整", "general affairs", "general administration",
  ])

  init(_ context: AnalysisContext) {
    let matrix = context.matrix
    units = [Bool](repeating: false, count: matrix.organization.departments.count)
    leads = units
    guard !units.isEmpty else { return }
    for duty in matrix.duties { add(duty.text, of: duty.department, at: duty.location) }
    if matrix.duties.isEmpty { addTasks(context) }
  }

  private mutating func addTasks(_ context: AnalysisContext) {
    let matrix = context.matrix
    let sorts = context.holderSorts
    let isList = matrix.tables.indices.map(sorts.isListOfDuties)
    guard isList.contains(true) else { return }
    let columns = context.columns
    for item in context.leaves where columns.itemMasks[item.index].contains(.main) {
      let table = matrix.workItems[item.index].table
      guard isList.indices.contains(table), isList[table] else { continue }
      for entry in columns.entries(of: item) where columns.masks[entry].contains(.main) {
        guard case .department(let unit) = columns.holderNumbers.assignee(columns.holders[entry]) else {
          continue
        }
        add(matrix.workItems[item.index].title, of: unit, at: matrix.workItems[item.index].location)
      }
    }
  }

  private mutating func add(_ text: String, of unit: Department.ID, at location: SourceLocation) {
    hasDuties = true
    units[unit.index] = true
    if !leads[unit.index], Self.leading.isIn(text) { leads[unit.index] = true }
    if Self.catchAll.isIn(text) { catchAlls.append(CatchAll(unit: unit, text: text, location: location)) }
  }
}
