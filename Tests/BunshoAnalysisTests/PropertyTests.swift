// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What holds for every table, shown on generated ones.
@Suite("Properties of judging")
struct PropertyTests {
  @Test("a sound organisation of 60 tasks has nothing above a note")
  func sound() {
    let findings = judge(SoundOrganisation().table)
    #expect(findings.filter { $0.severity > .note }.map(\.message.en) == [])
    // The head of the whole and nobody else has no task: that is worth a note.
    #expect(findings.map(\.subject.name) == ["本部長"])
    #expect(findings.codes == ["GAP111"])
  }

  /// A table with a fault of every sort, one row each, so that rows may change places.
  private static let faulty = """
    [departments]
    name | parent | head
    本部 | | 青木
    広告課 | 本部 | 山本
    制作課 | 本部 | 中村
    海外課 | 本部 | 山本
    [people]
    name | department | roles
    青木 | 本部 |
    山本 | 広告課 |
    中村 | 制作課 |
    高橋 | 広告課 | 運用者
    斎藤 | 広告課 | 運用者
    村上 | 制作課 |
    遠藤 | 制作課 |
    近藤 | 制作課 |
    原田 | 制作課 |
    [roles]
    name
    運用者
    通訳
    調停者
    """
  private static let faultyHead =
    "task | department | main | sub | decide | 運用者 | 調停者 | frequency | importance"
  private static let faultyRows = [
    "入札の調整 | 広告課 | 高橋、斎藤 | | 山本 | | | 月次 | 3",
    "媒体の選定 | 広告課 | | | 山本 | C | | |",
    "記事の校正 | 制作課 | 村上 | 遠藤 | | | | |",
    "利用規則の整備 | 制作課 | | | | I | | |",
    "炎上の監視 | 制作課 | {vague}全員 | | 中村 | | | |",
    "予算の配分 | 広告課 | 高橋 | 斎藤 | 山本、青木 | | | |",
    "証明書の更新 | 制作課 | 村上 | | 中村 | | | 年次 | 3",
    "模型の更新 | 制作課 | 村上 | | 中村 | | | 月次 | 5",
    "価格の調査 | 制作課 | 近藤 | 近藤 | 中村 | | | |",
    "苦情の受付 | 広告課 | 高橋 | | 山本 | | R | |",
    "図面の保管 | 制作課 | {unknown-person:村上}邨上 | 近藤 | 中村 | | | |",
    "配送の手配 | 広告課 | 高橋 | 斎藤 | 山本 | {unknown-mark}Z | | |",
    "休日の当直 | 広告課 | {vacancy}欠員 | | 山本 | | | |",
  ]

  private static func table(_ rows: [String]) -> String {
    ([faultyHead] + rows).joined(separator: "\n") + "\n" + faulty
  }

  /// Everything a finding says, without places. Whom a remedy proposes depends on the proposals before it: its words
  /// are left out.
  private static func words(_ finding: Finding) -> String {
    let cell = #/\(?[A-Z]{1,2}\d+\)?/#
    return [
      finding.code, finding.severity.rawValue, finding.subject.kind.rawValue, finding.subject.name,
      finding.message.ja, finding.message.en, finding.people.joined(separator: ","), finding.fingerprint,
      String(finding.related.count),
    ].map { $0.replacing(cell, with: "") }.joined(separator: " | ")
  }

  /// Everything a finding says that is drawn when it is read.
  private static func content(_ finding: Finding) -> [String] {
    [finding.message.ja, finding.remedy.ja, finding.remedy.en, finding.fix?.new ?? ""] + finding.people
  }

  @Test("what findings say is the same in whatever order it is read")
  func readingOrder() {
    var tables = [Self.table(Self.faultyRows)]
    let crowd = (0..<9).map { "装置\($0) | 課 | 人\($0) |\n点検\($0) | 課 | |" }
    tables.append("task | department | main | sub\n" + crowd.joined(separator: "\n"))
    for rule in RuleRegistry.all {
      for example in rule.metadata.examples where !example.isGood { tables.append(example.table) }
    }
    for table in tables {
      let forward = judge(table).map { Self.content($0) }
      let backward = judge(table).reversed().map { Self.content($0) }
      #expect(Array(backward.reversed()) == forward)
      let together = InParallel.map(judge(table)) { Self.content($0) }
      #expect(together == forward)
    }
  }

  @Test("rows may change places: only locations change")
  func permutation() {
    let reference = judge(Self.table(Self.faultyRows)).map(Self.words).sorted()
    #expect(Set(judge(Self.table(Self.faultyRows)).codes).count >= 11)
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<20 {
      let shuffled = judge(Self.table(Self.faultyRows.shuffled(using: &numbers))).map(Self.words).sorted()
      #expect(shuffled == reference)
    }
  }

  @Test("columns and rows may change places in a company with many faults", arguments: 1...UInt64(8))
  func columns(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var company = RandomCompany(seed: seed)
    company.addColumn("manual") { index, _ in index % 3 == 0 ? "無" : "有" }
    for _ in 0..<6 {
      let index = company.randomTask(&numbers)
      company.tasks[index][["main", "sub", "decide", "frequency"].randomElement(using: &numbers) ?? "sub"] =
        ""
    }
    let reference = Self.faults(of: company)
    #expect(reference.count >= 6)
    for _ in 0..<5 {
      company.heads.shuffle(using: &numbers)
      company.tasks.shuffle(using: &numbers)
      let shuffled = Self.faults(of: company)
      let isEqual = shuffled == reference
      #expect(isEqual, "seed \(seed)")
    }
  }

  /// What is found, without places and without the order in which a row names people.
  private static func faults(of company: RandomCompany) -> [String] {
    judge(company.table).map { finding in
      ([finding.code, finding.severity.rawValue, finding.subject.name, finding.fingerprint]
        + finding.people.sorted()).joined(separator: " | ")
    }.sorted()
  }

  @Test("renaming people changes names only")
  func renaming() {
    let names = ["高橋": "Miller", "斎藤": "Baker", "村上": "Cooper", "近藤": "Smith", "山本": "Young", "中村": "Hall"]
    func renamed(_ text: String) -> String {
      names.sorted { $0.key < $1.key }.reduce(text) { $0.replacing($1.key, with: $1.value) }
    }
    func words(_ finding: Finding) -> String {
      // The fingerprint of a finding about a person is that person's.
      [
        finding.code, finding.severity.rawValue, finding.subject.name, finding.message.ja, finding.message.en,
        finding.remedy.ja, finding.remedy.en, finding.people.joined(separator: ","),
        finding.location.cell ?? "", finding.subject.kind == .workItem ? finding.fingerprint : "",
      ].joined(separator: " | ")
    }
    let table = Self.table(Self.faultyRows)
    #expect(judge(renamed(table)).map(words) == judge(table).map(words).map(renamed))
  }

  @Test("the same table gives the same report twice")
  func deterministic() {
    let table = Self.table(Self.faultyRows)
    #expect(judge(table) == judge(table))
  }

  @Test("findings stand in the order of path, row, column, code")
  func order() {
    let findings = judge(Self.table(Self.faultyRows))
    for (left, right) in zip(findings, findings.dropFirst()) {
      let isOrdered =
        Place.precedes(left.location, right.location)
        || (!Place.precedes(right.location, left.location) && left.code <= right.code)
      #expect(isOrdered)
    }
  }
}
