// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// How the work of one department is spread over its people.
///
/// The hours of a task go in equal parts to its main owners, where it has none to whoever else does it (draft,
/// execute, rotation, sub); roles are their holders. Hours that no person has count for nobody.
public struct WorkConcentration: Sendable, Equatable {
  /// The department; its own tasks, without those of units below.
  public let department: Department.ID
  /// The hours a year that people have, where known.
  public let hours: Double
  /// Among how many people the hours are spread: members of the unit, and who else has hours in it.
  public let people: Int
  /// The Herfindahl–Hirschman index of the hours: Σ share², from 1 / people (even) to 1 (one person has all); `nil`
  /// without hours.
  public let herfindahl: Double?
  /// The Gini coefficient of the hours, 0 (even) … 1, people without hours included; `nil` without hours.
  public let gini: Double?
  /// The tasks with one main and one backup owner who are two people.
  public let pairedItems: Int
  /// The two who cover each other's tasks most, by name of main or backup, in the order of the organisation.
  public let pair: [Person.ID]
  /// The share of the paired tasks that rest on the two; `nil` without paired tasks.
  public let pairShare: Double?

  /// The concentration in each department that has tasks of its own, in the order of the organisation.
  public static func all(_ context: AnalysisContext) -> [WorkConcentration] {
    var spread = HoursSpread(people: context.organization.people.count)
    return context.organization.departments.indices.compactMap { department in
      let leaves = context.leavesByUnit.items(of: department)
      guard !leaves.isEmpty else { return nil }
      let members = context.units.members[department]
      let hours = spread.values(of: leaves, members: members, in: context)
      let pairs = CoverPairs(leaves, in: context)
      let total = hours.reduce(0, +)
      return WorkConcentration(
        department: Department.ID(department), hours: total, people: hours.count,
        herfindahl: herfindahl(hours), gini: gini(hours), pairedItems: pairs.items, pair: pairs.largest,
        pairShare: pairs.items > 0 ? Double(pairs.largestCount) / Double(pairs.items) : nil)
    }
  }

  /// Σ share².
  static func herfindahl(_ values: [Double]) -> Double? {
    let total = values.reduce(0, +)
    guard total > 0 else { return nil }
    return values.reduce(0) { $0 + ($1 / total) * ($1 / total) }
  }

  /// Σ|x − y| ÷ (2 n² mean), by the sorted form.
  static func gini(_ values: [Double]) -> Double? {
    let total = values.reduce(0, +)
    guard total > 0 else { return nil }
    let count = Double(values.count)
    let ranked = values.sorted().enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
    return max(0, 2 * ranked / (count * total) - (count + 1) / count)
  }
}

/// The hours of people in the tasks of one department, gathered with one column for all departments.
private struct HoursSpread {
  private var hours: [Double]
  private var isSeen: [Bool]

  init(people: Int) {
    hours = [Double](repeating: 0, count: people)
    isSeen = [Bool](repeating: false, count: people)
  }

  /// The hours of the members and of who else has any.
  mutating func values(
    of leaves: ArraySlice<UInt32>, members: [Person.ID], in context: AnalysisContext
  ) -> [Double] {
    var found = members.map(\.index)
    for person in found { isSeen[person] = true }
    let people = context.people
    for item in leaves {
      let worked = context.tasks.hoursPerYear[Int(item)]
      guard worked.isFinite, worked > 0 else { continue }
      let entries = people.entries(of: WorkItem.ID(Int(item)))
      let main = InvolvementMask(.main)
      let kinds = entries.contains { !people.masks[$0].isDisjoint(with: main) } ? main : .responsible
      let doers = entries.filter { !people.masks[$0].isDisjoint(with: kinds) }
      for entry in doers {
        let person = Int(people.people[entry])
        if !isSeen[person] {
          isSeen[person] = true
          found.append(person)
        }
        hours[person] += Double(worked) / Double(doers.count)
      }
    }
    let values = found.map { hours[$0] }
    for person in found {
      hours[person] = 0
      isSeen[person] = false
    }
    return values
  }
}

/// Who covers whom in the tasks of one department.
private struct CoverPairs {
  /// The tasks with one main and one backup owner who are two people.
  private(set) var items = 0
  /// The pair with most tasks.
  private(set) var largest: [Person.ID] = []
  /// How many tasks rest on it.
  private(set) var largestCount = 0

  init(_ leaves: ArraySlice<UInt32>, in context: AnalysisContext) {
    var counts: [UInt64: Int] = [:]
    let both: InvolvementMask = [InvolvementMask(.main), InvolvementMask(.sub)]
    for item in leaves where context.columns.itemMasks[Int(item)].isSuperset(of: both) {
      guard let (main, sub) = context.people.mainAndSub(of: Int(item)) else { continue }
      items += 1
      counts[UInt64(min(main, sub)) << 32 | UInt64(max(main, sub)), default: 0] += 1
    }
    guard let top = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return }
    largest = [Person.ID(Int(top.key >> 32)), Person.ID(Int(top.key & 0xFFFF_FFFF))]
    largestCount = top.value
  }
}

extension PeopleColumns {
  /// The main and the backup owner of a task that has exactly one of each, who are two people.
  func mainAndSub(of item: Int) -> (main: UInt32, sub: UInt32)? {
    var main: UInt32?
    var sub: UInt32?
    for entry in Int(itemOffsets[item])..<Int(itemOffsets[item + 1]) {
      if masks[entry].contains(.main) {
        guard main == nil else { return nil }
        main = people[entry]
      }
      if masks[entry].contains(.sub) {
        guard sub == nil else { return nil }
        sub = people[entry]
      }
    }
    guard let main, let sub, main != sub else { return nil }
    return (main, sub)
  }
}
