// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Between two main owners there are days on which nobody has the task.
public struct UncoveredPeriod: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// How many days from the day of judgement are looked at.
    public var horizonDays = 365
    /// Holes shorter than this are passed over.
    public var minimumDays = 1

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case horizonDays, minimumDays }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      horizonDays = try values.setting(.horizonDays, default: horizonDays)
      minimumDays = try values.setting(.minimumDays, default: minimumDays)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP113", name: "uncovered-period", family: .gaps, severity: .warning,
    summary: LocalizedText(
      ja:
        "繰り返し行う業務で、前の主担当の期間の終わりと次の主担当の始まりの間に、今後12か月のうちに主担当のいない日があります。",
      en:
        "A recurring task has days within the next twelve months on which one main owner's period has ended and the next one's has not begun."
    ),
    rationale: LocalizedText(
      ja: "月末や締め日がちょうどその間に当たると、業務が行われません。主担当を置かない業務では、実行する人の期間を見ます。在籍の期間も合わせて見ます。",
      en:
        "A month's end falls into the hole. Where there is no main owner, those who do the task count; the days on which people belong to the organisation count as well."
    ),
    remedy: LocalizedText(
      ja: "前の担当の期間を延ばすか、その間の担当を決めます。", en: "Extend the one, begin the other earlier, or appoint."),
    source: LocalizedText(ja: "日本の職務分掌の実務(月別の抜け)", en: "Japanese office practice: gaps by month"),
    needs: [.validities],
    options: [
      .init(
        "horizonDays", default: "365",
        LocalizedText(ja: "判定日から調べる日数", en: "days looked at from the day of judgement")),
      .init("minimumDays", default: "1", LocalizedText(ja: "問題とする空白の日数", en: "length of a hole in days")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "翌日から次の人が担当する", en: "The next owner begins the day after"),
        """
        task    | main                              | frequency
        月次の決算 | 岡本(～2026-09-30)、高橋(2026-10-01～) | 月次
        """),
      .bad(
        LocalizedText(ja: "月末が空いている", en: "The end of a month is nobody's"),
        """
        task    | main                               | frequency
        月次の決算 | 岡本(～2026-09-20)、高橋(2026-10-05～)! | 月次
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Recurring leaves with a hole between two periods.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let kinds = InvolvementMask([InvolvementMask(.main), InvolvementMask(.execute)])
    // Where nobody begins later, nothing lies between two periods.
    let items = context.leaves { validity, kind in kinds.contains(kind) && validity.from != nil }
    return items.compactMap { item in
      guard context.tasks.recurrence[item.index] != .once else { return nil }
      let holes = holes(in: Self.periods(of: item, in: context), asOf: context.asOf)
      guard let first = holes.first else { return nil }
      let names = [first.before, first.after].map { context.name(of: $0.assignee) }
      let covering = context.available(context.holders(of: InvolvementMask(.sub), on: item))
        .first { id in !names.contains(context.organization[id].name) }
      return Finding.Draft(
        on: context.subject(item), at: first.after.location,
        message: .uncovered(context.matrix[item].title, names, first, holes.count),
        remedy: .close(first, names, covering.map { context.organization[$0].name }), people: names,
        related: first.before.location == first.after.location
          ? [] : [.init(message: .ends(names[0], first.from), location: first.before.location)])
    }
  }

  /// One period of a main owner in days.
  fileprivate struct Period {
    let first: Int
    let last: Int
    let assignee: Assignee
    let location: SourceLocation
  }

  /// Days without anybody between two periods.
  fileprivate struct Hole {
    let from: CalendarDate
    let until: CalendarDate
    let before: Period
    let after: Period

    var days: Int { until.daysSince1970 - from.daysSince1970 + 1 }
  }

  private static func periods(of item: WorkItem.ID, in context: AnalysisContext) -> [Period] {
    let parts = context.assignments(of: item)
    let kind: Involvement = parts.contains { $0.involvement == .main } ? .main : .execute
    return parts.filter { $0.involvement == kind }.compactMap { part in
      var first = part.validity.from?.daysSince1970 ?? .min
      var last = part.validity.until?.daysSince1970 ?? .max
      if case .person(let id) = part.assignee {
        let person = context.organization[id].validity
        first = max(first, person.from?.daysSince1970 ?? .min)
        last = min(last, person.until?.daysSince1970 ?? .max)
      }
      return first <= last
        ? Period(first: first, last: last, assignee: part.assignee, location: part.location) : nil
    }.sorted { $0.first < $1.first }
  }

  /// The holes that reach into the days looked at, cut to them.
  private func holes(in periods: [Period], asOf: CalendarDate) -> [Hole] {
    guard var reach = periods.first else { return [] }
    let begin = asOf.daysSince1970
    let end = begin + max(0, min(options.horizonDays, 100_000)) - 1
    var holes: [Hole] = []
    for period in periods.dropFirst() {
      if reach.last != .max, period.first > reach.last + 1 {
        let from = max(reach.last + 1, begin)
        let until = min(period.first - 1, end)
        if until - from + 1 >= max(1, options.minimumDays) {
          holes.append(
            Hole(
              from: CalendarDate(daysSince1970: from), until: CalendarDate(daysSince1970: until),
              before: reach, after: period))
        }
      }
      if period.last > reach.last { reach = period }
    }
    return holes
  }
}

extension Finding.Message {
  fileprivate static func uncovered(
    _ title: String, _ names: [String], _ hole: UncoveredPeriod.Hole, _ count: Int
  ) -> Self {
    let more = count > 1 ? "(ほかに\(count - 1)回)" : ""
    let moreEn = count > 1 ? " (and \(count - 1) more)" : ""
    return Self(
      ja:
        "「\(title)」は\(hole.from.iso)から\(hole.until.iso)までの\(hole.days)日間、主担当がいません(\(names[0])の後、\(names[1])の前)\(more)",
      en:
        "'\(title)' has no main owner from \(hole.from.iso) to \(hole.until.iso), \(hole.days) day(s) between \(names[0]) and \(names[1])\(moreEn)"
    )
  }

  fileprivate static func close(_ hole: UncoveredPeriod.Hole, _ names: [String], _ sub: String?) -> Self {
    let ja = sub.map { "か、その間は副担当の\($0)が受け持つと決めて" } ?? "か、\(names[1])の開始日を早めて"
    let en = sub.map { "let \($0), the backup owner, take it meanwhile" } ?? "let \(names[1]) begin earlier"
    return Self(
      ja: "\(names[0])の担当を\(hole.until.iso)まで延ばす\(ja)ください",
      en: "extend \(names[0]) to \(hole.until.iso), or \(en)")
  }

  fileprivate static func ends(_ name: String, _ from: CalendarDate) -> Self {
    Self(ja: "\(name)の期間は\(from.iso)より前に終わります", en: "the period of \(name) ends before \(from.iso)")
  }
}
