// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Who stands above whom, for rules on the line of command.
struct Superiors {
  /// Who a remedy proposes, and why.
  struct Proposal {
    let name: String
    let reason: LocalizedText
  }

  let context: AnalysisContext

  init(_ context: AnalysisContext) { self.context = context }

  /// The units a person has a post in or heads.
  func units(of person: Person.ID) -> [Department.ID] {
    context.organization[person].memberships.compactMap(\.department) + (context.headedUnits[person] ?? [])
  }

  /// The nearest person above somebody who is there and ranks no lower: the superior the roster names, else a head
  /// of the units above.
  func above(
    _ person: Person.ID, from unit: Department.ID?, ranking rank: UInt8 = 0, ranks: [UInt8] = []
  ) -> Proposal? {
    let organization = context.organization
    func fits(_ other: Person.ID) -> Bool {
      other != person && organization[other].isAvailable(on: context.asOf)
        && organization[other].employment != .external && (ranks.isEmpty || ranks[other.index] >= rank)
    }
    for relation in organization[person].relations where relation.kind == .superior && fits(relation.person) {
      return Proposal(
        name: organization[relation.person].name,
        reason: LocalizedText(
          ja: "\(organization[person].name)の上司", en: "superior of \(organization[person].name)"))
    }
    for start in [organization[person].homeDepartment, unit].compactMap(\.self) {
      for unit in organization.lineage(of: start) {
        guard let head = organization[unit].head, fits(head) else { continue }
        return Proposal(
          name: organization[head].name,
          reason: LocalizedText(
            ja: "\(organization[unit].name)の部門長", en: "head of \(organization[unit].name)"))
      }
    }
    return nil
  }

  /// The head of a unit, or of the nearest one above it, who is there and is none of those.
  func head(of unit: Department.ID, besides others: [Person.ID]) -> Proposal? {
    let organization = context.organization
    for unit in organization.lineage(of: unit) {
      guard let head = organization[unit].head, !others.contains(head),
        organization[head].isAvailable(on: context.asOf)
      else { continue }
      return Proposal(
        name: organization[head].name,
        reason: LocalizedText(ja: "\(organization[unit].name)の部門長", en: "head of \(organization[unit].name)"))
    }
    return nil
  }

  /// Whether somebody stands below another as far as the input tells: by the roster's superiors, or with a unit at or
  /// below one the other heads; `nil` where the input tells nothing of one of them.
  func isBelow(_ person: Person.ID, _ other: Person.ID) -> Bool? {
    if reports(person, to: other) { return true }
    let own = units(of: person)
    let above = units(of: other)
    guard !own.isEmpty, !above.isEmpty else { return nil }
    let headed = context.headedUnits[other] ?? []
    if own.contains(where: { unit in headed.contains { context.units.isWithin(unit, $0) } }) { return true }
    // In one unit or below it, a head the list does not name is known by the higher post.
    let (rank, otherRank) = (context.ranks[person.index], context.ranks[other.index])
    let isInLine = own.contains { unit in above.contains { context.units.isWithin(unit, $0) } }
    if isInLine, rank == 0 || otherRank == 0 { return nil }
    return isInLine && rank <= otherRank
  }

  /// Whether the chain of superiors the roster names leads from one to the other.
  private func reports(_ person: Person.ID, to other: Person.ID) -> Bool {
    var seen: [Person.ID] = [person]
    var position = 0
    // Chains of command are short; a longer walk is a cycle or no chain.
    while position < seen.count, seen.count < 64 {
      for relation in context.organization[seen[position]].relations where relation.kind == .superior {
        if relation.person == other { return true }
        if !seen.contains(relation.person) { seen.append(relation.person) }
      }
      position += 1
    }
    return false
  }
}
