// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What texts look like that name holders, where no roster tells.
enum HolderShape {
  /// Whether a text could name a holder: a unit, a post, a company, or a person by its length and script.
  static func fits(_ text: String) -> Bool { isCertain(text) || isName(text) }

  /// Whether a text ends in a word for a unit, post or company.
  static func isCertain(_ text: String) -> Bool {
    NameKey.isUnit(text) || NameKey.isPost(text) || NameKey.isCompany(text)
      || ["master", "member", "members", "expert", "consultant", "group", "board", "committee", "staff"]
        .contains {
          TextKey.matching(text).hasSuffix($0)
        }
  }

  /// Two to five kanji or kana (田中, 佐藤 花子), or two or three capitalised Latin words (Hanako Sato).
  static func isName(_ text: String) -> Bool {
    let key = TextKey.matching(text)
    if (2...5).contains(key.count), key.unicodeScalars.allSatisfy(isKanjiOrKana) { return true }
    let words = text.split(separator: " ")
    return (2...3).contains(words.count)
      && words.allSatisfy { word in
        word.first?.isUppercase == true
          && word.dropFirst().allSatisfy { $0.isLowercase || ".'’-".contains($0) }
      }
  }

  private static func isKanjiOrKana(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF,
      0x20000...0x2FFFF, 0x3005:
      true
    default: false
    }
  }
}
