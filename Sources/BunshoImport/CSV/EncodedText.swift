// SPDX-License-Identifier: Apache-2.0

/// A text in CP932, for programs that read nothing else. What CP932 has no character for is written as 〓 and told.
///
/// Four signs that CP932 has at another code point of Unicode than most texts use are written as their twins: 〜 as ～,
/// − as －, ‖ as ∥, — as ― (Microsoft's table against JIS's).
public struct EncodedText: Sendable, Equatable {
  /// The text's bytes.
  public let bytes: [UInt8]
  /// Characters that were replaced, in the order in which they came up, and how often.
  public let replaced: [Replacement]

  /// A character that CP932 does not have.
  public struct Replacement: Sendable, Equatable {
    /// The character.
    public let character: String
    /// How often it stood in the text.
    public let count: Int
  }

  private static let geta: [UInt8] = [0x81, 0xAC]
  private static let twins: [Character: String] = [
    "\u{301C}": "～", "\u{2212}": "－", "\u{2016}": "∥", "\u{2014}": "―",
  ]

  /// Encodes a text.
  public init(cp932 text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var counts: [String: Int] = [:]
    var order: [String] = []
    let text = String(text.flatMap { Self.twins[$0] ?? String($0) })
    if Self.encode(Array(text.utf8), into: &bytes) {
      self.bytes = bytes
      replaced = []
      return
    }
    // Something is missing: character by character, to name it.
    bytes.removeAll(keepingCapacity: true)
    for character in text {
      let kept = bytes.count
      if Self.encode(Array(character.utf8), into: &bytes) { continue }
      bytes.removeSubrange(kept...)
      bytes += Self.geta
      let word = String(character)
      if counts.updateValue(counts[word, default: 0] + 1, forKey: word) == nil { order.append(word) }
    }
    self.bytes = bytes
    replaced = order.map { Replacement(character: $0, count: counts[$0] ?? 0) }
  }

  private static func encode(_ text: [UInt8], into bytes: inout [UInt8]) -> Bool {
    text.withUnsafeBufferPointer {
      TextConverter.convert($0, from: "UTF-8", to: "CP932", appendingTo: &bytes) == .complete
    }
  }
}
