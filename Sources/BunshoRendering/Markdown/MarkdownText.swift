// SPDX-License-Identifier: Apache-2.0

/// Markdown as GitHub renders it; the one place where its texts are escaped.
enum MarkdownText {
  /// A text that is shown as it is, on one line; also in a cell of a table.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where afterReturn: continue
      case "\n", "\r": escaped.append(contentsOf: "<br>".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      // `@` would call a user, `#` an issue; a look-alike reference stays plain text.
      case "@": escaped.append(contentsOf: "&#64;".unicodeScalars)
      case "\\", "|", "*", "_", "`", "[", "]", "~", "#", "!", "$":
        escaped.append("\\")
        escaped.append(scalar)
      case "\t": escaped.append(" ")
      default:
        let value = scalar.value
        let steers = value < 0x20 || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
        if !steers { escaped.append(scalar) }
      }
    }
    return String(escaped)
  }

  /// A table: the headings, the alignment of each column and the rows, all escaped already.
  static func table(_ headings: [String], centered: Range<Int> = 0..<0, rows: [[String]]) -> [String] {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = headings.indices.map { centered.contains($0) ? ":-:" : "---" }
    return [line(headings), line(rule)] + rows.map(line)
  }
}
