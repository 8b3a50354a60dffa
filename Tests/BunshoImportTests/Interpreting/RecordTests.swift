// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

/// Tables that Bunsho drew, read back by the record in their hidden column.
@Suite struct `Records of parts` {
  private let record = InvolvementRecord(
    position: 3, code: "T 1",
    parts: [
      .init(kind: .main, letters: "R/A", assigneeKind: "person", name: "佐藤 花子"),
      .init(kind: .support, letters: "", assigneeKind: "department", name: "総務\n部\\"),
    ])

  @Test func `a record is read as it was written`() {
    #expect(InvolvementRecord(record.text) == record)
    let bare = InvolvementRecord(position: 12, code: nil, parts: [])
    #expect(bare.text == "12" && InvolvementRecord("12") == bare && bare.drawnCode == "#12")
  }

  @Test(arguments: ["", "T1", "0", "3\nboss R person x", "3\nmain R person", "3\nmain R person "])
  func `what is no record is none`(text: String) {
    #expect(InvolvementRecord(text) == nil)
  }

  private func lines(cells: String, code: String = "#1", record: String) throws -> [String] {
    let text = "No.,部門,業務,佐藤 花子,広報,指摘,業務ID,関与の記録\n\(code),総務部,決算,\(cells),【注意】,#1,\"\(record)\"\n"
    let result = try read(("職務分掌表.csv", text))
    #expect(result.notes.isEmpty)
    let code = result.matrix.workItems[0].code.map { ["code \($0)"] } ?? []
    return code
      + result.matrix.assignments.map {
        "\($0.assignee.kindWord) \(result.matrix.organization.name(of: $0.assignee)) \($0.involvement.word)"
      }
  }

  @Test func `letters get the kinds and heads the sorts they were drawn from`() throws {
    let lines = try lines(
      cells: "R,A", record: "1\nsub R person 佐藤 花子\ndecide A department 広報")
    #expect(lines == ["person 佐藤 花子 sub", "department 広報 decide"])
  }

  @Test func `what people changed wins`() throws {
    let record = "1\nsub R person 佐藤 花子\ndecide A role 広報"
    #expect(try lines(cells: ",A", record: record) == ["role 広報 decide"])
    #expect(try lines(cells: "R,C", record: record) == ["person 佐藤 花子 sub", "role 広報 consult"])
  }

  @Test func `ids that were only positions do not become ids`() throws {
    #expect(try lines(cells: "R,A", record: "1\nexecute R person 佐藤 花子\ndecide A role 広報").count == 2)
    #expect(
      try lines(cells: "R,A", code: "T9", record: "1\nexecute R person 佐藤 花子\ndecide A role 広報").first
        == "code T9")
  }

  @Test func `a main owner who answers is one part`() throws {
    #expect(
      try lines(cells: "R/A,I", record: "1 T1\nmain R/A person 佐藤 花子\ninform I role 広報").suffix(2)
        == ["person 佐藤 花子 main", "role 広報 inform"])
  }
}
