// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A role whose name could mean anybody.
public struct GenericRoleName: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Names that say nothing of who is meant.
    public var names = [
      "担当者", "各担当者", "関係者", "スタッフ", "メンバー", "チームメンバー", "社員", "職員", "従業員", "作業者", "ユーザー", "一般", "その他",
      "user", "users", "member", "members", "team member", "team members", "staff", "employee", "employees",
      "worker", "everyone", "anyone", "others",
    ]

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case names }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      names = try values.setting(.names, default: names)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF111", name: "generic-role-name", family: .references, severity: .warning,
    summary: LocalizedText(
      ja: "役割の名前が「スタッフ」「担当者」のように、誰でも当てはまる語です。就いている人が分かっている役割と、どの業務にも関わらない役割は調べません。",
      en:
        "The name of a role fits anybody, such as staff or member. Roles whose holders are known, and roles without any part, are not judged."
    ),
    rationale: LocalizedText(
      ja: "表は埋まって見えますが、誰の仕事かは決まっていません。",
      en: "The table looks full, and still nobody knows whose work it is."),
    remedy: LocalizedText(
      ja: "「編集長」「受注担当」のように職務の分かる名前にするか、就いている人を役割の一覧に書きます。",
      en: "Name the post, such as editor or order clerk, or say in the list of roles who fills it."),
    source: LocalizedText(ja: "RASCI Matrix Validatorの検査", en: "RASCI Matrix Validator"),
    needs: [.assignments],
    options: [
      .init(
        "names", default: "[担当者, 関係者, スタッフ, メンバー, user, member, staff, …]",
        LocalizedText(ja: "誰のことか分からない名前", en: "names that fit anybody"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "職務の分かる名前", en: "Names of posts"),
        """
        task    | 編集長 | 校閲者
        記事の公開 | A    | R
        """),
      .bad(
        LocalizedText(ja: "誰でもスタッフ", en: "Everybody is staff"),
        """
        task    | 編集長 | スタッフ!
        記事の公開 | A    | R
        記事の校正 | A    | R
        """),
    ])

  private let names: Set<String>

  /// Makes the rule.
  public init(options: Options = Options()) { names = Set(options.names.map(TextKey.matching)) }

  /// One finding per role, at its list row or its head.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    let generic = organization.roles.indices.filter { index in
      let role = organization.roles[index]
      return names.contains(TextKey.matching(role.name)) && !(role.holdersAreKnown && !role.holders.isEmpty)
    }
    guard !generic.isEmpty else { return [] }
    var tasks = [Int](repeating: 0, count: context.columns.holderNumbers.count)
    for item in context.leaves {
      for entry in context.columns.entries(of: item) { tasks[Int(context.columns.holders[entry])] += 1 }
    }
    return generic.compactMap { index in
      let id = Role.ID(index)
      let count = tasks[Int(context.columns.holderNumbers.number(of: .role(id)))]
      guard count > 0 else { return nil }
      return Finding.Draft(
        on: context.subject(id), at: organization[id].location,
        message: .generic(organization[id].name, count), remedy: .namePost(organization[id].name))
    }
  }
}

extension Finding.Message {
  fileprivate static func generic(_ name: String, _ count: Int) -> Self {
    Self(
      ja: "役割「\(name)」は誰にでも当てはまる名前です(\(count)業務)",
      en: "the role '\(name)' could be anybody (\(count) \(count == 1 ? "task" : "tasks"))")
  }

  fileprivate static func namePost(_ name: String) -> Self {
    Self(
      ja: "「\(name)」を職務の分かる名前にするか、就いている人を役割の一覧に書いてください",
      en: "give '\(name)' the name of a post, or say in the list of roles who fills it")
  }
}
