// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis

/// Draws the report as an Excel workbook: `職務分掌表.xlsx`.
public struct XLSXRenderer: WorkbookRenderer {
  /// `xlsx`.
  public var fileExtension: String { "xlsx" }

  /// Makes the renderer.
  public init() {}

  /// The file for a workbook.
  public func output(of workbook: Workbook) throws(RenderError) -> WriterOutput {
    try XLSXWriter().output(of: workbook)
  }
}

/// Draws the report as one XML file that Excel opens (SpreadsheetML 2003): `職務分掌表.xml`.
public struct SpreadsheetMLRenderer: WorkbookRenderer {
  /// `xml`.
  public var fileExtension: String { "xml" }

  /// Makes the renderer.
  public init() {}

  /// The file for a workbook.
  public func output(of workbook: Workbook) throws(RenderError) -> WriterOutput {
    try SpreadsheetMLWriter().output(of: workbook)
  }
}

/// Draws the report as a workbook; the formats differ in nothing but their writer.
public protocol WorkbookRenderer: Renderer {
  /// The extension of the file, without a dot.
  var fileExtension: String { get }
  /// The file for a workbook, and what could not be put into it as it stood.
  func output(of workbook: Workbook) throws(RenderError) -> WriterOutput
}

extension WorkbookRenderer {
  /// The workbook as one file named after the table.
  public func render(_ report: Report, in context: RenderContext) throws(RenderError) -> [Artifact] {
    let output = try output(of: ReportWorkbook(report, in: context).workbook)
    return [artifact(of: output, in: context)]
  }

  /// The file with its name: for a workbook that is drawn once and written in several formats.
  ///
  /// ```swift
  /// let workbook = ReportWorkbook(report, in: context).workbook
  /// let output = try renderer.output(of: workbook)
  /// show(output.notes)
  /// artifacts.append(renderer.artifact(of: output, in: context))
  /// ```
  public func artifact(of output: WriterOutput, in context: RenderContext) -> Artifact {
    Artifact(name: "\(context.fileName).\(fileExtension)", bytes: output.bytes)
  }
}
