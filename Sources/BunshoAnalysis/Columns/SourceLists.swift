// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Lists of tasks that name nobody, beside tables that say who does the same tasks: the list is the source, the
/// tables follow it.
struct SourceLists: Sendable {
  /// Whether each table of the matrix is a source list.
  let isSource: [Bool]
  /// The ids of the source lists' tasks, with the first task of each.
  let items: [String: WorkItem.ID]

  /// Fewer ids than this are no list that others follow.
  private static let fewest = 3

  init(_ matrix: ResponsibilityMatrix, columns: MatrixColumns) {
    // A table without owner columns, marks and lines of assignments.
    var isSource = matrix.tables.map { $0.ownerColumns.isEmpty && $0.profile == nil && $0.form != .longForm }
    guard matrix.tables.count > 1, isSource.contains(true) else {
      self.isSource = []
      items = [:]
      return
    }
    var codes = [Int](repeating: 0, count: isSource.count)
    for (index, item) in matrix.workItems.enumerated() where isSource.indices.contains(item.table) {
      guard isSource[item.table] else { continue }
      if item.code != nil { codes[item.table] += 1 }
      // The unit of a list without owners holds its tasks; anybody else is named by somebody.
      for entry in columns.entries(of: .init(index)) {
        if case .department = columns.holderNumbers.assignee(columns.holders[entry]) { continue }
        isSource[item.table] = false
        break
      }
    }
    for table in isSource.indices where codes[table] < Self.fewest { isSource[table] = false }
    var items: [String: WorkItem.ID] = [:]
    if isSource.contains(true), isSource.contains(false) {
      for (index, item) in matrix.workItems.enumerated()
      where isSource.indices.contains(item.table) && isSource[item.table] {
        if let code = item.code, items[code] == nil { items[code] = .init(index) }
      }
    }
    self.isSource = isSource
    self.items = items
  }
}
