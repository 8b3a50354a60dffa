// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What the rules of continuity say beyond their examples: who could stand in.
@Suite("Continuity: cover")
struct ContinuityRuleTests {
  private func judge<R: CatalogueRule>(_ rule: R, _ table: String) -> [Finding.Draft] {
    let literal = TableLiteral(table)
    return rule.findings(
      in: AnalysisContext(literal.matrix, observations: literal.observations, asOf: RuleSelfTest.asOf))
  }

  @Test(
    "SPD103 speaks below level 2 only where a level is stated",
    arguments: [("0", 1), ("1", 1), ("2", 0), ("3", 0), ("", 0)])
  func unskilled(_ level: String, _ count: Int) {
    let findings = BunshoAnalysisTests.judge(
      """
      task | main | sub | deputy
      点検   | 村上  | 遠藤 | 森
      [skills]
      task | 村上 | 遠藤 | 森
      点検   | 0   | 2   | \(level)
      """
    ).of("SPD103")
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.message.ja.contains("習熟度は\(level)です(必要2)") && $0.location.cell == "D2" })
  }

  @Test("SPD103 takes the highest level stated, and names a teacher, a date and somebody who is able")
  func training() {
    let twice = "\n[skills]\ntask | 村上 | 遠藤 | 森\n点検 | 3 | 1 | 2\n点検 | 3 | 2 |"
    let table = "task | main | sub\n点検 | 村上 | 遠藤"
    #expect(BunshoAnalysisTests.judge(table + twice).of("SPD103").isEmpty)
    let once = "\n[skills]\ntask | 村上 | 遠藤 | 森\n点検 | 3 | 1 | 2"
    let remedy = BunshoAnalysisTests.judge(table + once).of("SPD103").first?.remedy
    #expect(remedy?.ja == "2026-06-30までに村上が遠藤に教え、習熟度を2以上にしてください。それまでの副担当の候補: 森(習熟度2、担当0件)")
    #expect(remedy?.en.contains("let 村上 train 遠藤 to level 2 by 2026-06-30") == true)
  }

  @Test("who cannot do a task alone is not capable: SPD101 beside SPD103")
  func skillsCount() {
    let table = "task | main | sub\n点検 | 村上 | 遠藤\n[skills]\ntask | 遠藤\n点検 | "
    #expect(BunshoAnalysisTests.judge(table + "1").of("SPD101").count == 1)
    #expect(BunshoAnalysisTests.judge(table + "2").of("SPD101").isEmpty)
  }

  @Test(
    "SPD104 speaks when no backup is there and fewer than two others are",
    arguments: [
      ("村上 | 遠藤 |", 1), ("村上 | 遠藤、森 |", 0), ("村上 | 遠藤 | 森", 0), ("村上、森 | 遠藤 |", 0), ("村上 | 遠藤、課 |", 0),
      ("村上 | 遠藤、partner:青空 |", 0), ("村上 | 森 | 遠藤", 0), ("村上 | 役 |", 1), ("村上 | 二役 |", 0),
    ])
  func absent(_ cells: String, _ count: Int) {
    let findings = BunshoAnalysisTests.judge(
      """
      task | main | sub | deputy
      点検   | \(cells)
      [departments]
      name
      課
      [people]
      name | leave
      村上  |
      遠藤  | 2026-03-01～2026-04-01
      森   |
      [roles]
      name | holders
      役   | 遠藤
      二役  | 遠藤、森
      """
    ).of("SPD104")
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.message.ja.contains("遠藤は2026-04-01まで休業中です") })
  }

  @Test("SPD104's days are an option, and the number that tripped is printed")
  func absentDays() throws {
    let table = "task | main | sub\n点検 | 村上 | 遠藤\n[people]\nname | until\n村上 |\n遠藤 | 2026-05-01"
    var options = AbsentDeputy.Options()
    #expect(judge(AbsentDeputy(options: options), table).first?.message.ja.contains("30日後、基準90日以内") == true)
    options.days = 30
    #expect(judge(AbsentDeputy(options: options), table).count == 1)
    options.days = 29
    #expect(judge(AbsentDeputy(options: options), table).isEmpty)
  }

  @Test("who is about to leave is not proposed")
  func leaversAreNotProposed() {
    func remedy(_ until: String) -> String {
      BunshoAnalysisTests.judge(
        """
        task | department | main | sub
        点検   | 課         | 村上  |
        清掃   | 課         | 遠藤  | 村上
        [people]
        name | department | until
        村上  | 課         |
        遠藤  | 課         | \(until)
        """
      ).of("SPD101").first?.remedy.ja ?? ""
    }
    #expect(remedy("2026-06-30") == "副担当(D2)を1名決めてください")
    #expect(remedy("2026-07-01").hasPrefix("遠藤を副担当(D2)に"))
  }

  @Test(
    "SPD105 leaves units of one line, colleagues of the main owner and unknown people alone",
    arguments: [
      ("村上 | 遠藤 |", 1), ("村上 | 遠藤、兼子 |", 0), ("村上 | 部長 |", 0), ("村上 | 係員 |", 0), ("他部 | 遠藤 |", 0),
      ("村上 | 無所属 |", 0), ("村上 | 遠藤 | 有", 0), ("村上 | 遠藤 | 無", 1), ("村上 | 二課 |", 1), ("村上 | 一課 |", 0),
    ])
  func outside(_ cells: String, _ count: Int) {
    let findings = BunshoAnalysisTests.judge(
      """
      task | department | main | sub | deputyAccess
      点検   | 一課        | \(cells)
      [departments]
      name | parent
      部    |
      一課  | 部
      二課  | 部
      一係  | 一課
      [people]
      name | department | concurrent
      部長  | 部         |
      村上  | 一課        |
      係員  | 一係        |
      遠藤  | 二課        |
      他部  | 二課        |
      兼子  | 二課        |
      兼子  | 一課        | 兼務
      無所属 |           |
      """
    ).of("SPD105")
    #expect(findings.count == count)
  }

  @Test(
    "SPD106 asks for one main owner inside and cover that is all outside",
    arguments: [
      ("村上 | 社外 | ", 1), ("村上 | 社外 | 森", 0), ("村上、森 | 社外 |", 0), ("社外 | partner:青空 |", 0), ("村上 | | ", 0),
      ("村上 | 代理店 |", 1), ("村上 | 課 |", 0), ("村上 | 社外役 |", 1), ("村上 | 混成役 |", 0), ("村上 | 常駐 |", 1),
      ("二人役 | 社外 |", 0),
    ])
  func external(_ cells: String, _ count: Int) {
    let findings = BunshoAnalysisTests.judge(
      """
      task | main | sub | deputy
      点検   | \(cells)
      [departments]
      name | kind
      課    |
      代理店 | external
      [people]
      name | department | employment
      村上  | 課         |
      森   | 課         |
      社外  |           | external
      常駐  | 代理店       |
      [roles]
      name | holders
      社外役 | 社外
      混成役 | 社外、森
      二人役 | 村上、森
      """
    ).of("SPD106")
    #expect(findings.count == count)
  }

  @Test(
    "SPD107 speaks of 無 only, on recurring tasks, and silences SPD101",
    arguments: [
      ("無 | 月次", ["SPD107"]), ("有 | 月次", ["SPD101"]), ("作成中 | 月次", ["SPD101"]), ("無 | 単発", ["SPD101"]),
    ])
  func undocumented(_ cells: String, _ codes: [String]) {
    let findings = BunshoAnalysisTests.judge(
      "task | main | sub | decide | manual | frequency\n点検 | 村上 | | 中村 | \(cells)")
    #expect(findings.codes.filter { ["SPD101", "SPD107"].contains($0) } == codes)
    #expect(
      BunshoAnalysisTests.judge("task | department | main | manual\n点検 | 課 | 課 | 無\n[departments]\nname\n課")
        .of("SPD107").isEmpty)
  }

  @Test(
    "SPD112 speaks above half and from five tasks, not at half, and not of units of two", arguments: 3...6)
  func common(_ tasks: Int) {
    func findings(covered: Int, members: Int = 4) -> [Finding] {
      let rows = (0..<tasks * 2).map { index in
        let sub = index < covered ? "森" : index < tasks * 2 - 1 ? "林" : ""
        return "業務\(index) | 課 | 村上 | \(sub)"
      }
      let people = ["村上", "森", "林", "遠藤"].prefix(members).map { "\($0) | 課" }
      return BunshoAnalysisTests.judge(
        "task | department | main | sub\n" + rows.joined(separator: "\n")
          + "\n[departments]\nname\n課\n[people]\nname | department\n" + people.joined(separator: "\n")
      ).of("SPD112").filter { $0.people == ["森"] }
    }
    // One task has no backup: of 2n - 1 covered tasks n are more than half.
    let found = findings(covered: tasks)
    #expect(found.count == (tasks >= 5 ? 1 : 0))
    #expect(findings(covered: tasks - 1).isEmpty)
    #expect(findings(covered: tasks, members: 2).isEmpty)
    if tasks == 6 {
      #expect(found.first?.message.ja == "森が課の副担当のある業務11件のうち6件(55%、上限50%)の副担当です")
      #expect(found.first?.remedy.ja == "1件以上の副担当をほかの人に分けてください(例: 「業務0」を遠藤)")
    }
  }

  @Test("SPD112 does not print a share above the limit as the limit")
  func commonShare() {
    let rows = (0..<101).map { "業務\($0) | 課 | 村上 | \($0 < 51 ? "森" : "林")" }
    let findings = BunshoAnalysisTests.judge(
      "task | department | main | sub\n" + rows.joined(separator: "\n")
    ).of("SPD112")
    #expect(findings.map(\.message.ja) == ["森が課の副担当のある業務101件のうち51件(50.5%、上限50%)の副担当です"])
  }

  @Test(
    "SPD113 speaks of blanks, denials and days more than a year ago, in tables with the column",
    arguments: [
      ("2025-04-01", 0), ("2025-03-31", 1), ("2026-05-01", 0), ("", 1), ("未", 1), ("未確認", 1), ("確認済", 0),
    ])
  func unverified(_ cell: String, _ count: Int) {
    let findings = BunshoAnalysisTests.judge(
      """
      task | main | sub | deputyVerified
      点検   | 村上  | 遠藤 | \(cell)
      清掃   | 遠藤  | 村上 | 2026-01-01
      修理   | 遠藤  |     |
      [decisions]
      task | main | sub
      塗装   | 村上  | 遠藤
      """
    ).of("SPD113")
    #expect(findings.map(\.subject.name) == (count == 0 ? [] : ["点検"]))
    #expect(findings.allSatisfy { $0.location.cell == "D2" })
  }

  @Test(
    "SPD130 knows the highest level alone or before a bracket",
    arguments: [
      ("A", 1), ("ａ", 1), ("A:引継ぎできない", 1), ("レベルA", 1), ("不可", 1), ("B", 0), ("高橋", 0), ("AさんとBさん", 0),
      ("1人", 0),
      ("高(要改善)", 1),
    ])
  func untransferable(_ level: String, _ count: Int) {
    #expect(
      BunshoAnalysisTests.judge("task | main | sub | dependence\n点検 | 村上 | 遠藤 | \(level)").of("SPD130").count
        == count)
    #expect(
      BunshoAnalysisTests.judge("task | main | sub | frequency | dependence\n点検 | 村上 | 遠藤 | 単発 | \(level)")
        .of("SPD130").isEmpty)
  }
}
