// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The goldens of the workbook's writers, part by part.
enum WorkbookGolden {
  private static let golden = Golden("../Goldens/Workbook")

  static let isRecording = Golden.isRecording

  /// Compares bytes with the golden file of a name.
  static func expect(_ bytes: [UInt8], equals name: String, _ location: SourceLocation = #_sourceLocation) {
    golden.expect(bytes, equals: name, at: location)
  }

  /// The names of the golden files below a folder.
  static func names(below folder: String) -> Set<String> {
    let paths = try? FileManager.default.subpathsOfDirectory(
      atPath: golden.folder.appendingPathComponent(folder).path)
    return Set((paths ?? []).filter { $0.contains(".") && !$0.hasSuffix("/_rels") && $0 != "_rels" })
  }
}
