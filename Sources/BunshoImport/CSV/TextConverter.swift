// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Converts text to UTF-8, or from it, through iconv, in chunks; the only file that calls iconv.
enum TextConverter {
  /// `(size_t)-1`, which iconv returns when it stops early.
  private static let failureResult = -1

  /// How a conversion ended.
  enum Outcome: Equatable {
    /// Every byte was text of the encoding.
    case complete
    /// The byte at this offset is not.
    case invalid(offset: Int)
    /// iconv does not know the encoding.
    case unknownEncoding
  }

  /// Converts the bytes and appends what comes of them to the output.
  static func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, from encoding: String, to target: String = "UTF-8",
    appendingTo output: inout [UInt8]
  ) -> Outcome {
    convert(bytes, from: encoding, to: target) { output.append(contentsOf: $0) }
  }

  /// Whether the bytes are text of the encoding, and how many half-width kana they would hold.
  static func probe(
    _ bytes: UnsafeBufferPointer<UInt8>, as encoding: String
  ) -> (outcome: Outcome, halfWidthKana: Int) {
    var kana = 0
    let outcome = convert(bytes, from: encoding) { chunk in
      // U+FF61 … U+FF9F are EF BD A1 … EF BE 9F; iconv delivers whole characters.
      var index = 0
      while index + 2 < chunk.count {
        if chunk[index] == 0xEF {
          let middle = chunk[index + 1]
          let last = chunk[index + 2]
          if middle == 0xBD && last >= 0xA1 || middle == 0xBE && last <= 0x9F { kana += 1 }
        }
        index += 1
      }
    }
    return (outcome, kana)
  }

  private static func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, from encoding: String, to target: String = "UTF-8",
    sink: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Outcome {
    // Names go into a search for converter modules, so nothing but a name may be in them.
    guard encoding.utf8.allSatisfy(isNameByte), let converter = iconv_open(target, encoding),
      converter != iconv_t(bitPattern: -1)
    else { return .unknownEncoding }
    defer { iconv_close(converter) }
    guard let base = bytes.baseAddress else { return .complete }

    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { chunk in
      // iconv takes a mutable pointer for historical reasons and does not write through it.
      var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: base)
        .assumingMemoryBound(to: CChar.self)
      var remaining = bytes.count
      while true {
        var output = chunk.baseAddress.map {
          UnsafeMutableRawPointer($0).assumingMemoryBound(to: CChar.self)
        }
        var room = chunk.count
        let flushing = remaining == 0
        let result =
          flushing
          ? iconv(converter, nil, nil, &output, &room)
          : iconv(converter, &input, &remaining, &output, &room)
        let reason = errno
        sink(UnsafeBufferPointer(rebasing: chunk[..<(chunk.count - room)]))
        if result != failureResult {
          if flushing { return .complete }
          continue
        }
        if reason == E2BIG { continue }
        return .invalid(offset: bytes.count - remaining)
      }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "+"): true
    default: false
    }
  }
}
