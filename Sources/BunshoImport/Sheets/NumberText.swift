// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers as workbooks write them: ASCII digits, point, exponent.
enum NumberText {
  /// Whether the text is a whole number of at most fifteen digits, written as it would be shown.
  @inline(__always)
  static func isShortInteger(_ text: [UInt8]) -> Bool {
    guard let first = text.first, text.count <= 15 else { return false }
    var index = first == UInt8(ascii: "-") ? 1 : 0
    guard index < text.count else { return false }
    // "007" and "-0" are shown otherwise.
    if text[index] == 0x30, text.count > 1 { return false }
    while index < text.count {
      guard text[index] >= 0x30, text[index] <= 0x39 else { return false }
      index += 1
    }
    return true
  }

  /// The number; `nil` for anything else, also for what C takes for a number (`inf`, `0x10`).
  static func double(_ text: [UInt8]) -> Double? {
    guard !text.isEmpty, text.count <= 64, text.allSatisfy(isNumberByte) else { return nil }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: text.count + 1) { buffer in
      guard let base = buffer.baseAddress else { return nil }
      for (index, byte) in text.enumerated() { buffer[index] = CChar(bitPattern: byte) }
      buffer[text.count] = 0
      var end: UnsafeMutablePointer<CChar>?
      let number = strtod(base, &end)
      return end == base + text.count && number.isFinite ? number : nil
    }
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "E"),
      UInt8(ascii: "e"):
      true
    default: false
    }
  }
}
