// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// The formula of the 属人化 score, against its table and against a naive reading of it.
@Suite("Person-dependence score")
struct DependenceScoreTests {
  private static func context(_ table: String) -> AnalysisContext {
    AnalysisContext(TableLiteral(table).matrix, asOf: RuleSelfTest.asOf)
  }

  /// The score of the first task of a table.
  private static func score(_ table: String, assumeUnknown: Double? = nil) -> DependenceScore {
    DependenceRanking(context(table), options: .init(assumeUnknown: assumeUnknown)).score(of: WorkItem.ID(0))
  }

  private static func value(_ kind: DependenceTerm, _ table: String) -> Double? {
    score(table).terms.first { $0.kind == kind }?.value
  }

  @Test("weights sum up to 100")
  func weights() {
    #expect(DependenceTerm.allCases.map(\.weight) == [40, 20, 15, 10, 10, 5])
    #expect(DependenceTerm.allCases.map(\.letter).joined() == "HMITFA")
  }

  @Test(
    "H",
    arguments: [
      ("", 1.0), ("甲", 1), ("partner:X", 1), ("partner:X、partner:Y", 1),
      ("partner:X、partner:Y、partner:Z", 0.7), ("甲、乙", 0.35), ("甲、partner:X", 0.35),
      ("partner:X、partner:Y、partner:Z、partner:W、partner:V", 0.35), ("甲、乙、丙", 0.15), ("甲、乙、丙、丁", 0),
      ("甲、乙、丙、丁、戊", 0),
    ])
  func cover(_ names: String, _ expected: Double) {
    let table = "task | main | decide\n点検 | \(names) | 長\n清掃 | 甲 |"
    #expect(Self.value(.cover, table) == expected)
    #expect(Self.score(table).isGap == names.isEmpty)
  }

  @Test("H of work that only a department has is unknown; so is that of a table without owners")
  func unknownCover() {
    let units = "\n[departments]\nname\n課"
    #expect(Self.value(.cover, "task | main\n点検 | 課\n清掃 | 甲" + units) == nil)
    #expect(Self.value(.cover, "task | main\n点検 | 課、甲\n清掃 | 甲" + units) == 1)
    #expect(Self.value(.cover, "task | importance\n点検 | 5") == nil)
    #expect(!Self.score("task | main\n点検 | 課\n清掃 | 甲" + units).isGap)
  }

