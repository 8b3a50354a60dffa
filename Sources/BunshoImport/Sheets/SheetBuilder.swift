// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Collects the cells of one sheet, row by row in ascending order.
///
/// The reader owns the arena the cells point into and hands it over at the end.
struct SheetBuilder {
  let source: SourceSheet
  var isHidden = false
  var merges: [Sheet.MergedRange] = []
  var uninterpreted: [Sheet.UninterpretedContent: Int] = [:]
  var waiverComments: [WaiverComment] = []
  var numbering = Sheet.RowNumbering.grid
  private(set) var rowNumbers: [Int32] = []
  private(set) var rowStarts: [UInt32] = []
  private(set) var records: [Sheet.CellRecord] = []
  private(set) var columnCount = 0
  /// Whether rows, or cells within a row, came in another order than ascending.
  private var isOutOfOrder = false

  init(source: SourceSheet) {
    self.source = source
  }

  /// The number of cells so far, for limits.
  var cellCount: Int { records.count }
  /// The number of rows so far, for limits.
  var rowCount: Int { rowNumbers.count }

  /// Begins a row. Numbers ascend in all sound files; others are put in order at the end.
  mutating func beginRow(number: Int) {
    if let last = rowNumbers.last, last >= number { isOutOfOrder = true }
    rowNumbers.append(Int32(clamping: number))
    rowStarts.append(UInt32(records.count))
  }

  /// Adds a cell whose text lies in the arena; columns ascend within a row in all sound files.
  mutating func append(column: Int, kind: Sheet.CellKind, offset: Int, length: Int) {
    if column > columnCount {
      columnCount = column
    } else if let start = rowStarts.last, records.count > Int(start),
      records[records.count - 1].column >= UInt32(clamping: column)
    {
      isOutOfOrder = true
    }
    records.append(
      Sheet.CellRecord(
        offset: UInt32(clamping: offset), length: UInt32(clamping: length), column: UInt32(clamping: column),
        kind: kind))
  }

  /// Adds a row of cells in ascending order.
  mutating func appendRow(number: Int, cells: UnsafeBufferPointer<Sheet.CellRecord>) {
    beginRow(number: number)
    if let last = cells.last { columnCount = max(columnCount, Int(last.column)) }
    records.append(contentsOf: cells)
  }

  /// Makes room for the cells of the whole, judged by those of a part of it.
  mutating func reserve(forShare part: Int, of whole: Int) {
    guard part > 0, whole > part else { return }
    // A little more, since no part is quite like the whole. Room that stays unused is never touched.
    let factor = Double(whole) / Double(part) * 1.02
    let expected = Int(Double(records.count) * factor)
    records.reserveCapacity(expected)
    let size = expected * MemoryLayout<Sheet.CellRecord>.stride
    records.withUnsafeMutableBytes { filled in
      guard let base = filled.baseAddress, size > filled.count else { return }
      LargePages.prepare(
        UnsafeMutableRawBufferPointer(start: base + filled.count, count: size - filled.count))
    }
    rowNumbers.reserveCapacity(Int(Double(rowNumbers.count) * factor))
    rowStarts.reserveCapacity(Int(Double(rowStarts.count) * factor) + 1)
  }

  /// Ends the sheet: rows and cells ascend, and behind the starts of all rows stands the end of the last one.
  mutating func finish() {
    putInOrder()
    rowStarts.append(UInt32(records.count))
  }

  /// Puts rows and cells in ascending order; of two cells in one place the later one stays.
  private mutating func putInOrder() {
    guard isOutOfOrder else { return }
    isOutOfOrder = false
    var cells: [(row: Int32, order: Int, record: Sheet.CellRecord)] = []
    cells.reserveCapacity(records.count)
    for row in rowNumbers.indices {
      let end = row + 1 < rowStarts.count ? Int(rowStarts[row + 1]) : records.count
      for position in Int(rowStarts[row])..<end {
        cells.append((rowNumbers[row], position, records[position]))
      }
    }
    cells.sort { ($0.row, $0.record.column, $0.order) < ($1.row, $1.record.column, $1.order) }
    rowNumbers = []
    rowStarts = []
    records = []
    for cell in cells {
      if rowNumbers.last != cell.row {
        rowNumbers.append(cell.row)
        rowStarts.append(UInt32(records.count))
      } else if records[records.count - 1].column == cell.record.column {
        records.removeLast()
      }
      records.append(cell.record)
    }
  }
}
