// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A chain of superiors, or of units above units, that comes back to its beginning.
public struct ReportingCycle: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "STR107", name: "reporting-cycle", family: .structure, severity: .error,
    summary: LocalizedText(
      ja: "上司をたどると本人に戻ります。または、上位部門をたどると同じ部門に戻ります。",
      en: "The chain of superiors, or of units above a unit, comes back to where it began."),
    rationale: LocalizedText(
      ja: "いちばん上の人がおらず、相談も決裁も行き着きません。", en: "Nobody is at the top, and no question comes to an end."),
    remedy: LocalizedText(
      ja: "誤っている上司または上位部門を直します。", en: "Correct the superior, or the unit above, that is wrong."),
    source: LocalizedText(ja: "独自", en: "ours"),
    needs: [.anyOf([.relations(.superior), .hierarchy])],
    examples: [
      .good(
        LocalizedText(ja: "上司が1人ずつ上へつながる", en: "Superiors lead upwards"),
        """
        task   | main | sub
        予算の執行 | 林    | 山本
        [people]
        name | superior
        林   | 山本
        山本  | 青木
        青木  |
        """),
      .bad(
        LocalizedText(ja: "上司が輪になっている", en: "Superiors form a ring"),
        """
        task   | main | sub
        予算の執行 | 林    | 山本
        [people]
        name | superior
        林   | 山本!
        山本  | 青木
        青木  | 林
        """),
      .bad(
        LocalizedText(ja: "部門が自分の上位部門の上にある", en: "A unit stands above the one above it"),
        """
        task   | department | main | sub
        予算の執行 | 広告課      | 林    | 山本
        [departments]
        name   | parent
        営業本部! | 広告課
        広告課   | 営業本部
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Rings among superiors and among units.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    var lines = Cycles.Graph()
    organization.people.withUnsafeBufferPointer { people in
      for index in 0..<people.count {
        for relation in people[index].relations where relation.kind == .superior {
          lines.add(relation.person.index)
        }
        lines.endNode()
      }
    }
    var tree = Cycles.Graph()
    for unit in organization.departments {
      if let parent = unit.parent { tree.add(parent.index) }
      tree.endNode()
    }
    let (superiors, units) = (Cycles(lines), Cycles(tree))
    return superiors.groups.map { ring(of: superiors.cycle(in: $0).map { Person.ID($0) }, in: context) }
      + units.groups.map { ring(of: units.cycle(in: $0).map { Department.ID($0) }, in: context) }
  }

  private func ring(of cycle: [Person.ID], in context: AnalysisContext) -> Finding.Draft {
    let organization = context.organization
    let cells = cycle.enumerated().map { place, person -> SourceLocation in
      let next = cycle[(place + 1) % cycle.count]
      return organization[person].relations.first { $0.kind == .superior && $0.person == next }?.location
        ?? organization[person].location
    }
    let names = cycle.map { organization[$0].name }
    return Finding.Draft(
      on: context.subject(cycle[0]), at: cells[0], message: .superiors(names),
      remedy: .correctSuperior(cells[0].cell),
      people: names, related: AnalysisContext.related(Array(cells.dropFirst()), .part),
      discriminator: names.sorted(by: SourceLocation.scalarOrder).joined(separator: "、"))
  }

  private func ring(of cycle: [Department.ID], in context: AnalysisContext) -> Finding.Draft {
    let names = cycle.map { context.organization[$0].name }
    let cells = cycle.map { context.organization[$0].location }
    return Finding.Draft(
      on: context.subject(cycle[0]), at: cells[0], message: .units(names),
      remedy: .correctUnit(cells[0].cell),
      related: AnalysisContext.related(Array(cells.dropFirst()), .part),
      discriminator: names.sorted(by: SourceLocation.scalarOrder).joined(separator: "、"))
  }
}

extension Finding.Message {
  private static func ring(_ names: [String]) -> String {
    (names.prefix(10) + [names.count > 10 ? "…" : names[0]]).joined(separator: " → ")
  }

  fileprivate static func superiors(_ names: [String]) -> Self {
    Self(
      ja: names.count == 1 ? "\(names[0])の上司が本人です" : "上司をたどると本人に戻ります(\(ring(names)))",
      en: names.count == 1
        ? "\(names[0]) is their own superior"
        : "the chain of superiors comes back to its beginning (\(ring(names)))")
  }

  fileprivate static func units(_ names: [String]) -> Self {
    Self(
      ja: names.count == 1 ? "\(names[0])の上位部門がその部門自身です" : "上位部門をたどると元の部門に戻ります(\(ring(names)))",
      en: names.count == 1
        ? "\(names[0]) is the unit above itself"
        : "the units above come back to their beginning (\(ring(names)))")
  }

  fileprivate static var part: Self { Self(ja: "輪の一部です", en: "part of the ring") }

  fileprivate static func correctSuperior(_ cell: String?) -> Self {
    Self(
      ja: "いちばん上の人の上司を空にするか、誤った上司\(cell.map { "(\($0) など)" } ?? "")を直してください",
      en:
        "leave the superior of the topmost person empty, or correct the wrong one\(cell.map { " (\($0) or another)" } ?? "")"
    )
  }

  fileprivate static func correctUnit(_ cell: String?) -> Self {
    Self(
      ja: "いちばん上の部門の上位部門を空にするか、誤った上位部門\(cell.map { "(\($0) など)" } ?? "")を直してください",
      en:
        "leave the unit above the topmost unit empty, or correct the wrong one\(cell.map { " (\($0) or another)" } ?? "")"
    )
  }
}
