// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Everything a rule may look at: the matrix, what the importer met, the day of judgement, and the columns.
///
/// A class, for it is large and every rule and remedy holds it: to copy it would count the references of all columns.
public final class AnalysisContext: Sendable {
  /// The matrix under judgement.
  public let matrix: ResponsibilityMatrix
  /// What the importer met and could not settle.
  public let observations: [Observation]
  /// The day the rules judge by (`--as-of`).
  public let asOf: CalendarDate
  /// Findings the users of the table have accepted.
  public let waivers: [Waiver]
  /// The assignments as columns.
  public let columns: MatrixColumns
  /// What the tables say of the tasks, as columns.
  public let tasks: WorkItemColumns
  /// The skill map as columns.
  public let skills: SkillColumns
  /// Whether each task is judged: no summary task, nothing abolished.
  public let isLeaf: [Bool]
  /// The tasks that are judged: no summary tasks, nothing abolished.
  public let leaves: [WorkItem.ID]
  /// What the lists tell of people, as columns.
  let roster: RosterColumns
  /// Capable holders of every task.
  let capability: Capability
  /// The parts of people in the judged tasks, roles expanded to those who fill them.
  public let people: PeopleColumns
  /// The units as a tree, with the people in each.
  public let units: UnitTree
  /// The parts in the judged tasks of each unit itself.
  let partsByUnit: GroupedParts
  /// What is made when the first rule asks for it.
  private let indexes: Indexes
  /// Which waivers silence a finding, once all other rules have spoken.
  let usedWaivers: Set<Int>?

  /// Prepares the judgement of a matrix.
  ///
  /// - Parameter waivers: what is accepted beside the waivers of the sheets themselves.
  public init(
    _ matrix: ResponsibilityMatrix, observations: [Observation] = [], waivers: [Waiver] = [],
    asOf: CalendarDate
  ) {
    self.matrix = matrix
    self.observations = observations
    self.waivers = matrix.waivers + waivers
    self.asOf = asOf
    let columns = MatrixColumns(matrix)
    self.columns = columns
    let tasks = WorkItemColumns(matrix)
    self.tasks = tasks
    let isLeaf = tasks.isJudged
    self.isLeaf = isLeaf
    let leaves = Self.leaves(isLeaf)
    self.leaves = leaves
    let skills = SkillColumns(matrix)
    self.skills = skills
    let roster = RosterColumns(matrix.organization, asOf: asOf)
    self.roster = roster
    capability = Capability(
      matrix, columns: columns, tasks: tasks, skills: skills, isPresent: roster.isPresent)
    let organization = matrix.organization
    units = UnitTree(organization, isPresent: roster.isPresent)
    (people, partsByUnit) = InParallel.both {
      PeopleColumns(organization, columns, isLeaf: isLeaf, isPresent: roster.isPresent)
    } and: {
      GroupedParts(leaves, by: tasks.departments, count: organization.departments.count, columns)
    }
    indexes = Indexes()
    usedWaivers = nil
  }

  private static func leaves(_ isLeaf: [Bool]) -> [WorkItem.ID] {
    var leaves: [WorkItem.ID] = []
    leaves.reserveCapacity(isLeaf.count)
    for item in isLeaf.indices where isLeaf[item] { leaves.append(WorkItem.ID(item)) }
    return leaves
  }

  /// The same judgement, once more is known of it.
  private init(_ other: AnalysisContext, usedWaivers: Set<Int>) {
    matrix = other.matrix
    observations = other.observations
    asOf = other.asOf
    waivers = other.waivers
    columns = other.columns
    tasks = other.tasks
    skills = other.skills
    roster = other.roster
    isLeaf = other.isLeaf
    leaves = other.leaves
    capability = other.capability
    people = other.people
    units = other.units
    partsByUnit = other.partsByUnit
    indexes = other.indexes
    self.usedWaivers = usedWaivers
  }

