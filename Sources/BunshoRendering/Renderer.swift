// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis

/// Draws a report in one format. A renderer has no conditions on the domain: what is right or wrong was
/// settled by the rules.
public protocol Renderer: Sendable {
  /// Draws the report as one or more files.
  ///
  /// - Throws: `RenderError` when a template or a format's limits make drawing impossible.
  func render(_ report: Report, in context: RenderContext) throws(RenderError) -> [Artifact]
}

/// Draws a report as one text: what `check` prints and `build` writes as a text file.
public protocol TextRenderer: Renderer {
  /// The extension of the file, without a dot.
  var fileExtension: String { get }
  /// The whole text.
  func text(_ report: Report, in context: RenderContext) -> String
}

extension TextRenderer {
  /// The text as one file named after the table, such as `職務分掌表.csv`.
  public func render(_ report: Report, in context: RenderContext) throws(RenderError) -> [Artifact] {
    [Artifact(name: "\(context.fileName).\(fileExtension)", text: text(report, in: context))]
  }
}
