// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Foundation

/// One key for the ways a Japanese name is written in Latin letters: Hepburn or not, Tanaka Tarou, Tarō, Taro.
enum RomajiKey {
  /// The key of a word of Latin letters; `nil` for other texts.
  static func key(latin text: String) -> String? {
    // Letters with macron or circumflex lose it.
    let plain = TextKey.compatible(text).decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
      .filter { !(0x300...0x36F).contains($0.value) && $0 != "'" && $0 != "-" && $0 != "’" }
    guard !plain.isEmpty, plain.count <= 60, plain.allSatisfy({ ("a"..."z").contains($0) }) else {
      return nil
    }
    let letters = plain.map { UInt8($0.value) }
    var key = ""
    var place = 0
    while place < letters.count {
      if let (hepburn, regular) = spellings.first(where: { letters[place...].starts(with: $0.hepburn) }) {
        key += regular
        place += hepburn.count
      } else if letters[place] == UInt8(ascii: "m"), place + 1 < letters.count,
        "bpm".utf8.contains(letters[place + 1])
      {
        // Namba is Nanba.
        key += "n"
        place += 1
      } else {
        key.unicodeScalars.append(UnicodeScalar(letters[place]))
        place += 1
      }
    }
    return withoutLength(key)
  }

  /// The key of a word of kana; `nil` for other texts.
  static func key(kana text: String) -> String? {
    guard let reading = NameKey.reading(text), reading.count <= 40 else { return nil }
    var latin = ""
    var doubles = false
    for character in reading {
      if character == "ー" { continue }
      if character == "ッ" {
        doubles = true
        continue
      }
      if let small = smallVowels[character] {
        // キ + ャ = kya, シ + ャ = sya: the i goes.
        if latin.hasSuffix("i") { latin.removeLast() }
        latin += small
        continue
      }
      guard let syllable = syllables[character] else { return nil }
      if doubles, let first = syllable.first { latin.append(first) }
      doubles = false
      latin += syllable
    }
    return withoutLength(latin)
  }

  /// Hepburn becomes the regular spelling of the kana table; longer spellings first.
  private static let spellings: [(hepburn: [UInt8], regular: String)] = [
    ("shi", "si"), ("chi", "ti"), ("tsu", "tu"), ("fu", "hu"), ("ji", "zi"), ("jy", "zy"), ("sh", "sy"),
    ("ch", "ty"),
    ("j", "zy"),
  ].map { (Array($0.0.utf8), $0.1) }

  /// Long vowels are written in every way: ou, oo, oh, uu, or not at all.
  private static func withoutLength(_ key: String) -> String {
    var result: [Character] = []
    for character in key {
      if let last = result.last {
        if last == "o", character == "u" || character == "o" { continue }
        if last == "u", character == "u" { continue }
        if last == "h", !"aiueoy".contains(character), result.dropLast().last == "o" { result.removeLast() }
      }
      result.append(character)
    }
    if result.last == "h" { result.removeLast() }
    return String(result)
  }

  private static let smallVowels: [Character: String] = [
    "ャ": "ya", "ュ": "yu", "ョ": "yo", "ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o",
  ]

  private static let syllables: [Character: String] = {
    var table: [Character: String] = ["ン": "n", "ヴ": "b", "ヶ": "ga"]
    let rows: [(String, String)] = [
      ("", "アイウエオ"), ("k", "カキクケコ"), ("s", "サシスセソ"), ("t", "タチツテト"), ("n", "ナニヌネノ"), ("h", "ハヒフヘホ"),
      ("m", "マミムメモ"), ("r", "ラリルレロ"), ("g", "ガギグゲゴ"), ("z", "ザジズゼゾ"), ("d", "ダヂヅデド"), ("b", "バビブベボ"),
      ("p", "パピプペポ"), ("w", "ワヰゥヱヲ"),
    ]
    for (consonant, kana) in rows {
      for (character, vowel) in zip(kana, "aiueo") { table[character] = consonant + String(vowel) }
    }
    for (character, latin) in zip("ヤユヨ", ["ya", "yu", "yo"]) { table[character] = latin }
    // As Hepburn writes them.
    table["ヲ"] = "o"
    table["ヂ"] = "zi"
    table["ヅ"] = "zu"
    return table
  }()
}
