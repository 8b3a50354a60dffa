// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The header of a table: its rows and the text of each column.
struct Header: Equatable {
  /// One column.
  struct Column: Equatable {
    /// The column, counted from 1.
    var number: Int
    /// The text, parent heads joined in front.
    var text: String
    /// What it may hold, most likely first.
    var fields: [ColumnField]
    /// Whether the whole text is a known word.
    var isExact: Bool
  }

  /// Positions of the header's rows in the sheet.
  var rows: ClosedRange<Int>
  /// The row number of the last header row, as the spreadsheet shows it.
  var rowNumber: Int
  /// Columns with a text, in order.
  var columns: [Column]

  /// The first column that may hold the field.
  func column(_ field: ColumnField) -> Column? { columns.first { $0.fields.contains(field) } }

  /// Whether any column may hold the field.
  func has(_ field: ColumnField) -> Bool { column(field) != nil }
}

/// Finds the header row of a sheet, below titles, dates and 承認欄.
enum HeaderFinder {
  /// Stands between the parts of a joined header, such as 「担当者／主」.
  static let joiner: Character = "\u{1F}"

  private static let searchedRows = 30

  /// The best header among the first rows; `nil` when no row names two things a table has.
  ///
  /// - Parameter fixed: the row number the user told, which is then taken whatever it holds.
  static func find(in sheet: Sheet, fixed: Int? = nil) -> Header? {
    if let fixed {
      guard let index = sheet.index(ofRowNumber: fixed) else { return nil }
      return header(at: index, in: sheet)
    }
    var best: (header: Header, score: Int)?
    for index in 0..<min(searchedRows, sheet.rowCount) {
      let candidate = header(at: index, in: sheet)
      guard let score = score(candidate, in: sheet) else { continue }
      if score > (best?.score ?? 0) { best = (candidate, score) }
    }
    return best?.header ?? unnamedMatrix(in: sheet)
  }

  /// A matrix whose heads are in no list: the row above at least two columns of marks that names them, with
  /// texts left of them for the tasks.
  private static func unnamedMatrix(in sheet: Sheet) -> Header? {
    var best: (header: Header, marks: Int)?
    for index in 0..<min(searchedRows, sheet.rowCount) {
      let candidate = header(at: index, in: sheet)
      // A row of marks is content, not a header.
      guard !candidate.columns.contains(where: { MarkColumns.isMark($0.text) }) else { continue }
      let marks = MarkColumns.columns(of: candidate, in: sheet)
      guard marks.count >= 2, marks.count >= best?.marks ?? 0, let first = marks.first?.number, first > 1
      else {
        continue
      }
      best = (candidate, marks.count)
    }
    guard let best else { return nil }
    return withTaskColumn(
      best.header, before: MarkColumns.columns(of: best.header, in: sheet)[0].number, in: sheet)
  }

  /// The deepest column of texts left of the marks holds the tasks, whatever its head says, or if it has none.
  private static func withTaskColumn(_ header: Header, before firstMark: Int, in sheet: Sheet) -> Header? {
    guard !header.has(.task) else { return header }
    let body = (header.rows.upperBound + 1)..<sheet.rowCount
    let texts = (1..<firstMark).last { column in
      let filled = body.count { !sheet.text(inRow: $0, column: column).isEmpty }
      return filled * 2 > body.count
    }
    guard let texts else { return nil }
    var header = header
    if let known = header.columns.firstIndex(where: { $0.number == texts }) {
      header.columns[known].fields = [.task]
    } else {
      let column = Header.Column(number: texts, text: "", fields: [.task], isExact: false)
      header.columns.insert(
        column, at: header.columns.firstIndex { $0.number > texts } ?? header.columns.count)
    }
    return header
  }

  /// Known words weigh three, words that only end in one weigh one. At least two different fields, one of
  /// them exact; or a task column beside columns of marks.
  private static func score(_ header: Header, in sheet: Sheet) -> Int? {
    var fields: Set<ColumnField> = []
    var score = 0
    var exact = 0
    for column in header.columns {
      guard let field = column.fields.first else { continue }
      // R, A, C, I head columns of names; above marks, or above nothing, they are a row of a matrix.
      if MarkColumns.isMark(column.text), !MarkColumns.holdsNames(column.number, below: header, in: sheet) {
        continue
      }
      guard fields.insert(field).inserted else { continue }
      score += column.isExact ? 3 : 1
      if column.isExact { exact += 1 }
    }
    guard exact > 0 else { return nil }
    if fields.count >= 2 { return score }
    guard header.has(.task) else { return nil }
    return MarkColumns.columns(of: header, in: sheet).count >= 2 ? score + 1 : nil
  }

  private static func header(at index: Int, in sheet: Sheet) -> Header {
    let first = sheet.number(ofRow: index)
    // A head merged downwards makes the header as many rows deep; a head merged sideways has its parts below.
    var last = first
    for merge in sheet.merges where merge.rows.lowerBound == first && merge.rows.upperBound <= first + 3 {
      if merge.columns.count < 40 { last = max(last, merge.rows.upperBound) }
    }
    if last == first, sheet.merges.contains(where: { $0.rows == first...first && $0.columns.count > 1 }),
      index + 1 < sheet.rowCount, sheet.number(ofRow: index + 1) == first + 1,
      isSubheader(index + 1, below: index, in: sheet)
    {
      last = first + 1
    }
    var texts: [Int: [String]] = [:]
    var lastIndex = index
    for rowIndex in index..<sheet.rowCount {
      let number = sheet.number(ofRow: rowIndex)
      guard number <= last else { break }
      lastIndex = rowIndex
      for cell in sheet.cells(inRow: rowIndex) {
        let text = TextKey.trimmed(cell.text)
        guard !text.isEmpty else { continue }
        let span = sheet.merges.first {
          $0.rows.lowerBound == number && $0.columns.lowerBound == cell.column
        }?.columns
        // A head that spans columns is the parent of each of them; a title across the whole is none.
        for column in span ?? cell.column...cell.column {
          if texts[column]?.last != text { texts[column, default: []].append(text) }
        }
      }
    }
    let columns = texts.sorted { $0.key < $1.key }.map { number, parts in
      let text = parts.joined(separator: String(joiner))
      let (fields, isExact) = FieldSynonyms.fields(of: text)
      return Header.Column(number: number, text: text, fields: fields, isExact: isExact)
    }
    return Header(rows: index...lastIndex, rowNumber: sheet.number(ofRow: lastIndex), columns: columns)
  }

  /// The row below a sideways merged head belongs to the header when it fills the merged columns with short
  /// texts and leaves the columns under plain heads empty.
  private static func isSubheader(_ index: Int, below head: Int, in sheet: Sheet) -> Bool {
    let number = sheet.number(ofRow: head)
    let merged = sheet.merges.filter { $0.rows == number...number && $0.columns.count > 1 }
    var inside = 0
    for cell in sheet.cells(inRow: index) where !TextKey.trimmed(cell.text).isEmpty {
      guard merged.contains(where: { $0.columns.contains(cell.column) }) else { return false }
      guard cell.text.count <= 20 else { return false }
      inside += 1
    }
    return inside >= 2
  }
}
