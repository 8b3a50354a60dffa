// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The hours of a department's people are far from equal.
public struct UnevenLoad: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The Gini coefficient above which the load is uneven.
    public var gini = 0.4
    /// Departments with fewer people are not judged.
    public var people = 4
    /// The least share of a department's tasks whose hours must be known.
    public var known = 0.5

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case gini, people, known }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      gini = try values.setting(.gini, default: gini)
      people = try values.setting(.people, default: people)
      known = try values.setting(.known, default: known)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "LOD111", name: "uneven-load", family: .workload, severity: .note,
    summary: LocalizedText(
      ja:
        "本務の人が4人以上いる部門で、担当業務の年間時間の偏り(ジニ係数)が0.40を超えています。使える時間が全員分かれば、それに対する割合で比べます。外部の人、休業中の人、実務を担っていない部門長は除き、時間の分からない業務が半分を超える部門は調べません。",
      en:
        "In a department with four or more people whose main post is there, the hours they carry have a Gini coefficient above 0.40. Where everybody's capacity is known, hours are taken in relation to it. Outsiders, people on leave and a head who carries no hours are left out; departments in which the hours of more than half of the tasks are unknown are not judged."
    ),
    rationale: LocalizedText(
      ja: "不公平なうえ、負荷の高い人に何かあると弱い体制です。", en: "Unfair, and fragile where the most loaded fail."),
    remedy: LocalizedText(
      ja: "負荷の高い人の業務を、低い人に移します。", en: "Move tasks from the most to the least loaded."),
    source: LocalizedText(ja: "独自の提案", en: "our own proposal"),
    needs: [.hours, .peopleList],
    options: [
      .init("gini", default: "0.4", LocalizedText(ja: "偏りとみなすジニ係数(超)", en: "Gini coefficient above which")),
      .init("people", default: "4", LocalizedText(ja: "調べる部門の人数(以上)", en: "fewest people of a department")),
      .init(
        "known", default: "0.5",
        LocalizedText(ja: "時間が分かっている業務の割合(以上)", en: "least share of tasks whose hours are known")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "近い時間を担っている", en: "Similar hours"),
        """
        task    | department | main | frequency | hours
        入札の調整 | 広告課      | 高橋 | 月次       | 30
        媒体の点検 | 広告課      | 斎藤 | 月次       | 25
        記事の校正 | 広告課      | 森   | 月次       | 20
        素材の管理 | 広告課      | 遠藤 | 月次       | 20
        [people]
        name | department
        高橋  | 広告課
        斎藤  | 広告課
        森   | 広告課
        遠藤  | 広告課
        """),
      .bad(
        LocalizedText(ja: "1人に大半の時間が偏っている", en: "Most hours lie on one"),
        """
        task    | department | main | frequency | hours
        入札の調整 | 広告課      | 高橋 | 月次       | 60
        媒体の選定 | 広告課      | 高橋 | 月次       | 20
        媒体の点検 | 広告課      | 斎藤 | 月次       | 10
        記事の校正 | 広告課      | 森   | 月次       | 10
        [departments]
        name
        広告課!
        [people]
        name | department
        高橋  | 広告課
        斎藤  | 広告課
        森   | 広告課
        遠藤  | 広告課
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Departments whose people carry very different hours.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let groups = context.leavesByUnit
    let workload = context.workload
    var colleagues = Colleagues(context)
    let members = context.units.members
    return members.indices.compactMap { unit in
      guard members[unit].count >= options.people else { return nil }
      let id = Department.ID(unit)
      if isSurelyEven(members[unit], of: id, hours: workload.hours, in: context) { return nil }
      let team = Self.team(members[unit], of: id, hours: workload.hours, in: context)
      guard team.count >= options.people else { return nil }
      let loads = Self.loads(of: team, hours: workload.hours, in: context)
      guard let gini = Self.gini(loads), gini > options.gini else { return nil }
      let items = groups.items(of: unit)
      let known = items.reduce(0) { workload.isKnown(WorkItem.ID(Int($1))) ? $0 + 1 : $0 }
      guard known > 0, Double(known) >= options.known * Double(items.count) else { return nil }
      let order = team.indices.sorted { (loads[$0], $0) < (loads[$1], $1) }
      guard let low = order.first.map({ team[$0] }), let high = order.last.map({ team[$0] }) else {
        return nil
      }
      let moves = colleagues.moves(
        from: high, hours: (workload.hours[high.index] - workload.hours[low.index]) / 2, in: id,
        of: Self.nearest(
          to: (workload.hours[high.index] - workload.hours[low.index]) / 2,
          in: context.carried(by: high)))
      let names = [context.organization[high].name, context.organization[low].name]
      return Finding.Draft(
        on: context.subject(id), at: context.organization[id].location,
        message: .uneven(
          context.organization[id].name, gini: gini, limit: options.gini, names: names,
          hours: [workload.hours[high.index], workload.hours[low.index]]),
        remedy: .moving(moves, from: high, in: context) ?? .exchange(names),
        people: names)
    }
  }

  /// Whether no choice among the members can be uneven: where no load is more than r times another, the Gini
  /// coefficient is at most (√r - 1) ÷ (√r + 1). Most units are passed by this look at two numbers a person.
  private func isSurelyEven(
    _ members: [Person.ID], of unit: Department.ID, hours: [Double], in context: AnalysisContext
  ) -> Bool {
    let head = context.organization.departments[unit.index].head
    var (least, most) = (Double.infinity, 0.0)
    var (lowest, highest) = (Double.infinity, 0.0)
    for id in members where !(hours[id.index] == 0 && id == head) {
      let own = hours[id.index]
      let capacity = context.roster.capacities[id.index]
      let load = own / (capacity.isNaN ? own : capacity)
      (least, most) = (min(least, own), max(most, own))
      (lowest, highest) = (min(lowest, load), max(highest, load))
    }
    let root = (1 + options.gini) / (1 - options.gini)
    return options.gini > 0 && least > 0 && most <= least * root * root && highest <= lowest * root * root
  }

  /// The people whose main post is in a department and who are there to work.
  private static func team(
    _ members: [Person.ID], of unit: Department.ID, hours: [Double], in context: AnalysisContext
  ) -> [Person.ID] {
    // Whole people are not taken out of the list: their fields are looked at where they are.
    let organization = context.organization
    return members.filter { id in
      organization.people[id.index].isListed && organization.people[id.index].employment != .external
        && context.roster.homes[id.index] == Int32(unit.index)
        && organization.people[id.index].isAvailable(on: context.asOf)
        && !(hours[id.index] == 0 && organization.departments[unit.index].head == id)
    }
  }

  /// The tasks that even out best first: those whose hours are nearest to half of the difference.
  private static func nearest(
    to half: Double, in tasks: [(item: WorkItem.ID, hours: Double)]
  ) -> [(item: WorkItem.ID, hours: Double)] {
    tasks.filter { $0.hours < 2 * half }.enumerated().sorted {
      (abs($0.element.hours - half), -$0.offset) < (abs($1.element.hours - half), -$1.offset)
    }.map(\.element)
  }

  /// Hours, in relation to capacity where everybody's is known.
  private static func loads(
    of team: [Person.ID], hours all: [Double], in context: AnalysisContext
  ) -> [Double] {
    let people = context.organization.people
    let hours = team.map { all[$0.index] }
    let capacities = team.compactMap { people[$0.index].capacityHoursPerYear }
    return capacities.count == team.count ? zip(hours, capacities).map { $0 / $1 } : hours
  }

  /// The Gini coefficient: 0 when all are equal, near 1 when one has everything; `nil` when there is nothing.
  static func gini(_ values: [Double]) -> Double? {
    let sum = values.reduce(0, +)
    guard sum > 0 else { return nil }
    let count = Double(values.count)
    let weighted = values.sorted().enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
    return 2 * weighted / (count * sum) - (count + 1) / count
  }
}

extension Finding.Message {
  fileprivate static func uneven(
    _ unit: String, gini: Double, limit: Double, names: [String], hours: [Double]
  ) -> Self {
    let (value, top) = (Figure.ratio(gini, beside: limit), Figure.ratio(limit))
    let (most, least) = (Figure.hours(hours[0]), Figure.hours(hours[1]))
    return Self(
      ja:
        "「\(unit)」の業務時間が偏っています(ジニ係数\(value)、上限\(top))。最多は\(names[0])の年\(most)時間、最少は\(names[1])の\(least)時間です",
      en:
        "the hours in '\(unit)' are uneven (Gini \(value), limit \(top)): \(names[0]) carries \(most) h a year, \(names[1]) \(least) h"
    )
  }

  fileprivate static func exchange(_ names: [String]) -> Self {
    Self(
      ja: "\(names[0])の業務の一部を\(names[1])に移せないか検討してください",
      en: "see what \(names[1]) can take over from \(names[0])")
  }
}
