// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// What users accept, declare and ask beyond the catalogue: waivers, vacancies, baselines, rules of their own.
@Suite struct Accepting {
  private static let table = """
    業務ID,業務名,大分類,部署,主担当,副担当,決裁者,頻度
    T001,経費の精算,経費,経理課,田中,,鈴木,月次
    T002,商品の発注,購買,経理課,田中,佐藤,鈴木,月次
    T003,商品の検収,購買,経理課,田中,佐藤,鈴木,月次
    T004,入金の確認,経費,経理課,,,,月次
    T005,年賀状の手配,総務,総務課,佐藤,,高橋,年次

    """

  /// A folder with the table and a configuration.
  private func folder(_ configuration: String = "schema: 1\n", table: String = table) throws
    -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    _ = try folder.write(Array(table.utf8), as: "tasks.csv")
    _ = try folder.write(Array(configuration.utf8), as: ".bunsho.yml")
    return folder
  }

  private struct Findings: Decodable {
    struct Finding: Decodable {
      struct Subject: Decodable {
        let id: String?
        let name: String
      }
      struct Location: Decodable {
        let path: String
        let row: Int
        let cell: String?
      }
      let code: String
      let severity: String
      let message: String
      let subject: Subject
      let location: Location
      let fingerprint: String
    }
    struct Waived: Decodable {
      let finding: Finding
      let reason: String?
      let until: String?
    }
    struct Baseline: Decodable {
      struct Entry: Decodable { let subject: String }
      let known: Int
      let mended: [Entry]
    }
    let findings: [Finding]
    let waived: [Waived]
    let baseline: Baseline

    /// `CODE subject`, sorted.
    var words: [String] { findings.map { "\($0.code) \($0.subject.id ?? $0.subject.name)" }.sorted() }
  }

  private func check(_ folder: TemporaryFolder, _ more: String...) throws -> Findings {
    try check(folder, more)
  }

  private func check(_ folder: TemporaryFolder, _ more: [String]) throws -> Findings {
    let arguments = ["check", folder.path, "--format", "json", "--as-of", "2026-04-01"] + more
    let result = try BuiltCommand.run(arguments)
    return try JSONDecoder().decode(Findings.self, from: Data(result.output.utf8))
  }

  @Test func `a waiver hides one rule on one subject until its day`() throws {
    let waiver = """
      waivers:
        - rule: single-person-work
          subject: T005
          reason: 手順書がある
          owner: 総務課長
          until: 2026-12-31

      """
    let plain = try check(folder())
    #expect(plain.words.contains("SPD101 T005") && plain.words.contains("SPD101 T001"))
    let waived = try check(folder(waiver))
    #expect(waived.words == plain.words.filter { $0 != "SPD101 T005" })
    #expect(waived.waived.map(\.finding.subject.id) == ["T005"])
    #expect(waived.waived.map(\.reason) == ["手順書がある"])
    // Over: the finding is back.
    let over = try check(folder(waiver.replacing("2026-12-31", with: "2026-03-31")))
    #expect(over.words.contains("SPD101 T005"))
  }

  @Test func `the text says how much is accepted, and SARIF keeps it as suppressed`() throws {
    let folder = try folder("waivers: [{rule: SPD101, reason: 様子見, owner: 部長}]\n")
    let text = try BuiltCommand.run("check", folder.path, "--as-of", "2026-04-01")
    #expect(text.output.contains("表示していません: 許容 2件"))
    let sarif = try BuiltCommand.run("check", folder.path, "--as-of", "2026-04-01", "--format", "sarif")
    let accepted = sarif.output.components(separatedBy: "\"suppressions\"").count - 1
    #expect(accepted == 2)
    #expect(sarif.output.contains("\"justification\": \"様子見\""))
  }

  @Test func `a vacancy declared in the configuration is no gap, and one on nothing is a finding`() throws {
    let declared = try check(
      folder("vacancies: [{task: T004, reason: 10月に採用予定, until: 2026-10-01}]\n"))
    #expect(!declared.words.contains("GAP103 T004"))
    let finding = try #require(declared.findings.first { $0.code == "GAP119" })
    #expect(finding.severity == "note")
    #expect(finding.location.path.hasSuffix(".bunsho.yml") && finding.location.row == 1)
    let late = try check(
      folder("vacancies:\n  - task: 入金の確認\n    reason: 採用予定\n    until: 2026-03-01\n"))
    #expect(late.findings.first { $0.code == "GAP119" }?.severity == "warning")
    // A vacant backup says nothing of the missing owner.
    let part = try check(folder("vacancies: [{task: T004, part: sub, reason: 採用予定}]\n"))
    #expect(part.words.contains("GAP103 T004"))
  }

  @Test func `a baseline holds back what is known, tells what is mended, and is pruned`() throws {
    let folder = try folder()
    let file = folder.path + "/known.txt"
    let before = try check(folder)
    let written = try BuiltCommand.run(
      "check", folder.path, "--as-of", "2026-04-01", "--write-baseline", file)
    // What has just been accepted fails nobody.
    #expect(written.status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.split(separator: "\n").count == before.findings.count + 1)
    #expect(text.hasPrefix("# bunsho baseline 1\n"))
    let known = try check(folder, "--baseline", file)
    #expect(known.findings.isEmpty)
    #expect(known.baseline.known == before.findings.count)

    // Rows move, one is mended, one is new.
    let changed = Self.table.replacing("T005,年賀状の手配,総務,総務課,佐藤,,高橋", with: "T005,年賀状の手配,総務,総務課,佐藤,田中,高橋")
      .replacing("T001,", with: "T006,切手の管理,総務,総務課,,,高橋,月次\nT001,")
    _ = try folder.write(Array(changed.utf8), as: "tasks.csv")
    let now = try check(folder, "--baseline", file)
    #expect(now.words == ["GAP101 T006"] || now.words.allSatisfy { $0.hasSuffix("T006") })
    #expect(Set(now.baseline.mended.map(\.subject)) == ["T005 年賀状の手配"])
    let status = try BuiltCommand.run("check", folder.path, "--as-of", "2026-04-01", "--baseline", file)
    #expect(status.status == 1)
    #expect(status.output.contains("\(now.baseline.mended.count)件は直っています"))

    _ = try BuiltCommand.run(
      "check", folder.path, "--as-of", "2026-04-01", "--baseline", file, "--write-baseline", file)
    let pruned = try String(contentsOfFile: file, encoding: .utf8)
    let lost = Set(text.split(separator: "\n")).subtracting(pruned.split(separator: "\n"))
    #expect(lost.count == now.baseline.mended.count && lost.allSatisfy { $0.hasSuffix("T005 年賀状の手配") })
    #expect(Set(pruned.split(separator: "\n")).isSubset(of: text.split(separator: "\n")))
  }

  @Test func `a baseline never overwrites another file, and must be one`() throws {
    let folder = try folder()
    let input = folder.path + "/tasks.csv"
    let refused = try BuiltCommand.run("check", folder.path, "--write-baseline", input)
    #expect(refused.status == 2)
    #expect(try String(contentsOfFile: input, encoding: .utf8) == Self.table)
    let none = try BuiltCommand.run("check", folder.path, "--baseline", folder.path + "/nothing.txt")
    #expect(none.status == 2 && none.diagnostics.contains("--write-baseline"))
    let wrong = try BuiltCommand.run("check", input, "--baseline", input)
    #expect(wrong.status == 2 && wrong.diagnostics.contains("tasks.csv:1"))
  }

  private static let custom = """
    custom:
      - code: X001
        name: accounting-decides-expenses
        severity: error
        summary: {ja: 経費の業務は経理部が決裁します, en: Accounting decides expenses}
        where: {category: 経費}
        require: {accountable: {in: 経理部}}
        examples:
          - good: |
              task | category | department | decide
              精算 | 経費 | 経理部 | 山田
              [people]
              name | department
              山田 | 経理部
          - bad: |
              task | category | department | decide
              精算 | 経費 | 経理部 | 高橋!
      - code: X002
        name: order-and-receive
        summary: 発注と検収は分けます
        forbid: {pair: [発注, 検収]}
      - code: X003
        name: three-tasks-at-most
        severity: note
        summary: 主担当は2件までです
        limit: {kind: main, at-most: 2}
      - code: X004
        name: one-main-each
        summary: 購買の業務は主担当と副担当を1人ずつ置きます
        where: {category: [購買, 経費], department: 経理課}
        require: {main: 1, sub: {at-least: 1, at-most: 2}}

    """

  @Test func `rules of the users' own are judged by the same engine`() throws {
    let findings = try check(folder(Self.custom))
    #expect(
      findings.words.filter { $0.hasPrefix("X") } == [
        "X001 T001", "X001 T004", "X002 田中", "X003 田中", "X004 T001", "X004 T004", "X004 T004",
      ])
    let first = try #require(findings.findings.first { $0.code == "X001" })
    #expect(first.severity == "error")
    #expect(first.message.contains("経理部の最終責任者は0人"))
    #expect(first.location.cell == "G2")
    // They are set, selected and waived like others.
    let set = try check(folder(Self.custom + "rules: {X001: off, order-and-receive: error}\n"))
    #expect(!set.words.contains { $0.hasPrefix("X001") })
    #expect(set.findings.first { $0.code == "X002" }?.severity == "error")
    #expect(Set(try check(folder(Self.custom), "--only", "X003").words) == ["X003 田中"])
    let waived = try check(
      folder(Self.custom + "waivers: [{rule: X003, subject: 田中, reason: 繁忙期, owner: 課長}]\n"))
    #expect(!waived.words.contains("X003 田中"))
  }

  @Test func `the self-test runs the examples of the users' own rules`() throws {
    let good = try folder(Self.custom)
    let passed = try BuiltCommand.run("check", good.path, "--self-test")
    #expect(passed.status == 0)
    #expect(passed.output.contains("食い違い0件"))
    #expect(passed.diagnostics.contains("X002, X003, X004"))
    let wrong = try folder(Self.custom.replacing("高橋!", with: "高橋"))
    let failed = try BuiltCommand.run("check", wrong.path, "--self-test")
    #expect(failed.status == 1)
    #expect(failed.output.contains("X001") && failed.output.contains("食い違い1件"))
  }

  @Test func `rules and explain know the users' own rules`() throws {
    let folder = try folder(Self.custom)
    let file = folder.path + "/.bunsho.yml"
    #expect(try BuiltCommand.run("rules", "--config", file).output.contains("accounting-decides-expenses"))
    let explained = try BuiltCommand.run("explain", "X001", "--config", file)
    #expect(explained.status == 0 && explained.output.contains("経費の業務は経理部が決裁します"))
    #expect(try BuiltCommand.run("explain", "X001").status == 2)
  }

  @Test func `everything wrong with a configuration is listed at once, with its line`() throws {
    let folder = try folder(
      """
      rules:
        single-person-work: {options: {capable: many, nothing: 1}}
        no-such-rule: error
        X009: off
      waivers:
        - rule: also-no-rule
          reason: r
          owner: o
        - reason: only a reason
        - {rule: GAP103, until: tomorrow}
      vacancies:
        - {reason: nobody}
        - {task: T1, part: somebody}
      custom:
        - {code: 1, name: Bad Name, summary: s, require: {R: 1}}
        - {code: X001, name: no-demand, summary: s}
        - {code: X002, name: odd, summary: s, require: {boss: 1}}
      """)
    let result = try BuiltCommand.run("check", folder.path, "--lang", "ja")
    #expect(result.status == 2)
    for line in [2, 3, 4, 6, 9, 10, 12, 13, 15, 16, 17] {
      #expect(result.diagnostics.contains(".bunsho.yml:\(line): "), "line \(line): \(result.diagnostics)")
    }
  }
}

