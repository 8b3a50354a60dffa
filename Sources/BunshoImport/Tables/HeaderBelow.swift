// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Finds the header of the next table below a header: a row of words for different things, none of which is a
/// value of the column it stands in.
///
/// Any word may be somebody's task or name (a package called `cycle`), so one word proves nothing: what is no
/// header must not hide the rows below it.
struct HeaderBelow {
  let marks: MarkColumns
  /// Positions of the rows of the legend, which part nothing.
  let legendRows: Set<Int>

  /// What the texts met so far mean as heads; `.some(nil)`: nothing. A long table repeats its texts.
  private var fields: [String: ColumnField?] = [:]

  /// Rows of words for heads, by their position.
  private var headRows: [Int: Bool] = [:]

  /// Above and below a row; fewer where rows are wide.
  private static let sampledRows = 400
  private static let sampledCells = 100_000
  private static let rememberedTexts = 100_000
  /// In bytes; an explanation may stand below the word.
  private static let longestHead = 200

  init(marks: MarkColumns, legendRows: Set<Int>) {
    self.marks = marks
    self.legendRows = legendRows
  }

  /// The cells of a row, in column order.
  private typealias Cells = [(column: Int, text: String)]

  /// The next header below the given one: at least two known words for different things and nothing but heads,
  /// or, after a gap or a caption, a word for tasks beside heads with marks below.
  mutating func header(below header: Header, in region: SheetRegion) -> Header? {
    let first = header.columns.first?.number ?? region.columns.lowerBound
    let markColumns = Set(marks.columns(of: header, in: region).map(\.number))
    // A second row of heads directly below the first is a translation, not a table.
    for index in (header.rows.upperBound + 1)..<max(region.rows.upperBound, header.rows.upperBound + 1) {
      guard region.sheet.cellCount(inRow: index) >= 2, !legendRows.contains(index),
        mayBeHead(index, column: first, in: region)
      else { continue }
      let cells = region.filledCells(inRow: index)
      guard cells.count >= 2, words(of: cells).isHeader(afterGap: true) else { continue }
      // A word for tasks alone heads a table only after a gap or a caption; elsewhere it is somebody's 種別.
      let opens =
        !region.isAdjacent(index, to: index - 1) || region.filledCells(inRow: index - 1).count <= 1
      guard !repeats(cells, header), isNews(cells, at: index, below: header, afterGap: opens, in: region)
      else { continue }
      // Marks in the columns of marks: a row of the matrix.
      let isPart = cells.contains { cell in
        markColumns.contains(cell.column)
          && (marks.isMarkWithRemark(cell.text) || WordMark.kinds(of: cell.text) != nil)
      }
      guard !isPart else { continue }
      var rest = region
      rest.rows = index..<region.rows.upperBound
      let builder = HeaderBuilder(region: rest, marks: marks)
      let candidate = builder.extended(builder.header(at: index))
      if Self.isOther(candidate, in: rest, marks: marks) { return candidate }
    }
    return nil
  }

  /// Whether a header tells a table of its own.
  static func isOther(_ candidate: Header, in region: SheetRegion, marks: MarkColumns) -> Bool {
    let exact = candidate.columns.filter { $0.isExact && !marks.isMark($0.text) }
    let marked = marks.columns(of: candidate, in: region)
    if candidate.has(.task), marked.count >= 2 { return true }
    let fields = Set(exact.compactMap(\.fields.first))
    return fields.count >= 2 && Set(exact.map(\.text)).count * 2 >= Set(candidate.columns.map(\.text)).count
      && TableForm.of(candidate, markColumns: marked, named: "") != nil
  }

  /// Cheap test before a row is looked at: headers are short words without digits.
  private func mayBeHead(_ index: Int, column: Int, in region: SheetRegion) -> Bool {
    func mayBe(_ column: Int) -> Bool? {
      region.sheet.withBytes(inRow: index, column: column) { bytes in
        bytes.isEmpty ? nil : bytes.count <= 60 && !bytes.contains { (0x30...0x39).contains($0) }
      }
    }
    if let answer = mayBe(column) { return answer }
    return region.filledCells(inRow: index).first.flatMap { mayBe($0.column) } ?? false
  }

  // MARK: Words and values

  /// The known words among the cells of a row.
  private struct Words {
    var fields: Set<ColumnField> = []
    /// The same word twice says no more than once.
    var texts: Set<String> = []
    /// How many different texts the row has.
    var cells: Int

    func isHeader(afterGap: Bool) -> Bool {
      fields.count >= 2 && texts.count * 2 >= cells || afterGap && fields.contains(.task)
    }
  }

  private mutating func words(of cells: Cells, among row: Cells? = nil) -> Words {
    var words = Words(cells: Set((row ?? cells).map(\.text)).count)
    for cell in cells {
      guard let field = field(of: cell.text) else { continue }
      words.fields.insert(field)
      words.texts.insert(cell.text)
    }
    return words
  }

  /// What a text means as a head, if it is a known word and no mark.
  private mutating func field(of text: String) -> ColumnField? {
    guard text.utf8.count <= Self.longestHead else { return nil }
    if let known = fields[text] { return known }
    let field = FieldSynonyms.exactFields(of: text)?.first
    let said = field == nil || marks.isMark(text) ? nil : field
    if fields.count < Self.rememberedTexts { fields[text] = .some(said) }
    return said
  }

  /// Whether a row of known words says something new: a head is no value of its column, as `person` and `R` are
  /// in a list of assignments. Directly below other rows, no cell may be one; after a gap the others must do.
  private mutating func isNews(
    _ cells: Cells, at index: Int, below header: Header, afterGap: Bool, in region: SheetRegion
  ) -> Bool {
    let body = header.rows.upperBound..<region.rows.upperBound
    let reach = max(1, min(Self.sampledRows, Self.sampledCells / cells.count))
    let near = body.clamped(to: (index - reach)..<(index + reach + 1))
    let fresh = cells.filter { cell in
      !near.contains { row in
        guard row != index, region.text(inRow: row, column: cell.column) == cell.text else { return false }
        // The heads of other tables, and the header on every page, are no values.
        return field(of: cell.text) == nil || !isRowOfHeads(row, in: region)
      }
    }
    return (afterGap || fresh.count == cells.count)
      && words(of: fresh, among: cells).isHeader(afterGap: afterGap)
  }

  private mutating func isRowOfHeads(_ index: Int, in region: SheetRegion) -> Bool {
    if let known = headRows[index] { return known }
    let answer = words(of: region.filledCells(inRow: index)).isHeader(afterGap: false)
    headRows[index] = answer
    return answer
  }

  private func repeats(_ cells: Cells, _ header: Header) -> Bool {
    guard cells.count == header.columns.count else { return false }
    return zip(cells, header.columns).allSatisfy { cell, column in
      cell.column == column.number && TextKey.matching(cell.text) == TextKey.matching(column.heads.last ?? "")
    }
  }
}
