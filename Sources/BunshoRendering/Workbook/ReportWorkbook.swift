// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
import BunshoModel

/// The workbook a 部門長 wants, drawn once for all spreadsheet formats.
///
/// Sheets in order: 表紙, 職務分掌表 (the whole table), sheets by department, 人別一覧, 指摘一覧, 属人化ランキング with the tasks that
/// stop without one person, 負荷, 改定履歴, 凡例. A department's sheet holds its own tasks and not those of the units below
/// it (but for small ones nobody heads): so every task stands on exactly one of them, the numbers of the sheets add
/// up, and a head answers only for lines that are theirs. (What a division answers for as a whole is 職務分掌表
/// filtered by department, or a pack by department.)
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
  /// The most holders with a column of their own, and the most cells of letters. Beyond either the columns are the
  /// kinds of parts, and cells hold names.
  static let holderLimit = 400
  static let letterLimit = 4_000_000

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
    let rowsByItem: [WorkItem.ID: MatrixView.Row]
    let styles: Styles

    init(_ report: Report, in context: RenderContext) {
      self.report = report
      self.context = context
      language = context.language
      styles = Styles(context.frame.palette)
      head = DocumentHead(report, in: context)
      let view = MatrixView(report, columnLimit: Self.columnLimit(for: report.matrix))
      self.view = view
      rowsByItem = Dictionary(
        view.groups.lazy.flatMap(\.rows).map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How many holders get a column each. Beyond one sheet of paper only where tasks have several: a column a holder
    /// with a letter a row says no more than one column of names, on many times the paper.
    private static func columnLimit(for matrix: ResponsibilityMatrix) -> Int {
      let tasks = max(1, matrix.workItems.count)
      guard matrix.assignments.count * 2 >= tasks * 3 else { return MatrixView.columnLimit }
      return min(
        ReportWorkbook.holderLimit, max(MatrixView.columnLimit, ReportWorkbook.letterLimit / tasks))
    }

    var matrix: ResponsibilityMatrix { report.matrix }
    var organization: Organization { report.matrix.organization }
    /// Whether the table is small enough for everything.
    var isDetailed: Bool { matrix.workItems.count <= ReportWorkbook.fullDetail }

    func workbook() -> Workbook {
      var names = Workbook.SheetNames()
      // The fixed sheets take their names first, so that a department of that name does not.
      func name(_ words: LocalizedText) -> String { names.add(words[language]) }
      let cover = name(WorkbookWords.cover)
      let table = name(WorkbookWords.table)
      let people = name(WorkbookWords.people)
      let findings = name(WorkbookWords.findings)
      let ranking = name(WorkbookWords.ranking)
      let stopping = name(WorkbookWords.stoppingTab)
      let load = name(WorkbookWords.load)
      let taskList = name(WorkbookWords.taskList)
      let authority = name(WorkbookWords.authority)
      let skills = name(WorkbookWords.skills)
      let revisions = name(WorkbookWords.revisions)
      let legend = name(ReportWords.legend)

      var budget = ReportWorkbook.fullDetail
      let whole = tableSheet(view, named: table, title: head.title, isWhole: true, comments: &budget)
      var departments: [DepartmentSheet] = []
      let parts = departmentParts
      for part in parts.prefix(ReportWorkbook.departmentLimit) {
        let title = title(of: part)
        let own = part.department.map { organization[$0].name } ?? title
        let sheet = tableSheet(
          view.narrowed(to: part.groups, in: organization),
          named: names.add(own, fallback: WorkbookWords.department[language]), title: title, isWhole: false,
          comments: &budget)
        departments.append(DepartmentSheet(part: part, title: title, name: sheet.sheet.name, sheet: sheet))
      }
      var sheets = [
        coverSheet(
          named: cover, departments: departments, leftOut: parts.count - departments.count, table: table,
          findings: findings), whole.sheet,
      ]
      sheets += departments.map(\.sheet.sheet)
      if isDetailed { sheets.append(peopleSheet(named: people)) }
      let list = findingsSheet(named: findings, table: whole)
      sheets.append(list.sheet)
      let context = AnalysisContext(matrix, observations: report.observations, asOf: report.asOf)
      let scores = report.dependence ?? DependenceRanking(context)
      sheets.append(rankingSheet(named: ranking, ranking: scores, table: whole))
      sheets.append(stoppingSheet(named: stopping, ranking: scores, table: whole))
      sheets.append(loadSheet(named: load, context: context, table: whole))
      if isDetailed { sheets.append(taskListSheet(named: taskList)) }
      if let sheet = authoritySheet(named: authority) { sheets.append(sheet) }
      if let sheet = skillSheet(named: skills) { sheets.append(sheet) }
      sheets.append(revisionsSheet(named: revisions))
      sheets.append(legendSheet(named: legend))

      for index in sheets.indices { sheets[index].setPrintArea() }
      let (year, month, day) = report.asOf.components
      var workbook = Workbook(
        properties: .init(
          title: head.title, subject: TableWords.table[language], author: "Bunsho",
          company: head.organization, created: .init(year, month, day),
          generator: "bunsho \(self.context.version) report \(report.asOf.iso)"),
        sheets: sheets)
      if let range = whole.range {
        workbook.definedNames.append(
          .init(name: WorkbookWords.tableName[language], sheet: table, range: range))
      }
      if let range = list.sheet.autofilter {
        workbook.definedNames.append(
          .init(name: WorkbookWords.findings[language], sheet: findings, range: range))
      }
      return workbook
    }
  }

  /// A sheet by department and what the cover says of it.
  struct DepartmentSheet {
    let part: DepartmentPart
    let title: String
    let name: String
    let sheet: TableSheet
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
      return "\(head)\(finding.code)\n\(finding.message[language])"
        + (remedy.isEmpty ? "" : "\n→ \(remedy)")
    }.joined(separator: "\n\n")
    let lines = Workbook.TextWidth.lines(of: text, inWidth: 46)
    return .init(author: "Bunsho", text: text, width: 340, height: min(20 * lines + 16, 480))
  }
}
