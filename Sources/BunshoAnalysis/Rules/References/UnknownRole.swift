// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A role that is not in the list of roles.
public struct UnknownRole: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF103", name: "unknown-role", family: .references, severity: .error,
    summary: LocalizedText(
      ja: "表にある役割が、役割の一覧にありません。",
      en: "A role in the table is not in the list of roles."),
    rationale: LocalizedText(
      ja: "宣言されていない役割に記号が付いています。就いている人も分かりません。",
      en: "Letters stand on a role nobody declared, and nobody knows who fills it."),
    remedy: LocalizedText(
      ja: "一覧の役割名に直すか、一覧に加えます。近い名前を示します。",
      en: "Write the role as listed, or add it to the list; the nearest names are given."),
    source: LocalizedText(ja: "参照整合性の検査", en: "referential integrity"),
    needs: [.roleList],
    examples: [
      .good(
        LocalizedText(ja: "一覧にある役割", en: "A listed role"),
        """
        task   | 編集長
        記事の校正 | A/R
        [roles]
        name
        編集長
        """),
      .bad(
        LocalizedText(ja: "一覧にない役割", en: "A role that is not listed"),
        """
        task    | main | decide
        記事の校正 | 村上  | {unknown-role:編集長}編修長!
        [roles]
        name
        編集長
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per distinct name, at its first cell.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    Mentions.grouped(context.observations) { if case .unknownRole = $0 { true } else { false } }.compactMap {
      mentions in
      guard case .unknownRole(let nearest) = mentions.first.kind else { return nil }
      return Finding.Draft(
        on: Finding.Subject(kind: .role, id: nil, name: mentions.name), at: mentions.first.location,
        message: .unknown(mentions), remedy: .nearestRole(nearest), people: [],
        related: mentions.related)
    }
  }
}

extension Finding.Message {
  fileprivate static func unknown(_ mentions: Mentions) -> Self {
    Self(
      ja: "役割「\(mentions.name)」は役割の一覧にありません\(mentions.countPhrase.ja)",
      en: "the role '\(mentions.name)' is not in the list of roles\(mentions.countPhrase.en)")
  }

  fileprivate static func nearestRole(_ nearest: [String]) -> Self {
    guard !nearest.isEmpty else {
      return Self(ja: "役割名を直すか、役割の一覧に加えてください", en: "correct the name, or add it to the list of roles")
    }
    let names = LocalizedText.list(nearest)
    return Self(
      ja: "近い役割: \(names.ja)。役割名を直すか、役割の一覧に加えてください",
      en: "nearest: \(names.en); correct the name, or add it to the list of roles")
  }
}
