// SPDX-License-Identifier: Apache-2.0

/// Finds one byte, or any control character up to CR, in eight bytes at a time.
///
/// The high bit of a byte in the answer says that the byte is one. The sums stay within each byte, so that no
/// byte is taken for one because of its neighbour.
struct StopBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  private let wanted: UInt64

  /// Looks for this byte beside the control characters.
  init(_ byte: UInt8) {
    wanted = UInt64(byte) &* Self.ones
  }

  /// The bytes of the word, lowest first.
  @inline(__always)
  func hits(in word: UInt64) -> UInt64 {
    let low = ~Self.high
    let difference = word ^ wanted
    let isDifferent = (difference & low) &+ low | difference
    let isAboveControl = (word & low) &+ 0x7272_7272_7272_7272 | word
    return ~(isDifferent & isAboveControl) & Self.high
  }

  /// The bytes of the word that begins at the offset; those at and behind the end are none.
  @inline(__always)
  func hits(in text: UnsafeMutablePointer<UInt8>, at offset: Int, end: Int) -> UInt64 {
    guard offset + 8 <= end else { return lastHits(in: text, at: offset, end: end) }
    return hits(in: UInt64(littleEndian: UnsafeRawPointer(text + offset).loadUnaligned(as: UInt64.self)))
  }

  /// The first such byte at or behind the offset, or the end.
  @inline(__always)
  func first(in text: UnsafeMutablePointer<UInt8>, from start: Int, end: Int) -> Int {
    var offset = start
    while offset < end {
      let hits = hits(in: text, at: offset, end: end)
      if hits != 0 { return offset + hits.trailingZeroBitCount / 8 }
      offset += 8
    }
    return end
  }

  /// Fewer than eight bytes are left: filled up with bytes that are none.
  private func lastHits(in text: UnsafeMutablePointer<UInt8>, at offset: Int, end: Int) -> UInt64 {
    var word = UInt64.max
    var place = end
    while place > offset {
      place -= 1
      word = word << 8 | UInt64(text[place])
    }
    return hits(in: word)
  }
}
