// SPDX-License-Identifier: Apache-2.0
public import Foundation
public import Testing

/// Files that were looked at and found right, beside the tests that compare with them.
///
/// `RECORD_GOLDENS=1` writes them anew and fails the run, so that nobody records by accident.
public struct Golden: Sendable {
  /// Where the files are.
  public let folder: URL

  /// Names the folder `Goldens` (or another one) beside the calling test file.
  public init(_ name: String = "Goldens", beside file: String = #filePath) {
    folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(name)
  }

  /// Whether this run records.
  public static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

  /// Compares a text with the golden file of the name.
  public func expect(
    _ text: String, equals name: String, at location: Testing.SourceLocation = #_sourceLocation
  ) {
    expect(Array(text.utf8), equals: name, at: location)
  }

  /// Compares bytes with the golden file of the name.
  public func expect(
    _ bytes: [UInt8], equals name: String, at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let file = folder.appendingPathComponent(name)
    if Self.isRecording {
      do {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        Issue.record("recorded \(name); run again without RECORD_GOLDENS", sourceLocation: location)
      } catch {
        Issue.record("cannot record \(name): \(error)", sourceLocation: location)
      }
      return
    }
    guard let golden = try? Data(contentsOf: file) else {
      Issue.record("no golden \(name); record with RECORD_GOLDENS=1", sourceLocation: location)
      return
    }
    guard golden != Data(bytes) else { return }
    let difference = Self.difference(
      String(decoding: golden, as: UTF8.self), String(decoding: bytes, as: UTF8.self))
    Issue.record("\(name) differs: \(difference)", sourceLocation: location)
  }

  /// The first line in which two texts differ.
  private static func difference(_ golden: String, _ text: String) -> String {
    let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, (left, right)) in zip(expected, found).enumerated() where left != right {
      return "line \(number + 1)\n  golden: \(left)\n  found:  \(right)"
    }
    return "\(expected.count) lines in the golden, \(found.count) found"
  }
}
