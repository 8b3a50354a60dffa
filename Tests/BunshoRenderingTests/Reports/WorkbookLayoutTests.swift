// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel
import BunshoRendering
import Testing

/// How a report is laid out over sheets and pages.
@Suite struct `Layout of a workbook` {
  private func workbook(
    _ matrix: ResponsibilityMatrix, observations: [Observation] = [], findings: [Finding] = []
  ) throws -> Workbook {
    let judged = try SampleReports.report(matrix, graded: false)
    let report = Report(
      matrix: matrix, inputs: judged.inputs, observations: observations, coverage: judged.coverage,
      findings: judged.findings + findings, notApplicable: [], asOf: judged.asOf)
    return ReportWorkbook(report, in: SampleReports.context(.ja, for: report)).workbook
  }

  private func texts(_ sheet: Workbook.Sheet) -> [String] {
    sheet.rows.flatMap(\.cells).compactMap { if case .text(let text) = $0.value { text } else { nil } }
  }

  @Test func `small units nobody heads share the sheet of the unit above`() throws {
    let table = TableLiteral(
      """
      task | department | main
      予算の編成 | 財政班 | 田中
      庁舎の管理 | 管財班 | 鈴木
      秘書業務 | 秘書班 | 佐藤
      条例の審査 | 総務課 | 田中

      [departments]
      name | parent | head
      総務部 | |
      総務課 | 総務部 |
      財政班 | 総務課 |
      管財班 | 総務課 |
      秘書班 | 総務課 | 佐藤
      """)
    let workbook = try workbook(table.matrix)
    #expect(workbook.sheets.map(\.name)[2...4] == ["総務課", "秘書班", "人別一覧"])
    let shared = workbook.sheets[2]
    #expect(["財政班", "管財班", "総務課"].allSatisfy(texts(shared).contains))
    #expect(!texts(shared).contains("秘書業務"))
    // What stands on one sheet folds by department, after its first task.
    #expect(shared.rows.suffix(3).map(\.outlineLevel) == [0, 0, 0])
    #expect(shared.summariesAreAbove)
  }

  @Test func `tasks of a department fold below its first`() throws {
    let sheet = try workbook(TableLiteral(SampleReports.list).matrix).sheets[1]
    #expect(sheet.rows.suffix(4).map(\.outlineLevel) == [0, 1, 0, 1])
  }

  @Test func `words that name nobody and marks nobody can read are shown`() throws {
    var matrix = TableLiteral(SampleReports.marks).matrix
    let place = matrix.workItems[0].location
    let first = try #require(matrix.assignments.first)
    for index in matrix.assignments.indices { matrix.assignments[index].mark = "R" }
    matrix.assignments.removeAll { $0.workItem.index == 2 && $0.assignee == first.assignee }
    let unknown = SourceLocation(
      source: first.location.source, row: matrix.workItems[2].location.row, column: first.location.column)
    let sheet = try workbook(
      matrix,
      observations: [
        .init(.vagueOwner(.main), text: "全員", workItem: WorkItem.ID(0), at: place),
        .init(.unknownMark(known: ["R"]), text: "※？", workItem: WorkItem.ID(2), at: unknown),
      ]
    ).sheets[1]
    #expect(texts(sheet).contains("未確定の記載"))
    #expect(texts(sheet).contains("主担当: 全員"))
    #expect(sheet.rows.last?.cells[3].value == .text("※？"))
  }

  @Test func `what is said of a name is shown in the row that names it`() throws {
    let matrix = TableLiteral(SampleReports.list).matrix
    let place = try #require(matrix.assignments.first).location
    let finding = Finding(
      code: "REF101", rule: "unknown-person", family: .references, severity: .error,
      subject: .init(kind: .person, id: nil, name: "高橋 美咲"),
      message: LocalizedText(ja: "名簿にいません", en: "is in no roster"),
      remedy: LocalizedText(ja: "", en: ""), people: [], location: place, related: [], fingerprint: "x")
    let workbook = try workbook(matrix, findings: [finding])
    let department = try #require(workbook.sheets.first { $0.name == "広告課" })
    #expect(
      department.rows.flatMap(\.cells).contains { $0.comment?.text.contains("名簿にいません") == true })
    let list = try #require(workbook.sheets.first { $0.name == "指摘一覧" })
    #expect(texts(list).contains("広告課"))
    #expect(!texts(list).contains("unknown-person"))
  }

  private func matrix(holders: Int) -> ResponsibilityMatrix {
    let place = SourceLocation(source: SourceSheet(path: "wide.csv"), row: 2)
    var matrix = ResponsibilityMatrix()
    matrix.workItems = [WorkItem(title: "決算", location: place.at(column: 1))]
    for index in 0..<holders {
      matrix.organization.people.append(Person(name: "社員\(index + 1)", location: place))
      matrix.assignments.append(
        Assignment(
          workItem: WorkItem.ID(0), assignee: .person(Person.ID(index)),
          involvement: index == 0 ? .decide : .main, location: place.at(column: 2)))
    }
    return matrix
  }

  @Test func `many holders go over several pages with the tasks at the left of each`() throws {
    let few = try workbook(matrix(holders: 12)).sheets[1].printSetup
    #expect(few.fit == .init() && few.repeatedColumns == nil)
    let sheet = try workbook(matrix(holders: 300)).sheets[1]
    #expect(sheet.printSetup.paper == .a3)
    #expect(sheet.printSetup.fit == .init(pagesWide: 5))
    #expect(sheet.printSetup.repeatedColumns == 0...1)
    #expect(sheet.frozen?.columns == 2)
    #expect(sheet.rows[6].cells[2].value == .text("社員1"))
  }

  @Test func `beyond four hundred holders names stand in the cells, each on a line`() throws {
    let sheet = try workbook(matrix(holders: 401)).sheets[1]
    let names = (2...401).map { "社員\($0)" }.joined(separator: "\n")
    #expect(texts(sheet).contains(names))
    #expect(texts(sheet).contains("主担当\n(R)"))
  }

  @Test func `many holders of one task each are named in one column`() throws {
    var matrix = matrix(holders: 50)
    for index in 1..<50 {
      var item = matrix.workItems[0]
      item.title = "決算\(index)"
      matrix.workItems.append(item)
      matrix.assignments[index].workItem = WorkItem.ID(index)
    }
    let sheet = try workbook(matrix).sheets[1]
    #expect(sheet.printSetup.fit == .init())
    #expect(texts(sheet).contains("主担当\n(R)"))
  }

  @Test func `load counts letters from the counts above the table`() throws {
    let workbook = try workbook(TableLiteral(SampleReports.list).matrix)
    let load = try #require(workbook.sheets.first { $0.name == "負荷" })
    let row = try #require(load.rows.first { $0.cells.first?.value == .text("高橋 美咲") })
    guard case .formula(let formula) = row.cells[3].value else {
      Issue.record("no formula but \(row.cells[3].value)")
      return
    }
    #expect(formula.cached == .number(1))
    #expect(formula.expression.hasPrefix("'職務分掌表'!$"))
  }

  @Test func `a name for formulas covers the table`() throws {
    let workbook = try workbook(TableLiteral(SampleReports.marks).matrix)
    #expect(
      workbook.definedNames.first
        == .init(name: "職務分掌表", sheet: "職務分掌表", range: .init(rows: 6...9, columns: 0...8)))
  }
}
