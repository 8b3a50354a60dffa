// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A name that is not in the roster.
public struct UnknownPerson: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF101", name: "unknown-person", family: .references, severity: .error,
    summary: LocalizedText(
      ja: "表にある名前が、要員の一覧にいません。",
      en: "A name in the table is not in the roster."),
    rationale: LocalizedText(
      ja: "書き間違いか、もういない人です。その名前の人への割り当てとして数えますが、実在しなければ業務に担当がいません。",
      en:
        "A slip of the pen or somebody who has left. The name counts as a holder, but if nobody bears it, nobody has the work."
    ),
    remedy: LocalizedText(
      ja: "要員の一覧の名前に直すか、一覧に加えます。近い名前を示します。",
      en: "Write the name as the roster has it, or add it to the roster; the nearest names are given."),
    source: LocalizedText(ja: "参照整合性の検査", en: "referential integrity"),
    needs: [.peopleList],
    examples: [
      .good(
        LocalizedText(ja: "一覧にある名前", en: "A name of the roster"),
        """
        task   | main
        計画の立案 | 佐藤 健一
        [people]
        name
        佐藤 健一
        """),
      .bad(
        LocalizedText(ja: "漢字が違う", en: "Another kanji"),
        """
        task   | main
        計画の立案 | {unknown-person:佐藤 健一}佐籐 健一!
        予算の管理 | {unknown-person:佐藤 健一}佐籐 健一
        [people]
        name
        佐藤 健一
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per distinct name, at its first cell.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    Mentions.grouped(context.observations) { if case .unknownPerson = $0 { true } else { false } }.compactMap
    { mentions in
      guard case .unknownPerson(let nearest) = mentions.first.kind else { return nil }
      return Finding.Draft(
        on: Finding.Subject(kind: .person, id: nil, name: mentions.name), at: mentions.first.location,
        message: .unknown(mentions), remedy: .nearestPerson(nearest), people: [mentions.name],
        related: mentions.related)
    }
  }
}

extension Finding.Message {
  fileprivate static func unknown(_ mentions: Mentions) -> Self {
    Self(
      ja: "「\(mentions.name)」は要員の一覧にいません\(mentions.countPhrase.ja)",
      en: "'\(mentions.name)' is not in the roster\(mentions.countPhrase.en)")
  }

  fileprivate static func nearestPerson(_ nearest: [String]) -> Self {
    guard !nearest.isEmpty else {
      return Self(ja: "名前を直すか、要員の一覧に加えてください", en: "correct the name, or add it to the roster")
    }
    let names = LocalizedText.list(nearest)
    return Self(
      ja: "近い名前: \(names.ja)。名前を直すか、要員の一覧に加えてください",
      en: "nearest: \(names.en); correct the name, or add it to the roster")
  }
}
