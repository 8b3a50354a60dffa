// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Foundation

/// The list `.bunsho-output` of files in a folder that Bunsho made and that cannot say so themselves
/// (CSV, JSON, Markdown).
struct OutputManifest {
  static let fileName = ".bunsho-output"
  private var names: Set<String>

  /// Reads the manifest of a folder; empty when it has none.
  init(folder: String) {
    let path = folder.hasSuffix("/") ? folder + Self.fileName : folder + "/" + Self.fileName
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    names = Set(text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") })
  }

  /// Whether the folder's file is listed.
  func contains(_ name: String) -> Bool { names.contains(name) }

  /// Adds a file.
  mutating func insert(_ name: String) { names.insert(name) }

  /// The manifest's text, in name order.
  var text: String {
    "# made by Bunsho\n" + names.sorted(by: SourceLocation.scalarOrder).map { $0 + "\n" }.joined()
  }
}
