// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What the rules of continuity say of days and of decisions, beyond their examples.
@Suite("Continuity: days and decisions")
struct ContinuityTimeRuleTests {
  @Test(
    "SPD108 speaks from 90 days before to the last day, and silences SPD101",
    arguments: [
      ("2026-06-30", ["SPD108"]), ("2026-04-01", ["SPD108"]), ("2026-07-01", ["SPD101"]), ("", ["SPD101"]),
    ])
  func leaver(_ until: String, _ codes: [String]) {
    let findings = judge(
      "task | main | sub | decide\n点検 | 村上 | | 中村\n[people]\nname | until\n村上 | \(until)\n中村 |")
    #expect(findings.codes.filter { ["SPD101", "SPD108"].contains($0) } == codes)
  }

  @Test("SPD108 leaves alone what is over before the last day, and what two can do")
  func leaverExceptions() {
    func count(_ row: String) -> Int {
      judge(
        "task | main | sub | frequency | due\n点検 | \(row)\n[people]\nname | until\n村上 | 2026-05-31\n森 | 2026-05-31\n林 |"
      ).of("SPD108").count
    }
    #expect(count("村上 | | 単発 | 2026-05-31") == 0)
    #expect(count("村上 | | 単発 | 2026-06-01") == 1)
    #expect(count("村上 | | 月次 | 2026-05-31") == 1)
    #expect(count("村上 | 森 | 月次 |") == 0)
    #expect(count("村上 | 林 | 月次 |") == 0)
  }

  @Test(
    "SPD108 says what to do with the handover document by its state",
    arguments: [("有", "村上の引継ぎ書(C6)で引き継いで"), ("作成中", "村上の作成中の引継ぎ書(C6)を仕上げて"), ("無", "村上が引継ぎ書(C6)を書いて")])
  func handover(_ state: String, _ words: String) {
    let remedy = judge(
      """
      task | department | main | sub
      点検   | 課         | 村上  |
      清掃   | 課         | 森   | 村上
      [people]
      name | until      | handover
      村上  | 2026-05-31 | \(state)
      森   |            |
      """
    ).of("SPD108").first?.remedy.ja
    #expect(remedy == "森を後任(C2)に決め(同じ部門の業務の担当、担当1件)、2026-05-31までに\(words)ください")
  }

