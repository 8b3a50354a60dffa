// SPDX-License-Identifier: Apache-2.0
import BunshoKit
import Foundation

/// Judging alone, in memory: all rules over a large matrix, beside pandas and Polars that count three of the numbers.
struct JudgingSuite {
  let options: Options

  private struct Answer: Decodable {
    let seconds: Double
    let unassigned: Int
    let several: Int
    let one: Int
  }

  func run() throws -> String {
    guard let day = CalendarDate(iso: "2026-04-01") else { throw Problem("no such day") }
    var lines: [String] = []
    for size in options.sizes {
      tell("\(size) tasks: making the matrix")
      let large = LargeMatrix(items: size)
      tell("\(size) tasks: judging")
      let (preparing, context) = fastest { AnalysisContext(large.matrix, asOf: day) }
      let analyzer = Analyzer.withDefaults()
      // A context keeps what rules have asked for: a fresh one for every run.
      var judging = Double.infinity
      var last: Report?
      for _ in 0..<options.runs {
        let fresh = AnalysisContext(large.matrix, asOf: day)
        let (seconds, report) = timed { analyzer.report(on: fresh) }
        judging = min(judging, seconds)
        last = report
      }
      guard let report = last else { throw Problem("no run") }
      let counts = report.coverage.total
      lines.append(
        "\(size) tasks, \(large.items.count) assignments, \(large.matrix.organization.people.count) people: "
          + "columns \(TextTable.seconds(preparing)) s, all \(RuleRegistry.all.count) rules and coverage "
          + "\(TextTable.seconds(judging)) s, \(report.findings.count) findings, "
          + "\(report.notApplicable.count) rules not applicable")
      let (drawing, length) = timed { report.findings.reduce(0) { $0 + Self.length(of: $1) } }
      lines.append("  drawing all that they say: \(TextTable.seconds(drawing)) s, \(length) bytes")
      try lines.append(contentsOf: peers(of: large, counts: counts, judging: judging))
      if !options.only.isEmpty || size == options.sizes.last { lines += slowest(in: context) }
    }
    return lines.joined(separator: "\n")
  }

  /// How much a finding says; what it says is drawn for that.
  private static func length(of finding: Finding) -> Int {
    let texts =
      [finding.message.ja, finding.message.en, finding.remedy.ja, finding.remedy.en, finding.fix?.new ?? ""]
      + finding.people + finding.related.map(\.message.ja)
    return texts.reduce(0) { $0 + $1.utf8.count }
  }

  /// The peers' times as multiples of Bunsho's.
  private func peers(of large: LargeMatrix, counts: Coverage.Counts, judging: Double) throws -> [String] {
    let folder = options.folder + "/columns"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try large.writeColumns(to: folder)
    return try ["pandas", "polars"].map { name in
      let arguments = [
        options.python, "-B", options.peers + "/judge.py", name, folder, String(large.matrix.workItems.count),
        String(options.runs),
      ]
      let output = try ChildProcess(arguments: arguments).run(in: options.folder).output
      let answer = try JSONDecoder().decode(Answer.self, from: output)
      let own = (counts.unassigned, counts.withSeveralAccountable, counts.withOneHolder)
      guard own == (answer.unassigned, answer.several, answer.one) else {
        throw Problem("\(name) counts \(answer), bunsho \(own)")
      }
      return "  \(name), three counts alone: \(TextTable.seconds(answer.seconds)) s, "
        + "\(TextTable.ratio(answer.seconds / judging)) × bunsho's time for all rules; the counts are equal "
        + "(\(answer.unassigned) unassigned, \(answer.several) several, \(answer.one) one holder)"
    }
  }

  /// Where the time goes: the rules that take most, each alone, the first time, when a rule makes what others share
  /// with it, and once more.
  private func slowest(in context: AnalysisContext) -> [String] {
    let times = RuleRegistry.all.map { rule in
      let analyzer = Analyzer.withDefaults([rule])
      let first = timed { analyzer.findings(in: context).count }
      return (code: rule.metadata.code, first: first.seconds, again: 0.0, count: first.value)
    }.map { time in
      guard let rule = RuleRegistry.all.first(where: { $0.metadata.code == time.code }) else { return time }
      let again = timed { Analyzer.withDefaults([rule]).findings(in: context).count }
      return (time.code, time.first, again.seconds, time.count)
    }
    let first = times.reduce(0) { $0 + $1.first }
    let again = times.reduce(0) { $0 + $1.again }
    return [
      "  one after another \(TextTable.seconds(first)) s, again \(TextTable.seconds(again)) s; the slowest:"
    ]
      + times.sorted { $0.first > $1.first }.prefix(options.only.isEmpty ? 12 : times.count).map {
        "    \($0.code) \(TextTable.seconds($0.first)) s, again \(TextTable.seconds($0.again)) s, \($0.count) findings"
      }
  }

  private func timed<Value>(_ work: () -> Value) -> (seconds: Double, value: Value) {
    let clock = ContinuousClock()
    let start = clock.now
    let value = work()
    let time = (clock.now - start).components
    return (Double(time.seconds) + Double(time.attoseconds) * 1e-18, value)
  }

  private func fastest<Value>(_ work: () -> Value) -> (seconds: Double, value: Value) {
    var best = timed(work)
    for _ in 1..<max(options.runs, 2) {
      let next = timed(work)
      if next.seconds < best.seconds { best = next }
    }
    return best
  }

  private func tell(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
