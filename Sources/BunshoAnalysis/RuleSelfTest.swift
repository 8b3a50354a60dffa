// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Runs the examples of the rules: each must be flagged in exactly the marked cells.
///
/// The test suite runs it over the registry, `bunsho check --self-test` over the users' own rules as well.
public enum RuleSelfTest {
  /// The day by which examples are judged.
  public static let asOf = CalendarDate(iso: "2026-04-01") ?? CalendarDate(daysSince1970: 0)

  /// An example that is not flagged as it says.
  public struct Failure: Sendable {
    /// The rule's code.
    public let code: String
    /// The example.
    public let example: RuleExample
    /// The cells marked in the example.
    public let expected: [String]
    /// The cells the rule flagged.
    public let flagged: [String]
  }

  /// The examples of rules that are not flagged as they say.
  public static func failures(of rules: [any Rule]) -> [Failure] {
    rules.flatMap { rule in
      rule.metadata.examples.compactMap { example in
        let table = TableLiteral(example.table)
        let expected = cells(table.marked)
        // Whether a waiver is used, only the findings of the other rules tell.
        let judging =
          rule.metadata.needs.contains(.waiverUse)
          ? RuleRegistry.byDefault.map(RuleRegistry.withDefaults) : [rule]
        let flagged = cells(
          findings(of: judging, in: table).filter { $0.code == rule.metadata.code }.map(\.location))
        guard flagged != expected || example.isGood != expected.isEmpty else { return nil }
        return Failure(code: rule.metadata.code, example: example, expected: expected, flagged: flagged)
      }
    }
  }

  /// The examples of the catalogue, with default settings, that are not flagged as they say.
  public static func failures(of rules: [any CatalogueRule.Type] = RuleRegistry.all) -> [Failure] {
    failures(of: rules.map(RuleRegistry.withDefaults))
  }

  /// What rules find in a table.
  public static func findings(of rules: [any Rule], in table: TableLiteral) -> [Finding] {
    let context = AnalysisContext(table.matrix, observations: table.observations, asOf: asOf)
    return Analyzer(made: rules).report(on: context).findings
  }

  /// What rules of the catalogue find in a table, with default settings.
  public static func findings(of rules: [any CatalogueRule.Type], in table: TableLiteral) -> [Finding] {
    findings(of: rules.map(RuleRegistry.withDefaults), in: table)
  }

  private static func cells(_ locations: [SourceLocation]) -> [String] {
    locations.sorted(by: SourceLocation.precedes).map { $0.cell ?? "row \($0.row)" }
  }
}
