// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Foundation
import Testing

@testable import BunshoAnalysis

/// What holds for every rule of the registry, whoever writes it.
@Suite("Every rule")
struct EveryRuleTests {
  @Test("flags exactly the marked cells of its examples", arguments: RuleRegistry.all.map(RuleCase.init))
  func examples(_ rule: RuleCase) {
    for failure in RuleSelfTest.failures(of: [rule.type]) {
      Issue.record(
        "\(failure.code) flags \(failure.flagged), marked are \(failure.expected):\n\(failure.example.table)")
    }
  }

  @Test("is not silenced in its own bad examples", arguments: RuleRegistry.all.map(RuleCase.init))
  func examplesThroughTheAnalyzer(_ rule: RuleCase) {
    for example in rule.metadata.examples {
      let table = TableLiteral(example.table)
      let off = overruled[rule.metadata.code] ?? []
      let rules = RuleRegistry.all.filter { !off.contains($0.metadata.code) }
      let findings = RuleSelfTest.findings(of: rules, in: table)
      let own = findings.filter { $0.code == rule.metadata.code }
      #expect(
        own.map(\.location) == table.marked.sorted(by: Place.precedes),
        "\(rule.metadata.code) through the analyzer:\n\(example.table)")
      #expect(own.allSatisfy { $0.location.row >= 1 && !$0.location.path.isEmpty })
    }
  }

  @Test(
    "has a lawful code and a kebab name that is its type's", arguments: RuleRegistry.all.map(RuleCase.init))
  func names(_ rule: RuleCase) throws {
    #expect(try #/[A-Z]{3}\d{3}/#.wholeMatch(in: rule.metadata.code) != nil)
    #expect(try #/[a-z]+(-[a-z]+)*/#.wholeMatch(in: rule.metadata.name) != nil)
    let camel = rule.metadata.name.split(separator: "-").map(\.capitalized).joined()
    #expect(camel == String(describing: rule.type))
    #expect(rule.metadata.family.prefix == String(rule.metadata.code.prefix(3)))
  }

  @Test("speaks both languages", arguments: RuleRegistry.all.map(RuleCase.init))
  func languages(_ rule: RuleCase) {
    let metadata = rule.metadata
    let texts =
      [metadata.summary, metadata.rationale, metadata.remedy, metadata.source]
      + metadata.options.map(\.meaning) + metadata.examples.map(\.caption)
    for text in texts {
      #expect(!text.en.isEmpty)
      #expect(!text.ja.isEmpty)
    }
    for text in [metadata.summary, metadata.rationale, metadata.remedy] {
      #expect(text.ja.unicodeScalars.contains { (0x3041...0x30FE).contains($0.value) }, "\(text.ja)")
      #expect(text.ja.hasSuffix("。"), "\(text.ja)")
      #expect(text.en.hasSuffix("."), "\(text.en)")
      #expect(!text.en.unicodeScalars.contains { (0x3041...0x30FE).contains($0.value) }, "\(text.en)")
    }
  }

  @Test("says in both languages what it found", arguments: RuleRegistry.all.map(RuleCase.init))
  func messages(_ rule: RuleCase) {
    for example in rule.metadata.examples {
      for finding in RuleSelfTest.findings(of: [rule.type], in: TableLiteral(example.table)) {
        #expect(!finding.message.ja.isEmpty && !finding.message.en.isEmpty)
        #expect(!finding.remedy.ja.isEmpty && !finding.remedy.en.isEmpty)
        #expect(finding.message.ja != finding.message.en)
        #expect(!finding.subject.name.isEmpty)
      }
    }
  }

  @Test("has a good and a bad example", arguments: RuleRegistry.all.map(RuleCase.init))
  func bothSorts(_ rule: RuleCase) {
    #expect(rule.metadata.examples.contains { $0.isGood })
    #expect(rule.metadata.examples.contains { !$0.isGood })
  }

  @Test("silences only rules of the catalogue, never itself", arguments: RuleRegistry.all.map(RuleCase.init))
  func silences(_ rule: RuleCase) {
    let known = Set(RuleRegistry.all.map { $0.metadata.code }).union(["DUP105", "SPD117", "SPD107"])
    for code in rule.metadata.silences {
      #expect(known.contains(code))
      #expect(code != rule.metadata.code)
    }
  }

  @Test("is in the registry in the order of the catalogue")
  func registry() throws {
    let codes = RuleRegistry.all.map { $0.metadata.code }
    #expect(Set(codes).count == codes.count)
    #expect(Set(RuleRegistry.all.map { $0.metadata.name }).count == codes.count)
    let families = RuleFamily.allCases.map(\.prefix)
    let sorted = codes.sorted {
      let places = ($0, $1)
      let left = families.firstIndex(of: String(places.0.prefix(3))) ?? 99
      let right = families.firstIndex(of: String(places.1.prefix(3))) ?? 99
      return (left, $0) < (right, $1)
    }
    #expect(codes == sorted)

    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/BunshoAnalysis/Rules").standardizedFileURL
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
      .map { URL(filePath: $0).deletingPathExtension().lastPathComponent }
    #expect(files.sorted() == RuleRegistry.all.map { String(describing: $0) }.sorted())
  }

  @Test("is found by code and by name")
  func lookUp() {
    #expect(RuleRegistry.rule("gap103")?.metadata.name == "unassigned-work")
    #expect(RuleRegistry.rule("single-person-work")?.metadata.code == "SPD101")
    #expect(RuleRegistry.rule("no-such-rule") == nil)
  }
}

/// A rule as a test argument.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let type: any CatalogueRule.Type

  var metadata: RuleMetadata { type.metadata }
  var testDescription: String { "\(type.metadata.code) \(type.metadata.name)" }
}

extension RuleFamily {
  /// The letters of the family's codes.
  var prefix: String {
    switch self {
    case .gaps: "GAP"
    case .duplicates: "DUP"
    case .continuity: "SPD"
    case .workload: "LOD"
    case .consultation: "CNS"
    case .segregation: "SOD"
    case .structure: "STR"
    case .references: "REF"
    case .collaboration: "COL"
    case .strategy: "KPI"
    case .outsourcing: "EXT"
    case .review: "REV"
    }
  }
}
