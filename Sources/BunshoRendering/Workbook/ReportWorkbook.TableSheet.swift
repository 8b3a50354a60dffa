// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension ReportWorkbook {
  /// A sheet with a table, and where things stand in it.
  struct TableSheet {
    let sheet: Workbook.Sheet
    /// Where each finding is shown, by fingerprint.
    let places: [String: Workbook.CellAddress]
    /// The row of each task.
    let rows: [WorkItem.ID: Int]
    let titleColumn: Int
    /// The cells with the tasks, headings included.
    let range: Workbook.CellRange?
    /// The rows above the headings that count the letters of each column, a letter a row; empty without letters.
    let countRows: Range<Int>
    /// The column of the first holder.
    let letterColumn: Int
    /// How many tasks have each letter in each holder's column, as the rows above the headings count.
    let letterCounts: [[Int]]
  }
}

extension ReportWorkbook.Painter {
  /// The table of a view: the whole company's or that of one sheet by department.
  ///
  /// - Parameters:
  ///   - isWhole: whether it is the whole company's, which is printed on A3 and named as such.
  ///   - comments: How many comments may still be written.
  func tableSheet(
    _ view: MatrixView, named name: String, title: String, isWhole: Bool, comments: inout Int
  ) -> ReportWorkbook.TableSheet {
    let namesDepartment = isWhole || view.groups.count > 1
    // Where columns go over several sheets of paper, long texts at their end make all of them high.
    let isBrief = isWhole || view.columns.count > ReportWorkbook.TableLayout.columnsOfOnePaper
    let layout = ReportWorkbook.TableLayout(
      TablePlan(view, of: matrix, namesDepartment: namesDepartment, isBrief: isBrief), isWhole: isWhole,
      painter: self)
    var sheet = Workbook.Sheet(name: name)
    let findingCount = view.groups.reduce(0) { $0 + $1.findingCount }
    let taskCount = view.groups.reduce(0) { $0 + $1.rows.count }
    sheet.append([.text(title, style: styles.title)], height: 30)
    sheet.append(
      [.text(subtitle(tasks: taskCount, findings: findingCount), style: styles.subtitle)], height: 18)
    let counts = layout.columnCounts(firstRow: sheet.rows.count, tasks: taskCount)
    for cells in counts.cells { sheet.append(cells, height: 16) }
    let headerRow = sheet.append(layout.headings(), height: layout.headingHeight)

    var places: [String: Workbook.CellAddress] = [:]
    var rows: [WorkItem.ID: Int] = [:]
    sheet.rows.reserveCapacity(taskCount + headerRow + 1)
    for group in view.groups {
      for (index, row) in group.rows.enumerated() {
        let number = sheet.rows.count
        rows[row.item] = number
        var cells = layout.cells(of: row, at: number)
        for (column, findings) in layout.flagged(in: row) {
          for finding in findings { places[finding.fingerprint] = .init(row: number, column: column) }
          guard let gravest = findings.map(\.severity).max() else { continue }
          cells[column].style =
            layout.isLetter(column) ? styles.flaggedLetter(gravest) : styles.flag(gravest)
          if comments > 0 {
            cells[column].comment = comment(on: findings)
            comments -= 1
          }
        }
        sheet.append(cells, height: layout.height(of: row))
        // The first task of a department stays in sight when the others are folded away.
        if view.groups.count > 1, index > 0 { sheet.rows[number].outlineLevel = 1 }
      }
    }
    sheet.summariesAreAbove = true
    if taskCount == 0 {
      sheet.append([.text(WorkbookWords.noTasks[language], style: styles.subtitle)], height: 20)
    }
    layout.finish(&sheet, headerRow: headerRow, taskCount: taskCount)
    sheet.printSetup = printSetup(
      layout, headerRow: headerRow, title: isWhole ? head.organization : head.title)
    return ReportWorkbook.TableSheet(
      sheet: sheet, places: places, rows: rows, titleColumn: layout.titleColumn,
      range: sheet.autofilter, countRows: 2..<(2 + counts.cells.count), letterColumn: layout.letterColumn,
      letterCounts: counts.numbers)
  }

  /// What would be smaller than 7 points on one sheet goes over several side by side, each with the tasks at its left.
  private func printSetup(
    _ layout: ReportWorkbook.TableLayout, headerRow: Int, title: String
  ) -> Workbook.PrintSetup {
    var setup = printSetup(paper: layout.paper, headerRows: headerRow...headerRow, title: title)
    let titles = layout.widthOfTitles
    let room = ReportWorkbook.TableLayout.widthOfA3 - titles
    if layout.width > ReportWorkbook.TableLayout.widthOfA3, room > 0 {
      setup.fit = .init(pagesWide: Int(((layout.width - titles) / room).rounded(.up)))
      setup.repeatedColumns = 0...layout.titleColumn
      // The sheets of a few tasks lie together.
      setup.goesAcrossFirst = true
    }
    return setup
  }

  /// One line below the title: what the table is and what its letters mean.
  private func subtitle(tasks: Int, findings: Int) -> String {
    let letters = matrix.scheme.letters.map { letter in
      let meaning = letter.meaning[language]
      return "\(letter.symbol) \(meaning)"
    }
    let pieces =
      [WorkbookWords.size(tasks: tasks, findings: findings)[language]]
      + [letters.joined(separator: language == .ja ? "　" : "  ")]
    return pieces.joined(separator: language == .ja ? "　｜　" : "  |  ")
  }
}
