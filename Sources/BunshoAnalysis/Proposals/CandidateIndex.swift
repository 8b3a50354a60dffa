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

  /// How many tasks each holder does.
  let load: [Int]
  private let matrix: ResponsibilityMatrix
  private let columns: MatrixColumns
  private let tasks: WorkItemColumns
  private let units: UnitTree
  /// The people behind each role.
  private let roleHolders: [[UInt32]]
  private let byDepartment: LeafGroups
  private let byCategory: LeafGroups
  private let pools = Mutex(Pools())
  private let deciders = Mutex<[Department.ID?: UInt32?]>([:])

  init(_ context: AnalysisContext) {
    matrix = context.matrix
    columns = context.columns
    tasks = context.tasks
    units = context.units
    let numbers = columns.holderNumbers
    roleHolders = context.organization.roles.map { $0.holders.map { UInt32($0.value.index) } }
    let all = Array(context.matrix.workItemIDs)
    byDepartment = LeafGroups(all, by: tasks.departments, count: context.organization.departments.count)
    byCategory = LeafGroups(
      all, by: tasks.secondCategories, count: Int(tasks.secondCategories.max() ?? -1) + 1)
    var load = [Int](repeating: 0, count: numbers.count)
    for entry in columns.holders.indices where !columns.masks[entry].isDisjoint(with: .responsible) {
      Self.forEachHolder(columns.holders[entry], roleHolders, numbers) { load[Int($0)] += 1 }
    }
    self.load = load
  }

  /// The units below a unit.
  func children(of unit: Department.ID) -> [Department.ID] { units.children[unit.index] }

  /// The members of a pool, least loaded first; equal loads in the order of the roster.
  func holders(in pool: Pool) -> [UInt32] {
    pools.withLock { pools in
      if let known = pools.known[pool] { return known }
      let gathered = gather(pool, &pools.seen).sorted { (load[Int($0)], $0) < (load[Int($1)], $1) }
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

  private func gather(_ pool: Pool, _ seen: inout Seen) -> [UInt32] {
    switch pool {
    case .siblings(let unit, let category):
      doers(
        of: byDepartment.items(of: unit.index).lazy.filter {
          self.tasks.secondCategories[Int($0)] == category
        },
        &seen)
    case .doers(let unit): doers(of: byDepartment.items(of: unit.index), &seen)
    case .members(let unit): units.members[unit.index].map { UInt32($0.index) }
    case .category(let category): category < 0 ? [] : doers(of: byCategory.items(of: Int(category)), &seen)
    }
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
      for item in byDepartment.items(of: department.index) { count(Int(item)) }
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
