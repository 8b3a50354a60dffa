// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Measures `bunsho` beside Python programs that do the same counts, on data sets made here.
@main
struct BunshoBench {
  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if arguments.first == "stages" {
        try Stages.printTimes(of: Array(arguments.dropFirst()))
        return
      }
      if arguments.first == "generate" {
        try generate(Array(arguments.dropFirst()))
        return
      }
      if arguments.first == "read" {
        for path in arguments.dropFirst() { try Reading.printAnswer(for: path) }
        return
      }
      if arguments.first == "judging" {
        print(try JudgingSuite(options: Options(Array(arguments.dropFirst()))).run())
        return
      }
      if arguments.first == "writing" {
        print(try WritingSuite(options: Options(Array(arguments.dropFirst()))).run())
        return
      }
      let isReading = arguments.first == "reading"
      let options = try Options(isReading ? Array(arguments.dropFirst()) : arguments)
      let results = try isReading ? ReadingSuite(options: options).run() : Suite(options).run()
      print(isReading ? results.readingText : results.text)
      if let path = options.jsonPath { try Data(results.json.utf8).write(to: URL(fileURLWithPath: path)) }
      guard let folder = options.thresholdFolder else { return }
      let verdicts = try Threshold.all(in: folder).compactMap { $0.judge(results) }
      for verdict in verdicts { print(verdict.text) }
      if verdicts.contains(where: { !$0.holds }) { exit(1) }
    } catch {
      FileHandle.standardError.write(Data("bunsho-bench: \(error)\n".utf8))
      exit(2)
    }
  }

  /// `generate ITEMS FOLDER`: one data set, to look at or to profile with.
  private static func generate(_ arguments: [String]) throws {
    guard arguments.count == 2, let items = Int(arguments[0]) else { throw Problem("generate ITEMS FOLDER") }
    try DataSet(items: items).write(to: arguments[1])
  }
}

/// What went wrong.
struct Problem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
