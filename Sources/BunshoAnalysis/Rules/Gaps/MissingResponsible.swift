// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task has somebody, but nobody who does it.
public struct MissingResponsible: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP101", name: "missing-responsible", family: .gaps, severity: .error,
    summary: LocalizedText(
      ja: "承認者や相談先はいるのに、実行する人(主担当・副担当・起案・実施)が1人もいない業務です。",
      en: "A task has somebody to decide or advise, but nobody who does it."),
    rationale: LocalizedText(
      ja: "決める人がいても、手を動かす人が決まっていない業務は進みません。",
      en: "Somebody decides, nobody does: the work does not happen."),
    remedy: LocalizedText(
      ja: "同じ分類の業務の担当者のうち、担当が最も少ない人を主担当の候補にします。候補がなければ、決裁者に決めてもらいます。",
      en:
        "Make the least loaded owner of a sibling task the main owner; where there is none, ask the decider."),
    source: LocalizedText(ja: "RACI分析の基本検査", en: "basic check of RACI analysis"),
    needs: [.assignments],
    examples: [
      .good(
        LocalizedText(ja: "実行する人が決まっている", en: "Somebody does it"),
        """
        task      | 部長 | 担当
        月次レポート | A   | R
        """),
      .bad(
        LocalizedText(ja: "決裁者しかいない", en: "Only a decider"),
        """
        task        | 部長 | 担当
        月次レポート! | A   | C
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves that somebody has a part in, but nobody of an R kind. Those without A are GAP103's, which silences.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let owners = Proposals<OwnerProposal>()
    return context.leaves.compactMap { item in
      guard !context.mask(of: item).isEmpty, !context.hasResponsible(item) else { return nil }
      let owner = owners.next { OwnerProposal(for: item, in: context, beside: $0) }
      let deciders = { @Sendable in context.names(context.holders(of: .accountable, on: item)) }
      return Finding.Draft(
        on: context.subject(item),
        at: context.ownerCell(ofFirst: [.main, .execute, .draft, .rotation, .sub], on: item),
        message: .missingResponsible(context.matrix[item].title),
        remedy: .nameResponsible(owner.value, decider: deciders().first),
        people: deciders(),
        fix: context.fix(writing: owner.value.candidates.first?.name, as: [.main, .execute], on: item))
    }
  }
}

extension Finding.Message {
  fileprivate static func missingResponsible(_ title: String) -> Self {
    Self(ja: "「\(title)」を実行する人が決まっていません", en: "nobody is responsible for '\(title)'")
  }

  fileprivate static func nameResponsible(_ proposal: OwnerProposal, decider: String?) -> Self {
    guard let candidate = proposal.candidates.first else {
      let among = proposal.choice.map { Self(ja: "\($0.ja)から", en: " among \($0.en)") }
      let (ja, en) = ("主担当を\(among?.ja ?? "")1名", "one main owner\(among?.en ?? "")")
      guard let decider else { return Self(ja: "\(ja)決めて記入してください", en: "name \(en)") }
      return Self(ja: "\(ja)、\(decider)に決めてもらってください", en: "ask \(decider), who decides, to name \(en)")
    }
    return Self(
      ja: "主担当を1名決めてください。候補: \(candidate.name)(\(candidate.reason.ja))",
      en: "name one main owner; candidate: \(candidate.name) (\(candidate.reason.en))")
  }
}
