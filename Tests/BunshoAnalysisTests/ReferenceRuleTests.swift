// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// What the rules of references say beyond their examples.
@Suite("References")
struct ReferenceRuleTests {
  @Test("a name in many cells is one finding at its first cell that tells the number")
  func mentions() {
    let findings = judge(
      """
      task | main | sub | decide
      点検   | {unknown-person:田中}田仲 | 森 | 中村
      清掃   | 森 | {unknown-person:田中}田　仲 | 中村
      修理   | {unknown-person:田中}田仲 | 森 | 中村
      [people]
      name
      田中
      森
      中村
      """
    ).of("REF101")
    #expect(findings.map { $0.location.cell ?? "" } == ["B2"])
    #expect(findings.first?.subject == Finding.Subject(kind: .person, id: nil, name: "田仲"))
    #expect(findings.first?.related.map { $0.location.cell ?? "" } == ["C3", "B4"])
    #expect(findings.first?.message.en == "'田仲' is not in the roster (3 cells)")
    #expect(findings.first?.remedy.ja.contains("「田中」") == true)
  }

  @Test("unknown names need a list; without one the rule is not applicable")
  func needs() throws {
    let literal = TableLiteral("task | main\n点検 | {unknown-person}田仲")
    let context = AnalysisContext(literal.matrix, observations: literal.observations, asOf: RuleSelfTest.asOf)
    let report = try Analyzer().report(on: context)
    #expect(report.findings.of("REF101").isEmpty)
    #expect(report.notApplicable.first { $0.code == "REF101" }?.missing == [.peopleList])
  }

  @Test("sheets are named as the user sees them")
  func sheetNames() {
    func name(_ path: String, _ sheet: String?) -> String {
      Place(source: SourceSheet(path: path, sheet: sheet), row: 1).sheetName
    }
    #expect(name("data/業務一覧.csv", nil) == "業務一覧")
    #expect(name("業務一覧2026.4.tsv", "") == "業務一覧2026.4")
    #expect(name("book.xlsx", "営業部") == "営業部")
    #expect(name("-", nil) == "-")
  }

  @Test("a value of a roster is a finding about whoever stands in the row")
  func rosterRows() {
    var literal = TableLiteral("task | main\n点検 | 高橋\n[people]\nid | name\n7 | 高橋")
    let row = literal.matrix.organization.people[0].location
    let observation = Observation(
      .unreadableValue(expected: LocalizedText(ja: "日付", en: "a date")), text: "x", at: row.at(column: 5))
    let findings = judge(literal.matrix, observations: [observation]).of("REF118")
    #expect(findings.map(\.subject) == [Finding.Subject(kind: .person, id: "7", name: "高橋")])
    literal = TableLiteral("task | main\n点検 | 高橋")
    let sheet = judge(literal.matrix, observations: [observation]).of("REF118")
    #expect(sheet.map(\.subject.kind) == [.sheet])
  }

  @Test("the free id has the form of the others and is given once")
  func freeIDs() {
    let findings = judge(
      """
      id | task
      T009 | 点検
      {duplicate-id}T009 | 清掃
      {duplicate-id}T009 | 修理
      """
    ).of("REF110")
    #expect(
      findings.map { $0.remedy.en } == [
        "give it another id; T010 is free", "give it another id; T011 is free",
      ])
  }

  @Test("an id that another file has is told with the file")
  func duplicateElsewhere() {
    let literal = TableLiteral("id | task | main\nT1 | 点検 | 高橋")
    let item = literal.matrix.workItems[0]
    let other = Place(source: SourceSheet(path: "営業/業務.xlsx", sheet: "一覧"), row: 5, column: 1)
    let observation = Observation(
      .duplicateID(first: other), text: "T1", workItem: WorkItem.ID(0), at: item.location)
    let found = judge(literal.matrix, observations: [observation]).of("REF110").first
    #expect(found?.message.ja == "ID「T1」は業務.xlsx 一覧!A5で既に使われています")
  }

  @Test("no more than a hundred related places are listed; the message tells the number")
  func manyPlaces() {
    let rows = (0..<300).map { "業務\($0) | {unknown-person}誰" }.joined(separator: "\n")
    let finding = judge("task | main\n\(rows)\n[people]\nname\n森").of("REF101").first
    #expect(finding?.related.count == 100)
    #expect(finding?.message.ja.contains("300か所") == true)
  }
}
