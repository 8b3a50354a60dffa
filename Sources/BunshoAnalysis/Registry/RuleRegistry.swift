// SPDX-License-Identifier: Apache-2.0

/// All rules, by code; each family has a file of its own in `Registry/`.
public enum RuleRegistry {
  /// The rules in the order of the catalogue: by family, then by code.
  public static let all: [any CatalogueRule.Type] =
    gaps + duplicates + continuity + workload + consultation + segregation + structure + references

  /// The rules that are on unless the configuration says otherwise.
  public static let byDefault: [any CatalogueRule.Type] = all.filter { !$0.metadata.isOptIn }

  /// A rule with its default settings.
  static func withDefaults(_ type: any CatalogueRule.Type) -> any Rule { make(type) }

  private static func make<R: CatalogueRule>(_ type: R.Type) -> any Rule { R(options: R.Options()) }

  /// The rule with the code or name.
  public static func rule(_ word: String) -> (any CatalogueRule.Type)? {
    all.first { $0.metadata.code.lowercased() == word.lowercased() || $0.metadata.name == word }
  }
}
