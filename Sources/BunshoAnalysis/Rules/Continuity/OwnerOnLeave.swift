// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The main owner is away for long, and nobody does the task meanwhile.
public struct OwnerOnLeave: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The length of a leave from which somebody must stand in.
    public var days = 14

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
    code: "SPD129", name: "owner-on-leave", family: .continuity, severity: .warning,
    summary: LocalizedText(
      ja: "主担当が判定日に14日以上の休業中で、業務を行える人がほかにいません。終わりの日のない休業は長いものとみなします。",
      en:
        "The main owner is on a leave of 14 days or more on the day, and nobody else who can do the task is there; a leave without an end counts as long."
    ),
    rationale: LocalizedText(ja: "戻るまで業務が止まったままになります。", en: "The work rests until they return."),
    remedy: LocalizedText(
      ja: "休業の間だけ、代わりの担当を決めます。", en: "Appoint somebody for the time."),
    source: LocalizedText(ja: "Bunsho独自", en: "ours"),
    needs: [.involvement(InvolvementMask(.main)), .leaves],
    options: [.init("days", default: "14", LocalizedText(ja: "休業の日数(以上)", en: "days of a leave"))],
    examples: [
      .good(
        LocalizedText(ja: "副担当がいる", en: "There is a backup"),
        """
        task   | main | sub
        苦情の受付 | 高橋  | 斎藤
        [people]
        name | leave
        高橋  | 2026-03-01～2026-08-31
        斎藤  |
        """),
      .bad(
        LocalizedText(ja: "1人だけの主担当が休業中", en: "The only owner is on leave"),
        """
        task   | department | main | sub
        苦情の受付 | 広告課      | 高橋! |
        入札の調整 | 広告課      | 斎藤  | 高橋
        [people]
        name | department | leave
        高橋  | 広告課      | 2026-03-01～2026-08-31
        斎藤  | 広告課      |
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Leaves all of whose known doers are away, the main owner for long.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let people = context.organization.people
    var items: [(item: Int, person: Int, leave: Int)] = []
    for index in people.indices where !people[index].leaves.isEmpty {
      guard people[index].validity.contains(context.asOf),
        let leave = people[index].leaves.firstIndex(where: { isLong($0.period, on: context.asOf) })
      else { continue }
      for item in context.people.items(of: Person.ID(index), having: InvolvementMask(.main)) {
        items.append((item.index, index, leave))
      }
    }
    // A task with two main owners on leave is one finding.
    items.sort { ($0.item, $0.person) < ($1.item, $1.person) }
    var drafts: [Finding.Draft] = []
    var last = -1
    for (item, person, leave) in items where item != last {
      last = item
      if let draft = finding(
        on: WorkItem.ID(item), Person.ID(person), people[person].leaves[leave], in: context)
      {
        drafts.append(draft)
      }
    }
    return drafts
  }

  private func isLong(_ period: Validity, on date: CalendarDate) -> Bool {
    guard period.contains(date) else { return false }
    guard let days = Self.days(period) else { return true }
    return days >= options.days
  }

  /// The length of a leave, both ends included; `nil` where an end is open.
  private static func days(_ period: Validity) -> Int? {
    guard let from = period.from, let until = period.until else { return nil }
    return until.daysSince1970 - from.daysSince1970 + 1
  }

  private func finding(
    on item: WorkItem.ID, _ id: Person.ID, _ leave: Person.Leave, in context: AnalysisContext
  ) -> Finding.Draft? {
    let organization = context.organization
    for holder in context.holders(of: .capable, on: item) {
      switch holder.assignee {
      case .person(let other):
        if organization[other].isAvailable(on: context.asOf) { return nil }
      case .role(let role):
        guard organization[role].holdersAreKnown else { return nil }
        if organization[role].holders.contains(where: { organization[$0.value].isAvailable(on: context.asOf) }
        ) {
          return nil
        }
      case .department, .partner: return nil
      case .list: break
      }
    }
    let person = organization[id]
    let days = Self.days(leave.period)
    return Finding.Draft(
      on: context.subject(item), at: context.cell(of: id, having: InvolvementMask(.main), on: item),
      message: .onLeave(
        person.name, context.matrix[item].title, until: leave.period.until, days: days, limit: options.days),
      remedy: .appoint(BackupProposal(for: item, in: context), until: leave.period.until),
      people: [person.name], related: [.init(message: .leave(person.name), location: leave.location)])
  }
}

extension Finding.Message {
  fileprivate static func onLeave(
    _ name: String, _ title: String, until: CalendarDate?, days: Int?, limit: Int
  ) -> Self {
    let end = until.map { "\($0.iso)まで" } ?? ""
    let endEn = until.map { " until \($0.iso)" } ?? ""
    let length = days.map { "\($0)日間" } ?? "終わりの日の記載なし"
    let lengthEn = days.map { "\($0) days" } ?? "without a stated end"
    return Self(
      ja: "「\(title)」の主担当の\(name)は\(end)休業中で(\(length)、基準\(limit)日以上)、ほかに行える人がいません",
      en:
        "\(name), main owner of '\(title)', is on leave\(endEn) (\(lengthEn), limit \(limit)), and nobody else is there to do it"
    )
  }

  fileprivate static func appoint(_ backup: BackupProposal, until: CalendarDate?) -> Self {
    let time = until.map { "\($0.iso)まで" } ?? "戻るまで"
    let timeEn = until.map { "until \($0.iso)" } ?? "until they return"
    return Self(ja: "\(time)、\(backup.message.ja)", en: "\(timeEn), \(backup.message.en)")
  }

  fileprivate static func leave(_ name: String) -> Self {
    Self(ja: "\(name)の休業の記載です", en: "the leave of \(name)")
  }
}