  @Test(
    "M",
    arguments: [
      ("無", "", 1.0), ("作成中", "", 0.7), ("作成中", "2020-01-01", 0.7), ("有", "", 0), ("有", "2025-04-01", 0),
      ("有", "2025-03-31", 0.4), ("有", "2027-01-01", 0), ("無", "2026-01-01", 1),
    ])
  func manual(_ state: String, _ date: String, _ expected: Double) {
    #expect(
      Self.value(.manual, "task | main | manual | manualDate\n点検 | 甲 | \(state) | \(date)") == expected)
  }

  @Test("I", arguments: zip(["1", "2", "3", "4", "5", "9"], [0, 0.25, 0.5, 0.75, 1, 1]))
  func importance(_ level: String, _ expected: Double) {
    #expect(Self.value(.importance, "task | main | importance\n点検 | 甲 | \(level)") == expected)
  }

  @Test(
    "T",
    arguments: zip(
      ["0", "1", "1.5", "3", "4", "7", "7.5", "20", "21", "1000"],
      [0, 0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1, 1]))
  func handover(_ days: String, _ expected: Double) {
    #expect(Self.value(.handover, "task | main | handoverDays\n点検 | 甲 | \(days)") == expected)
  }

  @Test("T that is no number of days is unknown", arguments: ["-1", "nan", "inf", "長い"])
  func noHandover(_ days: String) {
    #expect(Self.value(.handover, "task | main | handoverDays\n点検 | 甲 | \(days)") == nil)
  }

  @Test(
    "F",
    arguments: [
      ("日次", 1.0), ("週次", 0.8), ("月次", 0.6), ("四半期", 0.4), ("年次", 0.3), ("随時", 0.5), ("単発", nil), ("", nil),
    ])
  func frequency(_ word: String, _ expected: Double?) {
    #expect(Self.value(.frequency, "task | main | frequency\n点検 | 甲 | \(word)") == expected)
  }

  @Test(
    "F between two steps is that of the rarer",
    arguments: zip([250, 239, 24, 11, 2, 0.2], [1, 0.8, 0.6, 0.4, 0.3, 0.3]))
  func frequencyBetween(_ runs: Double, _ expected: Double) {
    #expect(Double(DependenceTerm.frequency(runsPerYear: Float(runs))) / 100 == expected)
  }

  @Test("A", arguments: [("甲", 1.0), ("甲、甲", 1), ("甲、乙", 0), ("なし", 0), ("", nil)])
  func credential(_ names: String, _ expected: Double?) {
    #expect(Self.value(.credential, "task | main | credential\n点検 | 甲 | \(names)") == expected)
  }

  @Test("unknown terms leave both sums, and the coverage tells")
  func unknown() {
    let some = Self.score("task | main | sub | manual\n点検 | 甲 | 乙 | 無")
    #expect(some.score == 3400.0 / 60)
    #expect(some.coverage == 0.6 && some.coverageText == "60%")
    #expect(some.terms.map(\.isKnown) == [true, true, false, false, false, false])
    let none = Self.score("task | note\n点検 | 甲")
    #expect(none.score == nil && none.band == nil && none.coverage == 0)
  }

  @Test("handover days and importance may be assumed, nothing else")
  func assumed() {
    let table = "task | main | sub | manual\n点検 | 甲 | 乙 | 有"
    let score = Self.score(table, assumeUnknown: 0.5)
    #expect(score.score == 2650.0 / 85)
    #expect(score.coverage == 0.6)
    #expect(score.terms.map(\.isAssumed) == [false, false, true, true, false, false])
    // What is known is not assumed.
    let known = Self.score(
      "task | main | sub | importance | handoverDays\n点検 | 甲 | 乙 | 1 | 1", assumeUnknown: 0.5)
    #expect(known.score == 1400.0 / 65)
  }

  @Test(
    "one person for important or frequent work is high whatever the score",
    arguments: [
      ("甲", "4", "", true), ("甲", "3", "", false), ("甲", "", "月次", true), ("甲", "", "四半期", false),
      ("partner:X", "4", "", true), ("甲、乙", "5", "日次", false),
    ])
  func override(_ main: String, _ importance: String, _ frequency: String, _ isHigh: Bool) {
    // A manual and a quick handover bring the score of one person below 70.
    let score = Self.score(
      "task | main | importance | frequency | manual | handoverDays\n"
        + "点検 | \(main) | \(importance) | \(frequency) | 有 | 1")
    #expect((score.score ?? 100) < 70)
    #expect((score.band == .high) == isHigh)
    #expect(score.isRaised == isHigh)
  }

  @Test("bands")
  func bands() {
    typealias Band = DependenceScore.Band
    #expect(
      [0, 44.99, 45, 69.99, 70, 100].map { Band(score: $0) } == [.low, .low, .medium, .medium, .high, .high])
  }

  @Test("every term has words, and says when it does not know")
  func words() {
    let full = Self.score(
      "task | main | sub | manual | manualDate | importance | handoverDays | frequency | credential\n"
        + "点検 | 甲 | partner:X | 有 | 2024-01-02 | 4 | 10 | 月次 | 甲")
    #expect(full.terms.map(\.words.ja) == ["2人", "有(2024-01-02更新)", "4", "10日", "月次", "1人"])
    let empty = Self.score("task | main | note\n点検 | | 急ぐ")
    #expect(empty.terms.allSatisfy { $0.words.en == "unknown" && $0.value == nil })
    #expect(
      full.largestTerms.map(\.kind) == [.cover, .importance, .manual, .handover, .frequency, .credential])
  }

  @Test("summary and abolished tasks have no score")
  func leaves() {
    let ranking = DependenceRanking(
      Self.context(
        """
        task | parent | main | importance | status
        総括   |        | 甲   | 5          |
        点検   | 総括     | 甲   | 5          |
        清掃   |        | 甲   | 5          | 廃止
        """))
    #expect(ranking.score(of: WorkItem.ID(0)).score == nil)
    #expect(ranking.score(of: WorkItem.ID(2)).score == nil)
    #expect(ranking.ranked() == [WorkItem.ID(1)])
    #expect(ranking.total.items == 1)
  }
}
