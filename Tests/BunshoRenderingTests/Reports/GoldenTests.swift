// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import BunshoRendering
import Testing

/// Every form of the report, in both languages, equals what was looked at and found right.
@Suite struct `Goldens of the reports` {
  @Test(arguments: Language.allCases) func `check in a terminal`(language: Language) throws {
    try expect(TerminalRenderer(), "terminal", language)
  }

  @Test func `check in a coloured terminal`() throws {
    try expect(TerminalRenderer(color: true, limit: 1), "terminal-color", .ja)
  }

  @Test(arguments: Language.allCases) func `check as JSON`(language: Language) throws {
    try expect(CheckJSON(), "check", language)
  }

  @Test(arguments: Language.allCases) func `check as CSV`(language: Language) throws {
    try expect(FindingsCSV(), "findings", language)
  }

  @Test(arguments: Language.allCases) func `check as annotations`(language: Language) throws {
    try expect(GitHubAnnotations(), "github", language)
  }

  @Test(arguments: Language.allCases) func `check as SARIF`(language: Language) throws {
    try expect(SARIF(), "check", language)
  }

  @Test(arguments: Language.allCases) func `table as Markdown`(language: Language) throws {
    try expect(MarkdownRenderer(), "table", language)
  }

  @Test(arguments: Language.allCases) func `table as CSV`(language: Language) throws {
    try expect(MatrixCSV(), "table", language)
  }

  @Test func `what was understood as CSV`() {
    ReportGolden.expect(
      ImportCSV().text(of: TableLiteral(SampleReports.list).matrix), equals: "import.csv")
  }

  @Test(arguments: Language.allCases) func `workbook of a list`(language: Language) throws {
    let report = try SampleReports.report(SampleReports.list)
    let workbook = ReportWorkbook(report, in: SampleReports.context(language, for: report)).workbook
    ReportGolden.expect(WorkbookDump(workbook).text, equals: "workbook-list.\(language.rawValue).txt")
  }

  @Test func `workbook with many holders`() throws {
    let report = try SampleReports.report(SampleReports.wide)
    let workbook = ReportWorkbook(report, in: SampleReports.context(.ja, for: report)).workbook
    ReportGolden.expect(WorkbookDump(workbook).text, equals: "workbook-wide.ja.txt")
  }

  @Test func `workbook of a table of marks`() throws {
    let report = try SampleReports.report(SampleReports.marks)
    let workbook = ReportWorkbook(report, in: SampleReports.context(.ja, for: report)).workbook
    ReportGolden.expect(WorkbookDump(workbook).text, equals: "workbook-marks.ja.txt")
  }

  private func expect(_ renderer: some TextRenderer, _ name: String, _ language: Language) throws {
    let report = try SampleReports.report(SampleReports.list)
    let context = SampleReports.context(language, for: report, literal: SampleReports.list)
    ReportGolden.expect(
      renderer.text(report, in: context), equals: "\(name).\(language.rawValue).\(renderer.fileExtension)")
  }
}
