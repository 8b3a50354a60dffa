// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Foundation
import Testing

@testable import BunshoAnalysis

/// What the rules on hours and load say beyond their examples.
@Suite("Workload")
struct WorkloadRuleTests {
  private func load(_ hours: String, capacity: String = "10") -> [Finding] {
    judge(
      """
      task | department | main | decide | frequency | hours
      点検   | 課         | 高橋 | 中村   | 月次       | \(hours)
      [people]
      name | department | capacity
      高橋  | 課 | \(capacity)
      """
    ).of("LOD101")
  }

  @Test(
    "overload is a note above 100 %, a warning above 120 %, an error above 150 %",
    arguments: [
      ("10", nil), ("10.1", Severity.note), ("12", .note), ("12.1", .warning), ("15", .warning),
      ("15.1", .error),
    ])
  func grades(hours: String, severity: Severity?) {
    #expect(load(hours).map(\.severity) == (severity.map { [$0] } ?? []))
  }

  @Test("the message prints hours, capacity, per cent and the limit passed; no capacity, no finding")
  func figures() {
    let message = load("15.1").first?.message
    #expect(message?.en == "the tasks of 高橋 take 181 h a year, 151% of the 120 h available (limit 150%)")
    #expect(message?.ja == "高橋の担当業務は年181時間で、使える120時間の151%です(上限150%)")
    // Rounding does not hide that a limit is passed.
    #expect(load("12.01").first?.message.en.contains("120.1%") == true)
    #expect(load("1000", capacity: "").isEmpty)
    #expect(load("1000", capacity: "0").isEmpty)
    #expect(load("-20").isEmpty)
  }

  @Test("doers share a task equally, roles stand for their holders, backup owners carry nothing")
  func parts() {
    let literal = TableLiteral(
      """
      task | main | sub | execute | frequency | hours
      点検   | 高橋、斎藤 | 森 | partner:外注 | 年次 | 300
      清掃   | 当番 | | | 年次 | 100
      起案   | | | | 年次 | 50
      [roles]
      name | holders
      当番  | 森、高橋
      """)
    let context = AnalysisContext(literal.matrix, asOf: RuleSelfTest.asOf)
    func hours(_ name: String) -> Double? {
      literal.matrix.organization.people.firstIndex { $0.name == name }.map { context.workload.hours[$0] }
    }
    #expect(hours("高橋") == 150)
    #expect(hours("斎藤") == 100)
    #expect(hours("森") == 50)
  }

  @Test("who has left carries nothing: the others carry the whole")
  func departed() {
    let findings = judge(
      """
      task | department | main | frequency | hours
      点検   | 課         | 高橋、林 | 月次 | 15.1
      [people]
      name | department | capacity | until
      高橋  | 課 | 10 |
      林   | 課 | 10 | 2026-03-31
      """)
    #expect(findings.of("LOD101").map(\.subject.name) == ["高橋"])
  }

  private let relief = """
    task | department | main | sub | decide | review | frequency | hours
    入札   | 課 | 高橋 | 青木 | 山本 | | 月次 | 8
    選定   | 課 | 高橋 | | 山本 | 森 | 月次 | 6
    点検   | 課 | 斎藤 | | 山本 | | 月次 | 4
    [departments]
    name | head
    課 | 山本
    [people]
    name | department | capacity | employment | leave
    山本 | 課 | 10 | |
    高橋 | 課 | 10 | |
    斎藤 | 課 | 10 | |
    森  | 課 | 10 | |
    派遣 | 課 | 10 | external |
    休業 | 課 | 10 | | 2026-01-01～2026-12-31
    青木 | 課 | 5 | |
    """

  @Test("hours go to who has room, never to heads, outsiders, people away, or who checks the task")
  func receivers() throws {
    let finding = try #require(judge(relief).of("LOD101").first)
    // 青木 covers 入札 without room for it, 森 reviews 選定, 斎藤 has 6 h a month left.
    #expect(finding.remedy.en == "move '入札' (C2, 96 h) to 森 (load 0%)")
    #expect(finding.people == ["高橋", "森"])
  }

  @Test("a backup owner with room comes first")
  func backupFirst() {
    let remedy = judge(relief.replacing("青木 | 課 | 5", with: "青木 | 課 | 50")).of("LOD101").first?.remedy
    #expect(remedy?.ja == "「入札」(C2、96時間)を青木(副担当、負荷0%)へ移してください")
  }

