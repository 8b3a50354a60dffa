// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
import BunshoModel

/// `build --format csv`: the table for Excel, a line a task.
///
/// UTF-8 with byte-order mark and CR LF, as Excel wants it; a cell that Excel would calculate has an
/// apostrophe in front. For programs there is `import --format csv`.
public struct MatrixCSV: TextRenderer {
  /// `csv`.
  public var fileExtension: String { "csv" }

  /// Makes the renderer.
  public init() {}

  /// The whole text.
  public func text(_ report: Report, in context: RenderContext) -> String {
    let plan = TablePlan(MatrixView(report), of: report.matrix)
    var table = DelimitedText(for: .spreadsheet)
    table.append(plan.columns.map { plan.heading(of: $0)[context.language] })
    for group in plan.view.groups {
      for row in group.rows {
        table.append(plan.columns.map { plan.text(of: $0, in: row, language: context.language) })
      }
    }
    return table.text
  }
}
