// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// The 39 pairs are recognised in titles as offices write them, and nothing else is taken for one.
@Suite("Pairs of duties")
struct DutyPairTests {
  struct Titles: Sendable, CustomTestStringConvertible {
    let number: Int
    let first: String
    let second: String

    init(_ number: Int, _ first: String, _ second: String) {
      self.number = number
      self.first = first
      self.second = second
    }

    var testDescription: String { "\(number) \(first) / \(second)" }
  }

  private static let japanese: [Titles] = [
    .init(1, "車両更新の起案", "車両更新の決裁"), .init(2, "仕訳の入力", "現金の出納"), .init(2, "記帳", "支払"),
    .init(3, "契約の締結", "支払の確認"), .init(4, "消耗品の発注", "納品物の検収"), .init(5, "工事の監督", "工事の完了検査"),
    .init(6, "取引先マスタの登録", "振込の実行"), .init(7, "仕入先の登録", "請求書の入力"),
    .init(8, "請求書の入力", "請求書の承認"), .init(9, "請求書の計上", "支払の実行"),
    .init(10, "備品の発注", "支払の承認"), .init(11, "備品の発注", "発注の承認"), .init(12, "購入依頼", "注文の購買承認"),
    .init(13, "委託先の選定", "契約の承認"), .init(14, "資材の発注", "仕入先マスタの変更"),
    .init(15, "得意先の登録", "請求書の発行"), .init(16, "与信限度の設定", "受注入力"), .init(17, "売掛金の管理", "入金消込"),
    .init(18, "売掛金の回収", "貸倒の承認"), .init(19, "受注入力", "出荷指示"), .init(20, "仕訳の起票", "仕訳の承認"),
    .init(21, "仕訳の入力", "銀行残高の照合"), .init(22, "支払の実行", "残高照合"), .init(23, "通帳の保管", "銀行印の保管"),
    .init(23, "現金出納帳の管理", "代表印の保管"), .init(24, "ネットバンキングの申請", "ネットバンキングの承認"),
    .init(25, "資金運用の承認", "資金移動"), .init(26, "月次締め処理", "締めの解除"), .init(27, "倉庫の管理", "在庫台帳の記録"),
    .init(28, "商品の出庫", "実地棚卸"), .init(29, "商品の出荷", "商品の入荷"), .init(30, "固定資産の購入承認", "固定資産の除却"),
    .init(31, "従業員マスタの更新", "給与計算"), .init(32, "給与計算", "給与の振込"), .init(33, "経費の申請", "経費の承認"),
    .init(33, "残業の申請", "残業の承認"), .init(34, "アクセス権の申請", "アクセス権の付与"),
    .init(35, "システム開発", "リリースの承認"), .init(35, "受注アプリの開発", "本番環境への反映"),
    .init(36, "サーバ管理", "アクセスログの点検"), .init(37, "購買の受付", "購買の内部監査"),
    .init(38, "個人情報の取扱い", "個人情報の取扱状況の点検"), .init(39, "広告の出稿", "広告効果の報告"),
  ]

  private static let english: [Titles] = [
    .init(1, "Drafting of the lease", "Approval of the lease"), .init(2, "Bookkeeping", "Petty cash"),
    .init(3, "Concluding contracts", "Making payments"), .init(4, "Placing orders", "Receiving inspection"),
    .init(5, "Supervising contract works", "Inspecting contract works"),
    .init(6, "Maintain vendor master", "Execute payments"), .init(7, "Create suppliers", "Invoice entry"),
    .init(8, "Invoice entry", "Invoice approval"), .init(9, "Enter invoices", "Execute payments"),
    .init(10, "Placing orders", "Approve payments"), .init(11, "Placing orders", "Approve purchase orders"),
    .init(12, "Purchase requisition", "Approve purchase orders"),
    .init(13, "Supplier selection", "Contract approval"), .init(14, "Placing orders", "Vendor onboarding"),
    .init(15, "Create customers", "Billing"), .init(16, "Set credit limits", "Sales order entry"),
    .init(17, "Billing", "Cash application"), .init(18, "Collection of receivables", "Write-off"),
    .init(19, "Order entry", "Release shipments"), .init(20, "Journal entry", "Journal approval"),
    .init(21, "Journal entry", "Reconcile accounts"), .init(22, "Execute payments", "Bank reconciliation"),
    .init(23, "Passbook", "Registered seal"),
    .init(24, "Internet banking requests", "Internet banking approval"),
    .init(25, "Approve investments", "Moving funds"), .init(26, "Period closing", "Reopening a period"),
    .init(27, "Warehouse", "Stock records"), .init(28, "Stock movements", "Stocktaking"),
    .init(29, "Shipping", "Goods receipt"), .init(30, "Approve equipment purchase", "Equipment disposal"),
    .init(31, "Employee master data", "Payroll calculation"),
    .init(32, "Payroll calculation", "Payroll payment"), .init(33, "Expense requests", "Expense approval"),
    .init(34, "User access requests", "User access approval"),
    .init(35, "Software development", "Release approval"),
    .init(36, "System administration", "Audit log review"),
    .init(37, "Procurement of parts", "Internal audit of procurement"),
    .init(38, "Handling of personal data", "Review of personal data"),
    .init(39, "Media buying", "Report on campaign performance"),
  ]

