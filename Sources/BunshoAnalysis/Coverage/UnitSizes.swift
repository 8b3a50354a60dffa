// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// How many people each unit has, those of the units below included.
struct UnitSizes {
  private let counts: [Int]

  init(_ context: AnalysisContext) {
    let organization = context.organization
    var counts = [Int](repeating: 0, count: organization.departments.count)
    guard organization.rosters.people else {
      self.counts = counts
      return
    }
    // Who was counted last in each unit: nobody counts twice for posts in one line.
    var last = [Int](repeating: -1, count: counts.count)
    let (people, isPresent) = (organization.people, context.roster.isPresent)
    for index in people.indices where isPresent[index] && people[index].isListed {
      let posts = people[index].memberships
      for place in posts.indices {
        var next = posts[place].department
        // Above a unit in which the person was counted, they were counted as well.
        while let unit = next, last[unit.index] != index {
          last[unit.index] = index
          counts[unit.index] += 1
          next = organization.departments[unit.index].parent
        }
      }
    }
    self.counts = counts
  }

  /// The people of a unit; `nil` where no roster tells them.
  func people(in department: Department.ID) -> Int? {
    let count = counts[department.index]
    return count > 0 ? count : nil
  }
}
