// SPDX-License-Identifier: Apache-2.0

extension RuleRegistry {
  /// The rules on 抜け漏れ, by code.
  static let gaps: [any CatalogueRule.Type] = [
    MissingResponsible.self,
    MissingAccountable.self,
    UnassignedWork.self,
    VagueOwner.self,
    VacantRole.self,
    DepartmentOnlyResponsible.self,
    DepartedOwner.self,
    MissingApprovalTier.self,
    BrokenAmountBands.self,
    IdleDepartment.self,
    IdlePerson.self,
    IdleRole.self,
    UncoveredPeriod.self,
    UncoveredStandardFunction.self,
    MissingStatutoryRole.self,
    MissingCatchAll.self,
    RotationWithoutRoster.self,
    MissingPrivacyDuties.self,
    DeclaredVacancy.self,
    MissingQualityResponsibilities.self,
    MissingSchemeRole.self,
  ]
}
