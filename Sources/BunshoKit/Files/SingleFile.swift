// SPDX-License-Identifier: Apache-2.0
import BunshoImport
import BunshoRendering
import Foundation

/// Writes one file the user named: whole or not at all, never over an input, and over a file that Bunsho did not
/// make only when told.
public struct SingleFile: Sendable {
  private let path: String
  private let mayReplace: Bool
  private let inputs: [String]

  /// Names the file.
  ///
  /// - Parameters:
  ///   - mayReplace: Whether a file of somebody else's may be overwritten (`--force`).
  ///   - inputs: Files that are being read, which nothing may overwrite.
  public init(_ path: String, mayReplace: Bool, inputs: [String] = []) {
    self.path = path
    self.mayReplace = mayReplace
    self.inputs = inputs
  }

  /// Writes the text.
  ///
  /// - Throws: `KitError` when the file must not be overwritten or cannot be written.
  public func write(_ text: String) throws(KitError) { try write(Array(text.utf8)) }

  /// Writes the bytes.
  ///
  /// - Throws: `KitError` when the file must not be overwritten or cannot be written.
  public func write(_ bytes: [UInt8]) throws(KitError) {
    try check()
    let folder = (path as NSString).deletingLastPathComponent
    let artifact = Artifact(name: (path as NSString).lastPathComponent, bytes: bytes)
    _ = try OutputFolder(folder.isEmpty ? "." : folder, mayReplace: true).writeUnlisted([artifact])
  }

  /// Refuses what must not be written, before any work is done.
  ///
  /// - Throws: `KitError` when the file is a folder, an input, or somebody else's.
  public func check() throws(KitError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    if isFolder.boolValue {
      throw KitError(
        ja: "\(path): フォルダです。-o にはファイルの名前を指定してください", en: "\(path): this is a folder; -o names a file")
    }
    if let identity = Self.identity(of: path), inputs.contains(where: { Self.identity(of: $0) == identity }) {
      throw KitError(
        ja: "\(path): 読み込むファイルには書き込みません。別の名前を指定してください",
        en: "\(path): an input is never overwritten; name another file")
    }
    guard mayReplace || GeneratorMark.isOnFile(path) || GeneratorMark.isOnModel(path) else {
      throw KitError(
        ja: "\(path): Bunshoが作ったファイルではないので上書きしません。上書きするには --force を付けてください",
        en: "\(path): not made by Bunsho, so not overwritten; pass --force to overwrite")
    }
  }

  /// What a file is, whatever name or link leads to it.
  private static func identity(of path: String) -> [UInt64]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}
