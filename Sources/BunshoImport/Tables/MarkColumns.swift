// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Tells the columns of a matrix: heads that name somebody, cells that hold marks.
enum MarkColumns {
  private static let sampledRows = 400
  /// The share of cells that must be marks or blank.
  private static let threshold = 0.8

  /// The columns whose bodies are marks, in order.
  ///
  /// A column with a known head counts only where that head could also name a holder (管理者, 部長): a column
  /// 重要度 of A, B, C is no matrix column.
  static func columns(of header: Header, in sheet: Sheet) -> [Header.Column] {
    // Chosen once for all columns: a sheet may be thousands of columns wide.
    let first = header.rows.upperBound + 1
    let rows =
      first < sheet.rowCount
      ? (first..<min(first + sampledRows, sheet.rowCount)).filter { !isAside($0, of: sheet) } : []
    let bodies = header.columns.map { mayNameAHolder($0) ? body(of: $0, rows: rows, in: sheet) : .other }
    let hasParts = bodies.contains(.parts)
    // Beside real marks, a column of dashes and crosses says who has no part, and one odd cell is an unknown
    // mark. Alone they say nothing.
    let found = zip(header.columns, bodies).filter { column, body in
      body == .parts || hasParts && column.fields.isEmpty && (body == .nones || body == .oneOdd)
    }.map(\.0)
    let numbers = Set(found.map(\.number))
    // One column of ticks beside columns of names says something else than who has which part.
    let namesOwners = header.columns.contains { column in
      column.isExact && !numbers.contains(column.number)
        && column.fields.contains { if case .owner = $0 { true } else { false } }
    }
    return found.count == 1 && namesOwners ? [] : found
  }

  /// Whether a text is nothing but marks.
  static func isMark(_ text: String) -> Bool {
    MarkCell(text).map { isPlausible($0) && $0.note == nil } ?? false
  }

  /// Whether texts that are no marks stand below a head.
  static func holdsNames(_ column: Int, below header: Header, in sheet: Sheet) -> Bool {
    let first = header.rows.upperBound + 1
    guard first < sheet.rowCount else { return false }
    return (first..<min(first + sampledRows, sheet.rowCount)).contains { row in
      let text = TextKey.trimmed(sheet.text(inRow: row, column: column))
      return !text.isEmpty && !isMark(text)
    }
  }

  private static func mayNameAHolder(_ column: Header.Column) -> Bool {
    guard let field = column.fields.first, column.isExact else { return true }
    switch field {
    case .owner, .role, .person, .unit, .unitHead, .partner: return true
    default: return false
    }
  }

  /// What a column's body holds.
  private enum Body {
    /// Marks, some of which give somebody a part.
    case parts
    /// Only marks that give nobody a part.
    case nones
    /// Marks and one short text that is none.
    case oneOdd
    /// Something else.
    case other
  }

  private static func body(of column: Header.Column, rows: [Int], in sheet: Sheet) -> Body {
    var filled = 0
    var marks = 0
    var parts = 0
    var odd = ""
    for row in rows {
      guard let cell = sheet.cell(inRow: row, column: column.number) else { continue }
      let text = TextKey.trimmed(cell.text)
      if text.isEmpty { continue }
      filled += 1
      // Under a head that names owners, a mark with a name behind it is a name.
      guard cell.kind != .date, let mark = MarkCell(text), isPlausible(mark),
        column.fields.isEmpty || mark.note == nil
      else {
        odd = text
        continue
      }
      marks += 1
      if !saysNothing(mark) { parts += 1 }
    }
    guard marks > 0, Double(marks) >= threshold * Double(filled) else {
      return marks > 0 && filled - marks == 1 && odd.count <= 3 ? .oneOdd : .other
    }
    return parts > 0 ? .parts : .nones
  }

  /// Totals count the marks above them, and a legend explains them: neither is a row of the matrix.
  private static func isAside(_ row: Int, of sheet: Sheet) -> Bool {
    let cells = sheet.cells(inRow: row).lazy.map { TextKey.trimmed($0.text) }.filter { !$0.isEmpty }
    guard let first = cells.first else { return true }
    return RowClassifier.isTotal(first) || RowClassifier.legendEntry(Array(cells.prefix(3))) != nil
      || RowClassifier.isLegendHead(first)
  }

  /// Letters some scheme has.
  private static let letters: Set<Character> = ["R", "A", "S", "C", "I", "V", "D", "P", "O", "X"]

  /// Marks, kanji, or letters of a scheme none of which repeats. Digits are counts, hours or codes (`u001`).
  private static func isPlausible(_ cell: MarkCell) -> Bool {
    guard cell.marks.count <= 4, Set(cell.marks).count == cell.marks.count else { return false }
    return cell.marks.allSatisfy { mark in
      mark.isASCII ? letters.contains(mark) : true
    }
  }

  /// Whether a mark says that somebody has no part: a column of dashes alone is no matrix.
  private static func saysNothing(_ cell: MarkCell) -> Bool {
    cell.marks.allSatisfy { "－×・".contains($0) }
  }
}
