// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

/// Anything may be called what a head is called: a package `cycle`, a task 報告.
@Suite struct `A row that holds words for heads` {
  static let words: [String] = {
    var seen: Set<String> = []
    return FieldSynonyms.entries.flatMap(\.1).filter { $0.count > 1 && seen.insert($0).inserted }
  }()

  /// Tables of which each row has a word in its middle.
  enum Shape: CaseIterable {
    case lines, linesUnderTheirNames, list, matrix

    var head: String {
      switch self {
      case .lines, .linesUnderTheirNames: "task_id,task,department,who,kind,letter"
      case .list: "大分類,業務名,部署,担当者,頻度"
      case .matrix: "Task,PM,Dev,QA"
      }
    }

    func row(_ number: Int, _ word: String) -> String {
      let unit = ["Sales", "Ops", "Legal"][number % 3]
      let person = ["Ann Lee", "Bob Ray", "Cy Dow", "Eve Fox", "Gus Hay"][number % 5]
      return switch self {
      case .lines: "T\(number),\(word),\(unit),\(person),person,R"
      case .linesUnderTheirNames: "\(word),\(word),\(unit),\(person),person,R"
      case .list: "\(word),\(word),\(unit),\(person),月次"
      case .matrix: [word + ",R,A,C", word + ",A,R,I", word + ",I,R,A"][number % 3]
      }
    }
  }

  @Test(arguments: Shape.allCases, [false, true])
  func `is a row all the same`(shape: Shape, withGaps: Bool) throws {
    let rows = Self.words.enumerated().map { number, word in
      (withGaps && number % 7 == 3 ? "\n" : "") + shape.row(number, word)
    }
    let result = try read(("t.csv", ([shape.head] + rows).joined(separator: "\n") + "\n"))
    let titles = Set(result.matrix.workItems.map(\.title))
    #expect(Self.words.count > 800)
    #expect(Self.words.filter { !titles.contains($0) } == [])
  }

  @Test func `is a header where it says something new`() throws {
    // No gap and no caption between the two, and a head of the first once more.
    let result = try read(("t.csv", "No,業務名,担当者\n1,見積,田中\n2,受注,佐藤\nNo,氏名,部署,社員番号\n1,田中,営業部,7\n2,佐藤,経理課,8\n"))
    #expect(result.explanations.map(\.kind) == ["tasks", "people"])
    #expect(result.matrix.workItems.map(\.title) == ["見積", "受注"])
  }

  @Test func `is a header after a gap though a name of it stands above`() throws {
    let result = try read(("t.csv", "業務名,担当者,副担当\n見積,田中,佐藤\n受注,佐藤,田中\n\n業務名,田中,佐藤\n決算,◎,○\n支払,○,◎\n"))
    #expect(result.matrix.workItems.map(\.title) == ["見積", "受注", "決算", "支払"])
    #expect(result.matrix.assignments.count == 8)
  }
}
