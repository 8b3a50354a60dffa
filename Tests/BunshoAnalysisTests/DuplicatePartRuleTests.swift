// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What the rules on letters, contacts and reports say beyond their examples.
@Suite("Duplicates of parts and reports")
struct DuplicatePartRuleTests {
  @Test(
    "redundant letters by pair",
    arguments: [
      ("A/I", Severity.error), ("R/I", .warning), ("C/I", .warning), ("R/C", .warning), ("R/A", nil),
      ("A/C", nil), ("S/I", nil), ("R/A/I", .error), ("R/A/C", .warning), ("R", nil),
    ])
  func letters(_ marks: String, _ severity: Severity?) {
    let findings = judge("task | 甲 | 乙\n点検 | \(marks) | R").of("DUP111")
    #expect(findings.first?.severity == severity)
    #expect(findings.count == (severity == nil ? 0 : 1))
  }

  @Test("the cell is that of the weaker part; backup owners may be informed; summaries are not judged")
  func cells() {
    let head = "task | parent | main | sub | decide | inform\n"
    let findings = judge(head + "設備 | | 高橋 | | 中村 | 高橋\n点検 | 設備 | 高橋 | 森 | 中村 | 森、高橋").of("DUP111")
    #expect(findings.map { $0.location.cell ?? "" } == ["F3"])
    #expect(findings.first?.message.ja == "「点検」で高橋が主担当と報告先を兼ねています")
    // As written: a role's holder beside the role is another matter.
    let role = "task | main | inform\n点検 | 高橋 | 班長\n[roles]\nname | holders\n班長 | 高橋"
    #expect(judge(role).of("DUP111").isEmpty)
  }

  @Test(
    "four are too many; backup owners, supporters and a rota count otherwise",
    arguments: [
      ("甲、乙、丙", "", "", 0), ("甲、乙、丙、丁", "", "", 1), ("甲、乙、丙", "丁、戊", "", 0), ("", "", "甲、乙、丙、丁", 0),
      ("甲、乙、丙", "", "丁、戊", 1), ("甲、乙、丙", "", "甲、乙", 0), ("甲、乙", "", "丙、丁", 0),
    ])
  func crowd(_ execute: String, _ sub: String, _ rotation: String, _ count: Int) {
    let table = "task | execute | sub | rotation\n点検 | \(execute) | \(sub) | \(rotation)"
    #expect(judge(table).of("DUP112").count == count)
  }

  @Test("who decide as well are the other rule's, and mailing lists do nothing")
  func decidersAndLists() {
    func count(_ execute: String, _ decide: String) -> Int {
      judge("task | execute | decide\n点検 | \(execute) | \(decide)").of("DUP112").count
    }
    #expect(count("甲、乙、丙、丁", "甲、乙、丙、丁") == 0)
    #expect(count("甲、乙、丙、丁", "甲、乙、丙") == 1)
    #expect(count("甲、乙、丙、丁", "甲、乙、丙、丁、戊") == 1)
    #expect(count("甲、乙、丙、list:班", "甲") == 0)
    #expect(count("甲、乙、丙、丁、list:班", "甲") == 1)
  }

  @Test("the number and the limit are printed, and the limit is a setting")
  func limit() {
    let table = "task | execute\n点検 | 甲、乙、丙、丁、戊"
    #expect(judge(table).of("DUP112").first?.message.ja.contains("5人います(上限3人)") == true)
    let context = AnalysisContext(TableLiteral(table).matrix, asOf: RuleSelfTest.asOf)
    var options = TooManyResponsible.Options()
    options.maximum = 5
    #expect(TooManyResponsible(options: options).findings(in: context).isEmpty)
  }

  private let contacts =
    "task | department | main | tags | channel | audience\n案内 | 甲課 | 高橋 | 顧客接点 | メール、電話 | 会員\n"

  @Test(
    "customers are approached twice by one of several channels, from units apart",
    arguments: [
      ("乙課 | 森 | 顧客接点 | 電話 | 会員", 1), ("乙課 | 森 | 顧客接点 | ﾒｰﾙ／電話 | 会員", 2), ("乙課 | 森 | 顧客接点 | 郵送 | 会員", 0),
      ("乙課 | 森 | | 電話 | 会員", 0), ("乙課 | 森 | 顧客接点 | 電話 | 見込客", 0), ("乙課 | | 顧客接点 | 電話 | 会員", 0),
      ("甲係 | 森 | 顧客接点 | 電話 | 会員", 0), ("甲課 | 森 | 顧客接点 | 電話 | 会員", 0), ("乙課 | 森 | 顧客接点 | 電話 |", 0),
    ])
  func contact(_ row: String, _ count: Int) {
    let lists = "\n[departments]\nname | parent\n甲課 |\n甲係 | 甲課\n乙課 |"
    #expect(judge(contacts + "連絡 | " + row + lists).of("DUP106").count == count)
  }

  @Test("without a department that of the doer counts")
  func home() {
    let table =
      "task | main | tags | channel | audience\n案内 | 高橋 | 顧客接点 | 電話 | 会員\n連絡 | 森 | 顧客接点 | 電話 | 会員\n[people]\nname | department\n高橋 | 甲課\n森 | 乙課"
    #expect(judge(table).of("DUP106").map(\.subject.name) == ["連絡"])
  }

  @Test(
    "a report is made twice: same output or title, same readers, units apart",
    arguments: [
      ("集計 | 乙課 | 森 | 売上報告書 | 青木 |", 1), ("集計 | 乙課 | 森 | 売上報告書 | 青木、林 |", 0),
      ("集計 | 乙課 | 森 | 売上一覧 | 青木 |", 0),
      ("集計 | 甲係 | 森 | 売上報告書 | 青木 |", 0), ("集計 | 乙課 | 森 | 売上報告書 | | 青木", 1), ("月次レポート | 乙課 | 森 | | 青木 |", 1),
      ("月次レポート | 乙課 | 森 | 売上報告書 | 青木 |", 1), ("集計 | 乙課 | | 売上報告書 | 青木 |", 0), ("集計 | 乙課 | 森 | 売上報告書 | |", 0),
    ])
  func report(_ row: String, _ count: Int) {
    let table =
      "task | department | main | output | inform | consult\n月次レポート | 甲課 | 高橋 | 売上報告書 | 青木 |\n" + row
      + "\n[departments]\nname | parent\n甲課 |\n甲係 | 甲課\n乙課 |"
    #expect(judge(table).of("DUP108").count == count)
  }
}
