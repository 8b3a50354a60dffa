// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// Draws the charts: lists whose bars are inline SVG with lengths in per cent, so that text keeps its size on
/// every screen and readers hear a list instead of a picture.
struct ChartsHTML {
  private let view: CoverageView
  private let organization: Organization
  private let language: Language

  /// How many departments, people and units of the exchange are shown.
  static let departmentLimit = 12
  static let loadLimit = 12
  static let exchangeLimit = 10

  /// The charts of a report.
  init(_ view: CoverageView, of report: Report, language: Language) {
    self.view = view
    organization = report.matrix.organization
    self.language = language
  }

  /// One length of a bar.
  private struct Segment {
    var style: StaticString
    var value: Int
    var name: String
  }

  // MARK: Departments

  /// Per department: sound, on one person, to mend.
  func departments() -> [UInt8] {
    guard !view.departments.isEmpty else { return [] }
    var shown = view.departments
    if shown.count > Self.departmentLimit {
      // The ones with most to mend, in the order of the table.
      let ranked = shown.enumerated().sorted {
        ($1.element.toMend, $1.element.single, $1.element.total, $0.offset)
          < ($0.element.toMend, $0.element.single, $0.element.total, $1.offset)
      }
      shown = ranked.prefix(Self.departmentLimit).sorted { $0.offset < $1.offset }.map(\.element)
    }
    let most = shown.map(\.total).max() ?? 1
    var html = HTMLWriter()
    html.raw("<ol class=\"bars\">\n")
    for state in shown {
      let name =
        state.department.map { self.name(of: $0, among: shown.compactMap(\.department)) }
        ?? HTMLWords.noDepartment[language]
      writeBar(
        name,
        [
          Segment(style: "b0", value: state.sound, name: HTMLWords.sound[language]),
          Segment(style: "b1", value: state.single, name: HTMLWords.single[language]),
          Segment(style: "b2", value: state.toMend, name: HTMLWords.mend[language]),
        ], most: most, showsNumbers: true, value: state.total.grouped, into: &html)
    }
    html.raw("</ol>\n")
    writeKey(
      [("b0", HTMLWords.sound), ("b1", HTMLWords.single), ("b2", HTMLWords.mend)],
      rest: view.departments.count - shown.count, into: &html)
    return html.bytes
  }

  // MARK: People

  /// Per person: what they answer for, what they do.
  func loads(_ scheme: Scheme) -> [UInt8] {
    let shown = view.loads.prefix(Self.loadLimit)
    guard let most = shown.map({ $0.accountable + $0.responsible }).max() else { return [] }
    let accountable = scheme.letter(for: .decide)?.symbol ?? "A"
    let responsible = scheme.letter(for: .execute)?.symbol ?? "R"
    var html = HTMLWriter()
    html.raw("<ol class=\"bars\">\n")
    for load in shown {
      let value =
        "\(accountable) \(load.accountable.grouped)\(HTMLWords.dotSeparator[language])"
        + "\(responsible) \(load.responsible.grouped)"
      writeBar(
        load.name,
        [
          Segment(style: "b3", value: load.accountable, name: HTMLWords.answersFor[language]),
          Segment(style: "b4", value: load.responsible, name: HTMLWords.does[language]),
        ], most: most, showsNumbers: false, value: value, into: &html)
    }
    html.raw("</ol>\n")
    writeKey([("b3", HTMLWords.answersFor), ("b4", HTMLWords.does)], rest: 0, into: &html)
    return html.bytes
  }

  /// The line under the heading of the chart of loads.
  var loadHint: String {
    let count = view.loads.count
    return count > Self.loadLimit
      ? HTMLWords.loadChartHint(Self.loadLimit, of: count.grouped)[language]
      : HTMLWords.loadChartHintAll[language]
  }

  // MARK: Findings

  /// Per family: how many findings, by severity.
  func families(_ findings: FindingsView) -> [UInt8] {
    guard let most = findings.families.map(\.count).max() else { return [] }
    var html = HTMLWriter()
    html.raw("<ol class=\"bars\">\n")
    for family in findings.families {
      writeBar(
        HTMLWords.capitalized(family.family.title)[language],
        [
          Segment(style: "b2", value: family.errors, name: Severity.error.title[language]),
          Segment(style: "b1", value: family.warnings, name: Severity.warning.title[language]),
          Segment(style: "b5", value: family.notes, name: Severity.note.title[language]),
        ], most: most, showsNumbers: true, value: family.count.grouped, into: &html)
    }
    html.raw("</ol>\n")
    writeKey(
      [("b2", Severity.error.title), ("b1", Severity.warning.title), ("b5", Severity.note.title)], rest: 0,
      into: &html)
    return html.bytes
  }

