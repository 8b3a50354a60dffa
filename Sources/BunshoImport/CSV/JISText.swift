// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// ISO-2022-JP as mail programs and old hosts on Windows write it.
///
/// glibc has no CP50221, and its ISO-2022-JP refuses the characters of NEC row 13 (①, ㈱) and half-width kana.
/// The seven-bit codes map to CP932 by arithmetic, and CP932 knows all of them.
enum JISText {
  /// Whether the bytes hold an escape to a Japanese character set.
  static func hasEscapes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var index = 0
    // Hardly any text holds an escape at all, and memchr says so at the speed of memory.
    while index + 2 < bytes.count, let found = memchr(base + index, 0x1B, bytes.count - 2 - index) {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x24, 0x40), (0x24, 0x42), (0x28, 0x4A), (0x28, 0x49): return true
      default: index += 1
      }
    }
    return false
  }

  private enum Mode {
    case ascii
    case kanji
    case kana
  }

  /// The same text in CP932, or `nil` when the bytes are no seven-bit JIS.
  static func cp932(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var mode = Mode.ascii
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x1B {
        guard index + 2 < bytes.count else { return nil }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x24, 0x40), (0x24, 0x42): mode = .kanji
        case (0x28, 0x42), (0x28, 0x4A): mode = .ascii
        case (0x28, 0x49): mode = .kana
        default: return nil
        }
        index += 3
        continue
      }
      guard byte < 0x80 else { return nil }
      // Control characters, line ends among them, stand for themselves in every mode.
      if byte <= 0x20 || mode == .ascii {
        result.append(byte)
        index += 1
      } else if mode == .kana {
        guard byte <= 0x5F else { return nil }
        result.append(byte + 0x80)
        index += 1
      } else {
        guard index + 1 < bytes.count, byte >= 0x21, byte <= 0x7E else { return nil }
        let second = bytes[index + 1]
        guard second >= 0x21, second <= 0x7E else { return nil }
        appendKanji(row: byte - 0x21, cell: second - 0x21, to: &result)
        index += 2
      }
    }
    return result
  }

  /// Two JIS rows share one lead byte of CP932.
  private static func appendKanji(row: UInt8, cell: UInt8, to result: inout [UInt8]) {
    let lead = row / 2 + (row < 62 ? 0x81 : 0xC1)
    let trail: UInt8
    if row % 2 == 0 {
      trail = cell + 0x40 + (cell >= 63 ? 1 : 0)
    } else {
      trail = cell + 0x9F
    }
    result.append(lead)
    result.append(trail)
  }
}
