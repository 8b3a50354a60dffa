// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What the rules of structure say beyond their examples.
@Suite("Structure")
struct StructureRuleTests {
  @Test(
    "posts rank as offices rank them",
    arguments: [
      ("社長", PostRank.president), ("代表取締役社長", .president), ("副社長", .officer), ("取締役営業本部長", .officer),
      ("執行役員", .officer),
      ("営業本部長", .divisionHead), ("副本部長", .deputyDivisionHead), ("総務部長", .departmentHead),
      ("担当部長", .departmentHead),
      ("部長代理", .deputyDepartmentHead), ("次長", .deputyDepartmentHead), ("課長", .sectionHead),
      ("課長代理", .deputySectionHead),
      ("課長補佐", .deputySectionHead), ("係長", .subsectionHead), ("主任", .senior), ("担当", .member),
      ("一般社員", .member),
      ("CEO", .president), ("Vice President", .officer), ("Director of Sales", .departmentHead),
      ("Manager", .sectionHead),
      ("Assistant manager", .deputySectionHead), ("Team lead", .subsectionHead), ("Staff", .member),
      ("室長", nil), ("支店長", nil), ("主査", nil), ("参事", nil), ("社長秘書", nil), ("部長付", nil), ("プロジェクトマネージャー", nil),
      ("", nil),
      ("Project manager", nil), ("Art director", nil), ("パートナー", nil),
    ] as [(String, PostRank?)])
  func posts(_ post: String, _ rank: PostRank?) {
    #expect(PostRank(post: post) == rank)
  }

  private func ranked(_ main: String, _ decider: String, units: (String, String) = ("課", "課")) -> [String] {
    judge(
      """
      task | department | main | sub | decide
      点検 | 課 | 村上 | 遠藤 | 中村
      [departments]
      name | parent
      部 |
      課 | 部
      隣課 | 部
      [people]
      name | department | post
      村上 | \(units.0) | \(main)
      遠藤 | 課 | 担当
      中村 | \(units.1) | \(decider)
      """
    ).of("STR101").codes
  }

  @Test("a decider below the main owner in one line; equal or unknown posts are lawful")
  func accountableBelow() {
    #expect(ranked("課長", "係長") == ["STR101"])
    #expect(ranked("課長", "課長") == [])
    #expect(ranked("課長", "部長", units: ("課", "部")) == [])
    #expect(ranked("部長", "課長", units: ("部", "課")) == ["STR101"])
    #expect(ranked("課長", "主査") == [])
    #expect(ranked("室長", "担当") == [])
    #expect(ranked("部長", "係長", units: ("課", "隣課")) == [])
  }

  @Test("one of several deciders above the main owner is enough; the head of a unit has its rank")
  func severalDeciders() {
    let findings = judge(
      """
      task | department | main | decide
      点検 | 課 | 村上 | 中村、林
      清掃 | 課 | 林 | 中村
      [departments]
      name | level | head
      課 | 課 | 林
      [people]
      name | department | post
      村上 | 課 | 主任
      中村 | 課 | 担当
      林 | 課 |
      """)
    #expect(findings.of("STR101").map(\.subject.name) == ["清掃"])
    #expect(findings.of("STR101").first?.message.ja.contains("課の部門長") == true)
  }

  private func outside(_ decider: String, department: String = "広告課") -> [String] {
    judge(
      """
      task | department | main | sub | decide
      点検 | \(department) | 村上 | 遠藤 | \(decider)
      [departments]
      name | parent | head | kind
      営業本部 | | 青木 |
      広告課 | 営業本部 | 山本 |
      広告係 | 広告課 | |
      制作課 | 営業本部 | 斎藤 |
      新製品 | 営業本部 | | project
      [people]
      name | department | post | concurrent
      村上 | 広告課 | 担当 |
      遠藤 | 広告課 | 担当 |
      小川 | 役員室 | 専務取締役 |
      森 | 制作課 | 担当 |
      森 | 広告課 | 担当 | 兼務
      斎藤 | 制作課 | 課長 |
      """
    ).of("STR102").codes
  }

  @Test("outside the line: heads above, officers, further posts and unknown people are lawful")
  func accountableOutside() {
    #expect(outside("斎藤") == ["STR102"])
    #expect(outside("山本") == [])
    #expect(outside("青木") == [])
    #expect(outside("小川") == [])
    #expect(outside("森") == [])
    #expect(outside("誰か") == [])
    #expect(outside("斎藤、山本") == [])
    #expect(outside("山本", department: "広告係") == [])
    #expect(outside("村上", department: "営業本部") == [])
    #expect(outside("斎藤", department: "新製品") == [])
  }

  @Test("roll-up: the superior's chain, the nearest summary with a decider, and unknown standing")
  func rollUp() {
    func codes(_ decider: String, superior: String = "") -> [String] {
      judge(
        """
        id | task | parent | main | sub | decide
        1 | 展示会 | | | | 青木
        2 | 会場 | 1 | | |
        3 | 机の手配 | 2 | 林 | 清水 | \(decider)
        [people]
        name | department | superior
        青木 | 本部 |
        林 | 広告課 | 山本
        清水 | 広告課 | 山本
        山本 | 広告課 | \(superior)
        """
      ).of("STR103").codes
    }
    #expect(codes("青木") == [])
    #expect(codes("山本", superior: "青木") == [])
    #expect(codes("林", superior: "青木") == [])
    #expect(codes("山本") == ["STR103"])
    #expect(codes("誰か") == [])
    #expect(codes("山本、青木") == [])
  }

