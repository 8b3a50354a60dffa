// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// One visible sheet of a canonical workbook: rows by the columns that the heads name, in whatever order.
struct CanonicalSheet {
  /// The sheet, `nil` when the workbook has lost it.
  let sheet: Sheet?
  private var columns: [Column: Int] = [:]
  /// The row of the heads.
  private(set) var headRow = 0
  /// Heads that are no column of the sheet.
  private(set) var unknown: [(text: String, column: Int)] = []

  struct Column: Hashable {
    var column: ExchangeColumn
    var occurrence = 1
  }

  /// The rows below the head that hold something.
  private(set) var rows = 0..<0

  /// Finds the sheet and its head: the first row in which two columns are known, since people write titles above.
  ///
  /// - Throws: `ImportError` when there is a sheet of that name and no head on it: its rows would be lost.
  init(_ kind: ExchangeSheet, in file: SheetFile) throws(ImportError) {
    sheet = file.sheets.first { $0.source.sheet == kind.title.ja || $0.source.sheet == kind.title.en }
    guard let sheet, sheet.rowCount > 0 else { return }
    for row in 0..<min(sheet.rowCount, 30) {
      columns = [:]
      unknown = []
      for cell in sheet.cells(inRow: row) {
        if let column = Self.column(named: cell.text, of: kind), columns[column] == nil {
          columns[column] = cell.column
        } else if !TextKey.trimmed(cell.text).isEmpty {
          unknown.append((cell.text, cell.column))
        }
      }
      guard columns.count > 1 else { continue }
      headRow = row
      rows = (row + 1)..<sheet.rowCount
      return
    }
    throw .malformedWorkbook(file.path, "\(kind.title.ja)!A1", nil)
  }

  /// How often a column that may repeat stands in the sheet.
  func occurrences(of column: ExchangeColumn) -> [Int] {
    columns.keys.filter { $0.column == column }.map(\.occurrence).sorted()
  }

  /// The cell's text as it stands, empty when it is blank.
  func cell(_ row: Int, _ column: ExchangeColumn, _ occurrence: Int = 1) -> String {
    guard let sheet, let number = self.number(of: column, occurrence) else { return "" }
    return sheet.text(inRow: row, column: number)
  }

  /// The number of a column, counted from 1.
  func number(of column: ExchangeColumn, _ occurrence: Int = 1) -> Int? {
    columns[Column(column: column, occurrence: occurrence)]
  }

  /// The place of a cell, or of its row where the sheet lacks the column.
  func location(_ row: Int, _ column: ExchangeColumn? = nil, _ occurrence: Int = 1) -> SourceLocation? {
    sheet.map { sheet in
      sheet.location(
        row: sheet.number(ofRow: row), column: column.flatMap { number(of: $0, occurrence) })
    }
  }

  private static func column(named text: String, of kind: ExchangeSheet) -> Column? {
    let key = TextKey.matching(text)
    func isTitle(_ column: ExchangeColumn, _ key: String) -> Bool {
      TextKey.matching(column.title.ja) == key || TextKey.matching(column.title.en) == key
    }
    if let column = kind.columns.first(where: { isTitle($0, key) }) { return Column(column: column) }
    let name = String(key.reversed().drop { $0.isNumber }.reversed())
    guard let occurrence = Int(key.dropFirst(name.count)), (2...1_000).contains(occurrence),
      let column = kind.columns.first(where: { $0.mayRepeat && isTitle($0, name) })
    else { return nil }
    return Column(column: column, occurrence: occurrence)
  }
}

/// What the hidden sheet of a canonical workbook remembers.
struct CanonicalMemory {
  /// The remembered cells of a task, in order.
  private(set) var cells: [Int: [Cell]] = [:]
  private var rest: [Int: [String]] = [:]

  struct Cell {
    var key: String
    /// What tells whether the visible cell still holds the same text.
    var hash: String
    var place: String
    var value: String
  }

  init(_ sheet: Sheet) {
    for row in 1..<max(1, sheet.rowCount) {
      func text(_ column: Int) -> String { sheet.text(inRow: row, column: column) }
      guard let number = Int(text(2)) else { continue }
      switch text(1) {
      case "more": rest[number, default: []].append(text(3))
      case "cell":
        cells[number, default: []].append(Cell(key: text(3), hash: text(4), place: text(5), value: text(6)))
      default: break
      }
    }
  }

  /// The text of a cell, its continuation included.
  func decoded(_ cell: String) -> String { ExchangeText.decoded(cell) { rest[$0] ?? [] } }
}
