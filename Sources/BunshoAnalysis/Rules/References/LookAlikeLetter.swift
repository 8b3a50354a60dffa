// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A letter of another script that looks like a Latin one.
public struct LookAlikeLetter: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF107", name: "look-alike-letter", family: .references, severity: .note,
    summary: LocalizedText(
      ja: "キリル文字やギリシャ文字など、見た目の同じ別の文字を読み替えました。",
      en: "A letter of another script was read as the Latin letter it looks like."),
    rationale: LocalizedText(
      ja: "表計算の集計や他のツールは別の文字として扱い、数え漏らします。",
      en: "Spreadsheet formulas and other tools take it for another letter and miss it."),
    remedy: LocalizedText(ja: "半角英字で書き直します。", en: "Write the Latin letter."),
    source: LocalizedText(ja: "Bunsho独自", en: "ours"),
    examples: [
      .good(
        LocalizedText(ja: "半角英字", en: "Latin letters"),
        """
        task   | 部長 | 担当
        総合テスト | A   | R
        """),
      .bad(
        LocalizedText(ja: "キリル文字のА", en: "Cyrillic А"),
        """
        task   | 部長            | 担当
        総合テスト | {look-alike:A}А! | R
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per cell.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.observations.compactMap { observation in
      guard case .lookAlikeLetter(let letter) = observation.kind else { return nil }
      let subject = context.subject(of: observation)
      return Finding.Draft(
        on: subject, at: observation.location, message: .readAs(letter, observation.text, subject.name),
        remedy: .rewrite(letter, observation.location),
        fix: Finding.Fix(at: observation.location, from: observation.text, to: letter),
        discriminator: observation.text)
    }
  }
}

extension Finding.Message {
  fileprivate static func readAs(_ letter: String, _ text: String, _ title: String) -> Self {
    let code =
      text.unicodeScalars.first { $0.value > 0x7F }.map { String($0.value, radix: 16, uppercase: true) } ?? ""
    let point = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    return Self(
      ja: "「\(title)」の「\(text)」(\(point))を \(letter) と読みました",
      en: "'\(text)' (\(point)) of '\(title)' was read as \(letter)")
  }

  fileprivate static func rewrite(_ letter: String, _ location: SourceLocation) -> Self {
    let cell = location.cell ?? "\(location.row)"
    return Self(ja: "\(cell)を半角の \(letter) に書き直してください", en: "write the Latin \(letter) in \(cell)")
  }
}
