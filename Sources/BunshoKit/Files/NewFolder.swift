// SPDX-License-Identifier: Apache-2.0
import BunshoModel
public import BunshoRendering
import Foundation

/// Writes a set of files into a folder and refuses to overwrite anything.
public struct NewFolder: Sendable {
  private let folder: String

  /// Names the folder; it may exist.
  public init(_ folder: String) {
    self.folder = folder
  }

  /// Writes the files; returns their paths.
  ///
  /// - Throws: `KitError` listing every file that is already there; nothing is written then.
  public func write(_ files: [Artifact]) throws(KitError) -> [String] {
    let paths = files.map { folder.hasSuffix("/") ? folder + $0.name : folder + "/" + $0.name }
    let existing = paths.filter { FileManager.default.fileExists(atPath: $0) }
    guard existing.isEmpty else {
      throw KitError(
        existing.map {
          LocalizedText(
            ja: "\($0): すでにあるので上書きしません。別のフォルダを指定してください",
            en: "\($0): already there, not overwritten; name another folder")
        })
    }
    return try OutputFolder(folder, mayReplace: true).writeUnlisted(files)
  }
}
