// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A cell that writes its kinds out: 「Responsible」「主担当」「Accountable, Responsible」.
enum WordMark {
  private static let separators: Set<Character> = [
    "/", "／", ",", "、", "，", "・", "+", "&", "＆", ";", "\n", "\r\n",
  ]

  /// The kinds, in order; `nil` when any piece is no word for a kind.
  static func kinds(of text: String) -> [Involvement]? {
    // The longest word of the table with three separators; longer cells are prose.
    guard text.utf8.count <= 120 else { return nil }
    if let kind = KindWords.kind(of: text) { return [kind] }
    var kinds: [Involvement] = []
    for piece in text.split(whereSeparator: separators.contains) {
      let word = TextKey.trimmed(String(piece))
      if word.isEmpty { continue }
      guard let kind = KindWords.kind(of: word) else { return nil }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    return kinds.isEmpty ? nil : kinds
  }
}
