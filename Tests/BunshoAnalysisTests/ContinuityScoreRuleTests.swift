// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// The borders of the rules on the score, critical people, manuals, credentials, handover and layouts of cover.
@Suite("Rules on the score and what makes it")
struct ContinuityScoreRuleTests {
  // MARK: SPD115

  private static func scored(_ cells: String) -> Finding? {
    judge(
      "task | department | main | sub | manual | importance | frequency | handoverDays | credential\n点検 | 課 | "
        + cells
    ).of("SPD115").first
  }

  @Test("the score is graded at 45 and 70")
  func grades() {
    // 14 + 20 + 15 + 10 + 10 + 5 of 100; without the credential 69 of 95.
    #expect(Self.scored("甲 | 乙 | 無 | 5 | 日次 | 30 | 甲")?.severity == .warning)
    #expect(Self.scored("甲 | 乙 | 無 | 5 | 日次 | 30 | ")?.severity == .warning)
    #expect(Self.scored("甲 | 乙 | 無 | 4 | 日次 | 30 | ")?.severity == .note)
    // 14 + 20 of 75 = 45.33, of 80 = 42.5.
    #expect(Self.scored("甲 | 乙 | 無 | 1 |  |  | ")?.severity == .note)
    #expect(Self.scored("甲 | 乙 | 無 | 1 |  |  | 甲、乙")?.severity == nil)
    // Exactly 70: 14 + 20 + 15 + 7.5 + 8 + 5 = 69.5 of 100 is below, 14 + 20 + 15 + 7.5 + 10 = 66.5 of 95 is on it.
    #expect(Self.scored("甲 | 乙 | 無 | 5 | 週次 | 10 | 甲")?.severity == .note)
    #expect(Self.scored("甲 | 乙 | 無 | 5 | 日次 | 10 | ")?.severity == .warning)
  }

  @Test("what one person alone can do is a note beside the finding on that person")
  func single() {
    let table =
      "task | department | main | sub | manual | frequency\n点検 | 課 | 甲 | | 有 | 月次\n清掃 | 課 | 乙 | 甲 | 有 | 月次"
    let findings = judge(table)
    #expect(findings.of("SPD115").map(\.severity) == [.note])
    #expect(findings.of("SPD101").map(\.severity) == [.error])
    #expect(findings.of("SPD115").first?.remedy.ja.contains("乙を副担当(D2)に") == true)
    #expect(findings.of("SPD115").first?.message.ja.contains("65.7(基準45以上、判定材料70%)") == true)
  }

  @Test(
    "nothing is said of cover alone, of importance and frequency alone, of one-off tasks, of gaps",
    arguments: [
      "甲 |  |  |  |  |  | ", "甲 | 乙 |  | 5 | 日次 |  | ", "甲 |  | 無 | 5 | 単発 |  | ", " |  | 無 | 5 | 日次 |  | ",
    ])
  func silent(_ cells: String) {
    #expect(Self.scored(cells) == nil)
  }

  @Test("the remedy begins with the largest term that can be lessened, and names people")
  func remedies() {
    let manual = Self.scored("甲 | 乙 | 無 | 5 | 日次 | 30 | 甲")?.remedy.en
    #expect(manual == "first, let 甲 write the manual (E2); then, let 乙 do the next run with 甲 beside")
    let credential = Self.scored("甲 | 乙 | 有 | 5 | 日次 | 1 | 甲")?.remedy.en
    #expect(credential == nil)
    let days = Self.scored("甲 | 乙 | 有 | 5 | 日次 | 30 | 甲")?.remedy.en
    #expect(days == "first, let 乙 do the next run with 甲 beside; then, make 乙 the second holder (I2)")
  }

  @Test("unknown handover days and importance may be assumed")
  func assumed() {
    var options = HighPersonDependence.Options()
    let context = AnalysisContext(
      TableLiteral("task | main | sub | manual\n点検 | 甲 | 乙 | 無").matrix, asOf: RuleSelfTest.asOf)
    func messages() -> [String] {
      HighPersonDependence(options: options).findings(in: context).map(\.message.en)
    }
    #expect(messages().first?.contains("score of 56.7 (from 45; 60%") == true)
    options.assumeUnknown = 0
    #expect(messages() == [])
    options.assumeUnknown = 1
    #expect(messages().first?.contains("score of 69.4 (from 45; 60%") == true)
    options.warning = 69
    #expect(messages().first?.contains("(from 69;") == true)
  }

  // MARK: SPD114

  private static func unit(people: Int, rows: [String]) -> [Finding] {
    let members = (1...people).map { "員\($0) | 課" }.joined(separator: "\n")
    return judge(
      "task | department | main | sub | importance | frequency\n" + rows.joined(separator: "\n")
        + "\n[departments]\nname\n課\n[people]\nname | department\n" + members
    ).of("SPD114")
  }

