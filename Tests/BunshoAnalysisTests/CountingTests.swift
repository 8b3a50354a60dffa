// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// Columns, coverage and capability against a naive count over the list of assignments.
@Suite("Counting against brute force")
struct CountingTests {
  /// A small matrix from a seed: people, roles, units, partners and lists hold anything anywhere.
  static func matrix(seed: UInt64) -> ResponsibilityMatrix {
    var numbers = SeededNumbers(seed: seed)
    let source = SourceSheet(path: "seed\(seed)")
    func place(_ row: Int) -> Place { Place(source: source, row: row, column: 1) }
    var matrix = ResponsibilityMatrix()
    let day = RuleSelfTest.asOf
    for index in 0..<4 {
      var person = Person(name: "P\(index)", location: place(index + 1))
      if Int.random(in: 0..<4, using: &numbers) == 0 { person.validity.until = day.adding(days: -1) }
      matrix.organization.people.append(person)
    }
    for index in 0..<2 {
      var role = Role(name: "R\(index)", location: place(index + 10))
      role.holdersAreKnown = Bool.random(using: &numbers)
      if role.holdersAreKnown {
        role.holders = (0..<Int.random(in: 0..<3, using: &numbers)).map {
          Sourced(Person.ID(($0 + index) % 4), at: place(1))
        }
      }
      matrix.organization.roles.append(role)
      matrix.organization.departments.append(Department(name: "D\(index)", location: place(index + 20)))
    }
    matrix.organization.partners = [Partner(name: "X", location: place(30))]
    matrix.organization.lists = [DistributionList(name: "L", location: place(31))]
    matrix.mainIsAccountable = Bool.random(using: &numbers)
    matrix.tables = [.init(source: source, form: .matrix, headerRow: 1)]
    matrix.tables[0].marksAreSchemeLetters = Bool.random(using: &numbers)
    let assignees: [Assignee] =
      (0..<4).map { .person(Person.ID($0)) } + (0..<2).map { .role(Role.ID($0)) }
      + (0..<2).map { .department(Department.ID($0)) } + [
        .partner(Partner.ID(0)), .list(DistributionList.ID(0)),
      ]
    for index in 0..<Int.random(in: 0..<6, using: &numbers) {
      var item = WorkItem(title: "T\(index)", location: place(40 + index))
      item.isSummary = Int.random(in: 0..<6, using: &numbers) == 0
      if Bool.random(using: &numbers) { item.department = Sourced(Department.ID(index % 2), at: place(1)) }
      matrix.workItems.append(item)
    }
    if !matrix.workItems.isEmpty {
      for _ in 0..<Int.random(in: 0..<14, using: &numbers) {
        matrix.assignments.append(
          Assignment(
            workItem: WorkItem.ID(Int.random(in: 0..<matrix.workItems.count, using: &numbers)),
            assignee: assignees[Int.random(in: 0..<assignees.count, using: &numbers)],
            involvement: Involvement.allCases[Int.random(in: 0..<13, using: &numbers)], location: place(1)))
      }
    }
    return matrix
  }

  private static let doing: [Involvement] = [.main, .sub, .draft, .execute, .rotation]
  private static let capable: [Involvement] = [.main, .sub, .deputy, .execute, .rotation]

  private static func naiveCapable(_ matrix: ResponsibilityMatrix, _ item: Int) -> Double {
    var people: Set<Int> = []
    var roles: Set<Int> = []
    var partners: Set<Int> = []
    for assignment in matrix.assignments where assignment.workItem.index == item {
      let kind = assignment.involvement
      guard capable.contains(kind) || (kind == .decide && matrix.tables[0].marksAreSchemeLetters) else {
        continue
      }
      switch assignment.assignee {
      case .person(let id):
        if matrix.organization[id].validity.contains(RuleSelfTest.asOf) { people.insert(id.index) }
      case .role(let id):
        if matrix.organization[id].holdersAreKnown {
          for holder in matrix.organization[id].holders
          where matrix.organization[holder.value].validity.contains(RuleSelfTest.asOf) {
            people.insert(holder.value.index)
          }
        } else {
          roles.insert(id.index)
        }
      case .partner(let id): partners.insert(id.index)
      case .department, .list: break
      }
    }
    let inside = people.count + roles.count
    return Double(inside) + Double(partners.count) * (inside > 0 ? 1 : 0.5)
  }

