// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What the rules of gaps say beyond their examples.
@Suite("Gaps")
struct GapRuleTests {
  @Test("a table without any decider leaves answering to the main owner")
  func mainIsAccountable() {
    var table = TableLiteral("task | main | sub\n点検 | 村上 | 遠藤")
    #expect(judge(table.matrix).codes == ["GAP102"])
    table = TableLiteral("task | main | sub\n点検 | 村上 | 遠藤\n清掃 |  | 遠藤")
    var matrix = table.matrix
    matrix.mainIsAccountable = true
    #expect(judge(matrix).of("GAP102").map(\.subject.name) == ["清掃"])
  }

  @Test("the decider proposed is the head, or the next superior where the head does the task")
  func deciderProposed() {
    let lists = "\n[departments]\nname | parent | head\n本部 | | 青木\n課 | 本部 | 山本"
    let byMember = judge("task | department | main | sub | decide\n点検 | 課 | 高橋 | 斎藤 |" + lists)
    #expect(byMember.of("GAP102").first?.remedy.ja.contains("山本(課の部門長)") == true)
    let byHead = judge("task | department | main | sub | decide\n点検 | 課 | 山本 | 斎藤 |" + lists)
    #expect(byHead.of("GAP102").first?.remedy.ja.contains("青木(本部の部門長)") == true)
    let usual = judge("task | main | sub | decide\n点検 | 高橋 | 斎藤 | 中村\n清掃 | 高橋 | 斎藤 |")
    #expect(usual.of("GAP102").first?.remedy.ja.contains("中村") == true)
  }

  @Test("unassigned work names up to three candidates, least loaded first, never somebody who has left")
  func candidates() {
    let findings = judge(
      """
      task | category | department | main | sub | decide
      点検   | 設備       | 課         | 高橋  | 斎藤 | 中村
      清掃   | 設備       | 課         | 高橋  | 森   | 中村
      修理   | 設備       | 課         | 林   | 森   | 中村
      塗装   | 設備       | 課         |     |     |
      [people]
      name | department | until
      高橋  | 課 |
      斎藤  | 課 |
      森   | 課 |
      林   | 課 | 2026-03-31
      中村  | 課 |
      """)
    let remedy = findings.of("GAP103").first?.remedy.en ?? ""
    #expect(remedy.contains("斎藤 (does sibling tasks of the department, 1 task)"))
    #expect(!remedy.contains("林"))
    let order = ["斎藤", "高橋", "森"].compactMap { remedy.firstRange(of: $0)?.lowerBound }
    #expect(order.count == 3 && order == order.sorted())
  }

  @Test("a vague word where people are informed names no owner and is lawful")
  func vagueInform() {
    let findings = judge("task | main | sub | decide | inform\n点検 | 高橋 | 斎藤 | 中村 | {vague}関係者")
    #expect(findings.isEmpty)
  }

  @Test("a role whose holders the input does not tell is not vacant")
  func unknownHolders() {
    #expect(judge("task | 部長 | 担当\n点検 | A | R\n[people]\nname\n高橋").of("GAP105").isEmpty)
    let told = judge("task | 部長 | 担当\n点検 | A | R\n[people]\nname | roles\n高橋 | 部長")
    #expect(told.of("GAP105").map(\.subject.name) == ["担当"])
  }

  @Test("outside units, abolished units and tables without departments are no idle departments")
  func idleDepartments() {
    let findings = judge(
      """
      task | department | main
      点検   | 課         | 高橋
      [departments]
      name | kind | until
      課    |      |
      代理店 | external |
      旧課  |      | 2026-03-31
      計画  | project |
      """)
    #expect(findings.of("GAP110").map(\.subject.name) == ["計画"])
    #expect(judge("task | main\n点検 | 高橋\n[departments]\nname\n課").of("GAP110").isEmpty)
  }

  @Test("a unit that does work as a whole is busy, and so are its people")
  func departmentAsHolder() {
    let findings = judge(
      """
      task | 総務課 | 経理課 | 部長
      点検   | R    |      | A
      [departments]
      name
      総務課
      経理課
      [people]
      name | department | roles
      高橋  | 総務課      |
      斎藤  | 経理課      |
      中村  |           | 部長
      """)
    #expect(findings.of("GAP110").map(\.subject.name) == ["経理課"])
    #expect(findings.of("GAP111").map(\.subject.name) == ["斎藤"])
  }

  @Test("people on leave and outsiders are not idle")
  func idlePeople() {
    var literal = TableLiteral(
      "task | main\n点検 | 高橋\n[people]\nname | employment\n高橋 |\n石川 | external\n森 |\n林 |"
    ).matrix
    let index = literal.organization.people.firstIndex { $0.name == "森" }
    if let index {
      literal.organization.people[index].leaves = [
        Person.Leave(
          period: Validity(from: RuleSelfTest.asOf.adding(days: -10), until: nil), reason: "育休",
          location: literal.organization.people[index].location)
      ]
    }
    #expect(judge(literal).of("GAP111").map(\.subject.name) == ["林"])
  }

  @Test("summary and abolished tasks are not judged")
  func leavesOnly() {
    var matrix = TableLiteral("task | main | status\n点検 | |\n清掃 | | 廃止").matrix
    matrix.workItems[0].isSummary = true
    #expect(judge(matrix).isEmpty)
  }

  @Test("a declared vacancy warns once its date has passed, or without a reason")
  func vacancies() {
    func severity(_ cell: String) -> Severity? {
      judge("task | main\n点検 | {vacancy}\(cell)").of("GAP119").first?.severity
    }
    #expect(severity("外部へ移管予定") == .note)
    #expect(severity("欠員 2026-04-01") == .note)
    #expect(severity("欠員 2026-03-31") == .warning)
    #expect(severity("unassigned") == .warning)
  }
}
