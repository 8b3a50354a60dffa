// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Synchronization

/// Who does and decides what where, for proposals. Roles stand for their holders; a role whose holders the input does
/// not tell stands for nobody who could be asked.
///
/// A proposal looks at one unit or category, so pools are gathered when first asked for, and kept.
final class CandidateIndex: Sendable {
  /// People from whom a proposal may be chosen.
  enum Pool: Hashable {
    /// Who does tasks of the department and categories.
    case siblings(Department.ID, category: Int32)
    /// Who does any task of the department.
    case doers(Department.ID)
    /// Who belongs to the department.
    case members(Department.ID)
    /// Who does tasks of the categories anywhere.
    case category(Int32)
  }

  /// How many tasks each person does; by holder, roles stand for their people.
  let load: [Int]
  private let matrix: ResponsibilityMatrix
  private let columns: MatrixColumns
  private let tasks: WorkItemColumns
  private let units: UnitTree
  /// The people behind each role.
  private let roleHolders: [[UInt32]]
  private let byDepartment: GroupedParts
  private let byCategory = OnDemand<LeafGroups>()
  private let pools = Mutex(Pools())
  private let deciders = Mutex<[Department.ID?: UInt32?]>([:])

  init(_ context: AnalysisContext) {
    matrix = context.matrix
    columns = context.columns
    tasks = context.tasks
    units = context.units
    let numbers = columns.holderNumbers
    roleHolders = context.organization.roles.map { $0.holders.map { UInt32($0.value.index) } }
    if context.leaves.count == matrix.workItems.count {
      byDepartment = context.partsByUnit
    } else {
      let all = Array(matrix.workItemIDs)
      let units = LeafGroups(all, by: tasks.departments, count: context.organization.departments.count)
      byDepartment = GroupedParts(all, by: tasks.departments, in: units, columns)
    }
    let people = context.organization.people.count
    let (holders, masks) = (columns.holders, columns.masks)
    var load = [Int](repeating: 0, count: numbers.count)
    for entry in holders.indices where !masks[entry].isDisjoint(with: .responsible) {
      let holder = Int(holders[entry])
      if holder < people {
        load[holder] += 1
      } else {
        Self.forEachHolder(holders[entry], roleHolders, numbers) { load[Int($0)] += 1 }
      }
    }
    self.load = load
  }

  /// The units below a unit.
  func children(of unit: Department.ID) -> [Department.ID] { units.children[unit.index] }

  /// The members of a pool.
  func people(in pool: Pool) -> [UInt32] {
    pools.withLock { pools in
      if let known = pools.known[pool] { return known }
      let gathered = gather(pool, &pools)
      pools.known[pool] = gathered
      return gathered
    }
  }

  /// The people who have one of the kinds in a task, in the order of the input.
  func holders(of kinds: InvolvementMask, on item: WorkItem.ID) -> [UInt32] {
    var holders: [UInt32] = []
    for entry in columns.entries(of: item) where !columns.masks[entry].isDisjoint(with: kinds) {
      Self.forEachHolder(columns.holders[entry], roleHolders, columns.holderNumbers) {
        if !holders.contains($0) { holders.append($0) }
      }
    }
    return holders
  }

  private func gather(_ pool: Pool, _ pools: inout Pools) -> [UInt32] {
    switch pool {
    case .siblings(let unit, let category):
      return doers(among: siblings(in: unit, category, &pools), &pools.seen)
    case .doers(let unit): return doers(among: [byDepartment.parts(of: unit.index)], &pools.seen)
    case .members(let unit): return units.members[unit.index].map { UInt32($0.index) }
    case .category(let category):
      let groups = byCategory.value {
        LeafGroups(
          Array(matrix.workItemIDs), by: tasks.secondCategories,
          count: Int(tasks.secondCategories.max() ?? -1) + 1)
      }
      return category < 0 ? [] : doers(of: groups.items(of: Int(category)), &pools.seen)
    }
  }

