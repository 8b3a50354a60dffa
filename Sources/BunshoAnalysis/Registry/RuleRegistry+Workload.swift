// SPDX-License-Identifier: Apache-2.0

extension RuleRegistry {
  /// The rules on 負荷, by code.
  static let workload: [any CatalogueRule.Type] = [
    Overload.self,
    OverloadWhenCovering.self,
    OverallocatedShare.self,
    TooManyProjects.self,
    TooManyHats.self,
    ResponsibleConcentration.self,
    AccountableConcentration.self,
    HeavyDoerAndDecider.self,
    InvolvedEverywhere.self,
    HoursConcentration.self,
    UnevenLoad.self,
    BroadScope.self,
    ConcurrentHoldersOnly.self,
  ]
}
