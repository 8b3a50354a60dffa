// SPDX-License-Identifier: Apache-2.0

extension RuleRegistry {
  /// The rules on 組織構造, by code.
  static let structure: [any CatalogueRule.Type] = []
}
