// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads 有/無, 付与済/未付与, ○/×, yes/no.
enum FlagReader {
  /// Yes or no; `nil` when the text says neither.
  static func flag(_ text: String) -> Bool? {
    guard text.utf8.count <= 96 else { return nil }
    let key = TextKey.matching(text)
    if let flag = words[key] { return flag }
    // 「有(閲覧のみ)」「未付与：申請中」: what is said first.
    guard let end = key.firstIndex(where: { "(:、,。".contains($0) }) else { return nil }
    return words[String(key[..<end])]
  }

  private static let words: [String: Bool] = {
    let flags: [(Bool, [String])] = [
      (
        true,
        [
          "有", "有り", "あり", "○", "〇", "◯", "◎", "●", "✓", "✔", "☑", "済", "済み", "可", "はい", "付与", "付与済", "付与済み",
          "登録済", "登録済み", "設定済", "設定済み", "保有", "yes", "y", "true", "1", "granted", "ok",
        ]
      ),
      (
        false,
        [
          "無", "無し", "なし", "ない", "×", "✕", "✖", "❌", "x", "未", "不可", "いいえ", "未付与", "未登録", "未設定", "申請中",
          "申請予定",
          "付与予定", "no", "n", "false", "0", "none", "missing", "pending", "notgranted",
        ]
      ),
    ]
    var table: [String: Bool] = [:]
    for (flag, list) in flags {
      for word in list { table[TextKey.matching(word)] = flag }
    }
    return table
  }()
}

/// Reads a cell that lists names, 「田中、佐藤(正)」, where it is of no matter whether a roster has them.
enum NameListReader {
  /// The names without titles and remarks; `nil` where the cell does not name all: 「田中 他2名」, 「全員」.
  static func names(_ text: String) -> [String]? {
    let cell = NameCell(text) { _ in false }
    guard cell.uncounted == nil else { return nil }
    var names: [String] = []
    for piece in cell.pieces {
      let name = NameParts(piece.name).name
      if name.isEmpty || VagueWords.meaning(of: name) != nil { return nil }
      if !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? nil : names
  }
}
