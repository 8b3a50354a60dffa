// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The same holder is named twice for one part in one task.
public struct RepeatedPerson: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "DUP107", name: "repeated-person", family: .duplicates, severity: .note,
    summary: LocalizedText(
      ja: "1つの業務に、同じ人が同じ種類の担当として2回書かれています。",
      en: "One task names the same holder twice for the same part."),
    rationale: LocalizedText(
      ja: "書き間違いで、本当は別の人だったかもしれません。Bunshoは1回と数えます。",
      en: "A slip; perhaps somebody else was meant. Bunsho counts the holder once."),
    remedy: LocalizedText(ja: "片方を消すか、正しい人に直します。", en: "Delete one, or write who was meant."),
    source: LocalizedText(ja: "日本の職務分掌の実務", en: "Japanese office practice"),
    needs: [.assignments],
    examples: [
      .good(
        LocalizedText(ja: "別の人が書いてある", en: "Two people"),
        """
        task   | main | sub
        価格調査 | 橋本  | 森、池田
        """),
      .bad(
        LocalizedText(ja: "同じ人が2回", en: "One person twice"),
        """
        task   | main | sub
        価格調査 | 橋本  | {repeated}森!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per repeated mention.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.observations.compactMap { observation in
      guard case .repeatedAssignment(let first) = observation.kind else { return nil }
      let subject = context.subject(of: observation)
      return Finding.Draft(
        on: subject, at: observation.location, message: .repeated(observation.text, subject.name),
        remedy: .deleteOne(observation.text, first), people: [observation.text],
        related: [.init(message: .first(observation.text), location: first)],
        discriminator: observation.text)
    }
  }
}

extension Finding.Message {
  fileprivate static func repeated(_ name: String, _ title: String) -> Self {
    Self(
      ja: "「\(title)」に\(name)が同じ担当として2回書かれています",
      en: "\(name) is named twice for the same part in '\(title)'")
  }

  fileprivate static func deleteOne(_ name: String, _ first: SourceLocation) -> Self {
    let place = first.cell ?? "\(first.row)"
    return Self(
      ja: "\(first.cell ?? "\(first.row)行目")に既に\(name)がいます。片方を消すか、正しい人に直してください",
      en:
        "\(name) already stands in \(first.cell == nil ? "row " : "")\(place); delete one, or write who was meant"
    )
  }

  fileprivate static func first(_ name: String) -> Self {
    Self(ja: "最初の\(name)です", en: "\(name), the first time")
  }
}
