// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
import BunshoImport
public import BunshoModel
public import BunshoRendering

/// A report drawn in several formats; the workbook is drawn once for all that need it.
public struct Drawing: Sendable {
  /// The files.
  public private(set) var artifacts: [Artifact] = []
  /// What a format could not hold as it stood.
  public private(set) var notes: [LocalizedText] = []

  /// The formats of `build`.
  public enum Format: String, Sendable, CaseIterable {
    /// Excel workbook.
    case xlsx
    /// SpreadsheetML 2003.
    case xml
    /// One self-contained page.
    case html
    /// Markdown.
    case md
    /// The table as CSV for Excel.
    case csv
    /// The whole model as JSON.
    case json
  }

  /// In what bytes CSV is written.
  public enum CSVEncoding: String, Sendable, CaseIterable {
    /// UTF-8 with a byte order mark, as Excel wants it.
    case utf8 = "utf-8"
    /// CP932 (Shift_JIS of Windows), for old programs.
    case cp932
  }

  /// Draws a report.
  ///
  /// - Parameter packs: how the table is cut up beside.
  /// - Throws: `RenderError` when a template or a format's limits make drawing impossible; nothing is drawn then.
  public init(
    _ formats: [Format], of report: Report, in context: RenderContext, templates: TemplateLibrary,
    packs: [Pack.Kind] = [], csvEncoding: CSVEncoding = .utf8
  ) throws(RenderError) {
    let needsWorkbook = formats.contains(.xlsx) || formats.contains(.xml)
    let workbook = needsWorkbook ? ReportWorkbook(report, in: context).workbook : nil
    for format in formats {
      switch format {
      case .xlsx: try draw(workbook, by: XLSXRenderer(), in: context)
      case .xml: try draw(workbook, by: SpreadsheetMLRenderer(), in: context)
      case .html: artifacts += try HTMLRenderer(templates: templates).render(report, in: context)
      case .md: artifacts += try MarkdownRenderer().render(report, in: context)
      case .csv: draw(MatrixCSV(), of: report, in: context, csvEncoding)
      case .json: artifacts += try ModelJSON().render(report, in: context)
      }
    }
    if let caution = context.frame.palette.caution { notes.append(caution) }
    guard !packs.isEmpty else { return }
    // A head gets a workbook and a page, unless the formats name one of them only.
    let chosen = formats.filter { $0 == .xlsx || $0 == .html }
    let pack = try Pack(
      by: packs, of: report, in: context, templates: templates,
      forms: chosen.isEmpty ? .init() : .init(workbook: chosen.contains(.xlsx), page: chosen.contains(.html)),
      wholes: artifacts.map(\.name))
    artifacts += pack.artifacts
    for note in pack.notes where !notes.contains(note) { notes.append(note) }
  }

  private mutating func draw(
    _ renderer: MatrixCSV, of report: Report, in context: RenderContext, _ encoding: CSVEncoding
  ) {
    let text = renderer.text(report, in: context)
    let name = "\(context.fileName).\(renderer.fileExtension)"
    guard encoding == .cp932 else {
      artifacts.append(Artifact(name: name, text: text))
      return
    }
    // The mark that tells Excel of UTF-8 is no character of the table.
    let encoded = EncodedText(cp932: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    artifacts.append(Artifact(name: name, bytes: encoded.bytes))
    guard !encoded.replaced.isEmpty else { return }
    let list = encoded.replaced.map { "\($0.character) (\($0.count))" }.joined(separator: " ")
    notes.append(
      LocalizedText(
        ja: "\(name): CP932にない文字を〓にしました: \(list)",
        en: "\(name): characters that CP932 does not have became 〓: \(list)"))
  }

  private mutating func draw(
    _ workbook: Workbook?, by renderer: some WorkbookRenderer, in context: RenderContext
  ) throws(RenderError) {
    guard let workbook else { return }
    let output = try renderer.output(of: workbook)
    artifacts.append(renderer.artifact(of: output, in: context))
    for note in output.notes where !notes.contains(note.message) { notes.append(note.message) }
  }
}
