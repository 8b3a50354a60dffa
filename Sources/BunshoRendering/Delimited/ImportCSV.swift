// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// `import --format csv`: what was understood, a line an assignment, in canonical form.
///
/// Lines follow the tasks in source order, and within a task the assignments in source order; a task without
/// any has one line with empty assignee at its place. So the lines of a task stand together even where a
/// long-form table or a second sheet comes back to it. Read back, the text gives the same lines.
public struct ImportCSV: Sendable {
  /// The names of the columns.
  public static let header = [
    "work_item_id", "category_1", "category_2", "category_3", "work_item", "department", "assignee_kind",
    "assignee", "involvement", "letters", "path", "sheet", "row", "column", "item",
  ]

  /// Makes the writer.
  public init() {}

  /// The whole text: UTF-8 without byte-order mark, LF, no guard against formulas, since nothing may change on
  /// the way back.
  public func text(of matrix: ResponsibilityMatrix) -> String {
    var table = DelimitedText(for: .machine)
    table.append(Self.header)
    let organization = matrix.organization
    let order = AssignmentOrder(matrix)
    for id in matrix.workItemIDs {
      let item = matrix[id]
      let categories = (0..<3).map { item.categories.indices.contains($0) ? item.categoryTexts[$0] : "" }
      let department = item.department.map { organization[$0.value].name } ?? ""
      let head = [item.code ?? ""] + categories + [item.title, department]
      // Ids may be missing, or start anew on every sheet: the position tells tasks apart on the way back.
      let position = [String(id.index + 1)]
      let assignments = order.assignments(of: id)
      if assignments.isEmpty { table.append(head + ["", "", "", ""] + Self.place(item.location) + position) }
      for assignment in assignments {
        table.append(
          head + [
            assignment.assignee.kindWord, organization.name(of: assignment.assignee),
            assignment.involvement.word, matrix.letters(of: assignment),
          ] + Self.place(assignment.location) + position)
      }
    }
    return table.text
  }

  private static func place(_ location: SourceLocation) -> [String] {
    [location.path, location.sheet ?? "", String(location.row), location.column.map(String.init) ?? ""]
  }
}

/// The assignments of a matrix by task, in source order.
private struct AssignmentOrder {
  private let assignments: [Assignment]
  private let positions: [Int]
  private let offsets: [Int]

  init(_ matrix: ResponsibilityMatrix) {
    assignments = matrix.assignments
    // A counting sort keeps the input's order within a task.
    var offsets = [Int](repeating: 0, count: matrix.workItems.count + 1)
    for assignment in matrix.assignments { offsets[assignment.workItem.index + 1] += 1 }
    for index in matrix.workItems.indices { offsets[index + 1] += offsets[index] }
    var cursor = offsets
    var positions = [Int](repeating: 0, count: matrix.assignments.count)
    for (position, assignment) in matrix.assignments.enumerated() {
      positions[cursor[assignment.workItem.index]] = position
      cursor[assignment.workItem.index] += 1
    }
    self.positions = positions
    self.offsets = offsets
  }

  func assignments(of item: WorkItem.ID) -> [Assignment] {
    positions[offsets[item.index]..<offsets[item.index + 1]].map { assignments[$0] }
  }
}
