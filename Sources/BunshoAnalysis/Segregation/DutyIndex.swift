// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The duties of which each judged task is one, told by its title, categories and tags.
struct DutyIndex: Sendable {
  /// The position in `sets` of each task's duties; 0 where it is none.
  private(set) var numbers: [UInt32] = []
  /// Sets of duties that occur.
  private(set) var sets: [DutySet] = [[]]

  private static let chunk = 65_536

  init(_ context: AnalysisContext) {
    let count = context.matrix.workItems.count
    let categories = Self.categories(context)
    let chunks = stride(from: 0, to: count, by: Self.chunk).map { $0..<min(count, $0 + Self.chunk) }
    let read = InParallel.map(chunks) { Part($0, categories: categories, in: context) }
    var known: [DutySet: UInt32] = [[]: 0]
    numbers.reserveCapacity(count)
    for part in read {
      let mapped = part.sets.map { set in
        if let number = known[set] { return number }
        let number = UInt32(sets.count)
        known[set] = number
        sets.append(set)
        return number
      }
      for number in part.numbers { numbers.append(mapped[Int(number)]) }
    }
  }

  /// The duties of a task.
  func duties(of item: Int) -> DutySet { sets[Int(numbers[item])] }

  /// What stands in each pair of 大分類 and 中分類, by its number.
  private static func categories(_ context: AnalysisContext) -> [WordAutomaton.Concepts] {
    let numbers = context.tasks.secondCategories
    var concepts: [WordAutomaton.Concepts] = []
    // Numbers are given in the order of the tasks, so each new one is the next.
    for item in numbers.indices where Int(numbers[item]) == concepts.count {
      concepts.append(
        context.matrix.workItems[item].categoryTexts.prefix(2).reduce(0) {
          $0 | DutyWord.automaton.concepts(in: $1)
        })
    }
    return concepts
  }

  /// The duties of a stretch of tasks, numbered within the stretch.
  private struct Part: Sendable {
    var numbers: [UInt32] = []
    var sets: [DutySet] = [[]]

    struct Words: Hashable {
      let title: WordAutomaton.Concepts
      let tags: WordAutomaton.Concepts
      let categories: WordAutomaton.Concepts
    }

    /// The numbers of words met before. A table has few different ones: most are found at once in a small cache.
    private struct KnownWords {
      private var recent = [(words: Words, number: UInt32)?](repeating: nil, count: 256)
      private var all: [Words: UInt32] = [:]

      mutating func number(of words: Words, _ make: () -> UInt32) -> UInt32 {
        let mixed = words.title ^ (words.categories &* 31) ^ (words.tags &* 7)
        let folded = UInt64(truncatingIfNeeded: mixed ^ (mixed >> 64)) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(folded >> 56)
        if let entry = recent[slot], entry.words == words { return entry.number }
        let number = all[words] ?? make()
        all[words] = number
        recent[slot] = (words, number)
        return number
      }
    }

    init(_ range: Range<Int>, categories: [WordAutomaton.Concepts], in context: AnalysisContext) {
      numbers.reserveCapacity(range.count)
      let (titles, isLeaf) = (context.tasks.titleConcepts, context.isLeaf)
      let (fields, secondCategories) = (context.tasks.fields, context.tasks.secondCategories)
      let tagged = WorkItemColumns.FieldMask(.tags)
      var known = KnownWords()
      context.matrix.workItems.withUnsafeBufferPointer { items in
        for item in range {
          guard isLeaf[item] else {
            numbers.append(0)
            continue
          }
          let title = titles[item]
          let tags: WordAutomaton.Concepts =
            fields[item].isDisjoint(with: tagged) ? 0 : Self.tags(of: items[item])
          guard title | tags != 0 else {
            numbers.append(0)
            continue
          }
          let category = secondCategories[item]
          let words = Words(
            title: title, tags: tags, categories: category < 0 ? 0 : categories[Int(category)])
          numbers.append(known.number(of: words) { add(words) })
        }
      }
    }

    private mutating func add(_ words: Words) -> UInt32 {
      let set = DutySet(title: words.title, tags: words.tags, categories: words.categories)
      if set.isEmpty { return 0 }
      sets.append(set)
      return UInt32(sets.count - 1)
    }

    private static func tags(of item: WorkItem) -> WordAutomaton.Concepts {
      guard let fact = item.fact(.tags) else { return 0 }
      return fact.text.split { "、，,;；/／\n".contains($0) }.reduce(0) {
        $0 | (DutyWord.tags[TextKey.matching(String($1))]?.concepts ?? 0)
      }
    }
  }
}
