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
      ja:
        "業務が10件以上ある部門で、1人(または1つの役割)が70%を超える業務の実行者(R)です。副担当の分は数えず、2人以上が就く役割は除きます。何人かが同じ業務を共同で持てば、まとめて1件とします。",
      en:
        "In a department with ten or more tasks, one person or role does more than 70 % of them (R). Being backup owner does not count; roles that several people fill are left out. Several who hold the same tasks together are one finding."
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
    let parts = context.partsByUnit
    let groups = parts.groups
    var counter = PartCounter(context.columns)
    var drafts: [Finding.Draft] = []
    for unit in 0..<groups.count {
      let items = groups.items(of: unit)
      guard items.count >= options.tasks, !items.isEmpty else { continue }
      counter.count(Self.doing, of: unit, in: parts)
      let much = counter.counted.filter {
        Double(counter.count(of: $0)) > options.share * Double(items.count)
      }
      let desks = much.map { (context.columns.holderNumbers.assignee($0), counter.count(of: $0)) }
        .filter { context.isOneDesk($0.0) }
      guard !desks.isEmpty else { continue }
      drafts.append(
        draft(on: desks, tasks: items.map { WorkItem.ID(Int($0)) }, unit: Department.ID(unit), in: context))
    }
    return drafts
  }

  private func draft(
    on desks: [(holder: Assignee, count: Int)], tasks: [WorkItem.ID], unit: Department.ID,
    in context: AnalysisContext
  ) -> Finding.Draft {
    let holders = desks.map(\.holder)
    let own = tasks.filter { item in
      context.holders(of: Self.doing, on: item).contains { holders.contains($0.assignee) }
    }
    let (given, category) = Self.given(own, in: context)
    let relief = Relief(of: holders, giving: given, in: context)
    let names = holders.map(context.name)
    let place = context.organization.location(of: holders[0])
    let unitName = context.organization[unit].name
    return Finding.Draft(
      on: context.subject(ofHolders: holders, in: unit), at: place,
      message: .concentrated(
        Array(zip(names, desks.map(\.count))), unit: unitName, of: tasks.count, limit: options.share),
      remedy: relief.words(
        giving: category.map {
          LocalizedText(ja: "分類「\($0)」の\(given.count)件", en: "the \(given.count) of '\($0)'")
        } ?? context.listed(given.prefix(3), holder: holders[0], kinds: Self.doing)),
      people: names + relief.names,
      related: AnalysisContext.related(
        own.map { context.matrix[$0].location }, Finding.Message(ja: "実行する業務", en: "a task they do")),
      discriminator: unitName)
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
    _ desks: [(name: String, count: Int)], unit: String, of all: Int, limit: Double
  ) -> Self {
    let top = Figure.percent(limit)
    func percent(_ count: Int) -> String { Figure.percent(Double(count) / Double(all), beside: limit) }
    if desks.count == 1 {
      let (name, count) = desks[0]
      return Self(
        ja: "「\(unit)」の業務\(all)件のうち\(count)件(\(percent(count))、上限\(top))の実行者が\(name)です",
        en: "\(name) does \(count) of the \(all) tasks of '\(unit)' (\(percent(count)), limit \(top))")
    }
    let each = desks.map { "\($0.name)(\($0.count)件、\(percent($0.count)))" }.joined(separator: "、")
    let eachEn = desks.map { "\($0.name) (\($0.count), \(percent($0.count)))" }.joined(separator: ", ")
    return Self(
      ja: "「\(unit)」の業務\(all)件の大部分を\(desks.count)者が共同で実行しています(上限\(top)): \(each)",
      en: "\(desks.count) together do most of the \(all) tasks of '\(unit)' (limit \(top)): \(eachEn)")
  }
}
