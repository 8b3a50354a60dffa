// SPDX-License-Identifier: Apache-2.0

/// Texts as cells of a spreadsheet can hold them, and back.
///
/// Characters that cells cannot hold are written `{U+000D}`. OOXML has a code of its own, `_x000D_`, but programs
/// that save a workbook again lose texts that look like it: so those are written with ours, too. A stated but empty
/// text, which a blank cell would lose, is `{}`. A text longer than a cell goes on elsewhere: its cell ends with
/// `{+N}`.
public enum ExchangeText {
  /// The most UTF-16 units of an encoded text that stays in one cell; a cell holds 32,767.
  public static let longest = 32_000
  /// Scalars of one piece of a longer text: each takes 8 units at most.
  private static let pieceLength = 3_900

  /// A text as it goes into a cell, and the pieces that do not fit.
  ///
  /// - Parameter number: the number under which the pieces are found again.
  public static func encoded(_ text: String, number: Int) -> (cell: String, rest: [String]) {
    if text.isEmpty { return ("{}", []) }
    if text == "{}" { return ("{U+007B}}", []) }
    let cell = escaped(text)
    if cell.utf16.count <= longest { return (cell, []) }
    let scalars = Array(text.unicodeScalars)
    var pieces: [String] = []
    for start in stride(from: 0, to: scalars.count, by: pieceLength) {
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<min(start + pieceLength, scalars.count)])
      pieces.append(escaped(String(piece)))
    }
    return (pieces.removeFirst() + "{+\(number)}", pieces)
  }

  /// The text of a cell.
  ///
  /// - Parameter rest: the encoded pieces found under a number.
  public static func decoded(_ cell: String, rest: (Int) -> [String]) -> String {
    if cell == "{}" { return "" }
    guard let (head, number) = continuation(of: cell) else { return unescaped(cell) }
    return unescaped(head) + rest(number).map(unescaped).joined()
  }

  private static func continuation(of cell: String) -> (head: String, number: Int)? {
    guard cell.utf8.last == UInt8(ascii: "}") else { return nil }
    let bytes = Array(cell.utf8)
    guard let open = bytes.lastIndex(of: UInt8(ascii: "{")), bytes[open...].starts(with: "{+".utf8),
      let number = Int(String(decoding: bytes[(open + 2)..<(bytes.count - 1)], as: UTF8.self))
    else { return nil }
    return (String(decoding: bytes[..<open], as: UTF8.self), number)
  }

  private static func escaped(_ text: String) -> String {
    // Nearly every text is clean: look at its bytes once. U+FFFE and U+FFFF begin with EF.
    let isSuspect = text.utf8.contains { byte in
      byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0xEF || byte == UInt8(ascii: "x")
        || byte == UInt8(ascii: "{")
    }
    guard isSuspect else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var place = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      let isCoded =
        switch scalar.value {
        case 0x00...0x08, 0x0B...0x1F, 0xFFFE, 0xFFFF: true
        // The x of `_x000D_`: openpyxl even drops a bare `x005F_`.
        case 0x78: isForeignCode(bytes, at: place)
        case 0x7B: bytes[place...].starts(with: "{U+".utf8) || bytes[place...].starts(with: "{+".utf8)
        default: false
        }
      if isCoded {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += Array("{U+\(String(repeating: "0", count: 4 - digits.count))\(digits)}".utf8)
      } else {
        result += bytes[place..<(place + width)]
      }
      place += width
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func unescaped(_ cell: String) -> String {
    guard cell.utf8.contains(UInt8(ascii: "{")) else { return cell }
    let bytes = Array(cell.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if place + 7 < bytes.count, bytes[place...].starts(with: "{U+".utf8),
        bytes[place + 7] == UInt8(ascii: "}"), areDigits(bytes[(place + 3)..<(place + 7)]),
        let value = UInt32(String(decoding: bytes[(place + 3)..<(place + 7)], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result += UTF8.encode(scalar).map(Array.init) ?? []
        place += 8
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether what makes OOXML's code for a character stands at the place: `x000D_`.
  private static func isForeignCode(_ bytes: [UInt8], at place: Int) -> Bool {
    place + 5 < bytes.count && bytes[place + 5] == UInt8(ascii: "_")
      && areDigits(bytes[(place + 1)..<(place + 5)])
  }

  private static func areDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
        UInt8(ascii: "a")...UInt8(ascii: "f"):
        true
      default: false
      }
    }
  }
}
