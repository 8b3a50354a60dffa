// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What the rules on people and days of owners say beyond their examples.
@Suite("Owners and days")
struct PeriodRuleTests {
  private let people = "\n[people]\nname | department | until | superior\n"

  @Test(
    "an owner is gone on the day after the last", arguments: [("2026-03-31", 1), ("2026-04-01", 0), ("", 0)])
  func lastDay(_ until: String, _ count: Int) {
    let table =
      "task | main | sub | decide\n点検 | 高橋 | 斎藤 | 中村" + people + "高橋 | | \(until) |\n斎藤 | | |\n中村 | | |"
    let findings = judge(table).of("GAP107")
    #expect(findings.count == count)
    if count > 0 {
      #expect(findings[0].message.ja == "「点検」の主担当の高橋は、2026-03-31を最後に退職・異動しています")
      #expect(findings[0].remedy.ja.contains("斎藤に引き継ぎ"))
      #expect(findings[0].severity == .error)
    }
  }

  @Test(
    "without a backup owner the superior takes it, else the head of the unit, never somebody who has left")
  func superior() {
    let head = "task | department | main | decide\n点検 | 課 | 高橋 | 中村"
    let named = judge(head + people + "高橋 | 課 | 2026-03-01 | 森\n森 | | |\n中村 | | |").of("GAP107")
    #expect(named.first?.remedy.ja.contains("上司の森") == true)
    let units = "\n[departments]\nname | head\n課 | 林"
    let left = "高橋 | 課 | 2026-03-01 | 森\n森 | | 2026-03-01 |\n林 | 課 | |\n中村 | | |"
    #expect(judge(head + people + left + units).of("GAP107").first?.remedy.ja.contains("上司の林") == true)
  }

  @Test("a decider who has left is handed to the deputy, and is one finding with the main part")
  func decider() {
    let table = "task | main | sub | deputy | decide\n点検 | 高橋 | 斎藤 | 森 | 中村\n清掃 | 中村 | 斎藤 | | 中村"
    let findings = judge(table + people + "中村 | | 2026-03-01 |\n高橋 | | |\n森 | | |\n斎藤 | | |").of("GAP107")
    #expect(findings.map(\.subject.name) == ["点検", "清掃"])
    #expect(findings[0].remedy.ja.contains("代行者の森"))
    #expect(findings[1].message.en.contains("main owner and accountable"))
  }

  @Test("where letters are all there is, only a task that nobody is left to do is flagged")
  func letters() {
    let table = "task | 高橋 | 森 | 部長\n点検 | R | R | A\n清掃 | R | | A"
    let findings = judge(table + people + "高橋 | | 2026-03-01 |\n森 | | |").of("GAP107")
    #expect(findings.map(\.subject.name) == ["清掃"])
  }

  @Test("GAP107 silences SPD101 on its task")
  func silences() {
    let table = "task | main | decide\n点検 | 高橋 | 中村\n清掃 | 森 | 中村"
    let findings = judge(table + people + "高橋 | | 2026-03-01 |\n森 | | |\n中村 | | |")
    #expect(findings.of("GAP107").map(\.subject.name) == ["点検"])
    #expect(findings.of("SPD101").map(\.subject.name) == ["清掃"])
  }

  @Test("an ended period with a successor is history; one without is not")
  func history() {
    #expect(judge("task | main\n点検 | 高橋(～2026-03-31)、森(2026-04-01～)").of("GAP107").isEmpty)
    let open = judge("task | main\n点検 | 高橋(～2026-03-31)、森(2026-05-01～)")
    #expect(open.of("GAP107").first?.message.ja.contains("2026-03-31で終わり") == true)
    #expect(open.of("GAP113").first?.message.ja.contains("2026-04-01から2026-04-30までの30日間") == true)
  }

