// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel
import BunshoRendering
import Testing

/// The workbook drawn from a report.
@Suite struct `Workbook of a report` {
  private func workbook(_ literal: String, _ language: Language = .ja) throws -> Workbook {
    let report = try SampleReports.report(literal)
    return ReportWorkbook(report, in: SampleReports.context(language, for: report)).workbook
  }

  @Test func `sheets come in the order people expect`() throws {
    let list = try workbook(SampleReports.list)
    #expect(
      list.sheets.map(\.name)
        == [
          "表紙", "職務分掌表", "広告課", "コンテンツ課", "人別一覧", "指摘一覧", "属人化ランキング", "抜けると止まる業務", "負荷", "業務一覧", "改定履歴", "凡例",
        ])
    let marks = try workbook(SampleReports.marks, .en)
    #expect(
      marks.sheets.map(\.name)
        == [
          "Cover", "Responsibility table", "経理部", "No department", "By person", "Findings",
          "Dependence ranking", "What stops", "Load", "Task list", "Revisions", "Legend",
        ])
  }

  @Test(arguments: [SampleReports.list, SampleReports.marks])
  func `both formats take it without a loss, and the same way twice`(literal: String) throws {
    let first = try workbook(literal)
    let second = try workbook(literal)
    #expect(first == second)
    #expect(try XLSXRenderer().output(of: first).notes.isEmpty)
    #expect(try SpreadsheetMLRenderer().output(of: first).notes.isEmpty)
  }

  @Test func `both renderers name their files after the table`() throws {
    let report = try SampleReports.report(SampleReports.marks)
    let ja = SampleReports.context(.ja, for: report)
    let en = SampleReports.context(.en, for: report)
    #expect(try XLSXRenderer().render(report, in: ja).map(\.name) == ["職務分掌表.xlsx"])
    #expect(try SpreadsheetMLRenderer().render(report, in: en).map(\.name) == ["responsibility-table.xml"])
  }

  @Test(arguments: [SampleReports.list, SampleReports.marks])
  func `a finding's link leads to the cell with its comment`(literal: String) throws {
    let report = try SampleReports.report(literal)
    let workbook = ReportWorkbook(report, in: SampleReports.context(.ja, for: report)).workbook
    let findings = try #require(workbook.sheets.first { $0.name == "指摘一覧" })
    for (index, finding) in report.findings.enumerated() {
      let row = try #require(findings.rows.dropFirst(3 + index).first)
      let link = row.cells.compactMap { cell -> Workbook.Cell.Link? in
        if case .link(let link) = cell.value { link } else { nil }
      }.first
      guard case .cell(let sheet, let address)? = link?.target else {
        Issue.record("no link for \(finding.code)")
        continue
      }
      let target = try #require(workbook.sheets.first { $0.name == sheet })
      #expect(target[address].comment?.text.contains(finding.message.ja) == true)
    }
  }

  @Test func `cells are merged on cover and legend only`() throws {
    let workbook = try workbook(SampleReports.list)
    #expect(workbook.sheets[0].merges.isEmpty == false)
    #expect(workbook.sheets.dropFirst().dropLast().allSatisfy { $0.merges.isEmpty })
  }

  @Test func `counts of letters are formulas that hold what they will calculate`() throws {
    let sheet = try workbook(SampleReports.marks).sheets[1]
    // Title, subtitle, a row a letter, headings. No., department, task, three holders, two counts, findings, id, record.
    let counts = sheet.rows.dropFirst(7).map { row in
      row.cells[6...7].map { cell -> Workbook.Cell.Formula.Cached? in
        if case .formula(let formula) = cell.value { formula.cached } else { nil }
      }
    }
    #expect(counts == [[.number(2), .number(2)], [.number(1), .number(1)], [.number(0), .number(1)]])
    #expect(sheet.rows[6].cells[3...5].map(\.value) == [.text("部長"), .text("課長"), .text("担当")])
    #expect(sheet.columns.map(\.isHidden) == Array(repeating: false, count: 9) + [true, true])
    #expect(sheet.autofilter?.a1 == "A7:I10")
    #expect(sheet.validations.first?.range.a1 == "D8:F10")
    // R, A, C, I of 部長 (A, I, no part), 課長 (R/A, A, A) and 担当 (R, R, C).
    let above = sheet.rows[2...5].map { row in
      row.cells[3...5].map { cell -> Workbook.Cell.Formula.Cached? in
        if case .formula(let formula) = cell.value { formula.cached } else { nil }
      }
    }
    #expect(
      above == [
        [.number(0), .number(1), .number(2)], [.number(1), .number(3), .number(0)],
        [.number(0), .number(0), .number(1)], [.number(1), .number(0), .number(0)],
      ])
  }

  @Test func `more than eight holders stand upright`() throws {
    let names = (1...9).map { "担当\($0)" }
    let literal = "task | \(names.joined(separator: " | "))\n決算 | A | R" + String(repeating: " | C", count: 7)
    let heading = try workbook(literal).sheets[1].rows[6].cells[3]
    #expect(heading.style?.rotation == .vertical)
    let few = try workbook(SampleReports.marks).sheets[1].rows[6].cells[3]
    #expect(few.style?.rotation == Workbook.Style.Rotation.none)
  }

  @Test func `a table of many tasks does without people and most comments, and says so`() throws {
    let place = SourceLocation(source: SourceSheet(path: "large.csv"), row: 1)
    var matrix = ResponsibilityMatrix()
    matrix.organization.people = [Person(name: "田中", location: place), Person(name: "鈴木", location: place)]
    for index in 0...5_000 {
      matrix.workItems.append(WorkItem(title: "業務\(index)", location: place.at(column: 1)))
      for person in 0...1 {
        matrix.assignments.append(
          Assignment(
            workItem: WorkItem.ID(index), assignee: .person(Person.ID(person)), involvement: .decide,
            location: place.at(column: 2 + person)))
      }
    }
    let report = try SampleReports.report(matrix)
    let workbook = ReportWorkbook(report, in: SampleReports.context(.ja, for: report)).workbook
    #expect(!workbook.sheets.contains { $0.name == "人別一覧" })
    let comments = workbook.sheets.flatMap(\.rows).flatMap(\.cells).count { $0.comment != nil }
    #expect(comments == 5_000)
    #expect(
      workbook.sheets[0].rows.flatMap(\.cells).contains { cell in
        if case .text(let text) = cell.value { text.hasPrefix("業務が5000件を超えるため") } else { false }
      })
  }

  @Test(arguments: Language.allCases) func `hostile texts stay texts`(language: Language) throws {
    let report = try SampleReports.hostile()
    let workbook = ReportWorkbook(report, in: SampleReports.context(language, for: report)).workbook
    for cell in workbook.sheets.flatMap(\.rows).flatMap(\.cells) {
      guard case .formula(let formula) = cell.value else { continue }
      // Counts, sums, shares, and counts of the table's sheet: never a text of the input.
      #expect(["COUNTIF(", "SUM(", "IF(", "'"].contains { formula.expression.hasPrefix($0) })
    }
    _ = try XLSXRenderer().output(of: workbook)
    _ = try SpreadsheetMLRenderer().output(of: workbook)
  }

  @Test func `an empty table can be drawn`() throws {
    let report = try SampleReports.report(ResponsibilityMatrix())
    let workbook = ReportWorkbook(report, in: SampleReports.context(.ja, for: report)).workbook
    #expect(
      workbook.sheets.map(\.name)
        == ["表紙", "職務分掌表", "人別一覧", "指摘一覧", "属人化ランキング", "抜けると止まる業務", "負荷", "業務一覧", "改定履歴", "凡例"])
    _ = try XLSXRenderer().output(of: workbook)
  }
}

