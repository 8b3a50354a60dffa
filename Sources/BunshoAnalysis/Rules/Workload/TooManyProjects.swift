// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A person works in several projects at once.
public struct TooManyProjects: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// So many projects are too many.
    public var projects = 3

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case projects }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      projects = try values.setting(.projects, default: projects)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "LOD104", name: "too-many-projects", family: .workload, severity: .warning,
    summary: LocalizedText(
      ja: "同時に3件以上のプロジェクトに加わっている人です。所属、プロジェクトの長、業務の実行・支援を数え、決裁・相談・報告だけの関与は数えません。",
      en:
        "Somebody works in three or more projects at once: by a post, as the head, or by doing or supporting tasks. Deciding, being consulted or informed is not counted."
    ),
    rationale: LocalizedText(
      ja: "管理が煩雑になり、どの仕事を優先すべきか本人にも分からなくなります。チームに分かれたプロジェクトは1件と数えます。",
      en:
        "It cannot be managed, and nobody knows what goes first. A project divided into teams counts once."),
    remedy: LocalizedText(
      ja: "所属部門の長が優先順位を決め、優先の低いものから外します。",
      en: "Let the head of the home unit set the order, and take the person off the last."),
    source: LocalizedText(
      ja: "プロジェクト型の組織の運用(件数は独自)", en: "running project organisations; the number is ours"),
    needs: [.projects],
    options: [
      .init("projects", default: "3", LocalizedText(ja: "多すぎるとみなす件数", en: "how many are too many"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "2件までにしている", en: "Two at most"),
        """
        task    | department | main
        画面の設計 | 刷新       | 高橋
        [people]
        name | department | concurrent
        高橋  | 広告課      |
        高橋  | 刷新       | 兼務
        高橋  | 移転       | 兼務
        [departments]
        name | kind
        広告課 |
        刷新  | project
        移転  | project
        """),
      .bad(
        LocalizedText(ja: "業務で加わるものを合わせて3件", en: "Three, one by its tasks"),
        """
        task    | department | main
        市場の調査 | 海外展開    | 高橋
        [people]
        name | department | concurrent
        高橋! | 広告課      |
        高橋  | 刷新       | 兼務
        高橋  | 移転       | 兼務
        [departments]
        name  | kind    | head
        広告課  |         | 山本
        刷新   | project |
        移転   | project |
        海外展開 | project |
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  private static let working = InvolvementMask.responsible.union(InvolvementMask(.support))

  /// People of the day in too many projects of the day.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    let projects = Self.projects(in: context)
    var heads = [[Int]](repeating: [], count: organization.people.count)
    for (unit, department) in organization.departments.enumerated() {
      if let head = department.head, projects[unit] >= 0 { heads[head.index].append(projects[unit]) }
    }
    let people = context.people
    // The last person a project was counted for.
    var counted = [Int](repeating: -1, count: projects.count)
    var drafts: [Finding.Draft] = []
    for index in organization.people.indices {
      var found: [Int] = []
      func add(_ project: Int) {
        guard project >= 0, counted[project] != index else { return }
        counted[project] = index
        found.append(project)
      }
      for membership in organization.people[index].memberships {
        if let unit = membership.department { add(projects[unit.index]) }
      }
      for project in heads[index] { add(project) }
      for entry in people.entries(of: Person.ID(index))
      where !people.parts[entry].kinds.isDisjoint(with: Self.working) {
        let unit = context.tasks.departments[Int(people.parts[entry].item)]
        if unit >= 0 { add(projects[Int(unit)]) }
      }
      guard found.count >= options.projects,
        organization.people[index].validity.contains(context.asOf)
      else { continue }
      drafts.append(draft(on: Person.ID(index), projects: found.sorted(), in: context))
    }
    return drafts
  }

  private func draft(
    on id: Person.ID, projects: [Int], in context: AnalysisContext
  ) -> Finding.Draft {
    let organization = context.organization
    let person = organization[id]
    let names = projects.map { organization.departments[$0].name }
    let home = person.memberships.first {
      $0.department.map { organization[$0].kind != .project } ?? false
    }?.department
    let head = home.flatMap { unit in
      organization.lineage(of: unit).lazy.compactMap { organization[$0].head }.first { $0 != id }
    }
    return Finding.Draft(
      on: context.subject(id), at: person.location,
      message: .tooMany(person.name, names, limit: options.projects - 1),
      remedy: .prioritise(head.map { organization[$0].name }, person.name),
      people: [person.name] + (head.map { [organization[$0].name] } ?? []),
      related: AnalysisContext.related(
        projects.map { organization.departments[$0].location },
        Finding.Message(ja: "加わっているプロジェクト", en: "a project of theirs")))
  }

  /// For each unit the project it belongs to: the topmost one of an unbroken line of projects; -1 for other units.
  private static func projects(in context: AnalysisContext) -> [Int] {
    let organization = context.organization
    return organization.departments.indices.map { index in
      let department = organization.departments[index]
      guard department.kind == .project, department.validity.contains(context.asOf) else { return -1 }
      return organization.lineage(of: Department.ID(index)).prefix { organization[$0].kind == .project }
        .last?.index ?? index
    }
  }
}

extension Finding.Message {
  fileprivate static func tooMany(_ name: String, _ projects: [String], limit: Int) -> Self {
    Self(
      ja: "\(name)は同時に\(projects.count)件のプロジェクト(\(projects.joined(separator: "、")))に加わっています(上限\(limit)件)",
      en:
        "\(name) works in \(projects.count) projects at once (\(projects.joined(separator: ", ")); limit \(limit))"
    )
  }

  fileprivate static func prioritise(_ head: String?, _ name: String) -> Self {
    guard let head else {
      return Self(
        ja: "所属部門の長が優先順位を決め、優先の低いプロジェクトから\(name)を外してください",
        en: "let the head of the home unit set the order and take \(name) off the last project")
    }
    return Self(
      ja: "\(head)が優先順位を決め、優先の低いプロジェクトから\(name)を外してください",
      en: "let \(head) set the order and take \(name) off the last project")
  }
}
