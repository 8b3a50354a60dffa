// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Two departments do the same task.
public struct WorkOwnedTwice: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "DUP104", name: "work-owned-twice", family: .duplicates, severity: .warning,
    summary: LocalizedText(
      ja: "同じ業務を、上下関係のない2つ以上の部門がそれぞれ実行しています。",
      en: "Two departments, neither above the other, each do the same task."),
    rationale: LocalizedText(
      ja:
        "両方が行えば無駄になり、互いに相手が行うと思えば抜けになります。どの部門にもある業務(課の庶務など)、「○○を除く」と境界を書いた業務、同じ名前の支部どうし、同じ人が両方を行う業務、括弧だけの名前は除きます。",
      en:
        "Both do it, or each thinks the other does. Duties every unit has, titles that name what they leave out, branches of one name, tasks that somebody does both, and titles all in parentheses are no duplicates."
    ),
    remedy: LocalizedText(
      ja: "部門間で境界を決め、一方に寄せるか、業務名で範囲を書き分けます。",
      en: "Agree on the border: keep one owner, or write each part into its title."),
    source: LocalizedText(ja: "事務分掌の点検、RACI", en: "review of municipal duties; RACI"),
    needs: [.assignments], silences: ["DUP105"],
    examples: [
      .good(
        LocalizedText(ja: "上下の部門、部門共通の庶務、除外を書いた業務", en: "One line, boilerplate, stated border"),
        """
        task                | department | main
        高齢者福祉            | 保健部      | 佐藤
        高齢者福祉            | 長寿課      | 山田
        課の庶務             | 長寿課      | 山田
        課の庶務             | 営業課      | 鈴木
        契約(物品を除く)        | 長寿課      | 山田
        契約(物品を除く)        | 営業課      | 鈴木
        [departments]
        name | parent
        保健部 |
        長寿課 | 保健部
        営業課 |
        """),
      .bad(
        LocalizedText(ja: "営業課と企画課が同じ集計を行う", en: "Two sections do the same survey"),
        """
        task                | department | main
        顧客アンケートの集計       | 企画課      | 藤井
        顧客アンケートの集計業務!    | 営業課      | 吉田
        [departments]
        name
        企画課
        営業課
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// The first task of every further department that does what another does.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.titles.groups.flatMap { group -> [Finding.Draft] in
      let owners = Self.firstTasks(of: group, in: context)
      guard owners.count > 1 else { return [] }
      let title = context.matrix[group.items[0]].title
      guard !DuplicateFilters.isBoilerplate(title), !DuplicateFilters.isComplement(title),
        !DuplicateFilters.isPlaceholder(title)
      else { return [] }
      return owners.indices.dropFirst().compactMap { place in
        owners[..<place].first {
          !Self.belongTogether($0.department, owners[place].department, in: context)
            && !Self.shareDoer($0.item, owners[place].item, in: context.columns)
        }
        .map { Self.draft(owners[place], besides: $0, in: context) }
      }
    }
  }

  private struct Owner {
    let item: WorkItem.ID
    let department: Department.ID
  }

  /// The first task of each department in which somebody does it.
  private static func firstTasks(of group: TitleIndex.Group, in context: AnalysisContext) -> [Owner] {
    var seen: Set<Department.ID> = []
    return group.items.compactMap { item in
      guard let department = context.matrix.workItems[item.index].department?.value,
        context.hasResponsible(item), seen.insert(department).inserted
      else { return nil }
      return Owner(item: item, department: department)
    }
  }

  /// Whether two units are in one line of command, or branches of one name.
  private static func belongTogether(
    _ left: Department.ID, _ right: Department.ID, in context: AnalysisContext
  ) -> Bool {
    let organization = context.organization
    return TextKey.matching(organization[left].name) == TextKey.matching(organization[right].name)
      || organization.areInOneLine(left, right)
  }

  /// Whether somebody, as written, does both tasks: who does both does not do the work twice unawares.
  private static func shareDoer(_ left: WorkItem.ID, _ right: WorkItem.ID, in columns: MatrixColumns) -> Bool
  {
    func doers(_ item: WorkItem.ID) -> [UInt32] {
      columns.entries(of: item).lazy.filter { !columns.masks[$0].isDisjoint(with: .responsible) }
        .map { columns.holders[$0] }
    }
    let known = doers(left)
    return doers(right).contains(where: known.contains)
  }

  private static func draft(_ owner: Owner, besides first: Owner, in context: AnalysisContext)
    -> Finding.Draft
  {
    let units = [first, owner].map { context.organization[$0.department].name }
    let names = [first, owner].flatMap { context.names(context.holders(of: .responsible, on: $0.item)) }
    let other = context.matrix[first.item]
    return Finding.Draft(
      on: context.subject(owner.item), at: context.matrix[owner.item].location,
      message: .ownedTwice([other.title, context.matrix[owner.item].title], units), remedy: .agree(units),
      people: names,
      related: [.init(message: .doneBy(units[0], other.title), location: other.location)])
  }
}

extension Finding.Message {
  fileprivate static func ownedTwice(_ titles: [String], _ units: [String]) -> Self {
    titles[0] == titles[1]
      ? Self(
        ja: "「\(titles[1])」を「\(units[0])」と「\(units[1])」の両方が行っています",
        en: "'\(titles[1])' is done by both '\(units[0])' and '\(units[1])'")
      : Self(
        ja: "「\(units[0])」の「\(titles[0])」と「\(units[1])」の「\(titles[1])」は同じ業務です",
        en: "'\(titles[0])' of '\(units[0])' and '\(titles[1])' of '\(units[1])' are the same task")
  }

  fileprivate static func agree(_ units: [String]) -> Self {
    Self(
      ja: "「\(units[0])」と「\(units[1])」で境界を決め、一方に寄せるか、業務名で範囲を書き分けてください",
      en: "let '\(units[0])' and '\(units[1])' agree on the border: one owner, or a title for each part")
  }

  fileprivate static func doneBy(_ unit: String, _ title: String) -> Self {
    Self(ja: "「\(unit)」の「\(title)」です", en: "'\(title)' of '\(unit)'")
  }
}
