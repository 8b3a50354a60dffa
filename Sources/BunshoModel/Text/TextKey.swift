// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Keys under which texts that people hold to be the same compare equal. For matching only: the original is
/// what is shown.
public enum TextKey {
  /// The text after Unicode NFKC: full-width letters, half-width kana, ㈱, ① … in their plain form.
  ///
  /// NFKC does not unify ○ ◯ 〇, nor 髙/高, nor the many dashes; those are folded where they are met.
  public static func compatible(_ text: String) -> String {
    // Most cells are ASCII, kana and common kanji, which NFKC leaves alone.
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0x0A, 0x09, 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FE, 0x4E00...0x9FFF: true
      default: false
      }
    }
    if isPlain { return text }
    // Foundation on Linux leaves half-width kana with their voicing mark apart (ｶﾞ → カ + U+3099): compose again,
    // for readers that compare bytes.
    return text.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
  }

  /// NFKC, lower case, without white space: the key of names and headers.
  public static func matching(_ text: String) -> String {
    if isKey(text) { return text }
    var key = String.UnicodeScalarView()
    for scalar in compatible(text).lowercased().unicodeScalars where !isSpace(scalar) && !isInvisible(scalar)
    {
      key.append(scalar)
    }
    return String(key)
  }

  /// Whether a text is its own key: small letters, digits, kana and common kanji without white space.
  private static func isKey(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x21...0x40, 0x5B...0x7E, 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FE, 0x4E00...0x9FFF: true
      default: false
      }
    }
  }

  /// Variation selectors and zero-width characters change nothing a reader sees.
  private static func isInvisible(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// NFKC, lower case, every white space a plain one: for words whose borders matter.
  public static func spaced(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in compatible(text).lowercased().unicodeScalars {
      if isSpace(scalar), scalar.value != 0x200B, scalar.value != 0xFEFF {
        key.append(" ")
      } else if !isInvisible(scalar) {
        key.append(scalar)
      }
    }
    return String(key)
  }

  /// The text without white space at its ends, ideographic and no-break spaces included.
  public static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return text }
    if !isSpace(first), !isSpace(last) { return text }
    guard let start = scalars.firstIndex(where: { !isSpace($0) }),
      let end = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[start...end])
  }

  /// Unicode's White_Space, and the byte order mark and zero-width space that nobody sees. Compared by value:
  /// looking the property up costs more than all else done to a cell.
  private static func isSpace(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }
}
