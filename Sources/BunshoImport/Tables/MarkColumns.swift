// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Tells the columns of a matrix: heads that name somebody, cells that hold marks.
struct MarkColumns {
  /// Letters that are marks: those some scheme has, and those a legend of the file explains.
  let letters: Set<Character>

  private static let sampledRows = 400
  /// The share of cells that must be marks or blank.
  private static let threshold = 0.8
  private static let schemeLetters: Set<Character> = ["R", "A", "S", "C", "I", "V", "D", "P", "O", "X", "N"]

  /// Positions of the rows of the legend, which hold no content.
  private let legendRows: Set<Int>

  /// - Parameter legend: the legend found on the sheet, which may have letters of its own.
  init(legend: LegendFinder.Found? = nil) {
    letters = Self.schemeLetters.union(
      legend?.profile.entries.compactMap { $0.mark.count == 1 ? $0.mark.first : nil } ?? [])
    legendRows = legend?.rows ?? []
  }

  /// The columns whose bodies are marks, in order.
  ///
  /// A column with a known head counts only where that head could also name a holder (管理者, 部長): a column
  /// 重要度 of A, B, C is no matrix column.
  func columns(of header: Header, in region: SheetRegion) -> [Header.Column] {
    // Chosen once for all columns: a sheet may be thousands of columns wide.
    let first = header.rows.upperBound
    let last = min(first + Self.sampledRows, region.rows.upperBound)
    let rows = first < last ? block(of: first..<last, in: region) : []
    let bodies = header.columns.map { mayNameAHolder($0) ? body(of: $0, rows: rows, in: region) : .other }
    let hasParts = bodies.contains(.parts) || bodies.count { $0 == .words || $0 == .ones } >= 2
    // Beside real marks, a column of dashes and crosses says who has no part, and one odd cell is an unknown
    // mark. Alone they say nothing.
    func isCertain(_ body: Body) -> Bool {
      body == .parts || hasParts && (body == .words || body == .ones)
    }
    let certain = zip(header.columns, bodies).filter { isCertain($1) }.map(\.0.number)
    let span = (certain.first ?? 1)...max(certain.last ?? 1, certain.first ?? 1)
    let found = zip(header.columns, bodies).filter { column, body in
      isCertain(body)
        || hasParts && namesNothing(column) && (body == .nones || body == .oneOdd || body == .mixed)
        // A head among the others with nothing below it has no part yet.
        || certain.count >= 2 && body == .blank && namesNothing(column) && span.contains(column.number)
    }.map(\.0)
    let numbers = Set(found.map(\.number))
    // One column of ticks beside columns of names says something else than who has which part.
    let namesOwners = header.columns.contains { column in
      column.isExact && !numbers.contains(column.number)
        && column.fields.contains { if case .owner = $0 { true } else { false } }
    }
    return found.count == 1 && namesOwners ? [] : found
  }

  /// The rows of content up to a gap of three rows, beyond which something else stands.
  private func block(of rows: Range<Int>, in region: SheetRegion) -> [Int] {
    var block: [Int] = []
    var blanks = 0
    for row in rows {
      if row > rows.lowerBound, !region.isAdjacent(row, to: row - 1) {
        blanks += region.sheet.number(ofRow: row) - region.sheet.number(ofRow: row - 1) - 1
      }
      if region.filledCells(inRow: row).isEmpty {
        blanks += 1
        continue
      }
      if blanks >= 3, block.count >= 2 { break }
      blanks = 0
      if !legendRows.contains(row), !isAside(row, of: region) { block.append(row) }
    }
    // A few rows at the end without any mark are remarks below the matrix.
    let shortest = max(block.count - 3, 2)
    while block.count > shortest, let last = block.last,
      !region.filledCells(inRow: last).contains(where: {
        isMarkWithRemark($0.text) || WordMark.kinds(of: $0.text) != nil
      })
    {
      block.removeLast()
    }
    return block
  }

  /// Whether a text is nothing but marks.
  func isMark(_ text: String) -> Bool {
    MarkCell(text).map { isPlausible($0, text) && $0.note == nil } ?? false
  }

  /// Whether a text is marks with no more than a remark such as `*` or ※1 behind them.
  func isMarkWithRemark(_ text: String) -> Bool {
    MarkCell(text).map { isPlausible($0, text) && !hasWords($0.note) } ?? false
  }

  /// A remark such as `*` or ※1 leaves a mark a mark; a name behind it does not.
  private func hasWords(_ note: String?) -> Bool {
    note.map { $0.count > 3 || $0.contains(where: \.isLetter) } ?? false
  }

  /// Whether the first texts below a head are names rather than marks.
  func holdsNames(_ column: Int, below header: Header, in region: SheetRegion) -> Bool {
    let first = header.rows.upperBound
    let last = min(first + Self.sampledRows, region.rows.upperBound)
    guard first < last else { return false }
    var names = 0
    var parts = 0
    for row in first..<last where !legendRows.contains(row) {
      // Beyond a gap another table may stand.
      if !region.isAdjacent(row, to: row - 1) { break }
      let text = region.text(inRow: row, column: column)
      if text.isEmpty { continue }
      if isMark(text) { parts += 1 } else { names += 1 }
    }
    return names > parts
  }

