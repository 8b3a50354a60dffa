// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension ReportWorkbook {
  /// A sheet with a table, and where each finding is shown in it, by fingerprint.
  struct TableSheet {
    let sheet: Workbook.Sheet
    let places: [String: Workbook.CellAddress]
  }
}

extension ReportWorkbook.Painter {
  /// The table of a view: the whole company's or one department's.
  ///
  /// - Parameters:
  ///   - paper: The paper; `nil` takes A4 where the table is narrow enough to be read on it.
  ///   - comments: How many comments may still be written.
  func tableSheet(
    _ view: MatrixView, named name: String, title: String, paper: Workbook.PrintSetup.Paper?,
    comments: inout Int
  ) -> ReportWorkbook.TableSheet {
    let layout = ReportWorkbook.TableLayout(
      TablePlan(view, of: matrix, namesDepartment: paper != nil), painter: self)
    var sheet = Workbook.Sheet(name: name)
    let findingCount = view.groups.reduce(0) { $0 + $1.findingCount }
    let taskCount = view.groups.reduce(0) { $0 + $1.rows.count }
    sheet.append([.text(title, style: styles.title)], height: 30)
    sheet.append(
      [.text(subtitle(tasks: taskCount, findings: findingCount), style: styles.subtitle)], height: 18)
    if let counts = layout.columnCounts(rows: taskCount) { sheet.append(counts, height: 20) }
    let headerRow = sheet.append(layout.headings(), height: layout.headingHeight)

    var places: [String: Workbook.CellAddress] = [:]
    sheet.rows.reserveCapacity(taskCount + headerRow + 1)
    for group in view.groups {
      for row in group.rows {
        let number = sheet.rows.count
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
      }
    }
    if taskCount == 0 {
      sheet.append([.text(WorkbookWords.noTasks[language], style: styles.subtitle)], height: 20)
    }
    layout.finish(&sheet, headerRow: headerRow, taskCount: taskCount)
    sheet.printSetup = printSetup(
      paper: paper ?? (layout.width <= 160 ? .a4 : .a3), headerRows: headerRow...headerRow,
      title: paper == nil ? head.title : head.organization)
    return ReportWorkbook.TableSheet(sheet: sheet, places: places)
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
