// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Nobody hears of a task, in a table that says of most tasks who does.
public struct NobodyConsultedOrInformed: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The least share of a table's tasks with somebody consulted or informed, for the others to be noted.
    public var usage = 0.5

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case usage }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      usage = try values.setting(.usage, default: usage)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "CNS104", name: "nobody-consulted-or-informed", family: .consultation, severity: .note,
    summary: LocalizedText(
      ja:
        "相談先・報告先を使う表で、担当のいる業務に相談先(C)も報告先(I)もありません。表の半数以上の業務に相談先か報告先がある場合だけ「参考」とします。前工程か後工程が別の部門の業務なら「注意」です。審査・確認・検収の人がいれば相談先とみなします。",
      en:
        "In a table that uses C and I, a task with an owner has nobody consulted or informed: a note, where at least half of the table's tasks have somebody; a warning where the task before or after it belongs to another department. Reviewers and verifiers count as consulted."
    ),
    rationale: LocalizedText(
      ja: "誰にも伝わらない業務は孤立し、次の工程が待たされます。", en: "A silo: the next step waits for what nobody tells."),
    remedy: LocalizedText(
      ja: "次の工程の部門を報告先に加えます。", en: "Add the department of the next step as informed."),
    source: LocalizedText(
      ja: "trackplusのRACI分析、日本の職務分掌の実務", en: "trackplus on RACI analysis; Japanese office practice"),
    needs: [.involvement([InvolvementMask(.consult), InvolvementMask(.inform)])],
    options: [
      .init(
        "usage", default: "0.5",
        LocalizedText(
          ja: "相談先か報告先のある業務の割合(以上で参考とする)", en: "least share of tasks with C or I for a note"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "次の工程に報告する", en: "The next step is told"),
        """
        id | task    | department | main | inform | predecessor
        T1 | 原稿の作成 | 制作課      | 近藤  | 高橋    |
        T2 | 広告の入稿 | 広告課      | 高橋  | 山本    | T1
        """),
      .bad(
        LocalizedText(ja: "次の工程の部門が知らされない", en: "The department of the next step is not told"),
        """
        id | task    | department | main | inform | predecessor
        T1 | 原稿の作成 | 制作課      | 近藤  | !      |
        T2 | 広告の入稿 | 広告課      | 高橋  | 山本    | T1
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  private static let owned = InvolvementMask.responsible.union(.accountable)
  private static let told: InvolvementMask = [InvolvementMask(.consult), InvolvementMask(.inform)]
  private static let heard = told.union([InvolvementMask(.review), InvolvementMask(.verify)])

  /// Leaves with an owner and nobody who hears of them.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let masks = context.columns.itemMasks
    let isUsual = usage(in: context)
    let hasLinks = context.tasks.statedFields.contains(.predecessor)
    guard hasLinks || isUsual.contains(true) else { return [] }
    let tables = context.tasks.tables
    let links = hasLinks ? context.links : nil
    var usual: [Int32: Finding.Message?] = [:]
    var drafts: [Finding.Draft] = []
    for item in context.leaves where masks[item.index].isDisjoint(with: Self.heard) {
      guard !masks[item.index].isDisjoint(with: Self.owned) else { continue }
      let next = links.flatMap { Self.neighbour(of: item, $0, in: context) }
      let table = Int(tables[item.index])
      guard next != nil || isUsual.indices.contains(table) && isUsual[table] else { continue }
      let unit = context.tasks.departments[item.index]
      let remedy: Finding.Message?
      if let next {
        remedy = Self.telling(next, in: context)
      } else {
        if usual[unit] == nil { usual[unit] = Self.usual(in: unit, context) }
        remedy = usual[unit] ?? nil
      }
      drafts.append(
        Finding.Draft(
          on: context.subject(item), at: context.ownerCell(ofFirst: [.inform, .consult], on: item),
          message: .nobody(
            context.matrix[item].title,
            next.map { (context.matrix[$0.item].title, context.organization[$0.unit].name, $0.isAfter) }),
          remedy: remedy ?? .askNeighbours,
          people: context.names(context.holders(of: Self.owned, on: item)),
          related: next.map {
            AnalysisContext.related(
              [context.matrix[$0.item].location],
              $0.isAfter
                ? Finding.Message(ja: "次の工程", en: "the next step")
                : Finding.Message(ja: "前の工程", en: "the step before"))
          } ?? [],
          grade: next == nil ? .note : .warning))
    }
    return drafts
  }

  /// Whether the tasks of each table usually have somebody who is told.
  private func usage(in context: AnalysisContext) -> [Bool] {
    let masks = context.columns.itemMasks
    let tables = context.tasks.tables
    var told = [Int](repeating: 0, count: context.matrix.tables.count)
    var all = told
    for item in context.leaves where masks[item.index] != [] {
      let table = Int(tables[item.index])
      guard all.indices.contains(table) else { continue }
      all[table] += 1
      if !masks[item.index].isDisjoint(with: Self.told) { told[table] += 1 }
    }
    return zip(told, all).map { $0 > 0 && Double($0) >= options.usage * Double($1) }
  }

  private struct Neighbour {
    let item: WorkItem.ID
    let unit: Department.ID
    let isAfter: Bool
  }

  /// A task after or before in a department that is not in one line with the task's.
  private static func neighbour(
    of item: WorkItem.ID, _ links: WorkItemLinks, in context: AnalysisContext
  ) -> Neighbour? {
    let own = context.tasks.departments[item.index]
    guard own >= 0 else { return nil }
    for (others, isAfter) in [(links.successors[item], true), (links.predecessors[item], false)] {
      let foreign = (others ?? []).filter { other in
        let unit = context.tasks.departments[other.index]
        return context.isJudged(other) && unit >= 0
          && !context.units.areInOneLine(Department.ID(Int(unit)), Department.ID(Int(own)))
      }
      let first = foreign.min {
        SourceLocation.scalarOrder(context.matrix[$0].title, context.matrix[$1].title)
      }
      if let first {
        let unit = Department.ID(Int(context.tasks.departments[first.index]))
        return Neighbour(item: first, unit: unit, isAfter: isAfter)
      }
    }
    return nil
  }

  /// Whom to tell in the neighbouring department: the main owner of the step, else the head.
  private static func telling(_ next: Neighbour, in context: AnalysisContext) -> Finding.Message {
    let doers = context.holders(of: InvolvementMask.responsible, on: next.item)
    let name =
      doers.first.map { context.name(of: $0.assignee) }
      ?? context.organization[next.unit].head.map { context.organization[$0].name }
    return .tell(name, context.organization[next.unit].name)
  }

  /// Who hears of most other tasks of a department.
  private static func usual(in unit: Int32, _ context: AnalysisContext) -> Finding.Message? {
    guard unit >= 0 else { return nil }
    var counter = PartCounter(context.columns)
    counter.count(told, in: context.leavesByUnit.items(of: Int(unit)))
    let most = counter.counted.max {
      (counter.count(of: $0), $1) < (counter.count(of: $1), $0)
    }
    return most.map {
      .tellUsual(
        context.name(of: context.columns.holderNumbers.assignee($0)), counter.count(of: $0))
    }
  }
}

extension Finding.Message {
  fileprivate static func nobody(
    _ title: String, _ next: (title: String, unit: String, isAfter: Bool)?
  ) -> Self {
    guard let next else {
      return Self(
        ja: "「\(title)」には相談先も報告先もありません", en: "nobody is consulted on or informed of '\(title)'")
    }
    return Self(
      ja:
        "「\(title)」には相談先も報告先もありませんが、\(next.isAfter ? "次" : "前")の工程「\(next.title)」は別の部門「\(next.unit)」の業務です",
      en:
        "nobody is consulted on or informed of '\(title)', though '\(next.title)', the step \(next.isAfter ? "after" : "before") it, is a task of '\(next.unit)'"
    )
  }

  fileprivate static func tell(_ name: String?, _ unit: String) -> Self {
    guard let name else {
      return Self(ja: "「\(unit)」を報告先に加えてください", en: "add '\(unit)' as informed")
    }
    return Self(
      ja: "「\(unit)」の\(name)を報告先に加えてください", en: "add \(name) of '\(unit)' as informed")
  }

  fileprivate static func tellUsual(_ name: String, _ count: Int) -> Self {
    Self(
      ja: "結果を待つ人がいないか確かめてください。候補: \(name)(同じ部門の\(count)件で相談・報告を受けている)",
      en:
        "see who waits for the result; candidate: \(name) (hears of \(count) other task\(count == 1 ? "" : "s") of the department)"
    )
  }

  fileprivate static var askNeighbours: Self {
    Self(
      ja: "結果を待つ部門がないか確かめ、あれば報告先に加えてください",
      en: "see which department waits for the result, and add it as informed")
  }
}
