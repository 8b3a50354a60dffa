// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Folds the many code points people type for one mark or letter (marks-and-kinds.md §4, §5).
enum MarkFolding {
  /// The folded character, and whether it stood in another script or is a mark that only may be meant.
  static func fold(_ scalar: UnicodeScalar) -> (character: Character, isLookAlike: Bool)? {
    if let mark = marks[scalar.value] { return (mark, false) }
    if let mark = doubtfulMarks[scalar.value] { return (mark, true) }
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

  /// Code points that are a mark only where they fill a cell: elsewhere they begin a word (レビュー, 一般) or part
  /// two names.
  static func isMarkOnlyAlone(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x30EC, 0xFF9A, 0x30FC, 0xFF70, 0x4E00, 0x2F, 0xFF0F, 0xFF3C: true
    default: false
    }
  }

  /// The letters and digits of a table that stand for marks: v or 1 a tick, O a circle, X a cross, N nothing.
  ///
  /// They do so only where the table has no use for them as letters: beside R, A, C, I an O is the letter of
  /// CAIRO and a V that of verification; beside 2 and 3 a 1 is a rank; and a table that knows no mark but X
  /// does not tell whether X means yes or no.
  static func substitutes(for usage: [Character: Int]) -> [Character: Character] {
    let used = Set(usage.keys)
    let usesLetters = !used.isDisjoint(with: ["R", "A", "C", "I", "S", "D", "P"])
    var table: [Character: Character] = [:]
    if !usesLetters {
      if used.contains("O") { table["O"] = "○" }
      if used.contains("V") { table["V"] = "✓" }
      if used.contains("Y"), used.isSubset(of: ["Y", "N", "－", "×"]) { table["Y"] = "✓" }
    }
    if used.contains("1"), used.isDisjoint(with: "0234567890") { table["1"] = "✓" }
    let others = used.subtracting(["X", "N", "－", "×", "・"])
    if !others.isEmpty {
      if used.contains("X") { table["X"] = "×" }
      if used.contains("N") { table["N"] = "－" }
    }
    return table
  }

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
          0x2F, 0xFF0F, 0xFF3C,
        ]
      ),
      ("☆", [0x2606]), ("★", [0x2605, 0x2B50]), ("・", [0x30FB, 0xFF65, 0xB7, 0x2022]),
      ("①", [0x2460]), ("②", [0x2461]), ("③", [0x2462]), ("④", [0x2463]), ("⑤", [0x2464]),
    ]
    for (mark, codes) in folds {
      for code in codes { table[code] = mark }
    }
    return table
  }()

  /// Marks that are most likely another one meant; read so, and noted.
  private static let doubtfulMarks: [UInt32: Character] = [0x2299: "◎", 0x1F534: "○", 0x4E00: "－"]

  /// Letters of other scripts that look like Latin ones (marks-and-kinds.md §5).
  private static let lookAlikes: [UInt32: Character] = [
    0x410: "A", 0x430: "A", 0x391: "A", 0x421: "C", 0x441: "C", 0x3F9: "C", 0x216D: "C", 0x406: "I",
    0x456: "I",
    0x4C0: "I", 0x399: "I", 0x2160: "I", 0x405: "S", 0x455: "S", 0x420: "P", 0x440: "P", 0x3A1: "P",
    0x41E: "O",
    0x43E: "O", 0x39F: "O", 0x2164: "V", 0x216E: "D",
  ]
}
