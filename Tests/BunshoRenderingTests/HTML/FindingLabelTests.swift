// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel
import Testing

@testable import BunshoRendering

@Suite("Labels of findings") struct FindingLabelTests {
  @Test func `no two rules have the same label`() {
    for language in Language.allCases {
      let texts = FindingLabels.labels.values.map { $0[language] }
      let repeated = texts.filter { text in texts.count { $0 == text } > 1 }
      #expect(Set(repeated).sorted() == [])
    }
  }

  @Test func `no rule shows its English name to Japanese readers`() {
    for rule in RuleRegistry.all {
      let metadata = rule.metadata
      let finding = Finding(
        code: metadata.code, rule: metadata.name, family: metadata.family, severity: .warning,
        subject: .init(kind: .workItem, id: nil, name: "業務", workItem: nil),
        message: LocalizedText(verbatim: "x"), remedy: LocalizedText(verbatim: ""), people: [],
        location: SourceLocation(source: SourceSheet(path: "a.csv"), row: 1), related: [],
        fingerprint: metadata.code)
      let label = FindingLabels.label(of: finding)
      #expect(label.ja.contains { !$0.isASCII }, "\(metadata.code): \(label.ja)")
      #expect(!label.en.contains { !$0.isASCII }, "\(metadata.code): \(label.en)")
      #expect(label.en.count <= 24 && label.ja.count <= 10, "\(metadata.code): \(label) is no label")
    }
  }
}