  @Test("coverage and capability are what a naive count says", arguments: 0..<400)
  func bruteForce(_ seed: Int) {
    let matrix = Self.matrix(seed: UInt64(seed))
    let context = AnalysisContext(matrix, asOf: RuleSelfTest.asOf)
    var expected = Coverage.Counts()
    for (index, item) in matrix.workItems.enumerated() where !item.isSummary {
      let own = matrix.assignments.filter { $0.workItem.index == index }
      let doers = own.filter { Self.doing.contains($0.involvement) }
      let deciders = Set(own.filter { $0.involvement == .decide }.map(\.assignee))
      let holders = Set((doers + own.filter { $0.involvement == .decide }).map(\.assignee))
      let named = holders.filter { if case .list = $0 { false } else { true } }
      expected.leaves += 1
      if !doers.isEmpty { expected.withResponsible += 1 }
      if !deciders.isEmpty || (matrix.mainIsAccountable && own.contains { $0.involvement == .main }) {
        expected.withAccountable += 1
      }
      if holders.isEmpty { expected.unassigned += 1 }
      if deciders.count > 1 { expected.withSeveralAccountable += 1 }
      if named.count == 1 { expected.withOneHolder += 1 }
      let capable = Self.naiveCapable(matrix, index)
      if capable >= 2 { expected.withTwoCapable += 1 }
      #expect(context.capableCount(WorkItem.ID(index)) == capable)
    }
    let coverage = Coverage(context)
    #expect(coverage.total == expected)
    let parts = coverage.departments.map(\.counts) + [coverage.withoutDepartment]
    #expect(parts.map(\.leaves).reduce(0, +) == expected.leaves)
    #expect(parts.map(\.unassigned).reduce(0, +) == expected.unassigned)
    // Rules and coverage count the same.
    let findings = judge(matrix)
    #expect(findings.of("GAP103").count == expected.unassigned)
    #expect(findings.of("DUP102").count == expected.withSeveralAccountable)
  }

  @Test("columns hold every holder of a task once, in the order of the input", arguments: 0..<200)
  func columns(_ seed: Int) {
    let matrix = Self.matrix(seed: UInt64(seed) + 1000)
    let columns = MatrixColumns(matrix)
    #expect(columns.offsets.count == matrix.workItems.count + 1)
    #expect(columns.offsets.first == 0 && Int(columns.offsets.last ?? 0) == columns.holders.count)
    #expect(zip(columns.offsets, columns.offsets.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(
      columns.masks.count == columns.holders.count && columns.firstAssignments.count == columns.holders.count)
    for item in matrix.workItemIDs {
      var order: [Assignee] = []
      var masks: [Assignee: InvolvementMask] = [:]
      for assignment in matrix.assignments where assignment.workItem == item {
        if masks[assignment.assignee] == nil { order.append(assignment.assignee) }
        masks[assignment.assignee, default: []].formUnion(InvolvementMask(assignment.involvement))
      }
      let entries = columns.entries(of: item)
      #expect(entries.map { columns.holderNumbers.assignee(columns.holders[$0]) } == order)
      #expect(entries.map { columns.masks[$0] } == order.map { masks[$0] ?? [] })
      #expect(columns.itemMasks[item.index] == masks.values.reduce(into: []) { $0.formUnion($1) })
      for kind in Involvement.allCases {
        let mask = InvolvementMask(kind)
        #expect(columns.holderCount(of: mask, on: item) == masks.values.count { $0.contains(kind) })
      }
    }
    for number in 0..<columns.holderNumbers.count {
      let assignee = columns.holderNumbers.assignee(UInt32(number))
      #expect(columns.holderNumbers.number(of: assignee) == UInt32(number))
    }
  }
}
