// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Who holds the account, key or qualification that a task cannot be done without.
enum CredentialHolders {
  /// The distinct names in a cell; none where it says that nothing of the kind is needed.
  static func names(in fact: WorkItem.Fact) -> [String] {
    guard case .names(let names) = fact.value else { return [] }
    return distinct(names)
  }

  /// The names without repetitions and without words such as 「なし」.
  static func distinct(_ names: [String]) -> [String] {
    if names.count == 2, isPlain(names[0]), isPlain(names[1]), names[0] != names[1],
      !none.contains(names[0]), !none.contains(names[1])
    {
      return names
    }
    var seen: [String] = []
    return names.filter { name in
      let key = isPlain(name) ? name : TextKey.matching(name)
      guard !key.isEmpty, !none.contains(key), !seen.contains(key) else { return false }
      // A cell holds a handful of names; one that holds a thousand is no list of holders, and two are enough.
      guard seen.count < 100 else { return false }
      seen.append(key)
      return true
    }
  }

  private static let none: [String] = [
    "なし", "無し", "無", "不要", "該当なし", "-", "―", "ー", "none", "n/a",
  ]

  /// Whether the text is its own key: kana, common kanji, digits and small letters only. Folding a million cells
  /// costs more than reading them.
  private static func isPlain(_ text: String) -> Bool {
    var isAfterE3 = false
    for byte in text.utf8 {
      switch byte {
      case 0x21...0x40, 0x5B...0x7E, 0xE4...0xE9: isAfterE3 = false
      case 0xE3: isAfterE3 = true
      case 0x80...0xBF:
        if isAfterE3, !(0x81...0x83).contains(byte) { return false }
        isAfterE3 = false
      default: return false
      }
    }
    return true
  }
}
