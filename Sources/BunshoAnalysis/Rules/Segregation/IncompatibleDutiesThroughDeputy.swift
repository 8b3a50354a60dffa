// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Somebody who covers for another gets both of two duties that are usually kept apart.
public struct IncompatibleDutiesThroughDeputy: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SOD102", name: "incompatible-duties-through-deputy", family: .segregation, severity: .warning,
    summary: LocalizedText(
      ja: """
        副担当・代行として動くときだけ、一般に分離が望ましい2つの職務が1人に重なります。副担当、代行の欄と、要員の一覧の代行者を調べます。普段から重なっている組はSOD101が指摘します。\
        補完統制の記載か、別の人による確認・検収があれば「参考」です。
        """,
      en: """
        Two duties that are usually kept apart come together only when somebody acts as backup or deputy: told by the \
        columns of backups and deputies and by the deputies of the roster. What comes together day by day is \
        SOD101. With a documented control, or a check by another person, it is a note.
        """),
    rationale: LocalizedText(
      ja: "普段は分けてあっても、休みの日に牽制がなくなります。", en: "What is parted day by day is open on the day of absence."),
    remedy: LocalizedText(ja: "もう一方の職務を持たない人を代わりにします。", en: "Let somebody cover who has not the other duty."),
    source: LocalizedText(ja: "独自", en: "ours"),
    needs: [.anyOf([.involvement([InvolvementMask(.sub), InvolvementMask(.deputy)]), .relations(.deputy)])],
    options: IncompatibleDuties.metadata.options,
    examples: [
      .good(
        LocalizedText(ja: "代わりの人はもう一方の職務を持たない", en: "Who covers has not the other duty"),
        """
        task       | category | main | sub
        請求書の入力 | 経理       | 村上  | 池田
        請求書の承認 | 経理       | 遠藤  | 石川
        """),
      .bad(
        LocalizedText(ja: "入力する人が承認の副担当になっている", en: "Who enters invoices covers their approval"),
        """
        task       | category | main | sub
        請求書の入力 | 経理       | 村上  | 池田
        請求書の承認 | 経理       | 遠藤  | 村上!
        """),
      .bad(
        LocalizedText(ja: "代行者が承認も行うことになる", en: "The deputy of the roster would approve as well"),
        """
        task       | category | main | sub
        請求書の入力 | 経理       | 村上  | 池田
        請求書の承認 | 経理       | 遠藤  | 石川
        [people]
        name | deputy
        村上 |
        池田 |
        石川 |
        遠藤 | 村上!
        """),
    ])

  private let options: IncompatibleDuties.Options

  /// Makes the rule.
  public init(options: IncompatibleDuties.Options = .init()) { self.options = options }

  /// People whose own duties and those they cover hold both sides of a pair.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let conflicts = DutyConflicts(context, level: options.process)
    let people = context.people
    let numbers = conflicts.index.numbers
    let covering = Self.coveredPeople(in: context)
    return (0..<context.organization.people.count).flatMap { number -> [Finding.Draft] in
      let person = Person.ID(number)
      var held = DutySet()
      var covered = DutySet()
      for entry in people.entries(of: person) {
        let duties = numbers[Int(people.parts[entry].item)]
        guard duties != 0 else { continue }
        let set = conflicts.index.sets[Int(duties)]
        held.formUnion(DutyConflicts.held(set, by: people.parts[entry].kinds))
        covered.formUnion(DutyConflicts.covered(set, by: people.parts[entry].kinds))
      }
      let others = covering[number] ?? []
      guard !held.isEmpty || people.entries(of: person).count > 0, !covered.isEmpty || !others.isEmpty else {
        return []
      }
      if others.isEmpty, !DutyPair.ranked.contains(where: { $0.isPossible(in: held.union(covered)) }) {
        return []
      }
      guard context.organization[person].validity.contains(context.asOf) else { return [] }
      let parts = conflicts.parts(of: person) + others.flatMap { Self.parts(of: $0, covering: conflicts) }
      return conflicts.throughDeputy(among: parts).map { draft($0, person: person, conflicts: conflicts) }
    }
  }

  /// Whom each person covers by the roster, with the cell that says so.
  private static func coveredPeople(in context: AnalysisContext) -> [Int: [Person.Relation]] {
    var covered: [Int: [Person.Relation]] = [:]
    guard context.roster.stated.contains(.deputies) else { return covered }
    for (index, person) in context.organization.people.enumerated()
    where !person.relations.isEmpty && person.validity.contains(context.asOf) {
      for relation in person.relations where relation.kind == .deputy && relation.person.index != index {
        covered[relation.person.index, default: []].append(
          .init(.deputy, Person.ID(index), at: relation.location))
      }
    }
    return covered
  }

  /// What somebody has to do for another person.
  private static func parts(
    of relation: Person.Relation, covering conflicts: DutyConflicts
  ) -> [DutyConflicts.Part] {
    conflicts.parts(of: relation.person).compactMap { part in
      guard !part.held.isEmpty else { return nil }
      return DutyConflicts.Part(
        item: part.item, process: part.process, held: [], covered: part.held, isDoing: false,
        roster: relation.location)
    }
  }

  private func draft(
    _ conflict: DutyConflicts.Conflict, person: Person.ID, conflicts: DutyConflicts
  ) -> Finding.Draft {
    let context = conflicts.context
    let (own, other) = (conflict.first.item, conflict.second.item)
    let titles = (context.matrix.workItems[own].title, context.matrix.workItems[other].title)
    let process = conflicts.processName(of: other)
    let isCompensated = conflicts.isCompensated(conflict, for: person)
    let location =
      conflict.second.roster
      ?? context.cell(
        of: person, having: [InvolvementMask(.sub), InvolvementMask(.deputy)], on: WorkItem.ID(other))
    let name = context.organization[person].name
    return Finding.Draft(
      on: context.subject(person), at: location,
      message: .whenActing(name, titles, conflict.pair, process: process, isCompensated: isCompensated),
      remedy: .other(
        titles.1, conflicts.candidate(for: other, apartFrom: own, in: conflict.process, besides: person),
        cell: location.cell),
      people: [name],
      related: [.init(message: .own(titles.0), location: conflicts.ownCell(of: person, on: own))],
      grade: isCompensated ? .note : .warning, discriminator: "\(conflict.pair.label) \(process)")
  }
}

