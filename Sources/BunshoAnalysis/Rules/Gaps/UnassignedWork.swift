// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task that nobody does and nobody decides.
public struct UnassignedWork: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP103", name: "unassigned-work", family: .gaps, severity: .error,
    summary: LocalizedText(
      ja: "実行する人も決裁する人もおらず、欠員などの申告もない業務です。",
      en: "Nobody does or decides the task, and no vacancy is declared."),
    rationale: LocalizedText(
      ja: "表に載っているのに担当のない業務は、忘れられたまま誰も行いません。相談先や報告先だけでは業務は進みません。",
      en: "A task without an owner is forgotten. Advice and reports alone do not get it done."),
    remedy: LocalizedText(
      ja: "部門長が担当を決めます。同じ部門・分類の担当者を候補として示します。わざと空けている場合は、欠員などの理由を書きます。",
      en:
        "The head names an owner; people of the same unit and category are proposed. If it is empty on purpose, declare the vacancy."
    ),
    source: LocalizedText(ja: "RACI分析の基本検査", en: "basic check of RACI analysis"),
    needs: [.workItems], silences: ["GAP101", "GAP102"],
    examples: [
      .good(
        LocalizedText(ja: "担当がいる。空けている業務は欠員と書いてある", en: "Owned, or declared vacant"),
        """
        task     | main
        入札調整   | 高橋
        媒体の開拓  | {vacancy}欠員
        """),
      .bad(
        LocalizedText(ja: "誰の名前もない", en: "Nobody is named"),
        """
        task          | main | decide
        入札調整        | 高橋  | 山本
        AI利用ルールの整備! |     |
        """),
      .bad(
        LocalizedText(ja: "相談先と報告先だけ", en: "Only consulted and informed"),
        """
        task     | 部長 | 担当 | 法務
        請求書発行 | A   | R   |
        約款の改定! | I   |     | C
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves without any R or A kind that are not declared vacant.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let declared = Set(context.matrix.vacancies.lazy.filter(\.isOfOwner).compactMap(\.workItem))
    return context.leaves.compactMap { item in
      let mask = context.mask(of: item)
      guard mask.isDisjoint(with: InvolvementMask.responsible.union(.accountable)), !declared.contains(item)
      else { return nil }
      let advisers = context.names(context.holders(on: item))
      let candidates = OwnerCandidate.ranked(for: item, in: context, limit: 3)
      return Finding.Draft(
        on: context.subject(item), at: context.matrix[item].location,
        message: .unassigned(context.matrix[item].title, advisers: advisers), remedy: .nameOwner(candidates),
        people: advisers, fix: context.fix(writing: candidates.first?.name, as: [.main, .execute], on: item))
    }
  }
}

extension Finding.Message {
  fileprivate static func unassigned(_ title: String, advisers: [String]) -> Self {
    advisers.isEmpty
      ? Self(ja: "「\(title)」の担当が誰も決まっていません", en: "nobody is assigned to '\(title)'")
      : Self(
        ja: "「\(title)」には相談先・報告先などしかなく、担当が決まっていません",
        en: "'\(title)' has only people to consult or inform, and no owner")
  }

  fileprivate static func nameOwner(_ candidates: [OwnerCandidate]) -> Self {
    guard !candidates.isEmpty else {
      return Self(
        ja: "部門長が主担当を決めてください。空けておくなら理由(欠員など)を記入してください",
        en: "let the head name a main owner, or declare the vacancy with its reason")
    }
    return Self(
      ja: "部門長が主担当を決めてください。候補: "
        + candidates.map { "\($0.name)(\($0.reason.ja))" }.joined(separator: "、"),
      en: "let the head name a main owner; candidates: "
        + candidates.map { "\($0.name) (\($0.reason.en))" }.joined(separator: ", "))
  }
}
