// SPDX-License-Identifier: Apache-2.0
public import BunshoModel
import BunshoRendering

/// What was understood of the input, in one of its canonical forms.
public enum ModelFile {
  /// The canonical forms, each with the words of `--format` and the extension of its file.
  public enum Format: String, Sendable, CaseIterable {
    /// A line an assignment.
    case csv
    /// The whole model as JSON.
    case json
    /// The whole model as YAML.
    case yaml
    /// The whole model as an Excel workbook.
    case xlsx
    /// The whole model as SpreadsheetML 2003.
    case xml

    /// The format of a file's name; `nil` for other extensions.
    public init?(fileName: String) {
      let name = fileName.split(separator: "/").last ?? ""
      guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
      switch name[name.index(after: dot)...].lowercased() {
      case "yml": self = .yaml
      case let word: self.init(rawValue: word)
      }
    }

    /// Whether the form is a text that a terminal can show.
    public var isText: Bool { self != .xlsx && self != .xml }
  }

  /// The bytes of a file.
  ///
  /// - Throws: `KitError` when the format cannot hold the model: more rows than a sheet has, say.
  public static func bytes(
    of matrix: ResponsibilityMatrix, observations: [Observation], as format: Format, language: Language,
    version: String
  ) throws(KitError) -> [UInt8] {
    switch format {
    case .csv: return Array(ImportCSV().text(of: matrix).utf8)
    case .json: return JSONWriter().bytes(ModelJSON().value(of: matrix, observations: observations))
    case .yaml:
      return Array(try ModelYAML.text(ModelJSON().value(of: matrix, observations: observations)).utf8)
    case .xlsx, .xml:
      let workbook = CanonicalWorkbook(
        matrix, observations: observations, language: language, version: version
      ).workbook
      let output: WriterOutput
      do throws(RenderError) {
        output =
          format == .xlsx
          ? try XLSXWriter().output(of: workbook) : try SpreadsheetMLWriter().output(of: workbook)
      } catch {
        throw KitError(ja: error.message.ja, en: error.message.en)
      }
      // A note means a loss, and this file is to lose nothing.
      guard output.notes.isEmpty else { throw KitError(output.notes.prefix(10).map(\.message)) }
      return output.bytes
    }
  }
}
