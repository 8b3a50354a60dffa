// SPDX-License-Identifier: Apache-2.0
import BunshoKit
import Foundation

/// Writing the sheet 職務分掌表 alone: from the report to the bytes of an .xlsx file, beside XlsxWriter and openpyxl that
/// write the same cells, formulas and looks; and the whole HTML page of the same table.
struct WritingSuite {
  let options: Options
  private static let people = 50

  func run() throws -> String {
    guard let day = CalendarDate(iso: "2026-04-01") else { throw Problem("no such day") }
    var lines: [String] = []
    for size in options.sizes {
      tell("\(size) tasks × \(Self.people) people: making the matrix")
      let matrix = Self.matrix(items: size)
      let report = try Analyzer(rules: []).report(on: AnalysisContext(matrix, asOf: day))
      let context = RenderContext(language: .ja, version: "bench")
      var drawing = Double.infinity
      var writing = Double.infinity
      var peers = ["xlsxwriter": Double.infinity, "openpyxl": Double.infinity]
      let folder = options.folder + "/writing"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      var bytes = 0
      var page = (seconds: Double.infinity, bytes: 0)
      let templates = try TemplateLibrary()
      for round in 0..<max(options.runs, 2) {
        tell("\(size) tasks: round \(round + 1)")
        let drawn = timed { ReportWorkbook(report, in: context).workbook }
        drawing = min(drawing, drawn.seconds)
        var workbook = drawn.value
        workbook.sheets = workbook.sheets.filter { $0.name == "職務分掌表" }
        workbook.definedNames = []
        let written = try timed { try XLSXWriter().bytes(of: workbook).count }
        writing = min(writing, written.seconds)
        bytes = written.value
        let html = try timed {
          try HTMLRenderer(templates: templates).render(report, in: context).reduce(0) { $0 + $1.bytes.count }
        }
        page = (min(page.seconds, html.seconds), html.value)
        let table = folder + "/table.csv"
        if round == 0 {
          try Data(Self.text(of: workbook.sheets[0]).utf8).write(to: URL(fileURLWithPath: table))
        }
        for name in ["xlsxwriter", "openpyxl"] {
          let output = try ChildProcess(arguments: [
            options.python, "-B", options.peers + "/write_table.py", name, table, folder + "/\(name).xlsx",
          ]).run(in: options.folder).output
          guard
            let seconds = Double(String(decoding: output, as: UTF8.self).split(separator: "\n").first ?? "")
          else { throw Problem("\(name) gave no time") }
          peers[name] = min(peers[name] ?? .infinity, seconds)
        }
      }
      lines.append(
        "\(size) tasks × \(Self.people) people: whole workbook drawn in \(TextTable.seconds(drawing)) s; "
          + "sheet written in \(TextTable.seconds(writing)) s, \(bytes / 1024) KiB; "
          + "page in \(TextTable.seconds(page.seconds)) s, \(page.bytes / 1024) KiB")
      for name in ["xlsxwriter", "openpyxl"] {
        let seconds = peers[name] ?? .infinity
        lines.append("  \(name): \(TextTable.seconds(seconds)) s, \(TextTable.ratio(seconds / writing)) ×")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Tasks with a decider, two doers and somebody who is told, over so many people.
  private static func matrix(items: Int) -> ResponsibilityMatrix {
    let source = SourceSheet(path: "表.csv")
    var matrix = ResponsibilityMatrix()
    for person in 0..<people {
      matrix.organization.people.append(
        Person(name: "社員 \(person + 1)", location: SourceLocation(source: source, row: person + 2)))
    }
    for item in 0..<items {
      let place = SourceLocation(source: source, row: item + 2, column: 1)
      matrix.workItems.append(
        WorkItem(
          title: "業務の名称その\(item + 1)の実施と記録", code: "T\(item + 1)",
          categories: [Sourced("分類\(item % 17)", at: place), Sourced("中分類\(item % 97)", at: place), nil],
          location: place))
      for (offset, kind) in [Involvement.decide, .main, .sub, .inform].enumerated() {
        matrix.assignments.append(
          Assignment(
            workItem: WorkItem.ID(item),
            assignee: .person(Person.ID((item * 7 + offset * 11) % people)), involvement: kind,
            location: place))
      }
    }
    return matrix
  }

  /// The cells as the peers read them.
  private static func text(of sheet: Workbook.Sheet) -> String {
    var text = ""
    for row in sheet.rows {
      let cells = row.cells.map { cell -> String in
        switch cell.value {
        case .text(let text): "t" + text
        case .number(let number): "n\(number)"
        case .formula(let formula):
          if case .number(let number) = formula.cached { "f\(formula.expression)\t\(number)" } else { "-" }
        default: cell.style == nil ? "-" : "b"
        }
      }
      text += cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
    }
    return text
  }

  private func timed<Value>(_ work: () throws -> Value) rethrows -> (seconds: Double, value: Value) {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try work()
    let time = (clock.now - start).components
    return (Double(time.seconds) + Double(time.attoseconds) * 1e-18, value)
  }

  private func tell(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
