// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The bands of amounts of one decision overlap or leave a hole.
public struct BrokenAmountBands: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP109", name: "broken-amount-bands", family: .gaps, severity: .warning,
    summary: LocalizedText(
      ja: "1つの決裁事項の金額区分が重なっているか、間が空いています(50万円以下と50万円以上、50万円未満と50万円超)。",
      en:
        "The bands of amounts of one decision overlap or leave a hole (up to and from 500,000; below and over 500,000)."
    ),
    rationale: LocalizedText(
      ja:
        "境の金額では、決裁者が2人いるか、1人もいません。同じ表で業務名・分類・部門が同じ行を1つの決裁事項とみなします。上限だけの区分(課長50万円以下、部長100万円以下)は限度額とみなし、重なりとはしません。",
      en:
        "At the border two people decide, or nobody. Rows of one table with one title, categories and department are one decision. Bands that name only an upper end are limits and do not overlap."
    ),
    remedy: LocalizedText(
      ja: "以下・未満・超・以上をそろえ、正しい区分に直します。", en: "Write the corrected bounds shown."),
    source: LocalizedText(ja: "日本の決裁権限表", en: "Japanese tables of authority"),
    needs: [.fact(.amount)],
    examples: [
      .good(
        LocalizedText(ja: "以下と超でつながっている", en: "Up to, and over"),
        """
        task    | amount        | draft | decide
        備品の購入 | 50万円以下       | 高橋   | 山本
        備品の購入 | 50万円超100万円以下 | 高橋   | 中村
        備品の購入 | 100万円超       | 高橋   | 青木
        """),
      .good(
        LocalizedText(ja: "役職ごとの限度額", en: "Limits by post"),
        """
        task    | amount    | draft | decide
        備品の購入 | 50万円以下  | 高橋   | 山本
        備品の購入 | 100万円以下 | 高橋   | 中村
        """),
      .bad(
        LocalizedText(ja: "50万円ちょうどが重なる", en: "500,000 lies in both"),
        """
        task    | amount    | draft | decide
        備品の購入 | 50万円以下  | 高橋   | 山本
        備品の購入 | 50万円以上! | 高橋   | 青木
        """),
      .bad(
        LocalizedText(ja: "50万円ちょうどが抜けている", en: "500,000 lies in neither"),
        """
        task    | amount   | draft | decide
        備品の購入 | 50万円未満 | 高橋   | 山本
        備品の購入 | 50万円超!  | 高橋   | 青木
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding for each border that is wrong, at the row of the band above.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    TieredDecisions(context).decisions.flatMap { decision -> [Finding.Draft] in
      guard decision.tiers.count > 1 else { return [] }
      return AmountBorders(decision.tiers.map(\.band)).faults.map { fault in
        let (below, above) = (decision.tiers[fault.rows.below], decision.tiers[fault.rows.above])
        let words = [below, above].map { $0.band.words(isYen: decision.isYen) }
        let corrected = fault.corrected.map { $0.words(isYen: decision.isYen) }
        let names = context.names(
          [below, above].flatMap { context.holders(of: .accountable, on: $0.item) })
        return Finding.Draft(
          on: context.subject(above.item), at: above.location,
          message: .broken(
            context.matrix[above.item].title, words, isOverlap: fault.isOverlap,
            Self.amounts(of: fault, isYen: decision.isYen)),
          remedy: .correct(corrected), people: Self.distinct(names),
          related: [.init(message: .below(words[0]), location: below.location)],
          discriminator: below.band.interval + above.band.interval)
      }
    }
  }

  /// The amounts that lie in both bands, or in neither.
  private static func amounts(of fault: AmountBorders.Fault, isYen: Bool) -> LocalizedText {
    var range = AmountBand(
      lower: fault.above.lower, includesLower: fault.above.includesLower, upper: fault.below.upper,
      includesUpper: fault.below.includesUpper)
    if !fault.isOverlap {
      range = AmountBand(
        lower: fault.below.upper, includesLower: !fault.below.includesUpper, upper: fault.above.lower,
        includesUpper: !fault.above.includesLower)
    } else if let upper = fault.above.upper, upper <= fault.below.upper ?? .infinity {
      (range.upper, range.includesUpper) = (upper, fault.above.includesUpper)
    }
    if let lower = range.lower, lower == range.upper { return AmountBand.amount(lower, isYen: isYen) }
    return range.words(isYen: isYen)
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension Finding.Message {
  fileprivate static func broken(
    _ title: String, _ bands: [LocalizedText], isOverlap: Bool, _ amounts: LocalizedText
  ) -> Self {
    isOverlap
      ? Self(
        ja: "「\(title)」の金額区分「\(bands[0].ja)」と「\(bands[1].ja)」が重なっています(\(amounts.ja))",
        en: "the bands '\(bands[0].en)' and '\(bands[1].en)' of '\(title)' overlap (\(amounts.en))")
      : Self(
        ja: "「\(title)」の金額区分「\(bands[0].ja)」と「\(bands[1].ja)」の間が空いています(\(amounts.ja))",
        en: "the bands '\(bands[0].en)' and '\(bands[1].en)' of '\(title)' leave a hole (\(amounts.en))")
  }

  fileprivate static func correct(_ bands: [LocalizedText]) -> Self {
    Self(
      ja: "区分を\(bands.map { "「\($0.ja)」" }.joined(separator: "、"))に直してください",
      en: "write \(bands.map { "'\($0.en)'" }.joined(separator: ", "))")
  }

  fileprivate static func below(_ band: LocalizedText) -> Self {
    Self(ja: "下の区分「\(band.ja)」です", en: "the band below, '\(band.en)'")
  }
}
