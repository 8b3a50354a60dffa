// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Which duties of the regulation (分掌事項) and which tasks of their units are about one thing.
///
/// A duty and a task are alike when their words share enough pairs of letters (Dice), or when a word of the one stands
/// in the other or in the task's categories. Words such as 管理 and 運営 say nothing and are left out.
/// Tasks are compared with the duties of their own unit and of the units above it.
struct RegulationMatches: Sendable {
  /// The usual measure.
  static let usual = 0.5

  /// What was found of each duty.
  private(set) var duties: [Outcome]
  /// What was found of each task.
  private(set) var tasks: [Outcome]

  /// What was found of one side.
  struct Outcome: Sendable {
    /// Whether there is anything to compare with.
    var isCompared = false
    /// Whether something is alike.
    var isMatched = false
    /// The most alike of the other side, by its position.
    var nearest = -1
    /// How alike that is, 0…1.
    var similarity: Float = 0
  }

  init(_ context: AnalysisContext, similarity: Double) {
    let matrix = context.matrix
    duties = [Outcome](repeating: Outcome(), count: matrix.duties.count)
    tasks = [Outcome](repeating: Outcome(), count: matrix.workItems.count)
    guard !matrix.duties.isEmpty else { return }
    let texts = matrix.duties.map { RegulationText($0.text) }
    let groups = Self.groups(context)
    let compared = InParallel.map(groups) { group in
      Self.compare(group.items, with: group.duties, texts, similarity: Float(similarity), in: context)
    }
    for (group, outcome) in zip(groups, compared) {
      for (item, result) in zip(group.items, outcome.tasks) { tasks[item] = result }
      for (duty, result) in zip(group.duties, outcome.duties) {
        duties[duty].isCompared = true
        duties[duty].isMatched = duties[duty].isMatched || result.isMatched
        if result.similarity > duties[duty].similarity || duties[duty].nearest < 0 {
          duties[duty].similarity = result.similarity
          duties[duty].nearest = result.nearest
        }
      }
    }
  }

  /// The tasks of one unit, and the duties of the unit and those above it.
  private struct Group: Sendable {
    let items: [Int]
    let duties: [Int]
  }

  private static func groups(_ context: AnalysisContext) -> [Group] {
    let count = context.organization.departments.count
    var dutiesByUnit = [[Int]](repeating: [], count: count)
    for (index, duty) in context.matrix.duties.enumerated() {
      dutiesByUnit[duty.department.index].append(index)
    }
    var itemsByUnit = [[Int]](repeating: [], count: count)
    for item in context.leaves {
      let unit = context.tasks.departments[item.index]
      if unit >= 0 { itemsByUnit[Int(unit)].append(item.index) }
    }
    return (0..<count).compactMap { unit in
      guard !itemsByUnit[unit].isEmpty else { return nil }
      let duties = context.organization.lineage(of: Department.ID(unit)).flatMap { dutiesByUnit[$0.index] }
      return duties.isEmpty ? nil : Group(items: itemsByUnit[unit], duties: duties)
    }
  }

  private static func compare(
    _ items: [Int], with duties: [Int], _ texts: [RegulationText], similarity: Float,
    in context: AnalysisContext
  ) -> (tasks: [Outcome], duties: [Outcome]) {
    var found = [Outcome](repeating: Outcome(), count: duties.count)
    var postings: [UInt64: [UInt32]] = [:]
    for (place, duty) in duties.enumerated() {
      for pair in texts[duty].pairs { postings[pair, default: []].append(UInt32(place)) }
    }
    var seen: [String: Outcome] = [:]
    var shared = [Int32](repeating: 0, count: duties.count)
    let outcomes = items.map { item -> Outcome in
      let task = context.matrix.workItems[item]
      let categories = task.categoryTexts.filter { !$0.isEmpty }
      let key = ([task.title] + categories).joined(separator: "\u{1F}")
      if let known = seen[key] { return known }
      var outcome = Outcome(isCompared: true)
      let text = RegulationText(task.title)
      let around = categories.map { RegulationText.folded($0) }
      for index in shared.indices { shared[index] = 0 }
      for pair in text.pairs { for place in postings[pair] ?? [] { shared[Int(place)] += 1 } }
      for (place, duty) in duties.enumerated() {
        let total = Float(text.pairs.count + texts[duty].pairs.count)
        let dice = total > 0 ? 2 * Float(shared[place]) / total : 0
        if dice > found[place].similarity || found[place].nearest < 0 {
          found[place].similarity = dice
          found[place].nearest = item
        }
        if dice > outcome.similarity || outcome.nearest < 0 {
          (outcome.similarity, outcome.nearest) = (dice, duty)
        }
        if dice >= similarity || texts[duty].shares(wordsWith: text, around) {
          outcome.isMatched = true
          found[place].isMatched = true
        }
      }
      seen[key] = outcome
      return outcome
    }
    return (outcomes, found)
  }
}

