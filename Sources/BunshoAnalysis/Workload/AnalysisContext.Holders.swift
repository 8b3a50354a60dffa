// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What rules that judge holders as written ask of them.
extension AnalysisContext {
  /// The subject of a finding about a holder of work.
  func subject(ofHolder assignee: Assignee) -> Finding.Subject {
    switch assignee {
    case .person(let id): subject(id)
    case .role(let id): subject(id)
    case .department(let id): subject(id)
    case .partner(let id): subject(id)
    case .list: Finding.Subject(kind: .organization, id: nil, name: name(of: assignee))
    }
  }

  /// Whether a holder is one person or a role that one person fills: what they hold hangs on one head. A role whose
  /// holders the input does not tell is taken for one; somebody who has left is nobody.
  func isOneDesk(_ assignee: Assignee) -> Bool {
    switch assignee {
    case .person(let id):
      return organization[id].validity.contains(asOf)
    case .role(let id):
      let role = organization[id]
      guard role.holdersAreKnown else { return true }
      var first: Person.ID?
      for holder in role.holders where organization[holder.value].validity.contains(asOf) {
        if let first, first != holder.value { return false }
        first = holder.value
      }
      return first != nil
    case .department, .partner, .list: return false
    }
  }

  /// Whether a holder is the head of a unit or of one above, by name or as one who fills the role.
  func isHead(_ assignee: Assignee, of unit: Department.ID) -> Bool {
    organization.lineage(of: unit).contains { above in
      guard let head = organization[above].head else { return false }
      switch assignee {
      case .person(let id): return id == head
      case .role(let id): return organization[id].holders.contains { $0.value == head }
      case .department, .partner, .list: return false
      }
    }
  }

  /// How many people belong to a unit and those below; without a roster, how many have a part in its own tasks.
  func headcount(of unit: Department.ID) -> Int {
    var seen: Set<Person.ID> = []
    if organization.rosters.people {
      var rest = [unit]
      var visited: Set<Department.ID> = [unit]
      while let next = rest.popLast() {
        seen.formUnion(units.members[next.index])
        rest += units.children[next.index].filter { visited.insert($0).inserted }
      }
      if !seen.isEmpty { return seen.count }
    }
    for item in leavesByUnit.items(of: unit.index) {
      for entry in people.entries(of: WorkItem.ID(Int(item))) {
        seen.insert(Person.ID(Int(people.people[entry])))
      }
    }
    return seen.count
  }

  /// The tasks in the order in which a remedy names them: the least important first, equal ones by title.
  func leastImportantFirst(_ items: [WorkItem.ID]) -> [WorkItem.ID] {
    items.sorted { left, right in
      let (first, second) = (tasks.importance[left.index], tasks.importance[right.index])
      return first == second
        ? SourceLocation.scalarOrder(matrix[left].title, matrix[right].title) : first < second
    }
  }

  /// The titles of a few tasks as a remedy lists them, each with the cell in which the holder has the part: with the
  /// sheet's name where that is not the sheet on which the holder stands, to which such findings point.
  func listed(
    _ items: some Sequence<WorkItem.ID>, holder: Assignee, kinds: InvolvementMask
  ) -> LocalizedText {
    let place = organization.location(of: holder)
    let texts = items.map { item in
      let cell = holders(of: kinds, on: item).first { $0.assignee == holder }?.location.cell(seenFrom: place)
      return (matrix[item].title, cell.map { "(\($0))" } ?? "")
    }
    return LocalizedText(
      ja: texts.map { "「\($0)」\($1)" }.joined(),
      en: texts.map { "'\($0)'" + ($1.isEmpty ? "" : " \($1)") }.joined(separator: ", "))
  }
}
