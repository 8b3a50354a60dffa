// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A table on a sheet: header, form, and cells as a reader of the sheet sees them, merged cells filled.
struct SheetTable {
  let region: SheetRegion
  let header: Header
  private(set) var form: TableForm
  /// The sheet's name, or the file's without extension.
  let name: String
  /// The text directly above the header that heads this table.
  let caption: (text: String, location: SourceLocation)?
  /// Columns whose bodies are marks.
  let markColumns: [Header.Column]
  /// Positions of the rows of the sheet's legend.
  let legendRows: Set<Int>
  /// The tool whose export this is.
  let export: ToolExport?
  private let mergedAbove: [Int64: Int]
  private let mergedAcross: Set<Int64>

  private static let mergedCellLimit = 1_000_000

  init(
    region: SheetRegion, header: Header, form: TableForm, name: String, markColumns: [Header.Column],
    legendRows: Set<Int> = [], export: ToolExport? = nil
  ) {
    self.region = region
    self.header = header
    self.form = form
    self.name = name
    self.markColumns = markColumns
    self.legendRows = legendRows
    self.export = export
    caption = Self.caption(above: header, in: region)
    var merged: [Int64: Int] = [:]
    for merge in region.sheet.merges where merge.rows.count > 1 && merge.rows.lowerBound > header.rowNumber {
      guard merged.count + merge.rows.count < Self.mergedCellLimit else { break }
      for row in merge.rows.dropFirst() {
        merged[Self.key(row: row, column: merge.columns.lowerBound)] = merge.rows.lowerBound
      }
    }
    mergedAbove = merged
    mergedAcross = Set(
      region.sheet.merges.lazy.filter { $0.rows.count == 1 && $0.columns.count >= 3 }.map {
        Self.key(row: $0.rows.lowerBound, column: $0.columns.lowerBound)
      })
  }

  /// The same table, taken for another form.
  func taken(for form: TableForm) -> SheetTable {
    var table = self
    table.form = form
    return table
  }

  /// The sheet the table stands on.
  var sheet: Sheet { region.sheet }

  /// Positions of the rows below the header.
  var body: Range<Int> { header.rows.upperBound..<max(region.rows.upperBound, header.rows.upperBound) }

  /// What the rows below the header are.
  func classifier(titleColumn: Int) -> RowClassifier {
    let above = region.rows.prefix { $0 < header.rows.lowerBound }.suffix(30)
    let rows = above.map { region.filledCells(inRow: $0) }
    return RowClassifier(
      header: header, titleColumn: titleColumn, legendRows: legendRows,
      titles: Set(rows.flatMap { $0.map(\.text) }),
      titleRows: Set(rows.lazy.filter { $0.count > 1 }.compactMap(RowClassifier.pageKey)))
  }

  /// What a row is.
  func classify(_ index: Int, by classifier: RowClassifier) -> RowClassifier.Row {
    let cells = ownCells(filledCells(inRow: index))
    return classifier.classify(
      cells, at: index,
      isMergedAcross: cells.count == 1 && isMergedAcross(inRow: index, column: cells[0].column))
  }

  /// What is left of a row's cells without remarks beside the table, where one cell is left: that alone is the
  /// table's row.
  private func ownCells(_ cells: [(column: Int, text: String)]) -> [(column: Int, text: String)] {
    guard cells.count > 1, let first = header.columns.first?.number, let last = header.columns.last?.number,
      cells[0].column >= first, cells[0].column <= last, cells[1].column > last
    else { return cells }
    return [cells[0]]
  }

  /// Positions of the rows that are content: no totals, notes, legends, headers.
  func contentRows(titleColumn: Int) -> [Int] {
    let classifier = classifier(titleColumn: titleColumn)
    var rows: [Int] = []
    for index in body {
      switch classify(index, by: classifier) {
      case .content: rows.append(index)
      case .end: return rows
      default: continue
      }
    }
    return rows
  }

  /// A cell as the reader of the sheet sees it: inside a downward merge, the text of its first cell. An error value
  /// has no text, and its kind says so even where the file is text.
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
    let text = TextKey.trimmed(cell.text)
    return cell.kind == .error || ErrorValue.isOne(text)
      ? ("", .error, location) : (text, cell.kind, location)
  }

  /// Whether the cell continues the one above by a merge.
  func isMergedUpwards(inRow index: Int, column: Int) -> Bool {
    !mergedAbove.isEmpty && mergedAbove[Self.key(row: sheet.number(ofRow: index), column: column)] != nil
  }

  /// Whether a cell is merged over at least three columns of its row: the head of what follows.
  private func isMergedAcross(inRow index: Int, column: Int) -> Bool {
    !mergedAcross.isEmpty && mergedAcross.contains(Self.key(row: sheet.number(ofRow: index), column: column))
  }

  /// The cells of a row that hold text, merged ones left where they stand.
  func filledCells(inRow index: Int) -> [(column: Int, text: String)] { region.filledCells(inRow: index) }

  /// The last text that stands alone in one of the three rows above the header.
  private static func caption(above header: Header, in region: SheetRegion) -> (String, SourceLocation)? {
    for index in region.rows.prefix(while: { $0 < header.rows.lowerBound }).suffix(3).reversed() {
      let cells = region.filledCells(inRow: index)
      guard let first = cells.first else { continue }
      guard cells.count == 1, first.text.count <= 40 else { return nil }
      return (
        first.text, region.sheet.location(row: region.sheet.number(ofRow: index), column: first.column)
      )
    }
    return nil
  }

  private static func key(row: Int, column: Int) -> Int64 { Int64(row) << 20 | Int64(column) }
}
