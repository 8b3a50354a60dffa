// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One person or role does most tasks of a department.
public struct ResponsibleConcentration: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The share of a department's tasks above which doing is concentrated.
    public var share = 0.7
    /// Departments with fewer tasks are not judged.
    public var tasks = 10

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case share, tasks }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      share = try values.setting(.share, default: share)
      tasks = try values.setting(.tasks, default: tasks)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "LOD106", name: "responsible-concentration", family: .workload, severity: .warning,
    summary: LocalizedText(
      ja: "業務が10件以上ある部門で、1人(または1つの役割)が70%を超える業務の実行者(R)です。副担当の分は数えず、2人以上が就く役割は除きます。",
      en:
        "In a department with ten or more tasks, one person or role does more than 70 % of them (R). Being backup owner does not count; roles that several people fill are left out."
    ),
    rationale: LocalizedText(
      ja: "その人が仕事の詰まりになり、休むと部門全体が止まります。",
      en: "A bottleneck: the whole unit stops when they are away."),
    remedy: LocalizedText(
      ja: "分類ごとに、部門のほかの人に分けます。", en: "Share the tasks out by category among the unit."),
    source: LocalizedText(
      ja: "RACI生成ツールの検査(70%)", en: "check of a RACI generator (70 %)"),
    needs: [.assignments],
    options: [
      .init(
        "share", default: "0.7", LocalizedText(ja: "集中とみなす割合(超)", en: "share above which it is too much")),
      .init("tasks", default: "10", LocalizedText(ja: "調べる部門の業務数(以上)", en: "fewest tasks of a department")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "実行者が分かれている", en: "The doing is shared"),
        ConcentrationExample.table(people: "村上 | 遠藤", mains: ["村上", "遠藤"], decide: ["中村"])),
      .bad(
        LocalizedText(ja: "10件のうち8件を1人が行う", en: "One person does eight of ten"),
        ConcentrationExample.table(
          people: "村上! | 遠藤", mains: ["村上", "村上", "村上", "村上", "遠藤"], decide: ["中村"])),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  private static let doing = InvolvementMask.responsible.subtracting(InvolvementMask(.sub))

  /// Single people and roles that do too large a part of a department's leaves.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let groups = context.leavesByUnit
    var counter = PartCounter(context.columns)
    var drafts: [Finding.Draft] = []
    for unit in 0..<groups.count {
      let items = groups.items(of: unit)
      guard items.count >= options.tasks, !items.isEmpty else { continue }
      counter.count(Self.doing, in: items)
      for holder in counter.counted {
        let count = counter.count(of: holder)
        guard Double(count) > options.share * Double(items.count) else { continue }
        let assignee = context.columns.holderNumbers.assignee(holder)
        guard context.isOneDesk(assignee) else { continue }
        drafts.append(
          draft(
            on: assignee, count: count, tasks: items.map { WorkItem.ID(Int($0)) },
            unit: context.organization.departments[unit].name, in: context))
      }
    }
    return drafts
  }

  private func draft(
    on assignee: Assignee, count: Int, tasks: [WorkItem.ID], unit: String, in context: AnalysisContext
  ) -> Finding.Draft {
    let own = tasks.filter { item in
      context.holders(of: Self.doing, on: item).contains { $0.assignee == assignee }
    }
    let (given, category) = Self.given(own, in: context)
    let busy = given.flatMap { context.holders(on: $0).map(\.assignee) } + [assignee]
    let candidate = given.first.flatMap {
      OwnerCandidate.nearest(for: $0, in: context, excluding: busy)
    }
    let name = context.name(of: assignee)
    return Finding.Draft(
      on: context.subject(ofHolder: assignee), at: context.organization.location(of: assignee),
      message: .concentrated(
        name, unit: unit, count: count, of: tasks.count, limit: options.share),
      remedy: .share(
        category.map { LocalizedText(ja: "分類「\($0)」の\(given.count)件", en: "the \(given.count) of '\($0)'") }
          ?? context.listed(given.prefix(3), holder: assignee, kinds: Self.doing),
        to: candidate),
      people: [name] + (candidate.map { [$0.name] } ?? []),
      related: AnalysisContext.related(
        own.map { context.matrix[$0].location }, Finding.Message(ja: "実行する業務", en: "a task they do")),
      discriminator: unit)
  }

  /// What to give away: the tasks of the 大分類 with the second most of them, else the least important three.
  private static func given(
    _ own: [WorkItem.ID], in context: AnalysisContext
  ) -> (items: [WorkItem.ID], category: String?) {
    var byCategory: [Int32: [WorkItem.ID]] = [:]
    for item in own { byCategory[context.tasks.firstCategories[item.index], default: []].append(item) }
    let names = context.tasks.firstCategoryNames
    let sorted = byCategory.filter { $0.key >= 0 }.sorted {
      $0.value.count == $1.value.count
        ? SourceLocation.scalarOrder(names[Int($0.key)], names[Int($1.key)])
        : $0.value.count > $1.value.count
    }
    guard sorted.count > 1 else { return (Array(context.leastImportantFirst(own).prefix(3)), nil) }
    return (context.leastImportantFirst(sorted[1].value), names[Int(sorted[1].key)])
  }
}

extension Finding.Message {
  fileprivate static func concentrated(
    _ name: String, unit: String, count: Int, of all: Int, limit: Double
  ) -> Self {
    let percent = Figure.percent(Double(count) / Double(all), beside: limit)
    let top = Figure.percent(limit)
    return Self(
      ja: "「\(unit)」の業務\(all)件のうち\(count)件(\(percent)、上限\(top))の実行者が\(name)です",
      en: "\(name) does \(count) of the \(all) tasks of '\(unit)' (\(percent), limit \(top))")
  }

  fileprivate static func share(_ tasks: LocalizedText, to candidate: OwnerCandidate?) -> Self {
    guard let candidate else {
      return Self(ja: "\(tasks.ja)を別の人に分けてください", en: "give \(tasks.en) to somebody else")
    }
    return Self(
      ja: "\(tasks.ja)を\(candidate.name)(\(candidate.reason.ja))に分けてください",
      en: "give \(tasks.en) to \(candidate.name) (\(candidate.reason.en))")
  }
}
