// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension AnalysisContext {
  /// The parts of a task in the order of the input, each with its days and its cell.
  func assignments(of item: WorkItem.ID) -> [Assignment] {
    (columns.starts[item.index]..<columns.starts[item.index + 1]).map {
      matrix.assignments[Int(columns.order[Int($0)])]
    }
  }

  /// Who holds any of the kinds in a task on the day of judgement: a predecessor whose days are over and a successor
  /// whose days have not come are nobody.
  func presentHolders(of kinds: InvolvementMask, on item: WorkItem.ID) -> [Holder] {
    let holders = holders(of: kinds, on: item)
    guard columns.statesValidity else { return holders }
    let present = assignments(of: item).filter {
      kinds.contains($0.involvement) && $0.validity.contains(asOf)
    }
    return holders.filter { holder in present.contains { $0.assignee == holder.assignee } }
  }

  /// The judged tasks in which some assignment fits, in the order of the input.
  ///
  /// For rules on the days of assignments: one walk over the assignments, and only where any day is stated.
  func leaves(withAssignment fits: (Validity, Involvement) -> Bool) -> [WorkItem.ID] {
    guard columns.statesValidity else { return [] }
    var isWanted = [Bool](repeating: false, count: isLeaf.count)
    matrix.assignments.withUnsafeBufferPointer { assignments in
      for index in 0..<assignments.count
      where fits(assignments[index].validity, assignments[index].involvement) {
        isWanted[assignments[index].workItem.index] = true
      }
    }
    return isWanted.indices.lazy.filter { isWanted[$0] && self.isLeaf[$0] }.map { WorkItem.ID($0) }
  }

  /// The people among the holders who are there on the day and inside the company.
  func available(_ holders: [Holder]) -> [Person.ID] {
    holders.compactMap { holder in
      guard case .person(let id) = holder.assignee else { return nil }
      let person = organization[id]
      return person.isAvailable(on: asOf) && person.employment != .external ? id : nil
    }
  }

  /// Who stands above a person and is there: the superior the roster names, else the head of the person's unit or of
  /// one above it.
  func superior(of person: Person.ID, orHeadOf department: Department.ID? = nil) -> Person.ID? {
    func isThere(_ other: Person.ID) -> Bool { other != person && organization[other].isAvailable(on: asOf) }
    if let named = organization[person].related(.superior).map(\.person).first(where: isThere) {
      return named
    }
    guard let unit = organization[person].homeDepartment ?? department else { return nil }
    return organization.lineage(of: unit).lazy.compactMap { self.organization[$0].head }.first(where: isThere)
  }
}
