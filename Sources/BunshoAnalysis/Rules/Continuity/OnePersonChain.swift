// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One person does a task, the task before it, and approves the result.
public struct OnePersonChain: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD110", name: "one-person-chain", family: .continuity, severity: .warning,
    summary: LocalizedText(
      ja: "前工程と業務を行う人も、業務を決裁・承認する人も、同じ1人です。審査や検収をする別の人がいれば問いません。",
      en:
        "One and the same person does the task before, does the task, and decides or approves it; somebody else who reviews or verifies either is enough."
    ),
    rationale: LocalizedText(
      ja: "途中で誰の目も入らないので、誤りや不正に気づけません。", en: "No other eye sees it in between, so error and fraud go unseen."),
    remedy: LocalizedText(
      ja: "決裁か検収を別の人に分けます。", en: "Give the decision, or a check, to somebody else."),
    source: LocalizedText(ja: "内部統制(職務の分離)の実務", en: "Japanese practice of internal control"),
    needs: [
      .fact(.predecessor), .involvement([InvolvementMask(.decide), InvolvementMask(.approve)]),
      .involvement(.responsible),
    ],
    examples: [
      .good(
        LocalizedText(ja: "決裁者が別の人", en: "Somebody else decides"),
        """
        id  | task   | main | sub | decide | predecessor
        T01 | 備品の発注 | 福田  | 太田 | 山本    |
        T02 | 備品の検収 | 福田  | 太田 | 山本    | T01
        """),
      .good(
        LocalizedText(ja: "別の人が検収する", en: "Somebody else verifies"),
        """
        id  | task   | main | sub | verify | decide | predecessor
        T01 | 備品の発注 | 福田  | 太田 |      | 福田    |
        T02 | 備品の受入 | 福田  | 太田 | 近藤   | 福田    | T01
        """),
      .bad(
        LocalizedText(ja: "発注も検収も決裁も1人", en: "One person orders, receives and decides"),
        """
        id  | task   | department | main | sub | decide | predecessor
        T01 | 備品の発注 | 総務課      | 福田  | 太田 | 山本    |
        T02 | 備品の受入 | 総務課      | 福田  | 太田 | 福田!   | T01
        [departments]
        name | head
        総務課 | 山本
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves that one person does and approves after having done one of the tasks before.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let fields = context.tasks.fields
    let predecessor = WorkItemColumns.FieldMask(.predecessor)
    let approving: InvolvementMask = [InvolvementMask(.decide), InvolvementMask(.approve)]
    let doing = InvolvementMask.responsible.subtracting(InvolvementMask(.sub))
    var drafts: [Finding.Draft] = []
    for item in context.leaves where !fields[item.index].isDisjoint(with: predecessor) {
      guard let person = Self.only(approving, on: item, in: context),
        Self.only(doing, on: item, in: context) == person, !Self.isChecked(item, besides: person, in: context)
      else { continue }
      let before = (context.links.predecessors[item] ?? []).filter {
        context.isLeaf[$0.index] && Self.only(doing, on: $0, in: context) == person
          && !Self.isChecked($0, besides: person, in: context)
      }
      if let first = before.first {
        drafts.append(Self.finding(on: item, person, after: before, first, approving, doing, in: context))
      }
    }
    return drafts
  }

  private static func finding(
    on item: WorkItem.ID, _ id: Person.ID, after before: [WorkItem.ID], _ first: WorkItem.ID,
    _ approving: InvolvementMask, _ doing: InvolvementMask, in context: AnalysisContext
  ) -> Finding.Draft {
    let name = context.organization[id].name
    let place = context.cell(of: id, having: approving, on: item)
    let decider = DeciderCandidate.nearest(for: item, in: context)
    return Finding.Draft(
      on: context.subject(item), at: place,
      message: .chain(name, context.matrix[item].title, after: before.map { context.matrix[$0].title }),
      remedy: .split(
        name, place.cell, decider: decider.flatMap { $0.name == name ? nil : $0 },
        checker: OwnerCandidate.nearest(for: item, in: context, excluding: context.busy(on: item))),
      people: [name],
      related: AnalysisContext.related(
        before.map { context.cell(of: id, having: doing, on: $0) }, .doneBefore(name)))
  }

  /// The one person who alone has any of the kinds in a task; `nil` where nobody, several or unnamed have.
  private static func only(
    _ kinds: InvolvementMask, on item: WorkItem.ID, in context: AnalysisContext
  ) -> Person.ID? {
    let columns = context.columns
    var only: Person.ID?
    for entry in columns.entries(of: item) where !columns.masks[entry].isDisjoint(with: kinds) {
      let person: Person.ID
      switch columns.holderNumbers.assignee(columns.holders[entry]) {
      case .person(let id): person = id
      case .role(let id):
        let role = context.organization[id]
        guard role.holdersAreKnown, role.holders.count == 1 else { return nil }
        person = role.holders[0].value
      case .department, .partner, .list: return nil
      }
      guard only == nil || only == person else { return nil }
      only = person
    }
    return only
  }

  /// Whether somebody else looks at the result of a task.
  private static func isChecked(
    _ item: WorkItem.ID, besides person: Person.ID, in context: AnalysisContext
  ) -> Bool {
    let checking: InvolvementMask = [InvolvementMask(.review), InvolvementMask(.verify)]
    return context.columns.holderCount(of: checking, on: item) > 0
      && only(checking, on: item, in: context) != person
  }
}

extension Finding.Message {
  fileprivate static func chain(_ name: String, _ title: String, after before: [String]) -> Self {
    Self(
      ja: "「\(title)」は、前工程(\(before.map { "「\($0)」" }.joined()))も、実行も、決裁も\(name)1人です",
      en:
        "\(name) alone does '\(title)', approves it, and did \(before.map { "'\($0)'" }.joined(separator: ", ")) before"
    )
  }

  fileprivate static func split(
    _ name: String, _ cell: String?, decider: DeciderCandidate?, checker: OwnerCandidate?
  ) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    if let decider {
      return Self(
        ja: "決裁\(place)を\(decider.name)に移してください(\(decider.reason.ja))",
        en: "let \(decider.name) decide\(placeEn) instead of \(name): \(decider.reason.en)")
    }
    guard let checker else {
      return Self(
        ja: "決裁\(place)か検収を別の人に分けてください", en: "give the decision\(placeEn) or a check to somebody else")
    }
    return Self(
      ja: "決裁\(place)を別の人に移すか、\(checker.name)が検収してください(\(checker.reason.ja))",
      en:
        "give the decision\(placeEn) to somebody else, or let \(checker.name) verify the result: \(checker.reason.en)"
    )
  }

  fileprivate static func doneBefore(_ name: String) -> Self {
    Self(ja: "\(name)が行う前工程です", en: "the task before, done by \(name)")
  }
}
