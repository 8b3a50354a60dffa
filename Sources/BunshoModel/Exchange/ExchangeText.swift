// SPDX-License-Identifier: Apache-2.0

/// Texts as cells of a spreadsheet can hold them, and back.
///
/// Characters that cells cannot hold are written as OOXML writes them, `_x000D_` (ECMA-376 part 1, 22.4.2.4), in
/// both workbook formats. A stated but empty text, which a blank cell would lose, is `_x_`. A text longer than
/// a cell goes on elsewhere: its cell ends with `_x+N_`.
public enum ExchangeText {
  /// The most UTF-16 units of an encoded text that stays in one cell; a cell holds 32,767.
  public static let longest = 32_000
  /// Scalars of one piece of a longer text: each takes 7 units at most.
  private static let pieceLength = 4_500

  /// A text as it goes into a cell, and the pieces that do not fit.
  ///
  /// - Parameter number: the number under which the pieces are found again.
  public static func encoded(_ text: String, number: Int) -> (cell: String, rest: [String]) {
    if text.isEmpty { return ("_x_", []) }
    let cell = escaped(text)
    if cell.utf16.count <= longest { return (cell, []) }
    let scalars = Array(text.unicodeScalars)
    var pieces: [String] = []
    for start in stride(from: 0, to: scalars.count, by: pieceLength) {
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<min(start + pieceLength, scalars.count)])
      pieces.append(escaped(String(piece)))
    }
    return (pieces.removeFirst() + "_x+\(number)_", pieces)
  }

  /// The text of a cell.
  ///
  /// - Parameter rest: the encoded pieces found under a number.
  public static func decoded(_ cell: String, rest: (Int) -> [String]) -> String {
    if cell == "_x_" { return "" }
    guard cell.utf8.last == UInt8(ascii: "_"), let (head, number) = continuation(of: cell) else {
      return unescaped(cell)
    }
    return unescaped(head) + rest(number).map(unescaped).joined()
  }

  private static func continuation(of cell: String) -> (head: String, number: Int)? {
    let bytes = Array(cell.utf8)
    var start = bytes.count - 1
    while start > 0, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[start - 1]) { start -= 1 }
    guard start >= 3, start < bytes.count - 1, bytes[start - 3..<start].elementsEqual("_x+".utf8),
      let number = Int(String(decoding: bytes[start..<(bytes.count - 1)], as: UTF8.self))
    else { return nil }
    return (String(decoding: bytes[..<(start - 3)], as: UTF8.self), number)
  }

  private static func escaped(_ text: String) -> String {
    if text == "_x_" { return "_x005F_x_" }
    // Nearly every text is clean: look at its bytes once. U+FFFE and U+FFFF begin with EF.
    if !text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0xEF || $0 == 0x5F }) {
      return text
    }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var place = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      switch scalar.value {
      case 0x00...0x08, 0x0B...0x1F, 0xFFFE, 0xFFFF: result.append(contentsOf: code(scalar.value).utf8)
      // What looks like a code already is told apart by a code for its underline.
      case 0x5F where isCode(bytes, at: place): result.append(contentsOf: "_x005F_".utf8)
      default: result.append(contentsOf: bytes[place..<(place + width)])
      }
      place += width
    }
    let escaped = String(decoding: result, as: UTF8.self)
    guard result.last == UInt8(ascii: "_"), continuation(of: escaped) != nil else { return escaped }
    return String(decoding: result.dropLast(), as: UTF8.self) + "_x005F_"
  }

  private static func unescaped(_ cell: String) -> String {
    guard cell.utf8.contains(UInt8(ascii: "_")) else { return cell }
    let bytes = Array(cell.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if isCode(bytes, at: place),
        let value = UInt32(String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        place += 7
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func code(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }

  private static func isCode(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place + 6 < bytes.count, bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
      bytes[place + 6] == UInt8(ascii: "_")
    else { return false }
    return bytes[(place + 2)..<(place + 6)].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
        UInt8(ascii: "a")...UInt8(ascii: "f"):
        true
      default: false
      }
    }
  }
}