  // MARK: Exchange

  /// Department × department: whose task, who does it. Empty unless at least two departments work together.
  func exchange() -> [UInt8] {
    let exchange = view.exchange.limited(to: Self.exchangeLimit)
    let most = exchange.counts.flatMap(\.self).max() ?? 0
    guard exchange.departments.count > 1, most > 0 else { return [] }
    var html = HTMLWriter()
    html.raw("<div class=\"heatbox\" tabindex=\"0\"><table class=\"heat\">\n<thead><tr><td></td>")
    let names = exchange.departments.map { self.name(of: $0, among: exchange.departments) }
    for name in names {
      html.raw("<th scope=\"col\"><span>")
      html.text(name)
      html.raw("</span></th>")
    }
    html.raw("</tr></thead>\n<tbody>\n")
    for (row, name) in names.enumerated() {
      html.raw("<tr><th scope=\"row\" title=\"")
      html.text(name)
      html.raw("\">")
      html.text(name)
      html.raw("</th>")
      for (column, count) in exchange.counts[row].enumerated() {
        html.raw("<td class=\"h")
        // Four steps of equal width; the least count is already visible.
        html.number(count == 0 ? 0 : min(4, 1 + (count - 1) * 4 / most))
        if row == column { html.raw(" own") }
        html.raw("\">")
        if count > 0 { html.number(count) }
        html.raw("</td>")
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody></table></div>\n")
    let rest = view.exchange.departments.count - exchange.departments.count
    if rest > 0 { writeKey([], rest: rest, into: &html) }
    return html.bytes
  }

  /// The name of a department; with the unit above it where another one of the chart is called the same.
  private func name(of department: Department.ID, among others: [Department.ID]) -> String {
    let name = organization[department].name
    guard others.contains(where: { $0 != department && organization[$0].name == name }) else { return name }
    let above = organization.lineage(of: department).dropFirst().first
    return above.map { HTMLWords.unit(name, of: organization[$0].name)[language] } ?? name
  }

  // MARK: Bars

  private func writeBar(
    _ name: String, _ segments: [Segment], most: Int, showsNumbers: Bool, value: String,
    into html: inout HTMLWriter
  ) {
    let label = segments.filter { $0.value > 0 }.map { "\($0.name) \($0.value.grouped)" }
    html.raw("<li><span class=\"n\"")
    // A name that may be cut short can be read at the pointer.
    if Workbook.TextWidth.of(name) > 12 {
      html.raw(" title=\"")
      html.text(name)
      html.raw("\"")
    }
    html.raw(">")
    html.text(name)
    html.raw("</span><svg class=\"b\" role=\"img\" aria-label=\"")
    html.text(label.joined(separator: HTMLWords.listSeparator[language]))
    html.raw("\">")
    var start = 0
    for segment in segments where segment.value > 0 {
      html.raw("<rect class=\"")
      html.raw(segment.style)
      html.raw("\" x=\"")
      html.text(Self.percent(start, of: most))
      html.raw("\" width=\"")
      html.text(Self.percent(segment.value, of: most))
      html.raw("\"/>")
      // A number needs about a fourteenth of the bar's room.
      if showsNumbers, segment.value * 14 >= most * String(segment.value).count {
        html.raw("<text class=\"")
        html.raw(segment.style)
        html.raw("\" x=\"")
        html.text(Self.percent(2 * start + segment.value, of: 2 * most))
        html.raw("\" y=\"50%\">")
        html.number(segment.value)
        html.raw("</text>")
      }
      start += segment.value
    }
    html.raw("</svg><span class=\"val\">")
    html.text(value)
    html.raw("</span></li>\n")
  }

  private func writeKey(
    _ entries: [(style: StaticString, name: LocalizedText)], rest: Int, into html: inout HTMLWriter
  ) {
    html.raw("<p class=\"key\">")
    for entry in entries {
      html.raw("<span><i class=\"")
      html.raw(entry.style)
      html.raw("\"></i>")
      html.text(HTMLWords.capitalized(entry.name)[language])
      html.raw("</span>")
    }
    if rest > 0 {
      html.raw("<span>")
      html.text(HTMLWords.otherDepartments(rest)[language])
      html.raw("</span>")
    }
    html.raw("</p>\n")
  }

  /// A share in per cent with two digits, by whole numbers only: the same on every machine.
  static func percent(_ part: Int, of whole: Int) -> String {
    let hundredths = part * 10_000 / max(whole, 1)
    let digits = String(hundredths % 100)
    return "\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)%"
  }
}
