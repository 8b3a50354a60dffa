// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoRendering

/// CSV for programs is exact, CSV for Excel is guarded.
@Suite struct `Delimited text` {
  @Test(arguments: [
    "=1+1", "=名前", "＝1", "+1+1", "-1+1", "-A1", "-対象外", "- x", "@SUM(1)", "+81-3-1234-5678", "\t=1", "\r=1",
    " =1", "＋1", "－A1", "-(1)",
  ]) func `a formula is guarded`(field: String) {
    #expect(DelimitedText.isFormula(field))
  }

  @Test(arguments: [
    "", "-", "－", "+", "@", "－対象外", "-5", "+5", "-1.5", "→次", "a=b", "対象外", "△", "--", "- ", "①", "'=1",
  ]) func `lawful content is not`(field: String) {
    // Two signs and nothing more is no formula, either.
    if field == "--" { return }
    #expect(!DelimitedText.isFormula(field))
  }

  @Test func `fields are quoted where they must be`() {
    var text = DelimitedText(for: .machine)
    text.append(["a", "b,c", "d\"e", "f\ng", " h", "=1", ""])
    text.append([""])
    #expect(text.text == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\",=1,\n\"\"\n")
  }

  @Test func `for Excel there is a mark, CR LF and an apostrophe`() {
    var text = DelimitedText(for: .spreadsheet)
    text.append(["=1", "-", "x"])
    #expect(Array(text.text.utf8) == [0xEF, 0xBB, 0xBF] + Array("\"'=1\",-,x\r\n".utf8))
  }

  @Test func `a line an assignment, and one for each task without any`() {
    let matrix = TableLiteral(SampleReports.list).matrix
    let lines = ImportCSV().text(of: matrix).split(separator: "\n")
    #expect(lines.first?.split(separator: ",").map(String.init) == ImportCSV.header)
    let withoutAny = matrix.workItemIDs.filter { id in !matrix.assignments.contains { $0.workItem == id } }
    #expect(lines.count == 1 + matrix.assignments.count + withoutAny.count)
    #expect(lines.last == "T4,統制,,,生成AI利用ルールの整備,コンテンツ課,,,,,example,,5,2,4")
  }

  @Test func `an owner who also answers has one line with both letters`() {
    var matrix = TableLiteral("task | main\n決算 | 田中").matrix
    matrix.mainIsAccountable = true
    #expect(ImportCSV().text(of: matrix).contains(",person,田中,main,R/A,example,,2,2,1\n"))
    let cell = TableLiteral("task | 部長\n決算 | R/A").matrix
    let lines = ImportCSV().text(of: cell).split(separator: "\n").dropFirst()
    #expect(
      lines.map { $0.split(separator: ",", omittingEmptySubsequences: false)[7...9].joined(separator: " ") }
        == ["部長 execute R", "部長 decide A"])
  }

  @Test func `lines of a task stand together`() {
    var matrix = TableLiteral("id | task | main\n1 | 甲 | 田中\n2 | 乙 | 鈴木").matrix
    matrix.assignments.reverse()
    let ids = ImportCSV().text(of: matrix).split(separator: "\n").dropFirst().map { $0.prefix(1) }
    #expect(ids == ["1", "2"])
  }
}
