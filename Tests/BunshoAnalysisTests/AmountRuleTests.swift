// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What the rules on bands of money say beyond their examples.
@Suite("Amounts")
struct AmountRuleTests {
  private func table(_ bands: [String]) -> String {
    "task | category | amount | draft | decide\n"
      + bands.enumerated().map { "契約の締結 | 購買 | \($1) | 高橋 | 長\($0)" }.joined(separator: "\n")
  }

  @Test(
    "borders overlap or leave holes, limits do not",
    arguments: [
      (["50万円以下", "50万円超"], []), (["50万円以下", "50万円以上"], ["50万円"]), (["50万円未満", "50万円超"], ["50万円"]),
      (["50万円未満", "50万円以上"], []), (["50万円超", "50万円以下"], []),
      (["50万円以下", "100万円以下"], []), (["50万円以下", "100万円以下", "100万円超"], []),
      (["50万円以下", "100万円以下", "80万円超"], ["80万円超100万円以下"]),
      (["50万円以上", "100万円以上"], []), (["50万円未満", "50万円以上", "100万円以上"], []),
      (["30万円以下", "50万円超"], ["30万円超50万円以下"]), (["10万円超50万円以下", "40万円超90万円以下"], ["40万円超50万円以下"]),
      (["50万円以下", "50万円以下", "50万円超"], []), (["10万円以上"], []),
      (["10万円以下", "20万円超30万円以下", "40万円超"], ["10万円超20万円以下", "30万円超40万円以下"]),
    ])
  func borders(_ bands: [String], _ amounts: [String]) {
    let findings = judge(table(bands)).of("GAP109")
    #expect(findings.count == amounts.count, "\(findings.map(\.message.ja))")
    for (finding, amount) in zip(findings, amounts) {
      #expect(finding.message.ja.hasSuffix("(\(amount))"), "\(finding.message.ja)")
    }
  }

  @Test(
    "the corrected bounds are printed",
    arguments: [
      (["50万円以下", "50万円以上"], "区分を「50万円以下」、「50万円超」に直してください"),
      (["50万円未満", "50万円超"], "区分を「50万円以下」、「50万円超」に直してください"),
      (["100万円以下", "1億2000万円以上"], "区分を「1億2,000万円未満」、「1億2,000万円以上」に直してください"),
      (["10万円超1000万円以下", "50万円超100万円以下"], "区分を「10万円超50万円以下」、「50万円超100万円以下」、「100万円超1,000万円以下」に直してください"),
    ])
  func corrections(_ bands: [String], _ remedy: String) {
    // The literal knows 万円 only.
    let written = bands.map { $0.replacing("1億2000万円", with: "12000万円") }
    #expect(judge(table(written)).of("GAP109").map(\.remedy.ja) == [remedy])
  }

  @Test("what is corrected as printed is whole: a planted border in random bands")
  func whole() {
    var numbers = SeededNumbers(seed: 3)
    for _ in 0..<200 {
      let cuts = Set((0..<4).map { _ in Double.random(in: 1...99, using: &numbers).rounded() }).sorted()
      var bands = [AmountBand(upper: cuts[0], includesUpper: true)]
      for (low, high) in zip(cuts, cuts.dropFirst()) { bands.append(AmountBand(lower: low, upper: high)) }
      bands.append(AmountBand(lower: cuts.last))
      #expect(AmountBorders(bands.shuffled(using: &numbers)).faults.isEmpty)
      let place = Int.random(in: 1..<bands.count, using: &numbers)
      bands[place].includesLower = true
      let faults = AmountBorders(bands).faults
      #expect(faults.count == 1)
      guard let fault = faults.first else { continue }
      #expect(fault.isOverlap)
      (bands[place - 1], bands[place]) = (fault.corrected[0], fault.corrected[1])
      #expect(AmountBorders(bands).faults.isEmpty)
    }
  }

  @Test("rows are one decision only within one table, category and department")
  func decisions() {
    let other = "task | category | amount | decide\n契約 | 購買 | 50万円以下 | 甲\n契約 | 人事 | 50万円以上 | 乙"
    #expect(judge(other).of("GAP109").isEmpty)
    let units = "task | department | amount | decide\n契約 | 甲課 | 50万円以下 | 甲\n契約 | 乙課 | 50万円以上 | 乙"
    #expect(judge(units).of("GAP109").isEmpty)
  }

  @Test("whole units of money touch")
  func wholeUnits() {
    let below = AmountBand(upper: 500_000)
    #expect(AmountBorders([below, AmountBand(lower: 500_001, includesLower: true)]).faults.isEmpty)
    #expect(AmountBorders([below, AmountBand(lower: 500_002, includesLower: true)]).faults.count == 1)
  }

  @Test("a band is held where any row of it names a decider, and a declared vacancy is no forgotten tier")
  func tiers() {
    let head = "task | amount | draft | decide\n契約 | 50万円以下 | 高橋 | 中村\n"
    let open = judge(head + "契約 | 50万円超 | 高橋 |").of("GAP108")
    #expect(open.map { $0.location.cell ?? "" } == ["D3"])
    #expect(open.first?.message.en == "nobody decides '契約' for amounts over 500,000 yen")
    #expect(open.first?.remedy.ja.contains("50万円以下は中村の決裁です") == true)
    #expect(judge(head + "契約 | 50万円超 | 高橋 |\n契約 | 50万円超 | 森 | 林").of("GAP108").isEmpty)
    #expect(judge(head + "契約 | 50万円超 | 高橋 | {vacancy}欠員").of("GAP108").isEmpty)
    #expect(judge("task | amount | main\n契約 | 50万円超 | 高橋").of("GAP108").isEmpty)
  }
}
