// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Words looked for in titles, by bytes: a million titles are searched without making a string.
///
/// Width and case are folded. A Japanese word is found anywhere; a word of Latin letters only at the beginning of a
/// word, and one of up to three letters (IT, HR) only as a whole word, so that "audit" holds no IT.
struct WordList: Sendable {
  private let words: [[UInt8]]
  /// Whether a word begins with the two bytes: kanji share their first byte with half of the text.
  private let begins: [Bool]

  init(_ words: [String]) {
    self.words = words.map { Array(TextKey.compatible(TextKey.trimmed($0)).lowercased().utf8) }
      .filter { $0.count > 1 }
    var begins = [Bool](repeating: false, count: 65536)
    for word in self.words { begins[Self.pair(word[0], word[1])] = true }
    self.begins = begins
  }

  /// Whether the text holds one of the words.
  func isIn(_ text: String) -> Bool {
    let found: Bool? =
      text.utf8.withContiguousStorageIfAvailable { bytes in
        // Full-width letters and half-width kana begin with this byte: those are folded first.
        bytes.contains(0xEF) ? nil : isIn(bytes)
      } ?? nil
    if let found { return found }
    return Array(TextKey.compatible(text).utf8).withUnsafeBufferPointer { isIn($0) }
  }

  private func isIn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 1 else { return false }
    var first = Self.lower(bytes[0])
    for start in 1..<bytes.count {
      let second = Self.lower(bytes[start])
      if begins[Self.pair(first, second)],
        words.contains(where: { Self.stands($0, at: start - 1, in: bytes) })
      {
        return true
      }
      first = second
    }
    return false
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }

  private static func stands(_ word: [UInt8], at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = start + word.count
    guard end <= bytes.count else { return false }
    for index in 0..<word.count where lower(bytes[start + index]) != word[index] { return false }
    guard isLatin(word[0]) else { return true }
    if start > 0, isLatin(lower(bytes[start - 1])) { return false }
    return word.count > 3 || end == bytes.count || !isLatin(lower(bytes[end]))
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func isLatin(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
