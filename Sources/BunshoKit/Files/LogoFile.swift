// SPDX-License-Identifier: Apache-2.0
import BunshoRendering
import Foundation

/// The picture that a configuration names under `output: logo`.
struct LogoFile {
  /// Reads a picture.
  ///
  /// - Parameters:
  ///   - name: the path as written, seen from the configuration's folder, which it may not leave: a configuration can
  ///     come from somebody else, and what it names ends up in files that are handed out.
  ///   - configuration: the path of the configuration file.
  /// - Throws: `KitError` when there is no such picture.
  static func read(_ name: String, beside configuration: String) throws(KitError) -> Logo {
    let folder = URL(fileURLWithPath: configuration).deletingLastPathComponent().resolvingSymlinksInPath()
    let file = URL(fileURLWithPath: name, relativeTo: folder).resolvingSymlinksInPath()
    let isInside = file.path.hasPrefix(folder.path == "/" ? "/" : folder.path + "/")
    guard !name.hasPrefix("/"), isInside else {
      throw KitError(
        ja: "\(configuration): output の logo「\(name)」は、設定ファイルと同じフォルダかその下に置いてください",
        en: "\(configuration): output.logo '\(name)' must lie in the folder of the configuration or below it")
    }
    guard let bytes = bytes(of: file) else {
      throw KitError(
        ja: "\(configuration): output の logo「\(name)」を読めません。名前と場所を確かめてください",
        en: "\(configuration): output.logo '\(name)' cannot be read; check name and place")
    }
    guard let logo = Logo(bytes: bytes) else {
      let limit = Logo.maximumSize / 1024
      throw KitError(
        ja: "\(configuration): output の logo「\(name)」は使えません。\(limit) KB 以下の PNG、JPEG、GIF、SVG にしてください",
        en:
          "\(configuration): output.logo '\(name)' cannot be used; take a PNG, JPEG, GIF or SVG of at most \(limit) KB"
      )
    }
    return logo
  }

  /// The bytes of a file, one more than are allowed at most.
  private static func bytes(of file: URL) -> [UInt8]? {
    guard (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true,
      let handle = try? FileHandle(forReadingFrom: file)
    else { return nil }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: Logo.maximumSize + 1)).flatMap { $0 }.map(Array.init)
  }
}
