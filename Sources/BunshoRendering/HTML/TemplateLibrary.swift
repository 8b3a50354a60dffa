// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Mustache
import Templates

/// The templates of the page: those inside the binary, each replaceable by a file of the same name.
///
/// The templates are the frame that people may edit; table and charts come in as raw tags. All tags are
/// checked when the library is made, so that a page is drawn whole or not at all.
public struct TemplateLibrary: Sendable {
  private let files: [String: String]
  /// Styles and scripts as pages get them.
  private let delivered: [String: String]
  private let mustache: MustacheLibrary

  /// The names of the files that can be replaced, in name order.
  public static var fileNames: [String] { Templates.files.map(\.name) }

  /// The files inside the binary, for people who want to change them.
  public static var embeddedFiles: [Artifact] {
    Templates.files.map { Artifact(name: $0.name, bytes: $0.bytes) }
  }

  /// Takes the embedded templates and replaces those for which another text is given, by file name.
  ///
  /// - Parameter overrides: Texts by file name, such as `header.html.mustache` or `style.css`.
  /// - Throws: `RenderError` with the code `template` when a name, a tag or a partial is unknown.
  public init(overrides: [String: String] = [:]) throws(RenderError) {
    var files: [String: String] = [:]
    for file in Templates.files { files[file.name] = String(decoding: file.bytes, as: UTF8.self) }
    for (name, text) in overrides.sorted(by: { $0.key < $1.key }) {
      guard files[name] != nil else {
        let nearest = TemplateCheck.nearest(to: name, among: Self.fileNames)
        throw RenderError(
          .template, subject: name,
          message: LocalizedText(
            ja: "この名前のテンプレートはありません。" + (nearest.map { "「\($0)」のことですか?" } ?? ""),
            en: "there is no template of this name" + (nearest.map { "; did you mean '\($0)'?" } ?? "")))
      }
      files[name] = text
    }
    // U+0001 marks the places of raw parts; a file that holds it would show one at a place of its own.
    files = files.mapValues { $0.contains("\u{1}") ? $0.replacing("\u{1}", with: "") : $0 }
    try TemplateCheck(files).run()
    var templates: [String: MustacheTemplate] = [:]
    for (name, text) in files where name.hasSuffix(".html.mustache") {
      // Values are escaped before Mustache sees them, by HTMLWriter, so Mustache must not do it again.
      let source = "{{% CONTENT_TYPE:TEXT}}\n" + text
      do {
        templates[String(name.dropLast(".html.mustache".count))] = try MustacheTemplate(string: source)
      } catch {
        throw RenderError(
          .template, subject: name,
          message: LocalizedText(ja: "テンプレートを読み取れません: \(error)", en: "the template cannot be read: \(error)"))
      }
    }
    self.files = files
    delivered = Dictionary(
      uniqueKeysWithValues: files.map { name, text in
        (name, overrides[name] == nil ? LeanText.of(text, named: name) : text)
      })
    mustache = MustacheLibrary(templates: templates)
  }

  /// The text of a file, such as a page gets it.
  func file(_ name: String) -> String { delivered[name] ?? "" }

  /// The style sheets in the order in which they may overrule each other: the files, the page's own rules, the colours
  /// of the organisation, the user's brand.
  func styleSheet(_ names: [String], and rules: String, in palette: Palette) -> [UInt8] {
    let css = names.map(file).joined()
    return Array(("\n" + css + rules + palette.rules(recolouring: css) + file("brand.css")).utf8)
  }

  /// The page drawn with the values.
  func page(_ values: [String: Any]) -> String { render(values, with: "page") }

  /// A template drawn with the values.
  func render(_ values: [String: Any], with template: String) -> String {
    mustache.render(values, withTemplate: template) ?? ""
  }
}
