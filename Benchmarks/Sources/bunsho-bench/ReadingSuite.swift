// SPDX-License-Identifier: Apache-2.0
import Foundation

/// `reading`: how long readers take for the same cells, beside each other in one run.
///
/// Each reading is a process of its own, which takes the time of the reading alone (starting Python is no part of
/// it) and counts what it got. Rounds go through all programs in turn, so that a busy machine slows all of them, every
/// other round backwards: who comes after a large process finds memory that the machine has at hand. The fastest round
/// of each counts.
struct ReadingSuite {
  let options: Options

  /// What a reading says of itself.
  struct Answer: Codable {
    /// Wall time of the reading.
    var seconds: Double
    /// Processor time of the reading, of all threads.
    var cpuSeconds: Double
    /// Cells with text.
    var cells: Int
    /// UTF-8 bytes of all texts.
    var bytes: Int
  }

  private struct Reader {
    let task: String
    let program: String
    let arguments: [String]
  }

  func run() throws -> Results {
    let csv = options.folder + "/wide.csv"
    let workbook = options.folder + "/wide.xlsx"
    tell("making \(WideTable.rows) × \(WideTable.columns) cells")
    try WideTable().write(to: csv)
    _ = try ChildProcess(arguments: [options.python, "-B", options.peers + "/make_wide.py", csv, workbook])
      .run(in: options.folder)
    var results = Results()
    var answers: [String: Answer] = [:]
    for round in 1...options.runs {
      let readers = readers(csv: csv, workbook: workbook).filter { $0.task.hasPrefix(options.only) }
      for reader in round.isMultiple(of: 2) ? readers.reversed() : readers {
        tell("round \(round): \(reader.task) by \(reader.program)")
        let measured = try ChildProcess(arguments: reader.arguments).run(in: options.folder)
        let answer = try JSONDecoder().decode(Answer.self, from: measured.output)
        if let known = answers[reader.task], (known.cells, known.bytes) != (answer.cells, answer.bytes) {
          throw Problem("\(reader.task): \(reader.program) finds \(answer), another \(known)")
        }
        answers[reader.task] = answer
        results.keepFastest(
          Results.Entry(
            task: reader.task, program: reader.program, items: WideTable.rows, seconds: answer.seconds,
            cpuSeconds: answer.cpuSeconds, peakBytes: measured.peakBytes))
      }
    }
    return results
  }

  private func readers(csv: String, workbook: String) -> [Reader] {
    func peer(_ task: String, _ program: String, _ path: String) -> Reader {
      Reader(
        task: task, program: program,
        arguments: [options.python, "-B", options.peers + "/read.py", program, path])
    }
    func bunsho(_ task: String, _ path: String) -> Reader {
      Reader(task: task, program: "bunsho", arguments: [options.reader, "read", path])
    }
    return [
      bunsho("read csv", csv),
      peer("read csv", "polars", csv),
      peer("read csv", "csv", csv),
      bunsho("read xlsx", workbook),
      peer("read xlsx", "python-calamine", workbook),
      peer("read xlsx", "fastexcel", workbook),
      peer("read xlsx", "openpyxl", workbook),
    ]
  }

  private func tell(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

extension Results {
  /// Adds a measurement, or mends the one there is: the least times, the highest peak.
  mutating func keepFastest(_ entry: Entry) {
    guard
      let index = entries.firstIndex(where: {
        ($0.task, $0.program, $0.items) == (entry.task, entry.program, entry.items)
      })
    else { return entries.append(entry) }
    entries[index].seconds = min(entries[index].seconds, entry.seconds)
    entries[index].cpuSeconds = min(entries[index].cpuSeconds, entry.cpuSeconds)
    entries[index].peakBytes = max(entries[index].peakBytes, entry.peakBytes)
  }

  /// The reading table. Wall time is what counts on an idle machine, processor time on a busy one.
  var readingText: String {
    var table = TextTable([
      "task", "program", "wall ÷ bunsho", "CPU ÷ bunsho", "memory ÷ bunsho", "wall s", "CPU s", "MB",
    ])
    for entry in entries.sorted(by: { $0.task < $1.task }) {
      table.append([
        entry.task, entry.program, TextTable.ratio(wallRatio(entry)),
        TextTable.ratio(timeRatio(entry)), TextTable.ratio(memoryRatio(entry)),
        TextTable.seconds(entry.seconds), TextTable.seconds(entry.cpuSeconds),
        String(Int(entry.peakMegabytes.rounded())),
      ])
    }
    return table.text
  }
}
