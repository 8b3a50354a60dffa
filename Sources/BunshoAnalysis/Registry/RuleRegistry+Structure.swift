// SPDX-License-Identifier: Apache-2.0

extension RuleRegistry {
  /// The rules on 組織構造, by code.
  static let structure: [any CatalogueRule.Type] = [
    AccountableBelowResponsible.self,
    AccountableOutsideDepartment.self,
    RollUpContradiction.self,
    CatchAllOwner.self,
    ShadowedAssignment.self,
    DelegationCycle.self,
    ReportingCycle.self,
    MultipleReportingLines.self,
    HeadlessDepartment.self,
    DepartmentWithoutRole.self,
    DutyWithoutWork.self,
    WorkWithoutDuty.self,
    LongApprovalChain.self,
    RewrittenAssignment.self,
  ]
}
