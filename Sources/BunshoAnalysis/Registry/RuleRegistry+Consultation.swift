// SPDX-License-Identifier: Apache-2.0

extension RuleRegistry {
  /// The rules on 相談・報告, by code.
  static let consultation: [any CatalogueRule.Type] = []
}
