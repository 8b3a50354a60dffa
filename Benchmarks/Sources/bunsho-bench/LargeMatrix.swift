// SPDX-License-Identifier: Apache-2.0
import BunshoKit
import Foundation

/// An invented company in memory: for every million tasks three million assignments and 100,000 people in 2,000 units.
///
/// Every task has a main and a backup owner of its unit and a decider, except that about one in a hundred lacks one of
/// them or has a second decider. The same numbers go to the peers as columns.
struct LargeMatrix {
  let matrix: ResponsibilityMatrix
  /// Task, holder and kind of each assignment, for the peers.
  let items: [Int32]
  let holders: [Int32]
  let kinds: [Int32]

  private static let works = ["計画", "予算", "集計", "点検", "教育", "調査", "更新", "棚卸", "整備", "受付"]
  private static let frequencies: [(String, Double)] = [
    ("日次", 240), ("週次", 52), ("月次", 12), ("四半期", 4), ("年次", 1),
  ]

  init(items count: Int) {
    var random = SeededGenerator(seed: 20_260_401)
    let source = SourceSheet(path: "tasks.csv")
    let unitCount = max(1, count / 500)
    let teamSize = 50
    var organization = Organization()
    organization.rosters = .init(departments: true, roles: false, people: true)
    for unit in 0..<unitCount {
      organization.departments.append(
        Department(
          name: "第\(unit)課", code: "D\(unit)", level: "課", head: Person.ID(unit * teamSize), isListed: true,
          location: SourceLocation(source: source, row: unit + 2, column: 1)))
      for member in 0..<teamSize {
        let place = SourceLocation(source: source, row: unit * teamSize + member + 2, column: 1)
        organization.people.append(
          Person(
            name: "社員\(unit)-\(member)", code: "P\(unit * teamSize + member)",
            memberships: [
              Membership(department: Department.ID(unit), post: member == 0 ? "課長" : "担当", location: place)
            ], capacityHoursPerMonth: 160, isListed: true, location: place))
      }
    }
    var matrix = ResponsibilityMatrix(organization: organization)
    matrix.tables = [
      .init(
        source: source, form: .list, headerRow: 1,
        ownerColumns: [
          .init(kind: .main, column: 5), .init(kind: .sub, column: 6), .init(kind: .decide, column: 7),
        ])
    ]
    matrix.workItems.reserveCapacity(count)
    matrix.assignments.reserveCapacity(count * 3)
    var columns: (items: [Int32], holders: [Int32], kinds: [Int32]) = ([], [], [])
    for item in 0..<count {
      let unit = item % unitCount
      let row = item + 2
      func cell(_ column: Int) -> SourceLocation { SourceLocation(source: source, row: row, column: column) }
      let (word, runs) = Self.frequencies[item % 5]
      matrix.workItems.append(
        WorkItem(
          title: "第\(unit)課の\(Self.works[item % 10])\(item)", code: "T\(item)",
          categories: [
            Sourced("分類\((unit + item / unitCount % 3) % 7)", at: cell(3)),
            Sourced("中分類\(item % 21)", at: cell(4)), nil,
          ],
          department: Sourced(Department.ID(unit), at: cell(2)),
          facts: [
            .init(.frequency, text: word, value: .frequency(.perYear(runs)), at: cell(8)),
            .init(.hours, text: "0.2", value: .number(0.2), at: cell(9)),
            .init(.importance, text: "\(item % 5 + 1)", value: .level(item % 5 + 1), at: cell(10)),
            .init(.manual, text: "有", value: .manual(.present), at: cell(11)),
          ], location: cell(1)))
      let base = unit * teamSize
      let main = base + 1 + Int(random.next() % UInt64(teamSize - 1))
      let sub = base + 1 + (main - base - 1 + 1 + Int(random.next() % UInt64(teamSize - 2))) % (teamSize - 1)
      let fault = random.next() % 400
      func add(_ holder: Int, _ kind: Involvement, _ column: Int) {
        matrix.assignments.append(
          Assignment(
            workItem: WorkItem.ID(item), assignee: .person(Person.ID(holder)), involvement: kind,
            location: cell(column)))
        columns.items.append(Int32(item))
        columns.holders.append(Int32(holder))
        columns.kinds.append(Int32(kind.rawValue))
      }
      if fault != 0 && fault != 1 { add(main, .main, 5) }
      if fault != 0 && fault != 1 && fault != 2 { add(sub, .sub, 6) }
      if fault != 0 && fault != 3 { add(base, .decide, 7) }
      if fault == 4 { add((base + teamSize) % (unitCount * teamSize), .decide, 7) }
    }
    self.matrix = matrix
    (items, holders, kinds) = columns
  }

  /// Writes the columns for the peers: 32-bit integers, one file a column, and the number of tasks in the name.
  func writeColumns(to folder: String) throws {
    for (name, column) in [("items", items), ("holders", holders), ("kinds", kinds)] {
      let bytes = column.withUnsafeBytes { Data($0) }
      try bytes.write(to: URL(fileURLWithPath: "\(folder)/\(name).i32"))
    }
  }
}