  @Test("a person who stops 20 per cent of a unit of five, weighted by importance")
  func criticalSet() {
    let covered = (1...4).map { "業務\($0) | 課 | 員2 | 員3 | 1 | 月次" }
    // 1 of 5 is the limit itself.
    let found = Self.unit(people: 5, rows: ["要 | 課 | 員1 | | 1 | 月次"] + covered)
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.people == ["員1"])
    #expect(found.first?.message.ja == "員1が抜けるだけで、課の業務の20%(1件、基準20%)が止まります")
    #expect(found.first?.subject.kind == .department)
    #expect(found.first?.related.count == 1)
    // 1 of 6 is less, unless it is important: 4 of 9.
    let more = covered + ["業務5 | 課 | 員4 | 員5 | 1 | 月次"]
    #expect(Self.unit(people: 5, rows: ["要 | 課 | 員1 | | 1 | 月次"] + more) == [])
    #expect(Self.unit(people: 5, rows: ["要 | 課 | 員1 | | 4 | 月次"] + more).count == 1)
    // Small units, few tasks, one-off tasks.
    #expect(Self.unit(people: 4, rows: ["要 | 課 | 員1 | | 1 | 月次"] + covered) == [])
    #expect(Self.unit(people: 5, rows: ["要 | 課 | 員1 | | 1 | 月次"] + covered.dropLast()) == [])
    #expect(Self.unit(people: 5, rows: ["要 | 課 | 員1 | | 5 | 単発"] + more) == [])
    // Two who each stop enough are one finding, the graver first; the middle stands for an unstated importance.
    let two = Self.unit(
      people: 5, rows: ["要 | 課 | 員1 | | 3 | 月次", "重 | 課 | 員2 | | | 月次", "特 | 課 | 員2 | | 1 | 月次"] + covered)
    #expect(two.map(\.people) == [["員2", "員1"]])
    #expect(two.first?.message.en.contains("36%") == true)
  }

  // MARK: SPD116

  @Test("one person's name is one holder; a unit, a role of two and 'none' are not", arguments: ["甲", "甲、甲"])
  func credential(_ cell: String) {
    let lists = "\n[departments]\nname\n課\n[roles]\nname | holders\n係 | 甲、乙\n長 | 甲"
    func found(_ cell: String) -> [Finding] {
      judge("task | main | sub | credential\n点検 | 甲 | 乙 | \(cell)" + lists).of("SPD116")
    }
    #expect(found(cell).map(\.people) == [["甲"]])
    #expect(found(cell).first?.remedy.ja == "乙を2人目の保有者(D2)にしてください")
    for other in ["課", "係", "なし", "不要", "甲、乙", ""] { #expect(found(other) == [], "\(other)") }
    #expect(found("長").count == 1)
  }

  // MARK: SPD117, SPD118

  @Test("a blank manual counts only in a table that states others")
  func blankManual() {
    #expect(judge("task | main | sub | manual\n点検 | 甲 | 乙 |").of("SPD117") == [])
    let table = "task | main | sub | manual | importance | frequency\n点検 | 甲 | 乙 | 有 | |\n"
    func found(_ row: String) -> Finding? { judge(table + row).of("SPD117").first }
    #expect(found("清掃 | 甲 | 乙 | | 3 |")?.severity == .note)
    #expect(found("清掃 | 甲 | 乙 | | 4 |")?.severity == .warning)
    #expect(found("清掃 | 甲 | 乙 | 無 | 4 |")?.message.ja == "「清掃」にマニュアルがありません(重要度4、基準4以上)")
    #expect(found("清掃 | 甲 | 乙 | 無 | | 単発") == nil)
    #expect(found("清掃 | 甲 | 乙 | 作成中 | 5 |") == nil)
    // A second table without the column says nothing of manuals.
    #expect(judge(table + "[decisions]\ntask | main | sub\n発注 | 甲 | 乙").of("SPD117") == [])
  }

  @Test("a manual is stale after 365 days, or when the task changed after it")
  func staleManual() {
    func count(_ manual: String, _ date: String, _ validity: String) -> Int {
      judge(
        "task | main | sub | manual | manualDate | validity\n点検 | 甲 | 乙 | \(manual) | \(date) | \(validity)"
      )
      .of("SPD118").count
    }
    #expect(count("有", "2025-04-01", "") == 0)
    #expect(count("有", "2025-03-31", "") == 1)
    #expect(count("", "2025-03-31", "") == 1)
    #expect(count("無", "2025-03-31", "") == 0)
    #expect(count("有", "2026-01-01", "2026-01-01") == 0)
    #expect(count("有", "2026-01-01", "2026-04-01") == 1)
    #expect(count("有", "2026-01-01", "2026-04-02") == 0)
  }

  // MARK: SPD119, SPD120

  @Test("a document is due 90 days before the last day of who has work")
  func handoverDue() {
    func found(_ until: String, _ state: String, name: String = "甲") -> [Finding] {
      judge(
        "task | main | sub\n点検 | 甲 | 乙\n[people]\nname | until | handover\n"
          + "\(name) | \(until) | \(state)\n乙 | | 有"
      ).of("SPD119")
    }
    #expect(found("2026-06-30", "").map(\.severity) == [.error])
    #expect(found("2026-06-30", "").first?.location.cell == "C5")
    #expect(found("2026-06-30", "").first?.message.ja.contains("あと90日、基準90日以内") == true)
    #expect(found("2026-06-30", "").first?.remedy.ja.contains("「点検」は乙") == true)
    #expect(found("2026-04-01", "無").count == 1)
    #expect(found("2026-07-01", "").isEmpty && found("2026-03-31", "").isEmpty && found("", "無").isEmpty)
    #expect(found("2026-06-30", "有").isEmpty && found("2026-06-30", "作成中").isEmpty)
    #expect(found("2026-06-30", "", name: "丙") == [])
  }

  @Test("no successor is proposed who leaves as well")
  func successors() {
    let findings = judge(
      """
      task | department | main | sub
      点検   | 課          | 甲   | 乙
      清掃   | 課          | 丙   | 丁
      [departments]
      name
      課
      [people]
      name | department | until      | handover
      甲   | 課          | 2026-05-31 |
      乙   | 課          | 2026-06-15 | 有
      丙   | 課          | 2026-05-31 | 有
      丁   | 課          |            |
      """
    ).of("SPD119")
    #expect(findings.map(\.people) == [["甲"]])
    #expect(findings.first?.remedy.en.contains("'点検' to 丁") == true)
  }

  @Test("six items are complete", arguments: zip(["6", "7", "5", "0", ""], [0, 0, 1, 1, 0]))
  func handoverItems(_ items: String, _ count: Int) {
    func found(_ state: String) -> Int {
      judge(
        "task | main | sub\n点検 | 甲 | 乙\n[people]\nname | handover | items\n甲 | \(state) | \(items)\n乙 | |"
      )
      .of("SPD120").count
    }
    #expect(found("有") == count && found("作成中") == count)
    #expect(found("無") == 0)
  }

  // MARK: SPD127, SPD128

  private static func layout(_ covers: [(String, String)]) -> [Finding] {
    judge(
      "task | department | main | sub\n"
        + covers.enumerated().map { "業務\($0) | 課 | \($1.0) | \($1.1)" }.joined(separator: "\n")
    ).of("SPD127")
  }

  @Test("mutual pairs only: every cover counts")
  func pairs() {
    let pairs = [("甲", "乙"), ("乙", "甲"), ("丙", "丁"), ("丁", "丙")]
    #expect(Self.layout(pairs).map(\.people) == [["甲", "乙", "丙", "丁"]])
    #expect(Self.layout(pairs + [("甲", "")]).count == 1, "what nobody covers is no cover")
    #expect(Self.layout(pairs + [("甲", "丙")]) == [])
    #expect(Self.layout(pairs + [("甲", "乙、丙")]) == [])
    #expect(Self.layout(pairs + [("甲", "partner:X")]) == [])
    #expect(
      Self.layout([("甲", "乙"), ("甲", "乙"), ("丙", "丁"), ("丁", "丙")]) == [], "乙 has nothing to be covered")
    #expect(Self.layout(pairs.dropLast()) == [])
    #expect(Self.layout([("甲", "乙"), ("乙", "甲"), ("甲", "乙"), ("乙", "甲")]) == [])
    #expect(
      Self.layout(pairs).first?.remedy.en
        == "shift the backups into a ring: 丙 for the tasks of 乙, 甲 for the tasks of 丁")
  }

  @Test("deputies need ranks that differ")
  func ranks() {
    func count(_ deputies: String, decide: String = "長", amount: String = "50万円以下") -> Int {
      judge("task | main | sub | decide | deputy | amount\n発注 | 甲 | 乙 | \(decide) | \(deputies) | \(amount)")
        .of("SPD128").count
    }
    #expect(count("丙、丁") == 1)
    #expect(count("丙(第1)、丁(第2)") == 0)
    #expect(count("丙(第1)、丁") == 0)
    #expect(count("丙(第1)、丁(第1)") == 1)
    #expect(count("丙(第1)、丁、戊") == 1)
    #expect(count("丙(2026-05-01～)、丁") == 0)
    #expect(count("丙、丁", decide: "") == 0)
    #expect(count("丙、丁", amount: "") == 0)
  }

  @Test(
    "ranks are read from notes and marks",
    arguments: [
      ("第1", 1), ("第２順位", 2), ("第二順位", 2), ("①", 1), ("代2", 2), ("2", 2), ("順位3", 3), ("2番", 2), ("代行者1", 1),
      ("4月～", nil), ("代", nil), ("", nil), ("※1", nil), ("第", nil), ("99999999999999999999", nil),
    ])
  func rank(_ text: String, _ expected: Int?) {
    #expect(DeputyRank.read(text) == expected)
  }
}
