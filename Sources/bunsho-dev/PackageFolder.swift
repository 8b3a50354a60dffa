// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation

/// The folder of the package: the commands write beside the sources they were built from.
struct PackageFolder: ParsableArguments {
  @Option(help: "The folder of the package.", completion: .directory)
  var package = "."

  /// A file of the package.
  func file(_ path: String) throws -> URL {
    let folder = URL(filePath: package, directoryHint: .isDirectory)
    guard FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) else {
      throw ValidationError(
        "\(package) holds no Package.swift; run in the package's folder or give --package")
    }
    return folder.appending(path: path)
  }
}
