// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A unit has people and tasks, but none of its people has any part.
public struct DepartmentWithoutRole: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Units with fewer people than this are not judged.
    public var people = 2

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case people }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      people = try values.setting(.people, default: people)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "STR110", name: "department-without-role", family: .structure, severity: .note,
    summary: LocalizedText(
      ja: "部門(または下位部門)に業務があり、要員が2人以上いるのに、その誰も担当・役割を持っていません。業務のない部門はGAP110、1人だけならGAP111が指摘します。",
      en:
        "A unit, or those below it, has tasks, and at least two people, none of whom has a part or role. Units without tasks are GAP110, single people GAP111."
    ),
    rationale: LocalizedText(
      ja: "人はいるのに、何をする人かが書かれていません。", en: "There are people, and nothing says what their part is."),
    remedy: LocalizedText(ja: "部門の人の役割を書きます。", en: "State the part of the unit's people."),
    source: LocalizedText(ja: "Comm'ant(責任分担の資料)", en: "Comm'ant"),
    needs: [.peopleList, .workItems, .assignments],
    options: [
      .init("people", default: "2", LocalizedText(ja: "調べる人数(以上)", en: "how many people there must be"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "部門の人が業務を担当する", en: "The unit's people do its tasks"),
        """
        task   | department | main | sub
        広告の出稿 | 広告課      | 林    | 清水
        [departments]
        name
        広告課
        [people]
        name | department
        林   | 広告課
        清水  | 広告課
        """),
      .bad(
        LocalizedText(ja: "業務は外の人が担い、部門の人には担当がない", en: "Others do the work of the unit"),
        """
        task   | department | main | sub
        広告の出稿 | 広告課      | 森    | 遠藤
        [departments]
        name
        広告課!
        制作課
        [people]
        name | department
        林   | 広告課
        清水  | 広告課
        森   | 制作課
        遠藤  | 制作課
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Units with tasks none of whose people holds anything.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    let people = context.people
    let units = context.units
    let hasTasks = Self.unitsWithTasks(in: context)
    let holdsRole = Self.roleHolders(in: context)
    let holdsWork = Self.unitsHoldingWork(in: context)
    return organization.departments.indices.compactMap { index -> Finding.Draft? in
      guard hasTasks[index], !holdsWork[index],
        organization.departments[index].validity.contains(context.asOf)
      else { return nil }
      let own = units.members[index]
      guard own.count >= max(1, options.people),
        !own.contains(where: { !people.entries(of: $0).isEmpty || holdsRole[$0.index] })
      else { return nil }
      let members = own.filter {
        organization.people[$0.index].isAvailable(on: context.asOf)
          && organization.people[$0.index].employment != .external
      }
      guard members.count >= max(1, options.people) else { return nil }
      let unit = organization.departments[index]
      return Finding.Draft(
        on: context.subject(Department.ID(index)), at: unit.location,
        message: .withoutPart(unit.name, members.count),
        remedy: .state(unit.head.map { organization[$0].name }),
        people: members.prefix(20).map { organization[$0].name })
    }
  }

  /// Units with tasks of their own or below.
  private static func unitsWithTasks(in context: AnalysisContext) -> [Bool] {
    var hasTasks = [Bool](repeating: false, count: context.organization.departments.count)
    for item in context.leaves {
      let unit = context.tasks.departments[item.index]
      if unit >= 0 { hasTasks[Int(unit)] = true }
    }
    for index in hasTasks.indices where hasTasks[index] {
      var above = context.organization.departments[index].parent
      // A chain of units that are marked already, or a cycle, ends the walk.
      while let unit = above, !hasTasks[unit.index] {
        hasTasks[unit.index] = true
        above = context.organization[unit].parent
      }
    }
    return hasTasks
  }

  private static func roleHolders(in context: AnalysisContext) -> [Bool] {
    var holds = [Bool](repeating: false, count: context.organization.people.count)
    for role in context.organization.roles { for holder in role.holders { holds[holder.value.index] = true } }
    return holds
  }

  /// Units that have a part as a whole, or a role of their own.
  private static func unitsHoldingWork(in context: AnalysisContext) -> [Bool] {
    let organization = context.organization
    var holds = [Bool](repeating: false, count: organization.departments.count)
    let first = organization.people.count + organization.roles.count
    context.columns.holders.withUnsafeBufferPointer { holders in
      for holder in holders where Int(holder) >= first && Int(holder) - first < holds.count {
        holds[Int(holder) - first] = true
      }
    }
    for role in organization.roles { if let unit = role.department { holds[unit.index] = true } }
    return holds
  }
}

extension Finding.Message {
  fileprivate static func withoutPart(_ unit: String, _ count: Int) -> Self {
    Self(
      ja: "\(unit)の要員\(count)人の誰にも担当や役割がありません",
      en: "none of the \(count) people of \(unit) has a part or role")
  }

  fileprivate static func state(_ head: String?) -> Self {
    guard let head else { return Self(ja: "部門の人の役割を書いてください", en: "state the part of the unit's people") }
    return Self(
      ja: "部門長の\(head)に、部門の人の役割を確認してください", en: "ask \(head), the head, for the part of the unit's people")
  }
}
