// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Makes the key of a task's title: titles that differ only in the manner of writing have one key.
///
/// Folded are width, case and spaces (NFKC), numbering in front ((1) ① 1. ア), tails that say nothing
/// (に関すること, 業務, 処理, 対応), 並びに/及び, 関連/関係, 体育/スポーツ, okurigana (問い合わせ/問合せ) and the
/// long-vowel mark at the end of a word (サーバー/サーバ). For comparison only: the original is what is shown.
public enum TitleNormalizer {
  /// The key of a title. A title that is nothing but numbering and tail stays as it is.
  public static func key(_ title: String) -> String {
    var scalars = plain(withoutNumbering(ArraySlice(TextKey.trimmed(title).unicodeScalars)))
    scalars = withoutIgnored(withoutNumbering(scalars[...]))
    scalars = replacing(scalars)
    scalars = withoutTails(scalars)
    scalars = withoutOkurigana(scalars)
    return scalars.isEmpty ? TextKey.matching(title) : string(scalars[...])
  }

  private typealias Scalars = [Unicode.Scalar]

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 3)
    for scalar in scalars { bytes.append(contentsOf: scalar.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Full-width letters, half-width kana and capitals in their plain form. ASCII, kana and common kanji need no
  /// Unicode tables.
  private static func plain(_ scalars: ArraySlice<Unicode.Scalar>) -> Scalars {
    let isPlain = scalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FE, 0x4E00...0x9FFF: true
      default: false
      }
    }
    guard isPlain else { return Array(TextKey.compatible(string(scalars)).lowercased().unicodeScalars) }
    return scalars.map { (0x41...0x5A).contains($0.value) ? Unicode.Scalar(UInt8($0.value | 0x20)) : $0 }
  }

  /// Without spaces, invisible characters and 。、・; between digits the comma says something and stays.
  private static func withoutIgnored(_ scalars: ArraySlice<Unicode.Scalar>) -> Scalars {
    var result: Scalars = []
    result.reserveCapacity(scalars.count)
    for index in scalars.indices {
      let scalar = scalars[index]
      switch scalar.value {
      case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x200B...0x200F, 0x2060, 0xFEFF, 0x3002, 0x30FB: continue
      case 0x3001, 0x2C:
        let next = scalars.index(after: index)
        if let last = result.last, isDigit(last), next < scalars.endIndex, isDigit(scalars[next]) {
          result.append(",")
        }
      default:
        if !isSpace(scalar) { result.append(scalar) }
      }
    }
    return result
  }

  /// Asking the character database costs; kanji and kana are no spaces.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x3001 ? scalar.properties.isWhitespace : false
  }

  // MARK: Numbering

  private static func withoutNumbering(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = scalars
    // Bullet, then number: 「・(1) …」. More than three in a row is no numbering.
    for _ in 0..<3 {
      let length = numberingLength(rest)
      guard length > 0, length < rest.count else { break }
      rest = rest.dropFirst(length).drop { $0.properties.isWhitespace }
    }
    return rest
  }

  /// How many characters in front are numbering.
  private static func numberingLength(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = scalars.first else { return 0 }
    switch first.value {
    case 0x2460...0x249B, 0x3220...0x3229, 0x3280...0x3289: return 1  // ① ⑴ ⒈ ㈠ ㊀
    case 0x30FB, 0xFF65, 0x2022, 0x25CB, 0x25CF, 0x25CE, 0x25A0, 0x25A1, 0x25C6, 0x25C7, 0x203B: return 1
    case 0x2D, 0x2013, 0x2010, 0x2A:  // - – ‐ *: a bullet only before a space
      return scalars.dropFirst().first?.properties.isWhitespace == true ? 1 : 0
    case 0x28, 0xFF08: return bracketedLength(scalars)
    default: return enumeratorLength(scalars)
    }
  }

  /// (1) (12) (ア) (一) (a) （１）
  private static func bracketedLength(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    let inside = scalars.dropFirst().prefix(4)
    guard let end = inside.firstIndex(where: { $0.value == 0x29 || $0.value == 0xFF09 }) else { return 0 }
    let label = inside[..<end]
    let isLabel =
      !label.isEmpty
      && (label.allSatisfy(isDigit) || label.allSatisfy(isKanjiNumber)
        || label.count == 1 && label.allSatisfy { isKana($0) || isLatin($0) })
    return isLabel ? label.count + 2 : 0
  }

  /// `1.` `1.2.3 ` `１）` `2、` `ア　` `一、`, but neither `1on1` nor `1.5次` nor `3か月`.
  private static func enumeratorLength(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = scalars.first else { return 0 }
    if isDigit(first) {
      var index = scalars.startIndex
      var parts = 1
      while index < scalars.endIndex {
        let next = scalars.index(after: index)
        if isDigit(scalars[index]) {
          index = next
        } else if isDot(scalars[index]) || scalars[index].value == 0x2D, next < scalars.endIndex,
          isDigit(scalars[next])
        {
          parts += 1
          index = next
        } else {
          break
        }
      }
      guard index < scalars.endIndex else { return 0 }
      let stop = scalars[index]
      let ends = isDot(stop) || isClosing(stop) || (parts > 1 && stop.properties.isWhitespace)
      return ends ? index - scalars.startIndex + 1 : 0
    }
    guard isKana(first) || isKanjiNumber(first), let stop = scalars.dropFirst().first else { return 0 }
    return isDot(stop) || isClosing(stop) || stop.properties.isWhitespace ? 2 : 0
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value | 0x20) || (0xFF21...0xFF5A).contains(scalar.value)
  }
  private static func isKana(_ scalar: Unicode.Scalar) -> Bool { (0x30A1...0x30FA).contains(scalar.value) }
  private static func isKanjiNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }
  private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x2E || scalar.value == 0xFF0E
  }
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x29, 0xFF09, 0x3001, 0x3A, 0xFF1A: true
    default: false
    }
  }

  // MARK: Words

  private static let replacements: [(from: Scalars, to: Scalars)] = [
    ("並びに", "及び"), ("ならびに", "及び"), ("および", "及び"), ("関連", "関係"), ("体育", "スポーツ"),
    // Kana for kanji.
    ("取りまとめ", "とりまとめ"), ("取り纏め", "とりまとめ"),
  ].map { (Array($0.unicodeScalars), Array($1.unicodeScalars)) }

  /// All words that folding replaces, brings in or drops, run together.
  static let foldedWords: String = string(
    (replacements.flatMap { $0.from + $0.to } + tails.flatMap(\.self))[...])

  private static func replacing(_ scalars: Scalars) -> Scalars {
    var result: Scalars = []
    var copied = 0
    var index = 0
    while index < scalars.count {
      guard let match = replacement(in: scalars, at: index) else {
        index += 1
        continue
      }
      result += scalars[copied..<index]
      result += match.to
      index += match.from.count
      copied = index
    }
    return copied == 0 ? scalars : result + scalars[copied...]
  }

  private static func replacement(in scalars: Scalars, at index: Int) -> (from: Scalars, to: Scalars)? {
    switch scalars[index] {
    case "並", "な", "お", "関", "体", "取":
      replacements.first { scalars[index...].starts(with: $0.from) }
    default: nil
    }
  }

  // The longer tail first, so that nothing of it is left over.
  private static let tails: [Scalars] = [
    "に関する業務", "に関する事務", "に関する事項", "に関すること", "に係る業務", "に係る事務", "に係ること",
    "業務", "処理", "対応",
  ].map { Array($0.unicodeScalars) }

  private static func withoutTails(_ scalars: Scalars) -> Scalars {
    var rest = scalars[...]
    // 「…の対応業務」「…対応に関すること」: tails may follow one another.
    for _ in 0..<3 {
      guard let last = rest.last, "務項と理応".unicodeScalars.contains(last),
        let tail = tails.first(where: { rest.count > $0.count && rest.suffix($0.count).elementsEqual($0) })
      else { break }
      rest = rest.dropLast(tail.count)
      if rest.count > 1, rest.last == "の" { rest = rest.dropLast() }
    }
    return Array(rest)
  }

  // MARK: Okurigana

  /// Drops one or two okurigana after a kanji before another kanji, a particle or the end: 問い合わせ → 問合,
  /// 支払い → 支払. Particles are kept, so no two words run together.
  private static func withoutOkurigana(_ scalars: Scalars) -> Scalars {
    var result: Scalars = []
    result.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isOkurigana(scalar), let before = result.last, isKanji(before) {
        var end = index + 1
        while end < scalars.count, isOkurigana(scalars[end]) { end += 1 }
        let closes = end == scalars.count || !isHiragana(scalars[end]) || isParticle(scalars[end])
        if end - index <= 2, closes {
          index = end
          continue
        }
        result += scalars[index..<end]
        index = end
        continue
      }
      if scalar.value == 0x30FC, isWordEnd(scalars, at: index) {
        index += 1
        continue
      }
      result.append(scalar)
      index += 1
    }
    return result
  }

  /// Whether the long-vowel mark at the position ends a katakana word of four characters or more.
  private static func isWordEnd(_ scalars: Scalars, at index: Int) -> Bool {
    guard index >= 3, index + 1 == scalars.count || !isKatakanaOrMark(scalars[index + 1]) else {
      return false
    }
    return scalars[(index - 3)..<index].allSatisfy(isKatakanaOrMark)
  }

  private static func isKatakanaOrMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x30A1...0x30FE).contains(scalar.value) && scalar.value != 0x30FB
  }
  private static func isHiragana(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x309F).contains(scalar.value)
  }
  private static func isKanji(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
      || scalar.value == 0x3005 || (0x20000...0x3134A).contains(scalar.value)
  }
  private static func isParticle(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "の", "を", "に", "は", "が", "と", "や", "も", "へ": true
    default: false
    }
  }
  private static func isOkurigana(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "い", "り", "し", "き", "ち", "み", "え", "け", "せ", "げ", "れ", "め", "べ", "て", "ぎ", "び", "じ", "わ",
      "ら", "ま", "ば", "ぜ", "ね", "ろ":
      true
    default: false
    }
  }
}
