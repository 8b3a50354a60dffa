// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// Where the rules on links, letters, lists and waivers begin to speak.
@Suite("References at their edges")
struct ReferenceEdgeRuleTests {
  private func judge(_ rule: any Rule, _ table: String) -> [Finding.Draft] {
    let literal = TableLiteral(table)
    let context = AnalysisContext(literal.matrix, observations: literal.observations, asOf: RuleSelfTest.asOf)
    return rule.findings(in: context)
  }

  @Test("a wrong link names the nearest tasks, and says where it stands")
  func links() throws {
    let table = "id | task | main | predecessor\nT001 | 記事の企画 | 森 |\nT002 | 記事の校正 | 森 | T00l、記事の企画書"
    let drafts = judge(UnknownWorkItem(), table)
    #expect(drafts.map { $0.location.cell ?? "" } == ["D3", "D3"])
    #expect(drafts.map(\.discriminator) == ["T00l", "記事の企画書"])
    #expect(drafts[0].remedy.en.contains("'T001 記事の企画'"))
    #expect(drafts[1].remedy.ja.contains("「T001 記事の企画」"))
    #expect(judge(UnknownWorkItem(), "id | task | main | predecessor\nT001 | 記事の企画 | 森 | －").isEmpty)
  }

  @Test(
    "letters that go together, or of which one is redundant, are left alone",
    arguments: ["R", "R/A", "A/R", "R/S", "R/I", "A/I", "C/I", "R/C", "R/A/C", "S/R/I"])
  func lawfulLetters(_ letters: String) {
    #expect(judge(IllegalLetterCombination(), "task | 部長\n点検 | \(letters)").isEmpty)
  }

  @Test("other letters of one cell are told", arguments: ["A/S", "S/C", "A/C", "R/A/S", "S/I"])
  func strangeLetters(_ letters: String) {
    let drafts = judge(IllegalLetterCombination(), "task | 部長 | 課長\n点検 | \(letters) | R\n清掃 | A | S")
    #expect(drafts.map { $0.location.cell ?? "" } == ["B2"])
    #expect(drafts.first?.message.en.contains(letters) == true)
  }

  @Test("the office says what goes together")
  func allowedLetters() {
    var options = IllegalLetterCombination.Options()
    options.allowed = ["sa", "CA"]
    let rule = IllegalLetterCombination(options: options)
    #expect(judge(rule, "task | 部長\n点検 | A/S\n清掃 | A/C").isEmpty)
    #expect(judge(rule, "task | 部長\n点検 | R/A").count == 1)
  }

  @Test("parts of one person in two columns are no combination")
  func twoCells() {
    #expect(judge(IllegalLetterCombination(), "task | decide | support\n点検 | 森 | 森").isEmpty)
  }

  @Test("a generic role whose holders the list tells is fine, one without part as well")
  func genericRoles() {
    let table = "task | スタッフ | 部長\n点検 | R | A\n[roles]\nname | holders\n"
    #expect(judge(GenericRoleName(), table + "スタッフ | 森、林").isEmpty)
    #expect(judge(GenericRoleName(), table + "スタッフ |").map { $0.location.row } == [5])
    #expect(judge(GenericRoleName(), "task | 部長 | スタッフ\n点検 | A |").isEmpty)
    var options = GenericRoleName.Options()
    options.names = ["部長"]
    #expect(judge(GenericRoleName(options: options), "task | 部長\n点検 | A").map(\.subject.name) == ["部長"])
  }

  private func source(_ rows: [(id: String, title: String)]) -> String {
    "[decisions]\nid | task\n" + rows.map { "\($0.id) | \($0.title)" }.joined(separator: "\n")
  }

  @Test("exactly half of the ids in the list is no following, more is")
  func share() {
    let tasks = "id | task | main\n" + (1...6).map { "T\($0) | 業務\($0) | 森" }.joined(separator: "\n") + "\n"
    let three = source((1...3).map { ("T\($0)", "業務\($0)") })
    let four = source((1...4).map { ("T\($0)", "業務\($0)") })
    #expect(judge(OrphanRow(), tasks + three).isEmpty)
    #expect(judge(OrphanRow(), tasks + four).map(\.subject.name) == ["業務5", "業務6"])
    var options = OrphanRow.Options()
    options.share = 0.7
    #expect(judge(OrphanRow(options: options), tasks + four).isEmpty)
  }