  /// The parts in the tasks of a unit that are of the categories. A unit is asked for many of its categories, so those of its tasks
  /// are laid side by side once: the tasks may stand all over the table.
  private func siblings(in unit: Department.ID, _ category: Int32, _ pools: inout Pools)
    -> [Range<Int>]
  {
    let positions = byDepartment.groups.positions(of: unit.index)
    let categories: [Int32]
    if let known = pools.categories[unit] {
      categories = known
    } else {
      categories = byDepartment.groups.items(of: unit.index).map { tasks.secondCategories[Int($0)] }
      pools.categories[unit] = categories
    }
    return categories.indices.filter { categories[$0] == category }.map {
      byDepartment.parts(at: positions.lowerBound + $0)
    }
  }

  private func doers(among ranges: [Range<Int>], _ seen: inout Seen) -> [UInt32] {
    seen.begin(load.count)
    var doers: [UInt32] = []
    for range in ranges {
      for part in range where !byDepartment.masks[part].isDisjoint(with: .responsible) {
        Self.forEachHolder(byDepartment.holders[part], roleHolders, columns.holderNumbers) {
          if seen.insert($0) { doers.append($0) }
        }
      }
    }
    return doers
  }

  private func doers(of items: some Sequence<UInt32>, _ seen: inout Seen) -> [UInt32] {
    seen.begin(load.count)
    var doers: [UInt32] = []
    for item in items {
      for entry in columns.entries(of: WorkItem.ID(Int(item)))
      where !columns.masks[entry].isDisjoint(with: .responsible) {
        Self.forEachHolder(columns.holders[entry], roleHolders, columns.holderNumbers) {
          if seen.insert($0) { doers.append($0) }
        }
      }
    }
    return doers
  }

  /// What proposals have asked for so far.
  private struct Pools {
    var known: [Pool: [UInt32]] = [:]
    /// The categories of the tasks of each unit.
    var categories: [Department.ID: [Int32]] = [:]
    var seen = Seen()
  }

  /// Who was met in the pool at hand: one column for all pools, so that a small pool costs little.
  private struct Seen {
    private var rounds: [UInt32] = []
    private var round: UInt32 = 0

    mutating func begin(_ count: Int) {
      if rounds.isEmpty { rounds = [UInt32](repeating: 0, count: count) }
      round += 1
    }

    mutating func insert(_ holder: UInt32) -> Bool {
      if rounds[Int(holder)] == round { return false }
      rounds[Int(holder)] = round
      return true
    }
  }

  /// Who decides most tasks of the department, else of the whole table.
  func usualDecider(in department: Department.ID?) -> Assignee? {
    (mostDeciding(in: department) ?? mostDeciding(in: nil)).map(columns.holderNumbers.assignee)
  }

  private func mostDeciding(in department: Department.ID?) -> UInt32? {
    if let known = deciders.withLock({ $0[department] }) { return known }
    var counts: [UInt32: Int] = [:]
    func count(_ item: Int) {
      for entry in columns.entries(of: WorkItem.ID(item)) where columns.masks[entry].contains(.decide) {
        if !columns.holderNumbers.isList(columns.holders[entry]) {
          counts[columns.holders[entry], default: 0] += 1
        }
      }
    }
    if let department {
      for item in byDepartment.groups.items(of: department.index) { count(Int(item)) }
    } else {
      for item in matrix.workItems.indices { count(item) }
    }
    // Of several the one who comes first in the input.
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    deciders.withLock { $0[department] = .some(most) }
    return most
  }

  /// The people a holder stands for: units, companies and lists stand for nobody.
  private static func forEachHolder(
    _ holder: UInt32, _ roleHolders: [[UInt32]], _ numbers: MatrixColumns.HolderNumbers,
    _ body: (UInt32) -> Void
  ) {
    switch numbers.assignee(holder) {
    case .person: body(holder)
    case .role(let id): for person in roleHolders[id.index] { body(person) }
    case .department, .partner, .list: break
    }
  }
}
