// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Files that were looked at and found right, to compare later output with.
///
/// `RECORD_GOLDENS=1` writes them anew and fails the run, so that nobody records by accident.
enum WorkbookGolden {
  /// Compares bytes with the golden file of a name.
  static func expect(_ bytes: [UInt8], equals name: String, _ location: SourceLocation = #_sourceLocation) {
    let file = directory.appending(path: name)
    if isRecording {
      do {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        Issue.record("recorded \(name)", sourceLocation: location)
      } catch {
        Issue.record(error, sourceLocation: location)
      }
      return
    }
    guard let golden = try? Data(contentsOf: file) else {
      Issue.record("no golden \(name); record with RECORD_GOLDENS=1", sourceLocation: location)
      return
    }
    if Array(golden) == bytes { return }
    let line = zip(golden.split(separator: 0x0A), bytes.split(separator: 0x0A)).first { $0 != $1 }
    let was = line.map { String(decoding: $0.0.prefix(400), as: UTF8.self) } ?? "\(golden.count) bytes"
    let now = line.map { String(decoding: $0.1.prefix(400), as: UTF8.self) } ?? "\(bytes.count) bytes"
    Issue.record("\(name) differs\nwas \(was)\nis  \(now)", sourceLocation: location)
  }

  /// The names of the golden files below a folder.
  static func names(below folder: String) -> Set<String> {
    let paths = try? FileManager.default.subpathsOfDirectory(atPath: directory.appending(path: folder).path)
    return Set((paths ?? []).filter { $0.contains(".") && !$0.hasSuffix("/_rels") && $0 != "_rels" })
  }

  static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

  private static var directory: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Goldens/Workbook")
  }
}
