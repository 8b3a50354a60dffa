// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoAnalysis

/// Every rule finds its fault in a hundred random sound organisations, and nothing but its fault.
@Suite("Planted faults")
struct MutationTests {
  private static let rounds: UInt64 = 100

  @Test("are found, and nothing else is", arguments: Mutation.all)
  func planted(_ mutation: Mutation) throws {
    let rule = try #require(RuleRegistry.rule(mutation.code))
    var wrong: [String] = []
    for seed in 1...Self.rounds {
      var numbers = SeededNumbers(seed: seed &* 7919)
      var company = RandomCompany(seed: seed)
      mutation.prepare(&company, &numbers)
      let before = Self.subjects(of: rule, in: company)
      if !before.isEmpty { wrong.append("seed \(seed): sound, but \(before) found") }
      let expected = mutation.plant(&company, &numbers).sorted()
      #expect(!expected.isEmpty, "a mutation plants a fault")
      let found = Self.subjects(of: rule, in: company)
      if found != expected { wrong.append("seed \(seed): planted \(expected), found \(found)") }
    }
    let shown = wrong.prefix(3).joined(separator: "\n")
    #expect(wrong.isEmpty, "\(mutation): \(wrong.count) of \(Self.rounds) wrong\n\(shown)")
  }

  /// Through the analyzer with the rules that silence it; what hides nothing, only all rules together tell.
  private static func subjects(of rule: any CatalogueRule.Type, in company: RandomCompany) -> [String] {
    let code = rule.metadata.code
    let needsAll = rule.metadata.needs.contains(.waiverUse)
    let others = RuleRegistry.byDefault.filter {
      $0.metadata.code != code && (needsAll || $0.metadata.silences.contains(code))
        && overruled[code]?.contains($0.metadata.code) != true
    }
    return RuleSelfTest.findings(of: others + [rule], in: TableLiteral(company.table))
      .filter { $0.code == code }.map(\.subject.name).sorted()
  }

  @Test("every rule has one")
  func complete() {
    let planted = Set(Mutation.all.map(\.code))
    let missing = RuleRegistry.all.map { $0.metadata.code }.filter { !planted.contains($0) }
    #expect(missing == [])
  }

  @Test("a sound organisation has nothing above a note", arguments: 1...UInt64(100))
  func sound(seed: UInt64) {
    let findings = judge(RandomCompany(seed: seed).table)
    #expect(findings.filter { $0.severity > .note }.map { "\($0.code) \($0.message.en)" } == [])
  }
}
