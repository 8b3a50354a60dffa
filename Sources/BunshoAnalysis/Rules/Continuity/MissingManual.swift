// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task without a manual, in a table that tells of manuals.
public struct MissingManual: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Importance from which the finding is a warning.
    public var importance = 4

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case importance }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      importance = try values.setting(.importance, default: importance)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD117", name: "missing-manual", family: .continuity, severity: .note,
    summary: LocalizedText(
      ja: "マニュアルが「無」、または同じ表のほかの業務には書かれているのに空欄です。重要度4以上は「注意」です。一回限りの業務は対象外です。",
      en:
        "The manual is stated to be missing, or left blank while other tasks of the same table state it; a warning from importance 4. One-off tasks are left out."
    ),
    rationale: LocalizedText(
      ja: "手順が人の頭の中にしかなく、休みや退職のときに代わりができません。マニュアルの欄がない表には何も言いません。",
      en:
        "The way of working is in one head only, so nobody can stand in. Nothing is said of tables that do not tell of manuals."
    ),
    remedy: LocalizedText(
      ja: "いちばんよく知る人が書き、代わりにする人が読んで試します。",
      en: "Whoever knows it best writes it; whoever stands in reads and tries it."),
    source: LocalizedText(ja: "業務の属人化対策(マニュアル整備)", en: "practice against single-person dependence"),
    needs: [.fact(.manual)],
    options: [
      .init("importance", default: "4", LocalizedText(ja: "注意とする重要度", en: "importance of a warning"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "マニュアルがある、または作成中", en: "There is a manual, or one is being written"),
        """
        task | main | sub | manual
        受付   | 橋本  | 森   | 有
        発送   | 森   | 橋本 | 作成中
        """),
      .bad(
        LocalizedText(ja: "「無」と空欄", en: "Stated missing, and left blank"),
        """
        task | main | sub | manual
        受付   | 橋本  | 森   | 有
        発送   | 森   | 橋本 | 無!
        返品   | 池田  | 森   | !
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Leaves whose manual is missing or blank.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let facts = context.tasks.dependence
    let bit = WorkItemColumns.FieldMask(.manual)
    let (recurrence, fields) = (context.tasks.recurrence, context.tasks.fields)
    let columns = OnDemand<[Int: Int]>()
    return context.leaves.compactMap { item in
      let index = item.index
      guard recurrence[index] != .once else { return nil }
      let place: SourceLocation
      let isBlank = fields[index].isDisjoint(with: bit)
      if isBlank {
        // The column that other tasks of the same table state it in.
        let known = columns.value { Self.manualColumns(context) }
        guard let column = known[context.matrix.workItems[index].table] else { return nil }
        place = context.matrix.workItems[index].location.at(column: column > 0 ? column : nil)
      } else {
        guard facts.manual(index) == .missing, let fact = context.matrix[item].fact(.manual) else {
          return nil
        }
        place = fact.location
      }
      let knowers = context.knowers(of: item).map(\.assignee)
      let readers = context.capable(item).map(\.assignee).filter { !knowers.contains($0) }
      let isImportant = Int(context.tasks.importance[index]) >= options.importance
      return Finding.Draft(
        on: context.subject(item), at: place,
        message: .missing(
          context.matrix[item].title, isBlank: isBlank,
          importance: isImportant ? (Int(context.tasks.importance[index]), options.importance) : nil),
        remedy: .write(knowers.first.map(context.name), readers.first.map(context.name), cell: place.cell),
        people: knowers.map(context.name), grade: isImportant ? .warning : .note)
    }
  }

  /// The column of the manual in each table that has one; 0 where its cells have no column.
  private static func manualColumns(_ context: AnalysisContext) -> [Int: Int] {
    let bit = WorkItemColumns.FieldMask(.manual)
    var columns: [Int: Int] = [:]
    for index in context.matrix.workItems.indices where !context.tasks.fields[index].isDisjoint(with: bit) {
      let table = context.matrix.workItems[index].table
      if columns[table] == nil {
        columns[table] = context.matrix.workItems[index].fact(.manual)?.location.column ?? 0
      }
    }
    return columns
  }
}

extension Finding.Message {
  fileprivate static func missing(
    _ title: String, isBlank: Bool, importance: (level: Int, limit: Int)?
  ) -> Self {
    let (ja, en) =
      importance.map {
        ("(重要度\($0.level)、基準\($0.limit)以上)", " (importance \($0.level), limit \($0.limit))")
      } ?? ("", "")
    return isBlank
      ? Self(ja: "「\(title)」のマニュアルの欄が空です\(ja)", en: "the manual of '\(title)' is left blank\(en)")
      : Self(ja: "「\(title)」にマニュアルがありません\(ja)", en: "'\(title)' has no manual\(en)")
  }

  fileprivate static func write(_ knower: String?, _ reader: String?, cell: String?) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    switch (knower, reader) {
    case (let knower?, let reader?):
      return Self(
        ja: "\(knower)がマニュアル\(place)を書き、\(reader)が読んで試してください",
        en: "let \(knower) write the manual\(placeEn) and \(reader) try it")
    case (let knower?, nil):
      return Self(
        ja: "\(knower)がマニュアル\(place)を書いてください", en: "let \(knower) write the manual\(placeEn)")
    case (nil, _):
      return Self(ja: "マニュアル\(place)を書く人を決めてください", en: "decide who writes the manual\(placeEn)")
    }
  }
}
