// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Finds the header of a table, below titles, dates and 承認欄.
struct HeaderFinder {
  let marks: MarkColumns
  /// Whether the name of the sheet says that it is a skill map, whose heads may be names over numbers.
  var isSkillMap = false

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
    if let best { return withTitles(builder.extended(best.header), in: region) }
    if isSkillMap, let header = SkillMap.header(in: region, with: builder) { return header }
    return unnamedMatrix(in: region, with: builder).map(builder.extended) ?? headless(in: region)
      ?? HolderBlocks.header(in: region)
  }

  /// A matrix whose heads are in no list: the row above at least two columns of marks that names them, with
  /// texts left of them for the tasks.
  private func unnamedMatrix(in region: SheetRegion, with builder: HeaderBuilder) -> Header? {
    var best: (header: Header, marks: [Header.Column], labels: Int)?
    for index in region.rows.prefix(Self.searchedRows) {
      let candidate = builder.header(at: index)
      // A row of marks is content, not a header; so is one text merged across.
      let parts = candidate.columns.count {
        $0.heads.contains { marks.isMark($0) || WordMark.kinds(of: $0) != nil }
      }
      guard parts * 3 < candidate.columns.count else { continue }
      let found = marks.columns(of: candidate, in: region)
      guard found.count >= 2, let first = found.first?.number, first > region.columns.lowerBound,
        Set(found.map(\.text)).count * 2 > found.count
      else { continue }
      // Of two rows over the same marks the one that heads the texts beside them as well.
      let labels = candidate.columns.count { $0.number < first }
      let known = best?.marks.count ?? 0
      guard
        found.count > known && (labels > 0 || best?.labels ?? 0 == 0)
          || labels > best?.labels ?? 0 && found.count * 10 >= known * 7
      else { continue }
      best = (candidate, found, labels)
    }
    guard let best else { return nil }
    return withTaskColumn(best.header, before: best.marks[0].number, in: region)
  }

  /// The deepest column of texts left of the marks holds the tasks, whatever its head says, or if it has none;
  /// of several whose texts all differ the first, for the others explain it.
  private func withTaskColumn(_ header: Header, before firstMark: Int, in region: SheetRegion) -> Header? {
    guard !header.has(.task) else { return header }
    let body = header.rows.upperBound..<region.rows.upperBound
    let columns = (region.columns.lowerBound..<firstMark).compactMap {
      column -> (number: Int, isTitle: Bool)? in
      let texts = body.map { region.text(inRow: $0, column: column) }.filter { !$0.isEmpty }
      guard texts.count * 2 > body.count else { return nil }
      // Texts that differ and are no codes: titles.
      let isTitle =
        Set(texts).count * 10 >= texts.count * 8 && texts.reduce(0) { $0 + $1.count } >= texts.count * 5
      return (column, isTitle)
    }
    guard let texts = (columns.first { $0.isTitle } ?? columns.last)?.number else { return nil }
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
    guard columns.count == 2 else { return nil }
    let sides = columns.map { column in cells.compactMap { row in row.first { $0.column == column }?.text } }
    for (names, tasks) in [(0, 1), (1, 0)] {
      // Tasks without a name are lawful, names without a task are not.
      let distinct = Set(sides[names])
      guard sides[tasks].count == rows.count, sides[names].count * 3 > rows.count,
        distinct.count < sides[names].count, Set(sides[tasks]).count * 10 >= rows.count * 9,
        distinct.allSatisfy(Self.mayStandForHolder)
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

  private static func mayStandForHolder(_ text: String) -> Bool {
    text.count <= 20
      && (HolderShape.fits(text) || VagueWords.meaning(of: text) != nil
        || NameTitles.withoutHonorific(text) != nil)
  }

  /// A list that names owners but has no word for its tasks: they stand in the deepest category, in the
  /// details, or in the texts left of the owners.
  private func withTitles(_ header: Header, in region: SheetRegion) -> Header {
    let owners = header.columns.filter { column in
      column.isExact && column.fields.contains { if case .owner = $0 { true } else { false } }
    }
    guard !header.has(.task), !header.has(.letter), !owners.isEmpty,
      !header.columns.contains(where: {
        $0.isExact && ($0.fields.first == .person || $0.fields.first == .role)
      })
    else { return header }
    // Rows with nothing but a number are a form nobody filled in.
    let body = (header.rows.upperBound..<max(header.rows.upperBound, region.rows.upperBound)).prefix(400)
      .filter { region.filledCells(inRow: $0).count >= 2 }
    func isFilled(_ column: Header.Column) -> Bool {
      let filled = body.count { !region.text(inRow: $0, column: column.number).isEmpty }
      return filled * 3 > body.count
    }
    let categories = (1...3).compactMap { header.column(.category($0)) }.filter(isFilled)
    let details = header.columns.filter { $0.fields.first == .fact(.detail) && isFilled($0) }
    let left = header.columns.filter { $0.number < (owners.first?.number ?? 0) && isFilled($0) }
    let texts = left.filter(\.fields.isEmpty)
    // What is measured is done by somebody: 「KPI | A | R」.
    let others = left.filter { if case .fact = $0.fields.first { true } else { false } }
    guard let title = details.last ?? categories.last ?? texts.last ?? others.first else { return header }
    var header = header
    header.insert(Header.Column(title.number, text: title.text, field: .task))
    return header
  }

  /// Known words weigh three, words that only end in one weigh one. At least two different fields, one of
  /// them exact; or a task column beside columns of marks.
  private func score(_ header: Header, in region: SheetRegion) -> Int? {
    var fields: Set<ColumnField> = []
    var score = 0
    var exact = 0
    var parts = 0
    for column in header.columns {
      // R, A, C, I and their words head columns of names; above marks, or a letter above nothing, they are a
      // row of a matrix.
      if marks.isMark(column.heads.last ?? ""), !marks.holdsNames(column.number, below: header, in: region) {
        parts += 1
        continue
      }
      if marks.isRowOfMatrix(column, below: header, in: region) { continue }
      guard let field = column.fields.first else { continue }
      guard fields.insert(field).inserted else { continue }
      score += column.isExact ? 3 : 1
      if column.isExact { exact += 1 }
    }
    guard exact > 0, parts < 2 || parts * 2 < header.columns.count else { return nil }
    if fields.count >= 2 {
      // Heads over a matrix, rather than a row of titles above them.
      return exact > 2 || marks.columns(of: header, in: region).count < 2 ? score : score + 2
    }
    guard header.has(.task) else { return nil }
    return marks.columns(of: header, in: region).count >= 2 ? score + 1 : nil
  }
}
