// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The judged tasks that stand for all others: 「全業務」, 「*」.
enum WildcardRows {
  private static let titles: Set<String> = [
    "*", "全業務", "全ての業務", "すべての業務", "総ての業務", "全業務共通", "業務全般", "全般", "全て", "すべて", "一切の業務",
    "all", "alltasks", "allwork", "allduties", "everything", "anytask", "anytasks",
  ]

  private static let begins = Set("全すべ総業一＊".map { packed($0.utf8) })
  private static let ends = Set("*＊務通般てのslkg".map { packed($0.utf8) })

  private static func packed(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Their identities, in the order of the input.
  static func items(in context: AnalysisContext) -> [WorkItem.ID] {
    context.tasks.possibleWildcards.filter {
      context.isLeaf[$0.index] && titles.contains(TextKey.matching(context.matrix[$0].title))
    }
  }

  /// Whether a title may be one of them, told without folding it.
  static func mayBeWildcard(_ title: String) -> Bool {
    title.utf8.withContiguousStorageIfAvailable { mayBeWildcard($0) } ?? true
  }

  /// All are short, begin with one of few letters and end with one of few: no other title is folded.
  private static func mayBeWildcard(_ title: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = title.first, let last = title.last, title.count <= 24 else { return false }
    if first >= 0x80 && !(title.count >= 3 && begins.contains(packed(title[..<3]))) { return false }
    return ends.contains(
      last < 0x80 ? UInt32(last) : title.count >= 3 ? packed(title[(title.count - 3)...]) : 0)
  }
}
