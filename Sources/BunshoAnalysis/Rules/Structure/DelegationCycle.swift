// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Deciders who only stand in for each other: when they are away, nobody signs.
public struct DelegationCycle: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "STR106", name: "delegation-cycle", family: .structure, severity: .error,
    summary: LocalizedText(
      ja: "決裁する人や上に立つ人の代行者が輪になり、輪の外に代行者がいません。決裁しない同僚どうしの代行は指摘しません。",
      en:
        "The deputies of people who decide or lead form a ring, and none of them has a deputy outside it. Colleagues who decide nothing may cover each other."
    ),
    rationale: LocalizedText(
      ja: "全員が不在の日は、たどっても決裁できる人に行き着きません。",
      en: "When they are away, the chain of deputies leads to nobody who can sign."),
    remedy: LocalizedText(ja: "輪の外の人を代行者に加えます。", en: "Name a deputy outside the ring."),
    source: LocalizedText(ja: "agenraci(R6)", en: "agenraci R6"),
    needs: [.relations(.deputy)],
    examples: [
      .good(
        LocalizedText(ja: "輪の外に代行者がいる", en: "There is a deputy outside"),
        """
        task   | main | sub | decide
        予算の執行 | 林    | 清水 | 山本
        契約の更新 | 清水  | 林   | 斎藤
        [people]
        name | deputy
        林   |
        清水  |
        山本  | 斎藤
        斎藤  | 山本、青木
        青木  |
        """),
      .good(
        LocalizedText(ja: "同僚どうしが代わり合う", en: "Colleagues cover each other"),
        """
        task   | main | sub | decide
        予算の執行 | 林    | 清水 | 山本
        [people]
        name | deputy
        林   | 清水
        清水  | 林
        山本  |
        """),
      .bad(
        LocalizedText(ja: "決裁者どうしが代わり合うだけ", en: "Deciders who only cover each other"),
        """
        task   | main | sub | decide
        予算の執行 | 林    | 清水 | 山本
        契約の更新 | 清水  | 林   | 斎藤
        [people]
        name | deputy
        林   |
        清水  |
        山本  | 斎藤!
        斎藤  | 山本
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Closed rings of deputies whose members all sign something.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let people = context.organization.people
    var graph = Cycles.Graph()
    for index in people.indices {
      if people[index].validity.contains(context.asOf) {
        for relation in people[index].relations
        where relation.kind == .deputy && people[relation.person.index].validity.contains(context.asOf) {
          graph.add(relation.person.index)
        }
      }
      graph.endNode()
    }
    let cycles = Cycles(graph)
    guard !cycles.groups.isEmpty else { return [] }
    let leads = Self.leading(in: context)
    return cycles.groups.compactMap { group in
      guard cycles.isClosed(group), group.allSatisfy({ leads[$0] }) else { return nil }
      return draft(cycles.cycle(in: group).map { Person.ID($0) }, in: context)
    }
  }

  /// Who decides a task, heads a unit, or is somebody's superior.
  private static func leading(in context: AnalysisContext) -> [Bool] {
    let organization = context.organization
    let people = context.people
    var leads = organization.people.indices.map { number in
      people.entries(of: Person.ID(number)).contains { people.parts[$0].kinds.contains(.decide) }
    }
    for unit in organization.departments { if let head = unit.head { leads[head.index] = true } }
    for person in organization.people {
      for relation in person.relations where relation.kind == .superior {
        leads[relation.person.index] = true
      }
    }
    return leads
  }

  private func draft(_ cycle: [Person.ID], in context: AnalysisContext) -> Finding.Draft? {
    guard let first = cycle.first else { return nil }
    let names = cycle.map { context.organization[$0].name }
    let cells = cycle.enumerated().compactMap { place, person -> SourceLocation? in
      let next = cycle[(place + 1) % cycle.count]
      return context.organization[person].relations.first { $0.kind == .deputy && $0.person == next }?
        .location
    }
    let superior = cycle.lazy.compactMap { Superiors(context).above($0, from: nil) }
      .first { !names.contains($0.name) }
    return Finding.Draft(
      on: context.subject(first), at: cells.first ?? context.organization[first].location,
      message: .ring(names), remedy: .cut(superior, of: names[0], cell: cells.first?.cell), people: names,
      related: AnalysisContext.related(Array(cells.dropFirst()), .part),
      discriminator: names.sorted(by: SourceLocation.scalarOrder).joined(separator: "、"))
  }
}

extension Finding.Message {
  fileprivate static func ring(_ names: [String]) -> Self {
    let shown = (names.prefix(10) + [names.count > 10 ? "…" : names[0]]).joined(separator: " → ")
    return Self(
      ja: names.count == 1 ? "\(names[0])の代行者が本人です" : "代行者が輪になっています(\(shown)、\(names.count)人)",
      en: names.count == 1
        ? "\(names[0]) is their own deputy" : "deputies form a ring (\(shown), \(names.count) people)")
  }

  fileprivate static var part: Self { Self(ja: "輪の一部です", en: "part of the ring") }

  fileprivate static func cut(_ superior: Superiors.Proposal?, of name: String, cell: String?) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    guard let superior else {
      return Self(
        ja: "\(name)の代行者\(place)に輪の外の人を加えてください", en: "add a deputy of \(name)\(placeEn) from outside the ring"
      )
    }
    return Self(
      ja: "\(name)の代行者\(place)に\(superior.name)を加えてください(\(superior.reason.ja))",
      en: "add \(superior.name) as deputy of \(name)\(placeEn): \(superior.reason.en)")
  }
}
