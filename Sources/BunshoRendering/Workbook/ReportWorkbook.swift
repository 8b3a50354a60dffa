// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
import BunshoModel

/// The workbook a 部門長 wants, drawn once for all spreadsheet formats.
///
/// Sheets in order: 表紙, 職務分掌表 (the whole table), a sheet for every department with tasks of its own, 指摘一覧,
/// 人別一覧. A department's sheet holds its own tasks and not those of the units below it: so every task stands
/// on exactly one of them, the numbers of the sheets add up, and a head answers only for lines that are
/// theirs. (What a division answers for as a whole is 職務分掌表 filtered by department, or a pack by department.)
///
/// ```swift
/// let workbook = ReportWorkbook(report, in: context).workbook
/// let bytes = try XLSXWriter().bytes(of: workbook)
/// ```
public struct ReportWorkbook: Sendable {
  /// The workbook, ready for any writer.
  public let workbook: Workbook

  /// Above so many tasks the sheet by person is left out, and comments end.
  static let fullDetail = 5_000
  /// The most sheets by department; more tabs cannot be found again.
  static let departmentLimit = 250

  /// Draws a report.
  public init(_ report: Report, in context: RenderContext) {
    let painter = Painter(report, in: context)
    workbook = painter.workbook()
  }
}

extension ReportWorkbook {
  /// What all sheets need to be drawn.
  struct Painter {
    let report: Report
    let context: RenderContext
    let language: Language
    let head: DocumentHead
    let view: MatrixView
    let styles = Styles()

    init(_ report: Report, in context: RenderContext) {
      self.report = report
      self.context = context
      language = context.language
      head = DocumentHead(report, in: context)
      view = MatrixView(report)
    }

    var matrix: ResponsibilityMatrix { report.matrix }
    var organization: Organization { report.matrix.organization }
    /// Whether the table is small enough for everything.
    var isDetailed: Bool { matrix.workItems.count <= ReportWorkbook.fullDetail }

    func workbook() -> Workbook {
      var names = Workbook.SheetNames()
      // The fixed sheets take their names first, so that a department of that name does not.
      let cover = names.add(WorkbookWords.cover[language])
      let table = names.add(WorkbookWords.table[language])
      let findings = names.add(WorkbookWords.findings[language])
      let people = names.add(WorkbookWords.people[language])

      var budget = ReportWorkbook.fullDetail
      let whole = tableSheet(
        view, named: table, title: head.title, paper: .a3, comments: &budget)
      var departments: [DepartmentSheet] = []
      for group in view.groups.prefix(ReportWorkbook.departmentLimit) {
        let title = group.department == nil ? TableWords.withoutDepartment[language] : group.title
        let own = group.department.map { organization[$0].name } ?? title
        let name = names.add(own, fallback: WorkbookWords.department[language])
        let sheet = tableSheet(
          view.narrowed(to: group, in: organization), named: name, title: title, paper: nil, comments: &budget
        )
        departments.append(DepartmentSheet(group: group, title: title, sheet: sheet.sheet))
      }
      var sheets = [coverSheet(named: cover, departments: departments, table: table, findings: findings)]
      sheets.append(whole.sheet)
      sheets += departments.map(\.sheet)
      sheets.append(findingsSheet(named: findings, table: table, places: whole.places))
      if isDetailed { sheets.append(peopleSheet(named: people)) }

      let (year, month, day) = report.asOf.components
      return Workbook(
        properties: .init(
          title: head.title, subject: TableWords.table[language], author: "Bunsho",
          company: head.organization, created: .init(year, month, day),
          generator: "bunsho \(context.version) report \(report.asOf.iso)"),
        sheets: sheets)
    }
  }

  /// A department's sheet and what the cover says of it.
  struct DepartmentSheet {
    let group: MatrixView.Group
    let title: String
    let sheet: Workbook.Sheet
  }
}

extension ReportWorkbook.Painter {
  /// How a sheet with a table is printed.
  func printSetup(paper: Workbook.PrintSetup.Paper, headerRows: ClosedRange<Int>, title: String)
    -> Workbook.PrintSetup
  {
    Workbook.PrintSetup(
      paper: paper, isLandscape: true, fit: .init(), repeatedRows: headerRows, margins: .narrow,
      header: .init(
        left: title.isEmpty ? [] : [.text(title)],
        right: context.frame.classification.map { [.text($0)] } ?? []),
      footer: footer)
  }

  /// The line at the foot of every page: organisation, page, day of judgement.
  var footer: Workbook.PrintSetup.Line {
    let left = context.frame.footer ?? head.organization
    return .init(
      left: left.isEmpty ? [] : [.text(left)], center: Workbook.PrintSetup.Line.pageOfPages,
      right: [.text("\(ReportWords.asOf[language]) \(ReportWords.date(report.asOf, in: language))")])
  }

  /// A comment about findings, in a box that fits it.
  func comment(on findings: [Finding]) -> Workbook.Cell.Comment {
    let text = findings.map { finding in
      let severity = finding.severity.title[language]
      let head = language == .ja ? "【\(severity)】" : "[\(severity)] "
      let remedy = finding.remedy[language]
      return "\(head)\(finding.code) \(finding.rule)\n\(finding.message[language])"
        + (remedy.isEmpty ? "" : "\n→ \(remedy)")
    }.joined(separator: "\n\n")
    let lines = Workbook.TextWidth.lines(of: text, inWidth: 46)
    return .init(author: "Bunsho", text: text, width: 340, height: min(20 * lines + 16, 480))
  }
}
