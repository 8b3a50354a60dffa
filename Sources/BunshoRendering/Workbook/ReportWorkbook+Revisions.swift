// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension ReportWorkbook.Painter {
  /// 改定履歴: this edition, and ruled lines for those to come.
  func revisionsSheet(named name: String) -> Workbook.Sheet {
    var list = ReportWorkbook.ListSheet(
      named: name, title: WorkbookWords.revisions[language], subtitle: head.title,
      columns: [
        .init(title: ReportWords.edition, width: 12), .init(title: WorkbookWords.date, width: 18),
        .init(title: WorkbookWords.changedPart, width: 30), .init(title: WorkbookWords.reason, width: 46),
        .init(title: WorkbookWords.approve, width: 14, isCentered: true),
      ], painter: self)
    let document = matrix.document
    if document.edition != nil || document.effectiveOn != nil {
      list.append(
        [
          .text(document.edition ?? "", style: styles.input),
          .text(document.effectiveOn ?? "", style: styles.input),
        ] + [Workbook.Cell](repeating: .blank(style: styles.input), count: 3), minimum: 26)
    }
    for _ in 0..<12 {
      list.append([Workbook.Cell](repeating: .blank(style: styles.input), count: 5), minimum: 26)
    }
    list.finish(paper: .a4, frozenColumns: 0)
    // Nobody filters a dozen lines, and buttons would stand in the way of writing.
    list.sheet.autofilter = nil
    return list.sheet
  }

  /// 凡例: what letters, colours, figures and hidden columns mean, and how the workbook is edited.
  func legendSheet(named name: String) -> Workbook.Sheet {
    var page = ReportWorkbook.CoverPage(named: name)
    page.put(.text(ReportWords.legend[language], style: styles.title), columns: 0..<12)
    page.newRow(height: 30)
    legend(on: &page)
    for (title, lines) in WorkbookWords.guide {
      section(title, on: &page)
      for line in lines {
        page.put(.text(line.term[language], style: styles.wrapped), columns: 0..<3)
        page.put(.text(line.meaning[language], style: styles.wrapped), columns: 3..<12)
        page.newRow(height: height(of: (line.term[language], 3), (line.meaning[language], 9)))
      }
      page.space()
    }
    return page.finished(footer: footer)
  }
}
