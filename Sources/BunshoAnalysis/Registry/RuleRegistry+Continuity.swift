// SPDX-License-Identifier: Apache-2.0

extension RuleRegistry {
  /// The rules on 属人化, by code.
  static let continuity: [any CatalogueRule.Type] = [
    SinglePersonWork.self,
    SameMainAndSub.self,
  ]
}
