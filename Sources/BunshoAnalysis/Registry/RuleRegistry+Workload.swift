// SPDX-License-Identifier: Apache-2.0

extension RuleRegistry {
  /// The rules on 負荷, by code.
  static let workload: [any CatalogueRule.Type] = []
}
