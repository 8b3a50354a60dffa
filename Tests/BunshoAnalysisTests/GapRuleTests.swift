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

  private func drivers(_ count: Int) -> String {
    let rows = (0..<count).map { "装置\($0) | 課 | 人\($0)" }.joined(separator: "\n")
    return "task | department | main | consult\n\(rows)\n"
  }

  @Test("a proposal counts as load: not one person is proposed for everything")
  func proposalsSpread() {
    let names = judge(drivers(6)).of("SPD101").map { String($0.remedy.ja.prefix { $0 != "を" }) }
    #expect(names.sorted() == (0..<6).map { "人\($0)" })
    let second = judge(drivers(2) + "点検 | 課 | | \n清掃 | 課 | |").of("GAP103").last?.remedy.ja
    #expect(second?.contains("人0(同じ部門の業務の担当、担当1件、ほかに提案1件)") == true)
  }

  @Test("of too many nobody is named, but whoever is consulted on the task is")
  func largePool() {
    let found = judge(drivers(31) + "点検 | 課 | | 森").of("SPD101").first?.remedy.ja
    #expect(found == "副担当を同じ部門の業務の担当(31人)から1名決めてください")
    let gap = judge(drivers(31) + "点検 | 課 | | 森").of("GAP103").first
    #expect(gap?.remedy.ja == "誰が行っているかを森に尋ね、部門長が主担当を決めてください。候補: 森(この業務の相談先、担当0件)")
  }

  @Test("a role that nobody knows the holders of is no backup of another")
  func unknownRole() {
    let found = judge("task | 部長 | 主査 | 書記\n点検 | | R/A | \n清掃 | | | R/A").of("SPD101")
    #expect(found.map(\.remedy.ja).first == "「主査」に就く人の名前を書き、1人なら代行者を決めてください")
    let idle = judge("task | 部長 | 書記\n点検 | A | \n清掃 | A | R").of("GAP101").first?.remedy.en
    #expect(idle == "ask 部長, who decides, to name one main owner")
  }

  @Test("a list without a column for owners is one finding")
  func noOwnerColumn() {
    var matrix = TableLiteral("task | status\n点検 | 進行中\n清掃 | 進行中\n修理 | 廃止").matrix
    matrix.tables[0].form = .list
    let found = judge(matrix).of("GAP103")
    #expect(found.map(\.subject.kind) == [.sheet])
    #expect(found.first?.message.ja == "この一覧(業務2件)には担当の欄がなく、どの業務にも担当が決まっていません")
    #expect(judge("task | main\n点検 |\n清掃 |").of("GAP103").count == 2)
  }

  @Test("what does not apply needs nobody")
  func notApplicable() {
    func remedy(_ word: String) -> String? {
      judge("task | department | main\n清掃 | 課 | 高橋\n点検 | 課 | {vacancy}\(word)").of("GAP119").first?.remedy.ja
    }
    #expect(remedy("欠員")?.contains("高橋") == true)
    #expect(remedy("Not applicable")?.contains("高橋") == false)
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
