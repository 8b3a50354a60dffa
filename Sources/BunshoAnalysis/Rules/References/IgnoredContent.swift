// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Content that was not interpreted.
public struct IgnoredContent: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF120", name: "ignored-content", family: .references, severity: .note,
    summary: LocalizedText(
      ja: "コメント、図形、取り消し線、色、非表示シートなど、読み取らなかった内容があります。",
      en: "Comments, drawings, strike-through, colour or hidden sheets were not interpreted."),
    rationale: LocalizedText(
      ja: "ファイルが文字以外で持つ意味は、職務分掌表に現れません。",
      en: "Meaning the file carries elsewhere than in text does not reach the table."),
    remedy: LocalizedText(
      ja: "必要な内容はセルの文字として書きます。",
      en: "Write what matters as text in cells."),
    source: LocalizedText(ja: "実際のブックの例", en: "real workbooks"),
    examples: [
      .good(
        LocalizedText(ja: "文字だけの表", en: "Text only"),
        """
        task   | main
        記事の校正 | 村上
        """),
      .bad(
        LocalizedText(ja: "コメントが付いている", en: "A comment"),
        """
        task   | main
        記事の校正 | {ignored}村上!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per sheet and sort of content.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.observations.compactMap { observation in
      guard case .ignoredContent(let what) = observation.kind else { return nil }
      return Finding.Draft(
        on: context.sheetSubject(at: observation.location), at: observation.location,
        message: .ignored(what), remedy: .writeAsText, discriminator: what.en.filter { !$0.isNumber })
    }
  }
}

extension Finding.Message {
  fileprivate static func ignored(_ what: LocalizedText) -> Self {
    Self(ja: "読み取らなかった内容があります: \(what.ja)", en: "not interpreted: \(what.en)")
  }

  fileprivate static var writeAsText: Self {
    Self(ja: "判定に必要な内容は、セルに文字で書いてください", en: "write what should be judged as text in cells")
  }
}
