// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

/// The goldens of the reports.
enum ReportGolden {
  private static let golden = Golden("../Goldens/Reports")

  static func expect(
    _ text: String, equals name: String, _ location: Testing.SourceLocation = #_sourceLocation
  ) {
    golden.expect(text, equals: name, at: location)
  }
}
