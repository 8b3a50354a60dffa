// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A rectangle of a sheet in which one table may stand. Several tables on a sheet have a region each.
struct SheetRegion {
  let sheet: Sheet
  /// Positions of the rows.
  var rows: Range<Int>
  /// Columns, counted from 1.
  var columns: ClosedRange<Int>

  /// The whole sheet.
  init(_ sheet: Sheet) {
    self.init(sheet, rows: 0..<sheet.rowCount, columns: 1...max(sheet.columnCount, 1))
  }

  init(_ sheet: Sheet, rows: Range<Int>, columns: ClosedRange<Int>) {
    self.sheet = sheet
    self.rows = rows
    self.columns = columns
  }

  /// The cells of a row that hold text, trimmed, merged ones left where they stand.
  func filledCells(inRow index: Int) -> [(column: Int, text: String)] {
    sheet.cells(inRow: index).compactMap { cell in
      guard columns.contains(cell.column) else { return nil }
      let text = TextKey.trimmed(cell.text)
      return text.isEmpty ? nil : (cell.column, text)
    }
  }

  /// The trimmed text of a cell, empty outside the region.
  func text(inRow index: Int, column: Int) -> String {
    columns.contains(column) ? TextKey.trimmed(sheet.text(inRow: index, column: column)) : ""
  }

  /// Whether the row directly follows the one before it, with no blank row between.
  func isAdjacent(_ index: Int, to previous: Int) -> Bool {
    rows.contains(index) && rows.contains(previous) && index == previous + 1 && sheet.isAdjacent(index)
  }

  /// The merged block that begins at a cell.
  func merge(at row: Int, column: Int) -> Sheet.MergedRange? {
    sheet.merges.first { $0.rows.lowerBound == row && $0.columns.lowerBound == column }
  }
}
