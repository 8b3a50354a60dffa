// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The decider of a task stands below the person who does it.
public struct AccountableBelowResponsible: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "STR101", name: "accountable-below-responsible", family: .structure, severity: .warning,
    summary: LocalizedText(
      ja: """
        決裁者の役職が、同じ系列の部門にいる主担当(実行者)の役職より下です。役職は、社長、役員、本部長、部長、次長、課長、課長代理、係長、主任、担当の順とし、部門長はその部門の級とみなします。\
        会社によって上下が変わる役職(室長、所長、主査、マネージャーなど)はくらべません。
        """,
      en: """
        The decider's post ranks below that of the main owner or doer in one line of units. Posts rank from president, \
        officers and heads of divisions, departments and sections down to staff; the head of a unit has its rank. \
        Posts whose rank differs from house to house are not compared.
        """),
    rationale: LocalizedText(
      ja: "部下が上司の仕事を決裁する形になり、実際には決められません。", en: "A subordinate cannot decide on the work of a superior."),
    remedy: LocalizedText(
      ja: "決裁を主担当より上の人に移すか、委任を文書にします。",
      en: "Raise the decision above the main owner, or delegate it in writing."),
    source: LocalizedText(
      ja: "Smith・Erwin「Role & Responsibility Charting」", en: "Smith & Erwin, Role & Responsibility Charting"),
    needs: [.involvement(.accountable), .anyOf([.posts, .heads])],
    examples: [
      .good(
        LocalizedText(ja: "課長が担当の業務を決裁する", en: "The head of the section decides on the work of staff"),
        """
        task   | department | main | sub | decide
        広告の出稿 | 広告課      | 林    | 清水 | 山本
        [people]
        name | department | post
        林    | 広告課      | 担当
        清水   | 広告課      | 担当
        山本   | 広告課      | 課長
        """),
      .bad(
        LocalizedText(ja: "課長の業務を係長が決裁する", en: "A subsection head decides on the work of a section head"),
        """
        task   | department | main | sub | decide
        広告の出稿 | 広告課      | 山本  | 林   | 斎藤!
        効果の集計 | 広告課      | 林    | 清水 | 斎藤
        [people]
        name | department | post
        林    | 広告課      | 担当
        清水   | 広告課      | 担当
        斎藤   | 広告課      | 係長
        山本   | 広告課      | 課長
        """),
    ])

  private static let doing: InvolvementMask = [InvolvementMask(.main), InvolvementMask(.execute)]

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves whose highest decider ranks below the highest doer in one line.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let ranks = context.ranks
    let actors = context.actors.people
    let columns = context.columns
    return context.leaves.compactMap { item -> Finding.Draft? in
      let mask = columns.itemMasks[item.index]
      guard mask.contains(.decide), !mask.isDisjoint(with: Self.doing) else { return nil }
      var (doer, decider) = (-1, -1)
      var (doerRank, deciderRank): (UInt8, UInt8) = (0, 0)
      for entry in columns.entries(of: item) {
        let kinds = columns.masks[entry]
        let isDecider = kinds.contains(.decide)
        guard isDecider || !kinds.isDisjoint(with: Self.doing) else { continue }
        let person = actors[Int(columns.holders[entry])]
        let rank = person < 0 ? 0 : ranks[Int(person)]
        if isDecider {
          // One decider of unknown rank may be the highest.
          guard rank > 0 else { return nil }
          if rank > deciderRank { (decider, deciderRank) = (entry, rank) }
        }
        if !kinds.isDisjoint(with: Self.doing), rank > doerRank { (doer, doerRank) = (entry, rank) }
      }
      guard decider >= 0, deciderRank < doerRank else { return nil }
      return draft(item, doer: doer, decider: decider, ranks: ranks, in: context)
    }
  }

  private func draft(
    _ item: WorkItem.ID, doer: Int, decider: Int, ranks: [UInt8], in context: AnalysisContext
  ) -> Finding.Draft? {
    let numbers = context.columns.holderNumbers
    let holders = (context.columns.holders[doer], context.columns.holders[decider])
    guard let main = context.actors.person(holders.0), let deciding = context.actors.person(holders.1),
      Self.areInOneLine(main, deciding, in: context)
    else { return nil }
    let task = context.matrix[item]
    let assignee = numbers.assignee(holders.1)
    let cell = context.holders(of: .accountable, on: item).first { $0.assignee == assignee }?.location
    let mainCell = context.holders(of: Self.doing, on: item).first {
      $0.assignee == numbers.assignee(holders.0)
    }
    let names = (context.organization[main].name, context.organization[deciding].name)
    return Finding.Draft(
      on: context.subject(item), at: cell ?? task.location,
      message: .below(
        task.title, names, posts: (Self.post(of: main, in: context), Self.post(of: deciding, in: context))),
      remedy: .raise(
        Superiors(context).above(
          main, from: task.department?.value, ranking: ranks[main.index], ranks: ranks),
        cell: cell?.cell),
      people: [names.1, names.0],
      related: mainCell.map { [.init(message: .doer(names.0), location: $0.location)] } ?? [])
  }

  private static func areInOneLine(_ left: Person.ID, _ right: Person.ID, in context: AnalysisContext) -> Bool
  {
    let superiors = Superiors(context)
    return superiors.units(of: left).contains { unit in
      superiors.units(of: right).contains { context.units.areInOneLine(unit, $0) }
    }
  }

  /// The post of a person, as the roster has it or as head of a unit.
  private static func post(of person: Person.ID, in context: AnalysisContext) -> LocalizedText {
    let posts = context.organization[person].memberships.compactMap(\.post)
    let highest = posts.max { (PostRank(post: $0)?.rawValue ?? 0) < (PostRank(post: $1)?.rawValue ?? 0) }
    if let unit = context.organization.departments.first(where: { $0.head == person }),
      (PostRank(headOf: unit)?.rawValue ?? 0) > (highest.flatMap { PostRank(post: $0)?.rawValue } ?? 0)
    {
      return LocalizedText(ja: "\(unit.name)の部門長", en: "head of \(unit.name)")
    }
    return highest.map { LocalizedText(ja: $0, en: $0) } ?? LocalizedText(ja: "役職なし", en: "no post")
  }
}

extension Finding.Message {
  fileprivate static func below(
    _ title: String, _ names: (String, String), posts: (LocalizedText, LocalizedText)
  ) -> Self {
    Self(
      ja: "「\(title)」の決裁者\(names.1)(\(posts.1.ja))は、担当の\(names.0)(\(posts.0.ja))より下の役職です",
      en:
        "\(names.1) (\(posts.1.en)), who decides '\(title)', ranks below \(names.0) (\(posts.0.en)), who does it"
    )
  }

  fileprivate static func doer(_ name: String) -> Self {
    Self(ja: "\(name)の担当はここです", en: "here \(name) has the work")
  }

  fileprivate static func raise(_ superior: Superiors.Proposal?, cell: String?) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    guard let superior else {
      return Self(
        ja: "決裁\(place)を担当より上の役職の人に移すか、委任を文書にしてください",
        en: "raise the decision\(placeEn) above the doer, or delegate it in writing")
    }
    return Self(
      ja: "決裁\(place)を\(superior.name)に移すか(\(superior.reason.ja))、委任を文書にしてください",
      en: "let \(superior.name) decide\(placeEn) (\(superior.reason.en)), or delegate it in writing")
  }
}
