// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// How many people each unit has, those of the units below included.
struct UnitSizes {
  private let counts: [Int]

  init(_ context: AnalysisContext) {
    let organization = context.organization
    var people = [Set<Person.ID>](repeating: [], count: organization.departments.count)
    guard organization.rosters.people else {
      counts = people.map { _ in 0 }
      return
    }
    for (index, person) in organization.people.enumerated()
    where person.isListed && person.validity.contains(context.asOf) {
      for department in person.memberships.compactMap(\.department) {
        for unit in organization.lineage(of: department) { people[unit.index].insert(Person.ID(index)) }
      }
    }
    counts = people.map(\.count)
  }

  /// The people of a unit; `nil` where no roster tells them.
  func people(in department: Department.ID) -> Int? {
    let count = counts[department.index]
    return count > 0 ? count : nil
  }
}
