// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads 高/中/低, 1–5, A–C, ★–★★★, 易/普通/難 and the priorities of ticket tools as 1 (low) … 5 (high).
enum LevelReader {
  /// The level; `nil` when the text is none.
  static func level(_ text: String) -> Int? {
    guard text.utf8.count <= 48 else { return nil }
    var key = TextKey.matching(text)
    if let number = Int(key) { return (1...5).contains(number) ? number : nil }
    if let stars = stars(key) { return stars }
    for prefix in ["レベル", "level", "lv.", "lv", "ランク", "rank"] where key.hasPrefix(prefix) {
      key = String(key.dropFirst(prefix.count))
      if let number = Int(key) { return (1...5).contains(number) ? number : nil }
    }
    if let word = words[key] { return word }
    // 「高(4)」「A：高」: the word before or after the sign.
    let parts = key.split { "(:)/".contains($0) }.map(String.init)
    let levels = parts.compactMap { words[$0] }
    return levels.count == parts.count && Set(levels).count == 1 ? levels.first : nil
  }

  /// ★ to ★★★ are low to high; with ☆ as filler, or with more of them, five are the most.
  private static func stars(_ key: String) -> Int? {
    guard (1...5).contains(key.count), key.allSatisfy({ "★☆⭐".contains($0) }), key.first != "☆" else {
      return nil
    }
    let filled = key.filter { $0 != "☆" }.count
    return key.count <= 3 ? filled + 1 : filled
  }

  private static let words: [String: Int] = {
    let levels: [(Int, [String])] = [
      (
        5,
        [
          "最高", "最重要", "最優先", "特大", "極大", "極めて高い", "s", "critical", "highest", "blocker", "urgent", "緊急",
          "至急", "今すぐ",
          "急いで", "p0", "immediate",
        ]
      ),
      (
        4,
        [
          "高", "大", "a", "難", "難しい", "高い", "高め", "やや高", "やや高い", "重要", "high", "major", "important", "hard",
          "difficult",
        ]
      ),
      (3, ["中", "b", "普通", "ふつう", "通常", "標準", "中程度", "medium", "normal", "middle", "moderate", "mid"]),
      (
        2,
        [
          "低", "小", "c", "易", "易しい", "簡単", "低い", "低め", "やや低", "やや低い", "軽微", "low", "minor", "easy",
        ]
      ),
      (1, ["最低", "極小", "なし", "lowest", "trivial", "d"]),
    ]
    var table: [String: Int] = [:]
    for (level, list) in levels {
      for word in list { table[word] = level }
    }
    return table
  }()
}
