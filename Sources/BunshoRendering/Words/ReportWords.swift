// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The words of the reports: cover, findings, people, legend.
enum ReportWords {
  static let summary = LocalizedText(ja: "概要", en: "Summary")
  static let organization = LocalizedText(ja: "組織", en: "Organisation")
  static let edition = LocalizedText(ja: "版", en: "Edition")
  static let effectiveOn = LocalizedText(ja: "施行日", en: "Effective on")
  static let currentOn = LocalizedText(ja: "現在日", en: "Current on")
  static let asOf = LocalizedText(ja: "判定日", en: "Judged as of")

  static let departments = LocalizedText(ja: "部門", en: "Departments")
  static let roles = LocalizedText(ja: "役割", en: "Roles")
  static let people = LocalizedText(ja: "要員", en: "People")
  static let tasks = LocalizedText(ja: "業務", en: "Tasks")
  static let assignments = LocalizedText(ja: "割当", en: "Assignments")

  static let coverage = LocalizedText(ja: "割当の充足", en: "Coverage")
  static let count = LocalizedText(ja: "件数", en: "Count")
  static let share = LocalizedText(ja: "割合", en: "Share")
  static let withResponsible = LocalizedText(ja: "実行者がいる", en: "Somebody responsible")
  static let withAccountable = LocalizedText(ja: "責任者がいる", en: "Somebody accountable")
  static let withTwoCapable = LocalizedText(ja: "2人以上が対応できる", en: "Two or more can do it")
  static let withOneHolder = LocalizedText(ja: "担当が1人だけ", en: "One holder only")
  static let withSeveralAccountable = LocalizedText(ja: "決裁者が2人以上", en: "Several deciders")
  static let unassigned = LocalizedText(ja: "担当がいない", en: "Unassigned")

  static let severity = LocalizedText(ja: "重大度", en: "Severity")
  static let code = LocalizedText(ja: "コード", en: "Code")
  static let rule = LocalizedText(ja: "規則", en: "Rule")
  static let family = LocalizedText(ja: "種類", en: "Family")
  static let subject = LocalizedText(ja: "対象", en: "Subject")
  static let message = LocalizedText(ja: "内容", en: "Finding")
  static let remedy = LocalizedText(ja: "対応", en: "Remedy")
  static let concerned = LocalizedText(ja: "関係者", en: "People")
  static let place = LocalizedText(ja: "場所", en: "Place")
  static let nothingFound = LocalizedText(ja: "指摘はありません。", en: "Nothing was found.")

  static let legend = LocalizedText(ja: "凡例", en: "Legend")
  static let letter = LocalizedText(ja: "記号", en: "Letter")
  static let meaning = LocalizedText(ja: "意味", en: "Meaning")
  static let kinds = LocalizedText(ja: "含まれる区分", en: "Kinds shown as it")

  /// A date as people write it: 2026年4月1日, 2026-04-01.
  static func date(_ date: CalendarDate, in language: Language) -> String {
    let (year, month, day) = date.components
    return language == .ja ? "\(year)年\(month)月\(day)日" : date.iso
  }

  /// Words one after another.
  static func list(_ words: [LocalizedText], in language: Language) -> String {
    words.map { $0[language] }.joined(separator: language == .ja ? "、" : ", ")
  }
}
