// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What the rules of segregation say beyond their examples.
@Suite("Segregation")
struct SegregationRuleTests {
  private func pair(_ heads: String = "", _ first: String = "", _ second: String = "", lists: String = "")
    -> [Finding]
  {
    judge(
      """
      task | category | category2 | department | main | sub \(heads)
      消耗品の発注 | 購買 | 消耗品 | 総務課 | 村上 | 池田 \(first)
      消耗品の検収 | 購買 | 消耗品 | 総務課 | 村上 | 石川 \(second)
      """ + lists)
  }

  @Test("a documented control makes it one step milder, a word does not, a denial neither")
  func control() {
    func severity(_ control: String) -> Severity? {
      pair("| control", "| \(control)").of("SOD101").first?.severity
    }
    #expect(severity("") == .error)
    #expect(severity("課長が毎月照合し記録する") == .warning)
    #expect(severity("有") == .error)
    #expect(severity("なし") == .error)
    #expect(pair("| control", "", "| 月次照合").of("SOD101").first?.severity == .warning)
  }

  @Test("a check by another person counts, by the same person does not")
  func review() {
    #expect(pair("| review", "| 岡田").of("SOD101").first?.severity == .warning)
    #expect(pair("| verify", "", "| 岡田").of("SOD101").first?.severity == .warning)
    #expect(pair("| review", "| 村上").of("SOD101").first?.severity == .error)
    #expect(pair("| decide", "| 岡田").of("SOD101").first?.severity == .error)
  }

  @Test("a warning with a control is a note")
  func loweredWarning() {
    let findings = judge(
      """
      task | category | main | sub | control
      請求書の計上 | 経理 | 村上 | 池田 | 課長が毎週確認する
      支払の実行 | 経理 | 村上 | 石川 |
      """)
    #expect(findings.of("SOD101").map(\.severity) == [.note])
    #expect(findings.of("SOD101").first?.message.ja.contains("補完統制あり") == true)
  }

  @Test("one process is 大分類 and 中分類, else the department, else the table")
  func process() {
    func count(_ first: String, _ second: String, options: IncompatibleDuties.Options = .init()) -> Int {
      let table = TableLiteral(
        """
        task | category | category2 | department | main | sub
        消耗品の発注 | \(first) | 村上 | 池田
        消耗品の検収 | \(second) | 村上 | 石川
        """)
      let context = AnalysisContext(table.matrix, asOf: RuleSelfTest.asOf)
      return IncompatibleDuties(options: options).findings(in: context).count
    }
    #expect(count("購買 | 消耗品 | 総務課", "購買 | 消耗品 | 経理課") == 1)
    #expect(count("購買 | 消耗品 | 総務課", "購買 | 資材 | 総務課") == 0)
    #expect(count("購買 | | 総務課", "購買 | | 総務課") == 1)
    #expect(count("| | 総務課", "| | 総務課") == 1)
    #expect(count("| | 総務課", "| | 経理課") == 0)
    #expect(count("| |", "| |") == 1)
    var options = IncompatibleDuties.Options()
    options.process = .category1
    #expect(count("購買 | 消耗品 | 総務課", "購買 | 資材 | 総務課", options: options) == 1)
    options.process = .department
    #expect(count("購買 | 消耗品 | 総務課", "購買 | 消耗品 | 経理課", options: options) == 0)
    #expect(count("購買 | 消耗品 | 総務課", "企画 | 資材 | 総務課", options: options) == 1)
  }

  @Test("a control word inside another word is none")
  func wordBorders() {
    func count(_ title: String) -> Int {
      judge("task | main | decide\n\(title) | 村上 | 村上").of("SOD103").count
    }
    #expect(count("twinvoicerecalc") == 0)
    #expect(count("Sending of invoices") == 1)
    #expect(count("月次payroll処理") == 1)
  }

