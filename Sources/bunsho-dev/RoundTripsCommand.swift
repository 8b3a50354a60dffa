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

  @Flag(help: "print the models as JSON instead, one a line") var print = false

  func run() throws {
    if print {
      for number in 0..<count {
        let model = RandomMatrix(seed: RoundTrip.seed(number, of: seed))
        let value = ModelJSON().value(of: model.matrix, observations: model.observations)
        Swift.print(JSONWriter(layout: .compact).text(value))
      }
      return
    }
    var failed = false
    for format in ModelFile.Format.allCases where self.format == nil || self.format == format.rawValue {
      let start = ContinuousClock.now
      var losses = 0
      for number in 0..<count {
        guard let loss = RoundTrip.loss(ofSeed: RoundTrip.seed(number, of: seed), through: format) else {
          continue
        }
        losses += 1
        if losses <= 3 { Swift.print(loss) }
      }
      failed = failed || losses > 0
      Swift.print("\(format.rawValue): \(count) matrices, \(losses) changed, \(ContinuousClock.now - start)")
    }
    if failed { throw ExitCode.failure }
  }
}
