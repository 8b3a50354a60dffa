// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension ReportWorkbook {
  /// A page laid out on a grid of twelve equal columns, the only place where cells are merged.
  struct CoverPage {
    static let columns = 12
    static let columnWidth = 9.0

    private(set) var sheet: Workbook.Sheet
    /// The row that is written next.
    var row = 0

    init(named name: String) {
      sheet = Workbook.Sheet(name: name)
      sheet.columns = [.init(width: 2)] + (0..<Self.columns).map { _ in .init(width: Self.columnWidth) }
      sheet.showsGridlines = false
    }

    /// Puts a cell over some columns of the grid, counted from 0; a look reaches over all of them.
    mutating func put(_ cell: Workbook.Cell, columns: Range<Int>, rows: Int = 1, at row: Int? = nil) {
      let first = row ?? self.row
      for line in first..<(first + rows) {
        for column in columns { sheet[line, column + 1] = Workbook.Cell(.blank, style: cell.style) }
      }
      sheet[first, columns.lowerBound + 1] = cell
      if columns.count > 1 || rows > 1 {
        sheet.merges.append(
          .init(rows: first...(first + rows - 1), columns: (columns.lowerBound + 1)...columns.upperBound))
      }
    }

    /// Gives a row its height.
    mutating func setHeight(_ height: Double, at row: Int? = nil) {
      let row = row ?? self.row
      if sheet.rows.count <= row { sheet[row, 0] = .empty }
      sheet.rows[row].height = height
    }

    /// Puts a picture at the left of the row, as large as fits into height and width in pixels.
    mutating func setPicture(_ file: Logo, height: Double, width: Double, description: String) {
      let proportion = file.size.map { Double($0.width) / Double($0.height) } ?? 1
      sheet.pictures.append(
        .init(
          file, anchor: .init(row: row, column: 1), height: min(height, width / proportion),
          description: description))
    }

    /// Ends the row that is being written.
    mutating func newRow(height: Double = 21) {
      setHeight(max(height, 12))
      row += 1
    }

    /// Leaves some room.
    mutating func space(_ height: Double = 12) { newRow(height: height) }

    /// The sheet, printed upright on A4.
    func finished(footer: Workbook.PrintSetup.Line) -> Workbook.Sheet {
      var finished = sheet
      finished.printSetup = Workbook.PrintSetup(
        paper: .a4, fit: .init(), margins: .init(left: 0.4, right: 0.4, top: 0.6, bottom: 0.6),
        footer: footer, isCenteredHorizontally: true)
      return finished
    }
  }
}

extension ReportWorkbook.Painter {
  /// The cover: what the document is, who signs it, how things stand, what the signs mean, what was read.
  func coverSheet(
    named name: String, departments: [ReportWorkbook.DepartmentSheet], leftOut: Int, table: String,
    findings: String
  ) -> Workbook.Sheet {
    var page = ReportWorkbook.CoverPage(named: name)
    title(on: &page)
    approvals(on: &page)
    numbers(on: &page, table: table, findings: findings, leftOut: leftOut)
    state(on: &page)
    legend(on: &page)
    profiles(on: &page)
    self.departments(on: &page, departments: departments)
    files(on: &page)
    return page.finished(footer: footer)
  }

  private func title(on page: inout ReportWorkbook.CoverPage) {
    let organization = styles.subtitle.with { $0.fontSize = 14 }
    if let logo = context.frame.logo {
      page.setPicture(
        logo, height: 44, width: 400, description: head.organization.isEmpty ? head.title : head.organization)
      page.newRow(height: 40)
    }
    page.space(10)
    page.put(.text(head.organization, style: organization), columns: 0..<9)
    if let classification = context.frame.classification, !classification.isEmpty {
      // A mark, not a finding: dark ink in a box.
      let stamp = styles.centered.with {
        $0.bold = true
        $0.borders = .all(.init(.medium, ReportWorkbook.Colors.text))
      }
      page.put(.text(classification, style: stamp), columns: 10..<12)
    }
    page.newRow(height: 24)
    page.put(.text(head.title, style: styles.title.with { $0.fontSize = 24 }), columns: 0..<12)
    page.newRow(height: 42)
    page.space(8)
  }

