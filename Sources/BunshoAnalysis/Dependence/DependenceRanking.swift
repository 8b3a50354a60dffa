// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The 属人化 scores of a table: the ranking of its tasks, rolled up by person and department.
///
/// Numbers only; the words of a task's terms are made by `score(of:)` for the tasks that are shown.
public struct DependenceRanking: Sendable {
  /// How unknown terms are dealt with.
  public struct Options: Sendable, Equatable {
    /// The value, 0…1, taken for handover days and importance where the input does not tell them; `nil` leaves such
    /// terms out of both sums.
    public var assumeUnknown: Double?

    /// Makes options.
    public init(assumeUnknown: Double? = nil) { self.assumeUnknown = assumeUnknown }

    /// The value in hundredths.
    var assumed: UInt8 {
      guard let assumeUnknown, assumeUnknown.isFinite else { return DependenceColumns.unknown }
      return UInt8((min(max(assumeUnknown, 0), 1) * 100).rounded())
    }
  }

  /// What hangs on a person.
  public struct PersonEntry: Sendable, Equatable {
    /// Who.
    public let person: Person.ID
    /// The scores of the tasks they are main owner of, or alone capable of.
    public let rollup: DependenceRollup
    /// The tasks that stop without them: nobody else is capable.
    public let stopping: [WorkItem.ID]
    /// The hours a year of those tasks, where known: the vacation test.
    public let stoppingHours: Double
    /// How many of those tasks state no hours.
    public let stoppingWithoutHours: Int
  }

  /// What hangs on single people in a department.
  public struct DepartmentEntry: Sendable, Equatable {
    /// The department.
    public let department: Department.ID
    /// The scores of its own tasks.
    public let own: DependenceRollup
    /// The scores of its own tasks and those of all units below it.
    public let withBelow: DependenceRollup
  }

  /// All tasks together.
  public let total: DependenceRollup
  /// People with scored or stopping tasks, in the order of the organisation.
  public let people: [PersonEntry]
  /// Departments with scored tasks of their own or below, in the order of the organisation.
  public let departments: [DepartmentEntry]
  private let columns: DependenceColumns
  private let assumed: UInt8
  private let leaves: [WorkItem.ID]

  /// Computes the scores of a table.
  public init(_ context: AnalysisContext, options: Options = Options()) {
    let columns = context.dependence
    let assumed = options.assumed
    self.columns = columns
    self.assumed = assumed
    leaves = context.leaves
    let organization = context.organization
    var total = DependenceRollup()
    var units = [DependenceRollup](repeating: DependenceRollup(), count: organization.departments.count)
    var persons = [DependenceRollup](repeating: DependenceRollup(), count: organization.people.count)
    let stopping = SoleWork(context)
    let people = context.people
    for item in context.leaves {
      let index = item.index
      guard let score = columns.sums(of: index, assumed: assumed).score else { continue }
      let band = columns.isRaised(index) ? .high : DependenceScore.Band(score: score)
      let hours = columns.hoursPerYear[index]
      let known = hours.isFinite && hours >= 0 ? Double(hours) : nil
      total.add(score: score, band: band, hours: known)
      let unit = context.tasks.departments[index]
      if unit >= 0 { units[Int(unit)].add(score: score, band: band, hours: known) }
      let sole = stopping.person(of: item)
      for entry in people.entries(of: item) {
        let person = people.people[entry]
        if people.masks[entry].contains(.main) || sole?.index == Int(person) {
          persons[Int(person)].add(score: score, band: band, hours: known)
        }
      }
    }
    self.total = total
    self.people = persons.indices.compactMap { index in
      let person = Person.ID(index)
      let items = stopping.items(of: person)
      guard persons[index].items > 0 || !items.isEmpty else { return nil }
      let hours = items.map { columns.hoursPerYear[$0.index] }.filter { $0.isFinite && $0 >= 0 }
      return PersonEntry(
        person: person, rollup: persons[index], stopping: items,
        stoppingHours: hours.reduce(0) { $0 + Double($1) }, stoppingWithoutHours: items.count - hours.count)
    }
    var below = units
    for index in units.indices where units[index].items > 0 {
      for unit in organization.lineage(of: Department.ID(index)).dropFirst() {
        below[unit.index].add(units[index])
      }
    }
    departments = units.indices.compactMap { index in
      guard below[index].items > 0 else { return nil }
      return DepartmentEntry(department: Department.ID(index), own: units[index], withBelow: below[index])
    }
  }

  /// The score of a task with its terms and their words.
  public func score(of item: WorkItem.ID) -> DependenceScore { columns.score(of: item, assumed: assumed) }

  /// The scored tasks, highest first: those of the high band before the others, then by score; equal ones in the
  /// order of the input.
  public func ranked(limit: Int = .max) -> [WorkItem.ID] {
    var keys: [(band: Int, score: Double, item: UInt32)] = []
    for item in leaves {
      guard let score = columns.sums(of: item.index, assumed: assumed).score else { continue }
      let band = columns.isRaised(item.index) ? .high : DependenceScore.Band(score: score)
      keys.append((band.rawValue, score, UInt32(item.index)))
    }
    keys.sort { ($1.band, $1.score, $0.item) < ($0.band, $0.score, $1.item) }
    return keys.prefix(max(0, limit)).map { WorkItem.ID(Int($0.item)) }
  }

  /// The people without whom something stops, those who stop most first: by hours, then by the number of tasks.
  public var singlePoints: [PersonEntry] {
    people.filter { !$0.stopping.isEmpty }.sorted {
      ($1.stoppingHours, $1.stopping.count, $0.person)
        < ($0.stoppingHours, $0.stopping.count, $1.person)
    }
  }
}

/// The tasks that one named person alone could go on with, by person.
struct SoleWork {
  private let context: AnalysisContext
  private var byPerson: [[WorkItem.ID]]

  init(_ context: AnalysisContext) {
    self.context = context
    byPerson = [[WorkItem.ID]](repeating: [], count: context.organization.people.count)
    for item in context.leaves {
      if let person = Self.person(of: item, in: context) { byPerson[person.index].append(item) }
    }
  }

  /// The only one who could go on with a task; `nil` where there are more, none, or it is no person.
  func person(of item: WorkItem.ID) -> Person.ID? { Self.person(of: item, in: context) }

  /// The tasks that stop without a person.
  func items(of person: Person.ID) -> [WorkItem.ID] { byPerson[person.index] }

  /// The only one who could go on with a task; `nil` where there are more, none, or it is no person.
  static func person(of item: WorkItem.ID, in context: AnalysisContext) -> Person.ID? {
    guard context.capability.counts[item.index] == 1 else { return nil }
    let parties = context.capable(item)
    guard parties.count == 1, case .person(let person) = parties[0] else { return nil }
    return person
  }
}