extension Finding.Message {
  fileprivate static func whenActing(
    _ name: String, _ titles: (String, String), _ pair: DutyPair, process: String, isCompensated: Bool
  ) -> Self {
    let place = process.isEmpty ? Self(verbatim: "") : Self(ja: "「\(process)」の", en: " in '\(process)'")
    let control = isCompensated ? Self(ja: "。補完統制あり", en: "; a control makes up for it") : Self(verbatim: "")
    return Self(
      ja:
        "\(name)が\(place.ja)「\(titles.1)」を代わりに行うと、「\(titles.0)」と重なります。「\(pair.first.ja)」と「\(pair.second.ja)」は一般に分離が望ましい職務です(組\(pair.label)、\(pair.basisText.ja)\(control.ja))",
      en:
        "when \(name) covers '\(titles.1)'\(place.en), it meets '\(titles.0)': \(pair.first.en) and \(pair.second.en) are usually kept apart (pair \(pair.label); \(pair.basisText.en)\(control.en))"
    )
  }

  fileprivate static func own(_ title: String) -> Self {
    Self(ja: "普段は「\(title)」を受け持っています", en: "has '\(title)' day by day")
  }

  fileprivate static func other(_ title: String, _ candidate: OwnerCandidate?, cell: String?) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    guard let candidate else {
      return Self(ja: "「\(title)」の代わり\(place)を別の人にしてください", en: "let somebody else cover '\(title)'\(placeEn)")
    }
    return Self(
      ja: "「\(title)」の代わり\(place)を\(candidate.name)にしてください(\(candidate.reason.ja))",
      en: "let \(candidate.name) cover '\(title)'\(placeEn): \(candidate.reason.en)")
  }
}
