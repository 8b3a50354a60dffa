// SPDX-License-Identifier: Apache-2.0

extension RuleRegistry {
  /// The rules on 属人化, by code.
  static let continuity: [any CatalogueRule.Type] = [
    SinglePersonWork.self,
    SameMainAndSub.self,
    UnskilledDeputy.self,
    AbsentDeputy.self,
    DeputyOutsideDepartment.self,
    ExternalOnlyCover.self,
    UndocumentedSinglePersonWork.self,
    LeaverWithSoleWork.self,
    LongHeldWork.self,
    OnePersonChain.self,
    DecisionWithoutDeputy.self,
    CommonDeputy.self,
    UnverifiedDeputy.self,
    SmallCriticalSet.self,
    HighPersonDependence.self,
    SoleCredentialHolder.self,
    MissingManual.self,
    StaleManual.self,
    MissingHandoverDocument.self,
    IncompleteHandoverDocument.self,
    MutualPairsOnly.self,
    UnrankedDeputies.self,
    OwnerOnLeave.self,
    UntransferableWork.self,
  ]
}
