// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What the rules on concentration, posts and scope say beyond their examples.
@Suite("Concentration, posts and scope")
struct ConcentrationRuleTests {
  /// Tasks of one unit, by the main owner of each; the roster holds them and three more.
  private func unit(
    mains: [String], subs: [String] = [], deciders: [String] = ["山本"], lists: String = ""
  ) -> String {
    let rows = mains.enumerated().map { index, main in
      let sub = subs.isEmpty ? "" : subs[index % subs.count]
      return "業務\(index) | 課 | \(main) | \(sub) | \(deciders[index % deciders.count])"
    }
    return (["task | department | main | sub | decide"] + rows).joined(separator: "\n") + "\n"
      + (lists.isEmpty
        ? "[departments]\nname | head\n課 | 山本\n[people]\nname | department\n山本 | 課\n高橋 | 課\n斎藤 | 課\n森 | 課"
        : lists)
  }

  @Test(
    "doing is concentrated above 70 % of ten tasks",
    arguments: [(7, 10, false), (8, 10, true), (7, 9, false), (9, 9, false), (10, 14, true)])
  func responsible(own: Int, all: Int, isFound: Bool) {
    let mains = Array(repeating: "高橋", count: own) + Array(repeating: "斎藤", count: all - own)
    let findings = judge(unit(mains: mains)).of("LOD106")
    #expect(findings.map(\.subject.name) == (isFound ? ["高橋"] : []))
  }

  @Test("a backup owner of everything does not do everything; nor does a role that two fill")
  func notOneDesk() {
    let mains = ["高橋", "斎藤", "森", "高橋", "斎藤", "森", "高橋", "斎藤", "森", "高橋"]
    #expect(judge(unit(mains: mains, subs: ["山本"])).of("LOD106").isEmpty)
    func role(_ holders: String) -> [String] {
      judge(
        unit(
          mains: Array(repeating: "担当者", count: 10),
          lists: "[roles]\nname | holders\n担当者 | \(holders)\n[departments]\nname | head\n課 | 山本")
      ).of("LOD106").map(\.subject.name)
    }
    #expect(role("高橋") == ["担当者"])
    #expect(role("高橋、斎藤").isEmpty)
  }

