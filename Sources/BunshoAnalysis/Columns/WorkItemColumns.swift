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
  /// The words of duties in each title (`DutyWord`).
  private(set) var titleConcepts: [WordAutomaton.Concepts] = []
  /// The tasks whose titles may stand for all others (`WildcardRows`), in the order of the input.
  private(set) var possibleWildcards: [WorkItem.ID] = []
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
    titleConcepts.reserveCapacity(count)
    tagSets.reserveCapacity(count)
    var tags: [String: Int32] = [:]
    var categories = CategoryNumbers()
    let items = matrix.workItems
    let dutyWords = DutyWord.automaton
    for index in items.indices {
      tables.append(Int32(clamping: items[index].table))
      departments.append(items[index].department.map { Int32($0.value.index) } ?? -1)
      parents.append(items[index].parent.map { Int32($0.index) } ?? -1)
      let (first, second) = categories.numbers(of: items[index].categories)
      firstCategories.append(first)
      secondCategories.append(second)
      coarseTitles.append(CoarseTitle.number(items[index].title))
      titleConcepts.append(dutyWords.concepts(in: items[index].title))
      if WildcardRows.mayBeWildcard(items[index].title) { possibleWildcards.append(WorkItem.ID(index)) }
      read(items[index].facts, &tags)
    }
    firstCategoryNames = categories.firstNames
  }

  private mutating func number(ofTags text: String, _ numbers: inout [String: Int32]) -> Int32 {
    if let known = numbers[text] { return known }
    numbers[text] = Int32(tagTexts.count)
    tagTexts.append(text)
    return Int32(tagTexts.count - 1)
  }

  /// Numbers of categories in the order in which they are met.
  private struct CategoryNumbers {
    private(set) var firstNames: [String] = []
    private var firsts: [String: Int32] = [:]
    private var seconds: [String: Int32] = [:]
    private var pairs: [UInt64: Int32] = [:]

    mutating func numbers(of categories: [Sourced<String>?]) -> (first: Int32, second: Int32) {
      let firstText = categories.first??.value ?? ""
      let secondText = categories.count > 1 ? categories[1]?.value ?? "" : ""
      if firstText.isEmpty, secondText.isEmpty { return (-1, -1) }
      var first: Int32 = -1
      if !firstText.isEmpty {
        first = Self.number(of: firstText, in: &firsts)
        if first == Int32(firstNames.count) { firstNames.append(firstText) }
      }
      let second = Self.number(of: secondText, in: &seconds)
      let pair = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
      if let known = pairs[pair] { return (first, known) }
      let number = Int32(pairs.count)
      pairs[pair] = number
      return (first, number)
    }

    private static func number(of text: String, in numbers: inout [String: Int32]) -> Int32 {
      if let known = numbers[text] { return known }
      let number = Int32(numbers.count)
      numbers[text] = number
      return number
    }
  }

  private mutating func read(_ facts: [WorkItem.Fact], _ tags: inout [String: Int32]) {
    var mask: FieldMask = []
    var level: UInt8 = 0
    var frequency: Frequency?
    var hours: Float = .nan
    var tagSet: Int32 = -1
    for index in facts.indices {
      let field = FieldMask(facts[index].field)
      // The first fact of a field counts, as `WorkItem.fact` has it.
      guard mask.isDisjoint(with: field) else { continue }
      mask.formUnion(field)
      switch (facts[index].field, facts[index].value) {
      case (.importance, .level(let value)): level = UInt8(clamping: value)
      case (.frequency, .frequency(let value)): frequency = value
      case (.hours, .number(let value)): hours = Float(value)
      case (.tags, _): tagSet = number(ofTags: facts[index].text, &tags)
      default: dependence.read(facts[index], of: fields.count)
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
