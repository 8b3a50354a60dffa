// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Synchronization

/// Checks bytes against UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
///
/// Whether a byte may stand where it stands depends on the three bytes before it and on nothing else. So blocks
/// are checked without branches, which the compiler turns into vector instructions, and only a block that is
/// wrong is read again, sequence by sequence, to find the place.
enum UTF8Validator {
  /// Small enough that a rare character costs little, large enough that vectors pay.
  private static let blockSize = 1024

  /// Texts are checked in stretches of this size, several at a time.
  private static let stretch = 8 << 20

  /// The offset of the first byte that does not belong to well-formed UTF-8; `nil` when all of it does. A long text is
  /// checked in stretches, several at a time.
  static func firstInvalidOffset(in bytes: [UInt8], stretch: Int = stretch) -> Int? {
    // A stretch begins with the first byte of a sequence: what no sequence can reach is wrong before.
    var starts = [0]
    for rough in Swift.stride(from: stretch, to: bytes.count, by: stretch) {
      var start = rough
      while start < bytes.count, start < rough + 4, isTrail(bytes[start]) { start += 1 }
      starts.append(start)
    }
    let ranges = zip(starts, starts.dropFirst() + [bytes.count]).map { $0..<$1 }
    let found = Mutex<Int?>(nil)
    DispatchQueue.concurrentPerform(iterations: ranges.count) { index in
      let range = ranges[index]
      let offset = bytes.withUnsafeBufferPointer {
        firstInvalidOffset(in: UnsafeBufferPointer(rebasing: $0[range]))
      }
      if let offset { found.withLock { $0 = min($0 ?? .max, range.lowerBound + offset) } }
    }
    return found.withLock { $0 }
  }

  /// The same of one stretch.
  static func firstInvalidOffset(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let block = blockSize
    var offset = 0
    // The first block has no bytes before it; the last one may end within a character.
    switch sequences(in: bytes, from: 0, to: min(block, bytes.count)) {
    case .invalid(let place): return place
    case .wellFormed(let next): offset = next
    }
    while offset + block <= bytes.count {
      let isWrong =
        isSuspicious(bytes, from: offset, count: block) && isMalformed(bytes, from: offset, count: block)
      if isWrong { break }
      offset += block
    }
    // The last sequence begun may want more than the blocks so far hold.
    if offset > 0 { offset -= 1 }
    while offset > 0, isTrail(bytes[offset]) { offset -= 1 }
    return switch sequences(in: bytes, from: offset, to: bytes.count) {
    case .invalid(let place): place
    case .wellFormed: nil
    }
  }

  // MARK: - Blocks

  /// Whether the block has a byte that does not fit the ones before it, or one of the lead bytes that need a
  /// closer look (E0, ED, F0 and above, C0, C1). Japanese text hardly ever has those.
  @inline(__always)
  private static func isSuspicious(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, count: Int
  ) -> Bool {
    let window = UnsafeBufferPointer(rebasing: bytes[(start - 3)..<(start + count)])
    guard let base = window.baseAddress else { return false }
    var marks: UInt8 = 0
    for index in 3..<window.count {
      let byte = base[index]
      let isTrail: UInt8 = byte & 0xC0 == 0x80 ? 1 : 0
      let isNeeded: UInt8 =
        (base[index - 1] >= 0xC0 ? 1 : 0) | (base[index - 2] >= 0xE0 ? 1 : 0)
        | (base[index - 3] >= 0xF0 ? 1 : 0)
      let isSpecial: UInt8 =
        (byte == 0xE0 ? 1 : 0) | (byte == 0xED ? 1 : 0) | (byte >= 0xF0 ? 1 : 0)
        | (byte & 0xFE == 0xC0 ? 1 : 0)
      marks |= (isTrail ^ isNeeded) | isSpecial
    }
    // The byte before the block may be such a lead byte; the block before took it for sound so far.
    let before = base[2]
    return marks != 0 || before == 0xE0 || before == 0xED || before >= 0xF0
  }

  /// The whole truth about a block whose preceding bytes are sound.
  private static func isMalformed(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, count: Int
  ) -> Bool {
    let window = UnsafeBufferPointer(rebasing: bytes[(start - 3)..<(start + count)])
    guard let base = window.baseAddress else { return false }
    var marks: UInt8 = 0
    for index in 3..<window.count {
      let byte = base[index]
      let last = base[index - 1]
      let isTrail: UInt8 = byte & 0xC0 == 0x80 ? 1 : 0
      let isNeeded: UInt8 =
        (last >= 0xC0 ? 1 : 0) | (base[index - 2] >= 0xE0 ? 1 : 0) | (base[index - 3] >= 0xF0 ? 1 : 0)
      let isNever: UInt8 = (byte >= 0xF5 ? 1 : 0) | (byte & 0xFE == 0xC0 ? 1 : 0)
      let isTooLow: UInt8 =
        ((last == 0xE0 ? 1 : 0) & (byte < 0xA0 ? 1 : 0)) | ((last == 0xF0 ? 1 : 0) & (byte < 0x90 ? 1 : 0))
      let isTooHigh: UInt8 =
        ((last == 0xED ? 1 : 0) & (byte > 0x9F ? 1 : 0)) | ((last == 0xF4 ? 1 : 0) & (byte > 0x8F ? 1 : 0))
      marks |= (isTrail ^ isNeeded) | isNever | isTooLow | isTooHigh
    }
    return marks != 0
  }

  // MARK: - Sequences

  private enum Outcome {
    /// Everything is sound up to this offset, where a sequence begins, at or behind the end asked for.
    case wellFormed(next: Int)
    case invalid(Int)
  }

  /// Goes through sequences that begin before the end.
  private static func sequences(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Outcome {
    var offset = start
    while offset < end {
      let length = sequenceLength(bytes, at: offset)
      if length == 0 { return .invalid(offset) }
      offset += length
    }
    return .wellFormed(next: offset)
  }

  /// The length of the well-formed sequence of one to four bytes at the offset, or 0.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let remaining = bytes.count - offset
    func second(_ range: ClosedRange<UInt8>) -> Bool { range.contains(bytes[offset + 1]) }
    switch bytes[offset] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return remaining >= 2 && second(0x80...0xBF) ? 2 : 0
    case 0xE0: return remaining >= 3 && second(0xA0...0xBF) && isTrail(bytes[offset + 2]) ? 3 : 0
    case 0xED: return remaining >= 3 && second(0x80...0x9F) && isTrail(bytes[offset + 2]) ? 3 : 0
    case 0xE1...0xEF: return remaining >= 3 && second(0x80...0xBF) && isTrail(bytes[offset + 2]) ? 3 : 0
    case 0xF0...0xF4:
      guard remaining >= 4, isTrail(bytes[offset + 2]), isTrail(bytes[offset + 3]) else { return 0 }
      let low: UInt8 = bytes[offset] == 0xF0 ? 0x90 : 0x80
      let high: UInt8 = bytes[offset] == 0xF4 ? 0x8F : 0xBF
      return second(low...high) ? 4 : 0
    default: return 0
    }
  }

  @inline(__always)
  private static func isTrail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
