// SPDX-License-Identifier: Apache-2.0

/// One task (業務), or a summary of tasks. User-facing text says "task".
public struct WorkItem: Sendable, Equatable {
  /// Identity inside one matrix.
  public typealias ID = EntityID<WorkItem>

  /// The user's own id (`T012`, `000123`), kept as text; `nil` when the table has none.
  public var code: String?
  /// The title as read.
  public var title: String
  /// 大分類, 中分類, 小分類; filled from merged and grouped cells, `nil` where the table says nothing.
  public var categories: [Sourced<String>?]
  /// The department whose task it is.
  public var department: Sourced<Department.ID>?
  /// The summary task it belongs to.
  public var parent: WorkItem.ID?
  /// Whether it only sums up others. Summary tasks are judged by roll-up rules alone.
  public var isSummary: Bool
  /// Everything else the table says of it, in column order.
  public var facts: [Fact]
  /// The table it stands in: a position in the matrix's `tables`.
  public var table: Int
  /// The cell of the title.
  public var location: SourceLocation

  /// Makes a task.
  public init(
    title: String, code: String? = nil, categories: [Sourced<String>?] = [nil, nil, nil],
    department: Sourced<Department.ID>? = nil, parent: WorkItem.ID? = nil, isSummary: Bool = false,
    facts: [Fact] = [], table: Int = 0, location: SourceLocation
  ) {
    self.title = title
    self.code = code
    self.categories = categories
    self.department = department
    self.parent = parent
    self.isSummary = isSummary
    self.facts = facts
    self.table = table
    self.location = location
  }

  /// The first fact of the field.
  public func fact(_ field: Field) -> Fact? {
    // By position: only the fact that is asked for is copied.
    for index in facts.indices where facts[index].field == field { return facts[index] }
    return nil
  }

  /// How often it comes round, where stated.
  public var frequency: Frequency? {
    if case .frequency(let frequency) = fact(.frequency)?.value { frequency } else { nil }
  }

  /// Hours of one run, where stated.
  public var hoursPerRun: Double? { fact(.hours)?.number }

  /// Hours a year: hours of one run times runs a year, where both are known.
  public var hoursPerYear: Double? {
    guard let hours = hoursPerRun, let runs = frequency?.runsPerYear else { return nil }
    return hours * runs
  }

  /// Importance 1 (low) … 5 (high), where stated.
  public var importance: Int? {
    if case .level(let level) = fact(.importance)?.value { level } else { nil }
  }

  /// State of the manual, where stated.
  public var manual: Manual? {
    if case .manual(let manual) = fact(.manual)?.value { manual } else { nil }
  }

  /// A day the table states, such as that of the manual's last change.
  public func date(_ field: Field) -> CalendarDate? {
    if case .date(let date) = fact(field)?.value { date } else { nil }
  }

  /// The range of money a decision is for, where stated.
  public var amounts: AmountBand? {
    if case .amounts(let band) = fact(.amount)?.value { band } else { nil }
  }

  /// What a cell that holds yes or no says.
  public func flag(_ field: Field) -> Bool? {
    if case .flag(let flag) = fact(field)?.value { flag } else { nil }
  }

  /// What a cell that lists names holds; empty where it says nothing.
  public func names(_ field: Field) -> [String] {
    if case .names(let names) = fact(field)?.value { names } else { [] }
  }

  /// Whether the words are among the task's tags.
  public func isTagged(_ tag: String) -> Bool {
    fact(.tags).map { Self.isTagged(tag, in: $0.text) } ?? false
  }

  /// Whether a word is among the tags that a cell lists.
  public static func isTagged(_ tag: String, in cell: String) -> Bool {
    cell.split(whereSeparator: { "、，,;； /／\n".contains($0) }).contains { $0 == tag }
  }

  /// The categories' texts, empty where there is none.
  public var categoryTexts: [String] { categories.map { $0?.value ?? "" } }
}
