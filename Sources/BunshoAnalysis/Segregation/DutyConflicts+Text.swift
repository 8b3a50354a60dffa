// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension DutyConflicts {
  /// The cell in which a person does or decides a task.
  func ownCell(of person: Person.ID, on item: Int) -> SourceLocation {
    context.cell(
      of: person, having: Self.doing.union([InvolvementMask(.decide), InvolvementMask(.approve)]),
      on: WorkItem.ID(item))
  }

  /// Whether a control that is written down, or a check by another person, makes up for the pair.
  func isCompensated(_ conflict: Conflict, for person: Person.ID) -> Bool {
    [conflict.first.item, conflict.second.item].contains { item in
      if let fact = context.matrix.workItems[item].fact(.control),
        CompensatingControl(fact.text)?.isDocumented == true
      {
        return true
      }
      let checks: InvolvementMask = [InvolvementMask(.review), InvolvementMask(.verify)]
      return context.holders(of: checks, on: WorkItem.ID(item)).contains { holder in
        switch holder.assignee {
        case .person(let other): other != person
        case .role(let role): !context.organization[role].holders.contains { $0.value == person }
        case .department, .partner: true
        case .list: false
        }
      }
    }
  }

  /// Who could take over one of two tasks without having the duty of the other in the process.
  func candidate(for item: Int, apartFrom other: Int, in process: Int64, besides person: Person.ID)
    -> OwnerCandidate?
  {
    let deciders = context.holders(
      of: [InvolvementMask(.decide), InvolvementMask(.approve)], on: WorkItem.ID(item))
    let excluded = [.person(person)] + deciders.map(\.assignee)
    let conflicting = index.duties(of: other)
    return OwnerCandidate.ranked(for: WorkItem.ID(item), in: context, excluding: excluded, limit: 5).first {
      guard case .person(let id) = $0.assignee else { return false }
      return !parts(of: id).contains {
        $0.process == process && ($0.item == other || !$0.held.isDisjoint(with: conflicting))
      }
    }
  }
}

extension Severity {
  /// One step milder; a note stays one.
  var lowered: Severity { self == .error ? .warning : .note }
}

extension [DutyConflicts.Part] {
  /// The list in stretches whose neighbours belong together.
  func chunked(by belongTogether: (Element, Element) -> Bool) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, belongTogether(last, element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}
