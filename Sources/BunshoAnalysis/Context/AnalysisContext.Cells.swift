// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension AnalysisContext {
  /// The cell in which a person, or else a role that the person fills, has one of the kinds in a task; the title
  /// where neither has.
  func cell(of person: Person.ID, having kinds: InvolvementMask, on item: WorkItem.ID) -> SourceLocation {
    let holders = holders(of: kinds, on: item)
    let own =
      holders.first { $0.assignee == .person(person) }
      ?? holders.first { holder in
        guard case .role(let role) = holder.assignee else { return false }
        return organization[role].holders.contains { $0.value == person }
      }
    return own?.location ?? matrix[item].location
  }

  /// The people who have one of the kinds in a task by name or through a role, in the order of the input.
  func people(having kinds: InvolvementMask, on item: WorkItem.ID) -> [Person.ID] {
    people.entries(of: item).compactMap {
      people.masks[$0].isDisjoint(with: kinds) ? nil : Person.ID(Int(people.people[$0]))
    }
  }

  /// Everybody who does, decides, checks or covers a task, roles beside those who fill them: whom no remedy may
  /// propose as one more.
  func busy(on item: WorkItem.ID) -> [Assignee] {
    let kinds = InvolvementMask.capable.union(.responsible).union(.accountable)
      .union([InvolvementMask(.approve), InvolvementMask(.review), InvolvementMask(.verify)])
    return holders(of: kinds, on: item).map(\.assignee)
      + people(having: kinds, on: item).map(Assignee.person)
  }
}
