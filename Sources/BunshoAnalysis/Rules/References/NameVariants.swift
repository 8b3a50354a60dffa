// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One person or unit is written in two ways.
public struct NameVariants: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF114", name: "name-variants", family: .references, severity: .note,
    summary: LocalizedText(
      ja: "同じ人・部門・役割とみなした名前が、2通りに書かれています(髙/高、略称など)。",
      en: "One person, unit or role was recognised under two spellings (髙/高, short forms)."),
    rationale: LocalizedText(
      ja: "ほかのツールは別の名前と数えます。本当に別の人であれば、まとめたことが間違いになります。",
      en: "Other tools count two names; and if they are two people after all, joining them was wrong."),
    remedy: LocalizedText(
      ja: "書き方をそろえるか、設定 aliases に書きます。", en: "Write one spelling, or list it in the setting aliases."),
    source: LocalizedText(ja: "日本の職務分掌の実務", en: "Japanese office practice"),
    examples: [
      .good(
        LocalizedText(ja: "一覧と同じ書き方", en: "Spelt as in the roster"),
        """
        task   | main
        記事の校正 | 髙橋
        [people]
        name
        髙橋
        """),
      .bad(
        LocalizedText(ja: "髙橋を高橋と書いた", en: "髙橋 written as 高橋"),
        """
        task   | main
        記事の校正 | {variant:髙橋}高橋!
        記事の企画 | {variant:髙橋}高橋
        [people]
        name
        髙橋
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per variant, at its first cell.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    Mentions.grouped(context.observations) { if case .nameVariant = $0 { true } else { false } }
      .compactMap { mentions in
        guard case .nameVariant(let name) = mentions.first.kind else { return nil }
        let subject = Self.subject(named: name, in: context)
        return Finding.Draft(
          on: subject, at: mentions.first.location, message: .variant(mentions, of: name),
          remedy: .unify(mentions.name, name), people: subject.kind == .person ? [name] : [],
          related: mentions.related, discriminator: mentions.name)
      }
  }

  private static func subject(named name: String, in context: AnalysisContext) -> Finding.Subject {
    let organization = context.organization
    if let index = organization.people.firstIndex(where: { $0.name == name }) {
      return context.subject(Person.ID(index))
    }
    if let index = organization.departments.firstIndex(where: { $0.name == name }) {
      return context.subject(Department.ID(index))
    }
    if let index = organization.roles.firstIndex(where: { $0.name == name }) {
      return context.subject(Role.ID(index))
    }
    return Finding.Subject(kind: .person, id: nil, name: name)
  }
}

extension Finding.Message {
  fileprivate static func variant(_ mentions: Mentions, of name: String) -> Self {
    Self(
      ja: "「\(mentions.name)」を「\(name)」と同じとみなしました\(mentions.countPhrase.ja)",
      en: "'\(mentions.name)' was taken for '\(name)'\(mentions.countPhrase.en)")
  }

  fileprivate static func unify(_ variant: String, _ name: String) -> Self {
    Self(
      ja: "「\(name)」にそろえるか、設定に aliases: {\(variant): \(name)} と書いてください",
      en: "write '\(name)', or configure aliases: {\(variant): \(name)}")
  }
}
