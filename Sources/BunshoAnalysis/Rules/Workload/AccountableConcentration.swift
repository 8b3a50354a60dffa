// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One person or role who is not the head decides most tasks of a department.
public struct AccountableConcentration: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The share of a department's tasks above which deciding is concentrated.
    public var share = 0.5
    /// Departments with fewer tasks are not judged.
    public var tasks = 10
    /// Departments with fewer people are not judged.
    public var people = 3

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case share, tasks, people }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      share = try values.setting(.share, default: share)
      tasks = try values.setting(.tasks, default: tasks)
      people = try values.setting(.people, default: people)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "LOD107", name: "accountable-concentration", family: .workload, severity: .warning,
    summary: LocalizedText(
      ja:
        "業務10件以上・3人以上の部門で、部門長でない1人(または1つの役割)が50%を超える業務の決裁者(A)です。その部門や上位の部門の長は除きます。長の分からない部門と、就いている人の分からない役割は調べません。",
      en:
        "In a department with ten or more tasks and three or more people, one person or role who is not its head decides more than 50 % of the tasks (A). Heads of the unit or of one above are left out; units whose head, and roles whose holders the input does not tell are not judged."
    ),
    rationale: LocalizedText(
      ja: "決裁が1人に集まると、判断待ちが増えます。金額や重要度の小さい決裁は下ろせます。",
      en: "Decisions queue for one person; small ones can be pushed down."),
    remedy: LocalizedText(
      ja: "重要度や金額の小さい業務の決裁を部門長などに委ねます。",
      en: "Delegate the decisions of little importance or money, to the head to begin with."),
    source: LocalizedText(
      ja: "RACI生成ツールの検査(50%)、trackplusのRACI分析",
      en: "check of a RACI generator (50 %), trackplus on RACI analysis"),
    needs: [.heads, .involvement(.accountable)],
    options: [
      .init(
        "share", default: "0.5", LocalizedText(ja: "集中とみなす割合(超)", en: "share above which it is too much")),
      .init("tasks", default: "10", LocalizedText(ja: "調べる部門の業務数(以上)", en: "fewest tasks of a department")),
      .init("people", default: "3", LocalizedText(ja: "調べる部門の人数(以上)", en: "fewest people of a department")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "部門長がすべてを決裁するのは自然", en: "That the head decides all is natural"),
        ConcentrationExample.table(
          people: "村上 | 遠藤 | 中村", mains: ["村上", "遠藤"], decide: ["中村"], head: "中村")),
      .bad(
        LocalizedText(ja: "部門長でない人が10件のうち6件を決裁する", en: "Somebody else decides six of ten"),
        ConcentrationExample.table(
          people: "村上 | 遠藤 | 中村 | 青木!", mains: ["村上", "遠藤"], decide: ["青木", "青木", "青木", "中村", "中村"],
          head: "中村")),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// People and roles that decide too large a part of a department's leaves without being its head.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    let parts = context.partsByUnit
    let groups = parts.groups
    var counter = PartCounter(context.columns)
    var drafts: [Finding.Draft] = []
    for unit in 0..<groups.count where organization.departments[unit].head != nil {
      let items = groups.items(of: unit)
      guard items.count >= options.tasks, !items.isEmpty else { continue }
      counter.count(.accountable, of: unit, in: parts)
      for holder in counter.counted {
        let count = counter.count(of: holder)
        guard Double(count) > options.share * Double(items.count) else { continue }
        let assignee = context.columns.holderNumbers.assignee(holder)
        guard isJudged(assignee, in: context), !context.isHead(assignee, of: Department.ID(unit)),
          context.headcount(of: Department.ID(unit)) >= options.people
        else { continue }
        drafts.append(
          draft(
            on: assignee, count: count, tasks: items.map { WorkItem.ID(Int($0)) },
            unit: Department.ID(unit), in: context))
      }
    }
    return drafts
  }

  private func isJudged(_ assignee: Assignee, in context: AnalysisContext) -> Bool {
    // A post whose holder nobody knows may well be the head's.
    if case .role(let id) = assignee, !context.organization[id].holdersAreKnown { return false }
    return context.isOneDesk(assignee)
  }

  private func draft(
    on assignee: Assignee, count: Int, tasks: [WorkItem.ID], unit: Department.ID,
    in context: AnalysisContext
  ) -> Finding.Draft {
    let organization = context.organization
    let own = tasks.filter { item in
      context.holders(of: .accountable, on: item).contains { $0.assignee == assignee }
    }
    let given = context.leastImportantFirst(own).prefix(3)
    let doers = given.flatMap { context.holders(of: .responsible, on: $0).map(\.assignee) }
    // The head need not decide everything, but is the first who may.
    let heads = organization.lineage(of: unit).compactMap { organization[$0].head }
    let receiver = heads.first {
      !doers.contains(.person($0)) && organization[$0].isAvailable(on: context.asOf)
    }
    let name = context.name(of: assignee)
    return Finding.Draft(
      on: context.subject(ofHolder: assignee), at: organization.location(of: assignee),
      message: .concentrated(
        name, unit: organization[unit].name, count: count, of: tasks.count, limit: options.share),
      remedy: .delegate(
        context.listed(given, holder: assignee, kinds: .accountable),
        to: receiver.map { organization[$0].name }),
      people: [name] + (receiver.map { [organization[$0].name] } ?? []),
      related: AnalysisContext.related(
        own.map { context.matrix[$0].location }, Finding.Message(ja: "決裁する業務", en: "a task they decide")),
      discriminator: organization[unit].name)
  }
}

extension Finding.Message {
  fileprivate static func concentrated(
    _ name: String, unit: String, count: Int, of all: Int, limit: Double
  ) -> Self {
    let percent = Figure.percent(Double(count) / Double(all), beside: limit)
    let top = Figure.percent(limit)
    return Self(
      ja: "「\(unit)」の業務\(all)件のうち\(count)件(\(percent)、上限\(top))の決裁が\(name)に集まっています",
      en: "\(name) decides \(count) of the \(all) tasks of '\(unit)' (\(percent), limit \(top))")
  }

  fileprivate static func delegate(_ tasks: LocalizedText, to receiver: String?) -> Self {
    guard let receiver else {
      return Self(
        ja: "\(tasks.ja)のような、金額や重要度の小さい決裁から下ろしてください",
        en: "push down the smallest decisions first, such as \(tasks.en)")
    }
    return Self(
      ja: "金額や重要度の小さいものから\(receiver)に委ねてください: \(tasks.ja)",
      en: "delegate the smallest decisions first to \(receiver), such as \(tasks.en)")
  }
}
