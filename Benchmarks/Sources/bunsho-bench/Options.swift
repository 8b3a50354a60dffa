// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What to measure.
struct Options {
  /// The release executable.
  var bunsho = ""
  /// The interpreter that has the peers' modules.
  var python = "python3"
  /// The folder of the peers' scripts.
  var peers = ""
  /// Where data sets are made.
  var folder = ""
  /// How many work items the data sets have.
  var sizes = [10_000, 30_000, 100_000]
  /// How often each is run; the fastest counts.
  var runs = 3
  /// The executable that reads for the reading suite: this one.
  var reader: String { CommandLine.arguments.first ?? "bunsho-bench" }
  /// Only tasks whose name begins so.
  var only = ""
  /// Where the results go as JSON.
  var jsonPath: String?
  /// The thresholds to check.
  var thresholdFolder: String?

  static let usage = """
    bunsho-bench --bunsho PATH --peers DIR --folder DIR [--python PATH] [--sizes 10000,30000,100000] [--runs 3]
                 [--only check|build] [--json FILE] [--check DIR]
    bunsho-bench reading (options as above)
    bunsho-bench judging (options as above)
    bunsho-bench writing (options as above)
    bunsho-bench read FILE…
    bunsho-bench generate ITEMS DIR
    bunsho-bench stages PATH…
    """

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Problem("\(name) needs a value\n\(Self.usage)") }
      switch name {
      case "--bunsho": bunsho = value
      case "--python": python = value
      case "--peers": peers = value
      case "--folder": folder = value
      case "--sizes": sizes = value.split(separator: ",").compactMap { Int($0) }.sorted()
      case "--runs": runs = max(Int(value) ?? 1, 1)
      case "--only": only = value
      case "--json": jsonPath = value
      case "--check": thresholdFolder = value
      default: throw Problem("unknown option \(name)\n\(Self.usage)")
      }
    }
    guard !bunsho.isEmpty, !peers.isEmpty, !folder.isEmpty, !sizes.isEmpty else { throw Problem(Self.usage) }
  }
}
