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
        "1人(または1つの役割)が、業務10件以上の部門または表全体で、50%を超える業務を実行し(R)、30%を超える業務を決裁しています(A)。副担当の分は数えず、2人以上が就く役割は除きます。",
      en:
        "In a department or a whole table of ten or more tasks, one person or role does more than 50 % of them (R) and decides more than 30 % (A). Being backup owner does not count; roles that several people fill are left out."
    ),
    rationale: LocalizedText(
      ja: "実行と判断の両方がその人を待ちます。管理職が実務を抱え込んでいる典型です。",
      en: "Doing and deciding both wait for one person: the manager who lets nothing go."),
    remedy: LocalizedText(
      ja: "決裁を残し、実行をほかの人に渡します。", en: "Keep the deciding, hand over the doing."),
    source: LocalizedText(
      ja: "libottayo.comのRACI解説(割合は独自)", en: "libottayo.com on RACI; the numbers are ours"),
    needs: [.involvement(.accountable)],
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
    let groups = context.leavesByUnit
    var doing = PartCounter(context.columns)
    var deciding = PartCounter(context.columns)
    var drafts: [Finding.Draft] = []
    var spoken: Set<UInt32> = []
    func judge(_ items: ArraySlice<UInt32>, unit: Department.ID?) {
      guard items.count >= options.tasks, !items.isEmpty else { return }
      deciding.count(.accountable, in: items)
      let limit = options.deciding * Double(items.count)
      let deciders = deciding.counted.filter { Double(deciding.count(of: $0)) > limit }
      if deciders.isEmpty { return }
      doing.count(Self.doing, in: items)
      for holder in deciders where Double(doing.count(of: holder)) > options.doing * Double(items.count) {
        let assignee = context.columns.holderNumbers.assignee(holder)
        // The whole says nothing new of whom a department has shown.
        guard context.isOneDesk(assignee), unit != nil || !spoken.contains(holder) else { continue }
        spoken.insert(holder)
        drafts.append(
          draft(
            on: assignee, does: doing.count(of: holder), decides: deciding.count(of: holder),
            tasks: items.map { WorkItem.ID(Int($0)) }, unit: unit, in: context))
      }
    }
    for unit in 0..<groups.count { judge(groups.items(of: unit), unit: Department.ID(unit)) }
    judge(context.leaves.map { UInt32($0.index) }[...], unit: nil)
    return drafts
  }

  private func draft(
    on assignee: Assignee, does: Int, decides: Int, tasks: [WorkItem.ID], unit: Department.ID?,
    in context: AnalysisContext
  ) -> Finding.Draft {
    let own = tasks.filter { item in
      context.holders(of: Self.doing, on: item).contains { $0.assignee == assignee }
    }
    let given = Array(context.leastImportantFirst(own).prefix(3))
    let busy = given.flatMap { context.holders(on: $0).map(\.assignee) } + [assignee]
    let candidate = given.first.flatMap {
      OwnerCandidate.nearest(for: $0, in: context, excluding: busy)
    }
    let name = context.name(of: assignee)
    let place = unit.map { context.organization[$0].name }
    return Finding.Draft(
      on: context.subject(ofHolder: assignee), at: context.organization.location(of: assignee),
      message: .heavy(
        name, unit: place, does: does, decides: decides, of: tasks.count, limits: options),
      remedy: .handOver(
        context.listed(given, holder: assignee, kinds: Self.doing), to: candidate),
      people: [name] + (candidate.map { [$0.name] } ?? []),
      related: AnalysisContext.related(
        own.map { context.matrix[$0].location }, Finding.Message(ja: "実行する業務", en: "a task they do")),
      discriminator: place ?? "")
  }
}

extension Finding.Message {
  fileprivate static func heavy(
    _ name: String, unit: String?, does: Int, decides: Int, of all: Int,
    limits: HeavyDoerAndDecider.Options
  ) -> Self {
    let doing = Figure.percent(Double(does) / Double(all), beside: limits.doing)
    let deciding = Figure.percent(Double(decides) / Double(all), beside: limits.deciding)
    let (most, more) = (Figure.percent(limits.doing), Figure.percent(limits.deciding))
    let (where_, whereEn) = (unit.map { "「\($0)」" } ?? "全体", unit.map { "'\($0)'" } ?? "the whole")
    return Self(
      ja:
        "\(name)は\(where_)の業務\(all)件の\(doing)(\(does)件、上限\(most))を実行し、\(deciding)(\(decides)件、上限\(more))を決裁しています",
      en:
        "of the \(all) tasks of \(whereEn), \(name) does \(doing) (\(does), limit \(most)) and decides \(deciding) (\(decides), limit \(more))"
    )
  }

  fileprivate static func handOver(_ tasks: LocalizedText, to candidate: OwnerCandidate?) -> Self {
    guard let candidate else {
      return Self(ja: "\(tasks.ja)などの実行を別の人に渡してください", en: "hand over the doing of \(tasks.en)")
    }
    return Self(
      ja: "\(tasks.ja)などの実行を\(candidate.name)(\(candidate.reason.ja))に渡してください",
      en: "hand over the doing of \(tasks.en) to \(candidate.name) (\(candidate.reason.en))")
  }
}
