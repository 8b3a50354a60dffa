// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The judged tasks that stand for all others: 「全業務」, 「*」.
enum WildcardRows {
  private static let titles: Set<String> = [
    "*", "全業務", "全ての業務", "すべての業務", "総ての業務", "全業務共通", "業務全般", "全般", "全て", "すべて", "一切の業務",
    "all", "alltasks", "allwork", "allduties", "everything", "anytask", "anytasks",
  ]

  private static let begins = "全すべ総業一＊".unicodeScalars
  private static let ends = "*＊務通般てのslkg".unicodeScalars

  /// Their identities, in the order of the input.
  static func items(in context: AnalysisContext) -> [WorkItem.ID] {
    context.matrix.workItems.withUnsafeBufferPointer { items in
      context.leaves.filter { item in
        let title = items[item.index].title
        // All are short, begin with one of few letters and end with one of few: no other title is folded.
        guard title.utf8.count <= 24, let first = title.unicodeScalars.first,
          first.value < 0x80 || begins.contains(first),
          let last = title.unicodeScalars.last, ends.contains(last)
        else { return false }
        return titles.contains(TextKey.matching(title))
      }
    }
  }
}
