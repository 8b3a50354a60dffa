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
  private let pools = Mutex<[Pool: [UInt32]]>([:])
  private let categories = Mutex<[Department.ID: [Int32]]>([:])
  /// Columns that no pool is being gathered with.
  private let idle = Mutex<[Seen]>([])
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
      byDepartment = GroupedParts(
        all, by: tasks.departments, count: context.organization.departments.count, columns)
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
    if let known = pools.withLock({ $0[pool] }) { return known }
    // Gathered without the lock: rules that are judged side by side do not wait for each other.
    var seen = idle.withLock { $0.popLast() } ?? Seen(load.count)
    let people = gather(pool, &seen)
    idle.withLock { $0.append(seen) }
    pools.withLock { $0[pool] = people }
    return people
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

  private func gather(_ pool: Pool, _ seen: inout Seen) -> [UInt32] {
    seen.begin()
    var people: [UInt32] = []
    switch pool {
    case .siblings(let unit, let category):
      let positions = byDepartment.groups.positions(of: unit.index)
      let categories = categories(of: unit)
      for place in categories.indices where categories[place] == category {
        let parts = byDepartment.parts(at: positions.lowerBound + place)
        add(parts, byDepartment.holders, byDepartment.masks, to: &people, &seen)
      }
    case .doers(let unit):
      add(
        byDepartment.parts(of: unit.index), byDepartment.holders, byDepartment.masks, to: &people, &seen)
    case .members(let unit): people = units.members[unit.index].map { UInt32($0.index) }
    case .category(let category) where category >= 0:
      let groups = byCategory.value {
        LeafGroups(
          Array(matrix.workItemIDs), by: tasks.secondCategories,
          count: Int(tasks.secondCategories.max() ?? -1) + 1)
      }
      for item in groups.items(of: Int(category)) {
        add(columns.entries(of: WorkItem.ID(Int(item))), columns.holders, columns.masks, to: &people, &seen)
      }
    case .category: break
    }
    return people
  }

  /// The categories of a unit's tasks, laid side by side when first asked for: a unit is asked for many of them, and its
  /// tasks may stand all over the table.
  private func categories(of unit: Department.ID) -> [Int32] {
    if let known = categories.withLock({ $0[unit] }) { return known }
    let gathered = byDepartment.groups.items(of: unit.index).map { tasks.secondCategories[Int($0)] }
    categories.withLock { $0[unit] = gathered }
    return gathered
  }

  /// Adds who does a task and was not met before.
  private func add(
    _ parts: Range<Int>, _ holders: [UInt32], _ masks: [InvolvementMask], to people: inout [UInt32],
    _ seen: inout Seen
  ) {
    for part in parts where !masks[part].isDisjoint(with: .responsible) {
      Self.forEachHolder(holders[part], roleHolders, columns.holderNumbers) {
        if seen.insert($0) { people.append($0) }
      }
    }
  }

  /// Who was met in the pool at hand: one column for all pools, so that a small pool costs little.
  private struct Seen {
    private var rounds: [UInt32]
    private var round: UInt32 = 0

    init(_ count: Int) { rounds = [UInt32](repeating: 0, count: count) }

    mutating func begin() { round += 1 }

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