@Suite("Further forms of the workbook") struct WorkbookFormTests {
  private func sheet(_ name: String, of literal: String) throws -> Workbook.Sheet? {
    let table = TableLiteral(literal)
    let day = try #require(CalendarDate(iso: "2026-04-01"))
    let report = Analyzer(made: []).report(on: AnalysisContext(table.matrix, asOf: day))
    return ReportWorkbook(report, in: RenderContext(language: .ja, version: "1")).workbook.sheets.first {
      $0.name == name
    }
  }

  private func texts(_ row: Workbook.Sheet.Row) -> [String] {
    row.cells.map { cell in
      switch cell.value {
      case .text(let text): text
      case .number(let number): "\(number)"
      case .formula(let formula): formula.expression
      default: ""
      }
    }
  }

  @Test func `decisions with their bands of money, posts in columns, those without a band beside them`()
    throws
  {
    let literal = """
      task | amount | draft | approve | decide | consult
      備品の購入 | 10万円未満 | 担当者 | | 課長 |
      備品の購入 | 10万円以上 | 担当者 | 課長 | 部長 | 経理部長
      採用 | | 担当者 | | 部長 |
      """
    let sheet = try #require(try sheet("職務権限表", of: literal))
    let rows = sheet.rows.dropFirst(2).map(texts)
    #expect(rows.first == ["No.", "大分類", "事項", "金額区分", "担当者", "課長", "部長", "合議先", "報告先"])
    #expect(rows.dropFirst().first == ["#1", "", "備品の購入", "10万円未満", "起案", "決裁", "", "", ""])
    #expect(rows.dropFirst(2).first == ["#2", "", "備品の購入", "10万円以上", "起案", "承認", "決裁", "経理部長", ""])
    #expect(rows.count == 4)
    #expect(try self.sheet("職務権限表", of: "task | main\n調査 | 村上") == nil)
  }

  @Test func `who can do what, with counts that follow edits`() throws {
    let literal = """
      task | main | sub
      入札単価の調整 | 高橋 | 斎藤
      媒体の選定 | 高橋 |
      [skills]
      task | 高橋 | 斎藤
      入札単価の調整 | 3 | 2
      媒体の選定 | 2 | 1
      """
    let sheet = try #require(try sheet("スキルマップ", of: literal))
    let rows = sheet.rows.dropFirst(3).map(texts)
    #expect(rows[0] == ["#1", "入札単価の調整", "", "COUNTIF(E4:F4,\">=2\")", "3.0", "2.0"])
    #expect(
      rows[2].suffix(3) == ["COUNTIF(D4:D5,\">=2\")/2", "COUNTIF(E4:E5,\">=2\")", "COUNTIF(F4:F5,\">=2\")"])
    #expect(try self.sheet("スキルマップ", of: "task | main\n調査 | 村上") == nil)
  }
}
