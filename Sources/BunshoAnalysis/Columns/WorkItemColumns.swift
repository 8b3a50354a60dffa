// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// What the tables say of the tasks, as columns of numbers: rules over a million tasks compare integers and touch
/// the tasks themselves only when they have something to say.
public struct WorkItemColumns: Sendable {
  /// The table of each task as its position in the matrix.
  public private(set) var tables: [Int32] = []
  /// The department of each task as its position in the organisation; -1 where there is none.
  public private(set) var departments: [Int32] = []
  /// The 大分類 of each task as a number (equal texts have equal numbers); -1 where there is none.
  public private(set) var firstCategories: [Int32] = []
  /// The 大分類 and 中分類 of each task together as a number; -1 where there is neither.
  public private(set) var secondCategories: [Int32] = []
  /// The summary task of each task; -1 where there is none.
  public private(set) var parents: [Int32] = []
  /// 重要度 1…5; 0 where not stated.
  public private(set) var importance: [UInt8] = []
  /// Runs a year; `nan` where not stated, irregular or once.
  public private(set) var runsPerYear: [Float] = []
  /// Hours a year; `nan` where not known.
  public private(set) var hoursPerYear: [Float] = []
  /// How the task comes back.
  public private(set) var recurrence: [Recurrence] = []
  /// Which attributes the table states of each task.
  public private(set) var fields: [FieldMask] = []
  /// The attributes stated of any task.
  public private(set) var statedFields: FieldMask = []
  /// A number for each title; titles that mean the same have the same (`CoarseTitle`).
  public private(set) var coarseTitles: [UInt64] = []
  /// The tags of each task as a number (equal cells have equal numbers); -1 where there are none.
  public private(set) var tagSets: [Int32] = []
  /// Texts of the numbers in `tagSets`.
  public private(set) var tagTexts: [String] = []
  /// What the tables say of manuals, handover and credentials.
  private(set) var dependence = DependenceFacts(count: 0)
  /// Words of the numbers in `firstCategories`.
  public private(set) var firstCategoryNames: [String] = []

  /// How a task comes back.
  public enum Recurrence: UInt8, Sendable {
    /// Nothing is stated: taken as recurring.
    case unstated
    /// A number of times a year.
    case periodic
    /// 随時.
    case irregular
    /// Stated to happen once.
    case once
  }

  /// A set of attributes.
  public struct FieldMask: OptionSet, Sendable {
    /// One bit an attribute.
    public let rawValue: UInt64

    /// Makes a set from its bits.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The set of one attribute.
    public init(_ field: WorkItem.Field) { rawValue = Self.bits[field] ?? 0 }

    /// Whether the attribute is in the set.
    public func contains(_ field: WorkItem.Field) -> Bool { !isDisjoint(with: FieldMask(field)) }

    private static let bits: [WorkItem.Field: UInt64] = Dictionary(
      uniqueKeysWithValues: WorkItem.Field.allCases.enumerated().map { ($1, 1 << UInt64($0)) })
  }

  init(_ matrix: ResponsibilityMatrix) {
    let count = matrix.workItems.count
    tables.reserveCapacity(count)
    dependence = DependenceFacts(count: count)
    departments.reserveCapacity(count)
    firstCategories.reserveCapacity(count)
    secondCategories.reserveCapacity(count)
    parents.reserveCapacity(count)
    importance.reserveCapacity(count)
    runsPerYear.reserveCapacity(count)
    hoursPerYear.reserveCapacity(count)
    recurrence.reserveCapacity(count)
    fields.reserveCapacity(count)
    coarseTitles.reserveCapacity(count)
    tagSets.reserveCapacity(count)
    var tags: [String: Int32] = [:]
    var firsts: [String: Int32] = [:]
    var seconds: [CategoryPair: Int32] = [:]
    for item in matrix.workItems {
      tables.append(Int32(clamping: item.table))
      departments.append(item.department.map { Int32($0.value.index) } ?? -1)
      parents.append(item.parent.map { Int32($0.index) } ?? -1)
      let (first, second) = Self.number(item, firsts: &firsts, seconds: &seconds)
      if first == Int32(firstCategoryNames.count), let name = item.categories.first??.value {
        firstCategoryNames.append(name)
      }
      firstCategories.append(first)
      secondCategories.append(second)
      coarseTitles.append(CoarseTitle.number(item.title))
      read(item, &tags)
    }
  }

  private mutating func number(ofTags text: String, _ numbers: inout [String: Int32]) -> Int32 {
    if let known = numbers[text] { return known }
    numbers[text] = Int32(tagTexts.count)
    tagTexts.append(text)
    return Int32(tagTexts.count - 1)
  }

  private struct CategoryPair: Hashable {
    let first: Int32
    let second: String
  }

  private static func number(
    _ item: WorkItem, firsts: inout [String: Int32], seconds: inout [CategoryPair: Int32]
  ) -> (Int32, Int32) {
    let firstText = item.categories.first??.value ?? ""
    let secondText = item.categories.dropFirst().first??.value ?? ""
    if firstText.isEmpty, secondText.isEmpty { return (-1, -1) }
    var first: Int32 = -1
    if !firstText.isEmpty {
      first = firsts[firstText] ?? Int32(firsts.count)
      firsts[firstText] = first
    }
    let pair = CategoryPair(first: first, second: secondText)
    let second = seconds[pair] ?? Int32(seconds.count)
    seconds[pair] = second
    return (first, second)
  }

  private mutating func read(_ item: WorkItem, _ tags: inout [String: Int32]) {
    var mask: FieldMask = []
    var level: UInt8 = 0
    var frequency: Frequency?
    var hours: Float = .nan
    var tagSet: Int32 = -1
    for fact in item.facts {
      let field = FieldMask(fact.field)
      // The first fact of a field counts, as `WorkItem.fact` has it.
      guard mask.isDisjoint(with: field) else { continue }
      mask.formUnion(field)
      switch (fact.field, fact.value) {
      case (.importance, .level(let value)): level = UInt8(clamping: value)
      case (.frequency, .frequency(let value)): frequency = value
      case (.hours, .number(let value)): hours = Float(value)
      case (.tags, _): tagSet = number(ofTags: fact.text, &tags)
      default: dependence.read(fact, of: fields.count)
      }
    }
    fields.append(mask)
    tagSets.append(tagSet)
    statedFields.formUnion(mask)
    importance.append(level)
    let runs = frequency?.runsPerYear.map(Float.init) ?? .nan
    runsPerYear.append(runs)
    hoursPerYear.append(hours * runs)
    switch frequency {
    case nil: recurrence.append(.unstated)
    case .perYear: recurrence.append(.periodic)
    case .irregular: recurrence.append(.irregular)
    case .once: recurrence.append(.once)
    }
  }
}
