// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// What share of the tasks has each duty, for the whole table and per department and holder.
///
/// The counts look at the table as written and depend on no rule's options.
public struct Coverage: Sendable, Equatable {
  /// Counts over a set of tasks.
  public struct Counts: Sendable, Equatable {
    /// Tasks that are no summaries.
    public var leaves = 0
    /// Leaves with somebody of an R kind.
    public var withResponsible = 0
    /// Leaves somebody answers for.
    public var withAccountable = 0
    /// Leaves at least two people could do.
    public var withTwoCapable = 0
    /// Leaves where nobody holds an R or A kind, a mailing list included.
    public var unassigned = 0
    /// Leaves with more than one distinct decider.
    public var withSeveralAccountable = 0
    /// Leaves with exactly one distinct R or A holder as written; lists do not count.
    public var withOneHolder = 0

    /// No tasks yet.
    public init() {}
  }

  /// The whole table.
  public let total: Counts
  /// Per department in the order of the organisation; only departments with tasks of their own.
  public let departments: [(department: Department.ID, counts: Counts)]
  /// Leaves without a department.
  public let withoutDepartment: Counts
  /// Per holder who has any part: how many leaves by kind.
  public let loads: [Load]

  /// How many parts somebody has.
  public struct Load: Sendable, Equatable {
    /// Who.
    public var assignee: Assignee
    /// Leaves in which they hold an R kind.
    public var responsible = 0
    /// Leaves in which they hold an A kind.
    public var accountable = 0
    /// Leaves in which they have any other part.
    public var other = 0
    /// Leaves that only they could do.
    public var sole = 0
  }

  /// Counts a table.
  public init(_ context: AnalysisContext) {
    let matrix = context.matrix
    let columns = context.columns
    let (offsets, holders, masks) = (columns.offsets, columns.holders, columns.masks)
    let (capable, units) = (context.capability.counts, context.tasks.departments)
    let isMainDeciding = matrix.mainIsAccountable
    var total = Counts()
    var without = Counts()
    var byDepartment = [Counts](repeating: Counts(), count: matrix.organization.departments.count)
    var loads = [Tally](repeating: Tally(), count: columns.holderNumbers.count)
    let firstList = columns.holderNumbers.firstList
    for item in context.leaves {
      var all: InvolvementMask = []
      var holding = 0
      var deciders = 0
      for entry in Int(offsets[item.index])..<Int(offsets[item.index + 1]) {
        let mask = masks[entry]
        let holder = Int(holders[entry])
        let doing = !mask.isDisjoint(with: .responsible)
        let deciding = mask.contains(.decide) || isMainDeciding && mask.contains(.main)
        if doing { loads[holder].responsible += 1 }
        if deciding { loads[holder].accountable += 1 }
        if !doing, !deciding { loads[holder].other += 1 }
        all.formUnion(mask)
        if mask.contains(.decide) { deciders += 1 }
        if !mask.isDisjoint(with: Self.owning), holder < firstList { holding += 1 }
      }
      var counts = Counts()
      counts.leaves = 1
      if !all.isDisjoint(with: .responsible) { counts.withResponsible = 1 }
      if all.contains(.decide) || isMainDeciding && all.contains(.main) { counts.withAccountable = 1 }
      if capable[item.index] >= 2 { counts.withTwoCapable = 1 }
      if all.isDisjoint(with: Self.owning) { counts.unassigned = 1 }
      if deciders > 1 { counts.withSeveralAccountable = 1 }
      if holding == 1 { counts.withOneHolder = 1 }
      total.add(counts)
      let department = Int(units[item.index])
      if department >= 0 {
        byDepartment[department].add(counts)
      } else {
        without.add(counts)
      }
      if capable[item.index] < 2, case .person(let person)? = context.capability.first(of: item) {
        loads[person.index].sole += 1
      }
    }
    self.total = total
    self.withoutDepartment = without
    self.departments = byDepartment.enumerated().compactMap { index, counts in
      counts.leaves > 0 ? (Department.ID(index), counts) : nil
    }
    self.loads = loads.indices.compactMap { index in
      let tally = loads[index]
      guard tally.responsible + tally.accountable + tally.other > 0 else { return nil }
      return Load(
        assignee: columns.holderNumbers.assignee(UInt32(index)), responsible: Int(tally.responsible),
        accountable: Int(tally.accountable), other: Int(tally.other), sole: Int(tally.sole))
    }
  }

  /// The counts of a load while the table is walked, small enough for those of a hundred thousand people to stay in the
  /// processor's cache.
  private struct Tally {
    var responsible: UInt32 = 0
    var accountable: UInt32 = 0
    var other: UInt32 = 0
    var sole: UInt32 = 0
  }

  /// The kinds of those who own a task.
  private static let owning = InvolvementMask.responsible.union(.accountable)

  /// Whether both count the same.
  public static func == (left: Coverage, right: Coverage) -> Bool {
    left.total == right.total && left.withoutDepartment == right.withoutDepartment
      && left.loads == right.loads
      && left.departments.elementsEqual(right.departments) { $0 == $1 }
  }
}

extension Coverage.Counts {
  fileprivate mutating func add(_ other: Self) {
    leaves += other.leaves
    withResponsible += other.withResponsible
    withAccountable += other.withAccountable
    withTwoCapable += other.withTwoCapable
    unassigned += other.unassigned
    withSeveralAccountable += other.withSeveralAccountable
    withOneHolder += other.withOneHolder
  }
}
