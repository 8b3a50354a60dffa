// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
import BunshoModel

/// `build --format md`: the table for a wiki or a pull request, as GitHub renders it.
///
/// Title, numbers, the findings, then a table a department.
public struct MarkdownRenderer: TextRenderer {
  /// `md`.
  public var fileExtension: String { "md" }

  /// Makes the renderer.
  public init() {}

  /// The whole text.
  public func text(_ report: Report, in context: RenderContext) -> String {
    let head = DocumentHead(report, in: context)
    var lines = ["# \(MarkdownText.escaped(head.title))", ""]
    for (name, value) in head.facts {
      lines.append("- \(name): \(MarkdownText.escaped(value))")
    }
    lines += numbers(of: report, in: context.language)
    lines += findings(of: report, in: context.language)
    lines += tables(of: report, in: context.language)
    lines += legend(of: report, in: context.language)
    if let footer = context.frame.footer, !footer.isEmpty { lines += ["", MarkdownText.escaped(footer)] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func numbers(of report: Report, in language: Language) -> [String] {
    let numbers = ReportNumbers(report)
    return ["", "## \(ReportWords.summary[language])", ""]
      + MarkdownText.table(
        numbers.counts.map { $0.title[language] }, centered: 0..<numbers.counts.count,
        rows: [numbers.counts.map { String($0.count) }])
      + [""]
      + MarkdownText.table(
        [ReportWords.coverage[language], ReportWords.count[language], ReportWords.share[language]],
        centered: 1..<3,
        rows: numbers.coverage.map {
          [$0.title[language], String($0.count), Percentage.text($0.count, of: numbers.leaves)]
        })
  }

  private func findings(of report: Report, in language: Language) -> [String] {
    let title = "\(TableWords.findings[language]) (\(report.findings.count))"
    guard !report.findings.isEmpty else {
      return ["", "## \(title)", "", ReportWords.nothingFound[language]]
    }
    let rows = report.findings.map { finding in
      [
        finding.severity.title[language], "\(finding.code) \(finding.rule)",
        MarkdownText.escaped(finding.subject.name), MarkdownText.escaped(finding.message[language]),
        MarkdownText.escaped(finding.remedy[language]),
        MarkdownText.escaped(TerminalRenderer.place(finding.location)),
      ]
    }
    let headings = [
      ReportWords.severity, ReportWords.rule, ReportWords.subject, ReportWords.message, ReportWords.remedy,
      ReportWords.place,
    ].map { $0[language] }
    return ["", "## \(title)", ""] + MarkdownText.table(headings, rows: rows)
  }

  private func tables(of report: Report, in language: Language) -> [String] {
    let view = MatrixView(report)
    var lines = ["", "## \(TableWords.table[language])"]
    for group in view.groups {
      let plan = TablePlan(
        view.narrowed(to: group, in: report.matrix.organization), of: report.matrix, namesDepartment: false)
      let name = group.department == nil ? TableWords.withoutDepartment[language] : group.title
      // The heading names the department, and the findings have a table of their own.
      let columns = plan.columns.filter { $0 != .department && $0 != .findings }
      let isCentered = columns.indices.filter { if case .holder = columns[$0] { true } else { false } }
      let centered = (isCentered.first ?? 0)..<(isCentered.last.map { $0 + 1 } ?? 0)
      lines += ["", "### \(MarkdownText.escaped(name))", ""]
      lines += MarkdownText.table(
        columns.map { MarkdownText.escaped(plan.heading(of: $0)[language]) }, centered: centered,
        rows: group.rows.map { row in
          columns.map { MarkdownText.escaped(plan.text(of: $0, in: row, language: language)) }
        })
    }
    return lines
  }

  private func legend(of report: Report, in language: Language) -> [String] {
    ["", "## \(ReportWords.legend[language])", ""]
      + MarkdownText.table(
        [ReportWords.letter[language], ReportWords.meaning[language], ReportWords.kinds[language]],
        centered: 0..<1,
        rows: report.matrix.scheme.letters.map { letter in
          [
            MarkdownText.escaped(letter.symbol), MarkdownText.escaped(letter.meaning[language]),
            ReportWords.list(letter.projects.map(\.title), in: language),
          ]
        })
  }
}
