// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The words by which a user says what a column holds: those of explanations, and every word a header may be.
public enum ColumnWords {
  /// The words of explanations, in the order of the fields.
  public static let all: [String] = {
    var words: [String] = []
    for field in fields where !words.contains(field.word) { words.append(field.word) }
    return words
  }()

  /// Whether the word stands for a field.
  public static func isKnown(_ word: String) -> Bool { !fields(of: word).isEmpty }

  /// The known words nearest to one that is not, nearest first, at most five.
  public static func nearest(to word: String) -> [String] {
    let target = Array(HeaderKey.key(word))
    guard !target.isEmpty, target.count <= 40 else { return [] }
    var best: [(distance: Int, order: Int, word: String)] = []
    for (order, candidate) in (all + FieldSynonyms.entries.flatMap(\.1)).enumerated() {
      let key = Array(HeaderKey.key(candidate))
      // 「業務の主担当」 is near to 「主担当」 however much longer it is.
      if key.count >= 2, String(target).contains(String(key)) {
        best.append((0, order - key.count * 1000, candidate))
        continue
      }
      let limit = max(target.count, key.count) / 2
      guard abs(key.count - target.count) <= limit else { continue }
      let distance = EditDistance.between(target, key)
      if distance <= limit { best.append((distance, order, candidate)) }
    }
    var nearest: [String] = []
    for (_, _, word) in best.sorted(by: { ($0.distance, $0.order) < ($1.distance, $1.order) })
    where !nearest.contains(word) && nearest.count < 5 {
      nearest.append(word)
    }
    return nearest
  }

  /// What the word stands for, most likely first; empty for a word that stands for nothing.
  static func fields(of word: String) -> [ColumnField] {
    let (synonyms, isExact) = FieldSynonyms.fields(of: word)
    let key = TextKey.matching(word)
    if let field = fields.first(where: { TextKey.matching($0.word) == key }) {
      return [field] + (isExact ? synonyms.filter { $0 != field } : [])
    }
    return isExact ? synonyms : []
  }

  private static let fields: [ColumnField] =
    [.task, .id, .category(1), .category(2), .category(3), .unit]
    + Involvement.allCases.map { .owner($0) }
    + [.partner, .party]
    + WorkItem.Field.allCases.map { .fact($0) }
    + [
      .unread, .role, .person, .personKana, .personCode, .email, .employment, .concurrent, .share, .capacity,
    ]
    + [
      .joined, .left, .leave, .superior, .handoverItems, .skill, .unitCode, .unitParent, .unitHead,
      .unitLevel, .who, .letter, .assigneeKind,
    ]
    + [.parentTask, .rowKind]
}
