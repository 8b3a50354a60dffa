// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The main owner or the decider has left, or their time has ended.
public struct DepartedOwner: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP107", name: "departed-owner", family: .gaps, severity: .error,
    summary: LocalizedText(
      ja:
        "主担当か決裁者が判定日より前に退職・異動しているか、担当の期間が終わっていて後任がいません。主担当を置かない業務では、実行する人が1人も残っていない場合です。",
      en:
        "The main owner or decider has left before the day of judgement, or their period has ended without a successor; in a task without a main owner, nobody who does it is left."
    ),
    rationale: LocalizedText(
      ja: "名前はあるのに、その人はもういません。表の上では埋まって見えるため、業務が止まってから気づきます。",
      en: "A name without a person: the table looks filled until the work stops."),
    remedy: LocalizedText(
      ja: "副担当に引き継ぎます。副担当がいなければ、後任が決まるまで上司が受け持ちます。",
      en: "Hand over to the backup owner; else the superior takes it until somebody is appointed."),
    source: LocalizedText(
      ja: "日本の職務分掌の実務、OSSの所有者一覧の棚卸", en: "Japanese office practice; pruning of owner files"),
    needs: [.assignments, .anyOf([.departures, .validities])], silences: ["SPD101"],
    examples: [
      .good(
        LocalizedText(ja: "後任が決まっている", en: "A successor is named"),
        """
        task    | main                              | sub
        入札の調整 | 岡本(～2026-03-31)、高橋(2026-04-01～) | 斎藤
        [people]
        name | until
        岡本  | 2026-03-31
        高橋  |
        斎藤  |
        """),
      .bad(
        LocalizedText(ja: "退職した人が主担当のまま", en: "The main owner has left"),
        """
        task    | main | sub | decide
        入札の調整 | 岡本! | 高橋 | 山本
        媒体の選定 | 高橋  | 斎藤 | 山本
        [people]
        name | until
        岡本  | 2026-03-31
        高橋  |
        斎藤  |
        山本  |
        """),
      .bad(
        LocalizedText(ja: "決裁者の任期が終わっている", en: "The decider's term has ended"),
        """
        task    | main | sub | decide
        入札の調整 | 高橋  | 斎藤 | 山本(～2026-03-15)!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding for each holder who is no longer there.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let hasLeft = context.organization.people.map { $0.validity.until.map { $0 < context.asOf } ?? false }
    return Self.suspects(hasLeft, in: context).flatMap { Self.drafts($0, hasLeft, in: context) }
  }

  private static let kinds = InvolvementMask([
    InvolvementMask(.main), InvolvementMask(.execute), InvolvementMask(.decide),
  ])

  /// Leaves with a part of somebody who has left, or one whose days are over.
  private static func suspects(_ hasLeft: [Bool], in context: AnalysisContext) -> [WorkItem.ID] {
    let ended = context.leaves { validity, kind in
      kinds.contains(kind) && validity.until.map { $0 < context.asOf } ?? false
    }
    guard hasLeft.contains(true) else { return ended }
    let columns = context.columns
    var isSuspect = [Bool](repeating: false, count: context.isLeaf.count)
    for item in ended { isSuspect[item.index] = true }
    for item in context.leaves {
      for entry in columns.entries(of: item) {
        let holder = Int(columns.holders[entry])
        if holder < hasLeft.count, hasLeft[holder], !columns.masks[entry].isDisjoint(with: kinds) {
          isSuspect[item.index] = true
        }
      }
    }
    return context.leaves.filter { isSuspect[$0.index] }
  }

  private struct Departure {
    let assignee: Assignee
    var kinds: [Involvement]
    let day: CalendarDate
    /// Whether it is the person who has left, not the period that has ended.
    let hasLeft: Bool
    let location: SourceLocation
  }

  private static func drafts(
    _ item: WorkItem.ID, _ hasLeft: [Bool], in context: AnalysisContext
  ) -> [Finding.Draft] {
    let parts = context.assignments(of: item)
    let doing: Involvement = parts.contains { $0.involvement == .main } ? .main : .execute
    var departures: [Departure] = []
    for kind in [doing, .decide] {
      let holders = parts.filter { $0.involvement == kind }
      let isHeld = holders.contains { !isGone($0.assignee, hasLeft) && $0.validity.contains(context.asOf) }
      for part in holders {
        guard let end = end(of: part, hasLeft, in: context),
          // What the table itself dates is history once somebody else is there.
          !isHeld || end.hasLeft && kind != .execute
        else { continue }
        if let known = departures.firstIndex(where: { $0.assignee == part.assignee }) {
          departures[known].kinds.append(kind)
        } else {
          departures.append(
            Departure(
              assignee: part.assignee, kinds: [kind], day: end.day, hasLeft: end.hasLeft,
              location: part.location))
        }
      }
    }
    return departures.map { departure in
      let name = context.name(of: departure.assignee)
      return Finding.Draft(
        on: context.subject(item), at: departure.location,
        message: .departed(
          context.matrix[item].title, name, departure.kinds, departure.day, departure.hasLeft),
        remedy: successor(of: departure.assignee, kinds: departure.kinds, on: item, in: context),
        people: [name],
        discriminator: name)
    }
  }

  private static func isGone(_ assignee: Assignee, _ hasLeft: [Bool]) -> Bool {
    if case .person(let id) = assignee { hasLeft[id.index] } else { false }
  }

  /// The day a part ended before the day of judgement, and whether because the person has left.
  private static func end(
    of part: Assignment, _ hasLeft: [Bool], in context: AnalysisContext
  ) -> (day: CalendarDate, hasLeft: Bool)? {
    if let until = part.validity.until, until < context.asOf { return (until, false) }
    guard case .person(let id) = part.assignee, hasLeft[id.index] else { return nil }
    return context.organization[id].validity.until.map { ($0, true) }
  }

  private static func successor(
    of assignee: Assignee, kinds: [Involvement], on item: WorkItem.ID, in context: AnalysisContext
  ) -> Finding.Message {
    func others(_ mask: InvolvementMask) -> [Person.ID] {
      context.available(context.holders(of: mask, on: item).filter { $0.assignee != assignee })
    }
    let isDecider = kinds == [.decide]
    let backups: InvolvementMask =
      isDecider ? InvolvementMask(.deputy) : [InvolvementMask(.sub), InvolvementMask(.deputy)]
    if let backup = others(backups).first {
      return .handOver(context.organization[backup].name, isDecider: isDecider)
    }
    guard case .person(let id) = assignee else { return .appoint(nil) }
    if isDecider,
      let deputy = context.organization[id].related(.deputy).map(\.person).first(where: {
        context.organization[$0].isAvailable(on: context.asOf)
      })
    {
      return .handOver(context.organization[deputy].name, isDecider: true)
    }
    let superior = context.superior(of: id, orHeadOf: context.matrix[item].department?.value)
    return .appoint(superior.map { context.organization[$0].name })
  }
}

extension Finding.Message {
  fileprivate static func departed(
    _ title: String, _ name: String, _ kinds: [Involvement], _ day: CalendarDate, _ hasLeft: Bool
  ) -> Self {
    let parts = kinds.map(\.title.ja).joined(separator: "・")
    let partsEn = kinds.map(\.title.en).joined(separator: " and ")
    return hasLeft
      ? Self(
        ja: "「\(title)」の\(parts)の\(name)は、\(day.iso)を最後に退職・異動しています",
        en: "\(name), \(partsEn) of '\(title)', left on \(day.iso)")
      : Self(
        ja: "「\(title)」の\(parts)の\(name)の期間は\(day.iso)で終わり、後任がいません",
        en: "the time of \(name) as \(partsEn) of '\(title)' ended on \(day.iso), and nobody follows")
  }

  fileprivate static func handOver(_ name: String, isDecider: Bool) -> Self {
    isDecider
      ? Self(
        ja: "代行者の\(name)が当面決裁し、後任の決裁者を決めてください",
        en: "let \(name), the deputy, decide for the time being, and appoint a decider")
      : Self(
        ja: "副担当・代行の\(name)に引き継ぎ、主担当を書き換えてください",
        en: "hand over to \(name), who backs the task up, and write the new main owner")
  }

  fileprivate static func appoint(_ superior: String?) -> Self {
    superior.map {
      Self(
        ja: "後任を決めてください。決まるまでは上司の\($0)が受け持ちます",
        en: "appoint a successor; until then let \($0), the superior, take it")
    } ?? Self(ja: "後任を決めて記入してください", en: "appoint a successor")
  }
}
