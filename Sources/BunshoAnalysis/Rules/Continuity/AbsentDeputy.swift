// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Everybody who should cover a task is away, or about to leave.
public struct AbsentDeputy: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Who leaves within so many days is no cover any more.
    public var days = 90

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case days }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      days = try decoder.container(keyedBy: CodingKeys.self).setting(.days, default: days)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD104", name: "absent-deputy", family: .continuity, severity: .warning,
    summary: LocalizedText(
      ja: "副担当の全員が、判定日に休業中であるか、すでにいないか、90日以内に退職・異動します。ほかに業務を行える人が2人以上残る場合は問いません。",
      en:
        "Every backup owner is on leave on the day, gone, or leaves within 90 days, and fewer than two others who can do the task remain."
    ),
    rationale: LocalizedText(
      ja: "表には副担当の名前があるのに、いま代われる人がいません。",
      en: "The table names a backup, but nobody can stand in now."),
    remedy: LocalizedText(ja: "2人目の副担当を決めます。", en: "Name a second backup owner."),
    source: LocalizedText(ja: "Bunsho独自", en: "ours"),
    needs: [.involvement(InvolvementMask(.sub)), .anyOf([.leaves, .departures])],
    options: [
      .init(
        "days", default: "90",
        LocalizedText(ja: "退職・異動までの日数(以内)", en: "days before leaving from which somebody is no cover"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "もう1人の副担当がいる", en: "There is another backup"),
        """
        task   | main | sub
        記事の校正 | 村上  | 遠藤、近藤
        [people]
        name | leave
        村上  |
        遠藤  | 2026-02-01～2026-09-30
        近藤  |
        """),
      .bad(
        LocalizedText(ja: "ただ1人の副担当が休業中", en: "The only backup is on leave"),
        """
        task   | main | sub
        記事の校正 | 村上  | 遠藤!
        記事の企画 | 近藤  | 村上
        [people]
        name | leave
        村上  |
        遠藤  | 2026-02-01～2026-09-30
        近藤  |
        """),
      .bad(
        LocalizedText(ja: "ただ1人の副担当がまもなく退職する", en: "The only backup is about to leave"),
        """
        task   | main | sub
        記事の校正 | 村上  | 遠藤!
        [people]
        name | until
        村上  |
        遠藤  | 2026-05-31
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Leaves all of whose backups are known people who are away.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let people = context.organization.people
    let last = context.asOf.adding(days: options.days)
    var isAway = [Bool](repeating: false, count: people.count)
    var away: [Person.ID] = []
    for index in people.indices {
      let leaves = people[index].validity.until.map { $0 <= last } ?? false
      guard leaves || people[index].leaves.contains(where: { $0.period.contains(context.asOf) }) else {
        continue
      }
      isAway[index] = true
      away.append(Person.ID(index))
    }
    guard !away.isEmpty else { return [] }
    // By way of the people who are away: few are, and most tasks are not looked at.
    var items: Set<Int> = []
    for person in away {
      for item in context.people.items(of: person, having: InvolvementMask(.sub)) { items.insert(item.index) }
    }
    let backups = Proposals<BackupProposal>()
    return items.sorted().compactMap {
      finding(on: WorkItem.ID($0), isAway: isAway, backups, in: context)
    }
  }

  private func finding(
    on item: WorkItem.ID, isAway: [Bool], _ backups: Proposals<BackupProposal>, in context: AnalysisContext
  ) -> Finding.Draft? {
    let subs = context.holders(of: InvolvementMask(.sub), on: item)
    var others: Set<Assignee> = []
    for holder in context.holders(of: .capable, on: item) {
      let acting = Self.people(behind: holder.assignee, in: context)
      if let acting {
        // A backup who is there, or a role filled by one who is.
        let present = acting.filter { !isAway[$0.index] }
        if holder.mask.contains(.sub), !present.isEmpty || acting.isEmpty { return nil }
        others.formUnion(present.map(Assignee.person))
      } else {
        if holder.mask.contains(.sub) { return nil }
        others.insert(holder.assignee)
      }
    }
    guard others.count < 2, let first = subs.first else { return nil }
    let names = context.people(having: InvolvementMask(.sub), on: item)
    let backup = backups.next { BackupProposal(for: item, in: context, beside: $0) }
    return Finding.Draft(
      on: context.subject(item), at: first.location,
      message: .absent(
        context.matrix[item].title, names.map { reason(context.organization[$0], asOf: context.asOf) }),
      remedy: backup.value.message,
      people: names.map { context.organization[$0].name })
  }

  /// The people an assignee stands for; `nil` where the input does not tell them.
  private static func people(behind assignee: Assignee, in context: AnalysisContext) -> [Person.ID]? {
    switch assignee {
    case .person(let id): return [id]
    case .role(let id):
      let role = context.organization[id]
      return role.holdersAreKnown ? role.holders.map(\.value) : nil
    case .department, .partner, .list: return nil
    }
  }

  private func reason(_ person: Person, asOf: CalendarDate) -> LocalizedText {
    let name = person.name
    if let until = person.validity.until, until < asOf {
      return LocalizedText(ja: "\(name)は\(until.iso)までの在籍でした", en: "\(name) left on \(until.iso)")
    }
    if let leave = person.leaves.first(where: { $0.period.contains(asOf) }) {
      return leave.period.until.map {
        LocalizedText(ja: "\(name)は\($0.iso)まで休業中です", en: "\(name) is on leave until \($0.iso)")
      } ?? LocalizedText(ja: "\(name)は休業中です", en: "\(name) is on leave")
    }
    let until = person.validity.until ?? asOf
    let rest = until.daysSince1970 - asOf.daysSince1970
    return LocalizedText(
      ja: "\(name)は\(until.iso)に退職・異動します(\(rest)日後、基準\(options.days)日以内)",
      en: "\(name) leaves on \(until.iso) (in \(rest) days, limit \(options.days))")
  }
}

extension Finding.Message {
  fileprivate static func absent(_ title: String, _ reasons: [LocalizedText]) -> Self {
    Self(
      ja: "「\(title)」を代われる副担当がいません。" + reasons.map(\.ja).joined(separator: "。"),
      en: "no backup can stand in for '\(title)': " + reasons.map(\.en).joined(separator: "; "))
  }
}
