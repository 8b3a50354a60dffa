// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One person or role does most of the work and decides much of it.
public struct HeavyDoerAndDecider: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The share of tasks done above which it is much.
    public var doing = 0.5
    /// The share of tasks decided above which it is much.
    public var deciding = 0.3
    /// Fewer tasks are not judged.
    public var tasks = 10

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case doing, deciding, tasks }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      doing = try values.setting(.doing, default: doing)
      deciding = try values.setting(.deciding, default: deciding)
      tasks = try values.setting(.tasks, default: tasks)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "LOD108", name: "heavy-doer-and-decider", family: .workload, severity: .warning,
    summary: LocalizedText(
      ja:
        "1人(または1つの役割)が、業務10件以上の部門または表全体で、50%を超える業務を実行し(R)、30%を超える業務を決裁しています(A)。副担当の分は数えず、2人以上が就く役割は除きます。何人かが共同でそうしていれば、まとめて1件とします。",
      en:
        "In a department or a whole table of ten or more tasks, one person or role does more than 50 % of them (R) and decides more than 30 % (A). Being backup owner does not count; roles that several people fill are left out. Several of one unit are one finding."
    ),
    rationale: LocalizedText(
      ja: "実行と判断の両方がその人を待ちます。管理職が実務を抱え込んでいる典型です。",
      en: "Doing and deciding both wait for one person: the manager who lets nothing go."),
    remedy: LocalizedText(
      ja: "決裁を残し、実行をほかの人に渡します。", en: "Keep the deciding, hand over the doing."),
    source: LocalizedText(
      ja: "libottayo.comのRACI解説(割合は独自)", en: "libottayo.com on RACI; the numbers are ours"),
    needs: [.involvement(.accountable)], silences: ["LOD106"],
    options: [
      .init(
        "doing", default: "0.5", LocalizedText(ja: "実行が多いとみなす割合(超)", en: "share done above which it is much")),
      .init(
        "deciding", default: "0.3",
        LocalizedText(ja: "決裁が多いとみなす割合(超)", en: "share decided above which it is much")),
      .init("tasks", default: "10", LocalizedText(ja: "調べる業務数(以上)", en: "fewest tasks")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "長は決裁、実行は部員", en: "The head decides, the staff does"),
        ConcentrationExample.table(
          people: "村上 | 遠藤 | 中村", mains: ["村上", "遠藤"], decide: ["中村"], head: "中村")),
      .bad(
        LocalizedText(ja: "長が半分を超える業務を自ら行う", en: "The head does more than half"),
        ConcentrationExample.table(
          people: "村上 | 遠藤 | 中村!", mains: ["中村", "中村", "中村", "村上", "遠藤"],
          decide: ["青木", "青木", "中村", "中村", "中村"], head: "中村")),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  private static let doing = InvolvementMask.responsible.subtracting(InvolvementMask(.sub))

  /// Single people and roles that do and decide much, by department and in the whole.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let parts = context.partsByUnit
    let groups = parts.groups
    var doing = PartCounter(context.columns)
    var deciding = PartCounter(context.columns)
    var drafts: [Finding.Draft] = []
    var spoken: Set<UInt32> = []
    func count(
      _ kinds: InvolvementMask, by counter: inout PartCounter, in items: ArraySlice<UInt32>,
      of unit: Department.ID?
    ) {
      if let unit { counter.count(kinds, of: unit.index, in: parts) } else { counter.count(kinds, in: items) }
    }
    func judge(_ items: ArraySlice<UInt32>, unit: Department.ID?) {
      guard items.count >= options.tasks, !items.isEmpty else { return }
      count(.accountable, by: &deciding, in: items, of: unit)
      let limit = options.deciding * Double(items.count)
      let deciders = deciding.counted.filter { Double(deciding.count(of: $0)) > limit }
      if deciders.isEmpty { return }
      count(Self.doing, by: &doing, in: items, of: unit)
      let heavy = deciders.filter { holder in
        // The whole says nothing new of whom a department has shown.
        Double(doing.count(of: holder)) > options.doing * Double(items.count)
          && context.isOneDesk(context.columns.holderNumbers.assignee(holder))
          && (unit != nil || !spoken.contains(holder))
      }
      guard !heavy.isEmpty else { return }
      spoken.formUnion(heavy)
      drafts.append(
        draft(
          on: heavy.map {
            Desk(
              holder: context.columns.holderNumbers.assignee($0), does: doing.count(of: $0),
              decides: deciding.count(of: $0))
          }, tasks: items.map { WorkItem.ID(Int($0)) }, unit: unit, in: context))
    }
    for unit in 0..<groups.count { judge(groups.items(of: unit), unit: Department.ID(unit)) }
    judge(context.leaves.map { UInt32($0.index) }[...], unit: nil)
    return drafts
  }

  fileprivate struct Desk {
    let holder: Assignee
    let does: Int
    let decides: Int
  }

  private func draft(
    on desks: [Desk], tasks: [WorkItem.ID], unit: Department.ID?, in context: AnalysisContext
  ) -> Finding.Draft {
    let holders = desks.map(\.holder)
    let own = tasks.filter { item in
      context.holders(of: Self.doing, on: item).contains { holders.contains($0.assignee) }
    }
    let given = Array(context.leastImportantFirst(own).prefix(3))
    let relief = Relief(of: holders, giving: given, in: context)
    let names = holders.map(context.name)
    let place = context.organization.location(of: holders[0])
    let unitName = unit.map { context.organization[$0].name }
    let listed = context.listed(given, holder: holders[0], kinds: Self.doing)
    return Finding.Draft(
      on: context.subject(ofHolders: holders, in: unit), at: place,
      message: .heavy(Array(zip(names, desks)), unit: unitName, of: tasks.count, limits: options),
      remedy: relief.words(
        giving: LocalizedText(ja: "\(listed.ja)などの実行", en: "the doing of \(listed.en)")),
      people: names + relief.names,
      related: AnalysisContext.related(
        own.map { context.matrix[$0].location }, Finding.Message(ja: "実行する業務", en: "a task they do")),
      discriminator: unitName ?? "",
      covers: holders.count > 1 ? holders.map { context.subject(ofHolder: $0) } : [])
  }
}

extension Finding.Message {
  fileprivate static func heavy(
    _ desks: [(name: String, desk: HeavyDoerAndDecider.Desk)], unit: String?, of all: Int,
    limits: HeavyDoerAndDecider.Options
  ) -> Self {
    let (most, more) = (Figure.percent(limits.doing), Figure.percent(limits.deciding))
    let (where_, whereEn) = (unit.map { "「\($0)」" } ?? "全体", unit.map { "'\($0)'" } ?? "the whole")
    let each = desks.map { name, desk in
      let doing = Figure.percent(Double(desk.does) / Double(all), beside: limits.doing)
      let deciding = Figure.percent(Double(desk.decides) / Double(all), beside: limits.deciding)
      return Self(
        ja: "\(name)が\(doing)(\(desk.does)件、上限\(most))を実行し、\(deciding)(\(desk.decides)件、上限\(more))を決裁しています",
        en:
          "\(name) does \(doing) (\(desk.does), limit \(most)) and decides \(deciding) (\(desk.decides), limit \(more))"
      )
    }
    return Self(
      ja: "\(where_)の業務\(all)件のうち、" + each.map(\.ja).joined(separator: "。"),
      en: "of the \(all) tasks of \(whereEn), " + each.map(\.en).joined(separator: "; "))
  }
}
