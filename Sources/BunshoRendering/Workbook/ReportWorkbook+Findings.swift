// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension ReportWorkbook.Painter {
  /// All findings, one a line, with a link to the cell and room for the head's answer.
  ///
  /// - Parameters:
  ///   - table: The sheet that the links lead to.
  ///   - places: Where each finding is shown in it, by fingerprint.
  func findingsSheet(
    named name: String, table: String, places: [String: Workbook.CellAddress]
  ) -> Workbook.Sheet {
    var sheet = Workbook.Sheet(name: name)
    let columns = findingColumns
    sheet.append([.text(WorkbookWords.findings[language], style: styles.title)], height: 30)
    let counts = TerminalWords.counts(
      errors: report.count(.error), warnings: report.count(.warning), notes: report.count(.note))
    sheet.append([.text(counts[language], style: styles.subtitle)], height: 18)
    let headerRow = sheet.append(columns.map { .text($0.title[language], style: styles.heading) }, height: 26)
    for (index, finding) in report.findings.enumerated() {
      let texts = findingTexts(finding)
      var cells: [Workbook.Cell] = [
        .number(index + 1, style: styles.centered),
        .text(TableWords.label(finding.severity.title, in: language), style: styles.badge(finding.severity)),
      ]
      cells += texts.map { $0.isEmpty ? .blank(style: styles.wrapped) : .text($0, style: styles.wrapped) }
      if let place = places[finding.fingerprint] {
        cells.append(.link(place.a1, to: .cell(sheet: table, place), style: styles.link))
      } else {
        cells.append(.blank(style: styles.body))
      }
      cells += [.blank(style: styles.input), .blank(style: styles.input)]
      // Number, severity, link and answers are short; what wraps are the texts between.
      let lines = zip(texts, columns.dropFirst(2)).map { text, column in
        Workbook.TextWidth.lines(of: text, inWidth: column.width)
      }
      sheet.append(cells, height: Workbook.TextWidth.height(lines: lines.max() ?? 1))
    }
    if report.findings.isEmpty {
      sheet.append([.text(ReportWords.nothingFound[language], style: styles.subtitle)], height: 20)
    } else {
      sheet.autofilter = .init(
        rows: headerRow...(headerRow + report.findings.count), columns: 0...(columns.count - 1))
    }
    sheet.columns = columns.map { .init(width: $0.width) }
    sheet.frozen = .init(rows: headerRow + 1, columns: 3)
    sheet.showsGridlines = false
    sheet.tabColor = report.count(.error) > 0 ? ReportWorkbook.Palette.errorText : nil
    sheet.printSetup = printSetup(paper: .a3, headerRows: headerRow...headerRow, title: head.title)
    return sheet
  }

  private var findingColumns: [(title: LocalizedText, width: Double)] {
    [
      (WorkbookWords.number, 6), (ReportWords.severity, 9), (ReportWords.code, 10), (ReportWords.rule, 25),
      (ReportWords.family, 14), (ReportWords.subject, 30), (TableWords.department, 18),
      (ReportWords.message, 44), (ReportWords.remedy, 44), (ReportWords.concerned, 20),
      (ReportWords.place, 30), (WorkbookWords.link, 9), (WorkbookWords.answer, 32), (WorkbookWords.due, 13),
    ]
  }

  private func findingTexts(_ finding: Finding) -> [String] {
    let task = finding.subject.workItem.map { matrix[$0] }
    let subject = [finding.subject.id, finding.subject.name].compactMap { $0 }.joined(separator: " ")
    return [
      finding.code, finding.rule, TableWords.label(finding.family.title, in: language), subject,
      task?.department.map { organization[$0.value].name } ?? "", finding.message[language],
      finding.remedy[language], finding.people.joined(separator: language == .ja ? "、" : ", "),
      TerminalRenderer.place(finding.location),
    ]
  }
}
