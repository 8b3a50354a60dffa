// SPDX-License-Identifier: Apache-2.0

/// What bytes alone say about the encoding of a text.
enum EncodingEvidence {
  private static let sampleSize = 8192

  /// UTF-16 without a mark: its line ends, tabs and commas have a NUL on the same side.
  ///
  /// NULs on the other side prove nothing: 一 is U+4E00, the blank of Japanese U+3000.
  static func utf16(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    let sample = bytes.prefix(sampleSize)
    var nulls = (even: 0, odd: 0)
    var lineFeeds = 0
    var separators = (little: 0, big: 0)
    for index in stride(from: 0, to: sample.count, by: 2) {
      let pair = (bytes[index], bytes[index + 1])
      // No text holds the character NUL; a file padded with NULs does.
      if pair == (0, 0) { return nil }
      if pair.0 == 0 { nulls.even += 1 }
      if pair.1 == 0 { nulls.odd += 1 }
      if pair.0 == 0x0A || pair.1 == 0x0A { lineFeeds += 1 }
      if pair.1 == 0, isSeparator(pair.0) { separators.little += 1 }
      if pair.0 == 0, isSeparator(pair.1) { separators.big += 1 }
    }
    let enough = sample.count / 100
    if nulls.odd > enough, nulls.even == 0 || separators.big == 0 && separators.little * 2 >= lineFeeds {
      return lineFeeds == 0 || separators.little > 0 ? "UTF-16LE" : nil
    }
    if nulls.even > enough, nulls.odd == 0 || separators.little == 0 && separators.big * 2 >= lineFeeds {
      return lineFeeds == 0 || separators.big > 0 ? "UTF-16BE" : nil
    }
    return nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: ",")
  }

  /// Whether the bytes are UTF-8 but for a few places: a text damaged or cut, not one in another encoding.
  ///
  /// Read as CP932, most of such a text would come through as garbage without an error.
  static func isNearlyUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var faults = 0
      var rest = buffer
      while let offset = UTF8Validator.firstInvalidOffset(in: rest) {
        faults += 1
        guard faults <= 16 else { return false }
        rest = UnsafeBufferPointer(rebasing: rest[(offset + 1)...])
      }
      let characters = bytes.lazy.filter { $0 >= 0xC2 && $0 <= 0xF4 }.count
      return characters >= faults * 20
    }
  }

  /// Whether bytes that are valid CP932 hold what Japanese holds: kana, signs or common kanji, all of which
  /// begin with 81 to 9F; or half-width kana alone.
  ///
  /// Letters of Western and Cyrillic code pages lie above, where CP932 has its rare kanji, so their texts are
  /// often valid CP932: `é` and the letter behind it make one kanji.
  static func isPlausibleCP932(_ bytes: [UInt8]) -> Bool {
    var rare = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 || (0xA0...0xDF).contains(byte) {
        index += 1
        continue
      }
      if byte <= 0x9F { return true }
      rare += 1
      index += 2
    }
    return rare == 0
  }

  /// Text has hardly any control characters; a few stray NULs do not make it binary.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(1 << 16)
    var controls = 0
    for byte in sample where byte < 0x20 || byte == 0x7F {
      switch byte {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x1A, 0x1B: break
      default: controls += 1
      }
    }
    // Padding behind the end of the text is no sign of anything.
    let padding = sample.count == bytes.count ? sample.reversed().prefix { $0 == 0 }.count : 0
    let counted = controls - padding
    return counted > 4 && counted * 100 > sample.count - padding
  }
}
