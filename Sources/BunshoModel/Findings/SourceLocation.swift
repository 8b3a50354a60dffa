// SPDX-License-Identifier: Apache-2.0

/// One table of one file: what all cells of a sheet have in common.
///
/// Shared by reference so that the location kept beside every fact costs 16 bytes.
public final class SourceSheet: Sendable, Hashable {
  /// The file as the user named it (a folder joined with the file's name).
  public let path: String
  /// The sheet's name in a workbook; `nil` for text files.
  public let sheet: String?

  /// Names a sheet of a file.
  public init(path: String, sheet: String? = nil) {
    self.path = path
    self.sheet = sheet
  }

  /// Whether both name the same sheet of the same file.
  public static func == (left: SourceSheet, right: SourceSheet) -> Bool {
    left === right || (left.path == right.path && left.sheet == right.sheet)
  }

  /// Hashes the names.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(sheet)
  }
}

/// The place a fact was read from: file, sheet, row and, where known, column.
///
/// Rows and columns are 1-based, as the user's spreadsheet shows them. In text files the row is the
/// physical line on which the record begins.
public struct SourceLocation: Sendable, Hashable {
  /// File and sheet.
  public let source: SourceSheet
  private let storedRow: Int32
  private let storedColumn: Int32

  /// Makes a location; rows and columns count from 1.
  public init(source: SourceSheet, row: Int, column: Int? = nil) {
    self.source = source
    self.storedRow = Int32(clamping: row)
    self.storedColumn = Int32(clamping: column ?? 0)
  }

  /// The file as the user named it.
  public var path: String { source.path }
  /// The sheet's name, `nil` for text files.
  public var sheet: String? { source.sheet }
  /// The row, counted from 1.
  public var row: Int { Int(storedRow) }
  /// The column, counted from 1; `nil` when the whole row is meant.
  public var column: Int? { storedColumn > 0 ? Int(storedColumn) : nil }

  /// The cell in A1 form, such as `E13`; `nil` when the whole row is meant.
  public var cell: String? {
    column.map { Self.letters(ofColumn: $0) + String(row) }
  }

  /// The same row, another column.
  public func at(column: Int?) -> SourceLocation {
    SourceLocation(source: source, row: row, column: column)
  }

  /// The cell as a text about another place names it: `E13` on the same sheet, `Tasks!E13` on another sheet of the file,
  /// `tasks.csv E13` or `book.xlsx Tasks!E13` in another file.
  public func cell(seenFrom place: SourceLocation) -> String? {
    guard let cell else { return nil }
    if source == place.source { return cell }
    let inSheet = sheet.map { "\($0)!\(cell)" } ?? cell
    if path == place.path { return inSheet }
    return "\(path.split(separator: "/").last.map(String.init) ?? path) \(inSheet)"
  }

  /// The letters of a column as spreadsheets show them: 1 → `A`, 27 → `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters = ""
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters = String(UnicodeScalar(UInt8(65 + digit))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension SourceLocation {
  /// The order of reports: path, sheet, row, column; strings by Unicode scalars.
  public static func precedes(_ left: SourceLocation, _ right: SourceLocation) -> Bool {
    if left.source !== right.source {
      if left.path != right.path { return scalarOrder(left.path, right.path) }
      if left.sheet != right.sheet { return scalarOrder(left.sheet ?? "", right.sheet ?? "") }
    }
    if left.storedRow != right.storedRow { return left.storedRow < right.storedRow }
    return left.storedColumn < right.storedColumn
  }

  /// Whether the left string sorts before the right one by Unicode scalars, whatever the locale.
  ///
  /// UTF-8 keeps the order of scalars, so its bytes are compared.
  public static func scalarOrder(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
