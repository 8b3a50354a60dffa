// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Draws what the letters and signs of a table mean.
struct LegendHTML {
  private let matrix: MatrixHTML
  private let language: Language

  /// The legend of a table.
  init(_ matrix: MatrixHTML) {
    self.matrix = matrix
    language = matrix.language
  }

  /// The letters only, for the corner of the head, which every printed page repeats.
  func writeCorner(into html: inout HTMLWriter) {
    html.raw("<span class=\"corner\">")
    for letter in matrix.letters {
      html.raw("<span>")
      MarkHTML.write(letter, into: &html)
      html.text(letter.meaning[language])
      html.raw("</span>")
    }
    html.raw("</span>")
  }

  /// Everything, for below the table.
  func bytes() -> [UInt8] {
    var html = HTMLWriter()
    html.raw("<aside class=\"legend\" aria-label=\"")
    html.text(HTMLWords.legend[language])
    html.raw("\"><ul>\n")
    for letter in matrix.letters {
      html.raw("<li>")
      MarkHTML.write(letter, into: &html)
      html.text(letter.meaning[language])
      html.raw("</li>\n")
    }
    let used = usedParts()
    if matrix.view.layout == .holders, let pair = used.pair {
      html.raw("<li>")
      MarkHTML.write(pair, scheme: matrix.view.scheme, language: language, into: &html)
      html.text(HTMLWords.severalParts[language])
      html.raw("</li>\n")
    }
    for kind in used.kinds {
      guard let letter = matrix.view.scheme.letter(for: kind),
        let short = MarkHTML.shortSign(of: kind, letter: letter), let long = HTMLWords.sign(of: kind)
      else { continue }
      html.raw("<li><b class=\"sign\">")
      html.text(matrix.view.layout == .holders ? short[language] : long[language])
      html.raw("</b>")
      html.text(kind.title[language])
      html.raw("</li>\n")
    }
    if matrix.hasFindings {
      for severity in Severity.allCases.reversed() {
        html.raw("<li><span class=\"tag ")
        html.text(FindingLabels.style(of: severity))
        html.raw("\"><span aria-hidden=\"true\">")
        html.text(FindingLabels.sign(of: severity))
        html.raw("</span> ")
        html.text(severity.title[language])
        html.raw("</span></li>\n")
      }
    }
    html.raw("</ul></aside>\n")
    return html.bytes
  }

  /// The kinds that occur, and the first cell in which a holder has two letters.
  private func usedParts() -> (kinds: [Involvement], pair: [MatrixView.Part]?) {
    var mask = InvolvementMask()
    var pair: [MatrixView.Part]?
    for group in matrix.view.groups {
      for row in group.rows {
        for part in row.parts {
          mask.insert(InvolvementMask(part.kind))
          guard pair == nil, matrix.view.layout == .holders else { continue }
          let own = row.parts.filter { $0.assignee == part.assignee }
          if Set(own.flatMap(\.symbols)).count == 2, own.allSatisfy({ HTMLWords.sign(of: $0.kind) == nil }) {
            pair = own
          }
        }
      }
    }
    return (mask.kinds, pair)
  }
}