  @Test("every pair is recognised in both languages", arguments: japanese + english)
  func recognised(_ titles: Titles) throws {
    let findings = judge(
      """
      task | category | main | sub
      \(titles.first) | 部門業務 | 村上 | 池田
      \(titles.second) | 部門業務 | 村上 | 石川
      """
    ).of("SOD101")
    let label = try #require(DutyPair.all.first { $0.number == titles.number }).label
    #expect(
      findings.map(\.message.en).filter { $0.contains("pair \(label)") }.count == 1,
      "\(findings.map(\.message.en))")
    #expect(findings.allSatisfy { $0.location.row == 3 && $0.location.column == 3 })
  }

  @Test("the list is complete, in order, with its severities")
  func list() {
    #expect(DutyPair.all.map(\.number) == Array(1...39))
    let warnings = DutyPair.all.filter { $0.severity == .warning }.map(\.number)
    #expect(warnings == [9, 10, 12, 13, 16, 17, 19, 28, 30, 36, 38])
    #expect(DutyPair.all.filter { $0.severity == .note }.map(\.number) == [29, 39])
    #expect(DutyPair.all.filter { $0.verified != .yes }.map(\.number) == [5, 19, 23, 35, 37])
    #expect(DutyPair.all.allSatisfy { !$0.basis.isEmpty && !$0.combinations.isEmpty })
  }

  @Test(
    "titles that only sound alike are no pair",
    arguments: [
      ("休暇申請の受付", "広告の承認"), ("支払予定表の作成", "仕訳の承認"), ("商品開発", "プレスリリースの承認"),
      ("業務の棚卸", "出庫予定の確認"), ("アンケートの回収", "値引の検討"), ("ブログの管理", "ブログの確認"),
      ("データの照合", "支払の実行"), ("支払調書の作成", "仕訳の入力"), ("取引先の訪問", "支払の実行"),
      ("Blog review", "System administration"), ("Data collection", "Discount approval"),
      ("内部監査の計画", "文書の保管"), ("発注書の確認", "検収"), ("監査法人への対応", "監査資料の準備"),
      ("給与支払報告書の作成", "給与計算"), ("受注報告", "出荷予定の通知"), ("経費の集計", "経費の承認"),
      ("商品の出庫", "アカウントの棚卸"), ("受注確度の判定", "売上計上"), ("顧客分析モデルの更新", "請求書の発行"),
      ("支払(給与を除く)", "仕訳の入力"), ("個人情報の取扱者範囲の見直し", "個人情報の取扱いの点検"),
    ])
  func innocent(_ first: String, _ second: String) {
    let findings = judge(
      """
      task | category | main | sub
      \(first) | 部門業務 | 村上 | 池田
      \(second) | 部門業務 | 村上 | 石川
      """)
    #expect(findings.of("SOD101").map(\.message.en) == [])
  }

  @Test("words are found whatever their width, case and spaces")
  func folding() {
    let words = WordAutomaton([("仕訳", 0), ("マスタ", 1), ("invoice", 2), ("給与", 3), ("与信", 4)])
    func found(_ text: String) -> [Int] {
      (0..<5).filter { words.concepts(in: text) & (1 << UInt128($0)) != 0 }
    }
    #expect(found("仕訳の入力") == [0])
    #expect(found("仕　訳、仕 訳") == [0])
    #expect(found("取引先ﾏｽﾀ") == [1])
    #expect(found("ＩＮＶＯＩＣＥ") == [2])
    #expect(found("e-Invoices、invoiceの送付") == [2])
    #expect(found("twinvoicerecalc") == [])
    #expect(found("In Voice") == [])
    #expect(found("給与信用") == [3, 4])
    #expect(found("給　与信") == [3, 4])
    #expect(found("仕分け") == [])
    #expect(found("") == [])
  }
}
