// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One person has been the main owner of a task for years.
public struct LongHeldWork: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Full years from which a task should have changed hands.
    public var years = 5

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case years }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      years = try decoder.container(keyedBy: CodingKeys.self).setting(.years, default: years)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD109", name: "long-held-work", family: .continuity, severity: .warning,
    summary: LocalizedText(
      ja:
        "同じ人が5年以上、主担当(主担当の欄がなければ、ただ1人の実行者)を続けています。担当開始日、なければ担当の期間の初日から数えます。",
      en:
        "One person has been the main owner (or, without one, the only doer) for five full years or more, counted from the stated start, else from the first day of the assignment."
    ),
    rationale: LocalizedText(
      ja: "知識が1人にたまり、不正や誤りも見つかりにくくなります。",
      en: "Knowledge gathers in one head, and fraud and error stay unseen."),
    remedy: LocalizedText(
      ja: "副担当と交代するなど、担当を替えます。", en: "Rotate: let the backup owner take over."),
    source: LocalizedText(ja: "人事異動・職務の交代(不正防止の統制)の実務", en: "Japanese practice of rotation; fraud control"),
    needs: [
      .involvement([InvolvementMask(.main), InvolvementMask(.execute)]),
      .anyOf([.fact(.since), .validities]),
    ],
    options: [.init("years", default: "5", LocalizedText(ja: "交代すべき年数", en: "years from which to rotate"))],
    examples: [
      .good(
        LocalizedText(ja: "担当して2年", en: "Two years on the task"),
        """
        task   | main | sub | since
        出納の記帳 | 福田  | 太田 | 2024-04-01
        """),
      .bad(
        LocalizedText(ja: "8年続けて同じ主担当", en: "The same main owner for eight years"),
        """
        task   | main | sub | since
        出納の記帳 | 福田  | 太田 | 2018-04-01!
        予算の集計 | 太田  | 福田 | 2023-04-01
        """),
      .bad(
        LocalizedText(ja: "担当の期間が5年前から", en: "Assigned since five years ago"),
        """
        task   | main           | sub
        出納の記帳 | 福田(2021-04-01～)! | 太田
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Leaves whose main owner has been there too long.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let fields = context.tasks.fields
    let columns = context.columns
    let (items, assignments) = (context.matrix.workItems, context.matrix.assignments)
    let since = WorkItemColumns.FieldMask(.since)
    let owning: InvolvementMask = [InvolvementMask(.main), InvolvementMask(.execute)]
    var drafts: [Finding.Draft] = []
    for item in context.leaves where !columns.itemMasks[item.index].isDisjoint(with: owning) {
      if !fields[item.index].isDisjoint(with: since) {
        guard let place = items[item.index].position(of: .since),
          case .date(let from) = items[item.index].facts[place].value, isLong(from, context.asOf),
          let owner = Self.owners(of: item, in: context).first
        else { continue }
        drafts.append(
          finding(on: item, owner, from: from, at: items[item.index].facts[place].location, in: context))
      } else if columns.statesValidity {
        for entry in columns.entries(of: item) where !columns.masks[entry].isDisjoint(with: owning) {
          let first = Int(columns.firstAssignments[entry])
          guard let from = assignments[first].validity.from, isLong(from, context.asOf) else { continue }
          let assignee = columns.holderNumbers.assignee(columns.holders[entry])
          guard let owner = Self.owners(of: item, in: context).first(where: { $0.assignee == assignee })
          else {
            continue
          }
          drafts.append(finding(on: item, owner, from: from, at: owner.location, in: context))
        }
      }
    }
    return drafts
  }

  private func isLong(_ from: CalendarDate, _ asOf: CalendarDate) -> Bool {
    // Five years are never less than so many days: most dates are settled without a calendar.
    asOf.daysSince1970 - from.daysSince1970 >= options.years * 365 && Self.years(from, asOf) >= options.years
  }

  /// Full years between two days.
  private static func years(_ from: CalendarDate, _ until: CalendarDate) -> Int {
    let (start, end) = (from.components, until.components)
    let isBefore = (end.month, end.day) < (start.month, start.day)
    return end.year - start.year - (isBefore ? 1 : 0)
  }

  /// The people who have the task as main owner, else the only one who does it. A role says nothing of people
  /// unless one known person fills it.
  private static func owners(of item: WorkItem.ID, in context: AnalysisContext) -> [AnalysisContext.Holder] {
    var holders = context.holders(of: InvolvementMask(.main), on: item)
    if holders.isEmpty {
      holders = context.holders(of: InvolvementMask(.execute), on: item)
      if holders.count > 1 { return [] }
    }
    return holders.filter { holder in
      switch holder.assignee {
      case .person: true
      case .role(let id):
        context.organization[id].holdersAreKnown && context.organization[id].holders.count == 1
      case .department, .partner, .list: false
      }
    }
  }

  private func finding(
    on item: WorkItem.ID, _ owner: AnalysisContext.Holder, from: CalendarDate, at place: SourceLocation,
    in context: AnalysisContext
  ) -> Finding.Draft {
    let name = context.name(of: owner.assignee)
    let backup = context.people(having: InvolvementMask(.sub), on: item).map(Assignee.person)
      .first { $0 != owner.assignee && OwnerCandidate.canTakeOver($0, in: context) }
    let candidate =
      backup == nil ? OwnerCandidate.nearest(for: item, in: context, excluding: context.busy(on: item)) : nil
    return Finding.Draft(
      on: context.subject(item), at: place,
      message: .longHeld(
        name, context.matrix[item].title, since: from, years: Self.years(from, context.asOf),
        limit: options.years),
      remedy: .rotate(name, with: backup.map(context.name), candidate, cell: owner.location.cell),
      people: [name], discriminator: name)
  }
}

extension Finding.Message {
  fileprivate static func longHeld(
    _ name: String, _ title: String, since: CalendarDate, years: Int, limit: Int
  ) -> Self {
    Self(
      ja: "「\(title)」は\(name)が\(since.iso)から\(years)年担当しています(基準\(limit)年未満)",
      en: "\(name) has had '\(title)' for \(years) years, since \(since.iso) (limit \(limit))")
  }

  fileprivate static func rotate(
    _ name: String, with backup: String?, _ candidate: OwnerCandidate?, cell: String?
  ) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    if let backup {
      return Self(
        ja: "主担当\(place)を副担当の\(backup)と交代してください",
        en: "let \(backup), the backup owner, take over as main owner\(placeEn)")
    }
    guard let candidate else {
      return Self(ja: "主担当\(place)を別の人に替えてください", en: "pass the task\(placeEn) on to somebody else")
    }
    return Self(
      ja: "主担当\(place)を\(candidate.name)に替え、\(name)から引き継いでください(\(candidate.reason.ja))",
      en: "let \(candidate.name) take the task\(placeEn) over from \(name): \(candidate.reason.en)")
  }
}
