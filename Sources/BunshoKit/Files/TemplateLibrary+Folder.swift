// SPDX-License-Identifier: Apache-2.0
import BunshoModel
public import BunshoRendering
import Foundation

extension TemplateLibrary {
  /// The templates of a folder in place of Bunsho's own, file by file.
  ///
  /// - Parameter folder: the folder; `nil` for Bunsho's own alone.
  /// - Throws: `KitError` when the folder holds no template or one cannot be read or used.
  public init(folder: String?) throws(KitError) {
    let overrides = try folder.map { folder throws(KitError) in try Self.overrides(in: folder) }
    do throws(RenderError) {
      try self.init(overrides: overrides ?? [:])
    } catch {
      let place = [folder, error.subject].compactMap { $0 }.joined(separator: "/")
      throw KitError(
        ja: "\(place): \(error.message[.ja])", en: "\(place): \(error.message[.en])")
    }
  }

  private static func overrides(in folder: String) throws(KitError) -> [String: String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw KitError(
        ja: "\(folder): テンプレートのフォルダを読めません", en: "\(folder): the folder of templates cannot be read")
    }
    var texts: [String: String] = [:]
    for name in names.sorted()
    where name.hasSuffix(".mustache") || name.hasSuffix(".css") || name.hasSuffix(".js") {
      guard let text = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) else {
        throw KitError(
          ja: "\(folder)/\(name): UTF-8の文字として読めません", en: "\(folder)/\(name): cannot be read as UTF-8 text")
      }
      texts[name] = text
    }
    guard !texts.isEmpty else {
      throw KitError(
        ja: "\(folder): テンプレート(.mustache .css .js)がありません。bunsho init --templates で書き出せます",
        en: "\(folder): no templates (.mustache .css .js) here; bunsho init --templates writes them out")
    }
    return texts
  }
}
