// SPDX-License-Identifier: Apache-2.0
import BunshoModel

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
  /// Whether each task is judged: no summary task, nothing abolished.
  private(set) var isJudged: [Bool] = []
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

  /// Tasks are read in stretches, several at a time.
  private static let stretch = 65_536

  init(_ matrix: ResponsibilityMatrix, stretch: Int = stretch) {
    let parts = InParallel.stretches(of: matrix.workItems.count, by: stretch) { Part(matrix, $0) }
    var tags = TextNumbers()
    var categories = CategoryNumbers()
    let renumbered = parts.map { part in
      (
        tags: part.tags.texts.map { tags.number(of: $0) },
        categories: part.categories.pairs.map { categories.numbers(of: $0) }
      )
    }
    tagTexts = tags.texts
    firstCategoryNames = categories.firsts.texts
    tagSets.reserveCapacity(matrix.workItems.count)
    firstCategories.reserveCapacity(matrix.workItems.count)
    secondCategories.reserveCapacity(matrix.workItems.count)
    for (part, numbers) in zip(parts, renumbered) {
      for tagSet in part.tagSets { tagSets.append(tagSet < 0 ? -1 : numbers.tags[Int(tagSet)]) }
      for pair in part.categoryPairs {
        let known = pair < 0 ? (first: -1, second: -1) : numbers.categories[Int(pair)]
        firstCategories.append(known.first)
        secondCategories.append(known.second)
      }
    }
    tables = parts.joined(\.tables)
    departments = parts.joined(\.departments)
    parents = parts.joined(\.parents)
    importance = parts.joined(\.importance)
    runsPerYear = parts.joined(\.runsPerYear)
    hoursPerYear = parts.joined(\.hoursPerYear)
    recurrence = parts.joined(\.recurrence)
    fields = parts.joined(\.fields)
    isJudged = parts.joined(\.isJudged)
    statedFields = parts.reduce(into: []) { $0.formUnion($1.statedFields) }
    coarseTitles = parts.joined(\.coarseTitles)
    titleConcepts = parts.joined(\.titleConcepts)
    possibleWildcards = parts.flatMap(\.possibleWildcards)
    dependence = DependenceFacts(joining: parts.map(\.dependence))
  }

  /// Numbers of 大分類, and of 大分類 and 中分類 together, in the order in which they are met.
  private struct CategoryNumbers {
    private(set) var firsts = TextNumbers()
    private var seconds = TextNumbers()
    private var numbers = KeyNumbers()

    /// The numbers of two texts, of which an empty one says nothing.
    mutating func numbers(of texts: Texts) -> (first: Int32, second: Int32) {
      let first = texts.first.isEmpty ? -1 : firsts.number(of: texts.first)
      let second = seconds.number(of: texts.second)
      let pair = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
      return (first, numbers.number(of: pair))
    }

    struct Texts {
      var first: String
      var second: String
    }

    /// The texts of the numbers of pairs.
    var pairs: [Texts] {
      numbers.keys.map { pair in
        let first = Int32(truncatingIfNeeded: pair >> 32)
        return Texts(
          first: first < 0 ? "" : firsts.texts[Int(first)], second: seconds.texts[Int(pair & 0xFFFF_FFFF)])
      }
    }
  }

  /// The columns of a stretch of tasks, with numbers of its own for texts.
  private struct Part: Sendable {
    var tables: [Int32] = []
    var departments: [Int32] = []
    var categoryPairs: [Int32] = []
    var parents: [Int32] = []
    var importance: [UInt8] = []
    var runsPerYear: [Float] = []
    var hoursPerYear: [Float] = []
    var recurrence: [Recurrence] = []
    var fields: [FieldMask] = []
    var isJudged: [Bool] = []
    var statedFields: FieldMask = []
    var coarseTitles: [UInt64] = []
    var titleConcepts: [WordAutomaton.Concepts] = []
    var possibleWildcards: [WorkItem.ID] = []
    var tagSets: [Int32] = []
    var dependence: DependenceFacts
    var tags = TextNumbers()
    var categories = CategoryNumbers()

    init(_ matrix: ResponsibilityMatrix, _ range: Range<Int>) {
      let count = range.count
      dependence = DependenceFacts(count: count)
      tables.reserveCapacity(count)
      departments.reserveCapacity(count)
      categoryPairs.reserveCapacity(count)
      parents.reserveCapacity(count)
      importance.reserveCapacity(count)
      runsPerYear.reserveCapacity(count)
      hoursPerYear.reserveCapacity(count)
      recurrence.reserveCapacity(count)
      fields.reserveCapacity(count)
      isJudged.reserveCapacity(count)
      coarseTitles.reserveCapacity(count)
      titleConcepts.reserveCapacity(count)
      tagSets.reserveCapacity(count)
      let dutyWords = DutyWord.automaton
      let items = matrix.workItems
      let status = FieldMask(.status)
      // By position: to copy a task would count the references of all it holds.
      for index in range {
        tables.append(Int32(clamping: items[index].table))
        if let unit = items[index].department?.value {
          departments.append(Int32(unit.index))
        } else {
          departments.append(-1)
        }
        if let parent = items[index].parent {
          parents.append(Int32(parent.index))
        } else {
          parents.append(-1)
        }
        categoryPairs.append(pair(of: items[index].categories))
        let title = items[index].title
        coarseTitles.append(CoarseTitle.number(title))
        titleConcepts.append(dutyWords.concepts(in: title))
        if WildcardRows.mayBeWildcard(title) { possibleWildcards.append(WorkItem.ID(index)) }
        read(items[index].facts)
        let mayBeAbolished = !fields[index - range.lowerBound].isDisjoint(with: status)
        isJudged.append(!items[index].isSummary && !(mayBeAbolished && items[index].isAbolished))
      }
    }

    private mutating func pair(of texts: [Sourced<String>?]) -> Int32 {
      let first = texts.isEmpty ? "" : texts[0]?.value ?? ""
      let second = texts.count > 1 ? texts[1]?.value ?? "" : ""
      if first.isEmpty, second.isEmpty { return -1 }
      return categories.numbers(of: .init(first: first, second: second)).second
    }

    private mutating func read(_ facts: [WorkItem.Fact]) {
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
        switch facts[index].field {
        case .importance:
          if case .level(let value) = facts[index].value { level = UInt8(clamping: value) }
        case .frequency:
          if case .frequency(let value) = facts[index].value { frequency = value }
        case .hours:
          if case .number(let value) = facts[index].value { hours = Float(value) }
        case .tags: tagSet = tags.number(of: facts[index].text)
        case .manual, .manualDate, .validity, .handoverDays, .credential:
          dependence.read(facts[index].value, as: facts[index].field, of: fields.count)
        default: break
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
}
