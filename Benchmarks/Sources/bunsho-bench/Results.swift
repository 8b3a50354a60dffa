// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What was measured, and what follows from it.
///
/// Ratios and growth are of processor time: machines are shared, and all programs here use one thread, so that on
/// an idle machine it is the wall time.
struct Results {
  /// One program on one data set.
  struct Entry: Encodable {
    var task: String
    var program: String
    var items: Int
    var seconds: Double
    var cpuSeconds: Double
    var peakBytes: Int

    var peakMegabytes: Double { Double(peakBytes) / 1_000_000 }
    var itemsPerSecond: Double { Double(items) / cpuSeconds }
  }

  var entries: [Entry] = []

  /// bunsho's measurement of the same task and data set.
  func own(_ entry: Entry) -> Entry? { self.entry(entry.task, "bunsho", entry.items) }

  /// One measurement.
  func entry(_ task: String, _ program: String, _ items: Int) -> Entry? {
    entries.first { $0.task == task && $0.program == program && $0.items == items }
  }

  /// How often the peer's wall time is bunsho's.
  func wallRatio(_ entry: Entry) -> Double? { own(entry).map { entry.seconds / $0.seconds } }

  /// How often the peer's processor time is bunsho's.
  func timeRatio(_ entry: Entry) -> Double? { own(entry).map { entry.cpuSeconds / $0.cpuSeconds } }

  /// How often the peer's memory is bunsho's.
  func memoryRatio(_ entry: Entry) -> Double? {
    own(entry).map { Double(entry.peakBytes) / Double($0.peakBytes) }
  }

  /// The time for a work item in the largest data set, as a multiple of that in the smallest: 1 is linear.
  func growth(_ task: String, _ program: String = "bunsho") -> Double? {
    let own = entries.filter { $0.task == task && $0.program == program }
    guard let small = own.min(by: { $0.items < $1.items }), let large = own.max(by: { $0.items < $1.items }),
      small.items < large.items
    else { return nil }
    return small.itemsPerSecond / large.itemsPerSecond
  }

  /// The table for people. Ratios over 1 are in favour of bunsho.
  var text: String {
    var table = TextTable([
      "task", "items", "program", "time ÷ bunsho", "memory ÷ bunsho", "wall s", "CPU s", "MB", "items/s",
    ])
    for entry in entries {
      table.append([
        entry.task, String(entry.items), entry.program,
        entry.program == "bunsho" ? "1" : TextTable.ratio(timeRatio(entry)),
        entry.program == "bunsho" ? "1" : TextTable.ratio(memoryRatio(entry)),
        TextTable.seconds(entry.seconds), TextTable.seconds(entry.cpuSeconds),
        String(Int(entry.peakMegabytes.rounded())), String(Int(entry.itemsPerSecond)),
      ])
    }
    var lines = [
      table.text, "", "Growth of the time for a work item, smallest to largest data set (1 is linear):",
    ]
    for (task, program) in pairs {
      guard let growth = growth(task, program) else { continue }
      lines.append("  \(task) \(program): \(TextTable.ratio(growth))")
    }
    return lines.joined(separator: "\n")
  }

  /// Everything for machines.
  var json: String {
    struct Line: Encodable {
      var task: String
      var program: String
      var items: Int
      var seconds: Double
      var cpuSeconds: Double
      var peakMegabytes: Double
      var itemsPerSecond: Double
      var timeRatio: Double?
      var memoryRatio: Double?
    }
    struct Growth: Encodable {
      var task: String
      var program: String
      var growth: Double
    }
    struct Document: Encodable {
      var schema = "bunsho.bench/1"
      var measurements: [Line]
      var growth: [Growth]
    }
    let document = Document(
      measurements: entries.map {
        Line(
          task: $0.task, program: $0.program, items: $0.items, seconds: $0.seconds, cpuSeconds: $0.cpuSeconds,
          peakMegabytes: $0.peakMegabytes,
          itemsPerSecond: $0.itemsPerSecond, timeRatio: timeRatio($0), memoryRatio: memoryRatio($0))
      },
      growth: pairs.compactMap { task, program in
        growth(task, program).map { Growth(task: task, program: program, growth: $0) }
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return ((try? encoder.encode(document)).map { String(decoding: $0, as: UTF8.self) } ?? "{}") + "\n"
  }

  private var pairs: [(task: String, program: String)] {
    var pairs: [(task: String, program: String)] = []
    for entry in entries where !pairs.contains(where: { $0 == (entry.task, entry.program) }) {
      pairs.append((entry.task, entry.program))
    }
    return pairs
  }
}