  @Test("equal numbers of other tasks say nothing")
  func otherNumbers() {
    let tasks = "id | task | main\n" + (1...5).map { "\($0) | 業務\($0) | 森" }.joined(separator: "\n") + "\n"
    #expect(judge(OrphanRow(), tasks + source((1...4).map { ("\($0)", "別の仕事\($0)") })).isEmpty)
  }

  @Test("a list that names somebody is no source")
  func namedList() {
    let tasks = "id | task | main\n" + (1...5).map { "T\($0) | 業務\($0) | 森" }.joined(separator: "\n")
    let list =
      "\n[decisions]\nid | task | 部長\n" + (1...4).map { "T\($0) | 業務\($0) | A" }.joined(separator: "\n")
    #expect(judge(OrphanRow(), tasks + list).isEmpty)
    let literal = TableLiteral(tasks + list)
    #expect(!RuleMetadata.Need.sourceList.isMet(by: AnalysisContext(literal.matrix, asOf: RuleSelfTest.asOf)))
  }

  private func waiver(_ rule: String, _ subject: String = "", until: String = "", owner: String = "部長")
    -> [Finding]
  {
    BunshoAnalysisTests.judge(
      "id | task | main | frequency\nT1 | 点検 | 森 | 月次\n[waivers]\nrule | subject | reason | owner | until\n"
        + "\(rule) | \(subject) | 増員まで | \(owner) | \(until)"
    )
  }

  @Test("a waiver holds on its last day and is over on the next")
  func lastDay() {
    #expect(waiver("SPD101", "T1", until: "2026-04-01").codes.contains("REF123") == false)
    let over = waiver("SPD101", "T1", until: "2026-03-31")
    #expect(over.of("REF123").map(\.subject.name) == ["点検"])
    #expect(over.of("REF123").first?.message.en.contains("2026-03-31, 1 day ago") == true)
    // What is over hides nothing, and is not called unused beside.
    #expect(over.of("SPD101").count == 1 && over.of("REF122").isEmpty)
  }

  @Test("a waiver that hides something is used, whatever names its subject")
  func used() {
    for subject in ["T1", "点検", "森", ""] {
      #expect(waiver("single-person-work", subject).of("REF122").isEmpty, "\(subject)")
    }
    #expect(waiver("SPD101", "T2").of("REF122").map(\.subject.kind) == [.sheet])
    #expect(waiver("no-such-rule").of("REF122").first?.remedy.en.contains("there is no rule") == true)
    #expect(waiver("X001").of("REF122").first?.remedy.en.contains("there is no rule") == false)
  }

  @Test("a waiver of a row is about the task in it")
  func rows() {
    var matrix = TableLiteral("id | task | main | sub | frequency\nT1 | 点検 | 森 | 林 | 月次").matrix
    matrix.waivers = [
      Waiver(
        rule: "SPD101", scope: .row, reason: "増員まで", owner: nil,
        location: matrix.workItems[0].location.at(column: 9))
    ]
    let findings = BunshoAnalysisTests.judge(matrix)
    #expect(findings.of("REF122").map(\.subject.id) == ["T1"])
    #expect(findings.of("REF124").first?.message.ja.hasSuffix("許容した人がありません") == true)
  }

  @Test("blanks are no reason, and a waiver that is over is not asked for one")
  func reasons() {
    #expect(waiver("SPD101", "T1", owner: " ").of("REF124").count == 1)
    #expect(waiver("SPD101", "T1", until: "2026-03-31", owner: " ").of("REF124").isEmpty)
  }

  @Test("an output that differs is an error at its file")
  func staleOutput() {
    let literal = TableLiteral("task | main\n点検 | 森")
    let place = Place(source: SourceSheet(path: "out/職務分掌表.xlsx"), row: 1)
    let findings = BunshoAnalysisTests.judge(
      literal.matrix, observations: [Observation(.staleOutput, text: "職務分掌表.xlsx", at: place)])
    #expect(findings.of("REF121").map(\.severity) == [.error])
    #expect(findings.of("REF121").map(\.subject.name) == ["職務分掌表"])
    #expect(findings.of("REF121").map(\.location.path) == ["out/職務分掌表.xlsx"])
  }
}
