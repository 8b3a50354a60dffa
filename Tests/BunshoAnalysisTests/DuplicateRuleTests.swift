// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What the rules of duplicates and of single-person work say beyond their examples.
@Suite("Duplicates and continuity")
struct DuplicateRuleTests {
  private let head = "task | category | department | main | sub | decide\n"

  @Test("every later occurrence is one finding that points to the first")
  func laterOccurrences() {
    let row = "点検 | 設備 | 課 | 高橋 | 斎藤 | 中村\n"
    let findings = judge(head + row + row + row).of("DUP103")
    #expect(findings.map { $0.location.cell ?? "" } == ["A3", "A4"])
    #expect(findings.map { $0.related.first?.location.cell ?? "" } == ["A2", "A2"])
  }

  @Test("rows of different amounts repeat a matter lawfully")
  func amounts() {
    let table = "task | main | sub | decide | amount\n契約 | 高橋 | 斎藤 | 課長 | 50万円以下\n契約 | 高橋 | 斎藤 | 部長 | 50万円超"
    #expect(judge(table).of("DUP103").isEmpty)
  }

  @Test("without departments tasks are compared within their table")
  func tables() {
    var matrix = TableLiteral("task | main | sub | decide\n点検 | 甲 | 乙 | 丙\n点検 | 丁 | 乙 | 丙").matrix
    #expect(judge(matrix).of("DUP103").count == 1)
    matrix.tables.append(matrix.tables[0])
    matrix.workItems[1].table = 1
    #expect(judge(matrix).of("DUP103").isEmpty)
  }

  @Test("the setting replicas lets titles repeat")
  func replicas() throws {
    let row = "課内会議 | 運営 | 課 | 高橋 | 斎藤 | 中村\n"
    let literal = TableLiteral(head + row + row)
    let context = AnalysisContext(literal.matrix, asOf: RuleSelfTest.asOf)
    var options = RepeatedWorkItem.Options()
    #expect(RepeatedWorkItem(options: options).findings(in: context).count == 1)
    options.replicas = ["(1) 課内会議業務"]
    #expect(RepeatedWorkItem(options: options).findings(in: context).isEmpty)
  }

  @Test("branches of one name share their duties; a third department is one more finding")
  func departments() {
    func judged(_ units: [(name: String, unit: String)]) -> [String] {
      var matrix = TableLiteral(
        "task | department | main\n"
          + units.map { "窓口の案内 | \($0.unit) | \($0.unit)の長" }.joined(separator: "\n")
      ).matrix
      for (unit, id) in zip(units, matrix.organization.departments.indices) {
        matrix.organization.departments[id].name = unit.name
      }
      return judge(matrix).of("DUP104").map { $0.location.cell ?? "" }
    }
    #expect(judged([("市民班", "a"), ("市民班", "b"), ("市民班", "c")]).isEmpty)
    #expect(judged([("市民班", "a"), ("税務班", "b"), ("福祉班", "c")]) == ["A3", "A4"])
    #expect(judged([("市民班", "a"), ("市民班", "b"), ("福祉班", "c")]) == ["A4"])
  }

  @Test("who does both does nothing twice; a title in parentheses is none; two wordings are both quoted")
  func ownedTwice() {
    func judged(_ first: String, _ second: String, by doer: String = "森") -> [Finding] {
      judge("task | department | main\n\(first) | 甲課 | 高橋、林\n\(second) | 乙課 | \(doer)").of("DUP104")
    }
    #expect(judged("窓口の案内", "窓口の案内").count == 1)
    #expect(judged("窓口の案内", "窓口の案内", by: "森、林").isEmpty)
    #expect(judged("(規約)", "（規約）").isEmpty)
    #expect(judged("(規約)の案内", "(規約)の案内").count == 1)
    let message = judged("窓口の案内", "窓口の案内業務").first?.message
    #expect(message?.ja == "「甲課」の「窓口の案内」と「乙課」の「窓口の案内業務」は同じ業務です")
  }

  @Test("a department that only advises does not own the work")
  func adviser() {
    let table = "task | department | main | consult\n窓口の案内 | 甲課 | 高橋 |\n窓口の案内 | 乙課 | | 森"
    #expect(judge(table).of("DUP104").isEmpty)
  }

  @Test(
    "single-person work is graded by importance, frequency, core and one-off",
    arguments: [
      ("", "", "", Severity.warning), ("月次", "", "", .error), ("年次", "", "", .warning),
      ("年次", "4", "", .error),
      ("年次", "3", "", .warning), ("年次", "", "中核", .error), ("単発", "5", "", .note), ("随時", "", "", .warning),
    ])
  func grades(_ frequency: String, _ importance: String, _ tags: String, _ expected: Severity) {
    let table = """
      task | main | decide | frequency | importance | tags
      点検   | 高橋  | 中村    | \(frequency) | \(importance) | \(tags)
      """
    #expect(judge(table).of("SPD101").map(\.severity) == [expected])
  }

  @Test("in a unit of two people single-person work is a warning, but only where a roster tells the people")
  func smallUnits() {
    let table = "task | department | main | decide | frequency\n点検 | 課 | 高橋 | 中村 | 日次\n"
    #expect(judge(table).of("SPD101").map(\.severity) == [.error])
    let two = "[people]\nname | department\n高橋 | 課\n森 | 課\n中村 |"
    #expect(judge(table + two).of("SPD101").map(\.severity) == [.warning])
    #expect(judge(table + two + "\n林 | 課").of("SPD101").map(\.severity) == [.error])
  }

  @Test("work of whole departments is outside; a partner counts a half, and one unknown role counts one")
  func outside() {
    #expect(judge("task | 課\n点検 | R\n[departments]\nname\n課").of("SPD101").isEmpty)
    let partner = judge("task | main | decide\n点検 | partner:代理店 | 中村").of("SPD101")
    #expect(partner.first?.message.en.contains("0.5 capable, 2 needed") == true)
    let role = judge("task | main | decide\n点検 | 高橋 | 中村\n清掃 | 主任 | 中村\n[roles]\nname\n主任")
    #expect(role.of("SPD101").map(\.subject.name) == ["点検", "清掃"])
  }

  @Test("the remedy names the nearest colleague and the empty cell")
  func backup() {
    let findings = judge(
      """
      task | category | department | main | sub | decide
      点検   | 設備       | 課         | 高橋  |     | 中村
      清掃   | 設備       | 課         | 森   | 高橋 | 中村
      修理   | 車両       | 課         | 林   | 高橋 | 中村
      """)
    #expect(findings.of("SPD101").first?.remedy.ja == "森を副担当(E2)にしてください(同じ部門・分類の業務の担当、担当1件)")
    #expect(findings.of("SPD101").first?.people == ["高橋"])
  }

  @Test("the settings decide what is enough, and which kinds count")
  func settings() {
    let literal = TableLiteral("task | main | sub | decide\n点検 | 高橋 | 森 | 中村")
    let context = AnalysisContext(literal.matrix, asOf: RuleSelfTest.asOf)
    var options = SinglePersonWork.Options()
    #expect(SinglePersonWork(options: options).findings(in: context).isEmpty)
    options.capable = 3
    let drafts = SinglePersonWork(options: options).findings(in: context)
    #expect(drafts.map(\.message.ja) == ["「点検」を続けられるのは高橋、森だけです(2人、必要3人)"])
    options.capableKinds = ["main", "sub", "decide"]
    #expect(SinglePersonWork(options: options).findings(in: context).isEmpty)
  }
}
