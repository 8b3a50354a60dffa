// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What the rules on deputies, superiors, heads, the regulation and approvals say beyond their examples.
@Suite("Lines of command and regulation")
struct CommandRuleTests {
  private func deputies(_ rows: String) -> [Finding] {
    judge(
      "task | main | decide\n点検 | 森 | 甲\n清掃 | 森 | 乙\n修理 | 森 | 丙\n[people]\nname | deputy | until\n" + rows
    )
    .of("STR106")
  }

  @Test("rings of deputies: of three, with a way out, of one, with somebody who has left")
  func delegation() {
    let three = deputies("森 | |\n甲 | 乙 |\n乙 | 丙 |\n丙 | 甲 |")
    #expect(three.map(\.subject.name) == ["甲"])
    #expect(three.first?.message.en.contains("甲 → 乙 → 丙 → 甲, 3 people") == true)
    #expect(three.first?.related.count == 2)
    #expect(deputies("森 | |\n甲 | 乙 |\n乙 | 丙、森 |\n丙 | 甲 |").isEmpty)
    #expect(deputies("森 | |\n甲 | 甲 |\n乙 | |\n丙 | |").map(\.subject.name) == ["甲"])
    #expect(deputies("森 | |\n甲 | 乙 |\n乙 | 甲 | 2026-03-31\n丙 | |").isEmpty)
    #expect(deputies("森 | 甲 |\n甲 | 森 |\n乙 | |\n丙 | |").isEmpty)
  }

  @Test("a chain of a hundred thousand superiors is walked without a stack; its ring is found")
  func longChain() {
    func cycles(_ edges: some Sequence<[Int]>) -> [[Int]] {
      var graph = Cycles.Graph()
      for successors in edges {
        for successor in successors { graph.add(successor) }
        graph.endNode()
      }
      return Cycles(graph).groups
    }
    let count = 100_000
    #expect(cycles((0..<count).lazy.map { [($0 + 1) % count] }).map(\.count) == [count])
    #expect(cycles((0..<count).lazy.map { $0 + 1 < count ? [$0 + 1] : [] }).isEmpty)
    #expect(cycles([[1], [2], [1], [3]]) == [[1, 2], [3]])
  }

  @Test("two superiors in one line, or one who has left, are no second line")
  func reportingLines() {
    func count(_ superiors: String, _ ofFirst: String = "", until: String = "") -> Int {
      judge(
        """
        task | main
        点検 | 森
        [people]
        name | superior | until
        森 | \(superiors) |
        甲 | \(ofFirst) |
        乙 | | \(until)
        """
      ).of("STR108").count
    }
    #expect(count("甲、乙") == 1)
    #expect(count("甲、乙", "乙") == 0)
    #expect(count("甲、乙", until: "2026-03-31") == 0)
    #expect(count("甲") == 0)
    #expect(count("甲、甲") == 0)
  }

  @Test(
    "units of level 課 or above want a head",
    arguments: [
      ("制作課", "", "", true), ("制作部", "", "", true), ("制作室", "", "", true), ("制作係", "", "", false),
      ("制作チーム", "", "", false),
      ("Production", "section", "", true), ("Production", "team", "", false), ("制作", "", "", false),
      ("Sales Division", "", "", true), ("制作課", "", "課長", false), ("制作課", "", "事務取扱", false),
      ("制作課", "", "係長", true),
      ("制作課", "", "課長代理", true), ("制作部", "", "次長", true),
    ])
  func heads(_ name: String, _ level: String, _ post: String, _ isFound: Bool) {
    let findings = judge(
      """
      task | department | main
      点検 | \(name) | 森
      [departments]
      name | level | head
      広告課 | 課 | 山本
      \(name) | \(level) |
      [people]
      name | department | post
      森 | \(name) | \(post)
      山本 | 広告課 | 課長
      """)
    #expect(findings.of("STR109").map(\.subject.name) == (isFound ? [name] : []))
  }

  @Test("a head who has left heads nothing; a project, an outside or a former unit needs none")
  func formerHead() {
    let findings = judge(
      """
      task | department | main
      点検 | 甲課 | 森
      [departments]
      name | head | kind | until
      甲課 | 林 | |
      乙課 | 森 | |
      丙課 | | project |
      丁課 | | external |
      戊課 | | | 2026-03-31
      [people]
      name | until
      森 |
      林 | 2026-03-31
      """)
    #expect(findings.of("STR109").map(\.subject.name) == ["甲課"])
    #expect(findings.of("STR109").first?.message.ja.contains("林はすでに離れて") == true)
  }

