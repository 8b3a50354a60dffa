// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Who does and decides what where, for proposals. Roles stand for their holders where the input tells them.
struct CandidateIndex: Sendable {
  /// People from whom a proposal may be chosen.
  enum Pool: Hashable {
    /// Who does tasks of the department and categories.
    case siblings(Department.ID?, String, String)
    /// Who does any task of the department.
    case doers(Department.ID)
    /// Who belongs to the department.
    case members(Department.ID)
    /// Who does tasks of the categories anywhere.
    case category(String, String)
  }

  /// How many tasks each holder does.
  private(set) var load: [Int]
  /// The units below each unit.
  private(set) var children: [[Department.ID]]
  private var pools: [Pool: [UInt32]] = [:]
  private var deciders: [Department.ID?: UInt32] = [:]
  private var usualDecider: UInt32?
  private let numbers: MatrixColumns.HolderNumbers

  init(_ matrix: ResponsibilityMatrix, numbers: MatrixColumns.HolderNumbers) {
    self.numbers = numbers
    load = [Int](repeating: 0, count: numbers.count)
    let organization = matrix.organization
    children = [[Department.ID]](repeating: [], count: organization.departments.count)
    for (index, department) in organization.departments.enumerated() {
      if let parent = department.parent { children[parent.index].append(Department.ID(index)) }
    }
    countDoing(matrix)
    countDeciding(matrix)
    for (index, person) in organization.people.enumerated() {
      for (place, membership) in person.memberships.enumerated() {
        guard let department = membership.department,
          !person.memberships[..<place].contains(where: { $0.department == department })
        else { continue }
        pools[.members(department), default: []].append(UInt32(index))
      }
    }
    // Least load first; equal loads in the order of the roster.
    let load = load
    for pool in pools.keys {
      pools[pool]?.sort { (load[Int($0)], $0) < (load[Int($1)], $1) }
    }
  }

  /// The members of a pool, least loaded first.
  func holders(in pool: Pool) -> [UInt32] { pools[pool] ?? [] }

  /// Who decides most tasks of the department, else of the whole table.
  func usualDecider(in department: Department.ID?) -> Assignee? {
    (deciders[department] ?? usualDecider).map(numbers.assignee)
  }

  private mutating func countDoing(_ matrix: ResponsibilityMatrix) {
    var seen: [Pool: Set<UInt32>] = [:]
    for assignment in matrix.assignments where InvolvementMask.responsible.contains(assignment.involvement) {
      let task = matrix.workItems[assignment.workItem.index]
      let first = task.categories.first??.value ?? ""
      let second = task.categories.dropFirst().first??.value ?? ""
      var around: [Pool] = [.siblings(task.department?.value, first, second), .category(first, second)]
      if let department = task.department?.value { around.append(.doers(department)) }
      for holder in Self.holders(of: assignment.assignee, in: matrix.organization, numbers: numbers) {
        load[Int(holder)] += 1
        for pool in around where seen[pool, default: []].insert(holder).inserted {
          pools[pool, default: []].append(holder)
        }
      }
    }
  }

  private mutating func countDeciding(_ matrix: ResponsibilityMatrix) {
    var counts: [Department.ID?: [UInt32: Int]] = [:]
    var total: [UInt32: Int] = [:]
    for assignment in matrix.assignments where assignment.involvement == .decide {
      let holder = numbers.number(of: assignment.assignee)
      guard !numbers.isList(holder) else { continue }
      let department = matrix.workItems[assignment.workItem.index].department?.value
      counts[department, default: [:]][holder, default: 0] += 1
      total[holder, default: 0] += 1
    }
    deciders = counts.compactMapValues(Self.most)
    usualDecider = Self.most(of: total)
  }

  /// The holder counted most often; of several the one who comes first in the input.
  private static func most(of counts: [UInt32: Int]) -> UInt32? {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func holders(
    of assignee: Assignee, in organization: Organization, numbers: MatrixColumns.HolderNumbers
  ) -> [UInt32] {
    switch assignee {
    case .person: return [numbers.number(of: assignee)]
    case .role(let id):
      let role = organization[id]
      return role.holdersAreKnown
        ? role.holders.map { UInt32($0.value.index) } : [numbers.number(of: assignee)]
    case .department, .partner, .list: return []
    }
  }
}
