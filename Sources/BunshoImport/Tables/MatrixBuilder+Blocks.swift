// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Blocks of tasks under the name of whoever holds them, and what stands apart from a table.
extension MatrixBuilder {
  /// Takes the text above the header for the holder, where blocks with the same heads stand side by side or follow
  /// below, and no column says who holds the tasks.
  mutating func beginBlocks(of table: SheetTable, rows: inout TaskRows, classifier: RowClassifier) {
    guard !rows.columns.namesHolders, let caption = table.caption else { return }
    let isBlock =
      table.header.isBlock
      || table.body.prefix(Self.searchedRows).contains {
        LoneRows.isCaption($0, of: table, classifier: classifier)
      }
    if isBlock { rows.holder = holder(caption.text, at: caption.location) }
  }

  private static let searchedRows = 400

  /// A caption within the table begins the block of another holder, or a section.
  mutating func beginBlock(_ index: Int, of table: SheetTable, rows: inout TaskRows) {
    guard let cell = table.headedCells(inRow: index).first else { return }
    let location = table.sheet.location(row: table.sheet.number(ofRow: index), column: cell.column)
    rows.holder = rows.columns.namesHolders ? nil : holder(cell.text, at: location)
    if rows.holder == nil {
      beginSection(cell.text, rows: &rows, at: location)
    } else {
      rows.currentItem = nil
      rows.grouping.reset()
    }
  }

  /// A text that names somebody; units are the tasks' own and hold nothing by that.
  private func holder(_ text: String, at location: SourceLocation) -> Sourced<String>? {
    let isPerson =
      !resolver.directory.people(exactly: text).isEmpty || HolderShape.isName(text)
      || NameTitles.withoutHonorific(text) != nil
    guard isPerson, !NameKey.isUnit(text) else { return nil }
    return Sourced(text, at: location)
  }

  /// Notes a row that stands apart below the table and says nothing about who holds anything.
  mutating func noteRemark(_ text: String, of table: SheetTable, row index: Int) {
    observe(
      .ignoredContent(LocalizedText(ja: "表から離れた行「\(text)」", en: "a row apart from the table, '\(text)'")),
      text: text, at: table.sheet.location(row: table.sheet.number(ofRow: index)))
  }
}

extension MatrixBuilder.TaskRows {
  /// The text of a row that stands apart below the table: two blank rows above it, nobody named in it or in any
  /// row after it, and somebody in every row before.
  mutating func remark(at index: Int, of table: SheetTable, classifier: RowClassifier) -> String? {
    if isApart { return table.headedCells(inRow: index).first?.text }
    guard table.sheet.numbering == .grid, export == nil, columns.namesHolders, let lastRow,
      table.sheet.number(ofRow: index) - lastRow > 2, table.body.upperBound - index <= Self.mostRemarks,
      (index..<table.body.upperBound).allSatisfy({ !table.hasHolder(inRow: $0, columns: columns) })
    else { return nil }
    let before = (table.body.lowerBound..<index).filter { table.classify($0, by: classifier) == .content }
    isApart = before.count >= 3 && before.allSatisfy { table.hasHolder(inRow: $0, columns: columns) }
    return isApart ? table.headedCells(inRow: index).first?.text : nil
  }

  private static let mostRemarks = 20
}