  /// Whether a word for a kind stands among such words and marks, not above names.
  func isRowOfMatrix(_ column: Header.Column, below header: Header, in region: SheetRegion) -> Bool {
    guard WordMark.kinds(of: column.text) != nil else { return false }
    func isPart(_ text: String) -> Bool { isMark(text) || WordMark.kinds(of: text) != nil }
    let first = header.rows.upperBound
    let below = (first..<max(first, min(first + Self.sampledRows, region.rows.upperBound))).lazy
      .map { region.text(inRow: $0, column: column.number) }.filter { !$0.isEmpty }
    let above = (region.rows.lowerBound..<header.rows.lowerBound).suffix(30).lazy
      .map { region.text(inRow: $0, column: column.number) }
    if let next = below.first, isPart(next) { return true }
    return above.last(where: { !$0.isEmpty }).map(isPart) ?? false
  }

  private func mayNameAHolder(_ column: Header.Column) -> Bool {
    // Responsible, Accountable: ticks below say what the row's role is.
    if Self.kindHeads.contains(HeaderKey.key(column.heads.last ?? "")) { return false }
    guard let field = column.fields.first, column.isExact else { return true }
    switch field {
    case .owner, .role, .person, .unit, .unitHead, .partner, .superior: return true
    default: return false
    }
  }

  /// Whether a head is no word for a field of tasks; 上長 is one for rosters alone, and here a post.
  private func namesNothing(_ column: Header.Column) -> Bool {
    column.fields.isEmpty || column.fields == [.superior]
  }

  private static let kindHeads: Set<String> = [
    "responsible", "accountable", "consulted", "informed", "実行責任", "説明責任",
  ]

  /// What a column's body holds.
  private enum Body {
    /// Marks, some of which give somebody a part.
    case parts
    /// Parts written out: 「主担当」「Responsible」.
    case words
    /// A 1 in every filled cell.
    case ones
    /// Only marks that give nobody a part.
    case nones
    /// Marks and one short text that is none.
    case oneOdd
    /// Marks in half of the cells or more, free words in the others.
    case mixed
    /// Nothing.
    case blank
    /// Something else.
    case other
  }

  private func body(of column: Header.Column, rows: [Int], in region: SheetRegion) -> Body {
    var filled = 0
    var marks = 0
    var words = 0
    var parts = 0
    var letters = 0
    var ones = 0
    var ownersAreWords = column.namesOwners
    var odd = ""
    for row in rows {
      guard let cell = region.sheet.cell(inRow: row, column: column.number) else { continue }
      let text = TextKey.trimmed(cell.text)
      // What could not be calculated is neither a mark nor another text.
      if text.isEmpty || cell.kind == .error || ErrorValue.isOne(text) { continue }
      filled += 1
      // Under a head that names owners, a mark with a name behind it is a name.
      if cell.kind != .date, let mark = MarkCell(text), isPlausible(mark, text),
        !column.namesOwners || mark.note == nil
      {
        marks += 1
        if !saysNothing(mark) { parts += 1 }
      } else if WordMark.kinds(of: text) == nil {
        ownersAreWords = false
        odd = text
        if text == "1" || text == "１" { ones += 1 }
        if text.count == 1, text.first?.isLetter == true, text.first?.isASCII == true { letters += 1 }
      } else if !column.namesOwners {
        words += 1
      } else {
        odd = text
        if text == "1" || text == "１" { ones += 1 }
        if text.count == 1, text.first?.isLetter == true, text.first?.isASCII == true { letters += 1 }
      }
    }
    if filled == 0 { return .blank }
    // 「担当 | 課長 | 部長」 over 起案, 審査, 決裁: a post among posts. Nobody is called 起案.
    if ownersAreWords, filled >= 2, marks == 0 { return .words }
    let counts = column.text.hasSuffix("数") || column.text.lowercased().hasSuffix("count")
    if ones == filled, column.fields.isEmpty, !counts { return .ones }
    if marks + words > 0, Double(marks + words) >= Self.threshold * Double(filled) {
      return words > parts ? .words : parts > 0 ? .parts : .nones
    }
    // One odd cell, or letters no scheme has among those of one, are unknown marks.
    let isOdd = filled - marks - words == 1 && odd.count <= 3
    if marks + words > 0, isOdd || marks + letters == filled { return .oneOdd }
    return parts >= 2 && marks >= 3 && marks * 2 >= filled && !column.namesOwners ? .mixed : .other
  }

  /// Totals count the marks above them, and a legend explains them: neither is a row of the matrix.
  private func isAside(_ row: Int, of region: SheetRegion) -> Bool {
    let cells = region.filledCells(inRow: row).map(\.text)
    guard let first = cells.first else { return true }
    return RowClassifier.isTotal(first) || RowClassifier.legendEntry(Array(cells.prefix(3))) != nil
      || RowClassifier.isLegendHead(first)
  }

  /// Marks, kanji, or letters of a scheme none of which repeats. Digits are counts, hours or codes (`u001`).
  private func isPlausible(_ cell: MarkCell, _ text: String) -> Bool {
    guard cell.marks.count <= 4, Set(cell.marks).count == cell.marks.count else { return false }
    // AC-1 is a code.
    if let next = cell.note?.first, "-_.".contains(next), cell.marks.contains(where: \.isASCII) {
      return false
    }
    let known = cell.marks.count { $0.isASCII ? letters.contains($0) : true }
    if known == cell.marks.count { return true }
    // `R,A,Q`: letters apart from each other, at least half of them known.
    return cell.marks.allSatisfy(\.isLetter) && known * 2 >= cell.marks.count
      && text.contains { ",/、・;＋+".contains($0) }
  }

  /// Whether a mark says that somebody has no part: a column of dashes alone is no matrix.
  private func saysNothing(_ cell: MarkCell) -> Bool {
    cell.marks.allSatisfy { "－×・N".contains($0) }
  }
}
