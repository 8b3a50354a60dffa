// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads whether somebody can stand in: 可/不可/一部可. Anything else is a name.
enum StandInReader {
  /// What a cell says.
  enum Answer: Equatable { case yes, no, partly }

  /// The answer; `nil` for names and other texts.
  static func answer(_ text: String) -> Answer? {
    guard text.utf8.count <= 48 else { return nil }
    switch TextKey.matching(text) {
    case "可", "可能", "○", "〇", "◯", "◎", "有", "有り", "あり", "いる", "yes", "y", "true", "possible": return .yes
    case "不可", "不可能", "×", "無", "無し", "なし", "いない", "no", "n", "false", "impossible", "-": return .no
    case "一部可", "一部", "一部可能", "条件付", "条件付き", "条件付き可", "△", "partly", "partial", "partially": return .partly
    default: return nil
    }
  }
}

/// Reads whether a post is held beside another: 兼, 兼務, 併任, 事務取扱, code 2.
enum ConcurrentReader {
  /// Whether the text says so; `nil` when it says nothing of it.
  static func isConcurrent(_ text: String) -> Bool? {
    guard text.utf8.count <= 96 else { return nil }
    let key = TextKey.matching(text)
    if mains.contains(key) || key.hasPrefix("本務") { return false }
    if concurrent.contains(key) || words.contains(where: { key.contains($0) }) { return true }
    return nil
  }

  private static let mains: Set<String> = [
    "1", "本務", "本", "専任", "no", "n", "false", "×", "無", "なし", "-", "main", "primary",
  ]
  private static let concurrent: Set<String> = [
    "2", "○", "〇", "◯", "✓", "有", "あり", "yes", "y", "true", "dual", "concurrent",
  ]
  /// A superior holds the lower post too (事務取扱), or holds it for the time being (心得).
  private static let words = ["兼", "併任", "事務取扱", "心得", "充て職", "充職"]
}
