// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A role or person who is only ever consulted or informed.
public struct AdviserOnlyRole: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Who has fewer parts is not judged.
    public var involvements = 5

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case involvements }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      involvements = try values.setting(.involvements, default: involvements)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "CNS107", name: "adviser-only-role", family: .consultation, severity: .note,
    summary: LocalizedText(
      ja:
        "5件以上の業務に関わる人または役割が、相談先(C)か報告先(I)にしかなっていません。部門長と、別の名前や役割で実行・決裁などをしている人、その人が就く役割、外部の人は除きます。",
      en:
        "A person or role with a part in five or more tasks is only consulted (C) or informed (I). Left out are heads of departments, outsiders, people who do or decide anything by name or through a role, and roles that such people fill."
    ),
    rationale: LocalizedText(
      ja: "ラインの役職なのか、助言だけの役割なのかが分かりません。", en: "Is it a line post? The table does not say."),
    remedy: LocalizedText(
      ja: "別の役割と統合するか、果たす務めを書き出します。", en: "Merge with another role, or state the duty."),
    source: LocalizedText(
      ja: "trackplusのRACI分析、RACI生成ツールの検査", en: "trackplus on RACI analysis; check of a RACI generator"),
    needs: [.involvement([InvolvementMask(.consult), InvolvementMask(.inform)])],
    options: [
      .init("involvements", default: "5", LocalizedText(ja: "調べる関与の件数(以上)", en: "fewest parts of a holder"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "自らも担当する", en: "Has a task of its own"),
        """
        task    | 課長 | 編集 | 法務
        契約の締結 | A  | R  | C
        規約の改定 | A  | R  | C
        権利の確認 | A  |    | R
        媒体の選定 | A  | R  | C
        原稿の作成 | A  | R  | I
        """),
      .bad(
        LocalizedText(ja: "相談と報告しか受けない", en: "Only consulted and informed"),
        """
        task    | 課長 | 編集 | 相談役!
        契約の締結 | A  | R  | C
        規約の改定 | A  | R  | C
        権利の確認 | A  | R  | C
        媒体の選定 | A  | R  | I
        原稿の作成 | A  | R  | I
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  private static let advising: InvolvementMask = [InvolvementMask(.consult), InvolvementMask(.inform)]

  /// People and roles whose parts are all of the kinds C and I.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    let columns = context.columns
    let count = organization.people.count + organization.roles.count
    let (masks, parts) = Self.holdings(in: context)
    let found = (0..<count).filter {
      Int(parts[$0]) >= options.involvements && masks[$0].subtracting(Self.advising).isEmpty
        && parts[$0] > 0
    }
    guard !found.isEmpty else { return [] }
    let isBusy = Self.busyPeople(masks, in: context)
    return found.compactMap { holder in
      let assignee = columns.holderNumbers.assignee(UInt32(holder))
      switch assignee {
      case .person(let id):
        let person = organization[id]
        if isBusy[id.index] || person.employment == .external || !person.validity.contains(context.asOf) {
          return nil
        }
      case .role(let id):
        if organization[id].holders.contains(where: { isBusy[$0.value.index] }) { return nil }
      case .department, .partner, .list: return nil
      }
      let name = context.name(of: assignee)
      return Finding.Draft(
        on: context.subject(ofHolder: assignee), at: organization.location(of: assignee),
        message: .adviserOnly(name, parts: Int(parts[holder]), limit: options.involvements),
        remedy: .state(name, Self.merging(assignee, masks, parts, in: context)), people: [name])
    }
  }

  /// The kinds, and the number of parts, of every holder.
  private static func holdings(in context: AnalysisContext) -> (masks: [InvolvementMask], parts: [Int32]) {
    let columns = context.columns
    var masks = [InvolvementMask](repeating: [], count: columns.holderNumbers.count)
    var parts = [Int32](repeating: 0, count: columns.holderNumbers.count)
    for item in context.leaves {
      for entry in Int(columns.offsets[item.index])..<Int(columns.offsets[item.index + 1]) {
        let holder = Int(columns.holders[entry])
        masks[holder].formUnion(columns.masks[entry])
        parts[holder] += 1
      }
    }
    return (masks, parts)
  }

  /// Heads, and people who do or decide something by name or through a role.
  private static func busyPeople(_ masks: [InvolvementMask], in context: AnalysisContext) -> [Bool] {
    let organization = context.organization
    var isBusy = organization.people.indices.map { !masks[$0].subtracting(advising).isEmpty }
    for department in organization.departments {
      if let head = department.head { isBusy[head.index] = true }
    }
    for (index, role) in organization.roles.enumerated()
    where !masks[organization.people.count + index].subtracting(advising).isEmpty {
      for holder in role.holders { isBusy[holder.value.index] = true }
    }
    return isBusy
  }

  /// The role of the same department to merge a role with: of those that do something, the one with most parts.
  private static func merging(
    _ assignee: Assignee, _ masks: [InvolvementMask], _ parts: [Int32], in context: AnalysisContext
  ) -> String? {
    let organization = context.organization
    guard case .role(let id) = assignee, let unit = organization[id].department else { return nil }
    let base = organization.people.count
    return organization.roles.indices.filter {
      organization.roles[$0].department == unit && !masks[base + $0].isDisjoint(with: .responsible)
    }.max { (parts[base + $0], $1) < (parts[base + $1], $0) }.map { organization.roles[$0].name }
  }
}

extension Finding.Message {
  fileprivate static func adviserOnly(_ name: String, parts: Int, limit: Int) -> Self {
    Self(
      ja: "\(name)は関わる\(parts)件のすべてで、相談や報告を受けるだけです(\(limit)件以上で指摘)",
      en:
        "\(name) is only consulted or informed in all \(parts) tasks they have a part in (noted from \(limit))"
    )
  }

  fileprivate static func state(_ name: String, _ other: String?) -> Self {
    guard let other else {
      return Self(
        ja: "\(name)が果たす務めを書き出すか、別の役割と統合してください",
        en: "state the duty of \(name), or merge it with another role")
    }
    return Self(
      ja: "\(name)が果たす務めを書き出すか、同じ部門の「\(other)」と統合してください",
      en: "state the duty of \(name), or merge it with '\(other)' of the same department")
  }
}
