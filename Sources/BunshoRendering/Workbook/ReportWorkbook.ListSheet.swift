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

    /// Adds a row, as high as its texts need.
    mutating func append(_ cells: [Workbook.Cell], minimum: Double = 20) {
      var height = minimum
      for (cell, column) in zip(cells, columns) {
        guard case .text(let text) = cell.value, cell.style?.attributes.wraps == true else { continue }
        let size = cell.style?.attributes.fontSize ?? 11
        let lines = Workbook.TextWidth.lines(of: text, inWidth: column.width * 11 / size)
        height = max(height, Workbook.TextWidth.height(lines: lines, fontSize: size))
      }
      sheet.append(cells, height: height)
    }

    /// Puts the filter over the rows so far, and what is printed and kept in sight.
    ///
    /// - Parameters:
    ///   - frozenColumns: how many columns stay in sight at the left.
    ///   - nothing: what is said where there is no row.
    mutating func finish(
      paper: Workbook.PrintSetup.Paper, frozenColumns: Int, nothing: LocalizedText = WorkbookWords.noTasks
    ) {
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
