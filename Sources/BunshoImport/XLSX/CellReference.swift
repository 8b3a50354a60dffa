// SPDX-License-Identifier: Apache-2.0

/// Cell references in A1 form, read from bytes.
enum CellReference {
  /// Column and row, counted from 1; `nil` for what is no reference or lies outside every sheet.
  @inline(__always)
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> (column: Int, row: Int)? {
    var index = 0
    var column = 0
    while index < bytes.count {
      let letter = bytes[index] & 0xDF
      guard letter >= 0x41, letter <= 0x5A else { break }
      column = column * 26 + Int(letter - 0x40)
      guard column <= WorkbookLimits.columnCount else { return nil }
      index += 1
    }
    guard column > 0, index < bytes.count else { return nil }
    var row = 0
    while index < bytes.count {
      let digit = bytes[index]
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      row = row * 10 + Int(digit - 0x30)
      guard row <= WorkbookLimits.rowCount else { return nil }
      index += 1
    }
    return row > 0 ? (column, row) : nil
  }

  /// A range such as `A1:C3`; a single reference is a range of one cell.
  static func parseRange(_ bytes: UnsafeBufferPointer<UInt8>) -> Sheet.MergedRange? {
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    let head = UnsafeBufferPointer(rebasing: bytes[..<(colon ?? bytes.count)])
    guard let first = parse(head) else { return nil }
    guard let colon else {
      return Sheet.MergedRange(rows: first.row...first.row, columns: first.column...first.column)
    }
    guard let last = parse(UnsafeBufferPointer(rebasing: bytes[(colon + 1)...])) else { return nil }
    return Sheet.MergedRange(
      rows: min(first.row, last.row)...max(first.row, last.row),
      columns: min(first.column, last.column)...max(first.column, last.column))
  }
}
