// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A number that titles with one key (`TitleNormalizer`) share, made many times faster than the key.
///
/// It is drawn from what no folding touches: kanji that are in no replaced or dropped word, and the Latin letters
/// and digits behind the first of them. Titles of different numbers are different work; only those of one number
/// need to be folded and compared.
enum CoarseTitle {
  /// The number of a title.
  static func number(_ title: String) -> UInt64 {
    let quick =
      title.utf8.withContiguousStorageIfAvailable { number(of: $0) } ?? number(of: Array(title.utf8))
    // Characters that NFKC changes: as rare as they are slow.
    return quick ?? number(of: Array(TextKey.compatible(title).utf8)) ?? 0
  }

  /// The number of a title's UTF-8; `nil` when it holds characters that have to be made compatible first.
  private static func number(of bytes: some RandomAccessCollection<UInt8>) -> UInt64? {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var hasBegun = false
    // A letter alone in front may be numbering: (a); two letters are a word.
    var letter: UInt8 = 0
    var index = bytes.startIndex
    func mix(_ value: UInt64) { hash = (hash ^ value) &* 0x100_0000_01b3 }
    while index != bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        index = bytes.index(after: index)
        let lower = byte | 0x20
        if lower >= 0x61, lower <= 0x7A {
          if hasBegun {
            mix(UInt64(lower))
          } else if letter != 0 {
            mix(UInt64(letter))
            mix(UInt64(lower))
            hasBegun = true
          } else {
            letter = lower
          }
        } else if byte >= 0x30, byte <= 0x39 {
          if hasBegun { mix(UInt64(byte)) } else { letter = 0 }
        } else if byte > 0x20, byte != 0x2C {
          // Spaces and commas are dropped by folding, so letters on both sides are neighbours.
          letter = 0
        }
        continue
      }
      guard byte >= 0xE3, byte <= 0xE9,
        let next = bytes.index(index, offsetBy: 2, limitedBy: bytes.endIndex), next != bytes.endIndex
      else { return nil }
      let second = bytes[bytes.index(after: index)]
      let value = UInt32(byte & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(bytes[next] & 0x3F)
      index = bytes.index(after: next)
      switch value {
      case 0x4E00...0x9FFF:
        if weak[Int(value) - 0x4E00] {
          letter = 0
        } else {
          mix(UInt64(value))
          hasBegun = true
        }
      case 0x3000, 0x3001, 0x3002, 0x30FB: break
      case 0x3003...0x3029, 0x3041...0x3096, 0x30A1...0x30FE: letter = 0
      default: return nil
      }
    }
    return hash
  }

  /// Kanji of words that folding replaces or drops, and kanji numbers.
  private static let weak: [Bool] = {
    var weak = [Bool](repeating: false, count: 0x9FFF - 0x4E00 + 1)
    for scalar in (TitleNormalizer.foldedWords + "一二三四五六七八九十").unicodeScalars
    where (0x4E00...0x9FFF).contains(scalar.value) {
      weak[Int(scalar.value) - 0x4E00] = true
    }
    return weak
  }()
}
