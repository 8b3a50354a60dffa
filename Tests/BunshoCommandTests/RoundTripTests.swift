// SPDX-License-Identifier: Apache-2.0
import BunshoKit
import RoundTrips
import Testing

/// What `import` writes, it reads back without loss: a property over random matrices.
///
/// `Scripts/round-trips` runs the same over as many as one likes, in a release build.
@Suite struct RoundTrips {
  @Test(arguments: [
    (ModelFile.Format.csv, 6_000), (.json, 3_000), (.yaml, 500), (.xml, 400), (.xlsx, 200),
  ]) func `a random matrix comes back as it went`(format: ModelFile.Format, count: Int) {
    var losses: [String] = []
    for number in 0..<count where losses.count < 3 {
      if let loss = RoundTrip.loss(ofSeed: RoundTrip.seed(number, of: 1), through: format) {
        losses.append(loss)
      }
    }
    #expect(losses.isEmpty, "\(losses.joined(separator: "\n\n"))")
  }
}
