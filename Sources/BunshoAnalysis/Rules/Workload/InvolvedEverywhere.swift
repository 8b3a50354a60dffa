// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A person or role has a part in every row of a matrix.
public struct InvolvedEverywhere: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Matrices with fewer rows are not judged.
    public var rows = 10
    /// Matrices with fewer columns are not judged.
    public var columns = 3

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case rows, columns }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      rows = try values.setting(.rows, default: rows)
      columns = try values.setting(.columns, default: columns)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "LOD109", name: "involved-everywhere", family: .workload, severity: .warning,
    summary: LocalizedText(
      ja:
        "10行以上・3列以上の表(業務×人・役割)で、すべての行に印のある人または役割です。自部門の長として決裁する行と、部門長の分からない行の決裁は除いて数え、残りが10行に満たなければ調べません。",
      en:
        "In a matrix of ten or more rows and three or more columns, a person or role has a mark in every row. Rows decided as head of the unit, or in units whose head the input does not tell, are left out; fewer than ten rows that remain are not judged."
    ),
    rationale: LocalizedText(
      ja: "すべてに必要な人はまれです。弱い関与(相談・報告)は、なくても困らないことが多いものです。",
      en: "Few people are needed in everything; weak parts (consulted, informed) are often not missed."),
    remedy: LocalizedText(
      ja: "いちばん弱い印(報告先、相談先)から外します。", en: "Clear the weakest letters first: I, then C."),
    source: LocalizedText(ja: "trackplusのRACI分析", en: "trackplus on RACI analysis"),
    needs: [.assignments],
    options: [
      .init("rows", default: "10", LocalizedText(ja: "調べる表の行数(以上)", en: "fewest rows of a matrix")),
      .init("columns", default: "3", LocalizedText(ja: "調べる表の列数(以上)", en: "fewest columns of a matrix")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "関係する行にだけ印がある", en: "Marks where they matter"), example(header: "法務", rest: "")),
      .bad(LocalizedText(ja: "法務がすべての行にいる", en: "Legal is in every row"), example(header: "法務!", rest: "I")),
    ])

  private static func example(header: String, rest: String) -> String {
    let titles = ["契約の締結", "規約の改定", "権利の確認", "媒体の選定", "原稿の作成", "校正", "配信", "集計", "報告", "保管"]
    let rows = titles.enumerated().map { index, title in
      "\(title) | A | \(index % 2 == 0 ? "R" : "") | \(index % 2 == 0 ? "" : "R") | \(index < 3 ? "C" : rest)"
    }
    return (["task | 課長 | 編集 | 制作 | \(header)"] + rows).joined(separator: "\n")
  }

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Holders with a part in every row of a matrix.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let tables = context.matrix.tables
    guard tables.contains(where: { $0.form == .matrix }) else { return [] }
    let groups = LeafGroups(context.leaves, by: context.tasks.tables, count: tables.count)
    var drafts: [Finding.Draft] = []
    var isJudged = false
    var all: [UInt32] = []
    for table in tables.indices where tables[table].form == .matrix {
      let items = groups.items(of: table)
      if items.count >= options.rows {
        isJudged = true
        drafts += judge(items, title: tables.count > 1 ? tables[table].source.title : "", in: context)
      } else if !isJudged {
        all += items
      }
    }
    // A matrix spread over several short sheets is judged as one.
    return isJudged ? drafts : judge(all[...], title: "", in: context)
  }

  private func judge(
    _ items: ArraySlice<UInt32>, title: String, in context: AnalysisContext
  ) -> [Finding.Draft] {
    guard items.count >= options.rows, let first = items.first else { return [] }
    let columns = context.columns
    // Who is not in the first row is not in every row; most are gone after a few.
    var left = Array(columns.holders[columns.entries(of: WorkItem.ID(Int(first)))])
    for item in items.dropFirst() {
      if left.isEmpty { return [] }
      let holders = columns.holders[columns.entries(of: WorkItem.ID(Int(item)))]
      left.removeAll { !holders.contains($0) }
    }
    guard !left.isEmpty, Self.hasColumns(options.columns, items, columns) else { return [] }
    return left.compactMap { holder in
      let assignee = columns.holderNumbers.assignee(holder)
      switch assignee {
      case .person, .role: break
      case .department, .partner, .list: return nil
      }
      let rows = Self.rows(items, besidesThoseDecidedBy: holder, assignee, in: context)
      guard rows.count >= options.rows else { return nil }
      let weak = Self.weakest(of: holder, in: rows, context)
      let name = context.name(of: assignee)
      return Finding.Draft(
        on: context.subject(ofHolder: assignee), at: context.organization.location(of: assignee),
        message: .everywhere(name, rows: rows.count, title: title),
        remedy: .clear(
          weak.map { context.listed($0.items.prefix(3), holder: assignee, kinds: InvolvementMask($0.kind)) },
          weak?.kind),
        people: [name], discriminator: title)
    }
  }

  /// Whether so many holders have a part in the rows.
  private static func hasColumns(
    _ needed: Int, _ items: ArraySlice<UInt32>, _ columns: MatrixColumns
  ) -> Bool {
    var seen: Set<UInt32> = []
    for item in items {
      seen.formUnion(columns.holders[columns.entries(of: WorkItem.ID(Int(item)))])
      if seen.count >= needed { return true }
    }
    return false
  }

  /// The rows without those a holder decides as the head, or where nobody knows who is the head.
  private static func rows(
    _ items: ArraySlice<UInt32>, besidesThoseDecidedBy holder: UInt32, _ assignee: Assignee,
    in context: AnalysisContext
  ) -> [WorkItem.ID] {
    let columns = context.columns
    var isOwn: [Int32: Bool] = [:]
    return items.map { WorkItem.ID(Int($0)) }.filter { item in
      guard let entry = columns.entries(of: item).first(where: { columns.holders[$0] == holder }),
        columns.masks[entry].contains(.decide)
      else { return true }
      let unit = context.tasks.departments[item.index]
      if let known = isOwn[unit] { return !known }
      let department = Department.ID(Int(max(0, unit)))
      let own =
        unit < 0 || context.organization[department].head == nil
        || context.isHead(assignee, of: department)
      isOwn[unit] = own
      return !own
    }
  }

  /// The rows in which the holder's part is the weakest they have anywhere: only informed, else only consulted.
  private static func weakest(
    of holder: UInt32, in rows: [WorkItem.ID], _ context: AnalysisContext
  ) -> (kind: Involvement, items: [WorkItem.ID])? {
    let columns = context.columns
    for kind in [Involvement.inform, .consult, .support, .sub] {
      let items = rows.filter { item in
        columns.entries(of: item).contains {
          columns.holders[$0] == holder && columns.masks[$0] == InvolvementMask(kind)
        }
      }
      if !items.isEmpty { return (kind, context.leastImportantFirst(items)) }
    }
    return nil
  }
}

extension SourceSheet {
  /// The sheet's name; for a text file the file's.
  fileprivate var title: String { SourceLocation(source: self, row: 1).sheetName }
}

extension Finding.Message {
  fileprivate static func everywhere(_ name: String, rows: Int, title: String) -> Self {
    let place = title.isEmpty ? "" : "「\(title)」の"
    let placeEn = title.isEmpty ? "" : " of '\(title)'"
    return Self(
      ja: "\(name)は\(place)\(rows)行すべてに関わっています",
      en: "\(name) has a part in each of the \(rows) rows\(placeEn)")
  }

  fileprivate static func clear(_ tasks: LocalizedText?, _ kind: Involvement?) -> Self {
    guard let tasks, let kind else {
      return Self(
        ja: "実行や決裁を別の人に任せられる業務がないか確かめてください", en: "see which of the tasks others could do or decide")
    }
    return Self(
      ja: "なくても困らない「\(kind.title.ja)」から外してください: \(tasks.ja)",
      en: "clear the weakest parts first (\(kind.title.en)), such as \(tasks.en)")
  }
}
