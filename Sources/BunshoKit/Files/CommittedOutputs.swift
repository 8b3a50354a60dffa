// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
public import BunshoImport
public import BunshoModel
import BunshoRendering
import Foundation

/// Outputs that are kept beside their input, as in git: whether they are what the input gives today.
///
/// Each is drawn again for the day its own mark tells and compared byte by byte, so a table that is only old in days
/// is not stale, and one that was edited by hand is.
public struct CommittedOutputs: Sendable {
  private let configuration: Configuration

  /// The outputs that a configuration names under `output: committed`.
  public init(_ configuration: Configuration) {
    self.configuration = configuration
  }

  /// What differs from the input, one observation a file, in the order of names; empty where nothing is kept.
  ///
  /// - Throws: `KitError` when the folder is missing or the table cannot be drawn.
  public func stale(beside imported: ImportResult) throws(KitError) -> [Observation] {
    guard let folder = configuration.output.committed else { return [] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw KitError(
        ja: "\(folder): output の committed のフォルダがありません。bunsho build -o \(folder) で作れます",
        en:
          "\(folder): the folder named under output: committed does not exist; bunsho build -o \(folder) makes it"
      )
    }
    var drawn: [String: [Artifact]] = [:]
    var stale: [Observation] = []
    for name in names.sorted(by: SourceLocation.scalarOrder) {
      let path = "\(folder)/\(name)"
      guard let (language, format) = Self.form(of: name), let date = GeneratorMark.date(onFile: path) else {
        continue
      }
      let key = "\(language) \(format) \(date.iso)"
      if drawn[key] == nil { drawn[key] = try draw(format, in: language, on: date, imported) }
      guard let expected = drawn[key]?.first(where: { $0.name == name }),
        FileManager.default.contents(atPath: path) != Data(expected.bytes)
      else { continue }
      let place = SourceLocation(source: SourceSheet(path: path), row: 1)
      stale.append(Observation(.staleOutput, text: name, at: place))
    }
    return stale
  }

  /// The language and format of a file that `build` has named and marked.
  private static func form(of name: String) -> (Language, Drawing.Format)? {
    for language in Language.allCases {
      let base = RenderContext(language: language, version: "").fileName
      for format in [Drawing.Format.xlsx, .xml, .html] where name == "\(base).\(format.rawValue)" {
        return (language, format)
      }
    }
    return nil
  }

  private func draw(
    _ format: Drawing.Format, in language: Language, on date: CalendarDate, _ imported: ImportResult
  ) throws(KitError) -> [Artifact] {
    let report = try Compiler(configuration: configuration, asOf: date).judge(imported)
    let context = RenderContext(
      language: language, version: BunshoVersion.current, frame: configuration.frame)
    let templates = try TemplateLibrary(folder: configuration.output.templates)
    do throws(RenderError) {
      return try Drawing([format], of: report, in: context, templates: templates).artifacts
    } catch {
      throw KitError([error.message])
    }
  }
}