  @Test("summary tasks that contain each other end the walk")
  func rollUpCycle() {
    var matrix = TableLiteral("task | decide\n甲 | \n乙 | 山本").matrix
    matrix.workItems[0].parent = WorkItem.ID(1)
    matrix.workItems[1].parent = WorkItem.ID(0)
    matrix.workItems[0].isSummary = true
    #expect(judge(matrix).of("STR103").isEmpty)
  }

  private func company(_ count: Int, decidedBy name: (Int) -> String, heads: (String, String)) -> [Finding] {
    let rows = (0..<count).map { index in
      "業務\(index) | \(index % 2 == 0 ? "甲課" : "乙課") | 員\(index % 4) | 員\((index + 1) % 4) | \(name(index))"
    }
    return judge(
      "task | department | main | sub | decide\n" + rows.joined(separator: "\n")
        + "\n[departments]\nname | head\n甲課 | \(heads.0)\n乙課 | \(heads.1)")
  }

  @Test("catch-all: more than 80 % of at least ten tasks, the own unit left out")
  func catchAll() {
    #expect(company(10, decidedBy: { _ in "山本" }, heads: ("", "")).of("STR104").map(\.subject.name) == ["山本"])
    #expect(company(9, decidedBy: { _ in "山本" }, heads: ("", "")).of("STR104").isEmpty)
    let exactly = company(10, decidedBy: { $0 < 8 ? "山本" : "斎藤" }, heads: ("", ""))
    #expect(exactly.of("STR104").isEmpty)
    let above = company(10, decidedBy: { $0 < 9 ? "山本" : "斎藤" }, heads: ("", "")).of("STR104")
    #expect(above.count == 1)
    #expect(above.first?.message.ja.contains("10件中9件") == true)
    #expect(above.first?.message.en.contains("90%, limit 80%") == true)
    // Of 18 tasks nine are the own unit's: too few remain.
    #expect(company(18, decidedBy: { _ in "山本" }, heads: ("山本", "")).of("STR104").isEmpty)
    #expect(company(20, decidedBy: { _ in "山本" }, heads: ("山本", "")).of("STR104").count == 1)
  }

  @Test("catch-all: a table of one unit is its head's, unless another is the head")
  func catchAllOfOneUnit() {
    func count(head: String) -> Int {
      let rows = (0..<12).map { "業務\($0) | 甲課 | 員\($0 % 4) | 員\(($0 + 1) % 4) | 山本" }
      return judge(
        "task | department | main | sub | decide\n" + rows.joined(separator: "\n")
          + "\n[departments]\nname | head\n甲課 | \(head)"
      ).of("STR104").count
    }
    #expect(count(head: "") == 0)
    #expect(count(head: "山本") == 0)
    #expect(count(head: "斎藤") == 1)
  }

  @Test("catch-all: several holders of one role are no single person; two people are no company")
  func catchAllRole() {
    let rows = (0..<12).map { "業務\($0) | \($0 % 2 == 0 ? "甲課" : "乙課") | 員\($0 % 4) | 員\(($0 + 1) % 4) | 課長" }
    let table = "task | department | main | sub | decide\n" + rows.joined(separator: "\n")
    #expect(judge(table + "\n[roles]\nname | holders\n課長 | 山本、斎藤").of("STR104").isEmpty)
    #expect(judge(table + "\n[roles]\nname | holders\n課長 | 山本").of("STR104").map(\.subject.name) == ["山本"])
    let small = (0..<12).map { "業務\($0) | 山本 | 斎藤" }
    #expect(judge("task | main | sub\n" + small.joined(separator: "\n")).of("STR104").isEmpty)
  }

  @Test(
    "rows for everything are known by their titles",
    arguments: [
      ("*", true), ("＊", true), ("全業務", true), ("全ての業務", true), ("すべての業務", true), ("All tasks", true),
      ("業務全般", true),
      ("全社会議", false), ("すべての会議室の予約", false), ("総務課の業務", false), ("*重要 会議", false),
    ])
  func wildcards(_ title: String, _ isWildcard: Bool) {
    let table = TableLiteral("task | main\n\(title) | 村上")
    let context = AnalysisContext(table.matrix, asOf: RuleSelfTest.asOf)
    #expect(WildcardRows.items(in: context).isEmpty != isWildcard)
  }

  @Test("shadowed: units below count, a row alone is no shadow, a row for the whole table")
  func shadowed() {
    let below = judge(
      """
      task | department | main | sub
      全業務 | 部 | | 遠藤
      点検 | 課 | 村上 | 遠藤
      清掃 | 課 | 村上 |
      [departments]
      name | parent
      部 |
      課 | 部
      """)
    #expect(below.of("STR105").isEmpty)
    #expect(judge("task | department | main\n全業務 | 課 | 村上").of("STR105").isEmpty)
    #expect(judge("task | main | sub\n全業務 | | 遠藤\n点検 | 村上 | 森").of("STR105").count == 1)
    #expect(judge("task | main | sub\n全業務 | 林 | 遠藤\n点検 | 村上 |").of("STR105").isEmpty)
  }

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
