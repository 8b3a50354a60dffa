// SPDX-License-Identifier: Apache-2.0
import BunshoKit
import Foundation

/// `stages PATH…`: where the time goes, measured inside one process through the library.
enum Stages {
  static func printTimes(of paths: [String]) throws {
    let clock = ContinuousClock()
    var times: [(String, Duration)] = []
    func timed<Value>(_ name: String, _ work: () throws -> Value) rethrows -> Value {
      let start = clock.now
      let value = try work()
      times.append((name, clock.now - start))
      return value
    }
    guard let day = CalendarDate(iso: "2026-04-01") else { throw Problem("no such day") }
    let compiler = Compiler(asOf: day)
    let inputs = try InputFiles(paths).paths.map { Importer.Input(path: $0) }
    let imported = try timed("read") { try compiler.read(inputs) }
    let report = try timed("judge") { try compiler.judge(imported) }
    let context = RenderContext(language: .ja, version: BunshoVersion.current)
    let library = try TemplateLibrary()
    _ = timed("check --format json") { CheckJSON().text(report, in: context) }
    let workbook = timed("draw workbook") { ReportWorkbook(report, in: context).workbook }
    _ = try timed("write xlsx") { try XLSXRenderer().output(of: workbook) }
    _ = try timed("write xml") { try SpreadsheetMLRenderer().output(of: workbook) }
    _ = try timed("draw html") { try HTMLRenderer(templates: library).render(report, in: context) }
    for (name, time) in times {
      let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
      let text = TextTable.seconds(seconds)
      print(String(repeating: " ", count: max(8 - text.count, 0)) + text + " s  " + name)
    }
  }
}
