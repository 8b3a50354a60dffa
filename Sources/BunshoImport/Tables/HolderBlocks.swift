// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A list drawn as blocks of rows: a name at the left of the first row of each block, and tasks under heads that
/// sort them.
///
///         | 画面設計 | 画面作成
///     栗原 | 顧客登録 | 受注入力
///         | 顧客参照 | 売上参照
///     羽賀 | 受注入力 | 顧客登録
///         | 売上参照 | 顧客参照
enum HolderBlocks {
  private static let mostRows = 2000
  private static let searchedRows = 5
  private static let longestHead = 20

  /// The header of such a list; `nil` where the shape is another.
  static func header(in region: SheetRegion) -> Header? {
    let rows = region.rows.filter { !region.filledCells(inRow: $0).isEmpty }
    guard rows.count >= 5, rows.count <= mostRows else { return nil }
    for (position, row) in rows.prefix(searchedRows).enumerated() {
      if let header = header(at: row, body: Array(rows[(position + 1)...]), in: region) { return header }
    }
    return nil
  }

  private static func header(at row: Int, body: [Int], in region: SheetRegion) -> Header? {
    let heads = region.filledCells(inRow: row)
    guard let first = heads.first, first.column > region.columns.lowerBound else { return nil }
    let names = first.column - 1
    let columns = zip(first.column..., heads).prefix { $0 == $1.column }.map(\.1)
    guard columns.count >= 2, columns.allSatisfy({ isHead($0.text) }),
      body.allSatisfy({ row in columns.contains { !region.text(inRow: row, column: $0.column).isEmpty } }),
      holdsBlocks(body.map { region.text(inRow: $0, column: names) })
    else { return nil }
    let tasks = body.flatMap { row in columns.map { region.text(inRow: row, column: $0.column) } }
      .filter { !$0.isEmpty }
    guard tasks.allSatisfy(isTask) else { return nil }
    return Header(
      rows: row..<(row + 1), rowNumber: region.sheet.number(ofRow: row),
      columns: [Header.Column(names, text: "", field: .owner(.main))]
        + columns.map { Header.Column($0.column, text: $0.text, field: .task) })
  }

  /// Whether a header was found by this shape.
  static func isOne(_ header: Header) -> Bool {
    guard header.columns.count >= 3, let first = header.columns.first else { return false }
    return first.text.isEmpty && first.fields == [.owner(.main)]
      && header.columns.dropFirst().allSatisfy { !$0.isExact && $0.fields == [.task] }
  }

  /// Names, each once, the first in the first row, with further rows below most of them.
  private static func holdsBlocks(_ texts: [String]) -> Bool {
    let names = texts.filter { !$0.isEmpty }
    return texts.first?.isEmpty == false && names.count >= 2 && Set(names).count == names.count
      && names.count * 2 <= texts.count
      && names.allSatisfy { HolderShape.isName($0) || NameTitles.withoutHonorific($0) != nil }
  }

  private static func isHead(_ text: String) -> Bool {
    text.count <= longestHead && !text.contains(where: \.isNumber)
  }

  private static func isTask(_ text: String) -> Bool {
    text.count >= 2 && text.contains(where: \.isLetter) && MarkCell(text) == nil
      && DateReader.date(text) == nil && VagueWords.meaning(of: text) == nil
  }
}

extension MatrixBuilder {
  /// Reads such a list: every cell a task, sorted by its head, held by the name of its block.
  mutating func readHolderBlocks(_ table: SheetTable) -> TaskReading? {
    guard let names = table.header.columns.first else { return nil }
    var reading = TaskReading()
    let columns = table.header.columns.dropFirst()
    reading.roles = [(names, Involvement.main.word)] + columns.map { ($0, "task") }
    let tableIndex = tables.count
    tables.append(
      ResponsibilityMatrix.Table(
        source: table.sheet.source, form: .list, headerRow: table.header.rowNumber,
        ownerColumns: [.init(kind: .main, column: names.number)]))
    var holder: Sourced<String>?
    for index in table.body {
      let row = table.sheet.number(ofRow: index)
      let name = table.region.text(inRow: index, column: names.number)
      if !name.isEmpty {
        holder = Sourced(name, at: table.sheet.location(row: row, column: names.number))
      }
      var isFilled = false
      for column in columns {
        let title = table.region.text(inRow: index, column: column.number)
        guard !title.isEmpty else { continue }
        isFilled = true
        let place = table.sheet.location(row: row, column: column.number)
        var item = WorkItem(title: title, table: tableIndex, location: place)
        item.categories[0] = Sourced(
          column.text, at: table.sheet.location(row: table.header.rowNumber, column: column.number))
        let id = add(item, codeColumn: nil)
        if let holder { readNames(holder.value, kind: .main, item: id, at: holder.location) }
      }
      if isFilled { reading.rows += 1 }
    }
    return reading
  }
}
