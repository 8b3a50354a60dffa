// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Runs bunsho and its peers on every data set.
struct Suite {
  let options: Options

  init(_ options: Options) { self.options = options }

  /// What a program is asked to do with a data set.
  private struct Work {
    /// `check csv`, `check xlsx` or `build csv`.
    let task: String
    /// bunsho, or the modules a peer uses.
    let program: String
    let process: ChildProcess
  }

  /// Measures everything.
  ///
  /// - Throws: `Problem` when a program fails, or when a peer counts otherwise than bunsho: then the two did not do
  ///   the same work and their times say nothing.
  func run() throws -> Results {
    var results = Results()
    for size in options.sizes {
      let folder = "\(options.folder)/\(size)"
      let workbook = folder + ".xlsx"
      tell("\(size) work items: making data")
      try DataSet(items: size).write(to: folder)
      _ = try ChildProcess(arguments: [
        options.python, "-B", options.peers + "/make_xlsx.py", folder, workbook,
      ])
      .run(in: options.folder)
      var counts: [String: Counts] = [:]
      for work in works(folder: folder, workbook: workbook) where work.task.hasPrefix(options.only) {
        tell("\(size) work items: \(work.task) by \(work.program)")
        let best = try work.process.fastest(of: options.runs, in: options.folder)
        results.entries.append(
          Results.Entry(
            task: work.task, program: work.program, items: size, seconds: best.seconds,
            cpuSeconds: best.cpuSeconds, peakBytes: best.peakBytes))
        guard work.task.hasPrefix("check") else { continue }
        let found = try Counts(output: best.output)
        if let known = counts[work.task], !known.agrees(with: found) {
          throw Problem("\(work.program) counts \(found), bunsho \(known), for \(work.task) of \(size)")
        }
        if counts[work.task] == nil { counts[work.task] = found }
      }
    }
    return results
  }

  private func works(folder: String, workbook: String) -> [Work] {
    let day = ["--as-of", "2026-04-01"]
    let check = [options.bunsho, "check"]
    func peer(_ task: String, _ name: String, _ script: String, _ arguments: [String]) -> Work {
      Work(
        task: task, program: name,
        process: ChildProcess(arguments: [options.python, "-B", options.peers + "/" + script] + arguments))
    }
    func bunsho(_ task: String, _ arguments: [String], _ statuses: ClosedRange<Int32>) -> Work {
      Work(task: task, program: "bunsho", process: ChildProcess(arguments: arguments, statuses: statuses))
    }
    let output = options.folder + "/made"
    return [
      bunsho("check csv", check + [folder] + day + ["--format", "json"], 0...1),
      peer("check csv", "csv", "count.py", ["csv", folder + "/業務一覧.csv"]),
      peer("check csv", "pandas", "count.py", ["pandas", folder + "/業務一覧.csv"]),
      bunsho("check xlsx", check + [workbook] + day + ["--format", "json"], 0...1),
      peer("check xlsx", "python-calamine", "count.py", ["calamine", workbook]),
      peer("check xlsx", "openpyxl + pandas", "count.py", ["openpyxl", workbook]),
      bunsho("build csv", [options.bunsho, "build", folder, "-o", output] + day, 0...0),
      peer("build csv", "pandas + XlsxWriter", "draw.py", [folder + "/業務一覧.csv", output + "-peer.xlsx"]),
    ]
  }

  private func tell(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

/// The counts that bunsho and its peers have in common.
struct Counts: Decodable, CustomStringConvertible {
  let unassigned: Int
  let withSeveralAccountable: Int
  let withOneHolder: Int
  /// Tasks whose title was there before in the same department; peers only.
  let repeated: Int?

  private struct Document: Decodable {
    let coverage: Counts
  }

  /// Reads the JSON of `bunsho check` or of a peer.
  init(output: Data) throws {
    self = try JSONDecoder().decode(Document.self, from: output).coverage
  }

  /// Whether both count the same.
  func agrees(with other: Counts) -> Bool {
    (unassigned, withSeveralAccountable, withOneHolder)
      == (other.unassigned, other.withSeveralAccountable, other.withOneHolder)
  }

  var description: String {
    "unassigned \(unassigned), several \(withSeveralAccountable), one \(withOneHolder)"
  }
}
