// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Cells of a table of tasks, with what stands for another cell replaced by it.
extension MatrixBuilder {
  /// The cell with ditto marks replaced by what stands above, and error values noted.
  mutating func cell(
    _ index: Int, _ column: Int, of table: SheetTable, rows: inout TaskRows
  ) -> (text: String, location: SourceLocation) {
    let (text, kind, location) = table.cell(inRow: index, column: column)
    if kind == .error {
      noteErrorValue(at: location, of: table)
      return ("", location)
    }
    if Ditto.isMark(text) { return (rows.above[column] ?? "", location) }
    if Ditto.pointsLeft(text) {
      guard let left = textOnTheLeft(index, column, of: table, rows: rows) else {
        observe(.ambiguousBlank, text: text, workItem: rows.currentItem, at: location)
        return ("", location)
      }
      rows.above[column] = left
      return (left, location)
    }
    rows.above[column] = text
    return (text, location)
  }

  /// What 「同左」 stands for: the text of the next column to the left that says another thing; `nil` where that
  /// column holds something of another kind.
  private func textOnTheLeft(_ index: Int, _ column: Int, of table: SheetTable, rows: TaskRows) -> String? {
    let kind = rows.columns.contentKind(of: column)
    for left in stride(from: column - 1, through: max(1, column - Ditto.farthestLeft), by: -1) {
      guard kind != nil, rows.columns.contentKind(of: left) == kind else { return nil }
      let text = table.cell(inRow: index, column: left).text
      if Ditto.pointsLeft(text) { continue }
      return Ditto.isMark(text) ? rows.above[left] : text
    }
    return nil
  }
}

/// Marks that say "as above".
enum Ditto {
  /// Whether the whole cell is one.
  static func isMark(_ text: String) -> Bool {
    // Most cells are longer than any of them.
    text.utf8.count <= 18 && marks.contains(text)
  }

  /// Whether the whole cell says "as on the left".
  static func pointsLeft(_ text: String) -> Bool { text.utf8.count <= 15 && leftMarks.contains(text) }

  /// How many cells that all say "as on the left" are followed.
  static let farthestLeft = 20

  private static let leftMarks: Set<String> = ["同左", "左同", "左に同じ", "左と同じ"]

  private static let marks: Set<String> = [
    "〃", "々", "同上", "同", "上に同じ", "上記と同じ", "上記に同じ", "↓", "↑", "″", "\"", "”", "“", "''", ",,", "″", "ditto",
    "do.",
  ]
}
