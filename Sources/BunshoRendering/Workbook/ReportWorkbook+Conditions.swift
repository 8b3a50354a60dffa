// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension ReportWorkbook.Painter {
  /// The looks of the letters in a range, the one who decides first: in `R/A` it is what must be seen.
  func letterFormats(of range: Workbook.CellRange) -> [Workbook.ConditionalFormat] {
    let scheme = matrix.scheme
    let deciding = scheme.letter(for: .decide)
    let ordered = scheme.letters.filter { $0 == deciding } + scheme.letters.filter { $0 != deciding }
    return ordered.map { letter in
      .init(
        range: range, when: .contains(letter.symbol), style: styles.look(of: letter),
        stopsIfTrue: true)
    }
  }

  /// Looks of a range together with a line above every row that differs from the row above in a column: the
  /// line stays right when people sort.
  ///
  /// Excel lays looks over each other; LibreOffice takes the first that holds and forgets the others. So every
  /// look comes twice, with the line and without, and all of them belong to one range.
  ///
  /// - Parameter unlessFilled: a column in which text forbids the line, because the cells of such a row may have
  ///   a border that says more.
  func lined(
    _ looks: [Workbook.ConditionalFormat], in range: Workbook.CellRange, whereColumnChanges column: Int,
    unlessFilled: Int? = nil
  ) -> [Workbook.ConditionalFormat] {
    let row = range.first.row + 1
    let name = Workbook.CellAddress.letters(ofColumn: column)
    var change = "$\(name)\(row)<>$\(name)\(row - 1)"
    if let unlessFilled {
      change = "AND(\(change),$\(Workbook.CellAddress.letters(ofColumn: unlessFilled))\(row)=\"\")"
    }
    // All four lines: where a look names one, some programs drop the cell's own three.
    var borders = Workbook.Style.Borders.all(.init(.thin, ReportWorkbook.Colors.line))
    borders.top = .init(.thin, ReportWorkbook.Colors.text)
    let withLine = looks.compactMap { look -> Workbook.ConditionalFormat? in
      guard let condition = look.formula else { return nil }
      return .init(
        range: range, when: .formula("AND(\(condition),\(change))"),
        style: look.style.with { $0.borders = borders }, stopsIfTrue: true)
    }
    let line = Workbook.ConditionalFormat(
      range: range, when: .formula(change), style: Workbook.Style { $0.borders = borders })
    return withLine + looks + [line]
  }
}
