// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task is done, but nobody answers for it.
public struct MissingAccountable: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP102", name: "missing-accountable", family: .gaps, severity: .error,
    summary: LocalizedText(
      ja: "実行する人はいるのに、決裁・最終責任を負う人(A)がいない業務です。",
      en: "A task has somebody who does it, but nobody who answers for it (A)."),
    rationale: LocalizedText(
      ja: "結果に責任を負う人がいないと、判断が止まり、問題が起きたときに誰も動けません。表のどこにも決裁者がない場合は、主担当が責任を負うとみなして指摘しません。",
      en:
        "Without somebody who answers for the result, decisions wait and nobody acts when it goes wrong. Where the whole table names no decider, the main owner is taken to answer and the rule is silent."
    ),
    remedy: LocalizedText(
      ja: "所管部門の長を決裁者にします。長が実行者なら、その上位者にします。",
      en: "Make the head of the owning department the decider; if the head does the task, the next superior."),
    source: LocalizedText(ja: "RACIの基本規則", en: "basic law of RACI"),
    needs: [.assignments],
    examples: [
      .good(
        LocalizedText(ja: "決裁者が決まっている", en: "Somebody decides"),
        """
        task      | main | decide
        ガイドライン改訂 | 近藤 | 中村
        """),
      .good(
        LocalizedText(ja: "実行責任者が決裁者を兼ねている", en: "The doer decides as well"),
        """
        task      | 経理部長 | 担当
        決算整理    | R/A   | R
        """),
      .bad(
        LocalizedText(ja: "決裁者の欄が空いている", en: "The decider's cell is empty"),
        """
        task      | department | main | decide
        ブログの企画  | コンテンツ課   | 近藤 | 中村
        ガイドライン改訂 | コンテンツ課   | 近藤 | !
        [departments]
        name    | head
        コンテンツ課 | 中村
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves with an R kind that nobody answers for.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    // A scheme without a letter for deciding cannot ask for one.
    guard context.matrix.scheme.letter(for: .decide) != nil else { return [] }
    return context.leaves.compactMap { item in
      guard context.hasResponsible(item), !context.hasAccountable(item) else { return nil }
      let candidate = { @Sendable in DeciderCandidate.nearest(for: item, in: context) }
      return Finding.Draft(
        on: context.subject(item), at: context.ownerCell(of: .decide, on: item),
        message: .missingAccountable(context.matrix[item].title), remedy: .nameDecider(candidate()),
        people: context.names(context.holders(of: .responsible, on: item)),
        fix: context.fix(writing: candidate()?.name, as: [.decide], on: item))
    }
  }
}

extension Finding.Message {
  fileprivate static func missingAccountable(_ title: String) -> Self {
    Self(ja: "「\(title)」の決裁者・最終責任者(A)が決まっていません", en: "nobody is accountable for '\(title)'")
  }

  fileprivate static func nameDecider(_ candidate: DeciderCandidate?) -> Self {
    guard let candidate else {
      return Self(ja: "決裁者を1名決めて記入してください", en: "name one decider")
    }
    return Self(
      ja: "決裁者を1名決めてください。候補: \(candidate.name)(\(candidate.reason.ja))",
      en: "name one decider; candidate: \(candidate.name) (\(candidate.reason.en))")
  }
}
