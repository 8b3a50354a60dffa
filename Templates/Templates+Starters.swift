// SPDX-License-Identifier: Apache-2.0

extension Templates {
  /// The sheets and configurations of the starter sets, by file name.
  public static let starters: [String: [UInt8]] = [
    "blank-en-departments.csv": PackageResources.blank_en_departments_csv,
    "blank-en-people.csv": PackageResources.blank_en_people_csv,
    "blank-en-roles.csv": PackageResources.blank_en_roles_csv,
    "blank-en-tasks.csv": PackageResources.blank_en_tasks_csv,
    "blank-ja-departments.csv": PackageResources.blank_ja_departments_csv,
    "blank-ja-people.csv": PackageResources.blank_ja_people_csv,
    "blank-ja-roles.csv": PackageResources.blank_ja_roles_csv,
    "blank-ja-tasks.csv": PackageResources.blank_ja_tasks_csv,
    "configuration-en.yml": PackageResources.configuration_en_yml,
    "configuration-ja.yml": PackageResources.configuration_ja_yml,
    "sample-en-departments.csv": PackageResources.sample_en_departments_csv,
    "sample-en-people.csv": PackageResources.sample_en_people_csv,
    "sample-en-roles.csv": PackageResources.sample_en_roles_csv,
    "sample-en-tasks.csv": PackageResources.sample_en_tasks_csv,
    "sample-ja-departments.csv": PackageResources.sample_ja_departments_csv,
    "sample-ja-people.csv": PackageResources.sample_ja_people_csv,
    "sample-ja-roles.csv": PackageResources.sample_ja_roles_csv,
    "sample-ja-tasks.csv": PackageResources.sample_ja_tasks_csv,
  ]
}