  /// What rules share, each made when the first rule asks for it.
  private struct Indexes: Sendable {
    /// How much of the table has owners; counted when the first report asks for it.
    let coverage = OnDemand<Coverage>()
    /// Who does what where, for proposals; counted when the first remedy asks for it.
    let candidate = OnDemand<CandidateIndex>()
    /// The titles as keys; folded when the first rule asks for them.
    let title = OnDemand<TitleIndex>()
    /// Who stands in which row of a roster; looked up when the first rule asks for it.
    let roster = OnDemand<[SourceLocation: Finding.Subject]>()
    /// The terms of the 属人化 score; read when the first rule asks for them.
    let dependence = OnDemand<DependenceColumns>()
    /// Links between tasks; looked up when the first rule asks for them.
    let link = OnDemand<WorkItemLinks>()
    /// Lists of tasks that other tables follow; looked up when the first rule asks for them.
    let source = OnDemand<SourceLists>()
    /// Which sorts of holders each table names; counted when the first rule asks for it.
    let holderSort = OnDemand<HolderSorts>()
    /// The duties of the units; gathered when the first rule asks for them.
    let regulation = OnDemand<Regulation>()
    /// The hours people carry; added up when the first rule asks for them.
    let workload = OnDemand<Workload>()
    /// The duties of the tasks; recognised when the first rule asks for them.
    let duty = OnDemand<DutyIndex>()
    /// Who acts for each holder; looked up when the first rule asks for it.
    let actor = OnDemand<Actors>()
    /// The tasks that one hand does and decides; sought when the first rule asks for them.
    let oneHand = OnDemand<[OneHand.Work]>()
    /// How high people stand; ranked when the first rule asks for it.
    let rank = OnDemand<PeopleRanks>()
    /// The units that people head; gathered when the first rule asks for them.
    let head = OnDemand<[Person.ID: [Department.ID]]>()
    /// The tasks that stand for all others; sought when the first rule asks for them.
    let wildcard = OnDemand<[WorkItem.ID]>()
    /// Duties of the regulation beside tasks; compared when the first rule asks for it.
    let regulationMatch = OnDemand<RegulationMatches>()
  }

  /// Somebody who has a part in a task, and the cell that says so.
  public struct Holder: Sendable {
    /// Who.
    public let assignee: Assignee
    /// All kinds the holder has in the task.
    public let mask: InvolvementMask
    /// The first cell that says so.
    public let location: SourceLocation
  }

  /// Makes what most tables need and what takes long, several at a time: of rules that are judged side by side one
  /// would else wait until another has made it.
  func prepare() {
    let dear: [@Sendable (AnalysisContext) -> Void] = [
      { _ = $0.workload }, { _ = $0.coverage }, { _ = $0.titles }, { _ = $0.duties }, { _ = $0.regulation },
    ]
    _ = InParallel.map(dear) { $0(self) }
  }

  /// What share of the tasks has each duty.
  var coverage: Coverage { indexes.coverage.value { Coverage(self) } }

  /// Who does what where, for proposals.
  var candidates: CandidateIndex {
    indexes.candidate.value { CandidateIndex(self) }
  }

  /// The terms of the 属人化 score of every task.
  var dependence: DependenceColumns { indexes.dependence.value { DependenceColumns(self) } }

  /// Which tasks other tasks name as coming before them.
  var links: WorkItemLinks { indexes.link.value { WorkItemLinks(matrix) } }

  /// Lists of tasks without owners, beside tables with owners.
  var sources: SourceLists { indexes.source.value { SourceLists(matrix, columns: columns) } }
  /// Which sorts of holders have which kinds in each table.
  var holderSorts: HolderSorts { indexes.holderSort.value { HolderSorts(self) } }

  /// What the regulation, or a list of duties by unit, lays on the units.
  var regulation: Regulation { indexes.regulation.value { Regulation(self) } }
  /// The hours a year people carry.
  var workload: Workload { indexes.workload.value { Workload(self) } }

  /// The judged tasks of each unit itself.
  var leavesByUnit: LeafGroups { partsByUnit.groups }

  /// The duties that are usually kept apart of which each judged task is one.
  var duties: DutyIndex { indexes.duty.value { DutyIndex(self) } }

  /// Which single person acts for each holder.
  var actors: Actors { indexes.actor.value { Actors(self) } }

  /// The judged tasks that one hand does and decides.
  var tasksInOneHand: [OneHand.Work] { indexes.oneHand.value { OneHand(self).tasks } }

  /// The highest rank of each person.
  var ranks: [UInt8] { indexes.rank.value { PeopleRanks(self) }.ranks }

  /// The units that each head heads.
  var headedUnits: [Person.ID: [Department.ID]] {
    indexes.head.value {
      var units: [Person.ID: [Department.ID]] = [:]
      for (index, unit) in organization.departments.enumerated() {
        if let head = unit.head { units[head, default: []].append(Department.ID(index)) }
      }
      return units
    }
  }

  /// The judged tasks that stand for all others: 「全業務」, 「*」.
  var wildcardRows: [WorkItem.ID] { indexes.wildcard.value { WildcardRows.items(in: self) } }

  /// Which duties of the regulation and which tasks are alike, by the usual measure.
  var regulationMatches: RegulationMatches {
    indexes.regulationMatch.value { RegulationMatches(self, similarity: RegulationMatches.usual) }
  }

  /// The same judgement with what is known of the waivers' use once all other rules have spoken.
  func knowing(usedWaivers: Set<Int>) -> AnalysisContext {
    AnalysisContext(self, usedWaivers: usedWaivers)
  }

  /// The titles of the judged tasks as keys under which equal work has one key.
  var titles: TitleIndex {
    indexes.title.value { TitleIndex(leaves, in: matrix, coarse: tasks.coarseTitles) }
  }

