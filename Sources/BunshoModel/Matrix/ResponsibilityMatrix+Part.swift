// SPDX-License-Identifier: Apache-2.0

extension ResponsibilityMatrix {
  /// Some tasks of a matrix as a matrix of its own, and where each task of the whole went.
  public struct Part: Sendable {
    /// The matrix with these tasks only; the organisation and the tables are those of the whole.
    public let matrix: ResponsibilityMatrix
    /// The identity in the part of each task of the whole; `nil` for those that are not in it.
    public let identities: [WorkItem.ID?]
  }

  /// The matrix with only those tasks that fit, in source order: what one unit answers for.
  ///
  /// What belongs to a task goes with it; duties of the regulation, waivers and vacancies of roles stay.
  public func part(where fits: (WorkItem.ID) -> Bool) -> Part {
    var identities = [WorkItem.ID?](repeating: nil, count: workItems.count)
    var kept: [WorkItem] = []
    for id in workItemIDs where fits(id) {
      identities[id.index] = WorkItem.ID(kept.count)
      kept.append(self[id])
    }
    for index in kept.indices { kept[index].parent = kept[index].parent.flatMap { identities[$0.index] } }
    var part = self
    part.workItems = kept
    part.assignments = assignments.compactMap { assignment in
      identities[assignment.workItem.index].map {
        var assignment = assignment
        assignment.workItem = $0
        return assignment
      }
    }
    part.exclusions = exclusions.compactMap { exclusion in
      identities[exclusion.workItem.index].map {
        Exclusion(workItem: $0, assignee: exclusion.assignee, location: exclusion.location)
      }
    }
    part.vacancies = vacancies.compactMap { vacancy in
      guard let item = vacancy.workItem else { return vacancy }
      return identities[item.index].map {
        var vacancy = vacancy
        vacancy.subject = .workItem($0)
        return vacancy
      }
    }
    part.skills = skills.compactMap { skill in
      identities[skill.workItem.index].map {
        Skill(workItem: $0, person: skill.person, level: skill.level, location: skill.location)
      }
    }
    return Part(matrix: part, identities: identities)
  }
}

extension Organization {
  /// Whether each unit is the given one or lies below it, by position. A cycle in the data ends the walk.
  public func isWithin(_ unit: Department.ID) -> [Bool] {
    var children = [[Int]](repeating: [], count: departments.count)
    for index in departments.indices {
      if let parent = departments[index].parent { children[parent.index].append(index) }
    }
    var isWithin = [Bool](repeating: false, count: departments.count)
    var rest = [unit.index]
    while let next = rest.popLast() {
      guard !isWithin[next] else { continue }
      isWithin[next] = true
      rest += children[next]
    }
    return isWithin
  }
}
