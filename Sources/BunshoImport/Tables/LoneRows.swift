// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Rows between tasks that hold one text: a heading, or a task nobody holds?
///
/// The text alone does not tell. A heading is believed where the table as a whole says so; that is noted, with the
/// rows. Else the row is a task, and a gap.
enum LoneRows {
  /// A longer matrix says what is a heading by a word, a mark or a merge.
  private static let mostRows = 2000
  private static let bullets = "–—-‐−・•‣◦*○>"

  private struct Row {
    var index: Int
    var isLone: Bool
    var title: String
  }

  /// The positions of the rows of a matrix that head those below them.
  static func headings(
    of table: SheetTable, columns: TaskColumns, classifier: RowClassifier
  ) -> Set<Int> {
    guard columns.marks.count >= 3, table.export == nil, table.body.count <= mostRows else { return [] }
    let rows = rows(of: table, title: columns.title.number, classifier: classifier)
    let lone = rows.filter(\.isLone)
    let others = rows.filter { !$0.isLone }
    guard lone.count >= 2, others.count >= 2 * lone.count else { return [] }
    // Each with a task below it; where another column tells tasks apart, several levels of them.
    var headings: Set<Int> = []
    let isStated = tellsTasks(others, of: table, columns: columns)
    var below = false
    for row in rows.reversed() {
      if row.isLone, below { headings.insert(row.index) }
      below = !row.isLone || isStated && below
    }
    guard !isStated else { return headings }
    guard headings.count == lone.count else { return [] }
    let isTold = rows[0].isLone && unheld(others, of: table, columns: columns) * 20 <= others.count
    return isTold || areMarkedApart(lone, others) ? headings : []
  }

  private static func rows(of table: SheetTable, title: Int, classifier: RowClassifier) -> [Row] {
    var rows: [Row] = []
    for index in table.body {
      switch table.classify(index, by: classifier) {
      case .end: return rows
      case .content:
        let cells = table.headedCells(inRow: index)
        let isLone = cells.count == 1 && cells[0].column == title && !table.isMergedUpwards(inRow: index)
        rows.append(Row(index: index, isLone: isLone, title: table.cell(inRow: index, column: title).text))
      default: continue
      }
    }
    return rows
  }

  /// Whether a column beside the titles is filled in the rows of tasks alone: an id, a status.
  private static func tellsTasks(_ others: [Row], of table: SheetTable, columns: TaskColumns) -> Bool {
    let telling = [columns.id?.number].compactMap(\.self) + columns.facts.map(\.column.number)
    return telling.contains { column in
      others.count { !table.cell(inRow: $0.index, column: column).text.isEmpty } * 10 >= others.count * 9
    }
  }

  private static func unheld(_ others: [Row], of table: SheetTable, columns: TaskColumns) -> Int {
    others.count { !table.hasHolder(inRow: $0.index, columns: columns) }
  }

  /// Whether the titles show it: 「– 」 before each task, or a number before each heading.
  private static func areMarkedApart(_ lone: [Row], _ others: [Row]) -> Bool {
    func hasBullet(_ row: Row) -> Bool { row.title.first.map { bullets.contains($0) } ?? false }
    func hasNumber(_ row: Row) -> Bool {
      let digits = row.title.prefix { $0.isNumber }
      return !digits.isEmpty && row.title.dropFirst(digits.count).first.map { ".．) 　)）".contains($0) } == true
    }
    if !lone.contains(where: hasBullet), others.count(where: hasBullet) * 10 >= others.count * 9 {
      return true
    }
    return lone.allSatisfy(hasNumber) && !others.contains(where: hasNumber)
  }

  /// Whether a row names what comes in the block below it: one text, and the header again in the next row.
  static func isCaption(_ index: Int, of table: SheetTable, classifier: RowClassifier) -> Bool {
    guard table.isLone(index), index + 1 < table.body.upperBound else { return false }
    return table.classify(index + 1, by: classifier) == .repeatedHeader
  }
}

extension SheetTable {
  /// The cells of a row that hold text, under the heads.
  func headedCells(inRow index: Int) -> [(column: Int, text: String)] {
    guard let first = header.columns.first?.number, let last = header.columns.last?.number else { return [] }
    return filledCells(inRow: index).filter { first <= $0.column && $0.column <= last }
  }

  /// Whether one column alone has a text in the row.
  func isLone(_ index: Int) -> Bool {
    var filled = 0
    for column in header.columns {
      if sheet.withBytes(inRow: index, column: column.number, { $0.isEmpty }) { continue }
      filled += 1
      if filled > 1 { return false }
    }
    return filled == 1
  }

  /// Whether any column of the row continues the row above.
  func isMergedUpwards(inRow index: Int) -> Bool {
    header.columns.contains { isMergedUpwards(inRow: index, column: $0.number) }
  }

  /// Whether the row says anything about who holds its task.
  func hasHolder(inRow index: Int, columns: TaskColumns) -> Bool {
    columns.holderColumns.contains { !cell(inRow: index, column: $0).text.isEmpty }
  }
}

extension RowClassifier.Row {
  /// A lone row as the heading it is.
  static func heading(of table: SheetTable, row index: Int) -> Self {
    guard let cell = table.headedCells(inRow: index).first else { return .blank }
    return .section(text: cell.text, column: cell.column)
  }
}

extension MatrixBuilder {
  /// Says once a table which rows were taken for headings, because they might be tasks nobody holds.
  mutating func noteHeadings(_ headings: Set<Int>, of table: SheetTable, columns: TaskColumns) {
    let rows = headings.sorted().map { table.sheet.number(ofRow: $0) }
    guard let first = rows.first else { return }
    let list = rows.prefix(10).map(String.init)
    let more = rows.count > list.count ? "…" : ""
    observe(
      .ignoredContent(
        LocalizedText(
          ja: "記号のない行 \(list.joined(separator: "、"))\(more) は、業務ではなく見出しとみなしました",
          en:
            "rows \(list.joined(separator: ", "))\(more) without any mark, taken for headings and not for tasks"
        )),
      text: String(rows.count), at: table.sheet.location(row: first, column: columns.title.number))
  }
}
