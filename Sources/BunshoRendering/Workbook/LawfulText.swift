// SPDX-License-Identifier: Apache-2.0

/// What text a spreadsheet file can hold: one answer for all formats, so that their cells agree.
enum LawfulText {
  /// The most a cell may hold, in UTF-16 units: 32,767.
  static let maximumCellLength = 32_767

  /// A text that can be written, and what was done to make it so.
  struct Result: Equatable {
    /// The text to write.
    var text: String
    /// Whether the end was cut and replaced by an ellipsis.
    var wasCut = false
    /// Whether characters that XML forbids were replaced by U+FFFD.
    var wasReplaced = false
  }

  /// Whether XML 1.0 allows a character in a document.
  static func isLawful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...: true
    default: false
    }
  }

  /// The text with forbidden characters replaced, line ends as line feeds, and no longer than a cell may be.
  static func of(_ text: String, maximumLength: Int = maximumCellLength) -> Result {
    // Nearly every text is short and clean: look at its bytes once and be done. U+FFFE and U+FFFF start with
    // EF BF in UTF-8, as do full-width letters, which then only take the longer way.
    var count = 0
    var needsCare = false
    for byte in text.utf8 {
      count += 1
      if (byte < 0x20 && byte != 0x0A && byte != 0x09) || byte == 0xEF { needsCare = true }
    }
    if !needsCare && count <= maximumLength { return Result(text: text) }
    return ofSuspect(text, maximumLength: maximumLength)
  }

  private static func ofSuspect(_ text: String, maximumLength: Int) -> Result {
    var result = Result(text: "")
    var length = 0
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      // A reader of XML turns CR LF and CR into LF anyway; written as a reference, programs show a box.
      if scalar == "\n" && afterReturn { continue }
      let written: Unicode.Scalar
      if scalar == "\r" {
        written = "\n"
      } else if isLawful(scalar) {
        written = scalar
      } else {
        written = "\u{FFFD}"
        result.wasReplaced = true
      }
      length += UTF16.width(written)
      result.text.unicodeScalars.append(written)
    }
    if length > maximumLength {
      result.text = prefix(of: result.text, utf16Length: maximumLength - 1) + "…"
      result.wasCut = true
    }
    return result
  }

  /// The longest start of a text that has at most so many UTF-16 units and cuts no character in two.
  static func prefix(of text: String, utf16Length: Int) -> String {
    guard text.utf16.count > utf16Length else { return text }
    var length = 0
    var kept = text.startIndex
    for index in text.indices {
      let next = text.index(after: index)
      length += text.utf16.distance(from: index, to: next)
      if length > utf16Length { break }
      kept = next
    }
    // A character may be arbitrarily long; when the very first does not fit, scalars are cut instead.
    if kept > text.startIndex { return String(text[..<kept]) }
    var scalars = String.UnicodeScalarView()
    length = 0
    for scalar in text.unicodeScalars {
      length += UTF16.width(scalar)
      if length > utf16Length { break }
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
