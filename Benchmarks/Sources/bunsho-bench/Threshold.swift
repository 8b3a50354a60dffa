// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A bound that a measurement must keep. Bounds are on ratios and memory, since seconds depend on the machine.
struct Threshold: Decodable {
  /// What is bounded.
  enum Measure: String, Decodable {
    /// Peak memory in millions of bytes.
    case peakMegabytes
    /// Growth of the time for a work item.
    case growth
    /// A peer's processor time divided by bunsho's.
    case timeRatio
    /// A peer's wall time divided by bunsho's: for programs that use several threads, on a machine with nothing else.
    case wallRatio
    /// A peer's memory divided by bunsho's.
    case memoryRatio
  }

  var task: String
  var measure: Measure
  /// The data set; growth has none.
  var items: Int?
  /// The peer of a ratio.
  var peer: String?
  var below: Double?
  var above: Double?
  /// Why the bound is what it is.
  var why: String

  /// All bounds of the files in a folder, in name order.
  static func all(in folder: String) throws -> [Threshold] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
      .sorted()
    return try names.flatMap { name in
      try JSONDecoder().decode(
        [Threshold].self, from: Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
    }
  }

  /// What a bound says of the results; `nil` when they do not hold what it needs.
  func judge(_ results: Results) -> (holds: Bool, text: String)? {
    guard let value = value(in: results) else { return nil }
    let holds = (below.map { value < $0 } ?? true) && (above.map { value > $0 } ?? true)
    let bounds = [below.map { "below \($0)" }, above.map { "above \($0)" }].compactMap { $0 }.joined(
      separator: ", ")
    let subject = [task, items.map(String.init), peer, measure.rawValue].compactMap { $0 }.joined(
      separator: " ")
    return (holds, "\(holds ? "ok" : "FAILED") \(subject): \(TextTable.ratio(value)), \(bounds)")
  }

  private func value(in results: Results) -> Double? {
    switch measure {
    case .growth: results.growth(task)
    case .peakMegabytes: items.flatMap { results.entry(task, "bunsho", $0) }?.peakMegabytes
    case .timeRatio: peerEntry(in: results).flatMap { results.timeRatio($0) }
    case .wallRatio: peerEntry(in: results).flatMap { results.wallRatio($0) }
    case .memoryRatio: peerEntry(in: results).flatMap { results.memoryRatio($0) }
    }
  }

  private func peerEntry(in results: Results) -> Results.Entry? {
    guard let items, let peer else { return nil }
    return results.entry(task, peer, items)
  }
}
