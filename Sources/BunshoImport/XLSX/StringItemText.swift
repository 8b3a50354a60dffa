// SPDX-License-Identifier: Apache-2.0

/// Puts together the text of a string item (`si`, `is`): runs joined, readings left out.
///
/// The text goes straight to the arena. Japanese workbooks keep the reading of a name beside it (`rPh`);
/// it is no part of the text.
struct StringItemText {
  private(set) var start = 0
  private var pieceStart = 0
  private var keepsBlanks = false
  private var phoneticDepth = 0
  private(set) var isCollecting = false
  private var hasEscape = false
  /// Whether a run of the text is struck out.
  private(set) var isStruck = false

  /// Begins an item at the end of the arena.
  mutating func begin(in arena: borrowing [UInt8]) {
    start = arena.count
    phoneticDepth = 0
    isCollecting = false
    hasEscape = false
    isStruck = false
  }

  /// An element inside the item begins.
  mutating func start(_ element: XMLElement, in arena: borrowing [UInt8]) {
    if element.name == "rPh" {
      phoneticDepth += 1
    } else if element.name == "t", phoneticDepth == 0 {
      isCollecting = true
      pieceStart = arena.count
      keepsBlanks = element.string("space") == "preserve"
    } else if element.name == "strike", StruckText.isMeant(element) {
      isStruck = true
    }
  }

  /// A piece of text arrives.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, to arena: inout [UInt8]) {
    guard isCollecting else { return }
    if !hasEscape, bytes.contains(UInt8(ascii: "_")) { hasEscape = true }
    arena.append(contentsOf: bytes)
  }

  /// An element inside the item ends.
  mutating func end(_ name: XMLName, in arena: inout [UInt8]) {
    if name == "rPh" {
      phoneticDepth -= 1
    } else if name == "t", isCollecting {
      isCollecting = false
      if !keepsBlanks { trimPiece(in: &arena) }
    }
  }

  /// Ends the item and answers its length.
  mutating func finish(in arena: inout [UInt8]) -> Int {
    if hasEscape { ExcelEscape.decode(from: start, in: &arena) }
    return arena.count - start
  }

  /// Without `xml:space="preserve"`, spreadsheets drop blanks around a piece.
  private func trimPiece(in arena: inout [UInt8]) {
    while arena.count > pieceStart, let last = arena.last, Self.isBlank(last) { arena.removeLast() }
    guard pieceStart < arena.count, Self.isBlank(arena[pieceStart]) else { return }
    let blanks = arena[pieceStart...].prefix { Self.isBlank($0) }.count
    arena.removeSubrange(pieceStart..<pieceStart + blanks)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

/// The escapes workbooks use for characters XML cannot hold: `_x000D_` is a carriage return.
enum ExcelEscape {
  /// Replaces the escapes in the arena from the offset to its end.
  static func decode(from start: Int, in arena: inout [UInt8]) {
    var target = start
    var offset = start
    while offset < arena.count {
      if let scalar = scalar(at: offset, in: arena) {
        // An escape is seven bytes, a scalar of four hexadecimal digits at most three.
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          arena[target] = byte
          target += 1
        }
        offset += 7
      } else {
        arena[target] = arena[offset]
        target += 1
        offset += 1
      }
    }
    arena.removeLast(arena.count - target)
  }

  private static func scalar(at offset: Int, in arena: [UInt8]) -> Unicode.Scalar? {
    guard offset + 7 <= arena.count, arena[offset] == UInt8(ascii: "_"),
      arena[offset + 1] == UInt8(ascii: "x"), arena[offset + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt32 = 0
    for byte in arena[offset + 2..<offset + 6] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    // NUL is no text anywhere; halves of surrogate pairs are no scalars.
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
