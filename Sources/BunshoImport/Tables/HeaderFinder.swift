// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Finds the header of a table, below titles, dates and 承認欄.
struct HeaderFinder {
  let marks: MarkColumns

  private static let searchedRows = 30

  /// The best header among the first rows; `nil` when no row names two things a table has.
  ///
  /// - Parameter fixed: the row number the user told, which is then taken whatever it holds.
  func find(in region: SheetRegion, fixed: Int? = nil) -> Header? {
    let builder = HeaderBuilder(region: region, marks: marks)
    if let fixed {
      guard let index = region.sheet.index(ofRowNumber: fixed), region.rows.contains(index) else {
        return nil
      }
      return builder.extended(builder.header(at: index))
    }
    var best: (header: Header, score: Int)?
    for index in region.rows.prefix(Self.searchedRows) {
      let candidate = builder.header(at: index)
      guard let score = score(candidate, in: region) else { continue }
      if score > (best?.score ?? 0) { best = (candidate, score) }
    }
    if let best { return builder.extended(best.header) }
    return unnamedMatrix(in: region, with: builder).map(builder.extended) ?? headless(in: region)
  }

  /// A matrix whose heads are in no list: the row above at least two columns of marks that names them, with
  /// texts left of them for the tasks.
  private func unnamedMatrix(in region: SheetRegion, with builder: HeaderBuilder) -> Header? {
    var best: (header: Header, marks: [Header.Column])?
    for index in region.rows.prefix(Self.searchedRows) {
      let candidate = builder.header(at: index)
      // A row of marks is content, not a header.
      guard
        !candidate.columns.contains(where: { marks.isMark($0.text) || WordMark.kinds(of: $0.text) != nil })
      else { continue }
      let found = marks.columns(of: candidate, in: region)
      guard found.count >= 2, found.count >= best?.marks.count ?? 0, let first = found.first?.number,
        first > region.columns.lowerBound
      else { continue }
      best = (candidate, found)
    }
    guard let best else { return nil }
    return withTaskColumn(best.header, before: best.marks[0].number, in: region)
  }

  /// The deepest column of texts left of the marks holds the tasks, whatever its head says, or if it has none.
  private func withTaskColumn(_ header: Header, before firstMark: Int, in region: SheetRegion) -> Header? {
    guard !header.has(.task) else { return header }
    let body = header.rows.upperBound..<region.rows.upperBound
    let texts = (region.columns.lowerBound..<firstMark).last { column in
      let filled = body.count { !region.text(inRow: $0, column: column).isEmpty }
      return filled * 2 > body.count
    }
    guard let texts else { return nil }
    var header = header
    let text = header.columns.first { $0.number == texts }?.text ?? ""
    header.insert(Header.Column(texts, text: text, field: .task))
    return header
  }

  /// Two columns without a header: few names that repeat on one side, texts on the other.
  private func headless(in region: SheetRegion) -> Header? {
    let rows = region.rows.filter { !region.filledCells(inRow: $0).isEmpty }
    guard rows.count >= 4, rows.count <= 5000, let first = rows.first else { return nil }
    let cells = rows.map { region.filledCells(inRow: $0) }
    let columns = Set(cells.flatMap { $0.map(\.column) }).sorted()
    guard columns.count == 2, cells.allSatisfy({ $0.count == 2 }) else { return nil }
    let sides = (0...1).map { side in cells.map { $0[side].text } }
    for (names, tasks) in [(0, 1), (1, 0)] {
      let distinct = Set(sides[names])
      guard distinct.count * 2 <= rows.count, Set(sides[tasks]).count * 10 >= rows.count * 9,
        distinct.allSatisfy({ $0.count <= 20 && HolderShape.fits($0) })
      else { continue }
      return Header(
        rows: first..<first, rowNumber: region.sheet.number(ofRow: first),
        columns: [
          Header.Column(columns[names], text: "", field: .owner(.main)),
          Header.Column(columns[tasks], text: "", field: .task),
        ].sorted { $0.number < $1.number })
    }
    return nil
  }

  /// Known words weigh three, words that only end in one weigh one. At least two different fields, one of
  /// them exact; or a task column beside columns of marks.
  private func score(_ header: Header, in region: SheetRegion) -> Int? {
    var fields: Set<ColumnField> = []
    var score = 0
    var exact = 0
    for column in header.columns {
      guard let field = column.fields.first else { continue }
      // R, A, C, I and their words head columns of names; above marks, or a letter above nothing, they are a
      // row of a matrix.
      if marks.isMark(column.text), !marks.holdsNames(column.number, below: header, in: region) { continue }
      if marks.isRowOfMatrix(column, below: header, in: region) { continue }
      guard fields.insert(field).inserted else { continue }
      score += column.isExact ? 3 : 1
      if column.isExact { exact += 1 }
    }
    guard exact > 0 else { return nil }
    if fields.count >= 2 { return score }
    guard header.has(.task) else { return nil }
    return marks.columns(of: header, in: region).count >= 2 ? score + 1 : nil
  }
}
