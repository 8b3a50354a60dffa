// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
public import BunshoModel

/// The catalogue of rules as people read it, made from the rules' own metadata.
///
/// `Documentation/Rules.md` is this, written to a file; a test fails when the file is stale.
public enum RuleDocumentation {
  /// The whole catalogue in Markdown: an overview, then every rule in Japanese and in English.
  public static func markdown(for rules: [RuleMetadata]) -> String {
    var lines = [
      "# 規則一覧 / Rules", "",
      "<!-- `swift run bunsho-dev generate-rule-docs` が作ります。手で直さないでください。 -->",
      "<!-- Made by `swift run bunsho-dev generate-rule-docs`. Do not edit. -->", "",
      "Bunshoが職務分掌表を調べる規則です。重大度は設定 `rules` で変えられます。例の ▶ は、規則が指すセルです。", "",
      "The rules by which Bunsho judges a responsibility table. Severities can be changed in the setting `rules`. "
        + "In the examples ▶ marks the cells a rule points to.", "",
    ]
    lines += overview(of: rules)
    for family in RuleFamily.allCases {
      let members = rules.filter { $0.family == family }
      if members.isEmpty { continue }
      lines += ["", "## \(family.title.ja) / \(family.title.en)"]
      for metadata in members {
        lines += ["", "### \(metadata.code) \(metadata.name)", ""]
        lines += body(of: metadata, language: .ja, headings: "####")
        lines += ["", "#### English", ""]
        lines += body(of: metadata, language: .en, headings: "#####")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One rule in Markdown, in one language.
  public static func markdown(for metadata: RuleMetadata, language: Language) -> String {
    let lines =
      ["# \(metadata.code) \(metadata.name)", ""] + body(of: metadata, language: language, headings: "##")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func overview(of rules: [RuleMetadata]) -> [String] {
    MarkdownText.table(
      ["コード / code", "名前 / name", "重大度 / severity", "内容", "condition"],
      rows: rules.map { metadata in
        [
          "[\(metadata.code)](#\(anchor(of: metadata)))", metadata.name,
          "\(Words.severity(of: metadata).ja) / \(Words.severity(of: metadata).en)",
          MarkdownText.escaped(metadata.summary.ja), MarkdownText.escaped(metadata.summary.en),
        ]
      })
  }

  /// The anchor GitHub gives to the heading of a rule.
  private static func anchor(of metadata: RuleMetadata) -> String {
    "\(metadata.code.lowercased())-\(metadata.name)"
  }

  private static func body(of metadata: RuleMetadata, language: Language, headings: String) -> [String] {
    var lines = [MarkdownText.escaped(metadata.summary[language]), ""]
    for fact in facts(of: metadata) {
      lines.append("- **\(fact.title[language])**: \(MarkdownText.escaped(fact.text[language]))")
    }
    if !metadata.options.isEmpty {
      lines += ["", "\(headings) \(Words.options[language])", ""]
      lines += MarkdownText.table(
        [Words.option[language], Words.defaultValue[language], Words.meaning[language]],
        rows: metadata.options.map {
          ["`\($0.name)`", "`\($0.defaultValue)`", MarkdownText.escaped($0.meaning[language])]
        })
    }
    lines += ["", "\(headings) \(Words.examples[language])"]
    for example in metadata.examples {
      let sort = example.isGood ? Words.good : Words.bad
      lines += ["", "\(sort[language]): \(MarkdownText.escaped(example.caption[language]))"]
      for section in ExampleTable(example).sections {
        lines.append("")
        if let title = section.title { lines += [MarkdownText.escaped(title[language]), ""] }
        lines += MarkdownText.table(
          section.heads.map { MarkdownText.escaped($0[language]) },
          rows: section.rows.map { $0.map { cell($0, language) } })
      }
    }
    return lines
  }

  private static func cell(_ cell: ExampleTable.Cell, _ language: Language) -> String {
    guard cell.isFlagged else { return MarkdownText.escaped(cell.text) }
    return cell.text.isEmpty ? "▶ *\(Words.blank[language])*" : "▶ **\(MarkdownText.escaped(cell.text))**"
  }

  /// What there is to say of a rule, in the order of reading.
  static func facts(of metadata: RuleMetadata) -> [(title: LocalizedText, text: LocalizedText)] {
    var facts = [
      (Words.severity, Words.severity(of: metadata)), (Words.rationale, metadata.rationale),
      (Words.remedy, metadata.remedy), (Words.source, metadata.source),
    ]
    if !metadata.needs.isEmpty {
      facts.append((Words.needs, joined(metadata.needs.map(\.title))))
    }
    if !metadata.silences.isEmpty {
      facts.append((Words.silences, joined(metadata.silences.map(LocalizedText.init(verbatim:)))))
    }
    facts.append((Words.since, LocalizedText(verbatim: metadata.since)))
    return facts
  }

  private static func joined(_ texts: [LocalizedText]) -> LocalizedText {
    LocalizedText(ja: texts.map(\.ja).joined(separator: "、"), en: texts.map(\.en).joined(separator: ", "))
  }

  enum Words {
    static let severity = LocalizedText(ja: "重大度", en: "Severity")
    static let offByDefault = LocalizedText(ja: "既定では無効", en: "off by default")
    static func severity(of metadata: RuleMetadata) -> LocalizedText {
      let title = metadata.severity.title
      guard metadata.isOptIn else { return title }
      return LocalizedText(ja: "\(title.ja)、\(offByDefault.ja)", en: "\(title.en), \(offByDefault.en)")
    }
    static let rationale = LocalizedText(ja: "理由", en: "Why")
    static let remedy = LocalizedText(ja: "対策", en: "Remedy")
    static let source = LocalizedText(ja: "出典", en: "Source")
    static let needs = LocalizedText(ja: "判定に必要なもの", en: "Needs")
    static let silences = LocalizedText(ja: "同じ対象で黙らせる規則", en: "Silences on the same subject")
    static let since = LocalizedText(ja: "追加された版", en: "Since")
    static let options = LocalizedText(ja: "設定", en: "Options")
    static let option = LocalizedText(ja: "項目", en: "option")
    static let defaultValue = LocalizedText(ja: "既定値", en: "default")
    static let meaning = LocalizedText(ja: "意味", en: "meaning")
    static let examples = LocalizedText(ja: "例", en: "Examples")
    static let good = LocalizedText(ja: "良い例", en: "Good")
    static let bad = LocalizedText(ja: "悪い例", en: "Bad")
    static let blank = LocalizedText(ja: "空欄", en: "blank")
  }
}
