// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Foundation
import Testing

@testable import BunshoImport

/// One file of the corpus and what is expected of it.
///
/// Beside `FILE` stands either `FILE.expected-error.txt`, the code of the error, or `FILE.expected.csv`, the
/// first ten columns of `import --format csv`. With the latter may stand `FILE.expected-notes.txt`, a line
/// `kind cell` an observation (no such file: none), `FILE.expected-people.txt`, a line `name: units` a person,
/// and `FILE.encoding.txt`, a name without which the file is refused.
struct CorpusCase: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  /// All files of the folder that carry the number of a row.
  static func all() throws -> [CorpusCase] {
    let folder = URL(fileURLWithPath: try ReadingFixture.path("corpus"))
    let accompanying = [
      ".expected.csv", ".expected-error.txt", ".expected-notes.txt", ".expected-people.txt",
    ]
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted(
      by: SourceLocation.scalarOrder
    )
    .filter { name in
      name.first?.isNumber == true && !(accompanying + [".encoding.txt"]).contains { name.hasSuffix($0) }
    }.map(CorpusCase.init)
  }

  /// Files that Bunsho reads wrongly as yet: `name: reason` a line.
  static func knownWrong() throws -> [String: String] {
    try lines(of: "known-wrong.txt").reduce(into: [:]) { known, line in
      guard let colon = line.firstRange(of: ": ") else { return }
      known[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
    }
  }

  /// What differs from the expectation, as `- expected` and `+ found`; nothing when all is well.
  func differences() throws -> [String] {
    let encoding = try accompanying("encoding.txt")?.first
    if let code = try accompanying("expected-error.txt") {
      return difference("error", code, [refusal()?.code.rawValue ?? "none"])
    }
    var found: [String] = []
    if encoding != nil {
      // Not guessed: the message tells what to do, and then the file goes through.
      let refusal = refusal()
      found += difference("error", ["unknown-encoding"], [refusal?.code.rawValue ?? "none"])
      if refusal?.message.en.contains("--encoding") == false { found.append("no --encoding in the message") }
    }
    let result = try Importer(configuration: .init(encodingName: encoding)).read([.init(path: path())])
    let table = try BunshoImportTests.read(
      ReadingFixture.bytes("corpus/\(name).expected.csv"), as: "expected.csv", encoding: "UTF-8"
    ).table().dropFirst().map { Self.padded($0.texts).joined(separator: " | ") }
    found += difference("line", table, Self.lines(of: result.matrix))
    found += difference("note", try accompanying("expected-notes.txt") ?? [], Self.notes(of: result))
    if let people = try accompanying("expected-people.txt") {
      found += difference("person", people, Self.people(of: result.matrix.organization))
    }
    return found
  }

  private func path() throws -> String { try ReadingFixture.path("corpus/\(name)") }

  /// The error with which the file is refused when nothing is said about it.
  private func refusal() -> ImportError? {
    do {
      _ = try SheetFileReader.read(
        path: name, bytes: ReadingFixture.bytes("corpus/\(name)"), options: .init(encodingName: nil))
      return nil
    } catch {
      return error as? ImportError
    }
  }

  private func accompanying(_ suffix: String) throws -> [String]? {
    let folder = URL(fileURLWithPath: try ReadingFixture.path("corpus"))
    let exists = FileManager.default.fileExists(
      atPath: folder.appendingPathComponent("\(name).\(suffix)").path)
    return exists ? try Self.lines(of: "\(name).\(suffix)") : nil
  }

  private static func lines(of file: String) throws -> [String] {
    String(decoding: try ReadingFixture.bytes("corpus/\(file)"), as: UTF8.self).split(separator: "\n").map(
      String.init)
  }

  private func difference(_ what: String, _ expected: [String], _ found: [String]) -> [String] {
    found.difference(from: expected).map { change in
      switch change {
      case .remove(_, let element, _): "- \(what) \(element)"
      case .insert(_, let element, _): "+ \(what) \(element)"
      }
    }
  }

  private static func padded(_ texts: [String]) -> [String] {
    texts + Array(repeating: "", count: max(0, 10 - texts.count))
  }

  /// The first ten columns of `import --format csv`.
  private static func lines(of matrix: ResponsibilityMatrix) -> [String] {
    matrix.workItems.indices.flatMap { index -> [String] in
      let item = matrix.workItems[index]
      let start =
        [item.code ?? ""] + item.categoryTexts + [
          item.title, item.department.map { matrix.organization[$0.value].name } ?? "",
        ]
      let held = matrix.assignments.filter { $0.workItem.index == index }.map { assignment in
        start + [
          assignment.assignee.kindWord, matrix.organization.name(of: assignment.assignee),
          assignment.involvement.word, matrix.letters(of: assignment),
        ]
      }
      return (held.isEmpty ? [padded(start)] : held).map { $0.joined(separator: " | ") }
    }
  }

  private static func notes(of result: ImportResult) -> [String] {
    result.observations.map { observation in
      "\("\(observation.kind)".prefix { $0 != "(" }) \(observation.location.cell ?? "")"
    }.sorted(by: SourceLocation.scalarOrder)
  }

  private static func people(of organization: Organization) -> [String] {
    organization.people.map { person in
      let units = person.memberships.compactMap { $0.department.map { organization[$0].name } }
      return "\(person.name): \(units.joined(separator: ", "))"
    }
  }
}
