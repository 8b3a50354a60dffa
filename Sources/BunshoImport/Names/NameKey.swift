// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Keys under which two spellings of a name meet. For matching only (importing.md §5).
enum NameKey {
  /// Kanji that the same name is written with; 龍/竜 and 祐/裕 are different names and are not folded.
  private static let variants: [Character: Character] = [
    "髙": "高", "﨑": "崎", "嵜": "崎", "濵": "浜", "濱": "浜", "邊": "辺", "邉": "辺", "齋": "斉", "齊": "斉",
    "斎": "斉", "德": "徳", "栁": "柳", "𠮷": "吉", "廣": "広", "澤": "沢", "櫻": "桜", "國": "国", "條": "条",
    "眞": "真", "惠": "恵", "壽": "寿", "緖": "緒",
  ]

  /// The exact key: NFKC, lower case, without spaces and variation selectors.
  static func exact(_ text: String) -> String { TextKey.matching(text) }

  /// The exact key with variant kanji folded.
  static func folded(_ text: String) -> String {
    String(exact(text).map { variants[$0] ?? $0 })
  }

  /// The key of a mail address; `(at)` is how addresses hide from robots.
  static func mail(_ text: String) -> String {
    var key = exact(text)
    for sign in ["(at)", "[at]", "<at>"] { key = key.replacing(sign, with: "@", maxReplacements: 1) }
    return key
  }

  /// Whether a text is one mail address.
  static func isMail(_ text: String) -> Bool {
    let parts = mail(text).split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].count >= 3 && parts[1].contains(".")
      && parts.allSatisfy {
        $0.unicodeScalars.allSatisfy { $0.isASCII && !"<>()[],;:".unicodeScalars.contains($0) }
      }
  }

  /// The key of a reading: katakana without spaces; `nil` for texts that are no kana.
  static func reading(_ text: String) -> String? {
    var key = String.UnicodeScalarView()
    for scalar in exact(text).unicodeScalars {
      switch scalar.value {
      case 0x3041...0x3096: UnicodeScalar(scalar.value + 0x60).map { key.append($0) }
      case 0x30A1...0x30FA, 0x30FC: key.append(scalar)
      case 0x30FB, 0x3D, 0x2E: continue
      default: return nil
      }
    }
    return key.isEmpty ? nil : String(key)
  }

  /// Whether a text reads like an employee number: digits, with a few letters before them.
  static func isNumber(_ text: String) -> Bool {
    let key = exact(text)
    let digits = key.drop { $0.isASCII && $0.isLetter || $0 == "-" || $0 == "#" }
    return (3...12).contains(digits.count) && key.count - digits.count <= 4
      && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
