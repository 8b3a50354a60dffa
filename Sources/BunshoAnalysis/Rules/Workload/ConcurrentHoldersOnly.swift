// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Everybody who does a category of tasks belongs to the owning department only beside a main post elsewhere.
public struct ConcurrentHoldersOnly: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "LOD113", name: "concurrent-holders-only", family: .workload, severity: .note,
    summary: LocalizedText(
      ja:
        "部門のある大分類の業務を、兼務の人だけで行っています(副担当も数え、役割は就いている人に置き換えます)。プロジェクトと外部の部門、部門に所属しない人や外部の会社が担当に含まれる分類は調べません。",
      en:
        "All who do the tasks of a category in a department, backup owners included, belong to the department as a second post only; roles stand for their holders. Projects and outside units are left out, and so are categories done by anybody without a post there or by a company outside."
    ),
    rationale: LocalizedText(
      ja: "誰の本業でもない業務は後回しになり、育ちません。", en: "Nobody's main job: it comes last and does not grow."),
    remedy: LocalizedText(
      ja: "本務の人を担当に加えるか、外部への委託を検討します。",
      en: "Add somebody whose main post is there, or consider outsourcing."),
    source: LocalizedText(ja: "マーケティング組織の業務分担", en: "dividing work in marketing teams"),
    needs: [.categories, .memberships, .involvement(.responsible)],
    examples: [
      .good(
        LocalizedText(ja: "本務の人がいる", en: "One of them has the main post there"),
        """
        task    | category | department | main | sub
        顧客の分析 | 分析       | 分析課      | 高橋 | 福田
        [people]
        name | department | concurrent
        高橋  | 広告課      |
        高橋  | 分析課      | 兼務
        福田  | 分析課      |
        """),
      .bad(
        LocalizedText(ja: "2人とも兼務", en: "Both have it as a second post"),
        """
        task    | category | department | main | sub
        顧客の分析 | 分析!      | 分析課      | 高橋 | 村上
        模型の更新 | 模型       | 分析課      | 福田 | 高橋
        [people]
        name | department | concurrent
        高橋  | 広告課      |
        高橋  | 分析課      | 兼務
        村上  | 制作課      |
        村上  | 分析課      | 兼務
        福田  | 分析課      |
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// How the doers of a category stand to its department.
  private enum Standing: UInt8 {
    /// Nobody was seen yet.
    case nobody
    /// All seen have a second post there.
    case concurrent
    /// Somebody seen has not.
    case other
  }

  /// Categories of a department that only people with a second post there do.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    let isConcurrent = organization.people.map { person in
      person.memberships.contains { $0.isConcurrent && $0.department != nil }
    }
    guard isConcurrent.contains(true) else { return [] }
    let people = context.people
    let tasks = context.tasks
    let isPlain = Self.isPlain(context)
    let groups = context.leavesByUnit
    var standings = [Standing](repeating: .nobody, count: tasks.firstCategoryNames.count)
    var drafts: [Finding.Draft] = []
    for index in 0..<groups.count {
      let kind = organization.departments[index].kind
      guard kind != .project, kind != .external else { continue }
      let unit = Department.ID(index)
      var seen: [Int] = []
      for number in groups.items(of: index) {
        let item = WorkItem.ID(Int(number))
        let category = Int(tasks.firstCategories[item.index])
        guard category >= 0, standings[category] != .other,
          !context.mask(of: item).isDisjoint(with: .responsible)
        else { continue }
        if standings[category] == .nobody { seen.append(category) }
        var all = false
        for entry in people.entries(of: item) where !people.masks[entry].isDisjoint(with: .responsible) {
          let person = Int(people.people[entry])
          all = isConcurrent[person] && Self.isConcurrentOnly(Person.ID(person), in: unit, context)
          if !all { break }
        }
        standings[category] = all && isPlain(item) ? .concurrent : .other
      }
      for category in seen {
        if standings[category] == .concurrent { drafts.append(draft(on: category, of: unit, in: context)) }
        standings[category] = .nobody
      }
    }
    return drafts
  }

  /// Tells of a task whether only people, by name or through roles, do it.
  private static func isPlain(_ context: AnalysisContext) -> (WorkItem.ID) -> Bool {
    let columns = context.columns
    let organization = context.organization
    return { item in
      columns.entries(of: item).allSatisfy { entry in
        guard !columns.masks[entry].isDisjoint(with: .responsible) else { return true }
        switch columns.holderNumbers.assignee(columns.holders[entry]) {
        case .person: return true
        case .role(let id): return organization[id].holdersAreKnown
        case .department, .partner, .list: return false
        }
      }
    }
  }

  /// Whether somebody has a post in the line of a unit, and none of them is the main one.
  private static func isConcurrentOnly(
    _ person: Person.ID, in unit: Department.ID, _ context: AnalysisContext
  ) -> Bool {
    var hasPost = false
    for membership in context.organization[person].memberships {
      guard let department = membership.department, context.units.areInOneLine(department, unit) else {
        continue
      }
      if !membership.isConcurrent { return false }
      hasPost = true
    }
    return hasPost
  }

  private func draft(
    on category: Int, of unit: Department.ID, in context: AnalysisContext
  ) -> Finding.Draft {
    let organization = context.organization
    let items = context.leavesByUnit.items(of: unit.index).map { WorkItem.ID(Int($0)) }.filter {
      context.tasks.firstCategories[$0.index] == Int32(category) && context.hasResponsible($0)
    }
    var names: [String] = []
    for item in items {
      for entry in context.people.entries(of: item)
      where !context.people.masks[entry].isDisjoint(with: .responsible) {
        let name = organization.people[Int(context.people.people[entry])].name
        if !names.contains(name) { names.append(name) }
      }
    }
    let doers = names.sorted(by: SourceLocation.scalarOrder)
    var colleagues = Colleagues(context)
    let candidate = colleagues.leastLoaded(of: unit).first { organization[$0].homeDepartment == unit }
    let name = context.tasks.firstCategoryNames[category]
    let place = items.first.flatMap { context.matrix[$0].categories.first??.location }
    return Finding.Draft(
      on: context.subject(unit), at: place ?? organization[unit].location,
      message: .concurrentOnly(name, unit: organization[unit].name, count: items.count, doers),
      remedy: .addMain(candidate.map { organization[$0].name }, organization[unit].name),
      people: doers + (candidate.map { [organization[$0].name] } ?? []), discriminator: name)
  }
}

extension Finding.Message {
  fileprivate static func concurrentOnly(
    _ category: String, unit: String, count: Int, _ doers: [String]
  ) -> Self {
    let shown = doers.prefix(5)
    let more = doers.count > shown.count ? (ja: "ほか", en: ", …") : (ja: "", en: "")
    return Self(
      ja:
        "「\(unit)」の分類「\(category)」(\(count)件)を行うのは兼務の人だけです(\(shown.joined(separator: "、"))\(more.ja))",
      en:
        "only people with a second post in '\(unit)' do its category '\(category)' (\(count) task\(count == 1 ? "" : "s")): \(shown.joined(separator: ", "))\(more.en)"
    )
  }

  fileprivate static func addMain(_ candidate: String?, _ unit: String) -> Self {
    guard let candidate else {
      return Self(
        ja: "「\(unit)」を本務とする人がいません。外部への委託か、専任を検討してください",
        en: "nobody has the main post in '\(unit)': consider outsourcing, or a dedicated person")
    }
    return Self(
      ja: "「\(unit)」を本務とする\(candidate)を担当に加えるか、外部への委託を検討してください",
      en: "add \(candidate), whose main post is in '\(unit)', or consider outsourcing")
  }
}