/// A title taken apart for comparison: its key, the pairs of neighbouring letters, and its words that say something.
struct RegulationText: Sendable {
  private let key: String
  /// Neighbouring letters, each pair once.
  let pairs: [UInt64]
  private let words: [String]

  init(_ text: String) {
    key = Self.folded(text)
    words = Self.words(in: key) + Self.latinWords(in: text)
    // Letters of words that say something; a title of general words only has no others.
    let runs = words.isEmpty ? [key] : words
    var pairs: Set<UInt64> = []
    for run in runs {
      let scalars = Array(run.unicodeScalars)
      for (left, right) in zip(scalars, scalars.dropFirst()) {
        pairs.insert(UInt64(left.value) << 32 | UInt64(right.value))
      }
    }
    self.pairs = pairs.sorted()
  }

  /// The key of a title (`TitleNormalizer`).
  static func folded(_ text: String) -> String { TitleNormalizer.key(text) }

  /// Whether one title contains the other, a word of either stands in the other, or one of this text's words in a
  /// category.
  func shares(wordsWith other: RegulationText, _ categories: [String]) -> Bool {
    words.contains { word in other.key.contains(word) || categories.contains { $0.contains(word) } }
      || other.words.contains { key.contains($0) } || key == other.key
  }

  // What every unit does with its things says nothing of the things.
  private static let general: Set<String> = [
    "管理", "運営", "実施", "調整", "業務", "事務", "企画", "推進", "作成", "計画", "関係", "処理", "対応", "連絡", "総合", "支援", "維持",
    "改善",
    "検討", "確認", "把握", "調査", "研究", "報告", "立案", "策定", "整備", "促進", "指導", "監督", "統括", "総括", "保管", "運用", "更新",
    "手続",
    "情報", "資料", "全般", "各種", "必要", "事項", "その他", "部門", "社内", "会社", "会議", "点検", "集計", "受付", "登録", "分析", "計算",
    "入力",
    "management", "planning", "operation", "support", "work", "tasks", "control", "other", "general", "the",
    "and", "for",
    "report", "reports", "review", "with",
  ]

  /// Runs of kanji and of katakana with at least two letters, general words left out and taken off their ends
  /// (広告管理 → 広告).
  private static func words(in key: String) -> [String] {
    var words: [String] = []
    var run = String.UnicodeScalarView()
    var sort = 0
    func close() {
      let word = trimmed(String(run))
      if word.unicodeScalars.count >= 2, !general.contains(word), !words.contains(word) { words.append(word) }
      run = String.UnicodeScalarView()
    }
    for scalar in key.unicodeScalars {
      let next = Self.sort(of: scalar)
      if next != sort { close() }
      sort = next
      if next > 0 { run.append(scalar) }
    }
    close()
    return words
  }

  /// Latin words of four letters or more: a key has no spaces, so they are taken from the title.
  private static func latinWords(in text: String) -> [String] {
    guard text.utf8.contains(where: { $0 < 0x80 }) else { return [] }
    let words = TextKey.compatible(text).lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.map(String.init).filter { $0.count >= 4 && !general.contains($0) }
  }

  private static func trimmed(_ word: String) -> String {
    var rest = word
    while rest.count > 3, general.contains(String(rest.suffix(2))) { rest.removeLast(2) }
    return rest
  }

  /// 1 kanji, 2 katakana, 0 anything else; 及 joins words like a particle.
  private static func sort(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x53CA: 0
    case 0x3400...0x9FFF, 0x3005: 1
    case 0x30A1...0x30FE: 2
    default: 0
    }
  }
}
