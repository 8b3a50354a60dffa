// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Folds the many code points people type for one mark or letter. Applied to cells of mark columns only.
enum MarkFolding {
  /// The folded character, and whether it stood in another script.
  static func fold(_ scalar: UnicodeScalar) -> (character: Character, isLookAlike: Bool)? {
    if let mark = marks[scalar.value] { return (mark, false) }
    if let letter = lookAlikes[scalar.value] { return (letter, true) }
    switch scalar.value {
    case 0x41...0x5A, 0x30...0x39: return (Character(scalar), false)
    case 0x61...0x7A: return UnicodeScalar(scalar.value - 0x20).map { (Character($0), false) }
    // Full-width letters and digits.
    case 0xFF21...0xFF3A, 0xFF10...0xFF19:
      return UnicodeScalar(scalar.value - 0xFEE0).map { (Character($0), false) }
    case 0xFF41...0xFF5A: return UnicodeScalar(scalar.value - 0xFEE0 - 0x20).map { (Character($0), false) }
    default:
      let character = Character(scalar)
      return kanji.contains(character) ? (character, false) : nil
    }
  }

  /// Kanji that stand for a kind when they are alone in a cell.
  static let kanji: Set<Character> = [
    "主", "副", "補", "正", "代", "起", "審", "合", "承", "決", "報", "検", "監", "実", "関", "協", "輪",
  ]

  private static let marks: [UInt32: Character] = {
    var table: [UInt32: Character] = [:]
    let folds: [(Character, [UInt32])] = [
      ("◎", [0x25CE, 0x29BE, 0x29BF]),
      ("○", [0x25CB, 0x25EF, 0x3007, 0x26AA, 0x2B55]),
      ("●", [0x25CF, 0x26AB, 0x2B24]),
      ("△", [0x25B3, 0x25B5, 0x2206, 0x0394]),
      ("▲", [0x25B2, 0x25B4]),
      ("□", [0x25A1, 0x25A2, 0x2610]), ("■", [0x25A0]), ("◇", [0x25C7]), ("◆", [0x25C6]),
      ("×", [0xD7, 0x2715, 0x2716, 0x2717, 0x2718, 0x2613, 0x2A2F, 0x274C]),
      ("✓", [0x2713, 0x2714, 0x2611, 0x2705, 0x30EC, 0xFF9A]),
      (
        "－",
        [
          0x2D, 0xFF0D, 0x2212, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2500, 0x30FC, 0xFF70,
          0x4E00, 0x2F,
          0xFF0F, 0xFF3C,
        ]
      ),
      ("☆", [0x2606]), ("★", [0x2605, 0x2B50]), ("・", [0x30FB, 0xFF65, 0xB7, 0x2022]),
      ("①", [0x2460]), ("②", [0x2461]), ("③", [0x2462]),
    ]
    for (mark, codes) in folds {
      for code in codes { table[code] = mark }
    }
    return table
  }()

  /// Letters of other scripts that look like Latin ones (marks-and-kinds.md §5).
  private static let lookAlikes: [UInt32: Character] = [
    0x410: "A", 0x430: "A", 0x391: "A", 0x421: "C", 0x441: "C", 0x3F9: "C", 0x216D: "C", 0x406: "I",
    0x456: "I",
    0x4C0: "I", 0x399: "I", 0x2160: "I", 0x405: "S", 0x455: "S", 0x420: "P", 0x440: "P", 0x3A1: "P",
    0x41E: "O",
    0x43E: "O", 0x39F: "O", 0x2164: "V", 0x216E: "D",
  ]
}

/// A cell of a mark column taken apart: 「R/A」「◎(4月～)」「RA」.
struct MarkCell: Equatable {
  /// The folded marks, in order.
  var marks: [Character] = []
  /// What follows the marks: a remark or a name.
  var note: String?
  /// Letters of another script, folded: the character read as which letter.
  var lookAlikes: [Character] = []

  /// Takes a cell apart; `nil` when it does not begin with a mark.
  init?(_ text: String) {
    let trimmed = TextKey.trimmed(text)
    guard !trimmed.isEmpty else { return nil }
    if let word = Self.word(trimmed) {
      marks = [word]
      return
    }
    // 「Informed」 is a word, not eight letters.
    if trimmed.utf8.count > 3, KindWords.kind(of: trimmed) != nil { return nil }
    var rest = trimmed.unicodeScalars[...]
    var run = 0
    while let scalar = rest.first {
      if let (mark, isLookAlike) = MarkFolding.fold(scalar), !Self.isSeparator(scalar) || marks.isEmpty {
        marks.append(mark)
        if isLookAlike { lookAlikes.append(mark) }
        run += 1
        rest = rest.dropFirst()
      } else if !marks.isEmpty, Self.isSeparator(scalar) {
        rest = rest.dropFirst()
      } else if scalar.value >= 0xFE00, scalar.value <= 0xFE0F {
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    guard !marks.isEmpty, run <= 8 else { return nil }
    let tail = TextKey.trimmed(String(String.UnicodeScalarView(rest)))
    // Letters followed by more letters are a word or a name, no mark: "Alice", "Rさん".
    if let last = marks.last, last.isLetter, let first = tail.unicodeScalars.first, Self.continuesWord(first)
    {
      return nil
    }
    note = tail.isEmpty ? nil : Self.unwrapped(tail)
  }

  private static func isSeparator(_ scalar: UnicodeScalar) -> Bool {
    "/／,，、・+＋&＆ \u{3000}\u{00A0}\n\r;；".unicodeScalars.contains(scalar)
  }

  private static func continuesWord(_ scalar: UnicodeScalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == "_" || scalar == "."
  }

  private static func word(_ text: String) -> Character? {
    switch TextKey.matching(text) {
    case "二重丸": "◎"
    case "丸", "まる": "○"
    case "黒丸": "●"
    case "三角": "△"
    case "ばつ": "×"
    case "n/a", "対象外", "なし", "無": "－"
    case "有", "該当", "true": "✓"
    default: nil
    }
  }

  private static func unwrapped(_ text: String) -> String {
    guard let first = text.first, let last = text.last, "(（".contains(first), ")）".contains(last),
      text.count > 2
    else { return text }
    return String(text.dropFirst().dropLast())
  }
}
