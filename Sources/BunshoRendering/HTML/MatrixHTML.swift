// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// Draws the table: tasks in rows, grouped by department.
///
/// Up to 1,000 rows it is one table, a body a department. Beyond that it is a table per 50 rows, each
/// in a block that browsers lay out only when it comes into view (`content-visibility`); all blocks have
/// columns of fixed widths, so that they look like one.
struct MatrixHTML {
  /// The table to draw.
  let view: MatrixView
  /// The report it comes from.
  let report: Report
  /// The language of its words.
  let language: Language
  /// The anchors of its rows.
  let ids: RowIDs
  /// The letters that have a column or stand in the legend.
  let letters: [Scheme.Letter]
  /// Whether any row says how often or how long.
  let hasFrequency: Bool
  /// Whether any row has a finding.
  let hasFindings: Bool
  /// Whether any column is a role whose holders are known, so that the doers' names are worth a column.
  let hasDoers: Bool
  /// The numbers of the 大分類, in the order of the table.
  let categories: [String: Int]
  /// Whether the table is split into blocks.
  let isSplit: Bool
  /// What findings say at their rows.
  let texts: FindingTexts
  /// The columns of holders by assignee.
  let positions: [Assignee: Int]
  /// Tables with more rows are split.
  static let rowLimit = 1000
  /// How many rows a block has.
  static let blockLength = 50

  /// Prepares a table.
  init(_ view: MatrixView, of report: Report, language: Language, ids: RowIDs) {
    self.view = view
    self.report = report
    self.language = language
    self.ids = ids
    var used: Set<String> = []
    var hasFrequency = false
    var hasFindings = false
    for group in view.groups {
      for row in group.rows {
        hasFrequency = hasFrequency || !row.frequency.isEmpty || !row.hours.isEmpty
        hasFindings = hasFindings || !row.findings.isEmpty
        for part in row.parts { used.formUnion(part.symbols) }
      }
    }
    self.hasFrequency = hasFrequency
    self.hasFindings = hasFindings
    // Who does it and who answers for it are asked of every task; other letters only where they occur.
    letters = view.scheme.letters.filter {
      used.contains($0.symbol) || [.execute, .main, .decide].contains($0.kind)
    }
    hasDoers = view.columns.contains { !$0.holders.isEmpty }
    categories = Dictionary(
      uniqueKeysWithValues: view.mainCategories.enumerated().map { ($1, $0 + 1) })
    positions = Dictionary(uniqueKeysWithValues: view.columns.enumerated().map { ($1.assignee, $0) })
    isSplit = view.groups.reduce(0) { $0 + $1.rows.count } > Self.rowLimit
    texts = FindingTexts(view, isSharing: isSplit, language: language)
  }

  /// How many columns the table has.
  var columnCount: Int {
    let middle = view.layout == .holders ? view.columns.count + (hasDoers ? 1 : 0) : letters.count
    return 2 + (hasFrequency ? 1 : 0) + middle + (hasFindings ? 1 : 0)
  }

  /// The whole table.
  func bytes() -> [UInt8] {
    var html = HTMLWriter()
    html.raw("<div class=\"matrix ")
    html.raw(view.layout == .holders ? "holders" : "letters")
    if isSplit { html.raw(" split") }
    html.raw("\" id=\"b-matrix\" data-layout=\"")
    html.raw(view.layout == .holders ? "holders" : "letters")
    html.raw("\"")
    html.raw(" data-separator=\"")
    html.text(HTMLWords.listSeparator[language])
    html.raw("\"")
    // The keyboard has to reach it: to scroll it, and to walk over its cells.
    html.raw(" tabindex=\"0\" role=\"region\" aria-labelledby=\"b-table-title\">\n")
    if isSplit { writeSplit(into: &html) } else { writeWhole(into: &html) }
    html.raw("</div>\n")
    html.raw(texts.bytes())
    return html.bytes
  }

