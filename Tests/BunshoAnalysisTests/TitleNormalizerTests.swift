// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import BunshoAnalysis

@Suite("Titles as keys")
struct TitleNormalizerTests {
  @Test(
    "titles that differ only in writing have one key",
    arguments: [
      ("メールマガジンの配信", "メールマガジンの配信業務"), ("SNS問い合わせ対応", "ＳＮＳ 問い合わせ対応"),
      ("市議会に関すること", "市議会"), ("(1) 契約の締結", "契約の締結"), ("① 契約の締結", "(ア)契約の締結"),
      ("1. 契約の締結", "１）契約の締結"), ("ア　契約の締結", "・契約の締結"), ("1.2.3 契約の締結", "契約の締結に関する事務"),
      ("文化及び芸能", "文化並びに芸能"), ("関連会社の管理", "関係会社の管理"), ("問合せの受付", "問い合わせの受け付け"),
      ("支払い手続き", "支払手続"), ("サーバーの監視", "サーバの監視"), ("体育大会", "スポーツ大会"),
      ("苦情処理", "苦情対応"), ("請求書発行の業務", "請求書発行"), ("Invoice Check", "invoice  check"),
      ("ﾒﾙﾏｶﾞ配信", "メルマガ配信"), ("申し込みの取りまとめ", "申込みのとりまとめに関する事項"),
    ])
  func equal(_ left: String, _ right: String) {
    // By bytes: strings are also equal when only canonically equivalent, but the index compares bytes.
    #expect(Array(TitleNormalizer.key(left).utf8) == Array(TitleNormalizer.key(right).utf8))
  }

  @Test(
    "titles of different work keep different keys",
    arguments: [
      ("1on1の実施", "on1の実施"), ("1.5次審査", "2.5次審査"), ("3か月点検", "6か月点検"), ("2026年度予算", "2027年度予算"),
      ("部の総括", "課の総括"), ("1,2月の締め", "12月の締め"), ("国民健康保険の資格", "介護保険の資格"),
      ("契約の締結", "契約の解除"), ("データの入力", "データの出力"), ("(仮)契約", "契約"),
    ])
  func different(_ left: String, _ right: String) {
    #expect(TitleNormalizer.key(left) != TitleNormalizer.key(right))
  }

  @Test(
    "a title that is nothing but numbering or tail keeps a key", arguments: ["業務", "①", "(1)", "処理", "・"])
  func nothingLeft(_ title: String) {
    #expect(!TitleNormalizer.key(title).isEmpty)
  }

  @Test("a key is its own key")
  func idempotent() {
    for title in ["(1) 問い合わせ対応業務", "サーバーの監視", "文化並びに芸能に関すること", "1.2 契約の締結"] {
      let key = TitleNormalizer.key(title)
      #expect(TitleNormalizer.key(key) == key)
    }
  }

  @Test("20,000 titles take a second or two, not minutes")
  func speed() {
    let clock = ContinuousClock()
    var total = 0
    let time = clock.measure {
      for index in 0..<20_000 {
        total += TitleNormalizer.key("(\(index % 20)) 顧客\(index)からの問い合わせ対応に関する事務").utf8.count
      }
    }
    #expect(total > 0)
    #expect(time < .seconds(30))
  }

  @Test("boilerplate and complements are told")
  func filters() {
    #expect(DuplicateFilters.isBoilerplate("課の庶務に関すること"))
    #expect(DuplicateFilters.isBoilerplate("(5) その他芸術文化振興に関すること"))
    #expect(!DuplicateFilters.isBoilerplate("顧客アンケートの集計"))
    #expect(DuplicateFilters.isComplement("契約(物品の購入を除く。)"))
    #expect(!DuplicateFilters.isComplement("契約の締結"))
  }
}