  @Test(
    "SPD109 counts full years",
    arguments: [("2021-04-01", 1), ("2021-04-02", 0), ("2020-02-29", 1), ("2030-01-01", 0), ("昔から", 0)])
  func years(_ since: String, _ count: Int) {
    let findings = judge("task | main | sub | since\n点検 | 村上 | 遠藤 | \(since)").of("SPD109")
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.remedy.ja.contains("副担当の遠藤と交代") })
    #expect(judge("task | main | since\n点検 | 課 | \(since)\n[departments]\nname\n課").of("SPD109").isEmpty)
  }

  @Test("SPD109 prints years and limit; the limit is an option")
  func yearsOption() {
    let matrix = TableLiteral("task | main | since\n点検 | 村上 | 2018-10-01").matrix
    let context = AnalysisContext(matrix, asOf: RuleSelfTest.asOf)
    var options = LongHeldWork.Options()
    options.years = 7
    let found = LongHeldWork(options: options).findings(in: context)
    #expect(found.map(\.message.ja) == ["「点検」は村上が2018-10-01から7年担当しています(基準7年未満)"])
    options.years = 8
    #expect(LongHeldWork(options: options).findings(in: context).isEmpty)
  }

  @Test(
    "SPD110 wants one person all along, and nobody who looks on",
    arguments: [
      ("村上 | 森 | 村上 | |", 1), ("村上、森 | | 村上 | |", 0), ("森 | | 村上 | |", 0), ("村上 | | 村上、中村 | |", 0),
      ("村上 | | 村上 | 森 |", 0), ("村上 | | 村上 | 村上 |", 1), ("村上 | | 村上 | | 中村", 0), ("村上 | | 村上 | | 村上", 1),
      ("一人役 | | 村上 | |", 1), ("二人役 | | 村上 | |", 0), ("村上 | | | |", 0),
    ])
  func chain(_ cells: String, _ count: Int) {
    let findings = judge(
      """
      id | task | main | sub | decide | verify | approve | predecessor
      T1 | 発注  | 村上  | 森   | 中村    |        |         |
      T2 | 検収  | \(cells) | T1
      [roles]
      name | holders
      一人役 | 村上
      二人役 | 村上、森
      """
    ).of("SPD110")
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.subject.name == "検収" && $0.message.ja.contains("前工程(「発注」)") })
  }

  @Test(
    "SPD111 is about recurring decisions with one known decider",
    arguments: [
      ("村上 | 中村 | | 決裁 | |", 1), ("村上 | 中村 | 林 | 決裁 | |", 0), ("村上 | 中村 | 中村 | 決裁 | |", 1),
      ("村上 | 中村 | | | |", 0), ("村上 | 中村 | | | | 100万円以下", 1), ("村上 | 中村 | | 決裁 | 単発 |", 0),
      ("村上 | 中村、林 | | 決裁 | |", 0), ("村上 | 代理 | | 決裁 | |", 0), ("村上 | 部 | | 決裁 | |", 0),
      ("村上 | 一人役 | | 決裁 | |", 1), ("村上 | 二人役 | | 決裁 | |", 0), ("村上 | 去代 | | 決裁 | |", 1),
    ])
  func decision(_ cells: String, _ count: Int) {
    let findings = judge(
      """
      task | main | decide | deputy | tags | frequency | amount
      契約  | \(cells)
      [departments]
      name
      部
      [people]
      name | deputy | until
      村上  |       |
      中村  |       |
      林   |       |
      代理  | 林     |
      去代  | 元職    |
      元職  |       | 2026-03-01
      [roles]
      name | holders
      一人役 | 中村
      二人役 | 中村、林
      """
    ).of("SPD111")
    #expect(findings.count == count)
  }

  @Test("SPD111 judges a role of unknown holders only where deputies are named somewhere")
  func unknownDecider() {
    let table =
      "task | main | decide | deputy | tags\n契約 | 村上 | 部長 | | 決裁\n採用 | 村上 | 部長 | %@ | 決裁\n[roles]\nname\n部長"
    #expect(judge(table.replacing("%@", with: "")).of("SPD111").isEmpty)
    #expect(judge(table.replacing("%@", with: "林")).of("SPD111").map(\.subject.name) == ["契約"])
  }

  @Test("a table that says who drafts and decides, but nowhere who works, is an authority table")
  func authorityTable() {
    func subjects(_ main: String) -> [String] {
      judge("task | draft | approve | decide | main\n契約 | 村上 | 林 | 中村 |\n採用 | 村上 | 林 | 中村 | \(main)").of(
        "SPD111"
      )
      .map(\.subject.name)
    }
    #expect(subjects("") == ["契約", "採用"])
    #expect(subjects("村上").isEmpty)
    #expect(judge("task | 部長 | 担当\n契約 | A | R").of("SPD111").isEmpty)
  }

  @Test(
    "SPD111 proposes the next rank, never who does the task",
    arguments: [("村上", "次長を第1順位の代決者(D2)に"), ("次長", "課長を第1順位の代決者(D2)に")])
  func nextRank(_ main: String, _ words: String) {
    let remedy = judge(
      """
      task | main | decide | deputy | tags
      契約  | \(main) | 部長 | | 決裁
      [departments]
      name | parent | head
      部    |        | 部長
      課    | 部      | 課長
      [people]
      name | department | post
      村上  | 部         | 担当
      部長  | 部         | 営業部長
      課長  | 課         | 営業課長
      次長  | 部         | 次長
      """
    ).of("SPD111").first?.remedy.ja
    #expect(remedy?.hasPrefix(words) == true, "\(remedy ?? "")")
  }

  @Test(
    "SPD129 speaks from 14 days, of a main owner nobody can stand in for",
    arguments: [
      ("2026-03-25～2026-04-07", "", 1), ("2026-03-26～2026-04-07", "", 0), ("2026-03-30～", "", 1),
      ("2026-04-02～2026-12-31", "", 0), ("2026-01-01～2026-12-31", "遠藤", 0),
      ("2026-01-01～2026-12-31", "休職", 1),
      ("2026-01-01～2026-12-31", "課", 0), ("2026-01-01～2026-12-31", "役", 0),
      ("2026-01-01～2026-12-31", "空役", 1),
    ])
  func onLeave(_ leave: String, _ sub: String, _ count: Int) {
    let findings = judge(
      """
      task | main | sub
      点検   | 村上  | \(sub)
      [departments]
      name
      課
      [people]
      name | leave
      村上  | \(leave)
      遠藤  |
      休職  | 2026-01-01～2026-12-31
      [roles]
      name | holders
      役   | 遠藤
      空役  | 休職
      """
    ).of("SPD129")
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.people == ["村上"] && $0.message.ja.contains("基準14日以上") })
  }

  @Test("a skill map finds levels by halving, the highest of several")
  func skillColumns() {
    var matrix = TableLiteral("task | main\n点検 | 甲\n清掃 | 乙\n修理 | 丙").matrix
    let place = matrix.workItems[0].location
    var numbers = SeededNumbers(seed: 3)
    var highest: [[Int: Int]] = [[:], [:], [:]]
    for _ in 0..<40 {
      let (item, person, level) = (
        Int.random(in: 0..<2, using: &numbers), Int.random(in: 0..<3, using: &numbers),
        Int.random(in: 0...4, using: &numbers)
      )
      guard person != 1 || item != 0 else { continue }
      highest[item][person] = max(highest[item][person] ?? 0, level)
      matrix.skills.append(
        .init(workItem: WorkItem.ID(item), person: Person.ID(person), level: level, location: place))
    }
    let skills = AnalysisContext(matrix, asOf: RuleSelfTest.asOf).skills
    for item in 0..<3 {
      for person in 0..<3 {
        #expect(skills.level(of: Person.ID(person), on: WorkItem.ID(item)) == highest[item][person])
      }
    }
  }
}
