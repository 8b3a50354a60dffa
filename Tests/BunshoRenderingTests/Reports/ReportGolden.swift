// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Texts that were looked at and found right, to compare later output with.
///
/// `RECORD_GOLDENS=1` writes them anew and fails the run, so that nobody records by accident.
enum ReportGolden {
  static func expect(
    _ text: String, equals name: String, _ location: Testing.SourceLocation = #_sourceLocation
  ) {
    let file = directory.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      do {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(name); run again without RECORD_GOLDENS", sourceLocation: location)
      } catch {
        Issue.record(error, sourceLocation: location)
      }
      return
    }
    guard let data = try? Data(contentsOf: file) else {
      Issue.record("no golden \(name); record with RECORD_GOLDENS=1", sourceLocation: location)
      return
    }
    if data == Data(text.utf8) { return }
    let golden = String(decoding: data, as: UTF8.self)
    let lines = zip(lines(of: golden), lines(of: text)).first { $0 != $1 }
    Issue.record(
      "\(name) differs\nwas \(lines?.0 ?? "\(golden.count) characters")\nis  \(lines?.1 ?? "\(text.count)")",
      sourceLocation: location)
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static var directory: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Goldens/Reports")
  }
}
