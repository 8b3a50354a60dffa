// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Puts a sheet together from texts, for formats whose tables are not stored as cells of a grid.
///
/// Sheet and arena are one, and the limits of workbooks hold.
struct SheetAssembly {
  /// Where a text lies in the arena, to be stored in further cells without a copy.
  struct StoredText {
    fileprivate let offset: Int
    fileprivate let length: Int
  }

  var builder: SheetBuilder
  private var arena: [UInt8] = []
  /// The number of the row begun last; 0 before the first.
  private(set) var lastRow = 0

  init(source: SourceSheet) {
    builder = SheetBuilder(source: source)
  }

  /// Begins a row; numbers ascend.
  mutating func beginRow(_ number: Int) throws(ImportError) {
    guard number <= WorkbookLimits.rowCount else { throw .workbookTooLarge(builder.source.path, part: nil) }
    builder.beginRow(number: number)
    lastRow = number
  }

  /// Begins the row of an entity that has a number of its own: the number of the row is one more, because of
  /// the header, as long as the numbers ascend as they should.
  mutating func beginRow(ofEntity number: Int?) throws(ImportError) {
    let wished = number.map { $0 + 1 } ?? 0
    try beginRow(wished > lastRow && wished <= WorkbookLimits.rowCount ? wished : lastRow + 1)
  }

  /// Adds a cell to the row begun last; a text that is empty is no cell.
  @discardableResult
  mutating func append(
    _ text: some Sequence<UInt8>, column: Int, kind: Sheet.CellKind = .text
  ) throws(ImportError) -> StoredText {
    let start = arena.count
    arena.append(contentsOf: text)
    let stored = StoredText(offset: start, length: arena.count - start)
    try append(stored, column: column, kind: kind)
    return stored
  }

  /// The same with a text that was stored before.
  mutating func append(_ text: StoredText, column: Int, kind: Sheet.CellKind = .text) throws(ImportError) {
    guard text.length > 0 else { return }
    builder.append(column: column, kind: kind, offset: text.offset, length: text.length)
    guard column <= WorkbookLimits.columnCount, builder.cellCount <= WorkbookLimits.cellCount,
      arena.count <= WorkbookLimits.textSize
    else { throw .workbookTooLarge(builder.source.path, part: nil) }
  }

  /// Adds a row of fields; empty ones are cells too, so that their number can be told.
  mutating func appendFields(_ fields: [[UInt8]]) throws(ImportError) {
    for (index, field) in fields.enumerated() {
      let start = arena.count
      arena.append(contentsOf: field)
      builder.append(column: index + 1, kind: .text, offset: start, length: field.count)
    }
    guard fields.count <= WorkbookLimits.columnCount, builder.cellCount <= WorkbookLimits.cellCount,
      arena.count <= WorkbookLimits.textSize
    else { throw .workbookTooLarge(builder.source.path, part: nil) }
  }

  /// Adds a row of heads.
  mutating func appendHeader(_ heads: [String]) throws(ImportError) {
    try beginRow(lastRow + 1)
    for (index, head) in heads.enumerated() { try append(head.utf8, column: index + 1) }
  }

  /// The sheet.
  consuming func sheet() -> Sheet { Sheet(builder, arena: arena) }
}
