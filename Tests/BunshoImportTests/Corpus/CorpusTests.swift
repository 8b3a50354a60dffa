// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Foundation
import Testing

@testable import BunshoImport

/// Files as offices and programs leave them, each named by the row of the survival list it belongs to and by
/// what is odd about it, each with the table beside it that a careful reader takes from it.
@Suite struct `A file of the corpus` {
  /// The cases come from the folder, so that a file without expectation cannot hide.
  static let cases: [CorpusCase] = (try? CorpusCase.all()) ?? []

  @Test(arguments: cases) func `reads as a careful reader reads it`(file: CorpusCase) throws {
    let differences = try file.differences()
    guard let reason = try CorpusCase.knownWrong()[file.name] else {
      #expect(differences == [])
      return
    }
    // A file that reads right belongs off the list: the list only shrinks.
    withKnownIssue("\(reason)") { #expect(differences == []) }
  }

  @Test func `stands for a row of the survival list, each of which has one`() throws {
    #expect(Self.cases.count >= 80)
    let rows = Set(Self.cases.compactMap { Int($0.name.prefix { $0 != "-" }) })
    #expect((1...41).filter { !rows.contains($0) } == [])
  }

  @Test func `is there when the list of what is known to be wrong names it`() throws {
    let names = Set(Self.cases.map(\.name))
    #expect(try CorpusCase.knownWrong().keys.filter { !names.contains($0) }.sorted() == [])
  }
}
