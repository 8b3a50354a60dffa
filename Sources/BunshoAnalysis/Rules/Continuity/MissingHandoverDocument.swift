// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Somebody leaves soon and has written no handover document.
public struct MissingHandoverDocument: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Days before the last day from which the document is due.
    public var days = 90

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case days }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      days = try values.setting(.days, default: days)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD119", name: "missing-handover-document", family: .continuity, severity: .error,
    summary: LocalizedText(
      ja: "90日以内に退職・異動する、業務を持つ人に、引継ぎ書がありません(「無」または空欄)。要員一覧に引継ぎ書の欄がある場合に調べます。",
      en:
        "Somebody with tasks leaves within 90 days and has no handover document (missing or blank). Judged where the roster tells of such documents."
    ),
    rationale: LocalizedText(
      ja: "最後の日を過ぎると聞けません。作成中の引継ぎ書はあるものとみなします。",
      en: "After the last day nobody can be asked. A document being written counts."),
    remedy: LocalizedText(
      ja: "担当業務ごとに引継ぎ書を作り、引き継ぐ人を決めます。",
      en: "Write the document task by task, and name who takes each over."),
    source: LocalizedText(ja: "業務の属人化対策(引継ぎの準備)", en: "practice against single-person dependence"),
    needs: [.handovers, .departures],
    options: [.init("days", default: "90", LocalizedText(ja: "最後の日までの日数", en: "days before the last day"))],
    examples: [
      .good(
        LocalizedText(ja: "退職する人の引継ぎ書がある", en: "The leaver has written one"),
        """
        task | main | sub
        受付   | 橋本  | 森
        [people]
        name | until      | handover
        橋本  | 2026-05-31 | 有
        森   |            |
        """),
      .bad(
        LocalizedText(ja: "60日後に退職する人に引継ぎ書がない", en: "No document 60 days before the last day"),
        """
        task | main | sub
        受付   | 橋本  | 森
        発送   | 池田  | 森
        [people]
        name | until      | handover
        橋本  | 2026-05-31 | 無!
        森   |            | 有
        池田  | 2026-06-15 | 作成中
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// People in their last days, with work and without a document.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    let columns = OnDemand<[SourceSheet: Int]>()
    return organization.people.indices.compactMap { index in
      guard let until = organization.people[index].validity.until, until >= context.asOf,
        until.daysSince1970 - context.asOf.daysSince1970 <= options.days,
        organization.people[index].handover.map({ $0.state == .missing }) ?? true
      else { return nil }
      let id = Person.ID(index)
      let items = context.people.items(of: id, having: HandoverWork.kinds)
      guard !items.isEmpty else { return nil }
      let work = HandoverWork(of: id, items: items, days: options.days, in: context)
      return Finding.Draft(
        on: context.subject(id),
        at: Self.cell(of: organization.people[index], columns: columns.value { Self.columns(organization) }),
        message: .missing(
          organization.people[index].name, until: until,
          days: until.daysSince1970 - context.asOf.daysSince1970, limit: options.days, work),
        remedy: .write(organization.people[index].name, work.successors),
        people: [organization.people[index].name],
        related: AnalysisContext.related(
          work.items.map { context.matrix[$0].location }, .task(organization.people[index].name)))
    }
  }

  /// The cell of the document: its own, else in the column in which the roster has it for others.
  private static func cell(of person: Person, columns: [SourceSheet: Int]) -> SourceLocation {
    if let handover = person.handover { return handover.location }
    return columns[person.location.source].map { person.location.at(column: $0) } ?? person.location
  }

  /// The column of handover documents in each roster that has one.
  private static func columns(_ organization: Organization) -> [SourceSheet: Int] {
    var columns: [SourceSheet: Int] = [:]
    for person in organization.people {
      guard let location = person.handover?.location, let column = location.column,
        columns[location.source] == nil
      else { continue }
      columns[location.source] = column
    }
    return columns
  }
}

/// What a leaver has to hand over, and to whom.
struct HandoverWork {
  /// The parts that somebody has to take over.
  static let kinds = InvolvementMask.responsible.union(.accountable).union(.capable)

  /// The tasks; those that nobody else could do first, then by importance, then by title.
  let items: [WorkItem.ID]
  /// How many nobody else could do.
  let sole: Int
  /// Who takes over the first three, in words.
  let successors: [LocalizedText]

  init(of person: Person.ID, items: [WorkItem.ID], days: Int, in context: AnalysisContext) {
    let keyed = items.map { item in
      (
        item: item, isSole: SoleWork.person(of: item, in: context) == person,
        importance: context.tasks.importance[item.index]
      )
    }
    let sorted = keyed.sorted { left, right in
      if left.isSole != right.isSole { return left.isSole }
      if left.importance != right.importance { return left.importance > right.importance }
      return SourceLocation.scalarOrder(context.matrix[left.item].title, context.matrix[right.item].title)
    }
    self.items = sorted.map(\.item)
    sole = keyed.count(where: \.isSole)
    successors = sorted.prefix(3).map { Self.successor(of: person, on: $0.item, days: days, in: context) }
  }

  /// Somebody who can do the task already, else the nearest colleague; never one who leaves as well.
  private static func successor(
    of person: Person.ID, on item: WorkItem.ID, days: Int, in context: AnalysisContext
  ) -> LocalizedText {
    func stays(_ id: Person.ID) -> Bool {
      let other = context.organization[id]
      return other.isAvailable(on: context.asOf) && other.employment != .external
        && (other.validity.until.map { $0.daysSince1970 - context.asOf.daysSince1970 > days } ?? true)
    }
    let title = context.matrix[item].title
    for party in context.capable(item) {
      if case .person(let id) = party, id != person, stays(id) {
        let name = context.organization[id].name
        return LocalizedText(ja: "「\(title)」は\(name)", en: "'\(title)' to \(name)")
      }
    }
    let unit = context.matrix[item].department?.value ?? context.organization[person].homeDepartment
    let leavers = unit.map { context.units.members[$0.index].filter { !stays($0) } } ?? []
    let deciders = context.holders(of: .accountable, on: item).map(\.assignee)
    let candidate = OwnerCandidate.nearest(
      for: item, in: context, excluding: [.person(person)] + deciders + leavers.map { .person($0) })
    guard let candidate else {
      return LocalizedText(ja: "「\(title)」は後任を選ぶ", en: "'\(title)' to somebody to be chosen")
    }
    return LocalizedText(ja: "「\(title)」は\(candidate.name)", en: "'\(title)' to \(candidate.name)")
  }
}

extension Finding.Message {
  fileprivate static func missing(
    _ name: String, until: CalendarDate, days: Int, limit: Int, _ work: HandoverWork
  ) -> Self {
    let sole = work.sole > 0 ? "、うち\(name)しかできない業務\(work.sole)件" : ""
    let soleEn = work.sole > 0 ? ", \(work.sole) nobody else could do" : ""
    return Self(
      ja: "\(name)の在籍は\(until.iso)まで(あと\(days)日、基準\(limit)日以内)ですが、引継ぎ書がありません(担当\(work.items.count)件\(sole))",
      en:
        "\(name) leaves on \(until.iso) (in \(days) days; limit \(limit)) without a handover document (\(work.items.count) task\(work.items.count == 1 ? "" : "s")\(soleEn))"
    )
  }

  fileprivate static func write(_ name: String, _ successors: [LocalizedText]) -> Self {
    Self(
      ja: "\(name)が引継ぎ書を書き、引き継ぐ人を決めてください: " + successors.map(\.ja).joined(separator: "、"),
      en: "let \(name) write the document and hand over: " + successors.map(\.en).joined(separator: ", "))
  }

  fileprivate static func task(_ name: String) -> Self {
    Self(ja: "\(name)が引き継ぐ業務です", en: "a task \(name) hands over")
  }
}
