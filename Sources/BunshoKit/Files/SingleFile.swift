// SPDX-License-Identifier: Apache-2.0
import BunshoRendering
import Foundation

/// Writes one file the user named: whole or not at all, and not over another without being told.
public struct SingleFile: Sendable {
  private let path: String
  private let mayReplace: Bool

  /// Names the file.
  public init(_ path: String, mayReplace: Bool) {
    self.path = path
    self.mayReplace = mayReplace
  }

  /// Writes the text.
  ///
  /// - Throws: `KitError` when the file is there already or cannot be written.
  public func write(_ text: String) throws(KitError) {
    if !mayReplace, FileManager.default.fileExists(atPath: path) {
      throw KitError(
        ja: "\(path): すでにあります。上書きするには --force を付けてください",
        en: "\(path): already there; pass --force to overwrite")
    }
    let folder = (path as NSString).deletingLastPathComponent
    let artifact = Artifact(name: (path as NSString).lastPathComponent, text: text)
    _ = try OutputFolder(folder.isEmpty ? "." : folder, mayReplace: true).writeUnlisted([artifact])
  }
}
