// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A band of amounts that nobody may decide.
public struct MissingApprovalTier: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP108", name: "missing-approval-tier", family: .gaps, severity: .error,
    summary: LocalizedText(
      ja: "金額区分のある決裁事項で、その区分の決裁者が決まっていません。",
      en: "A band of amounts of a decision has no decider."),
    rationale: LocalizedText(
      ja: "その金額の支出や契約は、誰の決裁もなく進むか、止まります。決裁者の欄がどこにもない表では調べません。",
      en:
        "Money goes out without a signature, or not at all. Tables that name no decider anywhere are not judged."
    ),
    remedy: LocalizedText(
      ja: "その区分の決裁者を決めます。隣の区分の決裁者を手がかりに示します。",
      en: "Name the decider of the band; those of the neighbouring bands are shown."),
    source: LocalizedText(ja: "日本の決裁権限表", en: "Japanese tables of authority"),
    needs: [.fact(.amount), .involvement(.accountable)],
    examples: [
      .good(
        LocalizedText(ja: "どの区分にも決裁者がいる", en: "Every band has a decider"),
        """
        task    | amount       | draft | decide
        備品の購入 | 50万円以下      | 高橋   | 山本
        備品の購入 | 50万円超       | 高橋   | 青木
        """),
      .bad(
        LocalizedText(ja: "真ん中の区分だけ空いている", en: "The middle band is open"),
        """
        task    | amount        | draft | decide
        備品の購入 | 50万円以下       | 高橋   | 山本
        備品の購入 | 50万円超100万円以下 | 高橋   | !
        備品の購入 | 100万円超       | 高橋   | 青木
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Bands of a decision for which no row names a decider.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let declared = Set(
      context.matrix.vacancies.lazy.filter { $0.kind == nil || $0.kind == .decide }.compactMap(\.workItem))
    return TieredDecisions(context).decisions.flatMap { decision -> [Finding.Draft] in
      let held = Set(decision.tiers.lazy.filter { context.hasAccountable($0.item) }.map(\.band))
      return decision.tiers.compactMap { tier in
        guard !held.contains(tier.band), !declared.contains(tier.item) else { return nil }
        let words = tier.band.words(isYen: decision.isYen)
        return Finding.Draft(
          on: context.subject(tier.item), at: context.ownerCell(of: .decide, on: tier.item),
          message: .noDecider(context.matrix[tier.item].title, words),
          remedy: .nameDecider(words, Self.neighbours(of: tier, in: decision, context)),
          related: [.init(message: .band(words), location: tier.location)], discriminator: tier.band.interval)
      }
    }
  }

  /// Who decides the nearest band below and above.
  private static func neighbours(
    of tier: TieredDecisions.Tier, in decision: TieredDecisions.Decision, _ context: AnalysisContext
  ) -> [(band: LocalizedText, name: String)] {
    let held = decision.tiers.filter { context.hasAccountable($0.item) }
    let below = held.filter { $0.band.ends(before: tier.band) }
      .max { ($0.band.upper ?? 0) < ($1.band.upper ?? 0) }
    let above = held.filter { tier.band.ends(before: $0.band) }
      .min { ($0.band.lower ?? 0) < ($1.band.lower ?? 0) }
    return [below, above].compactMap { neighbour in
      guard let neighbour, let decider = context.holders(of: .accountable, on: neighbour.item).first else {
        return nil
      }
      return (neighbour.band.words(isYen: decision.isYen), context.name(of: decider.assignee))
    }
  }
}

extension Finding.Message {
  fileprivate static func noDecider(_ title: String, _ band: LocalizedText) -> Self {
    Self(
      ja: "「\(title)」の\(band.ja)の決裁者が決まっていません", en: "nobody decides '\(title)' for amounts \(band.en)")
  }

  fileprivate static func nameDecider(
    _ band: LocalizedText, _ neighbours: [(band: LocalizedText, name: String)]
  ) -> Self {
    let ja = neighbours.map { "\($0.band.ja)は\($0.name)" }.joined(separator: "、")
    let en = neighbours.map { "\($0.name) decides \($0.band.en)" }.joined(separator: ", ")
    return Self(
      ja: "\(band.ja)の決裁者を1名決めて記入してください\(ja.isEmpty ? "" : "(\(ja)の決裁です)")",
      en: "name the decider for amounts \(band.en)\(en.isEmpty ? "" : " (\(en))")")
  }

  fileprivate static func band(_ band: LocalizedText) -> Self {
    Self(ja: "金額区分は\(band.ja)です", en: "the band: \(band.en)")
  }
}
