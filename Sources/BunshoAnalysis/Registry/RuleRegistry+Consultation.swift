// SPDX-License-Identifier: Apache-2.0

extension RuleRegistry {
  /// The rules on 相談・報告, by code.
  static let consultation: [any CatalogueRule.Type] = [
    AdviceWithoutDoer.self,
    TooManyConsulted.self,
    TooManyInformed.self,
    NobodyConsultedOrInformed.self,
    FullRow.self,
    ConstantAdviser.self,
    AdviserOnlyRole.self,
    SupportWithoutResponsible.self,
  ]
}
