// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
public import BunshoModel

/// `check` for people: diagnostics in spreadsheet coordinates, the row as it stands with the cell marked, what
/// to do, and a summary as the last line.
///
/// ```
/// 業務一覧.csv F13: error GAP101 missing-responsible: 「月次レポート作成」を実行する人が決まっていません
///    13 | 12 | 月次レポート作成 | 営業部 |    | 青木 正樹
///       |                              ^^ 主担当
///   → 主担当を1名決めてください
/// ```
public struct TerminalRenderer: TextRenderer {
  /// How many findings are shown unless told otherwise: about a screen.
  public static let screen = 20

  /// `txt`.
  public var fileExtension: String { "txt" }

  private let palette: TerminalPalette
  let limit: Int?
  private let width: Int

  /// Makes the renderer.
  ///
  /// - Parameters:
  ///   - color: Whether texts are coloured.
  ///   - limit: How many findings are shown, the gravest; `nil` shows all.
  ///   - width: How many columns the terminal has.
  public init(color: Bool = false, limit: Int? = screen, width: Int = 100) {
    palette = TerminalPalette(isOn: color)
    self.limit = limit
    self.width = max(40, width)
  }

  /// The whole text.
  public func text(_ report: Report, in context: RenderContext) -> String {
    let shown = shown(of: report.findings)
    var lines: [String] = []
    for finding in shown {
      lines += self.lines(for: finding, in: context)
      lines.append("")
    }
    let hidden = report.findings.count - shown.count
    if hidden > 0 {
      lines.append(
        TerminalWords.more(hidden: hidden, total: report.findings.count)[context.language])
    }
    if let words = TerminalWords.heldBack(waived: report.waived.count, known: report.baselined) {
      lines.append(words[context.language])
    }
    if !report.fixed.isEmpty { lines.append(TerminalWords.mended(report.fixed.count)[context.language]) }
    lines.append(summary(of: report, in: context.language))
    return lines.joined(separator: "\n") + "\n"
  }

  /// The findings that are shown: all, or the gravest of them, in the order of the report.
  ///
  /// The rows of these are what the command has to collect as excerpts.
  public func shown(of findings: [Finding]) -> [Finding] {
    guard let limit, findings.count > limit else { return findings }
    let gravest = findings.indices.sorted {
      (findings[$1].severity, $0) < (findings[$0].severity, $1)
    }
    return gravest.prefix(max(0, limit)).sorted().map { findings[$0] }
  }

  private func lines(for finding: Finding, in context: RenderContext) -> [String] {
    let language = context.language
    var lines = [
      palette.paint(TerminalText.plain(Self.place(finding.location)) + ":", as: .place) + " "
        + palette.paint(finding.severity.rawValue, as: .severity(finding.severity)) + " "
        + "\(finding.code) " + palette.paint(finding.rule, as: .rule) + ": "
        + TerminalText.plain(finding.message[language])
    ]
    lines += excerptLines(of: finding, in: context)
    for place in finding.related.prefix(limit == nil ? .max : 3) {
      lines.append(
        palette.paint("  = ", as: .frame)
          + TerminalText.plain("\(Self.place(place.location)): \(place.message[language])"))
    }
    let remedy = TerminalText.plain(finding.remedy[language])
    if !remedy.isEmpty { lines.append("  " + palette.paint("→", as: .remedy) + " " + remedy) }
    return lines
  }

  private func excerptLines(of finding: Finding, in context: RenderContext) -> [String] {
    let location = finding.location
    guard let excerpt = context.excerpt(at: location) else { return [] }
    let number = String(location.row)
    let gutter = max(5, number.utf8.count + 1)
    let row = RowExcerpt(
      cells: excerpt.cells, header: excerpt.header, column: location.column, room: width - gutter - 3)
    guard !row.line.isEmpty || row.marker != nil else { return [] }
    let edge = String(repeating: " ", count: gutter - number.utf8.count) + number
    var lines = [palette.paint(edge + " |", as: .frame) + (row.line.isEmpty ? "" : " " + row.line)]
    if let marker = row.marker {
      let mark = row.heading.isEmpty ? marker : marker + " " + row.heading
      lines.append(
        palette.paint(String(repeating: " ", count: gutter) + " |", as: .frame) + " "
          + palette.paint(mark, as: .severity(finding.severity)))
    }
    return lines
  }

  /// `業務一覧.xlsx [営業部] C12`, `tasks.csv E13`, `tasks.csv 13` where a whole row is meant.
  static func place(_ location: SourceLocation) -> String {
    let sheet = location.sheet.map { " [\($0)]" } ?? ""
    return "\(location.path)\(sheet) \(location.cell ?? String(location.row))"
  }

  private func summary(of report: Report, in language: Language) -> String {
    let counts = TerminalWords.counts(
      errors: report.count(.error), warnings: report.count(.warning), notes: report.count(.note))[language]
    let gravest: Severity? = report.findings.map(\.severity).max()
    let painted = gravest.map { palette.paint(counts, as: .severity($0)) } ?? counts
    return painted + " / " + TerminalWords.coverage(report.coverage.total)[language]
  }
}
