// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

// The cells between task and findings: letters under holders, or names under letters.
extension MatrixHTML {
  // MARK: A column a holder

  func writeHead(of column: MatrixView.Column, into html: inout HTMLWriter) {
    html.raw("<th scope=\"col\" class=\"h\"")
    if !column.holders.isEmpty {
      html.raw(" title=\"")
      html.text("\(column.name): \(column.holders.joined(separator: HTMLWords.listSeparator[language]))")
      html.raw("\"")
    }
    html.raw("><span class=\"v\">")
    html.text(column.name)
    html.raw("</span>")
    if case .role(let id) = column.assignee, report.matrix.organization[id].holdersAreKnown {
      if column.holders.isEmpty {
        html.raw("<small class=\"vacant\">")
        html.text(HTMLWords.vacant[language])
      } else {
        html.raw("<small>")
        html.text(HTMLWords.holders(column.holders.count)[language])
      }
      html.raw("</small>")
    }
    html.raw("</th>")
  }

  func writeMarks(of row: MatrixView.Row, into html: inout HTMLWriter) {
    let flagged = flagged(row)
    var parts = [[MatrixView.Part]](repeating: [], count: view.columns.count)
    for part in row.parts {
      if let position = positions[part.assignee] { parts[position].append(part) }
    }
    for column in parts {
      guard !column.isEmpty else {
        html.raw("<td></td>")
        continue
      }
      switch column.compactMap({ flagged[$0.location] }).max() {
      case .error: html.raw("<td class=\"x\">")
      case .warning: html.raw("<td class=\"y\">")
      default: html.raw("<td>")
      }
      MarkHTML.write(column, scheme: view.scheme, language: language, into: &html)
      html.raw("</td>")
    }
    guard hasDoers else { return }
    html.raw("<td class=\"d\">")
    let names = doers(of: row)
    if names.isEmpty { html.text("—") }
    for (index, name) in names.enumerated() {
      html.raw("<i>")
      html.text(name)
      if index < names.count - 1 { html.text(HTMLWords.listSeparator[language]) }
      html.raw("</i>")
    }
    html.raw("</td>")
  }

  /// The people behind the R kinds of a task; where nobody knows them, the role or party itself.
  private func doers(of row: MatrixView.Row) -> [String] {
    var names: [String] = []
    for part in row.parts where InvolvementMask.responsible.contains(part.kind) {
      let holders = positions[part.assignee].map { view.columns[$0].holders } ?? []
      if case .role(let id) = part.assignee, holders.isEmpty, report.matrix.organization[id].holdersAreKnown {
        continue
      }
      for name in holders.isEmpty ? [part.name] : holders where !names.contains(name) { names.append(name) }
    }
    return names
  }

  func writeTotals(into html: inout HTMLWriter) {
    let loads = Dictionary(
      report.coverage.loads.map { ($0.assignee, $0) }, uniquingKeysWith: { first, _ in first })
    html.raw("<tfoot><tr><td></td><th scope=\"row\">")
    html.text(HTMLWords.totals[language])
    html.raw("</th>")
    if hasFrequency { html.raw("<td class=\"f\"></td>") }
    for column in view.columns {
      let load = loads[column.assignee]
      html.raw("<td>")
      html.number(load?.accountable ?? 0)
      html.raw("<small>/</small>")
      html.number(load?.responsible ?? 0)
      html.raw("</td>")
    }
    if hasDoers { html.raw("<td class=\"d\"></td>") }
    if hasFindings { html.raw("<td class=\"g\"></td>") }
    html.raw("</tr></tfoot>\n")
  }

  // MARK: A column a letter

  /// A cell of more names shows the first ones and folds the others up.
  static let nameLimit = 24
  /// So many of them are shown.
  private static let namesShown = 8

  func writeNames(of row: MatrixView.Row, into html: inout HTMLWriter) {
    let flagged = flagged(row)
    for letter in letters {
      html.raw("<td>")
      var parts: [MatrixView.Part] = []
      var known: Set<String> = []
      for part in row.parts where part.symbols.contains(letter.symbol) && known.insert(part.name).inserted {
        parts.append(part)
      }
      let isLong = parts.count > Self.nameLimit
      for (index, part) in parts.enumerated() {
        if isLong, index == Self.namesShown { writeMore(parts.count - index, into: &html) }
        let mark = flagged[part.location]
        switch mark {
        case .error: html.raw("<i class=\"x\">")
        case .warning: html.raw("<i class=\"y\">")
        default: html.raw("<i>")
        }
        if letter.kind != part.kind, let sign = HTMLWords.sign(of: part.kind) {
          html.raw("<b>")
          html.text(sign[language])
          html.raw("</b>")
        }
        // The separator stays with the name before it, wherever the line breaks.
        let separator = index < parts.count - 1 ? HTMLWords.listSeparator[language] : ""
        write(part, isMarked: mark != nil, separator: separator, into: &html)
      }
      html.raw(isLong ? "</details></td>" : "</td>")
    }
  }

  /// A name and what follows it. Tens of thousands of names have nothing around them but their separator: only a
  /// name that is underlined or stands before its holders needs an element of its own.
  private func write(
    _ part: MatrixView.Part, isMarked: Bool, separator: String, into html: inout HTMLWriter
  ) {
    let organization = report.matrix.organization
    var holders: [String] = []
    var isVacant = false
    if case .role(let id) = part.assignee {
      holders = organization[id].holders.map { organization[$0.value].name }
      isVacant = holders.isEmpty && organization[id].holdersAreKnown
    }
    guard isMarked || isVacant || !holders.isEmpty else {
      html.text(part.name + separator)
      html.raw("</i>")
      return
    }
    html.raw("<span>")
    html.text(part.name)
    html.raw("</span>")
    html.text(separator)
    guard isVacant || !holders.isEmpty else {
      html.raw("</i>")
      return
    }
    html.raw(isVacant ? "<small class=\"vacant\">" : "<small>")
    if isVacant { html.text(HTMLWords.vacant[language]) }
    let shown = holders.count > Self.nameLimit ? Self.namesShown : holders.count
    html.text(holders.prefix(shown).joined(separator: HTMLWords.listSeparator[language]))
    html.raw("</small></i>")
    if shown < holders.count {
      writeMore(holders.count - shown, into: &html)
      html.text(holders.dropFirst(shown).joined(separator: HTMLWords.listSeparator[language]))
      html.raw("</details>")
    }
  }

  /// Opens what holds the names that a long list folds up. It is found in a page's text, opens without script
  /// and is open on paper.
  private func writeMore(_ count: Int, into html: inout HTMLWriter) {
    html.raw("<details class=\"many\"><summary>")
    html.text(HTMLWords.moreNames(count)[language])
    html.raw("</summary>")
  }
}
