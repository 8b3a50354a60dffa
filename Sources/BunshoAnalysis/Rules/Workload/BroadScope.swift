// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A person does tasks of many categories.
public struct BroadScope: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// So many categories are too many.
    public var categories = 5
    /// Tables with fewer categories than this are not judged.
    public var all = 6

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case categories, all }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      categories = try values.setting(.categories, default: categories)
      all = try values.setting(.all, default: all)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "LOD112", name: "broad-scope", family: .workload, severity: .warning,
    summary: LocalizedText(
      ja: "大分類が6つ以上ある表で、1人が5つ以上の大分類の業務の実行者(R)です。名前で書かれた担当だけを見て、副担当の分は数えません。",
      en:
        "In a table with six or more categories of the first level, one person does tasks of five or more. Only parts by name count, and not those of a backup owner."
    ),
    rationale: LocalizedText(
      ja: "範囲が広すぎると、学ぶ時間がなく、どれも深まりません。", en: "No time to learn; nothing gets deep."),
    remedy: LocalizedText(
      ja: "件数の少ない分類を手放し、ほかの人に任せるか外部に委託します。",
      en: "Give up the categories with the fewest tasks: to somebody else, or outside."),
    source: LocalizedText(
      ja: "マーケティング組織の業務分担(数は独自)", en: "dividing work in marketing teams; the numbers are ours"),
    needs: [.categories, .assignments],
    options: [
      .init("categories", default: "5", LocalizedText(ja: "広すぎるとみなす大分類の数", en: "how many are too many")),
      .init("all", default: "6", LocalizedText(ja: "調べる表の大分類の数(以上)", en: "fewest categories of the table")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "分類ごとに人がいる", en: "A person for each field"),
        """
        task    | category | main
        入札の調整 | 広告       | 高橋
        記事の校正 | 制作       | 村上
        顧客の分析 | 分析       | 福田
        名刺の入力 | 営業       | 森
        回線の管理 | 情報       | 太田
        会場の手配 | 催事       | 高橋
        """),
      .bad(
        LocalizedText(ja: "1人が5つの分類を持つ", en: "One person has five fields"),
        """
        task    | category | main
        入札の調整 | 広告       | 高橋!
        記事の校正 | 制作       | 高橋
        顧客の分析 | 分析       | 高橋
        名刺の入力 | 営業       | 高橋
        回線の管理 | 情報       | 太田
        会場の手配 | 催事       | 高橋
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  static let doing = InvolvementMask.responsible.subtracting(InvolvementMask(.sub))

  /// People named as doers in too many categories.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let names = context.tasks.firstCategoryNames
    guard names.count >= options.all else { return [] }
    let categories = context.tasks.firstCategories
    var isUsed = [Bool](repeating: false, count: names.count)
    for leaf in context.leaves where categories[leaf.index] >= 0 {
      isUsed[Int(categories[leaf.index])] = true
    }
    guard isUsed.count(where: \.self) >= options.all else { return [] }
    let counts = names.count <= 64 ? Self.countsByTask(context) : Self.countsByPerson(context)
    return counts.indices.filter {
      counts[$0] >= options.categories
        && context.organization.people[$0].validity.contains(context.asOf)
    }.map { draft(on: Person.ID($0), in: context) }
  }

  /// In how many categories each person does something by name: one bit a category, in one walk over the table.
  static func countsByTask(_ context: AnalysisContext) -> [Int] {
    let (categories, columns) = (context.tasks.firstCategories, context.columns)
    let (itemMasks, offsets, holders, masks) = (
      columns.itemMasks, columns.offsets, columns.holders, columns.masks
    )
    var sets = [UInt64](repeating: 0, count: context.organization.people.count)
    for leaf in context.leaves {
      let category = categories[leaf.index]
      guard category >= 0, !itemMasks[leaf.index].isDisjoint(with: doing) else { continue }
      for entry in Int(offsets[leaf.index])..<Int(offsets[leaf.index + 1])
      where !masks[entry].isDisjoint(with: doing) && Int(holders[entry]) < sets.count {
        sets[Int(holders[entry])] |= 1 << UInt64(category)
      }
    }
    return sets.map(\.nonzeroBitCount)
  }

  /// The same person by person, whatever the number of categories.
  static func countsByPerson(_ context: AnalysisContext) -> [Int] {
    let (categories, people) = (context.tasks.firstCategories, context.people)
    let namesOnlyPeople = context.columns.namesOnlyPeople
    // Who was met last in each category.
    var last = [Int32](repeating: -1, count: context.tasks.firstCategoryNames.count)
    return context.organization.people.indices.map { person in
      people.entries(of: Person.ID(person)).count { entry in
        guard !people.parts[entry].kinds.isDisjoint(with: doing) else { return false }
        let item = WorkItem.ID(Int(people.parts[entry].item))
        let category = Int(categories[item.index])
        guard category >= 0, last[category] != Int32(person),
          namesOnlyPeople || isNamed(person, on: item, in: context)
        else { return false }
        last[category] = Int32(person)
        return true
      }
    }
  }

  /// Whether a person does the task by name: what comes through a role is not counted.
  private static func isNamed(_ person: Int, on item: WorkItem.ID, in context: AnalysisContext) -> Bool {
    context.columns.entries(of: item).contains {
      context.columns.holders[$0] == UInt32(person) && !context.columns.masks[$0].isDisjoint(with: doing)
    }
  }

  private func draft(on person: Person.ID, in context: AnalysisContext) -> Finding.Draft {
    let names = context.tasks.firstCategoryNames
    var items: [Int32: [WorkItem.ID]] = [:]
    // What comes through a role is not counted, so is not named.
    for item in context.people.items(of: person, having: Self.doing)
    where context.tasks.firstCategories[item.index] >= 0
      && context.holders(of: Self.doing, on: item).contains(where: { $0.assignee == .person(person) })
    {
      items[context.tasks.firstCategories[item.index], default: []].append(item)
    }
    // The categories with most tasks first: the last is the first to give up.
    let sorted = items.map { (name: names[Int($0.key)], items: context.leastImportantFirst($0.value)) }
      .sorted {
        $0.items.count == $1.items.count
          ? SourceLocation.scalarOrder($0.name, $1.name) : $0.items.count > $1.items.count
      }
    let given = sorted.last
    let candidate = (given?.items.first).flatMap { item in
      OwnerCandidate.nearest(
        for: item, in: context,
        excluding: [.person(person)] + context.holders(on: item).map(\.assignee))
    }
    let name = context.organization[person].name
    return Finding.Draft(
      on: context.subject(person), at: context.organization[person].location,
      message: .broad(name, sorted.map(\.name), limit: options.categories - 1),
      remedy: .narrow(
        given?.name ?? "",
        context.listed((given?.items ?? []).prefix(3), holder: .person(person), kinds: Self.doing), candidate),
      people: [name] + (candidate.map { [$0.name] } ?? []))
  }
}

extension Finding.Message {
  fileprivate static func broad(_ name: String, _ categories: [String], limit: Int) -> Self {
    let shown = categories.prefix(8)
    let more = categories.count > shown.count ? (ja: "ほか", en: ", …") : (ja: "", en: "")
    return Self(
      ja:
        "\(name)は\(categories.count)つの大分類(\(shown.joined(separator: "、"))\(more.ja))の業務を行っています(上限\(limit))",
      en:
        "\(name) does tasks of \(categories.count) categories (\(shown.joined(separator: ", "))\(more.en); limit \(limit))"
    )
  }

  fileprivate static func narrow(
    _ category: String, _ tasks: LocalizedText, _ candidate: OwnerCandidate?
  ) -> Self {
    guard let candidate else {
      return Self(
        ja: "まず分類「\(category)」の\(tasks.ja)を、ほかの人に任せるか外部に委託してください",
        en: "begin with '\(category)': give \(tasks.en) to somebody else, or outsource")
    }
    return Self(
      ja: "まず分類「\(category)」の\(tasks.ja)を\(candidate.name)(\(candidate.reason.ja))に任せるか、外部に委託してください",
      en:
        "begin with '\(category)': give \(tasks.en) to \(candidate.name) (\(candidate.reason.en)), or outsource"
    )
  }
}
