// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A record with another number of fields, or with a stray quotation mark.
public struct RaggedRow: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF117", name: "ragged-row", family: .references, severity: .warning,
    summary: LocalizedText(
      ja: "行の列数が見出しと違うか、引用符の位置がおかしい行です。",
      en: "A record has another number of fields than the header, or a stray quotation mark."),
    rationale: LocalizedText(
      ja: "セルが横にずれ、名前や記号が別の列に入ります。",
      en: "Cells shift, and names and marks land in the wrong column."),
    remedy: LocalizedText(
      ja: "示した行の区切りと引用符を直します。",
      en: "Mend the delimiters and quotation marks of the row."),
    source: LocalizedText(ja: "CSVの実例", en: "real CSV files"),
    examples: [
      .good(
        LocalizedText(ja: "列数がそろっている", en: "As many fields as the header"),
        """
        task   | main
        記事の校正 | 村上
        """),
      .bad(
        LocalizedText(ja: "列が多い行と、閉じていない引用符", en: "A field too many, an open quotation mark"),
        """
        task            | main
        {ragged}記事の校正! | 村上
        記事の企画         | {stray-quote}近藤!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per row or quotation mark.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.observations.compactMap { observation in
      let message: Finding.Message
      switch observation.kind {
      case .raggedRow(let expected, let found): message = .ragged(observation.location.row, expected, found)
      case .strayQuote: message = .strayQuote(observation.location.row)
      default: return nil
      }
      return Finding.Draft(
        on: context.sheetSubject(at: observation.location), at: observation.location, message: message,
        remedy: .mend(observation.location.row), discriminator: observation.text)
    }
  }
}

extension Finding.Message {
  fileprivate static func ragged(_ row: Int, _ expected: Int, _ found: Int) -> Self {
    Self(
      ja: "\(row)行目は\(found)列で、見出しの\(expected)列と合いません",
      en: "row \(row) has \(found) fields, the header \(expected)")
  }

  fileprivate static func strayQuote(_ row: Int) -> Self {
    Self(ja: "\(row)行目の引用符の位置がおかしいです", en: "row \(row) has a stray quotation mark")
  }

  fileprivate static func mend(_ row: Int) -> Self {
    Self(
      ja: "\(row)行目の区切りと引用符を確かめてください。区切り文字を含むセルは引用符で囲みます",
      en: "check the delimiters and quotation marks of row \(row); quote cells that hold a delimiter")
  }
}
