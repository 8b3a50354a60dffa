// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A judged matrix: the only input of a renderer.
public struct Report: Sendable {
  /// The table itself.
  public let matrix: ResponsibilityMatrix
  /// What was read.
  public let inputs: [InputSummary]
  /// What the importer met and could not settle.
  public let observations: [Observation]
  /// What share of the tasks has each duty.
  public let coverage: Coverage
  /// What is wrong, in the order of the input.
  public let findings: [Finding]
  /// What would be wrong if nobody had accepted it.
  public let waived: [Waived]
  /// How many findings the baseline holds back.
  public let baselined: Int
  /// Entries of the baseline that nothing speaks of any more.
  public let fixed: [Baseline.Entry]
  /// Rules that had nothing to judge.
  public let notApplicable: [NotApplicable]
  /// The day of judgement.
  public let asOf: CalendarDate
  /// The 属人化 scores, where they were asked for.
  public var dependence: DependenceRanking?

  /// A finding and the waiver that hides it.
  public struct Waived: Sendable {
    /// What was found.
    public let finding: Finding
    /// Who accepted it, why, until when.
    public let waiver: Waiver
  }

  /// A rule that had nothing to judge.
  public struct NotApplicable: Sendable {
    /// The rule's code.
    public let code: String
    /// The rule's name.
    public let rule: String
    /// What the input would have to hold.
    public let missing: [RuleMetadata.Need]
  }

  /// Makes a report.
  public init(
    matrix: ResponsibilityMatrix, inputs: [InputSummary], observations: [Observation], coverage: Coverage,
    findings: [Finding], waived: [Waived] = [], baselined: Int = 0, fixed: [Baseline.Entry] = [],
    notApplicable: [NotApplicable], asOf: CalendarDate
  ) {
    self.matrix = matrix
    self.inputs = inputs
    self.observations = observations
    self.coverage = coverage
    self.findings = findings
    self.waived = waived
    self.baselined = baselined
    self.fixed = fixed
    self.notApplicable = notApplicable
    self.asOf = asOf
  }

  /// How many findings have the severity.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// The findings about a task, gravest first.
  public func findingsByWorkItem() -> [WorkItem.ID: [Finding]] {
    var byItem: [WorkItem.ID: [Finding]] = [:]
    for finding in findings {
      if let item = finding.subject.workItem { byItem[item, default: []].append(finding) }
    }
    return byItem.mapValues { list in
      list.enumerated().sorted {
        ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
      }.map(\.element)
    }
  }
}
