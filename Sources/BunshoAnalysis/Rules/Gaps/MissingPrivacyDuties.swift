// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Personal data are handled, but one of the duties that belong to it is nobody's.
public struct MissingPrivacyDuties: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Up to this number of people the finding is a note.
    public var smallOrganization = 100

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case smallOrganization }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      smallOrganization = try decoder.container(keyedBy: CodingKeys.self)
        .setting(.smallOrganization, default: smallOrganization)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP118", name: "missing-privacy-duties", family: .gaps, severity: .warning,
    summary: LocalizedText(
      ja:
        "個人情報のタグのある業務があるのに、責任者、取扱者の範囲、漏えい時の報告、定期点検のうち、担当のいる業務のないものがあります。要員が100人までの組織では「参考」とします。",
      en:
        "Tasks are tagged 個人情報 (personal data), but a responsible person, the range of handlers, leak reporting or a periodic check is no task with an owner; a note in organisations of up to 100 people."
    ),
    rationale: LocalizedText(
      ja:
        "個人情報を扱うなら、この4つはそろっている必要があります。業務名の語で見分け、個人情報のタグがあるか、業務名・分類に個人情報・個人データ・プライバシーの語がある業務を調べます。責任者は役割でもかまいません。",
      en:
        "The four belong together. They are known by words in the titles of tasks that are tagged 個人情報 or speak of personal data or privacy; the responsible person may also be a role."
    ),
    remedy: LocalizedText(ja: "足りない業務を加え、担当を決めます。", en: "Add the missing tasks with their owners."),
    source: LocalizedText(
      ja: "個人情報保護法のガイドライン(組織的安全管理措置)の実務", en: "practice after the Japanese guideline on personal data"),
    needs: [.fact(.tags)],
    options: [
      .init(
        "smallOrganization", default: "100",
        LocalizedText(ja: "参考にとどめる要員の人数(以下)", en: "up to so many people the finding is a note"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "4つともある", en: "All four"),
        """
        task             | main | tags
        顧客名簿の更新        | 高橋  | 個人情報
        個人情報の取扱責任者の選任  | 山本  | 個人情報
        個人情報の取扱者と権限の管理 | 斎藤  | 個人情報
        漏えい時の報告        | 山本  |
        個人情報の定期点検      | 斎藤  | 個人情報
        """),
      .bad(
        LocalizedText(ja: "漏えい時の報告と点検がない", en: "Neither leak reporting nor a check"),
        """
        task             | main | tags
        顧客名簿の更新        | 高橋  | 個人情報!
        個人情報の取扱責任者の選任  | 山本  | 個人情報
        個人情報の取扱者と権限の管理 | 斎藤  | 個人情報
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  private static let matter = WordList([
    "個人情報", "個人データ", "プライバシー", "personal data", "personal information", "privacy",
  ])
  private static let responsible = RequiredPart(
    LocalizedText(ja: "責任者", en: "a responsible person"),
    ["責任者", "保護管理者", "管理責任", "統括", "responsible", "privacy officer", "data protection officer", "dpo"])
  private static let parts = [
    responsible,
    RequiredPart(
      LocalizedText(ja: "取扱者の範囲", en: "the range of handlers"),
      ["取扱者", "取扱範囲", "取扱担当", "取り扱う者", "取扱う者", "権限", "アクセス管理", "handler", "access"]),
    RequiredPart(
      LocalizedText(ja: "漏えい時の報告", en: "leak reporting"),
      ["漏えい", "漏洩", "漏えい等", "情報流出", "インシデント", "leak", "breach", "incident"], isSpecific: true),
    RequiredPart(
      LocalizedText(ja: "定期点検", en: "a periodic check"),
      ["点検", "監査", "棚卸", "確認", "check", "audit", "review"]),
  ]

  /// One finding that names what is missing, at the first tag.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    guard
      let matter = RequiredPart.Matter(
        words: Self.matter, in: context, where: { ["個人情報", "personaldata", "privacy"].contains($0) })
    else { return [] }
    let hasRole = context.organization.roles.contains { role in
      Self.matter.isIn(role.name) && Self.responsible.words.isIn(role.name)
        && (!role.holdersAreKnown || !role.holders.isEmpty)
    }
    let parts = hasRole ? Array(Self.parts.dropFirst()) : Self.parts
    guard let (missing, first) = RequiredPart.missing(of: parts, in: matter, context), !missing.isEmpty else {
      return []
    }
    let people = context.organization.rosters.people ? Self.people(in: context) : nil
    let isSmall = people.map { $0 <= options.smallOrganization } ?? false
    return [
      Finding.Draft(
        on: context.organizationSubject,
        at: context.matrix[first].fact(.tags)?.location ?? context.matrix[first].location,
        message: .missing(missing), remedy: .add(missing), grade: isSmall ? .note : .warning)
    ]
  }

  private static func people(in context: AnalysisContext) -> Int {
    context.organization.people.reduce(0) {
      $1.isListed && $1.employment != .external && $1.validity.contains(context.asOf) ? $0 + 1 : $0
    }
  }
}

extension Finding.Message {
  fileprivate static func missing(_ parts: [LocalizedText]) -> Self {
    Self(
      ja:
        "個人情報を扱う業務がありますが、担当のいる業務として\(parts.map { "「\($0.ja)」" }.joined(separator: "、"))がありません(4つのうち\(parts.count)つ)",
      en:
        "personal data are handled, but \(parts.map(\.en).joined(separator: ", ")) is no task with an owner (\(parts.count) of 4 missing)"
    )
  }

  fileprivate static func add(_ parts: [LocalizedText]) -> Self {
    Self(
      ja: "個人情報の\(parts.map { "「\($0.ja)」" }.joined(separator: "、"))の業務を加え、担当を決めてください",
      en: "add tasks for \(parts.map(\.en).joined(separator: ", ")) of personal data, each with an owner")
  }
}