  private func cover(_ hours: String, subs: String = "斎藤") -> [Finding] {
    judge(
      """
      task | department | main | sub | decide | frequency | hours
      入札   | 課 | 高橋 | \(subs) | 山本 | 月次 | \(hours)
      選定   | 課 | 森 | 斎藤 | 山本 | 月次 | 3
      点検   | 課 | 斎藤 | 高橋 | 山本 | 月次 | 6
      [people]
      name | department | capacity
      高橋 | 課 | 100
      斎藤 | 課 | 10
      森  | 課 | 100
      林  | 課 | 100
      """
    ).of("LOD102")
  }

  @Test("cover counts the heaviest person covered, shared among the backup owners")
  func covering() {
    #expect(cover("6").isEmpty)
    let found = cover("6.1")
    #expect(found.map(\.subject.name) == ["斎藤"])
    #expect(found.first?.message.en.contains("with 高橋 away") == true)
    #expect(found.first?.message.en.contains("121%") == true)
    #expect(cover("12", subs: "斎藤、林").isEmpty)
    #expect(cover("12.2", subs: "斎藤、林").map(\.subject.name) == ["斎藤"])
  }

  @Test("who is overloaded without any cover is left to the rule on overload")
  func coveringOverloaded() {
    let findings = judge(
      """
      task | main | sub | decide | frequency | hours
      入札   | 高橋 | 斎藤 | 山本 | 月次 | 6
      点検   | 斎藤 | 高橋 | 山本 | 月次 | 13
      [people]
      name | capacity
      高橋 | 100
      斎藤 | 10
      """)
    #expect(findings.of("LOD102").isEmpty)
    #expect(findings.of("LOD101").map(\.subject.name) == ["斎藤"])
  }

  private func hours(_ first: String, roster: String = "") -> [Finding] {
    judge(
      """
      task | department | main | frequency | hours
      入札   | 課 | 高橋 | 年次 | \(first)
      点検   | 課 | 斎藤 | 年次 | 30
      校正   | 課 | 森 | 年次 | 30
      \(roster)
      """
    ).of("LOD110")
  }

  @Test("hours are concentrated above 40 % among three people")
  func concentration() {
    #expect(hours("40").isEmpty)
    #expect(hours("41").map(\.subject.name) == ["高橋"])
    #expect(hours("41").first?.message.en.contains("(41%, limit 40%)") == true)
    // A head who carries no hours makes no third person.
    let two = judge(
      """
      task | department | main | frequency | hours
      入札   | 課 | 高橋 | 年次 | 60
      点検   | 課 | 斎藤 | 年次 | 30
      [departments]
      name | head
      課 | 山本
      [people]
      name | department
      山本 | 課
      高橋 | 課
      斎藤 | 課
      """)
    #expect(two.of("LOD110").isEmpty)
  }

  @Test("where hours of most tasks are unknown, nothing is said of their distribution")
  func unknownHours() {
    let rows = (0..<4).map { "雑務\($0) | 課 | 森 | 随時 | 1" }.joined(separator: "\n")
    #expect(hours("41", roster: rows).isEmpty)
    let few = (0..<3).map { "雑務\($0) | 課 | 森 | 随時 | 1" }.joined(separator: "\n")
    #expect(hours("41", roster: few).count == 1)
  }

  @Test(
    "the Gini coefficient",
    arguments: [([1.0, 1, 1, 1], 0.0), ([0, 0, 0, 1], 0.75), ([1, 2, 3, 4], 0.25), ([4, 3, 2, 1], 0.25)])
  func gini(values: [Double], expected: Double) throws {
    #expect(abs(try #require(UnevenLoad.gini(values)) - expected) < 1e-12)
  }

