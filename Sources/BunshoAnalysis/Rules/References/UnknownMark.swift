// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A mark that no profile knows.
public struct UnknownMark: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF106", name: "unknown-mark", family: .references, severity: .error,
    summary: LocalizedText(
      ja: "表の記号が、凡例にも記号の設定にもありません。",
      en: "A mark is neither in the legend nor in the profile of the table."),
    rationale: LocalizedText(
      ja: "意味の分からない記号の割り当ては失われます。",
      en: "What the mark assigns is lost."),
    remedy: LocalizedText(
      ja: "凡例の記号に直すか、設定 marks に意味を書きます。",
      en: "Write a mark of the legend, or give its meaning in the setting marks."),
    source: LocalizedText(ja: "RACI表の検査の実務", en: "validators of RACI tables"),
    examples: [
      .good(
        LocalizedText(ja: "RACIの文字だけ", en: "Only letters of RACI"),
        """
        task   | 部長 | 担当
        総合テスト | A   | R
        """),
      .bad(
        LocalizedText(ja: "RACIにない文字", en: "A letter RACI does not have"),
        """
        task   | 部長 | 担当 | 営業
        総合テスト | A   | R   | {unknown-mark}Z!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per cell.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.observations.compactMap { observation in
      guard case .unknownMark(let known) = observation.kind else { return nil }
      let subject = context.subject(of: observation)
      return Finding.Draft(
        on: subject, at: observation.location, message: .unknown(observation.text, subject.name),
        remedy: .useKnown(known, observation.text), discriminator: observation.text)
    }
  }
}

extension Finding.Message {
  fileprivate static func unknown(_ mark: String, _ title: String) -> Self {
    Self(ja: "「\(title)」の記号「\(mark)」の意味が分かりません", en: "the mark '\(mark)' of '\(title)' is unknown")
  }

  fileprivate static func useKnown(_ known: [String], _ mark: String) -> Self {
    let marks = known.joined(separator: " ")
    return Self(
      ja: "この表の記号は \(marks) です。どれかに直すか、設定に marks: {\(mark): 種別} と書いてください",
      en: "this table knows \(marks); write one of them, or configure marks: {\(mark): kind}")
  }
}
