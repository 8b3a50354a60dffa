// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One department lists the same task twice.
public struct RepeatedWorkItem: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Titles that may stand several times.
    public var replicas: [String] = []

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case replicas }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      replicas = try decoder.container(keyedBy: CodingKeys.self).setting(.replicas, default: [])
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "DUP103", name: "repeated-work-item", family: .duplicates, severity: .warning,
    summary: LocalizedText(
      ja: "同じ部門の同じ分類に、同じ業務が2回以上載っています(書き方だけの違いは同じとみなします)。",
      en: "A department lists the same task twice in one category, whoever owns it; wording is folded."),
    rationale: LocalizedText(
      ja: "同じ業務が2行あると、件数も工数も二重に数え、担当が行ごとに食い違います。部門の欄がない表では、表ごとに調べます。",
      en:
        "Two rows count the work twice, and their owners drift apart. Where a table tells no department, tasks are compared within the table."
    ),
    remedy: LocalizedText(
      ja: "1行にまとめるか、違いが分かる業務名にします。", en: "Merge the rows, or tell them apart by title."),
    source: LocalizedText(ja: "RACI表の検査の実務", en: "validators of RACI tables"),
    needs: [.workItems],
    options: [
      .init(
        "replicas", default: "[]",
        LocalizedText(ja: "重複してよい業務名", en: "titles that may stand several times"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "業務名か分類が違う", en: "Other title or category"),
        """
        task      | category | department | main
        記事の校正   | 記事制作    | コンテンツ課   | 村上
        記事の企画   | 記事制作    | コンテンツ課   | 近藤
        記事の校正   | 社内報     | コンテンツ課   | 遠藤
        """),
      .bad(
        LocalizedText(ja: "語尾と全角だけが違う", en: "Only tail and width differ"),
        """
        task            | category | department | main
        メルマガ配信       | 配信      | CRM課      | 太田
        (2) ﾒﾙﾏｶﾞ配信業務! | 配信      | CRM課      | 藤井
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  private struct Place: Hashable {
    var department: Department.ID?
    var table: Int
    var parent: WorkItem.ID?
    var categories: [String]
    // Rows of an authority table repeat the matter for every band of amounts.
    var amount: String
  }

  /// The second and every later task of a title, department and category.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let replicas = Set(options.replicas.map(TitleNormalizer.key))
    return context.titles.groups.filter { !replicas.contains($0.key) }.flatMap { group in
      var firsts: [Place: WorkItem.ID] = [:]
      return group.items.compactMap { item -> Finding.Draft? in
        let task = context.matrix[item]
        let department = task.department?.value
        let place = Place(
          department: department, table: department == nil ? task.table : 0, parent: task.parent,
          categories: task.categoryTexts.map(TextKey.matching),
          amount: TextKey.matching(task.fact(.amount)?.text ?? ""))
        guard let first = firsts[place] else {
          firsts[place] = item
          return nil
        }
        let names = context.names(
          context.holders(of: .responsible, on: first) + context.holders(of: .responsible, on: item))
        return Finding.Draft(
          on: context.subject(item), at: task.location,
          message: .repeated(
            task.title, first: context.matrix[first].title, department.map { context.organization[$0].name }),
          remedy: .mergeOrTellApart(task.title), people: Self.distinct(names),
          related: [
            .init(message: .firstRow(context.matrix[first].title), location: context.matrix[first].location)
          ])
      }
    }
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension Finding.Message {
  fileprivate static func repeated(_ title: String, first: String, _ department: String?) -> Self {
    let place = department.map { "「\($0)」に" } ?? "同じ表に"
    let placeEn = department.map { " in '\($0)'" } ?? " in this table"
    return title == first
      ? Self(ja: "「\(title)」が\(place)2回以上載っています", en: "'\(title)' is listed more than once\(placeEn)")
      : Self(
        ja: "「\(title)」は\(place)ある「\(first)」と同じ業務です",
        en: "'\(title)' is the same task as '\(first)'\(placeEn)")
  }

  fileprivate static func mergeOrTellApart(_ title: String) -> Self {
    Self(
      ja: "1行にまとめるか、違いが分かる業務名にしてください。重複が正しければ、設定 replicas に「\(title)」を加えます",
      en:
        "merge the rows or tell them apart by title; if both are right, add '\(title)' to the setting replicas"
    )
  }

  fileprivate static func firstRow(_ title: String) -> Self {
    Self(ja: "先にある「\(title)」です", en: "'\(title)', the first row")
  }
}