  /// The person, department or role that a row of a list describes.
  func rosterSubject(at location: SourceLocation) -> Finding.Subject? {
    let rows = indexes.roster.value {
      var rows: [SourceLocation: Finding.Subject] = [:]
      for (index, person) in organization.people.enumerated() where person.isListed {
        rows[person.location.at(column: nil)] = subject(Person.ID(index))
      }
      for (index, role) in organization.roles.enumerated() where role.isListed {
        rows[role.location.at(column: nil)] = subject(Role.ID(index))
      }
      for (index, department) in organization.departments.enumerated() where department.isListed {
        rows[department.location.at(column: nil)] = subject(Department.ID(index))
      }
      return rows
    }
    return rows[location.at(column: nil)]
  }

  /// The organisation.
  public var organization: Organization { matrix.organization }

  /// The union of kinds that anybody holds in a task.
  public func mask(of item: WorkItem.ID) -> InvolvementMask { columns.itemMasks[item.index] }

  /// Who holds any of the kinds in a task, in the order of the input.
  public func holders(of kinds: InvolvementMask, on item: WorkItem.ID) -> [Holder] {
    columns.entries(of: item).compactMap { entry in
      let mask = columns.masks[entry]
      guard !mask.isDisjoint(with: kinds) else { return nil }
      return Holder(
        assignee: columns.holderNumbers.assignee(columns.holders[entry]), mask: mask,
        location: location(of: columns.holders[entry], kinds: kinds, entry: entry, item: item))
    }
  }

  /// Everybody who has any part in a task.
  public func holders(on item: WorkItem.ID) -> [Holder] {
    holders(of: InvolvementMask(rawValue: .max), on: item)
  }

  /// Whether a task has somebody of the R kinds.
  public func hasResponsible(_ item: WorkItem.ID) -> Bool {
    !mask(of: item).isDisjoint(with: .responsible)
  }

  /// Whether somebody answers for a task: a decider, or the 主担当 where the input leaves deciding to them.
  public func hasAccountable(_ item: WorkItem.ID) -> Bool {
    let mask = mask(of: item)
    return mask.contains(.decide) || (matrix.mainIsAccountable && mask.contains(.main))
  }

  /// How many people could go on with a task (partners count half where nobody inside can).
  public func capableCount(_ item: WorkItem.ID) -> Double { capability.counts[item.index] }

  /// The people and parties that could go on with a task.
  public func capable(_ item: WorkItem.ID) -> [Capability.Party] { capability.parties(of: item) }

  /// The cell a finding about a missing holder points to: the empty owner cell of a list, else the title.
  public func ownerCell(of kind: Involvement, on item: WorkItem.ID) -> SourceLocation {
    let location = matrix[item].location
    guard let column = matrix.table(of: item)?.column(for: kind) else { return location }
    return location.at(column: column)
  }

  /// The proposal to write a name into the column of a kind, where the task's table has one.
  func fix(writing name: String?, as kinds: [Involvement], on item: WorkItem.ID) -> Finding.Fix? {
    let table = matrix.table(of: item)
    guard let name, let column = kinds.lazy.compactMap({ table?.column(for: $0) }).first else { return nil }
    return Finding.Fix(at: matrix[item].location.at(column: column), to: name)
  }

  /// The cell of the first of the kinds that the task's table has a column for, else the title.
  public func ownerCell(ofFirst kinds: [Involvement], on item: WorkItem.ID) -> SourceLocation {
    let table = matrix.table(of: item)
    let kind = kinds.first { table?.column(for: $0) != nil }
    return kind.map { ownerCell(of: $0, on: item) } ?? matrix[item].location
  }

  /// The subject of a finding about a task.
  public func subject(_ item: WorkItem.ID) -> Finding.Subject {
    Finding.Subject(kind: .workItem, id: matrix[item].code, name: matrix[item].title, workItem: item)
  }

  /// The display name of an assignee.
  public func name(of assignee: Assignee) -> String { organization.name(of: assignee) }

  /// The names of holders in the order given.
  public func names(_ holders: [Holder]) -> [String] { holders.map { name(of: $0.assignee) } }

  /// The first cell in which the holder has one of the kinds in the task.
  private func location(
    of holder: UInt32, kinds: InvolvementMask, entry: Int, item: WorkItem.ID
  ) -> SourceLocation {
    let first = Int(columns.firstAssignments[entry])
    let assignment = matrix.assignments[first]
    if kinds.contains(assignment.involvement) { return assignment.location }
    // The holder's first part is of another kind.
    for position in columns.starts[item.index]..<columns.starts[item.index + 1] {
      let next = matrix.assignments[Int(columns.order[Int(position)])]
      if kinds.contains(next.involvement), columns.holderNumbers.number(of: next.assignee) == holder {
        return next.location
      }
    }
    return assignment.location
  }
}
