// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What the rules on consultation say beyond their examples.
@Suite("Consultation")
struct ConsultationRuleTests {
  @Test(
    "rows with a vacancy, a vague word or an unknown name are in doubt, not without a doer",
    arguments: [("", true), ("{vacancy}欠員", false), ("{vague}全員", false)])
  func doubt(main: String, isFound: Bool) {
    let findings = judge(
      "task | main | consult | support\n点検 | \(main) | 青木 |\n清掃 | \(main) | | 青木", without: ["GAP103"])
    #expect(findings.of("CNS101").map(\.subject.name) == (isFound ? ["点検"] : []))
    #expect(findings.of("CNS108").map(\.subject.name) == (isFound ? ["清掃"] : []))
  }

  @Test("advice points to the first adviser and asks them; the missing owner stays the error")
  func advice() throws {
    let table = "task | main | inform | consult\n点検 | | 山本 | 青木、中村"
    let findings = judge(table, without: ["GAP103"])
    let finding = try #require(findings.of("CNS101").first)
    #expect(finding.severity == .note)
    #expect(finding.location.cell == "D2")
    #expect(finding.remedy.en == "ask 青木, 中村 who does it, and name the main owner (B2)")
    #expect(judge(table).codes.filter { $0 == "GAP103" || $0 == "CNS101" } == ["GAP103"])
    #expect(judge(table).of("GAP103").first?.remedy.en.contains("ask 山本, 青木, 中村 who does it") == true)
    #expect(judge("task | main | inform | consult | review\n点検 | | 山本 | 青木 | 中村").of("CNS101").isEmpty)
  }

  private static func names(_ count: Int) -> String {
    (0..<count).map { "人\($0)" }.joined(separator: "、")
  }

  @Test("more than four consulted, more than eight informed; a mailing list is one")
  func limits() {
    func codes(consult: Int = 0, inform: Int = 0, more: String = "") -> [String] {
      judge(
        "task | main | decide | sub | consult | inform\n点検 | 高橋 | 山本 | 斎藤 | \(Self.names(consult))\(more) | \(Self.names(inform))"
      ).codes.filter { $0.hasPrefix("CNS") }
    }
    #expect(codes(consult: 4).isEmpty)
    #expect(codes(consult: 5) == ["CNS102"])
    #expect(codes(consult: 4, more: "、list:部門長会") == ["CNS102"])
    #expect(codes(inform: 8).isEmpty)
    #expect(codes(inform: 9) == ["CNS103"])
  }

