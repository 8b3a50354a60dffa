// SPDX-License-Identifier: Apache-2.0

extension RuleRegistry {
  /// The rules on 抜け漏れ, by code.
  static let gaps: [any CatalogueRule.Type] = [
    MissingResponsible.self,
    MissingAccountable.self,
    UnassignedWork.self,
    VagueOwner.self,
    VacantRole.self,
    IdleDepartment.self,
    IdlePerson.self,
    IdleRole.self,
    DeclaredVacancy.self,
  ]
}
