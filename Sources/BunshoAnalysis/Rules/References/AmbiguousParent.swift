// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The name of a parent unit fits several units.
public struct AmbiguousParent: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF113", name: "ambiguous-parent", family: .references, severity: .warning,
    summary: LocalizedText(
      ja: "上位部門の名前が、2つ以上の部門に当てはまります。",
      en: "The name of a parent unit fits two or more units."),
    rationale: LocalizedText(
      ja: "部門が別の上位部門の下に置かれ、集計も決裁の流れも変わります。",
      en: "The unit may hang under the wrong parent, which changes totals and lines of decision."),
    remedy: LocalizedText(
      ja: "部門IDか、「本部/部/課」の形で書きます。",
      en: "Write the unit's id, or its path."),
    source: LocalizedText(ja: "デジタル庁の組織図の実例", en: "a real chart of the Digital Agency"),
    needs: [.departmentList],
    examples: [
      .good(
        LocalizedText(ja: "名前が1つに決まる", en: "The name is unique"),
        """
        task   | department | main
        広告の運用 | 広告課      | 高橋
        [departments]
        name | parent
        営業本部 |
        広告課  | 営業本部
        """),
      .bad(
        LocalizedText(ja: "同じ名前の部門が2つある", en: "Two units of one name"),
        """
        task   | department | main
        広告の運用 | 広告課      | 高橋
        [departments]
        name | parent
        営業本部 |
        広告課  | {ambiguous-parent:東日本/営業本部、西日本/営業本部}営業本部!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per distinct name, at its first cell.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    Mentions.grouped(context.observations) { if case .ambiguousParent = $0 { true } else { false } }
      .compactMap { mentions in
        guard case .ambiguousParent(let candidates) = mentions.first.kind else { return nil }
        return Finding.Draft(
          on: Finding.Subject(kind: .department, id: nil, name: mentions.name), at: mentions.first.location,
          message: .ambiguous(mentions), remedy: .writePath(candidates), people: [],
          related: mentions.related)
      }
  }
}

extension Finding.Message {
  fileprivate static func ambiguous(_ mentions: Mentions) -> Self {
    Self(
      ja: "上位部門「\(mentions.name)」がどの部門か決まりません\(mentions.countPhrase.ja)",
      en: "the parent '\(mentions.name)' fits several units\(mentions.countPhrase.en)")
  }

  fileprivate static func writePath(_ candidates: [String]) -> Self {
    guard !candidates.isEmpty else {
      return Self(ja: "部門IDか、上位からの経路で書いてください", en: "write the unit's id or its path")
    }
    let names = LocalizedText.list(candidates)
    return Self(
      ja: "部門IDか、上位からの経路で書いてください。候補: \(names.ja)",
      en: "write the unit's id or its path; candidates: \(names.en)")
  }
}
