// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// What findings say at their rows.
///
/// Among thousands of rows the same words stand at hundreds of tags. In such a page a row's finding calls its
/// task "this task", which makes words equal that differed by the title only, and what is said three times or
/// more is written once, below the table, where the tags lead.
struct FindingTexts {
  /// What is written once, in the order in which it is first said.
  private(set) var shared: [String] = []
  private var numbers: [String: Int] = [:]
  private let language: Language
  private let isSharing: Bool

  /// Said so often, a text is shared.
  private static let sharingLimit = 3

  /// Reads what is said in a table; nothing is shared in a small one, where each tag has its own words.
  init(_ view: MatrixView, isSharing: Bool, language: Language) {
    self.language = language
    self.isSharing = isSharing
    guard isSharing else { return }
    var counts: [String: Int] = [:]
    for group in view.groups {
      for row in group.rows {
        for finding in row.findings {
          let text = text(of: finding, in: row)
          let count = counts[text, default: 0] + 1
          counts[text] = count
          if count == Self.sharingLimit {
            shared.append(text)
            numbers[text] = shared.count
          }
        }
      }
    }
  }

  /// The number of a shared text, from 1; `nil` for one that stands at its tag.
  func number(of text: String) -> Int? { numbers[text] }

  /// Message and remedy.
  func text(of finding: Finding, in row: MatrixView.Row) -> String {
    let message = inRow(finding.message[language], finding, row)
    let remedy = inRow(finding.remedy[language], finding, row)
    return remedy.isEmpty ? message : "\(message)\n→ \(remedy)"
  }

  /// A text without the title of the row it stands in. A text that quotes the title twice speaks of two tasks
  /// of one title, and keeps both.
  private func inRow(_ text: String, _ finding: Finding, _ row: MatrixView.Row) -> String {
    guard isSharing, finding.subject.workItem == row.item, !row.title.isEmpty else { return text }
    let quoted = LocalizedText(ja: "「\(row.title)」", en: "'\(row.title)'")[language]
    guard text.ranges(of: quoted).count == 1 else { return text }
    let isFirst = text.hasPrefix(quoted)
    let subject = isFirst ? HTMLWords.capitalized(HTMLWords.thisTask) : HTMLWords.thisTask
    return text.replacing(quoted, with: subject[language])
  }

  /// The shared texts, for below the table.
  func bytes() -> [UInt8] {
    guard !shared.isEmpty else { return [] }
    var html = HTMLWriter()
    html.raw("<details class=\"says\"><summary>")
    html.text(HTMLWords.sharedTexts(shared.count)[language])
    html.raw("</summary><ol>\n")
    for (index, text) in shared.enumerated() {
      html.raw("<li id=\"b-s")
      html.number(index + 1)
      html.raw("\">")
      html.text(text)
      html.raw("</li>\n")
    }
    html.raw("</ol></details>\n")
    return html.bytes
  }
}
