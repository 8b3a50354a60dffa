// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What the tables say of manuals, handover and credentials, as columns; empty where no table says any of it.
struct DependenceFacts: Sendable {
  private var manuals: [UInt8] = []
  private var manualDays: [Int32] = []
  private var changeDays: [Int32] = []
  private var handovers: [Float] = []
  private var holders: [Int16] = []

  private static let noDay = Int32.min
  private static let states: [WorkItem.Manual] = [.present, .inProgress, .missing]

  private let count: Int

  /// Nothing is read yet.
  ///
  /// - Parameter count: how many tasks there are.
  init(count: Int) { self.count = count }

  /// The facts of stretches of tasks, one after another.
  init(joining parts: [DependenceFacts]) {
    count = parts.reduce(0) { $0 + $1.count }
    guard !parts.allSatisfy(\.isEmpty) else { return }
    let filled = parts.map { part in
      var part = part
      part.begin()
      return part
    }
    manuals = filled.joined(\.manuals)
    manualDays = filled.joined(\.manualDays)
    changeDays = filled.joined(\.changeDays)
    handovers = filled.joined(\.handovers)
    holders = filled.joined(\.holders)
  }

  /// Reads one fact of a task; the first of its field. `WorkItemColumns` calls it while it has the fact at hand: to
  /// walk over all facts a second time would cost more than all else.
  mutating func read(_ value: WorkItem.Fact.Value, as field: WorkItem.Field, of item: Int) {
    switch field {
    case .manual:
      guard case .manual(let state) = value else { return }
      begin()
      manuals[item] = Self.code(state)
    case .manualDate:
      guard case .date(let day) = value else { return }
      begin()
      manualDays[item] = Int32(clamping: day.daysSince1970)
    case .validity:
      guard case .date(let day) = value else { return }
      begin()
      changeDays[item] = Int32(clamping: day.daysSince1970)
    case .handoverDays:
      guard case .number(let days) = value, days.isFinite, days >= 0 else { return }
      begin()
      handovers[item] = Float(days)
    case .credential:
      guard case .names(let names) = value else { return }
      begin()
      holders[item] = Int16(clamping: CredentialHolders.distinct(names).count)
    default: return
    }
  }

  /// Lays the columns out when the first fact of theirs is met.
  private mutating func begin() {
    guard manuals.isEmpty else { return }
    manuals = [UInt8](repeating: 0, count: count)
    manualDays = [Int32](repeating: Self.noDay, count: count)
    changeDays = manualDays
    handovers = [Float](repeating: .nan, count: count)
    holders = [Int16](repeating: -1, count: count)
  }

  private static func code(_ state: WorkItem.Manual) -> UInt8 {
    switch state {
    case .present: 1
    case .inProgress: 2
    case .missing: 3
    }
  }

  /// Whether no table says any of it.
  var isEmpty: Bool { manuals.isEmpty }

  /// The state of a task's manual.
  func manual(_ item: Int) -> WorkItem.Manual? {
    guard !isEmpty, manuals[item] > 0 else { return nil }
    return Self.states[Int(manuals[item]) - 1]
  }

  /// When the manual was last changed.
  func manualDate(_ item: Int) -> CalendarDate? { isEmpty ? nil : Self.day(manualDays[item]) }

  /// When the task itself was last changed.
  func changeDate(_ item: Int) -> CalendarDate? { isEmpty ? nil : Self.day(changeDays[item]) }

  /// How many days a handover takes.
  func handoverDays(_ item: Int) -> Float? { isEmpty || handovers[item].isNaN ? nil : handovers[item] }

  /// How many people hold what the task cannot be done without; 0 where it needs nothing of the kind.
  func credentialHolders(_ item: Int) -> Int? { isEmpty || holders[item] < 0 ? nil : Int(holders[item]) }

  private static func day(_ days: Int32) -> CalendarDate? {
    days == noDay ? nil : CalendarDate(daysSince1970: Int(days))
  }
}