  @Test("uneven loads are those of people with their main post in the unit, in relation to capacity")
  func uneven() {
    func findings(_ capacities: [String], head: String = "") -> [Finding] {
      let people = zip(["高橋", "斎藤", "森", "遠藤"], capacities).map { "\($0) | 課 | \($1)" }
      return judge(
        """
        task | department | main | frequency | hours
        入札   | 課 | 高橋 | 年次 | 600
        点検   | 課 | 斎藤 | 年次 | 100
        校正   | 課 | 森 | 年次 | 100
        集計   | 課 | 遠藤 | 年次 | 100
        [departments]
        name | head
        課 | \(head)
        [people]
        name | department | capacity
        \(people.joined(separator: "\n"))
        """
      ).of("LOD111")
    }
    #expect(UnevenLoad.gini([600, 100, 100, 100]).map { $0 < 0.42 && $0 > 0.41 } == true)
    #expect(findings(["", "", "", ""]).map(\.subject.name) == ["課"])
    #expect(findings(["160", "160", "160", "160"]).count == 1)
    #expect(findings(["160", "40", "40", "40"]).isEmpty)
    // Somebody whose capacity is unknown: plain hours.
    #expect(findings(["160", "40", "40", ""]).count == 1)
  }

  @Test("figures are printed as people write them")
  func printed() {
    #expect(Figure.percent(0.723) == "72%")
    #expect(Figure.percent(0.7001, beside: 0.7) == "70.01%")
    #expect(Figure.percent(0.7, beside: 0.7) == "70%")
    #expect(Figure.hours(1920) == "1,920")
    #expect(Figure.hours(1_234_567) == "1,234,567")
    #expect(Figure.hours(7.54) == "7.5")
    #expect(Figure.hours(.infinity) == "inf")
    #expect(Figure.hours(1e300) == "1e+300")
    #expect(Figure.ratio(0.4004, beside: 0.4) == "0.4")
    #expect(Figure.ratio(0.404, beside: 0.4) == "0.404")
  }
}

/// The settings of the rules on workload and consultation.
@Suite("Settings of workload and consultation")
struct WorkloadOptionTests {
  static let rules: [RuleCase] = (RuleRegistry.workload + RuleRegistry.consultation).map(RuleCase.init)

  @Test("the documented settings are those there are, with their defaults", arguments: rules)
  func documented(_ rule: RuleCase) {
    func options<R: CatalogueRule>(_ type: R.Type) -> [(name: String, value: String)] {
      Mirror(reflecting: R.Options()).children.map { ($0.label ?? "", "\($0.value)") }
    }
    let known = options(rule.type)
    #expect(rule.metadata.options.map(\.name) == known.map(\.name))
    for (described, option) in zip(rule.metadata.options, known) {
      #expect(Double(described.defaultValue) == Double(option.value), "\(described.name)")
    }
  }

  @Test("what a configuration names replaces the default, the rest keeps it")
  func decoded() throws {
    let decoder = JSONDecoder()
    let overload = try decoder.decode(Overload.Options.self, from: Data(#"{"warning": 1.3}"#.utf8))
    #expect((overload.note, overload.warning, overload.error) == (1, 1.3, 1.5))
    let literal = TableLiteral(
      "task | main | frequency | hours\n点検 | 高橋 | 月次 | 12.5\n[people]\nname | capacity\n高橋 | 10")
    let context = AnalysisContext(literal.matrix, asOf: RuleSelfTest.asOf)
    #expect(Overload().findings(in: context).map(\.grade) == [.warning])
    #expect(Overload(options: overload).findings(in: context).map(\.grade) == [.note])
    let consulted = try decoder.decode(TooManyConsulted.Options.self, from: Data(#"{"limit": 1}"#.utf8))
    let two = TableLiteral("task | main | consult\n点検 | 高橋 | 斎藤、森")
    let few = AnalysisContext(two.matrix, asOf: RuleSelfTest.asOf)
    #expect(TooManyConsulted().findings(in: few).isEmpty)
    #expect(TooManyConsulted(options: consulted).findings(in: few).count == 1)
  }

  @Test("senseless settings do no harm", arguments: rules)
  func senseless(_ rule: RuleCase) throws {
    func findings<R: CatalogueRule>(_ type: R.Type, _ context: AnalysisContext) throws -> Int {
      let values = rule.metadata.options.map { #""\#($0.name)": -3"# }.joined(separator: ", ")
      let options = try JSONDecoder().decode(R.Options.self, from: Data("{\(values)}".utf8))
      return R(options: options).findings(in: context).count
    }
    for table in [RandomCompany(seed: 3).table, "task | 甲 | 乙\n点検 | C | I", "task | main\n点検 |"] {
      let literal = TableLiteral(table)
      let context = AnalysisContext(literal.matrix, asOf: RuleSelfTest.asOf)
      #expect(try findings(rule.type, context) >= 0)
    }
  }
}
