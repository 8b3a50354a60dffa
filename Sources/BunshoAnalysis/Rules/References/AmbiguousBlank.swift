// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A blank grouping cell that may mean as above, or nobody.
public struct AmbiguousBlank: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF116", name: "ambiguous-blank", family: .references, severity: .warning,
    summary: LocalizedText(
      ja: "部門や分類の空欄が、「同上」なのか「なし」なのか分かりません。",
      en: "A blank grouping cell may mean \"as above\" or \"none\"."),
    rationale: LocalizedText(
      ja: "読み方しだいで、業務の部門や分類が変わります。",
      en: "The task's unit or category depends on the reading."),
    remedy: LocalizedText(ja: "空欄を埋めます。", en: "Fill the cell."),
    source: LocalizedText(ja: "日本の職務分掌の実務", en: "Japanese office practice"),
    examples: [
      .good(
        LocalizedText(ja: "どの行も埋まっている", en: "Every row is filled"),
        """
        task   | category | main
        記事の企画 | 記事制作    | 近藤
        記事の校正 | 記事制作    | 村上
        """),
      .bad(
        LocalizedText(ja: "2行目が空欄", en: "The second row is blank"),
        """
        task   | category | main
        記事の企画 | 記事制作    | 近藤
        記事の校正 | {blank}! | 村上
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per cell.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.observations.compactMap { observation in
      guard case .ambiguousBlank = observation.kind else { return nil }
      let subject = context.subject(of: observation)
      return Finding.Draft(
        on: subject, at: observation.location, message: .blank(observation.location, subject.name),
        remedy: .fill(observation.location), discriminator: observation.text)
    }
  }
}

extension Finding.Message {
  fileprivate static func blank(_ location: SourceLocation, _ name: String) -> Self {
    Self(
      ja: "「\(name)」の行の空欄が「同上」なのか「なし」なのか分かりません",
      en: "a blank in the row of '\(name)' may mean 'as above' or 'none'")
  }

  fileprivate static func fill(_ location: SourceLocation) -> Self {
    let cell = location.cell ?? "\(location.row)"
    return Self(
      ja: "\(cell)に上と同じ値を書くか、「なし」と書いてください",
      en: "write the value from above, or 'none', in \(cell)")
  }
}
