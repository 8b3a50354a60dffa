// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A section with a heading and a table of lines: the pages of a pack are made of such lists.
struct ListTableHTML {
  /// One cell.
  enum Cell {
    /// Text.
    case text(String)
    /// Text that is never broken: a code, a frequency.
    case short(String)
    /// The first cell of a line: what the line is about, and what more there is to say of it.
    case title(String, detail: String)
    /// A number; nothing where there is none.
    case number(String)
    /// Letters of the scheme.
    case letters(String)
    /// A link to another page of the pack.
    case link(String, to: String)
    /// What somebody should look at: a sign beside the words.
    case alert(String)
  }

  /// The heading of the section.
  var title: String
  /// What stands below the heading.
  var hint = ""
  /// The headings of the columns.
  var heads: [String]
  /// The lines.
  var rows: [[Cell]]
  /// The scheme of letters.
  var scheme: Scheme

  /// Writes the section; nothing where there are no lines.
  func write(into html: inout HTMLWriter) {
    guard !rows.isEmpty else { return }
    html.raw("<section class=\"panel list-section\"><header><h2>")
    html.text(title)
    html.raw("</h2>")
    if !hint.isEmpty {
      html.raw("<p class=\"hint\">")
      html.text(hint)
      html.raw("</p>")
    }
    html.raw("</header><div class=\"list\" tabindex=\"0\" role=\"region\" aria-label=\"")
    html.text(title)
    html.raw("\"><table class=\"lt\"><thead><tr>")
    for (index, head) in heads.enumerated() {
      let isNumber = rows.contains { index < $0.count && $0[index].isNumber }
      html.raw(isNumber ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">")
      html.text(head)
      html.raw("</th>")
    }
    html.raw("</tr></thead><tbody>\n")
    for row in rows {
      html.raw("<tr>")
      for cell in row { write(cell, into: &html) }
      html.raw("</tr>\n")
    }
    html.raw("</tbody></table></div></section>\n")
  }

  private func write(_ cell: Cell, into html: inout HTMLWriter) {
    switch cell {
    case .text(let text):
      html.raw("<td>")
      html.text(text)
      html.raw("</td>")
    case .short(let text):
      html.raw("<td class=\"short\">")
      html.text(text)
      html.raw("</td>")
    case .title(let text, let detail):
      html.raw("<th scope=\"row\">")
      html.text(text)
      if !detail.isEmpty {
        html.raw("<small>")
        html.text(detail)
        html.raw("</small>")
      }
      html.raw("</th>")
    case .number(let text):
      html.raw("<td class=\"num\">")
      html.text(text)
      html.raw("</td>")
    case .letters(let text):
      html.raw("<td class=\"mark\">")
      for symbol in text.split(separator: "/") {
        if let letter = scheme.letters.first(where: { $0.symbol == symbol }) {
          MarkHTML.write(letter, into: &html)
        } else {
          html.text(String(symbol))
        }
      }
      html.raw("</td>")
    case .link(let text, let target):
      html.raw("<td><a href=\"")
      html.text(target)
      html.raw("\">")
      html.text(text)
      html.raw("</a></td>")
    case .alert(let text):
      html.raw("<td class=\"alone\"><span aria-hidden=\"true\">▲</span> ")
      html.text(text)
      html.raw("</td>")
    }
  }
}

extension ListTableHTML.Cell {
  fileprivate var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}
