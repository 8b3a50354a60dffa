// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The skill map as columns, grouped by task: who can do what how well.
///
/// One entry a (task, person) with the highest level stated; the people of a task stand in the order of their
/// numbers, so that a level is found by halving.
public struct SkillColumns: Sendable {
  /// Entries of task `t` are `offsets[t] ..< offsets[t + 1]`; empty where there is no skill map.
  private var offsets: [UInt32] = []
  /// The person of each entry.
  public private(set) var people: [UInt32] = []
  /// The highest level of each entry: 0 cannot, 1 learns, 2 can alone, 3 can well, 4 can teach.
  public private(set) var levels: [Int8] = []
  /// The statement of each entry, as its position in the matrix.
  public private(set) var positions: [UInt32] = []

  /// The level from which somebody can do a task alone.
  public static let alone = 2

  init(_ matrix: ResponsibilityMatrix) {
    let skills = matrix.skills
    guard !skills.isEmpty else { return }
    // Two stable counting sorts: by person, then by task.
    let byPerson = Self.sorted(Array(skills.indices), into: matrix.organization.people.count) {
      skills[$0].person.index
    }
    let byTask = Self.sorted(byPerson, into: matrix.workItems.count) { skills[$0].workItem.index }
    offsets.reserveCapacity(matrix.workItems.count + 1)
    offsets.append(0)
    var next = 0
    for item in matrix.workItems.indices {
      let begin = people.count
      while next < byTask.count, skills[byTask[next]].workItem.index == item {
        let (person, level) = (
          UInt32(skills[byTask[next]].person.index), Int8(clamping: skills[byTask[next]].level)
        )
        if people.count > begin, people[people.count - 1] == person {
          if level > levels[levels.count - 1] {
            levels[levels.count - 1] = level
            positions[positions.count - 1] = UInt32(byTask[next])
          }
        } else {
          people.append(person)
          levels.append(level)
          positions.append(UInt32(byTask[next]))
        }
        next += 1
      }
      offsets.append(UInt32(people.count))
    }
  }

  private static func sorted(_ positions: [Int], into count: Int, by key: (Int) -> Int) -> [Int] {
    var starts = [Int](repeating: 0, count: count + 1)
    for position in positions { starts[key(position) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var sorted = [Int](repeating: 0, count: positions.count)
    for position in positions {
      sorted[starts[key(position)]] = position
      starts[key(position)] += 1
    }
    return sorted
  }

  /// The entries of a task.
  public func entries(of item: WorkItem.ID) -> Range<Int> {
    offsets.isEmpty ? 0..<0 : Int(offsets[item.index])..<Int(offsets[item.index + 1])
  }

  /// The level of a person in a task; `nil` where the map does not tell it.
  public func level(of person: Person.ID, on item: WorkItem.ID) -> Int? {
    var range = entries(of: item)
    let wanted = UInt32(person.index)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if people[middle] == wanted { return Int(levels[middle]) }
      range = people[middle] < wanted ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
