// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task that people support and nobody does.
public struct SupportWithoutResponsible: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "CNS108", name: "support-without-responsible", family: .consultation, severity: .warning,
    summary: LocalizedText(
      ja: "支援・補助の人(S)はいるのに、実行者(R)がいない業務です。欠員などの記載がある行、読み取れない名前や印のある行は除きます。",
      en:
        "A task has somebody who supports it (S), and nobody who does it (R). Rows with a declared vacancy, or with names or marks that could not be read, are left out."
    ),
    rationale: LocalizedText(
      ja: "誰を支援するのかが決まっていません。支援する人が実際には行っているのかもしれません。",
      en: "Supports whom? Perhaps those who support do the work in fact."),
    remedy: LocalizedText(
      ja: "実行者を決めます。支援の人が実際に行っているなら、その人を実行者にします。",
      en: "Name who does it: the supporter, where that is how it is."),
    source: LocalizedText(ja: "RASCI Matrix Validator", en: "RASCI Matrix Validator"),
    needs: [.involvement(InvolvementMask(.support))],
    examples: [
      .good(
        LocalizedText(ja: "実行者を支援する", en: "A doer is supported"),
        """
        task    | 課長 | 編集 | 制作
        記事の校正 | A  | R  | S
        """),
      .bad(
        LocalizedText(ja: "支援だけがある", en: "Support alone"),
        """
        task    | 課長 | 編集 | 制作
        記事の校正 | A  |    | S!
        画像の作成 | A  | S  | R
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  private static let supporting = InvolvementMask(.support)

  /// Leaves with support and without an R kind.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let masks = context.columns.itemMasks
    let found = context.leaves.filter {
      masks[$0.index].contains(.support) && masks[$0.index].isDisjoint(with: .responsible)
    }
    guard !found.isEmpty else { return [] }
    let doubtful = RowsInDoubt(context)
    return found.compactMap { item in
      guard !doubtful.contains(item) else { return nil }
      let supporters = context.holders(of: Self.supporting, on: item)
      let others = context.holders(on: item).map(\.assignee)
      return Finding.Draft(
        on: context.subject(item), at: supporters.first?.location ?? context.matrix[item].location,
        message: .supportOnly(context.matrix[item].title, context.names(supporters)),
        remedy: .nameDoer(
          OwnerCandidate.nearest(for: item, in: context, excluding: others),
          supporter: context.names(supporters).first ?? "",
          cell: context.matrix.table(of: item)?.column(for: .main).flatMap {
            context.matrix[item].location.at(column: $0).cell
          }),
        people: context.names(supporters))
    }
  }
}

extension Finding.Message {
  fileprivate static func supportOnly(_ title: String, _ supporters: [String]) -> Self {
    Self(
      ja: "「\(title)」は\(supporters.joined(separator: "、"))が支援しますが、実行者がいません",
      en: "'\(title)' has \(supporters.joined(separator: ", ")) to support it, but nobody who does it")
  }

  fileprivate static func nameDoer(
    _ candidate: OwnerCandidate?, supporter: String, cell: String?
  ) -> Self {
    let (place, placeEn) = (cell.map { "(\($0))" } ?? "", cell.map { " (\($0))" } ?? "")
    let other = candidate.map { "。そうでなければ\($0.name)が候補です(\($0.reason.ja))" } ?? ""
    let otherEn = candidate.map { "; else a candidate is \($0.name) (\($0.reason.en))" } ?? ""
    return Self(
      ja: "\(supporter)が実際に行っているなら実行者\(place)にしてください\(other)",
      en: "make \(supporter) the doer\(placeEn) if that is how it is\(otherEn)")
  }
}
