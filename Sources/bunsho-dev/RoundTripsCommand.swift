// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import BunshoKit
import RoundTrips

/// `bunsho-dev round-trips`: model → file → model over random matrices.
struct RoundTripsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round-trips", abstract: "Writes random models in every format and reads them back.",
    shouldDisplay: false)

  @Option(help: "how many matrices") var count = 10_000
  @Option(help: "where to begin; a failure names its own") var seed: UInt64 = 1
  @Option(help: "only this format: csv, json, yaml, xlsx or xml") var format: String?

  func run() throws {
    var failed = false
    for format in ModelFile.Format.allCases where self.format == nil || self.format == format.rawValue {
      let start = ContinuousClock.now
      var losses = 0
      for number in 0..<count {
        guard let loss = RoundTrip.loss(ofSeed: RoundTrip.seed(number, of: seed), through: format) else {
          continue
        }
        losses += 1
        if losses <= 3 { print(loss) }
      }
      failed = failed || losses > 0
      print("\(format.rawValue): \(count) matrices, \(losses) changed, \(ContinuousClock.now - start)")
    }
    if failed { throw ExitCode.failure }
  }
}
