// SPDX-License-Identifier: Apache-2.0

extension Templates {
  /// The sheets of the starter sets, by set and language (`sample-ja`). One text holds all sheets of a set, each
  /// below a line with its file's name: `@ tasks.csv`.
  public static let starters: [String: [UInt8]] = [
    "blank-en": PackageResources.blank_en_txt,
    "blank-ja": PackageResources.blank_ja_txt,
    "functional-en": PackageResources.functional_en_txt,
    "functional-ja": PackageResources.functional_ja_txt,
    "functional-large-en": PackageResources.functional_large_en_txt,
    "functional-large-ja": PackageResources.functional_large_ja_txt,
    "outsourcing-en": PackageResources.outsourcing_en_txt,
    "outsourcing-ja": PackageResources.outsourcing_ja_txt,
    "outsourcing-large-en": PackageResources.outsourcing_large_en_txt,
    "outsourcing-large-ja": PackageResources.outsourcing_large_ja_txt,
    "project-en": PackageResources.project_en_txt,
    "project-ja": PackageResources.project_ja_txt,
    "project-large-en": PackageResources.project_large_en_txt,
    "project-large-ja": PackageResources.project_large_ja_txt,
    "sample-en": PackageResources.sample_en_txt,
    "sample-ja": PackageResources.sample_ja_txt,
  ]

  /// The `.bunsho.yml` of a starter set, by language.
  public static let starterConfigurations: [String: [UInt8]] = [
    "en": PackageResources.configuration_en_yml,
    "ja": PackageResources.configuration_ja_yml,
  ]
}
