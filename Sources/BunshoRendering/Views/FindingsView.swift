// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
public import BunshoModel

/// The findings as they are listed: gravest first, with the counts that stand above the list.
public struct FindingsView: Sendable {
  /// All findings, gravest first, each severity in the order of the input.
  public let findings: [Finding]
  /// How many findings each family has, in the order of the families; only families with findings.
  public let families: [Family]
  /// How many tasks have a finding that must be mended.
  public let workItemsToMend: Int
  /// How many tasks have a finding about depending on one person.
  public let workItemsOfOnePerson: Int

  /// The findings of one family.
  public struct Family: Sendable, Equatable {
    /// Which family.
    public var family: RuleFamily
    /// How many must be mended.
    public var errors = 0
    /// How many should be mended.
    public var warnings = 0
    /// How many are good to know.
    public var notes = 0

    /// How many there are.
    public var count: Int { errors + warnings + notes }
  }

  /// Sorts and counts the findings of a report.
  public init(_ report: Report) {
    findings = Severity.allCases.sorted(by: >).flatMap { severity in
      report.findings.filter { $0.severity == severity }
    }
    var families = RuleFamily.allCases.map { Family(family: $0) }
    var toMend: Set<WorkItem.ID> = []
    var ofOnePerson: Set<WorkItem.ID> = []
    for finding in report.findings {
      if let index = RuleFamily.allCases.firstIndex(of: finding.family) {
        switch finding.severity {
        case .error: families[index].errors += 1
        case .warning: families[index].warnings += 1
        case .note: families[index].notes += 1
        }
      }
      guard let item = finding.subject.workItem else { continue }
      if finding.severity == .error { toMend.insert(item) }
      if finding.family == .continuity { ofOnePerson.insert(item) }
    }
    self.families = families.filter { $0.count > 0 }
    workItemsToMend = toMend.count
    workItemsOfOnePerson = ofOnePerson.count
  }

  /// How many findings of a severity each family has; only families with some.
  public func counts(of severity: Severity) -> [(family: RuleFamily, count: Int)] {
    families.compactMap { family in
      let count: Int
      switch severity {
      case .error: count = family.errors
      case .warning: count = family.warnings
      case .note: count = family.notes
      }
      return count > 0 ? (family.family, count) : nil
    }
  }
}
