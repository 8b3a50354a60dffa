// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Which single person acts for each holder of work: a person, or a role that exactly one known person fills on the
/// day. A role that several fill, or nobody knows who, is no single person.
struct Actors: Sendable {
  /// The person of each holder number; -1 where it is no single person.
  let people: [Int32]

  init(_ context: AnalysisContext) {
    let organization = context.organization
    let count = organization.people.count
    var people = [Int32](repeating: -1, count: context.columns.holderNumbers.count)
    let isPresent = context.roster.isPresent
    for index in isPresent.indices where isPresent[index] { people[index] = Int32(index) }
    for (index, role) in organization.roles.enumerated() where role.holdersAreKnown {
      let present = Set(role.holders.map(\.value)).filter { people[$0.index] >= 0 }
      if present.count == 1, let only = present.first { people[count + index] = Int32(only.index) }
    }
    self.people = people
  }

  /// The person who acts for an entry of the columns.
  func person(_ holder: UInt32) -> Person.ID? {
    let person = people[Int(holder)]
    return person < 0 ? nil : Person.ID(Int(person))
  }
}
