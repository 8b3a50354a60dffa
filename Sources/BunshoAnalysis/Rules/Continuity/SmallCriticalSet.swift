// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One person alone stops much of a department's work.
public struct SmallCriticalSet: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Share of the work from which the loss counts.
    public var share = 0.2
    /// Departments with fewer people are not judged.
    public var people = 5
    /// Departments with fewer tasks are not judged: there each task alone is more than the share.
    public var tasks = 5

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case share, people, tasks }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      share = try values.setting(.share, default: share)
      people = try values.setting(.people, default: people)
      tasks = try values.setting(.tasks, default: tasks)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD114", name: "small-critical-set", family: .continuity, severity: .warning,
    summary: LocalizedText(
      ja:
        "5人以上の部門で、1人が抜けるだけで、部門の業務(重要度で重みづけ)の20%以上が止まります。業務5件以上の部門を対象に、その部門自身の繰り返し業務で数えます。重要度のない業務は3とみなします。",
      en:
        "In a department of five or more people, one person's absence stops 20% or more of its work, weighted by importance. Counted over the department's own recurring tasks, where it has five or more; a task without importance counts 3."
    ),
    rationale: LocalizedText(
      ja: "1人の休みや退職で部門が止まる、いわゆる「バス係数1」の状態です。止まるのは、その人のほかにだれも続けられない業務です。",
      en:
        "The department's bus factor is one: a leave or a resignation stops it. What stops are the tasks that nobody else could go on with."
    ),
    remedy: LocalizedText(
      ja: "止まる業務のうち、重要なものから順に副担当を決めます。",
      en: "Give the tasks that would stop a backup owner, the most important first."),
    source: LocalizedText(ja: "日本の実務(20%を目安)", en: "Japanese practice (20 per cent)"),
    needs: [.assignments, .peopleList],
    options: [
      .init("share", default: "0.2", LocalizedText(ja: "止まる業務の割合", en: "share of the work that stops")),
      .init(
        "people", default: "5", LocalizedText(ja: "対象とする部門の人数(以上)", en: "people from which a unit is judged")),
      .init(
        "tasks", default: "5", LocalizedText(ja: "対象とする部門の業務数(以上)", en: "tasks from which a unit is judged")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "だれが休んでも止まらない", en: "Nothing stops whoever is away"),
        """
        task | department | main | sub
        集計   | 経理課      | 橋本  | 森
        照合   | 経理課      | 橋本  | 池田
        支払   | 経理課      | 森   | 橋本
        記帳   | 経理課      | 池田  | 山下
        保管   | 経理課      | 山下  | 石川
        [departments]
        name
        経理課
        [people]
        name | department
        橋本  | 経理課
        森   | 経理課
        池田  | 経理課
        山下  | 経理課
        石川  | 経理課
        """),
      .bad(
        LocalizedText(ja: "橋本が休むと2件が止まる", en: "Two tasks stop when 橋本 is away"),
        """
        task | department | main | sub | importance
        集計   | 経理課      | 橋本  |     | 5
        照合   | 経理課      | 橋本  |     | 4
        支払   | 経理課      | 森   | 橋本 | 5
        記帳   | 経理課      | 池田  | 山下 | 3
        保管   | 経理課      | 山下  | 石川 | 2
        [departments]
        name
        経理課!
        [people]
        name | department
        橋本  | 経理課
        森   | 経理課
        池田  | 経理課
        山下  | 経理課
        石川  | 経理課
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Departments in which somebody alone stops the share; one finding each, whoever and however many they are.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let departments = context.tasks.departments
    var units = [Unit](repeating: Unit(), count: context.organization.departments.count)
    for item in context.leaves {
      let department = Int(departments[item.index])
      guard department >= 0, context.tasks.recurrence[item.index] != .once else { continue }
      units[department].tasks += 1
      units[department].weight += Self.weight(of: item, in: context)
      if let person = SoleWork.person(of: item, in: context) { units[department].sole.append((item, person)) }
    }
    return units.indices.compactMap { index in
      guard units[index].tasks >= options.tasks, !units[index].sole.isEmpty,
        Self.has(options.people, Department.ID(index), in: context)
      else { return nil }
      return finding(on: Department.ID(index), units[index], in: context)
    }
  }

  /// The recurring tasks of a department, and those that only one could go on with.
  private struct Unit {
    var tasks = 0
    var weight = 0
    var sole: [(item: WorkItem.ID, person: Person.ID)] = []
  }

  /// Whether a unit and those below have so many people.
  private static func has(_ count: Int, _ department: Department.ID, in context: AnalysisContext) -> Bool {
    let units = context.units
    var people: Set<Person.ID> = []
    var seen: Set<Department.ID> = [department]
    var open = [department]
    while people.count < count, let unit = open.popLast() {
      for person in units.members[unit.index] where people.count < count { people.insert(person) }
      open += units.children[unit.index].filter { seen.insert($0).inserted }
    }
    return people.count >= count
  }

  private struct Loss {
    var person: Person.ID
    var weight = 0
    var items: [WorkItem.ID] = []
  }

  private func finding(
    on department: Department.ID, _ unit: Unit, in context: AnalysisContext
  ) -> Finding.Draft? {
    let total = unit.weight
    var places: [Person.ID: Int] = [:]
    var losses: [Loss] = []
    for (item, person) in unit.sole {
      let place = places[person] ?? losses.count
      if place == losses.count {
        places[person] = place
        losses.append(Loss(person: person))
      }
      losses[place].weight += Self.weight(of: item, in: context)
      losses[place].items.append(item)
    }
    let grave = losses.filter { Double($0.weight) >= options.share * Double(total) - 1e-9 }
      .sorted { ($1.weight, $0.person) < ($0.weight, $1.person) }
    guard let worst = grave.first else { return nil }
    let name = context.organization[department].name
    return Finding.Draft(
      on: context.subject(department), at: context.organization[department].location,
      message: .loss(
        name, grave.map { (context.organization[$0.person].name, Double($0.weight) / Double(total)) },
        worst.items.count, share: options.share),
      remedy: .backups(Self.first(of: worst.items, in: context), in: context),
      people: grave.map { context.organization[$0.person].name },
      related: AnalysisContext.related(
        worst.items.map { context.firstOwnerCell(of: $0) },
        .stops(context.organization[worst.person].name)))
  }

  /// The importance; the middle where the table says nothing.
  private static func weight(of item: WorkItem.ID, in context: AnalysisContext) -> Int {
    let level = context.tasks.importance[item.index]
    return level > 0 ? Int(level) : 3
  }

  /// The three tasks to begin with: the most important, then the longest, then by title.
  private static func first(of items: [WorkItem.ID], in context: AnalysisContext) -> [WorkItem.ID] {
    func hours(_ item: WorkItem.ID) -> Float {
      let hours = context.tasks.hoursPerYear[item.index]
      return hours.isNaN ? 0 : hours
    }
    let sorted = items.sorted { left, right in
      let (one, other) = (weight(of: left, in: context), weight(of: right, in: context))
      if one != other { return one > other }
      if hours(left) != hours(right) { return hours(left) > hours(right) }
      return SourceLocation.scalarOrder(context.matrix[left].title, context.matrix[right].title)
    }
    return Array(sorted.prefix(3))
  }
}

extension Finding.Message {
  fileprivate static func loss(
    _ unit: String, _ people: [(name: String, share: Double)], _ count: Int, share: Double
  ) -> Self {
    let limit = Figure.percent(share)
    guard people.count > 1, let worst = people.first else {
      let (name, share) = people.first ?? ("", 0)
      return Self(
        ja: "\(name)が抜けるだけで、\(unit)の業務の\(Figure.percent(share))(\(count)件、基準\(limit))が止まります",
        en:
          "without \(name) alone, \(Figure.percent(share)) of the work of \(unit) stops (\(count) tasks; limit \(limit))"
      )
    }
    let others = people.dropFirst().prefix(4).map { "\($0.name) \(Figure.percent($0.share))" }
    return Self(
      ja:
        "\(worst.name)が抜けるだけで、\(unit)の業務の\(Figure.percent(worst.share))(\(count)件、基準\(limit))が止まります。ほかに: \(others.joined(separator: "、"))",
      en:
        "without \(worst.name) alone, \(Figure.percent(worst.share)) of the work of \(unit) stops (\(count) tasks; limit \(limit)); also: \(others.joined(separator: ", "))"
    )
  }

  fileprivate static func stops(_ name: String) -> Self {
    Self(ja: "\(name)しか続けられません", en: "only \(name) could go on with it")
  }

  fileprivate static func backups(_ items: [WorkItem.ID], in context: AnalysisContext) -> Self {
    let proposed = ProposedLoad()
    let words = items.map {
      BackupProposal(for: $0, in: context, beside: proposed).words(for: context.matrix[$0].title)
    }
    return Self(
      ja: "まず副担当を決めてください。" + words.map(\.ja).joined(separator: "、"),
      en: "name backup owners, first for " + words.map(\.en).joined(separator: ", "))
  }
}
