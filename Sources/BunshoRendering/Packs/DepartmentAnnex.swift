// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// What a department's file holds beside its part of the table: what others expect of it, and the letter.
struct DepartmentAnnex {
  private let expectations: Expectations
  private let letter: CoverLetter
  private let matrix: ResponsibilityMatrix
  private let language: Language
  private let palette: Palette

  /// - Parameter part: the department's part of the whole report.
  init(
    of unit: Department.ID, part: Report, whole: Report, title: String, in context: RenderContext
  ) {
    language = context.language
    palette = context.frame.palette
    expectations = Expectations(of: unit, in: whole.matrix)
    letter = CoverLetter(
      to: unit, of: part, expected: expectations.lines.count, title: title, language: language)
    matrix = whole.matrix
  }

  /// The sections below the table of the page.
  var html: [UInt8] {
    var html = HTMLWriter()
    ListTableHTML(
      title: "\(PackWords.expectations[language]) (\(expectations.lines.count.grouped))",
      hint: PackWords.expectationsHint[language], heads: heads,
      rows: expectations.lines.map { line in
        let task = matrix[line.item]
        return [
          .letters(line.letters), .title(task.title, detail: task.code ?? ""), .text(line.owner),
          .short(TableWords.label(line.kind.title, in: language)), .text(line.holder),
        ]
      }, scheme: matrix.scheme
    ).write(into: &html)
    html.raw("<section class=\"panel list-section\"><header><h2>")
    html.text(PackWords.letter[language])
    html.raw("</h2></header><p class=\"letter\">")
    html.text(letter.lines.joined(separator: "\n"))
    html.raw("</p></section>\n")
    return html.bytes
  }

  private var heads: [String] {
    [PackWords.letters, TableWords.task, PackWords.owner, PackWords.kind, PackWords.holder].map {
      $0[language]
    }
  }

  /// Puts the letter in front of a workbook and the expectations behind the tables.
  func add(to workbook: inout Workbook) {
    var names = Workbook.SheetNames()
    for sheet in workbook.sheets { _ = names.add(sheet.name) }
    workbook.sheets.insert(letterSheet(named: names.add(PackWords.letter[language])), at: 0)
    guard !expectations.lines.isEmpty else { return }
    let name = names.add(PackWords.expectations[language])
    workbook.sheets.append(expectationSheet(named: name))
  }

  private func letterSheet(named name: String) -> Workbook.Sheet {
    let style = Workbook.Style {
      $0.color = ReportWorkbook.Colors.text
      $0.wraps = true
    }
    var sheet = Workbook.Sheet(name: name)
    for line in letter.lines {
      let height = Workbook.TextWidth.height(lines: Workbook.TextWidth.lines(of: line, inWidth: 96))
      sheet.append([.text(line, style: style)], height: height)
    }
    sheet.columns = [.init(width: 96)]
    sheet.showsGridlines = false
    sheet.printSetup = Workbook.PrintSetup(paper: .a4, isLandscape: false, fit: .init())
    return sheet
  }

  private func expectationSheet(named name: String) -> Workbook.Sheet {
    let styles = ReportWorkbook.Styles(palette)
    var sheet = Workbook.Sheet(name: name)
    let widths: [Double] = [8, 46, 22, 16, 22]
    sheet.append([.text(PackWords.expectations[language], style: styles.title)], height: 30)
    sheet.append([.text(PackWords.expectationsHint[language], style: styles.subtitle)], height: 18)
    let headerRow = sheet.append(heads.map { .text($0, style: styles.heading) }, height: 26)
    for line in expectations.lines {
      let texts = [
        line.letters, matrix[line.item].title, line.owner, TableWords.label(line.kind.title, in: language),
        line.holder,
      ]
      let lines = zip(texts, widths).map { Workbook.TextWidth.lines(of: $0, inWidth: $1) }.max() ?? 1
      let cells = texts.enumerated().map { index, text -> Workbook.Cell in
        .text(text, style: index == 0 ? styles.letter : styles.wrapped)
      }
      sheet.append(cells, height: Workbook.TextWidth.height(lines: lines))
    }
    sheet.columns = widths.map { .init(width: $0) }
    sheet.autofilter = .init(rows: headerRow...(headerRow + expectations.lines.count), columns: 0...4)
    sheet.frozen = .init(rows: headerRow + 1, columns: 2)
    sheet.showsGridlines = false
    sheet.printSetup = Workbook.PrintSetup(
      paper: .a4, isLandscape: true, fit: .init(), repeatedRows: headerRow...headerRow)
    return sheet
  }
}
