// SPDX-License-Identifier: Apache-2.0
import BunshoImport
import BunshoModel
public import BunshoRendering
import Foundation

/// Writes artifacts into a folder: all of them or none, and never over a file of somebody else's.
public struct OutputFolder: Sendable {
  private let folder: String
  private let mayReplace: Bool

  /// Names the folder.
  ///
  /// - Parameter mayReplace: whether files that Bunsho did not make may be overwritten (`--force`).
  public init(_ folder: String, mayReplace: Bool = false) {
    self.folder = folder
    self.mayReplace = mayReplace
  }

  /// Writes the artifacts; returns their paths.
  ///
  /// Each is written under a temporary name in its folder and renamed only when all are complete.
  ///
  /// - Throws: `KitError` when the folder cannot be written or a file of somebody else's is in the way.
  public func write(_ artifacts: [Artifact]) throws(KitError) -> [String] {
    try createFolder(folder)
    var all = artifacts
    var manifest = OutputManifest(folder: folder)
    for artifact in artifacts where !GeneratorMark.canBeCarried(by: artifact.name) {
      manifest.insert(artifact.name)
    }
    if artifacts.contains(where: { !GeneratorMark.canBeCarried(by: $0.name) }) {
      all.append(Artifact(name: OutputManifest.fileName, text: manifest.text))
    }
    let known = OutputManifest(folder: folder)
    let blocked = artifacts.filter { !mayReplace && isForeign($0.name, manifest: known) }
    guard blocked.isEmpty else {
      throw KitError(
        blocked.map {
          LocalizedText(
            ja: "\(path(of: $0.name)): Bunshoが作ったファイルではないので上書きしません。上書きするには --force を付けてください",
            en: "\(path(of: $0.name)): not made by Bunsho, so not overwritten; pass --force to overwrite")
        })
    }
    try writeWhole(all)
    return artifacts.map { path(of: $0.name) }
  }

  /// Writes files that become the user's own: no manifest speaks of them.
  func writeUnlisted(_ files: [Artifact]) throws(KitError) -> [String] {
    try createFolder(folder)
    try writeWhole(files)
    return files.map { path(of: $0.name) }
  }

  private func writeWhole(_ all: [Artifact]) throws(KitError) {
    var written: [(temporary: String, final: String)] = []
    do {
      for artifact in all {
        let final = path(of: artifact.name)
        try createFolder((final as NSString).deletingLastPathComponent)
        let temporary =
          (final as NSString).deletingLastPathComponent
          + "/.bunsho-\(written.count)-\(ProcessInfo.processInfo.processIdentifier).tmp"
        written.append((temporary, final))
        try Data(artifact.bytes).write(to: URL(fileURLWithPath: temporary))
      }
      for (temporary, final) in written {
        guard rename(temporary, final) == 0 else {
          throw CocoaError(.fileWriteUnknown)
        }
      }
    } catch {
      for (temporary, _) in written { try? FileManager.default.removeItem(atPath: temporary) }
      if let error = error as? KitError { throw error }
      throw KitError(
        ja: "\(folder): 書き込めません: \(error.localizedDescription)",
        en: "\(folder): cannot be written: \(error.localizedDescription)")
    }
  }

  private func createFolder(_ folder: String) throws(KitError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw KitError(
        ja: "\(folder): フォルダを作れません。書き込める場所を -o で指定してください",
        en: "\(folder): the folder cannot be made; name a writable place with -o")
    }
  }

  private func path(of name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private func isForeign(_ name: String, manifest: OutputManifest) -> Bool {
    let path = path(of: name)
    guard FileManager.default.fileExists(atPath: path) else { return false }
    return !manifest.contains(name) && !GeneratorMark.isOnFile(path)
  }
}
