// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// More than one party decides a task.
public struct MultipleAccountable: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "DUP102", name: "multiple-accountable", family: .duplicates, severity: .error,
    summary: LocalizedText(
      ja: "1つの業務に決裁者・説明責任者(A)が2人以上います。", en: "A task has more than one decider (A)."),
    rationale: LocalizedText(
      ja: "2人とも承認できるなら、どちらも承認しなくてよいことになります。決める人は1つの業務に1人です。",
      en: "If two can say yes, neither must. Exactly one party decides each task."),
    remedy: LocalizedText(
      ja: "1人に絞ります。共同で決めるべき事柄なら、1つ上の階層の決裁にします。",
      en: "Keep one; a decision that must be shared belongs one level up."),
    source: LocalizedText(ja: "RACIの基本規則", en: "basic law of RACI"),
    needs: [.assignments],
    examples: [
      .good(
        LocalizedText(ja: "決裁者は1人", en: "One decider"),
        """
        task   | 経理部長 | 担当
        決算整理 | A      | R
        """),
      .bad(
        LocalizedText(ja: "経理部長と担当の両方が決める", en: "Both decide"),
        """
        task   | 経理部長 | 担当
        決算整理 | A      | R/A!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves with several holders of decide. An A derived from 主担当 never counts here.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.leaves.compactMap { item in
      guard context.columns.repeatedMasks[item.index].contains(.decide) else { return nil }
      let deciders = context.presentHolders(of: .accountable, on: item)
      guard let second = deciders.dropFirst().first else { return nil }
      let names = { @Sendable in context.names(deciders) }
      return Finding.Draft(
        on: context.subject(item), at: second.location,
        message: .multipleAccountable(context.matrix[item].title, names()), remedy: .keepOne(names()),
        people: names(),
        related: deciders.filter { $0.location != second.location }.map {
          .init(message: .alsoDecides(context.name(of: $0.assignee)), location: $0.location)
        })
    }
  }
}

extension Finding.Message {
  fileprivate static func multipleAccountable(_ title: String, _ names: [String]) -> Self {
    Self(
      ja: "「\(title)」の決裁者が\(names.count)名います(\(names.joined(separator: "、")))。決裁者は1名です",
      en:
        "'\(title)' has \(names.count) accountable parties (\(names.joined(separator: ", "))); one is allowed"
    )
  }

  fileprivate static func keepOne(_ names: [String]) -> Self {
    Self(
      ja: "\(names.joined(separator: "と"))のうち1名に絞るか、上位者の決裁にしてください",
      en: "keep one of \(names.joined(separator: ", ")), or move the decision one level up")
  }

  fileprivate static func alsoDecides(_ name: String) -> Self {
    Self(ja: "\(name)も決裁者です", en: "\(name) decides as well")
  }
}
