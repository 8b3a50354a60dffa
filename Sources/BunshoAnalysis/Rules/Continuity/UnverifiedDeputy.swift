// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Nobody has made sure, for a year or ever, that the backup could take over.
public struct UnverifiedDeputy: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Days for which a confirmation holds.
    public var days = 365

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case days }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      days = try decoder.container(keyedBy: CodingKeys.self).setting(.days, default: days)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD113", name: "unverified-deputy", family: .continuity, severity: .note,
    summary: LocalizedText(
      ja: "副担当の知識・権限の確認日が空欄か「未」であるか、判定日より365日を超えて前です。確認日の欄がある表だけを調べます。",
      en:
        "The day on which the backup's knowledge, access and authority were confirmed is blank, stated as not yet done, or more than 365 days ago; only tables that have the column are judged."
    ),
    rationale: LocalizedText(
      ja: "代われるはずの人が、実際には権限も手順も持っていないことがあります。",
      en: "On paper there is cover; rights and knowledge may be missing."),
    remedy: LocalizedText(
      ja: "副担当が一度1人で行ってみて、その日を確認日として書きます。",
      en: "Let the backup do the task once alone, and write down the day."),
    source: LocalizedText(
      ja: "オープンソースの保守体制の議論(hpe-design-system #6577)", en: "hpe-design-system #6577"),
    needs: [.involvement(InvolvementMask(.sub)), .fact(.deputyVerified)],
    options: [
      .init("days", default: "365", LocalizedText(ja: "確認が有効な日数", en: "days for which a confirmation holds"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "半年前に確認した", en: "Confirmed half a year ago"),
        """
        task      | main | sub | deputyVerified
        証明書の更新 | 村上  | 遠藤 | 2025-10-01
        """),
      .bad(
        LocalizedText(ja: "確認が古いか、まだない", en: "Confirmed long ago, or never"),
        """
        task      | main | sub | deputyVerified
        証明書の更新 | 村上  | 遠藤 | 2024-06-30!
        図面の保管   | 近藤  | 村上 | !
        記事の校正   | 遠藤  | 近藤 | 2026-01-15
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Leaves with a backup, in a table with the column, without a confirmation of the last year.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let verified = WorkItemColumns.FieldMask(.deputyVerified)
    let (items, fields) = (context.matrix.workItems, context.tasks.fields)
    // The column of the confirmations in each table that has one.
    var columns = [Int?](repeating: nil, count: context.matrix.tables.count)
    for index in items.indices where !fields[index].isDisjoint(with: verified) {
      let table = items[index].table
      guard columns.indices.contains(table), columns[table] == nil else { continue }
      columns[table] = items[index].fact(.deputyVerified)?.location.column
    }
    let itemMasks = context.columns.itemMasks
    return context.leaves.compactMap { item in
      guard itemMasks[item.index].contains(.sub) else { return nil }
      let table = items[item.index].table
      guard columns.indices.contains(table), let column = columns[table] else { return nil }
      guard !fields[item.index].isDisjoint(with: verified) else {
        return finding(on: item, at: items[item.index].location.at(column: column), .never, in: context)
      }
      guard let place = items[item.index].position(of: .deputyVerified) else { return nil }
      switch items[item.index].facts[place].value {
      case .date(let date):
        let age = context.asOf.daysSince1970 - date.daysSince1970
        guard age > options.days else { return nil }
        let location = items[item.index].facts[place].location
        return finding(on: item, at: location, .longAgo(date, days: age), in: context)
      case .flag(let isVerified):
        guard !isVerified else { return nil }
      default:
        guard Self.denials.contains(TextKey.matching(items[item.index].facts[place].text)) else { return nil }
      }
      return finding(on: item, at: items[item.index].facts[place].location, .never, in: context)
    }
  }

  /// What says that nothing has been confirmed; other words that are no day are left alone.
  private static let denials: Set<String> = [
    "未", "未確認", "未実施", "未了", "未済", "無", "なし", "×", "-", "－", "―", "no", "none", "notyet", "pending",
  ]

  private enum State {
    case never
    case longAgo(CalendarDate, days: Int)
  }

  private func finding(
    on item: WorkItem.ID, at place: SourceLocation, _ state: State, in context: AnalysisContext
  ) -> Finding.Draft? {
    let subs = context.holders(of: InvolvementMask(.sub), on: item)
    guard subs.contains(where: { if case .list = $0.assignee { false } else { true } }) else { return nil }
    let names = context.names(subs)
    let main = context.names(context.holders(of: InvolvementMask(.main), on: item)).first
    let message: Finding.Message
    switch state {
    case .never: message = .never(context.matrix[item].title, names)
    case .longAgo(let date, let days):
      message = .longAgo(context.matrix[item].title, names, date, days: days, limit: options.days)
    }
    return Finding.Draft(
      on: context.subject(item), at: place, message: message, remedy: .trial(names, main: main, place.cell),
      people: names, related: subs.prefix(1).map { .init(message: .backup(names), location: $0.location) })
  }
}

extension Finding.Message {
  fileprivate static func never(_ title: String, _ names: [String]) -> Self {
    Self(
      ja: "「\(title)」の副担当\(names.joined(separator: "、"))が本当に代われるか、確認されていません",
      en: "nobody has confirmed that \(names.joined(separator: ", ")) can stand in for '\(title)'")
  }

  fileprivate static func longAgo(
    _ title: String, _ names: [String], _ date: CalendarDate, days: Int, limit: Int
  ) -> Self {
    Self(
      ja:
        "「\(title)」の副担当\(names.joined(separator: "、"))の確認は\(date.iso)が最後です(\(days)日前、基準\(limit)日)",
      en:
        "that \(names.joined(separator: ", ")) can stand in for '\(title)' was last confirmed on \(date.iso) (\(days) days ago, limit \(limit))"
    )
  }

  fileprivate static func trial(_ names: [String], main: String?, _ cell: String?) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    let (who, whoEn) = (names.joined(separator: "、"), names.joined(separator: ", "))
    return Self(
      ja: "\(main.map { "\($0)の立会いで" } ?? "")\(who)が一度1人で行い、確認日\(place)を書いてください",
      en:
        "let \(whoEn) do it once alone\(main.map { " while \($0) looks on" } ?? ""), and write down the day\(placeEn)"
    )
  }

  fileprivate static func backup(_ names: [String]) -> Self {
    Self(ja: "副担当は\(names.joined(separator: "、"))です", en: "backup: \(names.joined(separator: ", "))")
  }
}
