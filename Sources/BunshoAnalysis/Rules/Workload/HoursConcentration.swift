// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One person carries a large part of a department's hours.
public struct HoursConcentration: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The share of a department's hours above which they are concentrated.
    public var share = 0.4
    /// Departments with fewer people are not judged.
    public var people = 3
    /// Departments with fewer tasks are not judged: of two tasks one is always the larger.
    public var tasks = 3
    /// The least share of a department's tasks whose hours must be known.
    public var known = 0.5

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case share, people, tasks, known }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      share = try values.setting(.share, default: share)
      people = try values.setting(.people, default: people)
      tasks = try values.setting(.tasks, default: tasks)
      known = try values.setting(.known, default: known)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "LOD110", name: "hours-concentration", family: .workload, severity: .warning,
    summary: LocalizedText(
      ja:
        "3人以上、3業務以上の部門で、1人が部門の業務の年間時間の40%超を主担当・実行者として担っています。時間の分からない業務が半分を超える部門は調べません。実務を担っていない部門長は人数に数えません。",
      en:
        "In a department of three or more people and three or more tasks, one carries more than 40 % of the yearly hours of its tasks as main owner or doer. Departments in which the hours of more than half of the tasks are unknown are not judged; a head who carries no hours is not counted."
    ),
    rationale: LocalizedText(
      ja: "その人の不在が部門全体に響きます。", en: "Their absence hurts the whole unit."),
    remedy: LocalizedText(
      ja: "時間の長い業務をほかの人に移し、残す業務には副担当を置きます。",
      en: "Move long tasks to others, and name backup owners for those that stay."),
    source: LocalizedText(ja: "日本の業務量調査の実務", en: "Japanese practice of workload surveys"),
    needs: [.hours],
    options: [
      .init(
        "share", default: "0.4", LocalizedText(ja: "集中とみなす割合(超)", en: "share above which it is too much")),
      .init("people", default: "3", LocalizedText(ja: "調べる部門の人数(以上)", en: "fewest people of a department")),
      .init("tasks", default: "3", LocalizedText(ja: "調べる部門の業務数(以上)", en: "fewest tasks of a department")),
      .init(
        "known", default: "0.5",
        LocalizedText(ja: "時間が分かっている業務の割合(以上)", en: "least share of tasks whose hours are known")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "時間が分かれている", en: "The hours are shared"),
        """
        task    | department | main | frequency | hours
        入札の調整 | 広告課      | 高橋 | 月次       | 20
        媒体の点検 | 広告課      | 斎藤 | 月次       | 20
        記事の校正 | 広告課      | 森   | 月次       | 20
        """),
      .bad(
        LocalizedText(ja: "1人が6割を担う", en: "One carries sixty per cent"),
        """
        task    | department | main | sub | frequency | hours
        入札の調整 | 広告課      | 高橋! | 森  | 月次       | 30
        媒体の選定 | 広告課      | 高橋 |     | 月次       | 30
        媒体の点検 | 広告課      | 斎藤 |     | 月次       | 20
        記事の校正 | 広告課      | 森   |     | 月次       | 20
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// People who carry too large a part of a department's hours.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let workload = context.workload
    let (yearly, itemMasks) = (context.tasks.hoursPerYear, context.columns.itemMasks)
    let (parts, isPresent, units) = (workload.parts, workload.isPresent, context.tasks.departments)
    let (offsets, people, masks) = (context.people.itemOffsets, context.people.people, context.people.masks)
    var teams = [Team](repeating: Team(), count: context.organization.departments.count)
    var hours = UnitSums<Double>(people: context.organization.people.count)
    for leaf in context.leaves {
      let item = leaf.index
      let (unit, part) = (units[item], parts[item])
      guard unit >= 0 else { continue }
      teams[Int(unit)].tasks += 1
      guard !part.isNaN else { continue }
      teams[Int(unit)].known += 1
      teams[Int(unit)].hours += Double(yearly[item])
      let carrying = Workload.carrying(itemMasks[item])
      for entry in Int(offsets[item])..<Int(offsets[item + 1])
      where !masks[entry].isDisjoint(with: carrying) && isPresent[Int(people[entry])] {
        if hours.add(Double(part), of: Int(people[entry]), in: unit) { teams[Int(unit)].carriers += 1 }
      }
    }
    var colleagues = Colleagues(context)
    var drafts: [Finding.Draft] = []
    for heavy in hours.sums(where: { $1 > options.share * teams[$0].hours }) {
      let (unit, team) = (heavy.unit, teams[heavy.unit.index])
      guard team.tasks >= options.tasks, Double(team.known) >= options.known * Double(team.tasks) else {
        continue
      }
      // A unit that no list knows is a slip of the pen (REF104), not a team.
      guard !context.organization.rosters.departments || context.organization[unit].isListed else { continue }
      guard Self.size(of: unit, carriers: team.carriers, in: context) >= options.people else { continue }
      drafts.append(
        draft(on: heavy.person, hours: heavy.value, of: team.hours, unit: unit, &colleagues, in: context))
    }
    return drafts
  }

  /// The work of a department.
  private struct Team {
    var tasks = 0
    /// How many of the tasks state their hours, and the sum of these.
    var known = 0
    var hours = 0.0
    /// How many people carry hours.
    var carriers = 0
  }

  /// How many people share a department's work: those of the roster without a head who carries nothing, else those
  /// who carry hours.
  private static func size(
    of unit: Department.ID, carriers: Int, in context: AnalysisContext
  ) -> Int {
    guard context.organization.rosters.people else { return carriers }
    let isIdle = context.organization[unit].head.map { head in
      context.workload.hours[head.index] == 0 && context.units.members[unit.index].contains(head)
    }
    return context.headcount(of: unit) - (isIdle == true ? 1 : 0)
  }

  private func draft(
    on person: Person.ID, hours: Double, of total: Double, unit: Department.ID,
    _ colleagues: inout Colleagues, in context: AnalysisContext
  ) -> Finding.Draft {
    let tasks = context.carried(by: person).filter {
      context.tasks.departments[$0.item.index] == Int32(unit.index)
    }
    let moves = colleagues.moves(
      from: person, hours: hours - options.share * total, in: unit, of: tasks)
    let uncovered = tasks.map(\.item).filter { !context.mask(of: $0).contains(.sub) }.prefix(3)
    let name = context.organization[person].name
    return Finding.Draft(
      on: context.subject(person), at: context.organization[person].location,
      message: .concentrated(
        name, unit: context.organization[unit].name, hours: hours, of: total, limit: options.share),
      remedy: .moving(moves, from: person, in: context)
        ?? .cover(
          context.listed(uncovered.isEmpty ? tasks.prefix(3).map(\.item) : Array(uncovered), of: person)),
      people: [name] + context.names(of: moves), discriminator: context.organization[unit].name)
  }
}

extension Finding.Message {
  fileprivate static func concentrated(
    _ name: String, unit: String, hours: Double, of total: Double, limit: Double
  ) -> Self {
    let percent = Figure.percent(hours / total, beside: limit)
    let (own, all, top) = (Figure.hours(hours), Figure.hours(total), Figure.percent(limit))
    return Self(
      ja: "\(name)が「\(unit)」の業務の年\(all)時間のうち\(own)時間(\(percent)、上限\(top))を担っています",
      en: "\(name) carries \(own) of the \(all) h a year of '\(unit)' (\(percent), limit \(top))")
  }

  fileprivate static func cover(_ tasks: LocalizedText) -> Self {
    Self(
      ja: "\(tasks.ja)を別の人に移すか、引き受けられる副担当を置いてください",
      en: "move \(tasks.en) to others, or name backup owners who can take over")
  }
}
