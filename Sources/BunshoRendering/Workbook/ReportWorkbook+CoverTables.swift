// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension ReportWorkbook.Painter {
  /// How things stand: the duties that are covered, beside the findings by family.
  func state(on page: inout ReportWorkbook.CoverPage) {
    section(ReportWords.coverage, on: &page, columns: 0..<6, endsRow: false)
    section(TableWords.findings, on: &page, columns: 7..<12)
    let numbers = ReportNumbers(report)
    let families = RuleFamily.allCases.filter { family in report.findings.contains { $0.family == family } }
    let fitted = styles.body.with { $0.shrinksToFit = true }
    let first = page.row
    page.put(.blank(style: styles.heading), columns: 0..<4)
    page.put(.text(ReportWords.count[language], style: rightHeading), columns: 4..<5)
    page.put(.text(ReportWords.share[language], style: rightHeading), columns: 5..<6)
    page.put(.blank(style: styles.heading), columns: 7..<9)
    for (index, severity) in Self.gravestFirst.enumerated() {
      page.put(
        .text(TableWords.label(severity.title, in: language), style: styles.centeredHeading),
        columns: (9 + index)..<(10 + index))
    }
    for (index, entry) in numbers.coverage.enumerated() {
      let row = first + 1 + index
      page.put(.text(entry.title[language], style: fitted), columns: 0..<4, at: row)
      page.put(.number(entry.count, style: styles.number), columns: 4..<5, at: row)
      page.put(share(entry.count, of: numbers.leaves), columns: 5..<6, at: row)
    }
    for (index, family) in families.enumerated() {
      let row = first + 1 + index
      page.put(.text(TableWords.label(family.title, in: language), style: fitted), columns: 7..<9, at: row)
      for (offset, severity) in Self.gravestFirst.enumerated() {
        let count = report.findings.count { $0.family == family && $0.severity == severity }
        page.put(number(count, of: severity), columns: (9 + offset)..<(10 + offset), at: row)
      }
    }
    if families.isEmpty {
      page.put(.text(ReportWords.nothingFound[language], style: styles.body), columns: 7..<12, at: first + 1)
    }
    for _ in 0...max(numbers.coverage.count, families.count) { page.newRow() }
    page.space()
  }

  private static var gravestFirst: [Severity] { Severity.allCases.sorted(by: >) }

  private var rightHeading: Workbook.Style { styles.heading.with { $0.horizontal = .right } }

  /// A share as a number in whole per cent, rounded down: 100% is written only where nothing is missing.
  private func share(_ part: Int, of whole: Int) -> Workbook.Cell {
    guard whole > 0 else { return .text("–", style: styles.number) }
    return .number(Double(part * 100 / whole) / 100, style: styles.number.with { $0.numberFormat = "0%" })
  }

  /// A count of findings; none is no colour.
  private func number(_ count: Int, of severity: Severity) -> Workbook.Cell {
    guard count > 0 else {
      return .text("–", style: styles.centered.with { $0.color = ReportWorkbook.Colors.muted })
    }
    return .number(count, style: styles.badge(severity).with { $0.numberFormat = "#,##0" })
  }

  /// What the letters and the colours mean.
  func legend(on page: inout ReportWorkbook.CoverPage) {
    section(ReportWords.legend, on: &page)
    page.put(.text(ReportWords.letter[language], style: styles.centeredHeading), columns: 0..<1)
    page.put(.text(ReportWords.meaning[language], style: styles.heading), columns: 1..<4)
    page.put(
      .text(
        "\(ReportWords.kinds[language]) (\(matrix.scheme.name[language]))", style: styles.heading),
      columns: 4..<12)
    page.newRow()
    for letter in matrix.scheme.letters {
      let look = styles.look(of: letter)
      let style = styles.letter.with {
        $0.color = look.color
        $0.fill = look.fill
      }
      page.put(.text(letter.symbol, style: style), columns: 0..<1)
      page.put(
        .text(letter.meaning[language], style: styles.body.with { $0.shrinksToFit = true }), columns: 1..<4)
      page.put(
        .text(ReportWords.list(letter.projects.map(\.title), in: language), style: styles.wrapped),
        columns: 4..<12)
      page.newRow()
    }
    let colors: [(Severity, LocalizedText)] = [
      (.error, WorkbookWords.errorColor), (.warning, WorkbookWords.warningColor),
      (.note, WorkbookWords.noteColor),
    ]
    for (severity, meaning) in colors {
      page.put(
        .text(TableWords.label(severity.title, in: language), style: styles.badge(severity)), columns: 0..<1)
      page.put(.text(meaning[language], style: styles.body), columns: 1..<12)
      page.newRow()
    }
    page.space()
  }

  /// How the marks of each table were read, and why so.
  func profiles(on page: inout ReportWorkbook.CoverPage) {
    let tables = matrix.tables.filter { $0.profile != nil }
    guard !tables.isEmpty else { return }
    section(WorkbookWords.profile, on: &page)
    for table in tables {
      guard let profile = table.profile else { continue }
      let name = [table.source.path, table.source.sheet.map { "[\($0)]" }].compactMap { $0 }
        .joined(separator: " ")
      let marks = profile.entries.map { entry in
        let meaning =
          switch entry.meaning {
          case .involvement(let kind): kind.title[language]
          case .none: WorkbookWords.noPart[language]
          }
        return "\(entry.mark) \(meaning)"
      }.joined(separator: language == .ja ? "、" : ", ")
      let text = "\(profile.id) (\(WorkbookWords.origin(profile.origin)[language])): \(marks)"
      page.put(.text(name, style: styles.wrapped), columns: 0..<4)
      page.put(.text(text, style: styles.wrapped), columns: 4..<12)
      page.newRow(height: height(of: (name, 4), (text, 8)))
    }
    page.space()
  }

  /// The height of a row of texts that lie over some columns each.
  func height(of texts: (String, Int)...) -> Double {
    let lines = texts.map { text, columns in
      Workbook.TextWidth.lines(of: text, inWidth: Double(columns) * ReportWorkbook.CoverPage.columnWidth)
    }
    return Workbook.TextWidth.height(lines: lines.max() ?? 1, minimum: 21)
  }

  /// The departments' sheets as links, with how each stands.
  func departments(
    on page: inout ReportWorkbook.CoverPage, departments: [ReportWorkbook.DepartmentSheet]
  ) {
    guard !departments.isEmpty else { return }
    section(WorkbookWords.sheetsByDepartment, on: &page)
    let heads = departments.map { head(of: $0.part.department) }
    // The heads have a column where anybody is known to be one.
    let names = heads.contains { !$0.isEmpty } ? 0..<5 : 0..<7
    page.put(.text(TableWords.department[language], style: styles.heading), columns: names)
    if names.count < 7 { page.put(.text(PackWords.head[language], style: styles.heading), columns: 5..<7) }
    let headings =
      [ReportWords.tasks] + Self.gravestFirst.map(\.title) + [WorkbookWords.responsibleShare]
    for (index, heading) in headings.enumerated() {
      let isNumber = index == 0 || index == headings.count - 1
      page.put(
        .text(
          TableWords.label(heading, in: language), style: isNumber ? rightHeading : styles.centeredHeading),
        columns: (7 + index)..<(8 + index))
    }
    page.newRow()
    let covered = Dictionary(
      uniqueKeysWithValues: report.coverage.departments.map { ($0.department, $0.counts) })
    for (department, head) in zip(departments, heads) {
      let counts = department.part.groups.compactMap { group in
        group.department.map { covered[$0] } ?? report.coverage.withoutDepartment
      }
      page.put(
        .link(
          department.title, to: .cell(sheet: department.name, .init(row: 0, column: 0)),
          style: styles.link.with { $0.wraps = true }), columns: names)
      if names.count < 7 { page.put(text(head), columns: 5..<7) }
      page.put(.number(department.part.taskCount, style: styles.number), columns: 7..<8)
      let severities = department.part.groups.flatMap(\.rows).flatMap(\.findings).map(\.severity)
      for (offset, severity) in Self.gravestFirst.enumerated() {
        page.put(
          number(severities.count { $0 == severity }, of: severity), columns: (8 + offset)..<(9 + offset))
      }
      page.put(
        share(
          counts.reduce(0) { $0 + $1.withResponsible }, of: counts.reduce(0) { $0 + $1.leaves }),
        columns: 11..<12)
      page.newRow(height: height(of: (department.title, names.count), (head, 2)))
    }
    page.space()
  }

  /// The name of a unit's head; empty where nobody is known.
  private func head(of department: Department.ID?) -> String {
    department.flatMap { organization[$0].head }.map { organization[$0].name } ?? ""
  }

  /// What was read, and what every sheet was taken for.
  func files(on page: inout ReportWorkbook.CoverPage) {
    guard !report.inputs.isEmpty else { return }
    section(WorkbookWords.files, on: &page)
    let columns: [(LocalizedText, Range<Int>)] = [
      (WorkbookWords.file, 0..<5), (WorkbookWords.sheet, 5..<7), (WorkbookWords.takenFor, 7..<9),
      (WorkbookWords.rows, 9..<10), (WorkbookWords.encoding, 10..<12),
    ]
    for (title, range) in columns {
      let style =
        switch title {
        case WorkbookWords.rows: rightHeading
        case WorkbookWords.encoding: styles.centeredHeading
        default: styles.heading
        }
      page.put(.text(title[language], style: style), columns: range)
    }
    page.newRow()
    for input in report.inputs {
      for sheet in input.sheets {
        page.put(.text(input.path, style: styles.wrapped), columns: 0..<5)
        page.put(.text(sheet.name.isEmpty ? "–" : sheet.name, style: styles.wrapped), columns: 5..<7)
        page.put(
          .text(TableWords.label(WorkbookWords.kind(sheet.kind), in: language), style: styles.wrapped),
          columns: 7..<9)
        page.put(.number(sheet.rows, style: styles.number), columns: 9..<10)
        page.put(.text(input.encoding ?? "–", style: styles.centered), columns: 10..<12)
        page.newRow(height: height(of: (input.path, 5), (sheet.name, 2)))
      }
    }
  }
}