  @Test("the second cell is shown, the first is related, and whoever has the other duty is no candidate")
  func place() throws {
    let finding = try #require(
      pair(
        lists: """

          [people]
          name | department
          村上 | 総務課
          池田 | 総務課
          石川 | 総務課
          """
      ).of("SOD101").first)
    #expect(finding.subject.name == "村上" && finding.subject.kind == .person)
    #expect(finding.location.cell == "E3")
    #expect(finding.related.map(\.location.cell) == ["E2"])
    #expect(finding.message.ja.contains("一般に分離が望ましい職務") && finding.message.ja.contains("組04"))
    #expect(
      finding.message.ja.contains("G: 公会計の実務") && finding.message.en.contains("P: public ERP conflict lists"))
    #expect(
      finding.remedy.ja.contains("E3") && finding.remedy.ja.contains("石川")
        && !finding.remedy.ja.contains("池田"))
  }

  @Test("an unverified basis is shown as such")
  func unverified() {
    let findings = judge("task | main | sub\n通帳の保管 | 村上 | 池田\n銀行印の保管 | 村上 | 石川")
    #expect(findings.of("SOD101").first?.message.ja.contains("未確認") == true)
    #expect(findings.of("SOD101").first?.message.en.contains("unverified") == true)
  }

  @Test("who decides an approval has it, who only drafts it has not, who decides the doing has not the doing")
  func kinds() {
    func codes(_ kind: String, _ title: String) -> [String] {
      judge(
        """
        task | category | main | sub | \(kind)
        請求書の入力 | 経理 | 村上 | 池田 |
        \(title) | 経理 | 石川 | 池田 | 村上
        """
      ).of("SOD101").codes
    }
    #expect(codes("decide", "請求書の承認") == ["SOD101"])
    #expect(codes("approve", "請求書の承認") == ["SOD101"])
    #expect(codes("draft", "請求書の承認") == [])
    #expect(codes("consult", "請求書の承認") == [])
    #expect(codes("decide", "支払の実行") == [])
  }

  @Test("a title that lists both duties is a conflict of the one person who does it alone")
  func listed() {
    #expect(judge("task | main | sub\n発注・検収 | 村上 | 池田").of("SOD101").map(\.subject.name) == ["村上"])
    #expect(judge("task | main | sub | execute\n発注・検収 | 村上 | 池田 | 石川").of("SOD101").isEmpty)
    #expect(judge("task | main | sub\n給与計算と給与振込 | 村上 | 池田").of("SOD101").count == 1)
    #expect(judge("task | main | sub\n発注書と検収書の照合 | 村上 | 池田").of("SOD101").isEmpty)
  }

  @Test("somebody who has left conflicts no more, nor does a duty of another person")
  func departed() {
    #expect(pair(lists: "\n[people]\nname | until\n村上 | 2026-03-31\n池田 |\n石川 |").of("SOD101").isEmpty)
  }

  @Test("the deputy is silent where the duties meet day by day already")
  func deputyBesideDirect() {
    let findings = judge(
      """
      task | category | main | sub
      消耗品の発注 | 購買 | 村上 | 池田
      消耗品の検収 | 購買 | 村上 | 石川
      印刷物の検収 | 購買 | 遠藤 | 村上
      """)
    #expect(findings.of("SOD101").count == 1)
    #expect(findings.of("SOD102").isEmpty)
  }

  @Test("two covers alone are no conflict: both owners would have to be away")
  func twoCovers() {
    let findings = judge(
      """
      task | category | main | sub
      消耗品の発注 | 購買 | 遠藤 | 村上
      消耗品の検収 | 購買 | 石川 | 村上
      """)
    #expect(findings.of("SOD102").isEmpty)
  }

  @Test("self-approval: tag, amount or word; role of one; the next head is proposed")
  func selfApproval() {
    func codes(_ title: String, _ extra: String = "", _ cell: String = "") -> [String] {
      judge("task | main | sub | decide \(extra)\n\(title) | 村上 | 池田 | 村上 \(cell)").of("SOD103").codes
    }
    #expect(codes("朝礼") == [])
    #expect(codes("経費の精算") == ["SOD103"])
    #expect(codes("Payroll run") == ["SOD103"])
    #expect(codes("朝礼", "| tags", "| 定例、要牽制") == ["SOD103"])
    #expect(codes("朝礼", "| tags", "| 定例") == [])
    #expect(codes("寄付", "| amount", "| 100万円以下") == ["SOD103"])
    #expect(codes("支払の承認") == [])
    #expect(codes("支払の承認", "| draft", "| 村上") == ["SOD103"])
    #expect(codes("支払の承認", "| tags", "| 要牽制") == ["SOD103"])
    let role = judge("task | 課長 | 担当\n契約の更新 | R/A | C\n契約書の保管 | A | R")
    #expect(role.of("SOD103").map(\.subject.name) == ["契約の更新"])
    let filled = judge("task | 課長 | main | sub\n契約の更新 | A | 村上 | 池田\n[roles]\nname | holders\n課長 | 村上")
    #expect(filled.of("SOD103").count == 1)
    let several = judge("task | 課長 | main | sub\n契約の更新 | A | 村上 | 池田\n[roles]\nname | holders\n課長 | 村上、遠藤")
    #expect(several.of("SOD103").isEmpty)
  }

  @Test("self-approval: no decider anywhere leaves answering to the main owner, which is no self-approval")
  func mainIsAccountable() {
    var matrix = TableLiteral("task | main | sub\n支払の実行 | 村上 | 池田").matrix
    matrix.mainIsAccountable = true
    #expect(judge(matrix).of("SOD103").isEmpty)
  }

  @Test("self-approval: the words are the organisation's")
  func controlWords() {
    var options = SelfApproval.Options()
    options.controlWords = ["寄付"]
    let table = TableLiteral("task | main | decide\n寄付の受入 | 村上 | 村上\n支払の実行 | 村上 | 村上")
    let context = AnalysisContext(table.matrix, asOf: RuleSelfTest.asOf)
    #expect(SelfApproval(options: options).findings(in: context).map(\.subject.name) == ["寄付の受入"])
  }

  @Test("same person: forbid, require, ignore")
  func policy() {
    let table = TableLiteral("task | main | decide\n朝礼 | 村上 | 村上\n清掃 | 村上 | 池田\n片付け | 村上 |")
    let context = AnalysisContext(table.matrix, asOf: RuleSelfTest.asOf)
    func subjects(_ policy: SamePersonResponsibleAndAccountable.Options.Policy) -> [String] {
      var options = SamePersonResponsibleAndAccountable.Options()
      options.policy = policy
      return SamePersonResponsibleAndAccountable(options: options).findings(in: context).map(\.subject.name)
    }
    #expect(subjects(.forbid) == ["朝礼"])
    #expect(subjects(.require) == ["清掃"])
    #expect(subjects(.ignore) == [])
    #expect(!RuleRegistry.byDefault.contains { $0.metadata.code == "SOD104" })
  }

  @Test("same person is silent where self-approval speaks")
  func selfApprovalSilences() {
    let table = TableLiteral("task | main | decide\n支払の実行 | 村上 | 村上\n朝礼 | 村上 | 村上")
    let findings = RuleSelfTest.findings(of: RuleRegistry.all, in: table)
    #expect(findings.of("SOD104").map(\.subject.name) == ["朝礼"])
  }

  @Test(
    "an acceptance names what it lacks",
    arguments: [
      ("少人数のため", "", 6), ("課長が毎月照合する", "", 3), ("毎月照合する", "青木", 3), ("青木が毎月照合する", "", 3),
      ("部長が週次で確認し記録を残す。社長が承認。残余リスクは小", "", 0),
      ("The manager reviews the log monthly; approved; residual risk low", "", 0),
    ])
  func acceptance(_ reason: String, _ owner: String, _ missing: Int) {
    let findings = judge(
      """
      task | main | sub | decide
      支払の実行 | 村上 | 池田 | 村上
      日計表 | 青木 | 池田 | 村上
      [waivers]
      rule | subject | reason | owner
      self-approval | 支払の実行 | \(reason) | \(owner)
      """)
    #expect(findings.of("SOD103").isEmpty)
    let own = findings.of("SOD105")
    #expect(own.count == (missing == 0 ? 0 : 1))
    #expect(own.allSatisfy { $0.message.en.contains("(\(missing) of 6)") && $0.subject.name == "支払の実行" })
  }

  @Test("a waiver of another rule, or one that is over, accepts no conflict")
  func otherWaivers() {
    let findings = judge(
      """
      task | main | sub | decide
      支払の実行 | 村上 | 池田 | 村上
      [waivers]
      rule | subject | reason | until
      SPD101 | 支払の実行 | 少人数 |
      SOD103 | 支払の実行 | 少人数 | 2026-03-31
      """)
    #expect(findings.of("SOD105").isEmpty)
    #expect(findings.of("SOD103").count == 1)
  }

  @Test("a control with another owner beside the main owner is somebody else's as well")
  func controlOwners() {
    func count(_ owners: String) -> Int {
      judge("task | main | sub | controlOwner\n残高照合 | 小林 | 加藤 | \(owners)").of("SOD106").count
    }
    #expect(count("小林") == 1)
    #expect(count("小林、岡田") == 0)
    #expect(count("加藤") == 0)
    #expect(judge("task | execute | sub | controlOwner\n残高照合 | 小林 | 加藤 | 小林").of("SOD106").count == 1)
    #expect(judge("task | execute | sub | controlOwner\n残高照合 | 小林、森 | 加藤 | 小林").of("SOD106").count == 0)
  }
}
