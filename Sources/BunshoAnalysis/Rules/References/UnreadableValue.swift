// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A date, number or error cell that was not understood.
public struct UnreadableValue: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF118", name: "unreadable-value", family: .references, severity: .warning,
    summary: LocalizedText(
      ja: "日付や数値として読めない値、元号の範囲外の日付、#REF! などのエラー値です。",
      en:
        "A date or number was not understood, a date lies outside its era, or the cell holds an error such as #REF!."
    ),
    rationale: LocalizedText(
      ja: "その値を使う規則は、値がないものとして判定します。",
      en: "Rules that need the value judge without it."),
    remedy: LocalizedText(ja: "期待する書き方に直します。", en: "Write it in the form expected."),
    source: LocalizedText(ja: "日本の職務分掌の実務", en: "Japanese office practice"),
    examples: [
      .good(
        LocalizedText(ja: "読める値", en: "Readable values"),
        """
        task   | main | start
        記事の校正 | 村上  | 2026-04-01
        """),
      .bad(
        LocalizedText(ja: "存在しない日付", en: "No such day"),
        """
        task   | main | start
        記事の校正 | 村上  | {unreadable}2026-02-30!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per cell.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.observations.compactMap { observation in
      guard case .unreadableValue(let expected) = observation.kind else { return nil }
      let subject = context.subject(of: observation)
      return Finding.Draft(
        on: subject, at: observation.location, message: .unreadable(observation.text, subject.name),
        remedy: .write(expected, observation.location), discriminator: observation.text)
    }
  }
}

extension Finding.Message {
  fileprivate static func unreadable(_ text: String, _ name: String) -> Self {
    Self(ja: "「\(name)」の値「\(text)」を読めません", en: "the value '\(text)' of '\(name)' was not understood")
  }

  fileprivate static func write(_ expected: LocalizedText, _ location: SourceLocation) -> Self {
    let cell = location.cell ?? "\(location.row)"
    return Self(ja: "\(cell)を直してください。期待する値: \(expected.ja)", en: "mend \(cell); expected: \(expected.en)")
  }
}
