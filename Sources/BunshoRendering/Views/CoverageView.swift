// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
public import BunshoModel

/// What the charts show: how departments stand, what people carry, and who works for whom.
public struct CoverageView: Sendable {
  /// The tasks of each department by their state, in the order of the table.
  public let departments: [DepartmentState]
  /// What people carry, the most first. Roles stand for their holders; a role whose holders nobody told
  /// stands for itself.
  public let loads: [Load]
  /// Which departments hold the parts R and A in which departments' tasks.
  public let exchange: Exchange

  /// The tasks of one department: each counts once, under the gravest thing that is said of it.
  public struct DepartmentState: Sendable, Equatable {
    /// The department; `nil` for tasks without one.
    public var department: Department.ID?
    /// Its own name; empty for tasks without a department.
    public var name: String
    /// Tasks nothing grave is said of.
    public var sound = 0
    /// Tasks that depend on one person.
    public var single = 0
    /// Tasks that must be mended.
    public var toMend = 0

    /// How many tasks there are.
    public var total: Int { sound + single + toMend }
  }

  /// What one person carries.
  public struct Load: Sendable, Equatable {
    /// The name.
    public var name: String
    /// Tasks in which they do the work.
    public var responsible = 0
    /// Tasks they answer for.
    public var accountable = 0
  }

  /// Departments that own tasks against departments that hold parts in them.
  public struct Exchange: Sendable, Equatable {
    /// The departments, rows and columns alike, in the order of the organisation.
    public var departments: [Department.ID]
    /// How many tasks of the row's department somebody of the column's department does or answers for.
    public var counts: [[Int]]
  }

  /// The exchange holds so many departments at most, the busiest ones.
  public static let exchangeLimit = 200

  /// Counts a report.
  public init(_ report: Report, matrix view: MatrixView) {
    let matrix = report.matrix
    let isLeaf = matrix.workItems.map { !$0.isSummary && !$0.isAbolished }
    departments = view.groups.compactMap { group in
      var state = DepartmentState(
        department: group.department, name: group.department.map { matrix.organization[$0].name } ?? "")
      for row in group.rows where isLeaf[row.item.index] {
        if row.severity == .error {
          state.toMend += 1
        } else if row.findings.contains(where: { $0.family == .continuity }) {
          state.single += 1
        } else {
          state.sound += 1
        }
      }
      return state.total > 0 ? state : nil
    }
    var tally = Tally(matrix.organization)
    for assignment in matrix.assignments where isLeaf[assignment.workItem.index] {
      let isResponsible = InvolvementMask.responsible.contains(assignment.involvement)
      let isAccountable =
        assignment.involvement == .decide || assignment.involvement == .main && matrix.mainIsAccountable
      guard isResponsible || isAccountable else { continue }
      tally.add(
        assignment, owner: matrix[assignment.workItem].department?.value, isResponsible: isResponsible,
        isAccountable: isAccountable)
    }
    loads = tally.loads()
    exchange = tally.exchange()
  }

  /// Collects who has a part in what. Parts are kept as pairs of numbers that are sorted once, because the
  /// same person can hold several parts in a task, in lines far apart.
  private struct Tally {
    private let organization: Organization
    private var responsible: [UInt64] = []
    private var accountable: [UInt64] = []
    private var crossings: [Crossing] = []

    private struct Crossing: Hashable, Comparable {
      var owner: Department.ID
      var holder: Department.ID
      var item: WorkItem.ID

      static func < (left: Self, right: Self) -> Bool {
        (left.owner, left.holder, left.item) < (right.owner, right.holder, right.item)
      }
    }

    init(_ organization: Organization) {
      self.organization = organization
    }

    mutating func add(
      _ assignment: Assignment, owner: Department.ID?, isResponsible: Bool, isAccountable: Bool
    ) {
      for party in parties(of: assignment.assignee) {
        let pair = UInt64(party) << 32 | UInt64(assignment.workItem.index)
        if isResponsible { responsible.append(pair) }
        if isAccountable { accountable.append(pair) }
      }
      if let owner, let holder = department(of: assignment.assignee) {
        crossings.append(Crossing(owner: owner, holder: holder, item: assignment.workItem))
      }
    }

    /// People have the first numbers, roles the numbers behind them.
    private func parties(of assignee: Assignee) -> [Int] {
      switch assignee {
      case .person(let id): [id.index]
      case .role(let id):
        organization[id].holders.isEmpty
          ? [organization.people.count + id.index] : organization[id].holders.map(\.value.index)
      case .department, .partner, .list: []
      }
    }

    private func department(of assignee: Assignee) -> Department.ID? {
      switch assignee {
      case .person(let id): organization[id].homeDepartment
      case .role(let id):
        organization[id].department
          ?? organization[id].holders.first.flatMap { organization[$0.value].homeDepartment }
      case .department(let id): id
      case .partner, .list: nil
      }
    }

    func loads() -> [Load] {
      var loads =
        organization.people.map { Load(name: $0.name) } + organization.roles.map { Load(name: $0.name) }
      for pair in Self.distinct(responsible) { loads[Int(pair >> 32)].responsible += 1 }
      for pair in Self.distinct(accountable) { loads[Int(pair >> 32)].accountable += 1 }
      return loads.enumerated()
        .filter { $0.element.responsible + $0.element.accountable > 0 }
        .sorted {
          let left = $0.element.responsible + $0.element.accountable
          let right = $1.element.responsible + $1.element.accountable
          return (right, $0.offset) < (left, $1.offset)
        }.map(\.element)
    }

    func exchange() -> Exchange {
      let distinct = Self.distinct(crossings)
      var weights = [Int](repeating: 0, count: organization.departments.count)
      for crossing in distinct {
        weights[crossing.owner.index] += 1
        weights[crossing.holder.index] += 1
      }
      // A square of thousands of departments would be millions of numbers that nobody sees.
      let busiest = weights.indices.filter { weights[$0] > 0 }
        .sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(CoverageView.exchangeLimit)
      var place = [Int?](repeating: nil, count: weights.count)
      for index in busiest { place[index] = 0 }
      let departments = MatrixView.order(of: organization).compactMap { $0 }.filter { place[$0.index] != nil }
      for (index, department) in departments.enumerated() { place[department.index] = index }
      var counts = [[Int]](
        repeating: [Int](repeating: 0, count: departments.count), count: departments.count)
      for crossing in distinct {
        guard let row = place[crossing.owner.index], let column = place[crossing.holder.index] else {
          continue
        }
        counts[row][column] += 1
      }
      return Exchange(departments: departments, counts: counts)
    }

    private static func distinct<Element: Comparable>(_ elements: [Element]) -> [Element] {
      var result: [Element] = []
      for element in elements.sorted() where element != result.last { result.append(element) }
      return result
    }
  }
}

extension CoverageView.Exchange {
  /// The part with the busiest departments, in their order.
  public func limited(to limit: Int) -> CoverageView.Exchange {
    guard departments.count > limit else { return self }
    let weight = departments.indices.map { index in
      counts[index].reduce(0, +) + counts.reduce(0) { $0 + $1[index] }
    }
    let kept = departments.indices.sorted { (weight[$1], $0) < (weight[$0], $1) }.prefix(limit).sorted()
    return CoverageView.Exchange(
      departments: kept.map { departments[$0] }, counts: kept.map { row in kept.map { counts[row][$0] } })
  }
}