  private func writeWhole(into html: inout HTMLWriter) {
    html.raw("<table class=\"m\">\n<caption class=\"vh\">")
    html.text(HTMLWords.table[language])
    html.raw("</caption>\n")
    writeColumns(into: &html)
    writeHead(into: &html)
    for (index, group) in view.groups.enumerated() {
      html.raw("<tbody class=\"dep\" data-d=\"")
      html.number(index + 1)
      html.raw("\">\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"")
      html.number(columnCount)
      html.raw("\">")
      writeGroupTitle(group, into: &html)
      html.raw("</th></tr>\n")
      for row in group.rows { write(row, into: &html) }
      html.raw("</tbody>\n")
    }
    if view.layout == .holders { writeTotals(into: &html) }
    html.raw("</table>\n")
  }

  private func writeSplit(into html: inout HTMLWriter) {
    // The head that stays in view is for the eye; readers get each block's own.
    html.raw("<div class=\"mhead\" aria-hidden=\"true\"><table class=\"m\">")
    writeColumns(into: &html)
    writeHead(into: &html)
    html.raw("</table></div>\n")
    var head = HTMLWriter()
    writeColumns(into: &head)
    writeHead(into: &head)
    for (index, group) in view.groups.enumerated() {
      html.raw("<section class=\"dep\" data-d=\"")
      html.number(index + 1)
      html.raw("\">\n<h3 class=\"group\">")
      writeGroupTitle(group, into: &html)
      html.raw("</h3>\n")
      for start in stride(from: 0, to: group.rows.count, by: Self.blockLength) {
        html.raw("<div class=\"block\"><table class=\"m\">")
        html.raw(head.bytes)
        html.raw("<tbody>\n")
        for row in group.rows[start..<min(start + Self.blockLength, group.rows.count)] {
          write(row, into: &html)
        }
        html.raw("</tbody></table></div>\n")
      }
      html.raw("</section>\n")
    }
  }

  private func writeGroupTitle(_ group: MatrixView.Group, into html: inout HTMLWriter) {
    let findings = group.findingCount
    let organization = report.matrix.organization
    let line = group.department.map { organization.lineage(of: $0).map { organization[$0].name } } ?? []
    html.raw("<span class=\"gt\"><span>")
    if line.count > 1 {
      html.raw("<small>")
      for name in line.dropFirst().reversed() { html.text("\(name) › ") }
      html.raw("</small>")
    }
    html.text(line.first ?? HTMLWords.noDepartment[language])
    html.raw("</span> <small>")
    html.text(
      HTMLWords.groupSummary(
        group.rows.count, group.rows.count.grouped, findings, findings.grouped)[language])
    html.raw("</small></span>")
  }

  private func writeColumns(into html: inout HTMLWriter) {
    html.raw("<colgroup><col class=\"cc\"><col class=\"ct\">")
    if hasFrequency { html.raw("<col class=\"cf\">") }
    if view.layout == .holders {
      for _ in view.columns { html.raw("<col class=\"ch\">") }
      if hasDoers { html.raw("<col class=\"cd\">") }
    } else {
      for letter in letters {
        // Owner and backup stand side by side in the column of those who do the work.
        let isWide = letter.kind == .execute || letter.kind == .main
        html.raw(isWide ? "<col class=\"cr\">" : "<col class=\"cl\">")
      }
    }
    if hasFindings { html.raw("<col class=\"cg\">") }
    html.raw("</colgroup>\n")
  }

  private func writeHead(into html: inout HTMLWriter) {
    html.raw("<thead><tr><th scope=\"col\" class=\"no\">")
    html.text(HTMLWords.number[language])
    html.raw("</th><th scope=\"col\" class=\"t\">")
    if view.layout == .holders { LegendHTML(self).writeCorner(into: &html) }
    html.text(HTMLWords.task[language])
    html.raw("</th>")
    if hasFrequency {
      html.raw("<th scope=\"col\" class=\"f\">")
      html.text(HTMLWords.frequency[language])
      html.raw("</th>")
    }
    if view.layout == .holders {
      for column in view.columns { writeHead(of: column, into: &html) }
      if hasDoers {
        html.raw("<th scope=\"col\" class=\"d\">")
        html.text(HTMLWords.doers[language])
        html.raw("</th>")
      }
    } else {
      for letter in letters {
        html.raw("<th scope=\"col\">")
        MarkHTML.write(letter, into: &html)
        html.text(" " + letter.meaning[language])
        html.raw("</th>")
      }
    }
    if hasFindings {
      html.raw("<th scope=\"col\" class=\"g\">")
      html.text(HTMLWords.finding[language])
      html.raw("</th>")
    }
    html.raw("</tr></thead>\n")
  }

  // MARK: Rows

  private func write(_ row: MatrixView.Row, into html: inout HTMLWriter) {
    html.raw("<tr id=\"")
    html.text(ids[row.item])
    html.raw("\"")
    if let severity = row.severity, severity > .note {
      html.raw(severity == .error ? " class=\"e\"" : " class=\"w\"")
    }
    if let category = categories[row.categories.first ?? ""] {
      html.raw(" data-c=\"")
      html.number(category)
      html.raw("\"")
    }
    html.raw("><td>")
    html.text(row.code)
    html.raw("</td><th scope=\"row\">")
    html.text(row.title)
    writeDetails(of: row, into: &html)
    html.raw("</th>")
    if hasFrequency {
      html.raw("<td class=\"f\">")
      html.text(row.frequency)
      if !row.hours.isEmpty {
        html.raw("<small>")
        html.text(Double(row.hours) == nil ? row.hours : HTMLWords.hours(row.hours)[language])
        html.raw("</small>")
      }
      html.raw("</td>")
    }
    if view.layout == .holders {
      writeMarks(of: row, into: &html)
    } else {
      writeNames(of: row, into: &html)
    }
    if hasFindings {
      html.raw(row.findings.isEmpty ? "<td>" : "<td class=\"g\">")
      for finding in row.findings { write(finding, of: row, into: &html) }
      html.raw("</td>")
    }
    html.raw("</tr>\n")
  }

  /// Categories, importance, manual and the remark: small, under the title.
  private func writeDetails(of row: MatrixView.Row, into html: inout HTMLWriter) {
    var details = [row.categories.filter { !$0.isEmpty }.joined(separator: " › ")]
    if !row.importance.isEmpty { details.append("\(HTMLWords.importance[language]) \(row.importance)") }
    if !row.manual.isEmpty { details.append("\(HTMLWords.manual[language]) \(row.manual)") }
    details.removeAll(where: \.isEmpty)
    if !details.isEmpty {
      html.raw("<small>")
      html.text(details.joined(separator: HTMLWords.dotSeparator[.en]))
      html.raw("</small>")
    }
    if !row.note.isEmpty {
      html.raw("<small class=\"note\">")
      html.text(row.note)
      html.raw("</small>")
    }
  }

  /// A finding on a tag, with all it says behind the label: read out, and shown at the pointer or by keys. What
  /// many tags say stands once below the table, where theirs lead.
  private func write(_ finding: Finding, of row: MatrixView.Row, into html: inout HTMLWriter) {
    let text = texts.text(of: finding, in: row)
    let number = texts.number(of: text)
    html.raw(number == nil ? "<span class=\"tag " : "<a class=\"tag ")
    html.text(FindingLabels.style(of: finding.severity))
    html.raw("\" data-f=\"")
    html.text(finding.family.rawValue)
    if let number {
      html.raw("\" href=\"#b-s")
      html.number(number)
    }
    html.raw("\">")
    html.text(FindingLabels.label(of: finding)[language])
    if number == nil {
      html.raw("<span class=\"say\"> ")
      html.text(text)
      html.raw("</span></span>")
    } else {
      html.raw("</a>")
    }
  }

  /// The cells that the findings of a row point to.
  func flagged(_ row: MatrixView.Row) -> [SourceLocation: Severity] {
    guard !row.findings.isEmpty else { return [:] }
    var flagged: [SourceLocation: Severity] = [:]
    for finding in row.findings where finding.severity > .note {
      for place in [finding.location] + finding.related.map(\.location) where place.column != nil {
        flagged[place] = max(flagged[place] ?? .note, finding.severity)
      }
    }
    return flagged
  }

  /// The rules that depend on the table: how wide its numbers are, how high its head is, how many columns it
  /// has, and the letters before the names where a narrow screen turns rows into cards.
  func css() -> String {
    var widest = 0
    for group in view.groups {
      for row in group.rows {
        widest = max(widest, row.code.utf8.count > 99 ? 99 : Workbook.TextWidth.of(row.code))
      }
    }
    // A digit of 12 px type is about 6.8 px long; longer codes wrap.
    let number = "--no:\(min(max(widest * 7 + 18, 52), 124))px"
    guard view.layout == .letters else {
      let widest = view.columns.map { Workbook.TextWidth.of($0.name) }.max() ?? 0
      // A digit of 13 px type is about 7.2 px long; the legend in the corner needs 150 px.
      let head = min(max(widest * 15 / 2 + 52, 156), 250)
      let narrow = view.columns.count > 12 ? ";--ch:46px" : ""
      return ".holders{\(number);--head:\(head)px;--cols:\(view.columns.count)\(narrow)}\n"
    }
    let first = hasFrequency ? 4 : 3
    let labels = letters.enumerated().map { index, letter in
      ".letters tbody td:nth-child(\(first + index))::before{content:\(HTMLWriter.cssString(letter.symbol))}"
    }
    // Columns of letters share about 690 px at the usual width; a word that does not fit takes a second line.
    let room = 690 / max(letters.count, 1) - 48
    let head = letters.contains { Workbook.TextWidth.of($0.meaning[language]) * 7 > room } ? 58 : 40
    // Where few letters leave much room, titles take it.
    let title = letters.count < 4 ? ".letters .ct{width:\(53 - 7 * letters.count)%}\n" : ""
    return ".letters{\(number);--head:\(head)px}\n\(title)@media screen and (max-width:760px){\n"
      + labels.joined(separator: "\n") + "\n}\n"
  }
}
