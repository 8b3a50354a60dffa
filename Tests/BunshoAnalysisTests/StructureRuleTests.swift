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
    #expect(context.wildcardRows.isEmpty != isWildcard)
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
}