  @Test("the second of a department might as well be informed")
  func spare() {
    let findings = judge(
      """
      task | main | consult
      点検   | 高橋  | 甲一、甲二、乙、丙、丁
      [people]
      name | department
      甲一 | 甲
      甲二 | 甲
      乙  | 乙
      丙  | 丙
      丁  | 丁
      """)
    #expect(
      findings.of("CNS102").first?.remedy.en
        == "make 甲二 (C2) informed unless their advice changes the result")
  }

  @Test("nobody is named for the order in which the row names them")
  func noOrder() {
    let remedy = judge("task | main | consult\n点検 | 高橋 | 甲、乙、丙、丁、戊、己").of("CNS102").first?.remedy
    #expect(remedy?.ja == "意見が結果を変えない2件を選び、報告先にしてください")
  }

  @Test("a table without an empty cell is one finding")
  func fullTable() {
    let heads = "task | 甲 | 乙 | 丙 | 丁 | 戊\n"
    let row = "| A | R | C | C | I\n"
    let found = judge(heads + "点検 \(row)清掃 \(row)修理 \(row)").of("CNS105")
    #expect(found.map(\.subject.kind) == [.sheet])
    #expect(found.first?.message.ja.contains("3行すべて") == true)
    #expect(judge(heads + "点検 \(row)清掃 \(row)修理 | A | R | | |").of("CNS105").count == 2)
  }

  @Test("in a matrix the first mark too many is shown")
  func place() {
    let findings = judge("task | 甲 | 乙 | 丙 | 丁 | 戊 | 己\n点検 | R | C | C | C | C | C")
    #expect(findings.of("CNS102").map { $0.location.cell ?? "" } == ["G2"])
  }

  @Test(
    "silence is noted where at least half of the tasks have somebody who hears of them",
    arguments: [(2, 4, 2), (1, 4, 0), (4, 4, 0), (3, 4, 1)])
  func usage(told: Int, all: Int, found: Int) {
    let rows = (0..<all).map { "業務\($0) | 高橋 | 山本 | 斎藤 | \($0 < told ? "青木" : "")" }
    let table = (["task | main | decide | sub | consult"] + rows).joined(separator: "\n")
    let findings = judge(table).of("CNS104")
    #expect(findings.count == found)
    #expect(findings.allSatisfy { $0.severity == .note && $0.location.column == 5 })
  }

  @Test("who reviews or verifies hears of a task")
  func reviewed() {
    let head = "task | main | decide | sub | consult | review\n点検 | 高橋 | 山本 | 斎藤 | 青木 |\n"
    #expect(judge(head + "清掃 | 高橋 | 山本 | 斎藤 | |").of("CNS104").count == 1)
    #expect(judge(head + "清掃 | 高橋 | 山本 | 斎藤 | | 青木").of("CNS104").isEmpty)
  }

  @Test("the doer of the next step is to be told")
  func nextStep() throws {
    func findings(_ unit: String, parent: String = "") -> [Finding] {
      judge(
        """
        id | task | department | main | decide | sub | inform | predecessor
        T1 | 作成 | 制作課 | 近藤 | 中村 | 遠藤 | |
        T2 | 入稿 | \(unit) | 高橋 | 山本 | 斎藤 | 石田 | T1
        T3 | 集計 | 制作課 | 近藤 | 中村 | 遠藤 | |
        [departments]
        name | parent
        制作課 |
        広告課 | \(parent)
        """
      ).of("CNS104")
    }
    let finding = try #require(findings("広告課").first)
    #expect(findings("広告課").count == 1)
    #expect(finding.severity == .warning)
    #expect(finding.location.cell == "G2")
    #expect(finding.subject.name == "作成")
    #expect(finding.remedy.en == "add 高橋 of '広告課' as informed")
    #expect(finding.related.map { $0.location.cell ?? "" } == ["B3"])
    #expect(findings("制作課").isEmpty)
    #expect(findings("広告課", parent: "制作課").isEmpty)
  }

  @Test("a row is full when no column is empty; excluded and unused columns count as columns")
  func fullRow() {
    func judged(_ marks: String, heads: String = "甲 | 乙 | 丙 | 丁 | 戊") -> Int {
      judge("task | \(heads)\n点検 | \(marks)\n清掃 | A | R | | | ").of("CNS105").count
    }
    #expect(judged("A | R | C | C | I") == 1)
    #expect(judged("A | R | C | C | ") == 0)
    #expect(judged("A | R | C | C", heads: "甲 | 乙 | 丙 | 丁") == 0)
    // Nobody has a mark in the column of 己.
    #expect(judged("A | R | C | C | I | ", heads: "甲 | 乙 | 丙 | 丁 | 戊 | 己") == 0)
    var matrix = TableLiteral("task | 甲 | 乙 | 丙 | 丁 | 戊\n点検 | A | R | C | C | I\n清掃 | A | R | | | ").matrix
    matrix.organization.people.append(
      Person(name: "庚", location: matrix.workItems[0].location.at(column: 9)))
    matrix.exclusions.append(
      .init(
        workItem: WorkItem.ID(0), assignee: .person(Person.ID(matrix.organization.people.count - 1)),
        location: matrix.workItems[0].location.at(column: 9)))
    #expect(judge(matrix).of("CNS105").isEmpty)
  }

  @Test(
    "a constant adviser is consulted on more than 60 % of ten tasks",
    arguments: [(6, 10, false), (7, 10, true), (9, 9, false)])
  func constant(count: Int, all: Int, isFound: Bool) {
    func rows(_ name: String) -> [Finding] {
      let rows = (0..<all).map {
        "業務\($0) | 高橋\($0) | 山本 | 斎藤\($0) | \($0 < count ? name : "") | \(($0 + 2) % 5 + 1)"
      }
      return judge(
        (["task | main | decide | sub | consult | importance"] + rows).joined(separator: "\n"))
    }
    let findings = rows("青木").of("CNS106")
    #expect(findings.map(\.subject.name) == (isFound ? ["青木"] : []))
    // The least important tasks first, with their cells.
    #expect(findings.allSatisfy { $0.remedy.en.contains("'業務3' (E5)") && $0.message.en.contains("70%") })
    #expect(rows("list:部門長会").of("CNS106").isEmpty)
  }

  @Test("advisers only: not heads, outsiders, or people and roles who do anything elsewhere")
  func adviserOnly() {
    func judged(_ count: Int, lists: String = "", more: String = "") -> [String] {
      let rows = (0..<5).map { "業務\($0) | A | R | \($0 < count ? "C" : "")" }
      return judge(
        (["task | 課長 | 担当 | 法務"] + rows).joined(separator: "\n") + "\n" + more + "\n" + lists
      ).of("CNS107").map(\.subject.name)
    }
    #expect(judged(5) == ["法務"])
    #expect(judged(4).isEmpty)
    #expect(judged(5, more: "雑務 | A | R | S").isEmpty)
    #expect(judged(5, lists: "[roles]\nname | holders\n法務 | 青木\n課長 | 山本\n担当 | 高橋") == ["法務"])
    #expect(judged(5, lists: "[roles]\nname | holders\n法務 | 高橋\n課長 | 山本\n担当 | 高橋").isEmpty)
    #expect(judged(5, lists: "[people]\nname\n法務") == ["法務"])
    #expect(judged(5, lists: "[people]\nname | employment\n法務 | external").isEmpty)
    #expect(judged(5, lists: "[people]\nname\n法務\n[departments]\nname | head\n部 | 法務").isEmpty)
  }

  @Test("an adviser is to be merged with the role of its unit that does most")
  func adviserToMerge() throws {
    let rows = (0..<5).map { "業務\($0) | A | \($0 < 2 ? "R" : "") | \($0 < 2 ? "" : "R") | C" }
    var matrix = TableLiteral(
      (["task | 課長 | 契約係 | 訴訟係 | 法務"] + rows).joined(separator: "\n") + "\n[departments]\nname\n法務部"
    ).matrix
    for index in matrix.organization.roles.indices {
      matrix.organization.roles[index].department = Department.ID(0)
    }
    let finding = try #require(judge(matrix).of("CNS107").first)
    #expect(finding.subject.name == "法務" && finding.remedy.ja.contains("「訴訟係」"))
  }

  @Test("support without a doer names the supporter's cell, and who could do it")
  func support() throws {
    let findings = judge(
      """
      task | department | main | decide | support
      校正   | 課 | | 山本 | 高橋
      編集   | 課 | 斎藤 | 山本 |
      """)
    let finding = try #require(findings.of("CNS108").first)
    #expect(finding.location.cell == "E2")
    #expect(finding.remedy.en.contains("make 高橋 the doer (C2)"))
    #expect(finding.remedy.en.contains("斎藤"))
  }
}
