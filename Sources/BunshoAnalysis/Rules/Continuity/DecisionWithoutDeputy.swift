// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A decision waits whenever the one who decides is away.
public struct DecisionWithoutDeputy: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD111", name: "decision-without-deputy", family: .continuity, severity: .warning,
    summary: LocalizedText(
      ja:
        "繰り返し行う決裁(決裁権限表の行、金額のある業務、「決裁」の印がある業務)の決裁者が1人で、業務にも要員の一覧にも代行者がいません。就く人が分からない役割は、代行者の記載がある表に限って調べます。",
      en:
        "A recurring decision (a row of an authority table, or with an amount or the tag 決裁) has one decider, and neither the row nor the roster names a deputy; a role whose holder is not known is judged only where the input names deputies at all."
    ),
    rationale: LocalizedText(
      ja: "決裁者の出張や休暇のたびに、決裁が止まります。", en: "Decisions wait for every trip and holiday of the decider."),
    remedy: LocalizedText(
      ja: "代決者を順位とともに決めます。", en: "Name who decides in their stead, with ranks."),
    source: LocalizedText(ja: "決裁規程(代決)の実務", en: "Japanese practice of deputised decisions"),
    needs: [.involvement(.accountable)],
    examples: [
      .good(
        LocalizedText(ja: "代行者がいる", en: "There is a deputy"),
        """
        task    | main | sub | decide | deputy | tags
        契約の締結 | 福田  | 太田 | 山本    | 中村    | 決裁
        """),
      .good(
        LocalizedText(ja: "要員の一覧に代行者がいる", en: "The roster names the deputy"),
        """
        task    | main | sub | decide | amount
        契約の締結 | 福田  | 太田 | 山本    | 100万円以下
        [people]
        name | deputy
        福田  |
        太田  |
        山本  | 中村
        中村  |
        """),
      .bad(
        LocalizedText(ja: "決裁者に代わる人がいない", en: "Nobody stands in for the decider"),
        """
        task    | main | sub | decide | tags
        契約の締結 | 福田  | 太田 | 山本!   | 決裁
        予算の集計 | 太田  | 福田 | 山本    |
        [departments]
        name | head
        営業部 | 山本
        [people]
        name | department | post
        山本  | 営業部      | 部長
        中村  | 営業部      | 課長
        福田  | 営業部      | 主任
        太田  | 営業部      | 主任
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Recurring decision tasks with one decider and no deputy.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let columns = context.columns
    let recurrence = context.tasks.recurrence
    let decisions = DecisionTasks(context)
    let namesDeputies =
      columns.statedKinds.contains(.deputy) || RuleMetadata.Need.relations(.deputy).isMet(by: context)
    return context.leaves.compactMap { item in
      guard columns.itemMasks[item.index].contains(.decide), recurrence[item.index] != .once,
        decisions.contains(item)
      else { return nil }
      var deciders: [Int] = []
      var deputies: [UInt32] = []
      for entry in columns.entries(of: item) {
        if columns.masks[entry].contains(.decide) { deciders.append(entry) }
        if columns.masks[entry].contains(.deputy) { deputies.append(columns.holders[entry]) }
      }
      // Of several deciders each can stand in for the other.
      guard deciders.count == 1, !deputies.contains(where: { $0 != columns.holders[deciders[0]] }) else {
        return nil
      }
      let decider = columns.holderNumbers.assignee(columns.holders[deciders[0]])
      return finding(on: item, decider: decider, namesDeputies: namesDeputies, in: context)
    }
  }

  private func finding(
    on item: WorkItem.ID, decider: Assignee, namesDeputies: Bool, in context: AnalysisContext
  ) -> Finding.Draft? {
    let organization = context.organization
    var person: Person.ID?
    switch decider {
    case .person(let id): person = id
    case .role(let id):
      let role = organization[id]
      if role.holdersAreKnown {
        guard role.holders.count == 1 else { return nil }
        person = role.holders[0].value
      } else if !namesDeputies {
        return nil
      }
    case .department, .partner, .list: return nil
    }
    if let person,
      organization[person].related(.deputy).contains(where: {
        $0.person != person && organization[$0.person].validity.contains(context.asOf)
      })
    {
      return nil
    }
    let name = context.name(of: decider)
    let acting = person
    let place = context.holders(of: .accountable, on: item).first?.location ?? context.matrix[item].location
    return Finding.Draft(
      on: context.subject(item), at: place, message: .noDeputy(name, context.matrix[item].title),
      remedy: .nameDeputy(
        acting.flatMap { DeputyCandidate.nextRank(after: $0, for: item, in: context) },
        cell: context.matrix.table(of: item)?.column(for: .deputy).flatMap {
          context.matrix[item].location.at(column: $0).cell
        }),
      people: [name])
  }
}

extension Finding.Message {
  fileprivate static func noDeputy(_ name: String, _ title: String) -> Self {
    Self(
      ja: "「\(title)」を決裁できるのは\(name)だけで、代決者がいません",
      en: "only \(name) decides '\(title)', and nobody is named to decide in their stead")
  }

  fileprivate static func nameDeputy(_ candidate: DeputyCandidate?, cell: String?) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    guard let candidate else {
      return Self(
        ja: "代決者\(place)を第1順位、第2順位の順に決めてください",
        en: "name those who decide in their stead\(placeEn), first and second")
    }
    return Self(
      ja: "\(candidate.name)を第1順位の代決者\(place)にしてください(\(candidate.reason.ja))",
      en: "make \(candidate.name) the first deputy\(placeEn): \(candidate.reason.en)")
  }
}
