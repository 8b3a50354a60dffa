// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A person holds many posts and roles.
public struct TooManyHats: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// So many posts and roles are too many.
    public var hats = 4

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case hats }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      hats = try values.setting(.hats, default: hats)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "LOD105", name: "too-many-hats", family: .workload, severity: .warning,
    summary: LocalizedText(
      ja: "所属・役職・役割を4つ以上もつ人です。部門長は1つと数え、その部門の役職や同じ名前の役割は重ねて数えません。",
      en:
        "Somebody holds four or more posts and roles. Being head of a unit counts one, together with the post there; a role named like a post is that post."
    ),
    rationale: LocalizedText(
      ja: "役職が1人に重なると、互いに牽制すべき判断まで同じ頭の中で行われ、対立が見えなくなります。",
      en: "Posts meet in one head, and conflicts between them stay hidden."),
    remedy: LocalizedText(
      ja: "兼ねている役職の1つを、その部門の人に渡します。", en: "Give one of the posts to somebody of that unit."),
    source: LocalizedText(
      ja: "va.gov-team #53293(数は独自)", en: "va.gov-team #53293; the number is ours"),
    needs: [.memberships],
    options: [
      .init("hats", default: "4", LocalizedText(ja: "多すぎるとみなす数", en: "how many are too many"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "部門長は役職と合わせて1つ", en: "Head and post of one unit are one"),
        """
        task    | department | main | 安全管理者
        入札の調整 | 広告課      | 高橋 | I
        [people]
        name | department | post | concurrent | roles
        山本  | 広告課      | 課長  |            | 安全管理者
        山本  | 海外課      | 課長  | 兼務        |
        高橋  | 広告課      |      |            |
        [departments]
        name | head
        広告課 | 山本
        海外課 | 山本
        """),
      .bad(
        LocalizedText(ja: "役職2つと役割2つ", en: "Two posts and two roles"),
        """
        task    | department | main | 安全管理者 | 文書管理者
        入札の調整 | 広告課      | 高橋 | I       | I
        [people]
        name | department | post | concurrent | roles
        山本! | 広告課      | 課長  |            | 安全管理者、文書管理者
        山本  | 海外課      | 課長  | 兼務        |
        高橋  | 広告課      |      |            |
        森   | 海外課      |      |            |
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Something a person is.
  private struct Hat {
    let name: String
    let unit: Department.ID?
    let isConcurrent: Bool
  }

  /// People of the day with too many posts and roles.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    var roles = [[Role.ID]](repeating: [], count: organization.people.count)
    for (index, role) in organization.roles.enumerated() {
      for holder in role.holders where roles[holder.value.index].last != Role.ID(index) {
        roles[holder.value.index].append(Role.ID(index))
      }
    }
    var heads = [[Department.ID]](repeating: [], count: organization.people.count)
    for (index, department) in organization.departments.enumerated() {
      if let head = department.head { heads[head.index].append(Department.ID(index)) }
    }
    let crude = organization.people.indices.map {
      organization.people[$0].memberships.count + roles[$0].count + heads[$0].count
    }
    return organization.people.indices.compactMap { index in
      guard crude[index] >= options.hats else { return nil }
      let person = organization.people[index]
      guard person.validity.contains(context.asOf) else { return nil }
      let hats = Self.hats(of: person, heads: heads[index], roles: roles[index], in: context)
      guard hats.count >= options.hats else { return nil }
      let given = hats.last { $0.isConcurrent } ?? hats[hats.count - 1]
      let receiver = (given.unit ?? person.homeDepartment).flatMap { unit in
        context.units.members[unit.index].filter {
          $0.index != index && organization[$0].employment != .external
            && organization[$0].isAvailable(on: context.asOf) && crude[$0.index] < options.hats - 1
        }.min { (crude[$0.index], $0) < (crude[$1.index], $1) }
      }
      return Finding.Draft(
        on: context.subject(Person.ID(index)), at: person.location,
        message: .tooMany(person.name, hats.map(\.name), limit: options.hats - 1),
        remedy: .give(given.name, to: receiver.map { (organization[$0].name, crude[$0.index]) }),
        people: [person.name] + (receiver.map { [organization[$0].name] } ?? []),
        related: AnalysisContext.related(
          person.memberships.map(\.location).filter { $0 != person.location },
          Finding.Message(ja: "所属・役職", en: "a post of theirs")))
    }
  }

  private static func hats(
    of person: Person, heads: [Department.ID], roles: [Role.ID], in context: AnalysisContext
  ) -> [Hat] {
    let organization = context.organization
    var hats: [Hat] = []
    var keys: Set<String> = []
    var units: Set<Department.ID> = []
    func exists(_ unit: Department.ID) -> Bool { organization[unit].validity.contains(context.asOf) }
    for membership in person.memberships {
      let unit = membership.department
      if let unit, !exists(unit) { continue }
      let name = [unit.map { organization[$0].name }, membership.post].compactMap { $0 }
        .joined(separator: " ")
      guard keys.insert("\(unit?.index ?? -1) \(membership.post ?? "")").inserted else { continue }
      if let unit { units.insert(unit) }
      if let post = membership.post {
        keys.insert(TextKey.matching(post))
        if let unit { keys.insert(TextKey.matching(organization[unit].name + post)) }
      }
      hats.append(Hat(name: name, unit: unit, isConcurrent: membership.isConcurrent))
    }
    for unit in heads where exists(unit) && !units.contains(unit) {
      hats.append(Hat(name: "\(organization[unit].name) 長", unit: unit, isConcurrent: true))
    }
    for role in roles where keys.insert(TextKey.matching(organization[role].name)).inserted {
      hats.append(
        Hat(name: organization[role].name, unit: organization[role].department, isConcurrent: false))
    }
    return hats
  }
}

extension Finding.Message {
  fileprivate static func tooMany(_ name: String, _ hats: [String], limit: Int) -> Self {
    Self(
      ja: "\(name)は所属・役職・役割を合わせて\(hats.count)件もっています(\(hats.joined(separator: "、"))。上限\(limit)件)",
      en: "\(name) holds \(hats.count) posts and roles (\(hats.joined(separator: ", ")); limit \(limit))")
  }

  fileprivate static func give(_ hat: String, to receiver: (name: String, hats: Int)?) -> Self {
    guard let receiver else {
      return Self(
        ja: "「\(hat)」を任せられる人を部門長が1名決めてください", en: "let the head name somebody for '\(hat)'")
    }
    return Self(
      ja: "「\(hat)」を\(receiver.name)(所属・役職・役割\(receiver.hats)件)に渡してください",
      en: "give '\(hat)' to \(receiver.name), who holds \(receiver.hats)")
  }
}
