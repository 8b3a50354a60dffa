// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension ReportWorkbook {
  /// A sheet that holds a list: a title, a line about it, headings that stay in sight, rows under a filter.
  struct ListSheet {
    /// One column of a list.
    struct Column {
      let title: LocalizedText
      let width: Double
      var isCentered = false
    }

    /// The sheet as far as it is filled.
    var sheet: Workbook.Sheet
    /// The row of the headings.
    let headerRow: Int
    private let columns: [Column]
    private let painter: Painter

    init(named name: String, title: String, subtitle: String, columns: [Column], painter: Painter) {
      self.columns = columns
      self.painter = painter
      sheet = Workbook.Sheet(name: name)
      sheet.append([.text(title, style: painter.styles.title)], height: 30)
      sheet.append([.text(subtitle, style: painter.styles.subtitle)], height: 18)
      headerRow = sheet.append(Self.headings(of: columns, painter: painter), height: 0)
      let lines = columns.map { Workbook.TextWidth.lines(of: $0.title[painter.language], inWidth: $0.width) }
      sheet.rows[headerRow].height = Workbook.TextWidth.height(lines: lines.max() ?? 1, minimum: 26)
      sheet.columns = columns.map { .init(width: $0.width) }
      sheet.showsGridlines = false
    }

    /// The cells of a row of headings.
    static func headings(of columns: [Column], painter: Painter) -> [Workbook.Cell] {
      columns.map { column in
        .text(
          column.title[painter.language],
          style: column.isCentered ? painter.styles.centeredHeading : painter.styles.heading)
      }
    }

    /// The rows below the headings; `nil` while there are none.
    var rows: ClosedRange<Int>? {
      sheet.rows.count > headerRow + 1 ? (headerRow + 1)...(sheet.rows.count - 1) : nil
    }

    /// The cells of a column below the headings.
    func range(ofColumns range: ClosedRange<Int>) -> Workbook.CellRange? {
      rows.map { Workbook.CellRange(rows: $0, columns: range) }
    }

    /// Adds a row, which ``finish(paper:frozenColumns:nothing:)`` makes as high as its texts need.
    mutating func append(_ cells: [Workbook.Cell], minimum: Double = 20) {
      sheet.append(cells, height: minimum)
    }

    /// Gives the columns the room that is left on the paper, and the rows the height their texts then need.
    private mutating func fit(to paper: Workbook.PrintSetup.Paper) {
      guard let rows else { return }
      let widths = columns.map(\.width)
      var wanted = widths
      forEachWrappedText(in: rows.prefix(ReportWorkbook.fullDetail)) { _, column, text, size in
        // A cell that fits needs no measuring: no character takes more digits than it has bytes.
        guard Double(text.utf8.count + 2) * 1.1 > wanted[column] else { return }
        let width = Workbook.TextWidth.column(for: [text], within: 0...Self.widest) * size / 11
        wanted[column] = max(wanted[column], width)
      }
      let grown = Workbook.TextWidth.grown(widths, to: wanted, room: paper.digitsAcross)
      sheet.columns = grown.map { .init(width: $0) }
      var heights = rows.map { sheet.rows[$0].height ?? 20 }
      forEachWrappedText(in: rows[...]) { row, column, text, size in
        let lines = Workbook.TextWidth.lines(of: text, inWidth: grown[column] * 11 / size)
        let height = Workbook.TextWidth.height(lines: lines, fontSize: size)
        heights[row - rows.lowerBound] = max(heights[row - rows.lowerBound], height)
      }
      for (row, height) in zip(rows, heights) { sheet.rows[row].height = height }
    }

    /// No column grows wider: lines of many words are read badly.
    private static let widest = 64.0

    private func forEachWrappedText(
      in rows: Slice<ClosedRange<Int>>,
      _ visit: (_ row: Int, _ column: Int, _ text: String, _ size: Double) -> Void
    ) {
      for row in rows {
        for (column, cell) in sheet.rows[row].cells.enumerated() {
          guard cell.style?.attributes.wraps == true, column < columns.count else { continue }
          let text: String
          switch cell.value {
          case .text(let own): text = own
          case .link(let link): text = link.text
          default: continue
          }
          visit(row, column, text, cell.style?.attributes.fontSize ?? 11)
        }
      }
    }

    /// Puts the filter over the rows so far, and what is printed and kept in sight.
    ///
    /// - Parameters:
    ///   - frozenColumns: how many columns stay in sight at the left.
    ///   - nothing: what is said where there is no row.
    mutating func finish(
      paper: Workbook.PrintSetup.Paper, frozenColumns: Int, nothing: LocalizedText = WorkbookWords.noTasks
    ) {
      fit(to: paper)
      if let rows {
        sheet.autofilter = .init(
          rows: headerRow...rows.upperBound, columns: 0...(columns.count - 1))
      } else {
        sheet.append([.text(nothing[painter.language], style: painter.styles.subtitle)], height: 20)
      }
      sheet.frozen = .init(rows: headerRow + 1, columns: frozenColumns)
      sheet.printSetup = painter.printSetup(
        paper: paper, headerRows: headerRow...headerRow, title: painter.head.title)
    }
  }
}
