// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The units of the organisation as a tree, with the people in each.
public struct UnitTree: Sendable {
  /// The units right below each unit.
  public let children: [[Department.ID]]
  /// The people with a post in each unit itself on the day of judgement, in the order of the roster.
  public let members: [[Person.ID]]
  /// Visit numbers of a walk over the tree: a unit's own, and the last one below it.
  private let first: [Int]
  private let last: [Int]

  init(_ organization: Organization, isPresent: [Bool]) {
    let count = organization.departments.count
    var children = [[Department.ID]](repeating: [], count: count)
    var roots: [Department.ID] = []
    for index in 0..<count {
      let unit = Department.ID(index)
      if let parent = organization[unit].parent {
        children[parent.index].append(unit)
      } else {
        roots.append(unit)
      }
    }
    var first = [Int](repeating: -1, count: count)
    var last = [Int](repeating: -1, count: count)
    var clock = 0
    // A stack of its own: chains of units may be deeper than the program's. Units of a cycle are reached by
    // nobody above them, so each is a beginning too.
    for root in roots + (0..<count).map({ Department.ID($0) }) where first[root.index] < 0 {
      var stack: [(unit: Department.ID, next: Int)] = [(root, 0)]
      first[root.index] = clock
      clock += 1
      while let top = stack.last {
        let below = children[top.unit.index]
        guard top.next < below.count else {
          last[top.unit.index] = clock - 1
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let child = below[top.next]
        if first[child.index] < 0 {
          first[child.index] = clock
          clock += 1
          stack.append((child, 0))
        }
      }
    }
    self.children = children
    self.first = first
    self.last = last
    var members = [[Person.ID]](repeating: [], count: count)
    // By position: to copy a person would count the references of all their facts.
    let people = organization.people
    for index in people.indices where isPresent[index] {
      let posts = people[index].memberships
      for place in posts.indices {
        guard let unit = posts[place].department,
          !posts[..<place].contains(where: { $0.department == unit })
        else { continue }
        members[unit.index].append(Person.ID(index))
      }
    }
    self.members = members
  }

  /// Whether a unit is the other or lies below it.
  public func isWithin(_ unit: Department.ID, _ other: Department.ID) -> Bool {
    unit == other
      || first[other.index] <= first[unit.index] && first[unit.index] <= last[other.index]
        && first[other.index] >= 0
  }

  /// Whether one unit is the other, or above or below it.
  public func areInOneLine(_ left: Department.ID, _ right: Department.ID) -> Bool {
    isWithin(left, right) || isWithin(right, left)
  }
}
