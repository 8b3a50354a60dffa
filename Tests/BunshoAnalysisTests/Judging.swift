// SPDX-License-Identifier: Apache-2.0
import BunshoModel

@testable import BunshoAnalysis

/// A place in the input; Swift Testing has a `SourceLocation` of its own.
typealias Place = SourceLocation

/// Judges a table literal with all rules.
///
/// - Parameter codes: rules that are switched off.
func judge(
  _ table: String, asOf: CalendarDate = RuleSelfTest.asOf, without codes: Set<String> = []
) -> [Finding] {
  let literal = TableLiteral(table)
  let context = AnalysisContext(literal.matrix, observations: literal.observations, asOf: asOf)
  let rules = RuleRegistry.byDefault.filter { !codes.contains($0.metadata.code) }
  return Analyzer.withDefaults(rules).report(on: context).findings
}

/// Judges a matrix with all rules.
func judge(
  _ matrix: ResponsibilityMatrix, observations: [Observation] = [], asOf: CalendarDate = RuleSelfTest.asOf
) -> [Finding] {
  let context = AnalysisContext(matrix, observations: observations, asOf: asOf)
  return Analyzer.withDefaults().report(on: context).findings
}

/// Rules that another one silences wherever they speak: they are for those who switch that other one off.
let overruled: [String: Set<String>] = ["CNS101": ["GAP103"]]

extension [Finding] {
  /// The codes in the order of the report.
  var codes: [String] { map(\.code) }

  /// The findings of one rule.
  func of(_ code: String) -> [Finding] { filter { $0.code == code } }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