  @Test("those who hold a unit together are one finding, which says so")
  func joint() {
    let mains = Array(repeating: "高橋、斎藤", count: 8) + ["森", "森"]
    let finding = judge(unit(mains: mains)).of("LOD106")
    #expect(finding.map(\.subject.name) == ["課"])
    #expect(
      finding.first?.message.en
        == "2 together do most of the 10 tasks of '課' (limit 70%): 高橋 (8, 80%), 斎藤 (8, 80%)")
    #expect(finding.first?.remedy.en == "share the tasks out among 高橋, 斎藤: one main owner each")
  }

  @Test("LOD108 silences LOD106 of the same unit and holder, and no other's")
  func heavySilences() {
    func codes(_ deciders: [String]) -> [String] {
      judge(unit(mains: Array(repeating: "高橋", count: 8) + ["斎藤", "斎藤"], deciders: deciders)).codes
        .filter { ["LOD106", "LOD108"].contains($0) }
    }
    #expect(codes(["高橋"]) == ["LOD108"])
    #expect(codes(["山本"]) == ["LOD106"])
    let other = (0..<10).map { "別\($0) | 係 | 高橋 | | 山本" }.joined(separator: "\n")
    let table = unit(mains: Array(repeating: "高橋", count: 10), deciders: ["高橋"])
      .replacing("[departments]", with: other + "\n[departments]")
    let found = judge(table)
    #expect(found.of("LOD108").map(\.message.en).allSatisfy { $0.contains("'課'") })
    #expect(found.of("LOD106").map(\.message.en).allSatisfy { $0.contains("'係'") })
    #expect(found.of("LOD106").count == 1)
  }

  @Test("what is not all is never 100%, and a cell of another sheet is named with it")
  func words() {
    #expect(Figure.percent(470.0 / 472, beside: 0.7) == "99%")
    #expect(Figure.percent(1, beside: 0.7) == "100%")
    #expect(Figure.percent(0.994) == "99%")
    let (csv, book) = (SourceSheet(path: "a/tasks.csv"), SourceSheet(path: "b.xlsx", sheet: "Tasks"))
    let cell = Place(source: csv, row: 13, column: 5)
    #expect(cell.cell(seenFrom: Place(source: csv, row: 1)) == "E13")
    #expect(cell.cell(seenFrom: Place(source: book, row: 1)) == "tasks.csv E13")
    let other = Place(source: SourceSheet(path: "b.xlsx", sheet: "People"), row: 1)
    #expect(Place(source: book, row: 13, column: 5).cell(seenFrom: other) == "Tasks!E13")
  }

  @Test("a title of several lines is quoted by its first")
  func severalLines() {
    var matrix = TableLiteral("task | main | decide\n点検 | | 中村").matrix
    matrix.workItems[0].title = "点検\n月に一度、全館を見回る"
    let finding = judge(matrix).of("GAP101").first
    #expect(finding?.message.ja == "「点検」を実行する人が決まっていません")
    #expect(finding?.subject.name == "点検\n月に一度、全館を見回る")
  }

  @Test("what is shared out is named by category, with somebody who has little")
  func remedyOfConcentration() {
    let rows = (0..<10).map { "業務\($0) | \($0 < 6 ? "広告" : "制作") | 課 | \($0 < 9 ? "高橋" : "斎藤") | | 山本" }
    let table =
      (["task | category | department | main | sub | decide"] + rows).joined(separator: "\n")
      + "\n[people]\nname | department\n山本 | 課\n高橋 | 課\n斎藤 | 課\n森 | 課"
    let finding = judge(table).of("LOD106").first
    #expect(finding?.remedy.en.hasPrefix("give the 3 of '制作' to 斎藤") == true)
    #expect(finding?.message.en == "高橋 does 9 of the 10 tasks of '課' (90%, limit 70%)")
    #expect(finding?.related.count == 9)
  }

  @Test(
    "deciding is concentrated above 50 % of ten tasks, unless it is the head's",
    arguments: [("山本", 10, false), ("森", 5, false), ("森", 6, true)])
  func accountable(decider: String, count: Int, isFound: Bool) {
    let mains = (0..<10).map { $0 % 2 == 0 ? "高橋" : "斎藤" }
    let deciders = Array(repeating: decider, count: count) + Array(repeating: "山本", count: 10 - count)
    #expect(
      judge(unit(mains: mains, deciders: deciders)).of("LOD107").map(\.subject.name)
        == (isFound ? [decider] : []))
  }

  @Test("heads above, unknown heads, small units and posts without known holders are left out")
  func accountableExceptions() {
    let mains = (0..<10).map { $0 % 2 == 0 ? "高橋" : "斎藤" }
    func judged(_ lists: String, decider: String = "森") -> [String] {
      judge(unit(mains: mains, deciders: [decider], lists: lists)).of("LOD107").map(\.subject.name)
    }
    let people = "\n[people]\nname | department\n山本 | 課\n高橋 | 課\n斎藤 | 課"
    let outsider = people + "\n森 | 部"
    #expect(judged("[departments]\nname | parent | head\n部 | |\n課 | 部 | 山本" + outsider) == ["森"])
    #expect(judged("[departments]\nname | parent | head\n部 | | 森\n課 | 部 | 山本" + outsider).isEmpty)
    #expect(judged("[departments]\nname | parent | head\n部 | |\n課 | 部 |" + outsider).isEmpty)
    #expect(
      judged("[departments]\nname | head\n課 | 山本\n[people]\nname | department\n山本 | 課\n高橋 | 課").isEmpty)
    let post = "\n[roles]\nname\n課長"
    #expect(judged("[departments]\nname | head\n課 | 山本" + people + post, decider: "課長").isEmpty)
    let filled = "\n[roles]\nname | holders\n課長 | 山本"
    #expect(judged("[departments]\nname | head\n課 | 山本" + people + filled, decider: "課長").isEmpty)
    let other = "\n[roles]\nname | holders\n課長 | 森"
    #expect(judged("[departments]\nname | head\n課 | 山本" + people + other, decider: "課長") == ["課長"])
  }

  @Test(
    "who does more than half and decides more than 30 %, the head as well",
    arguments: [(5, 10, false), (6, 3, false), (6, 4, true)])
  func heavy(does: Int, decides: Int, isFound: Bool) {
    let mains = Array(repeating: "山本", count: does) + Array(repeating: "高橋", count: 10 - does)
    let deciders = Array(repeating: "山本", count: decides) + Array(repeating: "斎藤", count: 10 - decides)
    let findings = judge(unit(mains: mains, deciders: deciders)).of("LOD108")
    #expect(findings.map(\.subject.name) == (isFound ? ["山本"] : []))
    #expect(findings.allSatisfy { $0.message.en.contains("'課'") })
  }

  @Test("without departments the whole is judged")
  func heavyWhole() {
    let rows = (0..<10).map {
      "業務\($0) | \($0 < 6 ? "R/A" : "") | \($0 < 6 ? "" : "R") | \($0 < 6 ? "" : "A")"
    }
    let table = (["task | 主査 | 書記 | 幹事"] + rows).joined(separator: "\n")
    let findings = judge(table).of("LOD108")
    #expect(findings.map(\.subject.name) == ["主査"])
    #expect(findings.first?.message.en.contains("the whole") == true)
    #expect(judge(table.replacing("業務9 |  | R | A\n", with: "")).of("LOD108").count == 1)
  }

  private func matrix(rows: Int, mark: (Int) -> String, head: String = "") -> [String] {
    let lines = (0..<rows).map { index in
      "業務\(index) | 課 | \(index % 2 == 0 ? "R" : "") | \(index % 2 == 0 ? "" : "R") | \(mark(index))"
    }
    let lists = "\n[departments]\nname | head\n課 | \(head)\n[people]\nname | roles\n高橋 | 法務"
    return judge((["task | department | 主査 | 書記 | 法務"] + lines).joined(separator: "\n") + lists)
      .of("LOD109").map(\.subject.name)
  }

  @Test("a part in each of ten rows, besides those decided as the head or where the head is unknown")
  func everywhere() {
    #expect(matrix(rows: 10, mark: { _ in "I" }) == ["法務"])
    #expect(matrix(rows: 9, mark: { _ in "I" }).isEmpty)
    #expect(matrix(rows: 10, mark: { $0 == 4 ? "" : "I" }).isEmpty)
    #expect(matrix(rows: 10, mark: { _ in "A" }).isEmpty)
    #expect(matrix(rows: 10, mark: { _ in "A" }, head: "高橋").isEmpty)
    #expect(matrix(rows: 10, mark: { _ in "A" }, head: "山本") == ["法務"])
    #expect(matrix(rows: 14, mark: { $0 < 4 ? "A" : "C" }, head: "高橋") == ["法務"])
    #expect(matrix(rows: 13, mark: { $0 < 4 ? "A" : "C" }, head: "高橋").isEmpty)
  }

  @Test("matrices of two columns and lists are left out")
  func everywhereForms() {
    let two = (["task | 主査 | 法務"] + (0..<10).map { "業務\($0) | R | I" }).joined(separator: "\n")
    #expect(judge(two).of("LOD109").isEmpty)
    let list = (["task | main | inform"] + (0..<10).map { "業務\($0) | 高橋\($0) | 法務" }).joined(separator: "\n")
    #expect(judge(list).of("LOD109").isEmpty)
  }

  private func shares(_ rows: String) -> [Finding] {
    judge(
      "task | main\n点検 | 高橋\n[people]\nname | department | post | concurrent | share | until\n" + rows
        + "\n[departments]\nname | until\n甲 |\n乙 |\n丙 |\n旧 | 2026-03-31"
    ).of("LOD103")
  }

  @Test("shares of more than the whole, thirds and doubled rows excepted")
  func overallocated() {
    #expect(shares("高橋 | 甲 | | | 0.6 |\n高橋 | 乙 | | 兼務 | 0.4 |").isEmpty)
    let found = shares("高橋 | 甲 | | | 0.6 |\n高橋 | 乙 | | 兼務 | 0.5 |")
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.message.en == "the shares of 高橋 are 甲 60% + 乙 50%, 110% in all (limit 100%)")
    #expect(shares("高橋 | 甲 | | | 0.334 |\n高橋 | 乙 | | 兼務 | 0.334 |\n高橋 | 丙 | | 兼務 | 0.334 |").isEmpty)
    #expect(shares("高橋 | 甲 | 主任 | | 0.6 |\n高橋 | 甲 | 主任 | | 0.6 |").isEmpty)
    #expect(shares("高橋 | 甲 | | | 0.6 |\n高橋 | 旧 | | 兼務 | 0.5 |").isEmpty)
    #expect(shares("高橋 | 甲 | | | 0.6 | 2026-03-31\n高橋 | 乙 | | 兼務 | 0.5 |").isEmpty)
  }

  @Test("teams of one project count once; advice in a project is no work in it")
  func projects() {
    func judged(_ parents: [String], mark: String = "main") -> [String] {
      let units = zip(["甲", "乙", "丙"], parents).map { "\($0) | \($1) | project" }
      return judge(
        "task | department | \(mark)\n調査 | 丙 | 高橋\n[people]\nname | department\n高橋 | 甲\n高橋 | 乙\n"
          + "[departments]\nname | parent | kind\n" + units.joined(separator: "\n")
      ).of("LOD104").map(\.subject.name)
    }
    #expect(judged(["", "", ""]) == ["高橋"])
    #expect(judged(["", "", ""], mark: "inform").isEmpty)
    #expect(judged(["", "", ""], mark: "support") == ["高橋"])
    #expect(judged(["", "甲", ""]).isEmpty)
  }

  private func hats(_ people: String, heads: [String] = [], roles: String = "") -> [Finding] {
    let units = ["甲", "乙", "丙", "丁"].enumerated().map { "\($1) | \($0 < heads.count ? heads[$0] : "")" }
    return judge(
      "task | main\n点検 | 森\n[people]\nname | department | post | roles\n\(people)\n[departments]\nname | head\n"
        + units.joined(separator: "\n") + roles
    ).of("LOD105")
  }

  @Test("four posts and roles; a head's post and the headship are one, so are a post and a role of its name")
  func tooManyHats() {
    #expect(hats("高橋 | 甲 | 課長 | 安全管理者\n高橋 | 乙 | 主任 |").isEmpty)
    #expect(hats("高橋 | 甲 | 課長 | 安全管理者、防火管理者\n高橋 | 乙 | 主任 |").map(\.subject.name) == ["高橋"])
    #expect(hats("高橋 | 甲 | 課長 | 課長、防火管理者\n高橋 | 乙 | 主任 |").isEmpty)
    #expect(hats("高橋 | 甲 | 課長 | 防火管理者\n高橋 | 乙 | 主任 |", heads: ["高橋", "高橋"]).isEmpty)
    #expect(hats("高橋 | 甲 | 課長 | 防火管理者\n高橋 | 乙 | 主任 |", heads: ["", "", "高橋"]).count == 1)
    #expect(hats("高橋 | 甲 | 課長 | 防火管理者\n高橋 | 甲 | 課長 |\n高橋 | 乙 | 主任 |").isEmpty)
  }

  @Test("one of the posts is given to somebody of that unit")
  func giving() {
    let found = hats("高橋 | 甲 | 課長 | 安全管理者\n高橋 | 乙 | 主任 |\n森 | 丙 | |", heads: ["", "", "高橋"])
    #expect(found.first?.remedy.ja == "「丙 長」を森(所属・役職・役割1件)に渡してください")
  }

  @Test(
    "five of six categories are broad; as backup owner they are not",
    arguments: [("main", 5, 6, true), ("main", 4, 6, false), ("main", 5, 5, false), ("sub", 5, 6, false)])
  func broad(part: String, own: Int, all: Int, isFound: Bool) {
    let rows = (0..<all).map { "業務\($0) | 分類\($0) | \($0 < own ? "高橋" : "") | 斎藤\($0)" }
    let table =
      (["task | category | \(part) | decide"] + rows).joined(separator: "\n")
    #expect(judge(table).of("LOD112").map(\.subject.name) == (isFound ? ["高橋"] : []))
  }

  @Test("a category of people with a second post only; guests without a post and main posts silence the note")
  func concurrent() {
    func judged(_ sub: String, unitKind: String = "") -> [String] {
      judge(
        """
        task | category | department | main | sub
        分析 | 統計 | 課 | 高橋 | \(sub)
        [people]
        name | department | concurrent
        高橋 | 甲 |
        高橋 | 課 | 兼務
        斎藤 | 甲 |
        斎藤 | 課 | 兼務
        森 | 甲 |
        林 | 課 |
        [departments]
        name | kind
        課 | \(unitKind)
        甲 |
        """
      ).of("LOD113").map(\.subject.name)
    }
    #expect(judged("斎藤") == ["課"])
    #expect(judged("") == ["課"])
    #expect(judged("森").isEmpty)
    #expect(judged("林").isEmpty)
    #expect(judged("partner:外注").isEmpty)
    #expect(judged("斎藤", unitKind: "project").isEmpty)
  }
}
