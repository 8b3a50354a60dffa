// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A row of a matrix in which nobody is left out.
public struct FullRow: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Matrices with fewer columns are not judged.
    public var columns = 5

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case columns }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      columns = try values.setting(.columns, default: columns)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "CNS105", name: "full-row", family: .consultation, severity: .warning,
    summary: LocalizedText(
      ja: "5列以上の表(業務×人・役割)で、すべての列に印のある業務です。×や－は印に数えません。どの行もそうなら、表ごとに1件とします。",
      en:
        "In a matrix of five or more columns, a task has a mark in every one. A stated non-part (× or －) is no mark. Where every row is so, it is one finding for the table."
    ),
    rationale: LocalizedText(
      ja: "全員が関わる業務はまれです。念のための相談や報告が仕事を遅くします。",
      en: "Few tasks need everybody; parts given just in case slow the work."),
    remedy: LocalizedText(
      ja: "外れたら何に困るかを一人ひとりに尋ね、答えのない列を空けます。",
      en: "Ask each what they would miss if left out, and clear the columns without an answer."),
    source: LocalizedText(ja: "独自の提案", en: "our own proposal"),
    needs: [.assignments],
    options: [
      .init("columns", default: "5", LocalizedText(ja: "調べる表の列数(以上)", en: "fewest columns of a matrix"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "関わらない列がある", en: "Some are left out"),
        """
        task     | 部長 | 課長 | 編集 | 制作 | 法務
        利用規則の改定 | I  | A  | R  |    | C
        記事の校正   |    | A  | C  | R  |
        """),
      .bad(
        LocalizedText(ja: "全員が関わっている", en: "Everybody has a part"),
        """
        task      | 部長 | 課長 | 編集 | 制作 | 法務
        利用規則の改定! | I  | A  | R  | C  | C
        記事の校正    |    | A  | C  | R  |
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  private static let weak: InvolvementMask = [InvolvementMask(.consult), InvolvementMask(.inform)]

  /// Leaves in which every column of their matrix has a part.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let tables = context.matrix.tables
    guard tables.contains(where: { $0.form == .matrix }) else { return [] }
    let widths = Self.widths(in: context)
    let columns = context.columns
    let full = context.leaves.filter { item in
      let table = Int(context.tasks.tables[item.index])
      return widths.indices.contains(table) && widths[table] >= max(1, options.columns)
        && Int(columns.offsets[item.index + 1] - columns.offsets[item.index]) >= widths[table]
    }
    var fullRows = [Int](repeating: 0, count: tables.count)
    var rows = fullRows
    for item in full { fullRows[Int(context.tasks.tables[item.index])] += 1 }
    for item in context.leaves where rows.indices.contains(Int(context.tasks.tables[item.index])) {
      rows[Int(context.tasks.tables[item.index])] += 1
    }
    var spoken = [Bool](repeating: false, count: tables.count)
    return full.compactMap { item in
      let table = Int(context.tasks.tables[item.index])
      // That a table has no empty cell is one thing to say, not one a row.
      if rows[table] > 1, fullRows[table] == rows[table] {
        defer { spoken[table] = true }
        return spoken[table]
          ? nil : whole(table, rows: rows[table], width: widths[table], first: item, context)
      }
      let holders = context.holders(on: item)
      let weak = holders.filter { !$0.mask.isDisjoint(with: Self.weak) }.filter {
        $0.mask.subtracting(Self.weak).isEmpty
      }
      // Who is only informed is the first to be left out.
      let first = weak.filter { !$0.mask.contains(.consult) } + weak.filter { $0.mask.contains(.consult) }
      return Finding.Draft(
        on: context.subject(item), at: context.matrix[item].location,
        message: .full(context.matrix[item].title, holders.count, limit: options.columns),
        remedy: .askEach(
          first.prefix(3).map { (context.name(of: $0.assignee), $0.location.cell) }),
        people: context.names(holders))
    }
  }

  private func whole(
    _ table: Int, rows: Int, width: Int, first: WorkItem.ID, _ context: AnalysisContext
  ) -> Finding.Draft {
    let holders = context.holders(on: first)
    return Finding.Draft(
      on: context.sheetSubject(at: context.matrix[first].location), at: context.matrix[first].location,
      message: .allFull(rows, width, limit: options.columns), remedy: .askAll(context.names(holders)),
      people: context.names(holders), discriminator: "\(context.matrix.tables[table].headerRow)")
  }

  /// How many columns each matrix has: who holds or is excluded from anything in it, and who stands in its header
  /// without any part; 0 for other tables.
  private static func widths(in context: AnalysisContext) -> [Int] {
    let tables = context.matrix.tables
    let columns = context.columns
    var widths = [Int](repeating: 0, count: tables.count)
    var last = [Int32](repeating: -1, count: columns.holderNumbers.count)
    func add(_ holder: UInt32, _ table: Int32) {
      guard tables.indices.contains(Int(table)), tables[Int(table)].form == .matrix,
        last[Int(holder)] != table
      else { return }
      last[Int(holder)] = table
      widths[Int(table)] += 1
    }
    // Table by table, for the last table a holder was counted in to tell all.
    let groups = LeafGroups(
      Array(context.matrix.workItemIDs), by: context.tasks.tables, count: tables.count)
    let excluded = Dictionary(grouping: context.matrix.exclusions) {
      context.tasks.tables[$0.workItem.index]
    }
    let headers = headers(in: context)
    for table in tables.indices where tables[table].form == .matrix {
      for item in groups.items(of: table) {
        for entry in columns.entries(of: WorkItem.ID(Int(item))) {
          add(columns.holders[entry], Int32(table))
        }
      }
      for exclusion in excluded[Int32(table)] ?? [] {
        add(columns.holderNumbers.number(of: exclusion.assignee), Int32(table))
      }
      for holder in headers[tables[table].source] ?? [] where isIn(holder.row, tables[table]) {
        add(holder.number, Int32(table))
      }
    }
    return widths
  }

  private static func isIn(_ row: Int, _ table: ResponsibilityMatrix.Table) -> Bool {
    row == table.headerRow
  }

  /// Who is named first in a sheet rather than in a list, by sheet.
  private static func headers(
    in context: AnalysisContext
  ) -> [SourceSheet: [(number: UInt32, row: Int)]] {
    let organization = context.organization
    let numbers = context.columns.holderNumbers
    var headers: [SourceSheet: [(number: UInt32, row: Int)]] = [:]
    func add(_ assignee: Assignee, _ location: SourceLocation, isListed: Bool) {
      if isListed { return }
      headers[location.source, default: []].append((numbers.number(of: assignee), location.row))
    }
    for (index, person) in organization.people.enumerated() {
      add(.person(Person.ID(index)), person.location, isListed: person.isListed)
    }
    for (index, role) in organization.roles.enumerated() {
      add(.role(Role.ID(index)), role.location, isListed: role.isListed)
    }
    for (index, unit) in organization.departments.enumerated() {
      add(.department(Department.ID(index)), unit.location, isListed: unit.isListed)
    }
    return headers
  }
}

extension Finding.Message {
  fileprivate static func full(_ title: String, _ count: Int, limit: Int) -> Self {
    Self(
      ja: "「\(title)」は\(count)列すべてに印があります(\(limit)列以上の表)",
      en: "'\(title)' has a mark in each of the \(count) columns (tables of \(limit) or more)")
  }

  fileprivate static func allFull(_ rows: Int, _ count: Int, limit: Int) -> Self {
    Self(
      ja: "この表は\(rows)行すべてで、\(count)列すべてに印があります(\(limit)列以上の表)",
      en:
        "each of the \(rows) rows of this table has a mark in each of its \(count) columns (tables of \(limit) or more)"
    )
  }

  fileprivate static func askAll(_ names: [String]) -> Self {
    Self(
      ja: "\(names.joined(separator: "、"))のそれぞれに、外れたら困る業務だけを挙げてもらい、ほかの印を消してください",
      en:
        "let each of \(names.joined(separator: ", ")) name the tasks they would miss, and clear their other marks"
    )
  }

  fileprivate static func askEach(_ holders: [(name: String, cell: String?)]) -> Self {
    guard !holders.isEmpty else {
      return Self(ja: "外れても困らない人がいないか確かめてください", en: "see who could be left out")
    }
    let names = holders.map { $0.name + ($0.cell.map { "(\($0))" } ?? "") }.joined(separator: "、")
    let namesEn = holders.map { $0.name + ($0.cell.map { " (\($0))" } ?? "") }.joined(separator: ", ")
    return Self(
      ja: "外れたら何に困るかを、まず\(names)に尋ねてください",
      en: "ask what they would miss if left out: first \(namesEn)")
  }
}
