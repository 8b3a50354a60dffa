// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A person of the roster who has no part in anything.
public struct IdlePerson: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP111", name: "idle-person", family: .gaps, severity: .note,
    summary: LocalizedText(
      ja: "要員の一覧にいるのに、どの業務にも関わっていない人です(休業中の人と外部の人は除きます)。",
      en: "Somebody of the roster has no part in any task (people on leave and outsiders excepted)."),
    rationale: LocalizedText(
      ja: "余力があるか、その人の業務が表から漏れています。役割や所属部門の担当を通じた関与も数えます。",
      en:
        "Spare capacity, or their tasks are missing. Parts held through a role, or by their unit as a whole, count."
    ),
    remedy: LocalizedText(
      ja: "業務の記載漏れを確かめ、なければ同じ部門の業務の副担当の候補にします。",
      en: "Check for missing rows; else they are a candidate for backup owner in the unit."),
    source: LocalizedText(ja: "RACI分析(空の列)", en: "RACI analysis (empty column)"),
    needs: [.assignments, .peopleList],
    examples: [
      .good(
        LocalizedText(ja: "役割を通じて関わっている", en: "Involved through a role"),
        """
        task   | main | 編集長
        記事の校正 | 村上  | A
        [people]
        name | roles
        村上  |
        近藤  | 編集長
        """),
      .bad(
        LocalizedText(ja: "どの業務にも名前がない", en: "Named nowhere"),
        """
        task   | main | sub
        記事の校正 | 村上  |
        [people]
        name | department
        村上  | コンテンツ課
        原田! | コンテンツ課
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Listed people of the day without any part, directly, through a role or through a unit that does or decides.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    let (busy, departments) = Self.involved(in: context)
    // A table that names no person, nor a role whose holders are known, says nothing of people.
    guard busy.contains(true) else { return [] }
    return organization.people.indices.compactMap { index in
      if busy[index] { return nil }
      let person = organization.people[index]
      guard person.isListed, person.employment != .external,
        person.isAvailable(on: context.asOf),
        !person.memberships.contains(where: { post in
          post.department.map { departments[$0.index] || organization[$0].kind == .external } ?? false
        })
      else { return nil }
      let unit = person.homeDepartment.map { organization[$0].name }
      return Finding.Draft(
        on: context.subject(Person.ID(index)), at: person.location,
        message: .idle(person.name, unit), remedy: .useCapacity(person.name, unit), people: [person.name])
    }
  }

  private static func involved(in context: AnalysisContext) -> (people: [Bool], departments: [Bool]) {
    let organization = context.organization
    let columns = context.columns
    let kinds = InvolvementMask.responsible.union(.accountable)
    var people = [Bool](repeating: false, count: organization.people.count)
    var departments = [Bool](repeating: false, count: organization.departments.count)
    var roles = [Bool](repeating: false, count: organization.roles.count)
    for item in context.leaves {
      for entry in columns.entries(of: item) {
        switch columns.holderNumbers.assignee(columns.holders[entry]) {
        case .person(let id): people[id.index] = true
        case .role(let id): roles[id.index] = true
        case .department(let id) where !columns.masks[entry].isDisjoint(with: kinds):
          departments[id.index] = true
        default: break
        }
      }
    }
    for (index, role) in organization.roles.enumerated() where roles[index] {
      for holder in role.holders { people[holder.value.index] = true }
    }
    return (people, departments)
  }
}

extension Finding.Message {
  fileprivate static func idle(_ name: String, _ unit: String?) -> Self {
    let place = unit.map { "(\($0))" } ?? ""
    let placeEn = unit.map { " (\($0))" } ?? ""
    return Self(ja: "\(name)\(place)はどの業務にも関わっていません", en: "\(name)\(placeEn) has no part in any task")
  }

  fileprivate static func useCapacity(_ name: String, _ unit: String?) -> Self {
    let of = unit.map { "「\($0)」の" } ?? ""
    let ofEn = unit.map { " of '\($0)'" } ?? ""
    return Self(
      ja: "\(name)の業務の記載漏れを確かめてください。なければ\(of)業務の副担当の候補です",
      en: "check whether tasks of \(name) are missing; else a candidate for backup owner\(ofEn)")
  }
}
