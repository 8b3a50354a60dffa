// SPDX-License-Identifier: Apache-2.0

/// Writes comma-separated records; the one place where fields are quoted.
struct DelimitedText {
  /// What ends a record, and whether spreadsheet programs are to be kept from reading formulas.
  enum Reader {
    /// Programs: LF, fields exactly as they are.
    case machine
    /// Excel: a byte-order mark, so that it takes the file for UTF-8; CR LF; no field becomes a formula.
    case spreadsheet
  }

  private let reader: Reader
  private var bytes: [UInt8]

  /// Starts a text for a kind of reader.
  init(for reader: Reader) {
    self.reader = reader
    bytes = reader == .spreadsheet ? [0xEF, 0xBB, 0xBF] : []
  }

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a record.
  mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field)
    }
    // A record of one empty field would be an empty line, which readers skip.
    if fields == [""] { bytes.append(contentsOf: "\"\"".utf8) }
    bytes.append(contentsOf: (reader == .spreadsheet ? "\r\n" : "\n").utf8)
  }

  private mutating func append(_ field: String) {
    let isGuarded = reader == .spreadsheet && Self.isFormula(field)
    guard field.utf8.contains(where: Self.needsQuotes) || isGuarded || Self.hasOuterBlank(field) else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isGuarded { bytes.append(UInt8(ascii: "'")) }
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }

  private static func hasOuterBlank(_ field: String) -> Bool {
    field.utf8.first == 0x20 || field.utf8.last == 0x20
  }

  /// Whether a spreadsheet program would calculate the field.
  ///
  /// `-`, `－`, `+` or `@` alone are lawful content and stay as they are, and so does a number with a sign: only
  /// what can go on as a formula is guarded. `-対象外` can: Excel takes it for a name and shows `#NAME?`. `=`
  /// always starts a formula, and so does a tab or a line end in front of one, since programs drop it.
  static func isFormula(_ field: String) -> Bool {
    var scalars = Substring(field).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    guard let first = scalars.popFirst() else { return false }
    switch first {
    case "=", "＝": return true
    case "+", "-":
      if isNumber(scalars) { return false }
      return scalars.first { !$0.properties.isWhitespace }.map(continuesFormula) ?? false
    case "@": return scalars.first.map(continuesFormula) ?? false
    // Japanese Excel reads full-width signs as signs, but only before something it can calculate.
    case "＋", "－", "＠": return scalars.first.map { $0.isASCII && continuesFormula($0) } ?? false
    default: return false
    }
  }

  private static func isNumber(_ scalars: Substring.UnicodeScalarView) -> Bool {
    !scalars.isEmpty && scalars.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
      && scalars.count { $0 == "." } < 2 && scalars.contains { $0 != "." }
  }

  private static func continuesFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "(", "\"", "'", "=", "+", "-", "@", "!", "$", "[", "{", "#", "\\", "_", ".": true
    default: scalar.properties.isAlphabetic
    }
  }
}
