// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The assignments of a matrix as columns of integers, grouped by task (compressed sparse rows).
///
/// One entry per (task, holder) with the kinds OR-ed; entries of a task keep the order of the input. Rules
/// over millions of cells walk these arrays and touch objects only when they have something to say.
public struct MatrixColumns: Sendable {
  /// Entries of task `t` are `offsets[t] ..< offsets[t + 1]`.
  public let offsets: [UInt32]
  /// The holder of each entry, as a dense number (see `holderNumbers`).
  public let holders: [UInt32]
  /// The kinds of each entry.
  public let masks: [InvolvementMask]
  /// The first assignment of each entry in the matrix's list.
  public let firstAssignments: [UInt32]
  /// The assignments of the matrix by task: those of task `t` are `order[starts[t] ..< starts[t + 1]]`.
  let order: [UInt32]
  let starts: [UInt32]
  /// The union of kinds over all holders of each task, mailing lists included.
  public let itemMasks: [InvolvementMask]
  /// The kinds that two holders or more of each task have.
  let repeatedMasks: [InvolvementMask]
  /// Whether all parts are people's by name: nobody is a role, a unit, a company or a list.
  let namesOnlyPeople: Bool
  /// The kinds that stand anywhere.
  public let statedKinds: InvolvementMask
  /// Whether any assignment begins or ends on a stated day.
  public let statesValidity: Bool
  /// How assignees are numbered.
  public let holderNumbers: HolderNumbers

  /// Dense numbers for everybody who can hold work: people, then roles, departments, partners, lists.
  public struct HolderNumbers: Sendable {
    private let roles: Int
    private let departments: Int
    private let partners: Int
    private let lists: Int
    /// How many holders there are.
    public let count: Int

    init(_ organization: Organization) {
      roles = organization.people.count
      departments = roles + organization.roles.count
      partners = departments + organization.departments.count
      lists = partners + organization.partners.count
      count = lists + organization.lists.count
    }

    /// The number of an assignee.
    public func number(of assignee: Assignee) -> UInt32 {
      switch assignee {
      case .person(let id): UInt32(id.index)
      case .role(let id): UInt32(roles + id.index)
      case .department(let id): UInt32(departments + id.index)
      case .partner(let id): UInt32(partners + id.index)
      case .list(let id): UInt32(lists + id.index)
      }
    }

    /// The assignee with a number.
    public func assignee(_ number: UInt32) -> Assignee {
      let index = Int(number)
      if index < roles { return .person(Person.ID(index)) }
      if index < departments { return .role(Role.ID(index - roles)) }
      if index < partners { return .department(Department.ID(index - departments)) }
      if index < lists { return .partner(Partner.ID(index - partners)) }
      return .list(DistributionList.ID(index - lists))
    }

    /// The number of the first mailing list.
    var firstList: Int { lists }

    /// Whether the number is a mailing list's.
    public func isList(_ number: UInt32) -> Bool { Int(number) >= lists }
  }

  /// Assignments are read in stretches, several at a time.
  private static let stretch = 262_144

  /// The assignments of a stretch in the order of the input.
  private struct Part: Sendable {
    var items: [UInt32] = []
    var holders: [UInt32] = []
    var masks: [InvolvementMask] = []
    var statesValidity = false
    var namesOnlyPeople = true

    init(_ assignments: [Assignment], _ range: Range<Int>, _ numbers: HolderNumbers) {
      items.reserveCapacity(range.count)
      holders.reserveCapacity(range.count)
      masks.reserveCapacity(range.count)
      // By position: to copy an assignment would count the references of its place.
      for index in range {
        items.append(UInt32(assignments[index].workItem.index))
        holders.append(numbers.number(of: assignments[index].assignee))
        if case .person = assignments[index].assignee {} else { namesOnlyPeople = false }
        masks.append(InvolvementMask(assignments[index].involvement))
        let validity = assignments[index].validity
        if validity.from != nil || validity.until != nil { statesValidity = true }
      }
    }
  }

  /// Lays the assignments of a matrix out in columns.
  public init(_ matrix: ResponsibilityMatrix) { self.init(matrix, stretch: Self.stretch) }

  init(_ matrix: ResponsibilityMatrix, stretch: Int) {
    let itemCount = matrix.workItems.count
    let numbers = HolderNumbers(matrix.organization)
    let assignments = matrix.assignments

    let parts = InParallel.stretches(of: assignments.count, by: stretch) {
      Part(assignments, $0, numbers)
    }
    let items = parts.joined(\.items)
    let (partHolders, partMasks) = (parts.joined(\.holders), parts.joined(\.masks))

    // Counting sort by task keeps the input's order within a task.
    var starts = [UInt32](repeating: 0, count: itemCount + 1)
    for item in items { starts[Int(item) + 1] += 1 }
    for index in 0..<itemCount { starts[index + 1] += starts[index] }
    var cursor = starts
    var order = [UInt32](repeating: 0, count: assignments.count)
    for index in items.indices {
      let item = Int(items[index])
      order[Int(cursor[item])] = UInt32(index)
      cursor[item] += 1
    }

    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(itemCount + 1)
    var holders: [UInt32] = []
    holders.reserveCapacity(assignments.count)
    var masks: [InvolvementMask] = []
    masks.reserveCapacity(assignments.count)
    var firsts: [UInt32] = []
    firsts.reserveCapacity(assignments.count)
    var itemMasks = [InvolvementMask](repeating: [], count: itemCount)
    var repeatedMasks = itemMasks

    for item in 0..<itemCount {
      let begin = holders.count
      for position in Int(starts[item])..<Int(starts[item + 1]) {
        let index = Int(order[position])
        let (holder, mask) = (partHolders[index], partMasks[index])
        // A task has a handful of holders: a linear look beats a table.
        var known = begin
        while known < holders.count, holders[known] != holder { known += 1 }
        if known < holders.count {
          masks[known].formUnion(mask)
        } else {
          holders.append(holder)
          masks.append(mask)
          firsts.append(order[position])
        }
      }
      offsets.append(UInt32(holders.count))
      var (met, repeated) = (InvolvementMask(), InvolvementMask())
      for mask in masks[begin...] {
        repeated.formUnion(met.intersection(mask))
        met.formUnion(mask)
      }
      (itemMasks[item], repeatedMasks[item]) = (met, repeated)
    }
    self.offsets = offsets
    self.holders = holders
    self.masks = masks
    self.firstAssignments = firsts
    self.itemMasks = itemMasks
    self.repeatedMasks = repeatedMasks
    namesOnlyPeople = parts.allSatisfy(\.namesOnlyPeople)
    statedKinds = itemMasks.reduce(into: []) { $0.formUnion($1) }
    statesValidity = parts.contains(where: \.statesValidity)
    self.order = order
    self.starts = starts
    self.holderNumbers = numbers
  }

  /// The positions of a task's entries.
  public func entries(of item: WorkItem.ID) -> Range<Int> {
    Int(offsets[item.index])..<Int(offsets[item.index + 1])
  }

  /// How many holders of a task have any of the kinds.
  public func holderCount(of kinds: InvolvementMask, on item: WorkItem.ID) -> Int {
    entries(of: item).reduce(0) { masks[$1].isDisjoint(with: kinds) ? $0 : $0 + 1 }
  }
}
