// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A table whose marks could not be settled.
public struct AmbiguousMarks: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF109", name: "ambiguous-marks", family: .references, severity: .error,
    summary: LocalizedText(
      ja: "表の記号の意味を決められません(凡例も設定もなく、表の種類からも分かりません)。",
      en:
        "The meaning of a table's marks could not be settled: no legend, no configuration, no telling kind of table."
    ),
    rationale: LocalizedText(
      ja: "◎は職場によって主担当とも決裁とも読めます。推測で読むと、表全体が間違います。",
      en:
        "◎ is the main owner in one office and the decision in the next; a guess would spoil the whole table."
    ),
    remedy: LocalizedText(
      ja: "凡例を付けるか、設定 marks に意味を書きます。",
      en: "Add a legend, or give the meaning in the setting marks."),
    source: LocalizedText(ja: "Bunsho独自", en: "ours"),
    examples: [
      .good(
        LocalizedText(ja: "意味の決まった文字", en: "Letters with a meaning"),
        """
        task   | 部長 | 担当
        総合テスト | A   | R
        """),
      .bad(
        LocalizedText(ja: "凡例のない記号", en: "Marks without a legend"),
        """
        task    | 部長                   | 担当
        総合テスト | {ambiguous-marks:◇、▽}◇! | ▽
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per table.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.observations.compactMap { observation in
      guard case .ambiguousMarks(let marks) = observation.kind else { return nil }
      return Finding.Draft(
        on: context.sheetSubject(at: observation.location), at: observation.location,
        message: .ambiguous(marks), remedy: .configure(marks), discriminator: marks.joined(separator: " "))
    }
  }
}

extension Finding.Message {
  fileprivate static func ambiguous(_ marks: [String]) -> Self {
    let list = marks.joined(separator: " ")
    return Self(ja: "記号 \(list) の意味を決められません", en: "the meaning of the marks \(list) is not settled")
  }

  fileprivate static func configure(_ marks: [String]) -> Self {
    // The words are examples: the user knows what the marks mean, Bunsho does not.
    let words = ["main", "sub", "support", "decide", "inform"]
    let lines = marks.enumerated().map { "\($1): \(words[$0 % words.count])" }.joined(separator: ", ")
    return Self(
      ja: "凡例を表に付けるか、設定に marks: {\(lines)} のように書いてください",
      en: "add a legend to the table, or configure the marks, such as marks: {\(lines)}")
  }
}
