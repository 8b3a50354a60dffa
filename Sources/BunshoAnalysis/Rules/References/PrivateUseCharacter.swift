// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A private-use character (外字) in a text.
public struct PrivateUseCharacter: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF119", name: "private-use-character", family: .references, severity: .note,
    summary: LocalizedText(
      ja: "外字(私用領域の文字)や、変換で失われた「?」が含まれています。",
      en: "A text holds a private-use character (外字) or a question mark left by a lossy conversion."),
    rationale: LocalizedText(
      ja: "環境によって別の字に見え、2人の名前が同じに見えることもあります。",
      en: "It looks different on every machine, and two names may look the same."),
    remedy: LocalizedText(ja: "標準の文字で書きます。", en: "Write the standard character."),
    source: LocalizedText(ja: "日本の職務分掌の実務", en: "Japanese office practice"),
    examples: [
      .good(
        LocalizedText(ja: "標準の文字", en: "Standard characters"),
        """
        task   | main
        記事の校正 | 髙橋
        """),
      .bad(
        LocalizedText(ja: "名前に外字がある", en: "外字 in a name"),
        """
        task   | main
        記事の校正 | {private-use}\u{E000}橋!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per cell.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.observations.compactMap { observation in
      guard case .privateUseCharacter = observation.kind else { return nil }
      let subject = context.subject(of: observation)
      return Finding.Draft(
        on: subject, at: observation.location, message: .privateUse(observation.text),
        remedy: .standard(observation.location), discriminator: observation.text)
    }
  }
}

extension Finding.Message {
  fileprivate static func privateUse(_ text: String) -> Self {
    let points = text.unicodeScalars.filter { (0xE000...0xF8FF).contains($0.value) || $0.value >= 0xF0000 }
      .map { "U+" + String($0.value, radix: 16, uppercase: true) }
    let code = points.isEmpty ? "" : "(\(points.joined(separator: "、")))"
    let codeEn = points.isEmpty ? "" : " (\(points.joined(separator: ", ")))"
    return Self(ja: "「\(text)」に外字があります\(code)", en: "'\(text)' holds a private-use character\(codeEn)")
  }

  fileprivate static func standard(_ location: SourceLocation) -> Self {
    let cell = location.cell ?? "\(location.row)"
    return Self(ja: "\(cell)を標準の文字に直してください", en: "write standard characters in \(cell)")
  }
}
