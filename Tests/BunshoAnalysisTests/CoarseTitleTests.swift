// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

@Suite("Coarse titles")
struct CoarseTitleTests {
  private static let pieces = [
    "予算", "計画", "の", "及び", "並びに", "関連", "関係", "体育", "スポーツ", "問い合わせ", "問合せ", "対応", "に関すること", "業務",
    "システム", "サーバー", "サーバ", "A", "B", "AI", "ｻｰﾊﾞｰ", "㈱", "株", "（株）", "2026", "２０２６", "1", " ", "　", "、", "・",
    "。", ",", "-", "取りまとめ", "取り纏め", "支払い", "一", "十", "Report", "report", "é", "処理",
  ]
  private static let numberings = ["", "(1) ", "① ", "1. ", "ア ", "・", "一、", "(a) ", "1.2 ", "- "]

  @Test("titles with one key have one number", arguments: 1...UInt64(20))
  func sound(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var numberOfKey: [String: UInt64] = [:]
    var wrong: [String] = []
    for _ in 0..<5_000 {
      let length = Int.random(in: 1...5, using: &numbers)
      let title =
        (Self.numberings.randomElement(using: &numbers) ?? "")
        + (0..<length).map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined()
      let key = TitleNormalizer.key(title)
      let number = CoarseTitle.number(title)
      if let known = numberOfKey[key], known != number { wrong.append("\(title) → \(key)") }
      numberOfKey[key] = number
    }
    #expect(wrong == [])
  }

  @Test("titles of different work mostly differ")
  func telling() {
    let titles = ["予算の編成", "計画の策定", "Monthly report", "Weekly report", "第1課の計画12", "第1課の計画13"]
    #expect(Set(titles.map(CoarseTitle.number)).count == titles.count)
  }
}
