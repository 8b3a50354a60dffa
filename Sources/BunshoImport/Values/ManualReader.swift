// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads 有/無, 整備済/作成中/未整備, a link or file name as the state of a manual.
enum ManualReader {
  /// The state; `nil` when the text does not tell.
  static func state(_ text: String) -> WorkItem.Manual? {
    guard text.utf8.count <= 2000 else { return nil }
    let key = TextKey.matching(text)
    if let state = words[key] { return state }
    if ["n/a", "na", "不明", "?", "対象外", "不要"].contains(key) { return nil }
    // 「有(共有フォルダ)」「未整備：4月予定」: what is said first.
    if let end = key.firstIndex(where: { "(:、,。".contains($0) }), let state = words[String(key[..<end])] {
      return state
    }
    let isPlace =
      key.contains("://") || key.hasPrefix("www.") || key.contains("\\") || key.contains("/")
      || endings.contains { key.hasSuffix($0) }
    return isPlace ? .present : nil
  }

  private static let endings = [
    ".doc", ".docx", ".docm", ".xls", ".xlsx", ".xlsm", ".pdf", ".ppt", ".pptx", ".md", ".txt", ".html",
    ".htm", ".odt",
    ".ods", ".mp4",
  ]

  private static let words: [String: WorkItem.Manual] = {
    let states: [(WorkItem.Manual, [String])] = [
      (
        .present,
        [
          "有", "有り", "あり", "○", "〇", "◯", "◎", "●", "✓", "✔", "☑", "レ", "済", "済み", "整備済", "整備済み", "作成済",
          "作成済み", "完備",
          "yes", "y", "true", "present", "done", "available", "ok",
        ]
      ),
      (
        .missing,
        [
          "無", "無し", "なし", "ない", "×", "✕", "✖", "❌", "x", "未", "未整備", "未作成", "未着手", "作成予定", "no", "n",
          "false",
          "missing", "none", "-", "－", "―", "—", "–", "‐", "−", "ー",
        ]
      ),
      (
        .inProgress,
        [
          "作成中", "整備中", "更新中", "改訂中", "△", "一部", "一部有", "一部有り", "一部あり", "inprogress", "wip", "draft",
          "partial", "partly",
        ]
      ),
    ]
    var table: [String: WorkItem.Manual] = [:]
    for (state, list) in states {
      for word in list { table[TextKey.matching(word)] = state }
    }
    return table
  }()
}
