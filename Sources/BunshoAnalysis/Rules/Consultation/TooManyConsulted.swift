// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Many people have to be consulted on a task.
public struct TooManyConsulted: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// More who are consulted are too many.
    public var limit = 4

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
    code: "CNS102", name: "too-many-consulted", family: .consultation, severity: .warning,
    summary: LocalizedText(
      ja: "相談先(C)が4つを超える業務です。部門や同報先は1つと数えます。",
      en: "More than four are consulted (C) on a task; a unit or a mailing list counts one."),
    rationale: LocalizedText(
      ja: "相談先が1つ増えるたびに、やり取りが1往復増えます。", en: "Each one who is consulted is another loop."),
    remedy: LocalizedText(
      ja: "意見が結果を変えない人を報告先(I)にします。", en: "Make those informed whose advice changes nothing."),
    source: LocalizedText(ja: "trackplusのRACI分析(数は独自)", en: "trackplus on RACI analysis; the number is ours"),
    needs: [.involvement(InvolvementMask(.consult))],
    options: [
      .init("limit", default: "4", LocalizedText(ja: "相談先の上限", en: "the most who may be consulted"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "相談先は4人まで", en: "Four are consulted"),
        """
        task     | main | consult
        利用規則の改定 | 近藤  | 山本、中村、青木、石田
        """),
      .bad(
        LocalizedText(ja: "6人に相談する", en: "Six are consulted"),
        """
        task     | main | consult
        利用規則の改定 | 近藤  | 山本、中村、青木、石田、福田、森!
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  private static let consulted = InvolvementMask(.consult)

  /// Leaves with too many who are consulted.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let columns = context.columns
    let found = context.leaves.filter { item in
      // A task with fewer holders than that cannot have too many; most are passed by two numbers.
      Int(columns.offsets[item.index + 1] - columns.offsets[item.index]) > options.limit
        && columns.itemMasks[item.index].contains(.consult)
        && columns.holderCount(of: Self.consulted, on: item) > options.limit
    }
    return found.map { item in
      let holders = context.holders(of: Self.consulted, on: item)
      let spare = Self.seconds(holders, in: context).prefix(max(0, holders.count - options.limit))
      return Finding.Draft(
        on: context.subject(item), at: holders[max(0, min(options.limit, holders.count - 1))].location,
        message: .tooMany(context.matrix[item].title, context.names(holders), limit: options.limit),
        remedy: .inform(
          spare.map { context.name(of: $0.assignee) }, cell: spare.first?.location.cell,
          holders.count - options.limit),
        people: context.names(holders),
        related: AnalysisContext.related(
          holders.map(\.location), Finding.Message(ja: "相談先", en: "is consulted")))
    }
  }

  /// Who might as well be informed: seconds of a department that is consulted already. Of the others the table does not
  /// tell whose advice matters least.
  private static func seconds(
    _ holders: [AnalysisContext.Holder], in context: AnalysisContext
  ) -> [AnalysisContext.Holder] {
    var units: [Department.ID] = []
    return holders.filter { holder in
      let unit: Department.ID? =
        switch holder.assignee {
        case .person(let id): context.organization[id].homeDepartment
        case .role(let id): context.organization[id].department
        case .department(let id): id
        case .partner, .list: nil
        }
      guard let unit else { return false }
      if units.contains(unit) { return true }
      units.append(unit)
      return false
    }
  }
}

extension Finding.Message {
  fileprivate static func tooMany(_ title: String, _ names: [String], limit: Int) -> Self {
    Self(
      ja: "「\(title)」の相談先が\(names.count)件あります(上限\(limit)件): \(names.joined(separator: "、"))",
      en: "\(names.count) are consulted on '\(title)' (limit \(limit)): \(names.joined(separator: ", "))")
  }

  fileprivate static func inform(_ names: [String], cell: String?, _ count: Int) -> Self {
    let (place, placeEn) = (cell.map { "(\($0))" } ?? "", cell.map { " (\($0))" } ?? "")
    let rest = count - names.count
    guard !names.isEmpty else {
      return Self(
        ja: "意見が結果を変えない\(rest)件を選び、報告先にしてください",
        en: "choose \(rest) whose advice does not change the result, and make them informed")
    }
    let (more, moreEn) = rest > 0 ? ("。ほかにも\(rest)件を選んでください", "; choose \(rest) more") : ("", "")
    return Self(
      ja: "\(names.joined(separator: "、"))\(place)は、意見が結果を変えるのでなければ報告先にしてください\(more)",
      en:
        "make \(names.joined(separator: ", "))\(placeEn) informed unless their advice changes the result\(moreEn)"
    )
  }
}
