// SPDX-License-Identifier: Apache-2.0

/// Checks bytes against UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Validator {
  /// The offset of the first byte that does not belong to well-formed UTF-8; `nil` when all of it does.
  static func firstInvalidOffset(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let raw = UnsafeRawPointer(base)
    let count = bytes.count
    var offset = 0
    while offset < count {
      let lead = base[offset]
      if lead < 0x80 {
        offset += 1
        // ASCII runs eight bytes at a time.
        while offset + 8 <= count,
          raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          offset += 8
        }
        continue
      }
      let length = sequenceLength(at: base + offset, remaining: count - offset)
      if length == 0 { return offset }
      offset += length
    }
    return nil
  }

  /// The length of the well-formed sequence of two to four bytes at the pointer, or 0.
  @inline(__always)
  private static func sequenceLength(at pointer: UnsafePointer<UInt8>, remaining: Int) -> Int {
    let lead = pointer[0]
    if lead >= 0xE1 && lead <= 0xEC || lead == 0xEE || lead == 0xEF {
      return remaining >= 3 && isTrail(pointer[1]) && isTrail(pointer[2]) ? 3 : 0
    }
    switch lead {
    case 0xC2...0xDF:
      return remaining >= 2 && isTrail(pointer[1]) ? 2 : 0
    case 0xE0:
      return remaining >= 3 && pointer[1] >= 0xA0 && pointer[1] <= 0xBF && isTrail(pointer[2]) ? 3 : 0
    case 0xED:
      return remaining >= 3 && pointer[1] >= 0x80 && pointer[1] <= 0x9F && isTrail(pointer[2]) ? 3 : 0
    case 0xF0...0xF4:
      guard remaining >= 4, isTrail(pointer[2]), isTrail(pointer[3]) else { return 0 }
      let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
      let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
      return pointer[1] >= low && pointer[1] <= high ? 4 : 0
    default:
      return 0
    }
  }

  @inline(__always)
  private static func isTrail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