  /// Edition and dates at the left, the boxes to sign at the right, 承認 leftmost.
  private func approvals(on page: inout ReportWorkbook.CoverPage) {
    let words =
      context.frame.approvals
      ?? [WorkbookWords.approve, WorkbookWords.review, WorkbookWords.prepare].map { $0[language] }
    let boxes = words.prefix(6).filter { !$0.isEmpty }
    let facts = head.facts.filter { $0.name != ReportWords.organization[language] }
    let first = page.row
    let height = max(facts.count, 4)
    let name = styles.subtitle.with { $0.fontSize = 11 }
    let value = styles.body.with { $0.borders = .init() }
    for (index, fact) in facts.enumerated() {
      page.put(.text(fact.name, style: name), columns: 0..<2, at: first + index)
      page.put(.text(fact.value, style: value), columns: 2..<6, at: first + index)
    }
    let box = styles.centered.with { $0.borders = .all(.init(.thin, ReportWorkbook.Colors.border)) }
    let width = boxes.count > 3 ? 1 : 2
    for (index, word) in boxes.enumerated() {
      let start = ReportWorkbook.CoverPage.columns - width * (boxes.count - index)
      let head = box.with {
        $0.fontSize = 10
        $0.fill = ReportWorkbook.Colors.ground
      }
      page.put(.text(word, style: head), columns: start..<(start + width), at: first)
      page.put(.blank(style: box), columns: start..<(start + width), rows: height - 1, at: first + 1)
    }
    for _ in 0..<height { page.newRow(height: 22) }
    page.space()
  }

  /// The counts as large numbers; tasks and findings lead to their sheets.
  private func numbers(
    on page: inout ReportWorkbook.CoverPage, table: String, findings: String, leftOut: Int
  ) {
    section(ReportWords.summary, on: &page)
    let number = styles.centered.with {
      $0.fontSize = 20
      $0.bold = true
      $0.fill = styles.palette.color(ReportWorkbook.Colors.head)
      $0.borders = .init()
      $0.numberFormat = "#,##0"
    }
    let label = styles.subtitle.with {
      $0.horizontal = .center
      $0.fill = styles.palette.color(ReportWorkbook.Colors.head)
    }
    let counts = ReportNumbers(report).counts
    for (index, entry) in counts.enumerated() {
      let columns = (2 * index)..<(2 * index + 2)
      page.put(.number(entry.count, style: number), columns: columns)
      let sheet = [3: table, 5: findings][index]
      let text = entry.title[language]
      let cell: Workbook.Cell =
        if let sheet {
          .link(
            text, to: .cell(sheet: sheet, .init(row: 0, column: 0)),
            style: label.with {
              $0.color = styles.palette.color(ReportWorkbook.Colors.accent)
              $0.underlined = true
            })
        } else {
          .text(text, style: label)
        }
      page.put(cell, columns: columns, at: page.row + 1)
    }
    page.newRow(height: 36)
    page.newRow(height: 20)
    for note in notes(departmentsLeftOut: leftOut) {
      page.put(.text(note, style: styles.subtitle.with { $0.wraps = true }), columns: 0..<12)
      page.newRow(height: Workbook.TextWidth.height(lines: Workbook.TextWidth.lines(of: note, inWidth: 108)))
    }
    page.space()
  }

  /// What a reader has to know of how the workbook was drawn.
  private func notes(departmentsLeftOut left: Int) -> [String] {
    var notes: [String] = []
    if matrix.mainIsAccountable { notes.append(WorkbookWords.mainIsAccountable[language]) }
    if !isDetailed { notes.append(WorkbookWords.reduced(limit: ReportWorkbook.fullDetail)[language]) }
    if left > 0 { notes.append(WorkbookWords.departmentsLeftOut(left)[language]) }
    return notes
  }

  /// A section's heading with its rule.
  func section(
    _ title: LocalizedText, on page: inout ReportWorkbook.CoverPage, columns: Range<Int> = 0..<12,
    endsRow: Bool = true
  ) {
    page.put(.text(title[language], style: styles.section), columns: columns)
    if endsRow { page.newRow(height: 26) }
  }
}
