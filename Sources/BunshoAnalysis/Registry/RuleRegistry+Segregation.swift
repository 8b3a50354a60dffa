// SPDX-License-Identifier: Apache-2.0

extension RuleRegistry {
  /// The rules on 牽制, by code.
  static let segregation: [any CatalogueRule.Type] = [
    IncompatibleDuties.self,
    IncompatibleDutiesThroughDeputy.self,
    SelfApproval.self,
    SamePersonResponsibleAndAccountable.self,
    MissingCompensatingControl.self,
    ControlOwnedByProcessOwner.self,
  ]
}