  @Test(
    "a hole counts in the days looked at, in recurring tasks",
    arguments: [
      ("～2026-09-30", "2026-10-01～", "月次", 0), ("～2026-09-30", "2026-10-02～", "月次", 1),
      ("～2026-09-30", "2026-10-02～", "", 1), ("～2026-09-30", "2026-10-02～", "単発", 0),
      ("～2026-03-01", "2026-04-01～", "月次", 0), ("～2026-03-01", "2026-04-02～", "月次", 1),
      ("～2027-03-30", "2027-04-02～", "月次", 1), ("～2027-03-31", "2027-04-10～", "月次", 0),
    ])
  func holes(_ first: String, _ second: String, _ frequency: String, _ count: Int) {
    let table = "task | main | frequency\n点検 | 高橋(\(first))、森(\(second)) | \(frequency)"
    #expect(judge(table).of("GAP113").count == count)
  }

  @Test("somebody who stays fills the hole, and a leaver opens one; the settings move the border")
  func fillers() {
    let staying = "task | main | frequency\n点検 | 高橋(～2026-09-20)、森(2026-10-01～)、林 | 月次"
    #expect(judge(staying).of("GAP113").isEmpty)
    let leaving =
      "task | main | frequency\n点検 | 高橋、森(2026-10-01～) | 月次" + people + "高橋 | | 2026-09-20 |\n森 | | |"
    #expect(judge(leaving).of("GAP113").first?.message.en.contains("10 day(s)") == true)
    let context = AnalysisContext(TableLiteral(leaving).matrix, asOf: RuleSelfTest.asOf)
    var options = UncoveredPeriod.Options()
    options.minimumDays = 11
    #expect(UncoveredPeriod(options: options).findings(in: context).isEmpty)
    options.minimumDays = 10
    options.horizonDays = 180
    #expect(UncoveredPeriod(options: options).findings(in: context).isEmpty)
    options.horizonDays = 183
    #expect(UncoveredPeriod(options: options).findings(in: context).count == 1)
  }

  @Test("predecessor and successor are neither two main owners nor two deciders")
  func onTheDay() {
    let follow = "task | main | decide\n点検 | 高橋(～2026-09-30)、森(2026-10-01～) | 中村(～2026-09-30)、林(2026-10-01～)"
    #expect(judge(follow).codes.filter { ["DUP101", "DUP102"].contains($0) } == [])
    let together = follow.replacing("2026-10-01～", with: "2026-03-01～")
    #expect(judge(together).codes.filter { ["DUP101", "DUP102"].contains($0) } == ["DUP101", "DUP102"])
  }

  @Test(
    "a rota needs two people who are there",
    arguments: [
      ("高橋、森", 0), ("高橋", 1), ("課", 1), ("課、高橋", 1), ("高橋、森、課", 0), ("高橋、林", 1), ("list:当番", 1),
      ("partner:警備会社", 0), ("当番役", 0), ("夜勤役", 1),
    ])
  func rota(_ holders: String, _ count: Int) {
    let lists = "\n[departments]\nname\n課\n[roles]\nname | holders\n当番役 | 高橋、森\n夜勤役 | 高橋"
    let table =
      "task | department | rotation\n点検 | 課 | \(holders)" + lists + people
      + "高橋 | 課 | |\n森 | 課 | |\n林 | 課 | 2026-03-01 |"
    #expect(judge(table).of("GAP117").count == count)
  }

  @Test("a role whose holders are not told may be a rota")
  func unknownRota() {
    #expect(judge("task | rotation\n点検 | 当番\n[roles]\nname\n当番").of("GAP117").isEmpty)
  }

  @Test("departments as doers are flagged only where people do other tasks of the same table")
  func units() {
    let lists = "\n[departments]\nname\n課\n係"
    let deciding = judge("task | main | decide\n点検 | 課 | 高橋\n清掃 | 係 | 高橋" + lists)
    #expect(deciding.of("GAP106").isEmpty)
    let mixed = judge("task | main | sub\n点検 | 課 | 係\n清掃 | 課 | 森\n修理 | 高橋 | 森" + lists)
    #expect(mixed.of("GAP106").map(\.subject.name) == ["点検"])
    #expect(mixed.of("GAP106").first?.severity == .note)
  }
}