/// `check --scores`.
@Suite struct Scores {
  @Test func `the score of every task is shown with all its terms, and rolled up`() throws {
    let text = try BuiltCommand.run(
      "check", "Examples/digital-marketing", "--as-of", "2026-04-01", "--scores", "--verbose")
    // 売上予測モデルの更新: one capable person, manual present, importance 4, quarterly: (40 + 11.25 + 4) / 85.
    let line = try #require(text.output.split(separator: "\n").first { $0.hasSuffix("45 売上予測モデルの更新") })
    let cells = line.split(separator: " ").map(String.init)
    #expect(Array(cells.prefix(9)) == ["65", "高", "85%", "40", "0", "11.3", "-", "4", "-"])
    #expect(text.output.contains("要員ごと") && text.output.contains("部門ごと"))

    struct Document: Decodable {
      struct Dependence: Decodable {
        struct Item: Decodable {
          struct Term: Decodable {
            let value: Double?
            let weight: Int
          }
          let score: Double?
          let coverage: Double
          let terms: [Term]
        }
        let workItems: [Item]
      }
      let dependence: Dependence?
    }
    let json = try BuiltCommand.run(
      "check", "Examples/digital-marketing", "--as-of", "2026-04-01", "--scores", "--format", "json")
    let items = try #require(
      try JSONDecoder().decode(Document.self, from: Data(json.output.utf8)).dependence?.workItems)
    #expect(items.count == 89)
    for item in items {
      let known = item.terms.filter { $0.value != nil }
      let weight = known.reduce(0) { $0 + $1.weight }
      let sum = known.reduce(0) { $0 + Double($1.weight) * ($1.value ?? 0) }
      #expect(abs((item.score ?? -1) - 100 * sum / Double(weight)) < 0.01)
      #expect(abs(item.coverage - Double(weight) / 100) < 1e-9)
    }
    let plain = try BuiltCommand.run("check", "Examples/digital-marketing", "--format", "json")
    #expect(try JSONDecoder().decode(Document.self, from: Data(plain.output.utf8)).dependence == nil)
  }
}
