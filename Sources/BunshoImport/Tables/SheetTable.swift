// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A table on a sheet: header, form, and cells as a reader of the sheet sees them, merged cells filled.
struct SheetTable {
  let sheet: Sheet
  let header: Header
  let form: TableForm
  /// The sheet's name, or the file's without extension.
  let name: String
  /// Columns whose bodies are marks.
  let markColumns: [Header.Column]
  private let mergedAbove: [Int64: Int]

  private static let mergedCellLimit = 1_000_000

  init(sheet: Sheet, header: Header, form: TableForm, name: String, markColumns: [Header.Column]) {
    self.sheet = sheet
    self.header = header
    self.form = form
    self.name = name
    self.markColumns = markColumns
    var merged: [Int64: Int] = [:]
    for merge in sheet.merges where merge.rows.count > 1 && merge.rows.lowerBound > header.rowNumber {
      guard merged.count + merge.rows.count < Self.mergedCellLimit else { break }
      for row in merge.rows.dropFirst() {
        merged[Self.key(row: row, column: merge.columns.lowerBound)] = merge.rows.lowerBound
      }
    }
    mergedAbove = merged
  }

  /// Positions of the rows below the header.
  var body: Range<Int> { (header.rows.upperBound + 1)..<max(sheet.rowCount, header.rows.upperBound + 1) }

  /// Positions of the rows that are content: no totals, notes, legends, headers.
  func contentRows(titleColumn: Int) -> [Int] {
    let classifier = RowClassifier(header: header, titleColumn: titleColumn)
    var rows: [Int] = []
    for index in body {
      switch classifier.classify(filledCells(inRow: index)) {
      case .content: rows.append(index)
      case .end: return rows
      default: continue
      }
    }
    return rows
  }

  /// A cell as the reader of the sheet sees it: inside a downward merge, the text of its first cell.
  func cell(inRow index: Int, column: Int) -> (text: String, kind: Sheet.CellKind, location: SourceLocation) {
    var index = index
    let number = sheet.number(ofRow: index)
    var row = number
    if !mergedAbove.isEmpty, let top = mergedAbove[Self.key(row: number, column: column)],
      let topIndex = sheet.index(ofRowNumber: top)
    {
      index = topIndex
      row = top
    }
    let location = sheet.location(row: row, column: column)
    guard let cell = sheet.cell(inRow: index, column: column) else { return ("", .text, location) }
    return (TextKey.trimmed(cell.text), cell.kind, location)
  }

  /// Whether the cell continues the one above by a merge.
  func isMergedUpwards(inRow index: Int, column: Int) -> Bool {
    mergedAbove[Self.key(row: sheet.number(ofRow: index), column: column)] != nil
  }

  /// The cells of a row that hold text, merged ones left where they stand.
  func filledCells(inRow index: Int) -> [(column: Int, text: String)] {
    sheet.cells(inRow: index).compactMap { cell in
      let text = TextKey.trimmed(cell.text)
      return text.isEmpty ? nil : (cell.column, text)
    }
  }

  private static func key(row: Int, column: Int) -> Int64 { Int64(row) << 20 | Int64(column) }
}
