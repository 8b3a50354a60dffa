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

  init(_ context: AnalysisContext) {
    let tasks = context.tasks
    var wanted = WorkItemColumns.FieldMask()
    for field in [WorkItem.Field.manual, .manualDate, .handoverDays, .credential] {
      wanted.formUnion(WorkItemColumns.FieldMask(field))
    }
    guard !tasks.statedFields.isDisjoint(with: wanted) else { return }
    let count = context.matrix.workItems.count
    manuals = [UInt8](repeating: 0, count: count)
    manualDays = [Int32](repeating: Self.noDay, count: count)
    changeDays = manualDays
    handovers = [Float](repeating: .nan, count: count)
    holders = [Int16](repeating: -1, count: count)
    for item in context.leaves where !tasks.fields[item.index].isDisjoint(with: wanted) {
      for fact in context.matrix.workItems[item.index].facts { read(fact, of: item.index) }
    }
  }

  private mutating func read(_ fact: WorkItem.Fact, of item: Int) {
    // The first fact of a field counts, as `WorkItem.fact` has it.
    switch (fact.field, fact.value) {
    case (.manual, .manual(let state)):
      if manuals[item] == 0, let place = Self.states.firstIndex(of: state) {
        manuals[item] = UInt8(place + 1)
      }
    case (.manualDate, .date(let day)):
      if manualDays[item] == Self.noDay { manualDays[item] = Int32(clamping: day.daysSince1970) }
    case (.validity, .date(let day)):
      if changeDays[item] == Self.noDay { changeDays[item] = Int32(clamping: day.daysSince1970) }
    case (.handoverDays, .number(let days)):
      if handovers[item].isNaN, days.isFinite, days >= 0 { handovers[item] = Float(days) }
    case (.credential, .names):
      if holders[item] < 0 { holders[item] = Int16(clamping: CredentialHolders.names(in: fact).count) }
    default: break
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

/// Who holds the account, key or qualification that a task cannot be done without.
enum CredentialHolders {
  /// The distinct names in a cell; none where it says that nothing of the kind is needed.
  static func names(in fact: WorkItem.Fact) -> [String] {
    guard case .names(let names) = fact.value else { return [] }
    var seen: [String] = []
    return names.filter { name in
      let key = TextKey.matching(name)
      guard !key.isEmpty, !none.contains(key), !seen.contains(key) else { return false }
      seen.append(key)
      return true
    }
  }

  private static let none = ["なし", "無し", "無", "不要", "該当なし", "-", "―", "ー", "none", "n/a"]
}
