// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A backup owner who could not carry the work when the person they cover is away.
public struct OverloadWhenCovering: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Load above which cover cannot be given.
    public var load = 1.2

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case load }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      load = try values.setting(.load, default: load)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "LOD102", name: "overload-when-covering", family: .workload, severity: .warning,
    summary: LocalizedText(
      ja: "副担当が引き受ける時間のいちばん長い主担当が不在になると、副担当の負荷が120%を超えます。自分の業務だけで120%を超える人は過負荷の規則に任せます。",
      en:
        "With the person away whose work takes most of their cover, a backup owner is loaded above 120 %. Those who are so by their own tasks alone are left to the rule on overload."
    ),
    rationale: LocalizedText(
      ja: "引き受けられない代わりは、いないのと同じです。副担当が複数いる業務は等分し、不在の人の業務が1年の割合で続くとみて計算します。",
      en:
        "Cover that cannot be given is none. Several backup owners share a task equally; the absence is counted at the yearly rate of the work."
    ),
    remedy: LocalizedText(
      ja: "副担当を、余力のある人に分けます。", en: "Spread the cover over people who have room."),
    source: LocalizedText(ja: "独自の提案", en: "our own proposal"),
    needs: [.hours, .capacity, .involvement(InvolvementMask(.sub))],
    options: [
      .init(
        "load", default: "1.2", LocalizedText(ja: "これを超えると引き受けられない負荷", en: "load above which cover fails"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "引き受けても収まる", en: "The cover can be given"),
        """
        task    | department | main | sub | frequency | hours
        入札の調整 | 広告課      | 高橋 | 斎藤 | 日次       | 4
        媒体の点検 | 広告課      | 斎藤 | 高橋 | 日次       | 3
        [people]
        name | department | capacity
        高橋  | 広告課      | 160
        斎藤  | 広告課      | 160
        """),
      .bad(
        LocalizedText(ja: "2人分の業務になる", en: "Two people's work for one"),
        """
        task    | department | main | sub | frequency | hours
        入札の調整 | 広告課      | 高橋 | 斎藤 | 日次       | 5
        媒体の点検 | 広告課      | 斎藤 | 森   | 日次       | 5
        記事の校正 | 広告課      | 森   | 高橋 | 週次       | 5
        [people]
        name | department | capacity
        高橋  | 広告課      | 160
        斎藤! | 広告課      | 160
        森   | 広告課      | 160
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Backup owners whose own hours fit, but not those of the heaviest person they cover as well.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let workload = context.workload
    var covered = [Double](repeating: 0, count: workload.hours.count)
    var colleagues = Colleagues(context)
    var drafts: [Finding.Draft] = []
    for index in workload.hours.indices where workload.coverHours[index] > 0 {
      guard let capacity = context.organization.people[index].capacityHoursPerYear else { continue }
      let own = workload.hours[index]
      let limit = capacity * options.load
      // All cover together is a bound on that of one person.
      guard own <= limit, own + workload.coverHours[index] > limit else { continue }
      let id = Person.ID(index)
      let person = context.organization.people[index]
      guard let heaviest = Self.heaviest(coveredBy: id, hours: &covered, in: context),
        own + heaviest.hours > limit
      else { continue }
      let free = colleagues.leastLoaded(of: person.homeDepartment).first {
        let load = workload.hours[$0.index]
        let room = context.organization[$0].capacityHoursPerYear ?? capacity
        return $0 != id && $0 != heaviest.person && load < own && load + heaviest.hours / 2 <= room
      }
      let away = context.organization[heaviest.person].name
      let relief = free.map { (context.organization[$0].name, colleagues.load(of: $0)) }
      drafts.append(
        Finding.Draft(
          on: context.subject(id), at: person.location,
          message: .cannotCover(
            person.name, away: away, own: own, more: heaviest.hours, capacity: capacity, limit: options.load),
          remedy: .spread(
            Self.listed(heaviest.items, by: id, in: context), isOne: heaviest.items.count == 1,
            to: relief),
          people: [person.name, away]))
    }
    return drafts
  }

  /// The person whose absence would put most hours on a backup owner, and the tasks, heaviest first.
  private static func heaviest(
    coveredBy sub: Person.ID, hours covered: inout [Double], in context: AnalysisContext
  ) -> (person: Person.ID, hours: Double, items: [WorkItem.ID])? {
    let people = context.people
    let workload = context.workload
    var touched: [Int] = []
    var byPerson: [Int: [(item: WorkItem.ID, hours: Double)]] = [:]
    for entry in people.entries(of: sub) {
      let item = WorkItem.ID(Int(people.parts[entry].item))
      let carrying = Workload.carrying(context.mask(of: item))
      guard workload.isKnown(item), people.parts[entry].kinds.contains(.sub),
        people.parts[entry].kinds.isDisjoint(with: carrying), workload.covers[item.index] > 0
      else { continue }
      let part = Double(workload.parts[item.index]) / Double(workload.covers[item.index])
      for other in people.entries(of: item) where !people.masks[other].isDisjoint(with: carrying) {
        let main = Int(people.people[other])
        guard context.organization.people[main].validity.contains(context.asOf) else { continue }
        if covered[main] == 0 { touched.append(main) }
        covered[main] += part
        byPerson[main, default: []].append((item, part))
      }
    }
    let most = touched.max { (covered[$0], $1) < (covered[$1], $0) }
    let result = most.map { main in
      let items = (byPerson[main] ?? []).sorted {
        $0.hours == $1.hours
          ? SourceLocation.scalarOrder(context.matrix[$0.item].title, context.matrix[$1.item].title)
          : $0.hours > $1.hours
      }
      return (Person.ID(main), covered[main], items.map(\.item))
    }
    for main in touched { covered[main] = 0 }
    return result
  }

  private static func listed(
    _ items: [WorkItem.ID], by sub: Person.ID, in context: AnalysisContext
  ) -> LocalizedText {
    context.listed(items.prefix(3), holder: .person(sub), kinds: InvolvementMask(.sub))
  }
}

extension Finding.Message {
  fileprivate static func cannotCover(
    _ name: String, away: String, own: Double, more: Double, capacity: Double, limit: Double
  ) -> Self {
    let (has, adds) = (Figure.hours(own), Figure.hours(more))
    let percent = Figure.percent((own + more) / capacity, beside: limit)
    let top = Figure.percent(limit)
    return Self(
      ja: "\(away)が不在になると、副担当の\(name)の負荷は\(percent)になります(自分の業務\(has)時間+引き受け\(adds)時間、上限\(top))",
      en:
        "with \(away) away, the load of \(name), who covers, is \(percent) (\(has) h of their own + \(adds) h, limit \(top))"
    )
  }

  fileprivate static func spread(
    _ tasks: LocalizedText, isOne: Bool, to free: (String, LocalizedText)?
  ) -> Self {
    guard let (name, load) = free else {
      return Self(
        ja: "\(tasks.ja)の副担当を、余力のある別の人にも分けてください",
        en: "spread the cover of \(tasks.en) over others who have room")
    }
    if isOne {
      return Self(
        ja: "\(tasks.ja)の副担当に\(name)(\(load.ja))を加えるか、替えてください",
        en: "add \(name) (\(load.en)) as backup owner of \(tasks.en), or instead")
    }
    return Self(
      ja: "\(tasks.ja)の副担当の一部を\(name)(\(load.ja))に替えてください",
      en: "let \(name) (\(load.en)) cover a part of \(tasks.en)")
  }
}
