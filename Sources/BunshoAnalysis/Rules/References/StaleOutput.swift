// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A generated table that is not what today's input gives.
public struct StaleOutput: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF121", name: "stale-output", family: .references, severity: .error,
    summary: LocalizedText(
      ja: "保存してある出力(職務分掌表など)が、今の入力から作り直したものと違います。",
      en: "A kept output, such as the table for print, differs from what today's input gives."),
    rationale: LocalizedText(
      ja: "入力だけを直して作り直していないか、出力を手で直しています。見る人は古い担当を信じます。",
      en:
        "The input was changed and the table was not built again, or somebody edited it: readers believe old owners."
    ),
    remedy: LocalizedText(
      ja: "bunsho build で作り直します。手で直した内容は、先に入力へ移します。",
      en: "Build it again with bunsho build; first move what was edited by hand into the input."),
    source: LocalizedText(
      ja: "生成物の検査(validate-raci)", en: "checks of generated files (validate-raci DEG-05)"),
    examples: [
      .good(
        LocalizedText(ja: "比べる出力がない、または同じ", en: "No output to compare, or an equal one"),
        """
        task    | main
        記事の校正 | 村上
        """),
      .bad(
        LocalizedText(ja: "出力が古い", en: "An old output"),
        """
        task    | main
        記事の校正 | {stale}村上!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per file that differs.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.observations.compactMap { observation in
      guard case .staleOutput = observation.kind else { return nil }
      let subject = context.sheetSubject(at: observation.location)
      return Finding.Draft(
        on: subject, at: observation.location, message: .stale(observation.location.path),
        remedy: .rebuild(observation.location.path), discriminator: observation.text)
    }
  }
}

extension Finding.Message {
  fileprivate static func stale(_ path: String) -> Self {
    Self(ja: "「\(path)」は今の入力から作ったものと違います", en: "'\(path)' differs from what the input gives now")
  }

  fileprivate static func rebuild(_ path: String) -> Self {
    Self(
      ja: "bunsho build で「\(path)」を作り直してください(手で直したところは入力に移します)",
      en: "build '\(path)' again with bunsho build; move edits made by hand into the input")
  }
}
