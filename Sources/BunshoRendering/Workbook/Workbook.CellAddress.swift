// SPDX-License-Identifier: Apache-2.0

extension Workbook {
  /// The place of a cell in a sheet; rows and columns count from zero.
  public struct CellAddress: Sendable, Hashable, Comparable {
    /// How many rows a sheet has at most: 1,048,576.
    public static let maximumRows = 1_048_576
    /// How many columns a sheet has at most: 16,384, the last is `XFD`.
    public static let maximumColumns = 16_384

    /// The row, from 0.
    public var row: Int
    /// The column, from 0.
    public var column: Int

    /// Makes an address from a row and a column, both from zero.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    /// The order in which one reads: by row, then by column.
    public static func < (left: Self, right: Self) -> Bool {
      (left.row, left.column) < (right.row, right.column)
    }

    /// Whether the address lies in a sheet.
    public var isLawful: Bool {
      (0..<Self.maximumRows).contains(row) && (0..<Self.maximumColumns).contains(column)
    }

    /// The address as users know it: `D31`.
    public var a1: String { Self.letters(ofColumn: column) + String(row + 1) }

    /// The address that does not move when a formula is copied: `$D$31`.
    public var absoluteA1: String { "$" + Self.letters(ofColumn: column) + "$" + String(row + 1) }

    /// The address with row and column as numbers: `R31C4`.
    public var r1c1: String { "R\(row + 1)C\(column + 1)" }

    /// The letters of a column counted from zero: 0 is `A`, 25 `Z`, 26 `AA`.
    public static func letters(ofColumn column: Int) -> String {
      var letters: [UInt8] = []
      var rest = column
      while rest >= 0 {
        letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
        rest = rest / 26 - 1
      }
      return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// The column, from zero, of letters such as `AA`; nil when they name no column.
    public static func column(ofLetters letters: some StringProtocol) -> Int? {
      var column = 0
      for byte in letters.utf8 {
        guard case UInt8(ascii: "A")...UInt8(ascii: "Z") = byte & 0xDF else { return nil }
        column = column * 26 + Int(byte & 0xDF) - 64
        if column > maximumColumns { return nil }
      }
      return column > 0 ? column - 1 : nil
    }
  }

  /// A rectangle of cells, both corners included.
  public struct CellRange: Sendable, Hashable {
    /// The upper left cell.
    public var first: CellAddress
    /// The lower right cell.
    public var last: CellAddress

    /// Makes a range from two opposite corners.
    public init(_ corner: CellAddress, _ opposite: CellAddress) {
      first = CellAddress(
        row: min(corner.row, opposite.row), column: min(corner.column, opposite.column))
      last = CellAddress(
        row: max(corner.row, opposite.row), column: max(corner.column, opposite.column))
    }

    /// Makes a range from its rows and columns, from zero, both ends included.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      first = CellAddress(row: rows.lowerBound, column: columns.lowerBound)
      last = CellAddress(row: rows.upperBound, column: columns.upperBound)
    }

    /// Makes a range of one cell.
    public init(_ cell: CellAddress) {
      first = cell
      last = cell
    }

    /// Whether both corners lie in a sheet.
    public var isLawful: Bool { first.isLawful && last.isLawful }

    /// Whether the range is one cell.
    public var isSingleCell: Bool { first == last }

    /// Whether the two ranges share a cell.
    public func overlaps(_ other: CellRange) -> Bool {
      first.row <= other.last.row && other.first.row <= last.row
        && first.column <= other.last.column && other.first.column <= last.column
    }

    /// The range as users know it: `A1:C5`, or `A1` for one cell.
    public var a1: String { isSingleCell ? first.a1 : first.a1 + ":" + last.a1 }

    /// The range that does not move when a formula is copied: `$A$1:$C$5`.
    public var absoluteA1: String {
      isSingleCell ? first.absoluteA1 : first.absoluteA1 + ":" + last.absoluteA1
    }

    /// The range with rows and columns as numbers: `R1C1:R5C3`.
    public var r1c1: String { isSingleCell ? first.r1c1 : first.r1c1 + ":" + last.r1c1 }

    /// The range of a named sheet, for formulas: `'総務部'!$A$1:$C$5`.
    public func absolute(onSheet sheet: String) -> String {
      Workbook.quoted(sheet: sheet) + "!" + absoluteA1
    }
  }

  /// The name of a sheet as formulas and links write it: always in apostrophes, its own doubled.
  public static func quoted(sheet: String) -> String {
    var quoted = "'"
    for character in sheet.unicodeScalars {
      quoted.unicodeScalars.append(character)
      if character == "'" { quoted.append("'") }
    }
    return quoted + "'"
  }

  /// A text as formulas write it: in double quotes, its own doubled.
  public static func quoted(text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      quoted.unicodeScalars.append(character)
      if character == "\"" { quoted.unicodeScalars.append(character) }
    }
    return quoted + "\""
  }
}
