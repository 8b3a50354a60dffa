// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

/// Ranges of money as authority tables write them.
@Suite struct `Ranges of money` {
  private static let bands: [(interval: String, texts: [String])] = [
    (
      "(,500000.0]",
      [
        "50万円以下", "５０万円以下", "500,000円以下", "～50万円", "≤ 500,000", "<= 500,000円", "50万円まで", "500千円以内",
        "1件50万円以下", "up to 500,000",
      ]
    ),
    ("(,1000000.0)", ["100万円未満", "1,000千円未満", "< 1,000,000", "1百万円に満たない", "under ¥1,000,000"]),
    (
      "(1000000.0,5000000.0]",
      [
        "100万円超500万円以下", "100万円を超え500万円以下", "100万円超～500万円以下", "100万円超、500万円以下", "100万円超～500万円",
        "> 100万円 ≤ 500万円", "１００万円超５００万円以下",
      ]
    ),
    ("[1000000.0,5000000.0)", ["100万円以上500万円未満", "1百万円以上5百万円未満"]),
    ("[100000000.0,]", ["1億円以上", "100百万円以上", "1億円～", "≥ 1億円"]),
    ("(150000000.0,]", ["1億5,000万円超", "150百万円を超え"]),
    ("(1000000.0,]", ["1,000千円超", "100万円を超え", "over 1,000,000"]),
    ("[500000.0,1000000.0]", ["50万円～100万円", "50～100万円", "50万～100万円", "500,000円〜1,000,000円", "50万円-100万円"]),
  ]

  @Test(arguments: bands)
  func `are read with their bounds`(interval: String, texts: [String]) {
    for text in texts { #expect(AmountReader.band(text)?.interval == interval, "\(text)") }
  }

  @Test(arguments: [
    "120万円", "予算 120万円", "500,000", "全額", "", "―", "高額", "500万円以下100万円超え以上", "500万円超100万円以下", "100万円以下50万円以下",
    "～", "超", "50万円以下のもの", "99999999999999999999999999円以下", "2026-04-01", "1～3名",
  ])
  func `other texts are none`(text: String) {
    #expect(AmountReader.band(text) == nil)
  }

  @Test func `a bare number has the unit of its header`() {
    #expect(AmountReader.band("500以下", header: "金額(千円)")?.upper == 500_000)
    #expect(AmountReader.band("100超500以下", header: "金額(万円)")?.lower == 1_000_000)
    #expect(AmountReader.band("5万円以下", header: "金額(千円)")?.upper == 50_000)
  }

  @Test func `only a column of ranges has cells that should be one`() throws {
    let table =
      "No,決裁事項,金額区分,決裁者\n1,備品購入,50万円以下,課長\n2,備品購入,50万円超,部長\n3,出張,いくらか,課長\n4,契約,金額を問わず,社長\n5,採用,―,社長\n"
    let result = try read(("権限.csv", table))
    #expect(result.notes == ["unreadableValue いくらか C4"])
    #expect(
      result.matrix.workItems.map { $0.amounts?.interval } == ["(,500000.0]", "(500000.0,]", nil, nil, nil])
    let costs = try read(("t.csv", "業務名,主担当,予算\n見積,田中,120万円\n受注,田中,50万円以下\n請求,田中,少し\n採用,田中,なし程度\n"))
    #expect(costs.notes == [])
    #expect(costs.matrix.workItems[0].amounts == nil)
    #expect(costs.matrix.workItems[1].amounts?.upper == 500_000)
  }
}
