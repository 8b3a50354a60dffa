// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A department that is not in the list of departments.
public struct UnknownDepartment: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF104", name: "unknown-department", family: .references, severity: .error,
    summary: LocalizedText(
      ja: "表にある部門が、部門の一覧にありません。",
      en: "A department in the table is not in the list of departments."),
    rationale: LocalizedText(
      ja: "業務がどの部門にも届きません。上位部門も部門長も分かりません。",
      en: "The work lands nowhere: neither its parent nor its head is known."),
    remedy: LocalizedText(
      ja: "一覧の部門名に直すか、一覧または別名(aliases)に加えます。",
      en: "Write the name as listed, or add it to the list or to the aliases."),
    source: LocalizedText(ja: "参照整合性の検査", en: "referential integrity"),
    needs: [.departmentList],
    examples: [
      .good(
        LocalizedText(ja: "一覧にある部門", en: "A listed department"),
        """
        task      | department | main
        顧客の見直し | CRM分析課   | 太田
        [departments]
        name
        CRM分析課
        """),
      .bad(
        LocalizedText(ja: "一覧にない部門", en: "A department that is not listed"),
        """
        task      | department                  | main
        顧客の見直し | {unknown-department:CRM分析課}データ解析課! | 太田
        [departments]
        name
        CRM分析課
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per distinct name, at its first cell.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    Mentions.grouped(context.observations) { if case .unknownDepartment = $0 { true } else { false } }
      .compactMap { mentions in
        guard case .unknownDepartment(let nearest) = mentions.first.kind else { return nil }
        return Finding.Draft(
          on: Finding.Subject(kind: .department, id: nil, name: mentions.name), at: mentions.first.location,
          message: .unknown(mentions), remedy: .nearestDepartment(nearest, mentions.name), people: [],
          related: mentions.related)
      }
  }
}

extension Finding.Message {
  fileprivate static func unknown(_ mentions: Mentions) -> Self {
    Self(
      ja: "部門「\(mentions.name)」は部門の一覧にありません\(mentions.countPhrase.ja)",
      en: "the department '\(mentions.name)' is not in the list of departments\(mentions.countPhrase.en)")
  }

  fileprivate static func nearestDepartment(_ nearest: [String], _ name: String) -> Self {
    guard let first = nearest.first else {
      return Self(
        ja: "部門名を直すか、部門の一覧に加えてください", en: "correct the name, or add it to the list of departments")
    }
    let names = LocalizedText.list(nearest)
    return Self(
      ja: "近い部門: \(names.ja)。同じ部門なら、設定に aliases: {\(name): \(first)} と書けます",
      en: "nearest: \(names.en); if it is the same unit, configure aliases: {\(name): \(first)}")
  }
}
