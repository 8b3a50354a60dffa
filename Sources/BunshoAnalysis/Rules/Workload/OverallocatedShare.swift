// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The shares of a person's posts make more than the whole person.
public struct OverallocatedShare: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The most that all shares together may be.
    public var share = 1.0
    /// What rounding may add: 33 % + 33 % + 34 %.
    public var tolerance = 0.005

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case share, tolerance }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      share = try values.setting(.share, default: share)
      tolerance = try values.setting(.tolerance, default: tolerance)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "LOD103", name: "overallocated-share", family: .workload, severity: .error,
    summary: LocalizedText(
      ja: "所属ごとの配分率(工数の割合)の合計が100%を超える人です。同じ部門の同じ役職が2度書かれていれば1度と数えます。",
      en:
        "The shares of working time of somebody's posts sum to more than 100 %. The same post of one unit stated twice counts once."
    ),
    rationale: LocalizedText(
      ja: "1人を二重に見込んだ計画です。どちらの部門でも時間が足りなくなります。",
      en: "The plans count one person twice; the time will be missing in every unit."),
    remedy: LocalizedText(
      ja: "関係する部門長どうしで配分率を調整し、合計を100%以内にします。",
      en: "Let the heads concerned agree on shares of at most 100 % in all."),
    source: LocalizedText(ja: "部門横断型のマーケティング組織の運用", en: "running cross-department marketing teams"),
    needs: [.shares],
    options: [
      .init("share", default: "1.0", LocalizedText(ja: "配分率の合計の上限", en: "the most all shares may be")),
      .init("tolerance", default: "0.005", LocalizedText(ja: "端数として許す差", en: "what rounding may add")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "合計が100%", en: "100 % in all"),
        """
        task    | department | main
        入札の調整 | 広告課      | 高橋
        [people]
        name | department | concurrent | share
        高橋  | 広告課      |            | 0.6
        高橋  | 制作課      | 兼務        | 0.4
        """),
      .bad(
        LocalizedText(ja: "兼務先の分が差し引かれていない", en: "The second post was added on top"),
        """
        task    | department | main
        入札の調整 | 広告課      | 高橋
        [people]
        name | department | concurrent | share
        高橋! | 広告課      |            | 0.8
        高橋  | 制作課      | 兼務        | 0.4
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// People of the day whose shares in units of the day are more than the whole.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    let limit = options.share + options.tolerance
    var drafts: [Finding.Draft] = []
    for index in organization.people.indices {
      let all = organization.people[index].memberships
      guard all.reduce(0, { $0 + ($1.share ?? 0) }) > limit else { continue }
      let person = organization.people[index]
      guard person.validity.contains(context.asOf) else { continue }
      let posts = Self.distinct(all, in: context)
      let sum = posts.reduce(0) { $0 + ($1.share ?? 0) }
      guard sum > limit else { continue }
      let heads = posts.compactMap { $0.department.flatMap { organization[$0].head } }
        .filter { $0.index != index }
      let names = heads.enumerated().filter { !heads[..<$0].contains($1) }.map { organization[$1].name }
      drafts.append(
        Finding.Draft(
          on: context.subject(Person.ID(index)), at: person.location,
          message: .overallocated(
            person.name, Self.terms(posts, in: organization), sum: sum, limit: options.share),
          remedy: .agree(names, cells: posts.compactMap(\.location.cell), limit: options.share),
          people: [person.name],
          related: AnalysisContext.related(
            posts.map(\.location).filter { $0 != person.location },
            Finding.Message(ja: "配分率のある所属", en: "a post with a share"))))
    }
    return drafts
  }

  /// The posts with shares, each once, of units that there are on the day.
  private static func distinct(_ posts: [Membership], in context: AnalysisContext) -> [Membership] {
    var kept: [Membership] = []
    for post in posts where post.share != nil {
      if let unit = post.department, !context.organization[unit].validity.contains(context.asOf) { continue }
      if kept.contains(where: { $0.department == post.department && $0.post == post.post }) { continue }
      kept.append(post)
    }
    return kept
  }

  private static func terms(_ posts: [Membership], in organization: Organization) -> LocalizedText {
    let terms = posts.map { post in
      let unit = post.department.map { organization[$0].name } ?? post.post ?? "-"
      return "\(unit) \(Figure.percent(post.share ?? 0))"
    }
    return LocalizedText(verbatim: terms.joined(separator: " + "))
  }
}

extension Finding.Message {
  fileprivate static func overallocated(
    _ name: String, _ terms: LocalizedText, sum: Double, limit: Double
  ) -> Self {
    let percent = Figure.percent(sum, beside: limit)
    let top = Figure.percent(limit)
    return Self(
      ja: "\(name)の配分率は\(terms.ja)で、合計\(percent)です(上限\(top))",
      en: "the shares of \(name) are \(terms.en), \(percent) in all (limit \(top))")
  }

  fileprivate static func agree(_ heads: [String], cells: [String], limit: Double) -> Self {
    let top = Figure.percent(limit)
    let place = cells.isEmpty ? "" : "(\(cells.joined(separator: "、")))"
    let placeEn = cells.isEmpty ? "" : " (\(cells.joined(separator: ", ")))"
    guard !heads.isEmpty else {
      return Self(
        ja: "関係する部門長どうしで配分率\(place)を調整し、合計を\(top)以内にしてください",
        en: "let the heads concerned bring the shares\(placeEn) to \(top) in all")
    }
    return Self(
      ja: "\(heads.joined(separator: "、"))が配分率\(place)を調整し、合計を\(top)以内にしてください",
      en: "let \(heads.joined(separator: ", ")) bring the shares\(placeEn) to \(top) in all")
  }
}
