// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

/// A fault that is planted into sound organisations: the rule has to find it, and nothing else.
struct Mutation: Sendable, CustomTestStringConvertible {
  /// The code of the rule that must find it.
  let code: String
  /// What is planted, in a few words: a rule may have several mutations.
  let fault: String
  /// Adds what the rule needs to a sound organisation, soundly.
  let prepare: @Sendable (inout RandomCompany, inout SeededNumbers) -> Void
  /// Plants the fault; returns the names of the subjects the rule must speak of, once for each finding.
  let plant: @Sendable (inout RandomCompany, inout SeededNumbers) -> [String]

  init(
    _ code: String, _ fault: String,
    prepare: @escaping @Sendable (inout RandomCompany, inout SeededNumbers) -> Void = { _, _ in },
    plant: @escaping @Sendable (inout RandomCompany, inout SeededNumbers) -> [String]
  ) {
    self.code = code
    self.fault = fault
    self.prepare = prepare
    self.plant = plant
  }

  var testDescription: String { "\(code) \(fault)" }

  /// All mutations, by family.
  static let all: [Mutation] =
    gaps + duplicates + continuity + continuityScore + workload + consultation + segregation + structure
    + references
}
