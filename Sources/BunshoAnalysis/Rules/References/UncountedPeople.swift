// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// An owner's cell counts people it does not name.
public struct UncountedPeople: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF115", name: "uncounted-people", family: .references, severity: .warning,
    summary: LocalizedText(
      ja: "担当の欄に「他2名」「ほか」など、名前のない人がいます。",
      en: "A cell counts people it does not name (and two others)."),
    rationale: LocalizedText(
      ja: "誰が担当かを確かめられず、人数も数えられません。",
      en: "Who owns the task cannot be checked or counted."),
    remedy: LocalizedText(ja: "全員の名前を書きます。", en: "Name all of them."),
    source: LocalizedText(ja: "日本の職務分掌の実務", en: "Japanese office practice"),
    examples: [
      .good(
        LocalizedText(ja: "全員の名前がある", en: "Everybody is named"),
        """
        task   | main | sub
        記事の校正 | 村上  | 遠藤、近藤
        """),
      .bad(
        LocalizedText(ja: "他2名とある", en: "And two others"),
        """
        task   | main | sub
        記事の校正 | 村上  | {uncounted}遠藤 他2名!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per cell.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.observations.compactMap { observation in
      guard case .uncountedPeople = observation.kind else { return nil }
      let subject = context.subject(of: observation)
      return Finding.Draft(
        on: subject, at: observation.location, message: .uncounted(observation.text, subject.name),
        remedy: .nameAll(observation.location), discriminator: observation.text)
    }
  }
}

extension Finding.Message {
  fileprivate static func uncounted(_ text: String, _ title: String) -> Self {
    Self(
      ja: "「\(title)」の「\(text)」には名前のない人がいます", en: "'\(text)' of '\(title)' leaves people unnamed")
  }

  fileprivate static func nameAll(_ location: SourceLocation) -> Self {
    let cell = location.cell ?? "\(location.row)"
    return Self(ja: "\(cell)に全員の名前を書いてください", en: "name all people in \(cell)")
  }
}
