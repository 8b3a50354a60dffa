// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A manual that has not been looked at for long, or not since the task changed.
public struct StaleManual: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Days after which a manual is old.
    public var days = 365

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case days }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      days = try values.setting(.days, default: days)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD118", name: "stale-manual", family: .continuity, severity: .note,
    summary: LocalizedText(
      ja: "マニュアルの更新日が365日より前、または業務の適用日(改定日)より前です。",
      en: "The manual was updated more than 365 days ago, or before the task last changed."),
    rationale: LocalizedText(
      ja: "古い手順どおりに進めると間違えます。先の日付の改定は、その日が来るまで数えません。",
      en: "Who follows an old manual goes wrong. A change in the future does not count before its day."),
    remedy: LocalizedText(
      ja: "業務を知る人が見直し、更新日を書き直します。", en: "Whoever knows the task reviews it and writes the new date."),
    source: LocalizedText(ja: "日本の実務(年1回の見直し)", en: "Japanese practice of a yearly review"),
    needs: [.fact(.manualDate)],
    options: [
      .init("days", default: "365", LocalizedText(ja: "古いとみなす日数(超)", en: "days after which it is old"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "1年以内に見直した", en: "Reviewed within the year"),
        """
        task | main | sub | manual | manualDate
        受付   | 橋本  | 森   | 有      | 2025-10-01
        """),
      .bad(
        LocalizedText(ja: "1年より前、業務の改定より前", en: "Older than a year, or than the task's change"),
        """
        task | main | sub | manual | manualDate  | validity
        受付   | 橋本  | 森   | 有      | 2024-06-30! | 2023-04-01
        発送   | 森   | 橋本 | 有      | 2025-10-01! | 2026-01-01
        返品   | 池田  | 森   | 有      | 2026-02-01  | 2026-01-01
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Leaves with a manual whose day is too long ago.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let facts = context.tasks.dependence
    let asOf = context.asOf
    guard !facts.isEmpty else { return [] }
    return context.leaves.compactMap { item in
      let index = item.index
      guard let date = facts.manualDate(index) else { return nil }
      let age = asOf.daysSince1970 - date.daysSince1970
      let change = facts.changeDate(index).flatMap { $0 > date && $0 <= asOf ? $0 : nil }
      guard age > options.days || change != nil, facts.manual(index) != .missing,
        let fact = context.matrix[item].fact(.manualDate)
      else { return nil }
      let names = context.knowers(of: item).map { context.name(of: $0.assignee) }
      return Finding.Draft(
        on: context.subject(item), at: fact.location,
        message: age > options.days
          ? .old(context.matrix[item].title, date, age, limit: options.days)
          : .overtaken(context.matrix[item].title, date, by: change ?? date),
        remedy: .review(names.first, cell: fact.location.cell), people: names)
    }
  }
}

extension Finding.Message {
  fileprivate static func old(_ title: String, _ date: CalendarDate, _ age: Int, limit: Int) -> Self {
    Self(
      ja: "「\(title)」のマニュアルは\(date.iso)から\(age)日間、更新されていません(上限\(limit)日)",
      en: "the manual of '\(title)' is of \(date.iso), \(age) days ago (limit \(limit))")
  }

  fileprivate static func overtaken(_ title: String, _ date: CalendarDate, by change: CalendarDate) -> Self {
    Self(
      ja: "「\(title)」のマニュアル(\(date.iso)更新)は、業務の改定(\(change.iso))より前のものです",
      en: "the manual of '\(title)' is of \(date.iso), before the task changed on \(change.iso)")
  }

  fileprivate static func review(_ name: String?, cell: String?) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    guard let name else {
      return Self(ja: "見直して更新日\(place)を直してください", en: "review it and write the new date\(placeEn)")
    }
    return Self(
      ja: "\(name)が見直して更新日\(place)を直してください", en: "let \(name) review it and write the new date\(placeEn)")
  }
}
