// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// On one subject the graver finding speaks alone.
@Suite("Silencing")
struct SilencingTests {
  @Test("GAP103 silences GAP101 and CNS101 on a row of C and I")
  func unassigned() {
    let codes = judge(
      """
      task | 部長 | 担当
      点検   | C   | I
      """
    ).codes
    #expect(codes == ["GAP103"])
  }

  @Test("GAP104 silences GAP101, GAP102, GAP103 and SPD101")
  func vague() {
    let alone = judge(
      """
      task | main        | decide
      点検   | {vague}全員 |
      """)
    #expect(alone.codes == ["GAP104"])
    #expect(alone.first?.severity == .error)
    let beside = judge(
      """
      task | main | sub         | decide
      点検   | 村上  | {vague}未定 | 中村
      """)
    #expect(beside.codes == ["GAP104"])
    #expect(beside.first?.severity == .warning)
  }

  @Test("GAP119 silences GAP101, GAP102 and GAP103")
  func declared() {
    let none = judge(
      """
      task | main              | decide
      点検   | {vacancy}欠員       |
      """)
    #expect(none.codes == ["GAP119"])
    #expect(none.first?.severity == .note)
    let decided = judge(
      """
      task | main        | decide
      点検   | {vacancy}欠員 | 中村
      """)
    #expect(decided.codes == ["GAP119"])
  }

  @Test("SPD102 silences SPD101 on the same task only")
  func sameMainAndSub() {
    let findings = judge(
      """
      task | main | sub | decide
      点検   | 村上  | 村上 | 中村
      清掃   | 遠藤  |     | 中村
      """)
    #expect(findings.codes == ["SPD102", "SPD101"])
    #expect(findings.of("SPD101").first?.subject.name == "清掃")
  }

  @Test("GAP105 silences SPD101 on the tasks of the vacant role")
  func vacantRole() {
    let table = """
      task | 編集長 | ライター | デザイナー
      校正   | A    | R     | R
      企画   | A    | R     |
      [roles]
      name   | holders
      編集長   | 中村
      ライター  | 中村
      デザイナー |
      """
    let findings = judge(table)
    #expect(findings.of("GAP105").map(\.subject.name) == ["デザイナー"])
    #expect(findings.of("SPD101").map(\.subject.name) == ["企画"])
  }

  @Test("holds before a selection: what is silenced stays silent when its silencer is skipped")
  func beforeSelection() throws {
    let literal = TableLiteral(
      """
      task | 部長 | 担当
      点検   | C   | I
      """)
    let context = AnalysisContext(literal.matrix, asOf: RuleSelfTest.asOf)
    let skipping = try Analyzer(selection: .init(skip: ["GAP103"])).report(on: context)
    #expect(skipping.findings.isEmpty)
    let switchedOff = try Analyzer(settings: ["unassigned-work": .init(isOff: true)]).report(on: context)
    #expect(switchedOff.findings.codes == ["GAP101", "CNS101"])
  }
}
