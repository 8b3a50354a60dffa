// SPDX-License-Identifier: Apache-2.0

/// Text for a terminal: how wide it is there, and nothing in it that steers the terminal.
///
/// ◎ ○ △ and other characters of ambiguous width count one, as most terminals draw them.
enum TerminalText {
  /// How many columns a text takes.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// How many columns a character takes.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    switch EastAsianWidth(of: scalar) {
    case .zero: 0
    case .narrow, .ambiguous: 1
    case .wide: 2
    }
  }

  /// The text on one line, without anything that steers a terminal or turns the direction of writing.
  ///
  /// A cell may hold an escape sequence that would rewrite the screen, or an override that would show its
  /// text backwards; neither may reach the reader.
  static func plain(_ text: String) -> String {
    // Controls are below 0x20, or begin with C2 in UTF-8; marks of direction and line ends begin with E2.
    let isSuspect = text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }
    guard isSuspect else { return text }
    var plain = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where afterReturn: continue
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: plain.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: plain.append("?")
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// The text, shortened to so many columns where it is wider; the cut shows as `...`.
  static func shortened(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var kept = String.UnicodeScalarView()
    var used = 3
    for scalar in text.unicodeScalars {
      used += columns(of: scalar)
      if used > width { break }
      kept.append(scalar)
    }
    return String(kept) + "..."
  }

  /// The text with blanks behind it up to so many columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(of: text)))
  }
}
