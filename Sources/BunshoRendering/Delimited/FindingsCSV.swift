// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
import BunshoModel

/// `check --format csv`: a line a finding, for scripts and pivot tables.
///
/// UTF-8 without byte-order mark, LF. `people` holds the names with `;` between them; `sheet` is empty for
/// text files, `column` and `cell` are empty where a whole row is meant.
public struct FindingsCSV: TextRenderer {
  /// The names of the columns.
  public static let header = [
    "severity", "code", "rule", "family", "subject_kind", "subject_id", "subject", "message", "remedy",
    "people", "path", "sheet", "row", "column", "cell", "fingerprint",
  ]

  /// `csv`.
  public var fileExtension: String { "csv" }

  /// Makes the renderer.
  public init() {}

  /// The whole text.
  public func text(_ report: Report, in context: RenderContext) -> String {
    var table = DelimitedText(for: .machine)
    table.append(Self.header)
    for finding in report.findings {
      let location = finding.location
      table.append([
        finding.severity.rawValue, finding.code, finding.rule, finding.family.rawValue,
        finding.subject.kind.rawValue, finding.subject.id ?? "", finding.subject.name,
        finding.message[context.language], finding.remedy[context.language],
        finding.people.joined(separator: ";"), location.path, location.sheet ?? "", String(location.row),
        location.column.map(String.init) ?? "", location.cell ?? "", finding.fingerprint,
      ])
    }
    return table.text
  }
}
