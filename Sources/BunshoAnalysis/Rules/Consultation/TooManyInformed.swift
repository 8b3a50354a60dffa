// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Many people are informed of a task.
public struct TooManyInformed: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// More who are informed are too many.
    public var limit = 8

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case limit }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      limit = try values.setting(.limit, default: limit)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "CNS103", name: "too-many-informed", family: .consultation, severity: .note,
    summary: LocalizedText(
      ja: "報告先(I)が8つを超える業務です。部門や同報先は1つと数えます。",
      en: "More than eight are informed (I) of a task; a unit or a mailing list counts one."),
    rationale: LocalizedText(
      ja: "報告が多すぎると、読まれなくなります。", en: "Noise: what everybody gets, nobody reads."),
    remedy: LocalizedText(
      ja: "1つの同報先や定例会での報告にまとめます。", en: "Use one mailing list, or a report in a meeting."),
    source: LocalizedText(ja: "trackplusのRACI分析(数は独自)", en: "trackplus on RACI analysis; the number is ours"),
    needs: [.involvement(InvolvementMask(.inform))],
    options: [
      .init("limit", default: "8", LocalizedText(ja: "報告先の上限", en: "the most who may be informed"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "同報先にまとめている", en: "One mailing list"),
        """
        task     | main | inform
        利用規則の改定 | 近藤  | list:全部門長、山本、中村
        """),
      .bad(
        LocalizedText(ja: "9人に個別に報告する", en: "Nine are told one by one"),
        """
        task     | main | inform
        利用規則の改定 | 近藤  | 山本、中村、青木、石田、福田、森、村上、遠藤、高橋!
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  private static let informed = InvolvementMask(.inform)

  /// Leaves with too many who are informed.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let columns = context.columns
    let found = context.leaves.filter { item in
      // A task with fewer holders than that cannot have too many; most are passed by two numbers.
      Int(columns.offsets[item.index + 1] - columns.offsets[item.index]) > options.limit
        && columns.itemMasks[item.index].contains(.inform)
        && columns.holderCount(of: Self.informed, on: item) > options.limit
    }
    return found.map { item in
      let holders = context.holders(of: Self.informed, on: item)
      let place = holders[max(0, min(options.limit, holders.count - 1))].location
      return Finding.Draft(
        on: context.subject(item), at: place,
        message: .tooMany(context.matrix[item].title, context.names(holders), limit: options.limit),
        remedy: .gather(Self.list(on: item, in: context), Self.unit(of: holders, in: context), place.cell),
        people: context.names(holders),
        related: AnalysisContext.related(
          holders.map(\.location), Finding.Message(ja: "報告先", en: "is informed")))
    }
  }

  /// A mailing list the row has already, else the only one there is.
  private static func list(on item: WorkItem.ID, in context: AnalysisContext) -> String? {
    for holder in context.holders(of: informed, on: item) {
      if case .list(let id) = holder.assignee { return context.organization[id].name }
    }
    let lists = context.organization.lists
    return lists.count == 1 ? lists[0].name : nil
  }

  /// The unit that most of the people belong to, when it is more than one of them.
  private static func unit(of holders: [AnalysisContext.Holder], in context: AnalysisContext) -> String? {
    var counts: [Department.ID: Int] = [:]
    for holder in holders {
      guard case .person(let id) = holder.assignee, let unit = context.organization[id].homeDepartment
      else { continue }
      counts[unit, default: 0] += 1
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.flatMap { $0.value > 1 ? context.organization[$0.key].name : nil }
  }
}

extension Finding.Message {
  fileprivate static func tooMany(_ title: String, _ names: [String], limit: Int) -> Self {
    let shown = names.prefix(12)
    let more = names.count > shown.count ? (ja: "ほか", en: ", …") : (ja: "", en: "")
    return Self(
      ja: "「\(title)」の報告先が\(names.count)件あります(上限\(limit)件): \(shown.joined(separator: "、"))\(more.ja)",
      en:
        "\(names.count) are informed of '\(title)' (limit \(limit)): \(shown.joined(separator: ", "))\(more.en)"
    )
  }

  fileprivate static func gather(_ list: String?, _ unit: String?, _ cell: String?) -> Self {
    let (place, placeEn) = (cell.map { "(\($0))" } ?? "", cell.map { " (\($0))" } ?? "")
    if let list {
      return Self(
        ja: "個人への報告\(place)を「\(list)」への同報にまとめてください",
        en: "tell '\(list)' instead of everybody\(placeEn)")
    }
    if let unit {
      return Self(
        ja: "「\(unit)」の人は部門として1つにまとめ\(place)、残りは定例会で報告してください",
        en: "write the unit for the people of '\(unit)'\(placeEn), and tell the others in a meeting")
    }
    return Self(
      ja: "1つの同報先か、定例会での報告にまとめてください\(place)",
      en: "use one mailing list, or a report in a meeting\(placeEn)")
  }
}
