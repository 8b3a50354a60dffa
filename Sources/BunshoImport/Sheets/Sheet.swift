// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A table of cells as it stands in a file, before anybody asks what it means.
///
/// Cells are ranges into one arena of UTF-8 bytes, so a sheet of millions of cells costs 16 bytes a cell
/// and a shared string is stored once. Rows that hold nothing are absent; cells that hold nothing may be.
public struct Sheet: Sendable {
  /// File and sheet name, shared by all locations in it.
  public let source: SourceSheet
  /// Whether the workbook hides it.
  public let isHidden: Bool
  /// Merged ranges, in the order of the file.
  public let merges: [MergedRange]
  /// Things the file carries that are not cells, counted (comments, drawings, strike-through …).
  public let uninterpreted: [UninterpretedContent: Int]

  /// The comments that hold a waiver, in the order of the file.
  let waiverComments: [WaiverComment]

  private let arena: [UInt8]
  private let rowNumbers: [Int32]
  private let rowStarts: [UInt32]
  private let records: [CellRecord]

  /// What a cell held.
  public enum CellKind: UInt8, Sendable {
    /// Text, also a number kept as text (`007`).
    case text
    /// A number; its text is the number as shown (number format applied where it matters).
    case number
    /// A date or time; its text is ISO 8601 (`2026-04-01`, `2026-04-01T09:30:00`, `09:30:00`).
    case date
    /// TRUE or FALSE.
    case boolean
    /// An error value such as `#REF!`, or a formula whose value the file does not hold.
    case error
  }

  /// A merged block of cells; rows and columns count from 1 and are inclusive.
  public struct MergedRange: Sendable, Hashable {
    /// First and last row.
    public let rows: ClosedRange<Int>
    /// First and last column.
    public let columns: ClosedRange<Int>

    /// Names a merged block.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// Content of a workbook that is not a cell's text.
  public enum UninterpretedContent: String, Sendable, CaseIterable {
    /// Cell comments (notes and threads).
    case comment
    /// Shapes, pictures, charts, check boxes.
    case drawing
  }

  struct CellRecord {
    var offset: UInt32
    var length: UInt32
    var column: UInt32
    var kind: CellKind
  }

  /// One cell with its text.
  public struct Cell: Sendable {
    /// The column, counted from 1.
    public let column: Int
    /// What the cell held.
    public let kind: CellKind
    /// The text as shown, untouched.
    public let text: String
  }

  /// The number of rows that hold something.
  public var rowCount: Int { rowNumbers.count }

  /// The row's number as the spreadsheet shows it, or the physical line of a text record.
  public func number(ofRow index: Int) -> Int { Int(rowNumbers[index]) }

  /// The position of the row with the given number, if the sheet has it. Rows are ascending.
  public func index(ofRowNumber number: Int) -> Int? {
    var low = 0
    var high = rowNumbers.count
    while low < high {
      let middle = (low + high) / 2
      if rowNumbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < rowNumbers.count && rowNumbers[low] == number ? low : nil
  }

  /// The number of cells stored for a row. For text files this is the number of fields of the record.
  public func cellCount(inRow index: Int) -> Int {
    Int(rowStarts[index + 1] - rowStarts[index])
  }

  /// The stored cells of a row, in column order.
  public func cells(inRow index: Int) -> [Cell] {
    (Int(rowStarts[index])..<Int(rowStarts[index + 1])).map { cell(at: $0) }
  }

  /// The cell of a row in the given column (counted from 1), if one is stored.
  public func cell(inRow index: Int, column: Int) -> Cell? {
    position(inRow: index, column: column).map { cell(at: $0) }
  }

  /// The text of a cell, empty when no cell is stored there.
  public func text(inRow index: Int, column: Int) -> String {
    guard let position = position(inRow: index, column: column) else { return "" }
    return text(of: records[position])
  }

  /// A key for the stored text of a cell: equal keys mean equal texts (the reverse does not hold).
  ///
  /// Lets readers of shared-string files recognise a text they have met without looking at its bytes.
  public func textKey(inRow index: Int, column: Int) -> UInt64? {
    position(inRow: index, column: column).map {
      UInt64(records[$0].offset) << 32 | UInt64(records[$0].length)
    }
  }

  /// Calls the body with the UTF-8 bytes of a cell; with no bytes when no cell is stored there.
  public func withBytes<Result>(
    inRow index: Int, column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard let position = position(inRow: index, column: column) else {
      return try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    let record = records[position]
    return try arena.withUnsafeBufferPointer { bytes in
      try body(
        UnsafeBufferPointer(rebasing: bytes[Int(record.offset)..<Int(record.offset) + Int(record.length)]))
    }
  }

  /// What the numbers of rows count.
  let numbering: RowNumbering

  /// What the number of a row is.
  enum RowNumbering: Sendable {
    /// A row of a grid: a number that is left out is a blank row.
    case grid
    /// The line of a text on which the record begins; a record may be several lines long.
    case lines
    /// A line of a text of which the rows are only a part: gaps mean nothing.
    case sparseLines
  }

  /// Whether a row directly follows the one before it, with no blank row between.
  func isAdjacent(_ index: Int) -> Bool {
    guard index > 0, index < rowCount else { return false }
    let distance = number(ofRow: index) - number(ofRow: index - 1)
    switch numbering {
    case .sparseLines: return true
    case .grid: return distance <= 1
    case .lines:
      if distance <= 1 { return true }
      let breaks = cells(inRow: index - 1).reduce(0) { $0 + $1.text.count { $0.isNewline } }
      return distance <= breaks + 1
    }
  }

  /// The largest column number stored in any row; 0 for an empty sheet.
  public let columnCount: Int

  /// A location of this sheet.
  public func location(row number: Int, column: Int? = nil) -> SourceLocation {
    SourceLocation(source: source, row: number, column: column)
  }

  private func position(inRow index: Int, column: Int) -> Int? {
    let start = Int(rowStarts[index])
    let end = Int(rowStarts[index + 1])
    // Dense rows (all text files) hit at once.
    let guess = start + column - 1
    if guess >= start, guess < end, records[guess].column == UInt32(column) { return guess }
    var low = start
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if records[middle].column < UInt32(column) { low = middle + 1 } else { high = middle }
    }
    return low < end && records[low].column == UInt32(column) ? low : nil
  }

  private func cell(at position: Int) -> Cell {
    let record = records[position]
    return Cell(column: Int(record.column), kind: record.kind, text: text(of: record))
  }

  private func text(of record: CellRecord) -> String {
    String(
      decoding: arena[Int(record.offset)..<Int(record.offset) + Int(record.length)], as: UTF8.self)
  }

  init(_ builder: consuming SheetBuilder, arena: [UInt8]) {
    builder.finish()
    self.source = builder.source
    self.isHidden = builder.isHidden
    self.merges = builder.merges
    self.uninterpreted = builder.uninterpreted
    self.waiverComments = builder.waiverComments
    self.arena = arena
    self.rowNumbers = builder.rowNumbers
    self.rowStarts = builder.rowStarts
    self.records = builder.records
    self.columnCount = builder.columnCount
    self.numbering = builder.numbering
  }
}
