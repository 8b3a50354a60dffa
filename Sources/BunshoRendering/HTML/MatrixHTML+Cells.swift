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
    html.raw("<tfoot><tr><td class=\"no\"></td><th scope=\"row\">")
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

  func writeNames(of row: MatrixView.Row, into html: inout HTMLWriter) {
    let flagged = flagged(row)
    for letter in letters {
      html.raw("<td>")
      var parts: [MatrixView.Part] = []
      for part in row.parts where part.symbols.contains(letter.symbol) {
        if !parts.contains(where: { $0.name == part.name }) { parts.append(part) }
      }
      for (index, part) in parts.enumerated() {
        switch flagged[part.location] {
        case .error: html.raw("<i class=\"x\">")
        case .warning: html.raw("<i class=\"y\">")
        default: html.raw("<i>")
        }
        if letter.kind != part.kind, let sign = HTMLWords.sign(of: part.kind) {
          html.raw("<b>")
          html.text(sign[language])
          html.raw("</b>")
        }
        html.raw("<span>")
        html.text(part.name)
        html.raw("</span>")
        // The separator stays with the name before it, wherever the line breaks.
        if index < parts.count - 1 { html.text(HTMLWords.listSeparator[language]) }
        writeHolders(of: part.assignee, into: &html)
        html.raw("</i>")
      }
      html.raw("</td>")
    }
  }

  /// Who fills a role, small behind its name.
  private func writeHolders(of assignee: Assignee, into html: inout HTMLWriter) {
    guard case .role(let id) = assignee else { return }
    let organization = report.matrix.organization
    let role = organization[id]
    if role.holders.isEmpty {
      guard role.holdersAreKnown else { return }
      html.raw("<small class=\"vacant\">")
      html.text(HTMLWords.vacant[language])
    } else {
      html.raw("<small>")
      html.text(
        role.holders.map { organization[$0.value].name }.joined(separator: HTMLWords.listSeparator[language]))
    }
    html.raw("</small>")
  }
}