  @Test("a unit whose people hold a role, whose single person is idle, or that works as a whole is silent")
  func departmentWithoutRole() {
    func count(_ people: String, roles: String = "", holder: String = "森") -> Int {
      judge(
        "task | department | main | sub\n点検 | 甲課 | \(holder) | 遠藤\n[departments]\nname\n甲課\n乙課\n[people]\nname | department\n森 | 乙課\n遠藤 | 乙課\n"
          + people + roles
      ).of("STR110").count
    }
    #expect(count("林 | 甲課\n清水 | 甲課") == 1)
    #expect(count("林 | 甲課") == 0)
    #expect(count("林 | 甲課\n清水 | 甲課", roles: "\n[roles]\nname | holders\n委員 | 林") == 0)
    #expect(count("林 | 甲課\n清水 | 甲課", holder: "甲課") == 0)
    #expect(count("林 | 甲課\n清水 | 甲課", holder: "林") == 0)
  }

  @Test(
    "duties and tasks that are about one thing",
    arguments: [
      ("広告及び宣伝に関すること", "Web広告の出稿", true), ("広告の管理に関すること", "広告の集計", true), ("文書の管理に関すること", "切手の管理", false),
      ("給与計算に関すること", "給与の計算", true), ("市場調査", "調査報告", false), ("契約に関すること", "請負契約の締結", true),
      ("Press relations", "Relations with the press", true), ("Budget planning", "Event planning", false),
      ("採用に関すること", "新卒者の採用", true), ("公用車の運行", "車両の点検", false),
    ])
  func regulation(_ duty: String, _ title: String, _ isMatch: Bool) {
    let findings = judge(
      "task | department | main | sub\n\(title) | 課 | 森 | 林\n[duties]\ndepartment | duty\n課 | \(duty)")
    #expect(findings.of("STR111").count == (isMatch ? 0 : 1))
    #expect(findings.of("STR112").count == (isMatch ? 0 : 1))
  }

  @Test(
    "duties of the unit above cover, tasks of the unit below are work; units without either are not judged")
  func regulationLines() {
    let findings = judge(
      """
      task | department | main | sub
      広告の出稿 | 課 | 森 | 林
      庶務 | 課 | 森 | 林
      巡回 | 隣部 | 森 | 林
      [departments]
      name | parent
      部 |
      課 | 部
      空部 |
      隣部 |
      [duties]
      department | duty
      部 | 広告に関すること
      課 | その他他の所管に属しないこと
      空部 | 水質の検査に関すること
      """)
    #expect(findings.of("STR111").isEmpty)
    #expect(findings.of("STR112").isEmpty)
  }

  @Test("the similarity is an option, and is printed with what is nearest")
  func similarity() throws {
    let table = TableLiteral(
      "task | department | main\n公用車運行記録 | 課 | 森\n[duties]\ndepartment | duty\n課 | 庁用車運転記録")
    let context = AnalysisContext(table.matrix, asOf: RuleSelfTest.asOf)
    var options = DutyWithoutWork.Options()
    options.similarity = 0.9
    let finding = try #require(DutyWithoutWork(options: options).findings(in: context).first)
    #expect(finding.message.ja.contains("「公用車運行記録」(類似度 0.50、基準 0.90)"), "\(finding.message.ja)")
    #expect(DutyWithoutWork().findings(in: context).isEmpty)
  }

  @Test("steps are parties: who drafts and decides counts once; the limit is an option")
  func approvalChain() {
    func count(_ cells: String) -> Int {
      judge("task | main | draft | review | approve | decide | consult\n契約 | 森 | \(cells) | 甲、乙、丙、丁、戊").of(
        "STR114"
      ).count
    }
    #expect(count("森 | 林 | 清水 | 山本") == 0)
    #expect(count("森 | 林、遠藤 | 清水 | 山本") == 1)
    #expect(count("山本 | 林、遠藤 | 清水 | 山本") == 0)
    var options = LongApprovalChain.Options()
    options.steps = 3
    let table = TableLiteral("task | draft | review | approve | decide\n契約 | 森 | 林 | 清水 | 山本")
    let context = AnalysisContext(table.matrix, asOf: RuleSelfTest.asOf)
    #expect(LongApprovalChain(options: options).findings(in: context).count == 1)
  }

  @Test("changes: the first owner, the future and what is older than a year are none")
  func rewritten() {
    func count(_ mains: String) -> Int { judge("task | main | sub\n会報 | \(mains) | 森").of("STR117").count }
    #expect(count("林(～2025-06-30)、清水(2025-07-01～)、遠藤(2025-11-01～)、山本(2026-04-01～)") == 1)
    #expect(count("清水(2025-07-01～)、遠藤(2025-11-01～)、山本(2026-04-01～)") == 0)
    #expect(count("林(～2025-06-30)、清水(2025-07-01～)、遠藤(2025-11-01～)、山本(2026-04-02～)") == 0)
    #expect(count("林(～2025-06-30)、清水(2025-03-31～)、遠藤(2025-11-01～)、山本(2026-04-01～)") == 0)
    #expect(count("林(～2025-06-30)、清水(2025-07-01～)、清水(2025-11-01～)、山本(2026-04-01～)") == 0)
  }
}
