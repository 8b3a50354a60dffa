// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Columns of texts that nothing heads, so that nobody reads them.
enum HeadlessColumns {
  private static let sampledRows = 400

  /// The columns between and right after the headed ones that hold texts, in order.
  static func all(of table: SheetTable) -> [Int] {
    guard !table.header.rows.isEmpty, let first = table.header.columns.first?.number,
      let last = table.header.columns.last?.number
    else { return [] }
    let headed = Set(table.header.columns.map(\.number))
    let limit = limit(of: table, last: last)
    guard limit > first else { return [] }
    let title = table.header.column(.task)?.number ?? first
    let classifier = table.classifier(titleColumn: title)
    var filled: [Int: Int] = [:]
    var texts: [Int: Int] = [:]
    for index in table.body.prefix(Self.sampledRows) {
      let row = table.classify(index, by: classifier)
      if row == .end { break }
      guard row == .content, !table.region.text(inRow: index, column: title).isEmpty else { continue }
      for cell in table.sheet.cells(inRow: index)
      where first < cell.column && cell.column <= limit && !headed.contains(cell.column) {
        let text = TextKey.trimmed(cell.text)
        guard !text.isEmpty, table.region.columns.contains(cell.column) else { continue }
        filled[cell.column, default: 0] += 1
        if cell.kind == .text, isWord(text) { texts[cell.column, default: 0] += 1 }
      }
    }
    // Bars, days and colours of a schedule are no texts; right of the heads one column follows the other.
    var columns: [Int] = []
    for column in filled.keys.sorted() {
      guard let count = texts[column], count >= 2, count * 2 > filled[column] ?? 0 else { continue }
      if column > last, column > max(last, columns.last ?? 0) + 1 { break }
      columns.append(column)
    }
    return columns
  }

  /// The last column looked at. Records of a text file that are longer than the header are told one by one.
  private static func limit(of table: SheetTable, last: Int) -> Int {
    guard table.sheet.numbering != .grid else {
      return min(
        table.region.columns.upperBound, table.sheet.cellCount(inRow: table.header.rows.upperBound - 1))
    }
    return min(table.region.columns.upperBound, last + 40)
  }

  /// A text of at least two letters that is no date, mark or number.
  private static func isWord(_ text: String) -> Bool {
    text.count { $0.isLetter } >= 2 && MarkCell(text) == nil && DateReader.date(text) == nil
  }
}
