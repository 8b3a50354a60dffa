// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A surname or key that fits several people.
public struct AmbiguousPerson: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF102", name: "ambiguous-person", family: .references, severity: .error,
    summary: LocalizedText(
      ja: "名字などの書き方が、要員の一覧の2人以上に当てはまります。",
      en: "A surname or short name fits two or more people of the roster."),
    rationale: LocalizedText(
      ja: "別の人に業務が割り当たります。",
      en: "The work may land on the wrong person."),
    remedy: LocalizedText(
      ja: "氏名か社員番号で書きます。候補を示します。",
      en: "Write the full name or the employee number; the candidates are given."),
    source: LocalizedText(ja: "日本の職務分掌の実務", en: "Japanese office practice"),
    needs: [.peopleList],
    examples: [
      .good(
        LocalizedText(ja: "名字が1人だけ", en: "One bearer of the surname"),
        """
        task   | main
        計画の立案 | 西村
        [people]
        name
        西村
        佐藤 健一
        """),
      .bad(
        LocalizedText(ja: "佐藤が2人いる", en: "Two people are called 佐藤"),
        """
        task   | main
        計画の立案 | {ambiguous-person:佐藤 健一、佐藤 花子}佐藤!
        [people]
        name
        佐藤 健一
        佐藤 花子
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per distinct name, at its first cell.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    Mentions.grouped(context.observations) { if case .ambiguousPerson = $0 { true } else { false } }
      .compactMap { mentions in
        guard case .ambiguousPerson(let candidates) = mentions.first.kind else { return nil }
        return Finding.Draft(
          on: Finding.Subject(kind: .person, id: nil, name: mentions.name), at: mentions.first.location,
          message: .ambiguous(mentions), remedy: .writeFullName(candidates), people: [mentions.name],
          related: mentions.related)
      }
  }
}

extension Finding.Message {
  fileprivate static func ambiguous(_ mentions: Mentions) -> Self {
    Self(
      ja: "「\(mentions.name)」が誰のことか決まりません\(mentions.countPhrase.ja)",
      en: "'\(mentions.name)' fits several people\(mentions.countPhrase.en)")
  }

  fileprivate static func writeFullName(_ candidates: [String]) -> Self {
    guard !candidates.isEmpty else {
      return Self(ja: "氏名か社員番号で書いてください", en: "write the full name or the employee number")
    }
    let names = LocalizedText.list(candidates)
    return Self(
      ja: "氏名か社員番号で書いてください。候補: \(names.ja)",
      en: "write the full name or the employee number; candidates: \(names.en)")
  }
}
