// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct `Names that stand together` {
  @Test func `abbreviations with a slash are one name where neither stands apart`() throws {
    let result = try read(
      (name: "raci.csv", text: "Task,Responsible,Consulted\nPlan,PM,QA/QC;Ops\nBuild,PM,QA/QC\n"))
    #expect(
      result.lines == [
        "Plan | role | PM | execute | B2", "Plan | role | QA/QC | consult | C2",
        "Plan | role | Ops | consult | C2", "Build | role | PM | execute | B3",
        "Build | role | QA/QC | consult | C3",
      ])
  }

  @Test func `abbreviations with a slash are two names where one of them stands apart`() throws {
    let result = try read(
      (name: "raci.csv", text: "Task,Responsible,Consulted\nPlan,QA,QA/QC\nBuild,PM,QA/QC\n"))
    #expect(result.lines.filter { $0.contains("consult") }.count == 4)
    #expect(!result.lines.contains { $0.contains("QA/QC") })
  }

  @Test func `one cell alone does not make two abbreviations one name`() throws {
    let result = try read((name: "raci.csv", text: "Task,Responsible\nPlan,QA/QC\nBuild,PM\n"))
    #expect(result.lines.map { $0.split(separator: " | ")[2] } == ["QA", "QC", "PM"])
  }

  @Test(arguments: [
    ("大野（国内）・小川（海外）", ["大野 main", "小川 main"]),
    ("ジョン・スミス（海外）・小川（国内）", ["ジョン・スミス（海外）・小川 main"]),
    ("大野（副：小川、西村）", ["大野 main", "小川 sub", "西村 sub"]),
    ("大野 (小川, 西村 <C>)", ["大野 main", "小川 consult", "西村 consult"]),
    ("大野（副）", ["大野 sub"]), ("大野（期間：4月）", ["大野 main"]),
    ("構文班（owner: #parser）", ["構文班 main"]), ("BE #1, #3、西村", ["BE #1 main", "BE #3 main", "西村 main"]),
    ("大野のみ", ["大野 main"]), ("審査班 のみ（規程も改訂）", ["審査班 main"]), ("木村ほのみ", ["木村ほのみ main"]),
    ("のみ", ["のみ main"]), ("#dev, #3", ["#dev main", "#3 main"]),
  ])
  func `brackets beside names`(cell: String, expected: [String]) throws {
    let result = try read((name: "業務一覧.csv", text: "業務名,主担当\n見積,\"\(cell)\"\n"))
    let found = result.matrix.assignments.map {
      "\(result.matrix.organization.name(of: $0.assignee)) \($0.involvement.word)"
    }
    #expect(found == expected, "\(cell)")
  }

  @Test func `what stands on the left is copied among names alone`() throws {
    let result = try read(
      (name: "業務一覧.csv", text: "業務名,主担当,副担当,頻度,確認者\n見積,大野,同左,毎日,同左\n"))
    #expect(result.lines == ["見積 | person | 大野 | main | B2", "見積 | person | 大野 | sub | C2"])
    #expect(result.notes == ["ambiguousBlank 同左 E2"])
  }

  @Test func `a heading that asks for units is none itself`() throws {
    let table = "| 工程 | 主担当 | 備考 |\n|---|---|---|\n| 設計 | 大野 | |\n| 試験 | 小川 | |\n"
    let result = try read((name: "a.md", text: "## 各工程の責任部署\n\n\(table)"))
    #expect(result.matrix.organization.departments.isEmpty)
    #expect(result.matrix.workItems.map { $0.department == nil } == [true, true])
  }
}
