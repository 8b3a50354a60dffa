// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A row of a table whose task is no longer in the list the table follows.
public struct OrphanRow: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The share of a table's ids that must be in the list for the table to follow it.
    public var share = 0.5

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case share }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      share = try values.setting(.share, default: share)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF112", name: "orphan-row", family: .references, severity: .warning,
    summary: LocalizedText(
      ja:
        "担当者のいない業務一覧と、その業務IDを使う分担表があるとき、分担表の行のIDが一覧にありません。分担表のIDの半分を超えて一覧にあり、同じIDの業務名もおおむね同じ表だけを調べます。",
      en:
        "Beside a list of tasks without owners, a table that uses its ids has a row whose id is not in the list. Only tables are judged more than half of whose ids are in the list, with mostly the same titles."
    ),
    rationale: LocalizedText(
      ja: "一覧から消えた業務に、担当だけが残っています。まだ行うのか、もう行わないのか分かりません。",
      en: "The task has left the list and its owners have stayed: nobody knows whether it is still done."),
    remedy: LocalizedText(
      ja: "行を消すか、業務を一覧に戻します。Bunshoは行を消しません。",
      en: "Delete the row, or put the task back into the list; Bunsho deletes nothing."),
    source: LocalizedText(ja: "RASCI Matrix Validatorの検査", en: "RASCI Matrix Validator"),
    needs: [.sourceList],
    options: [
      .init(
        "share", default: "0.5",
        LocalizedText(ja: "一覧に従う表とみなす、IDの一致の割合", en: "share of ids by which a table follows the list"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "分担表のIDがすべて一覧にある", en: "All ids are in the list"),
        """
        id   | task    | main
        T001 | 記事の企画 | 近藤
        T002 | 記事の校正 | 村上
        T003 | 記事の公開 | 近藤
        [decisions]
        id   | task
        T001 | 記事の企画
        T002 | 記事の校正
        T003 | 記事の公開
        """),
      .bad(
        LocalizedText(ja: "T004は一覧から消えた", en: "T004 has left the list"),
        """
        id   | task     | main
        T001 | 記事の企画  | 近藤
        T002 | 記事の校正  | 村上
        T003 | 記事の公開  | 近藤
        T004 | 広告の入稿! | 村上
        [decisions]
        id   | task
        T001 | 記事の企画
        T002 | 記事の校正
        T003 | 記事の公開
        """),
    ])

  private let options: Options
  /// Titles compared for each table.
  private static let sampled = 200
  private static let fewest = 3

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// One finding per row.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let sources = context.sources
    guard !sources.items.isEmpty else { return [] }
    let matrix = context.matrix
    var tables = [Following](repeating: Following(), count: sources.isSource.count)
    for item in context.leaves {
      let task = matrix.workItems[item.index]
      guard sources.isSource.indices.contains(task.table), !sources.isSource[task.table], let code = task.code
      else { continue }
      tables[task.table].coded += 1
      guard let listed = sources.items[code] else {
        tables[task.table].orphans.append(item)
        continue
      }
      if tables[task.table].compared < Self.sampled {
        tables[task.table].compared += 1
        if TextKey.matching(matrix[listed].title) == TextKey.matching(task.title) {
          tables[task.table].equal += 1
        }
      }
    }
    let list = matrix.tables.indices.first { sources.isSource[$0] }.map { matrix.tables[$0].source }
    return tables.filter { follows($0) }.flatMap(\.orphans).map { item in
      Finding.Draft(
        on: context.subject(item), at: matrix[item].location,
        message: .orphan(matrix[item].title, matrix[item].code ?? "", list: list),
        remedy: .deleteOrRestore(matrix[item].code ?? ""))
    }
  }

  /// What is known of a table beside the lists.
  private struct Following {
    var coded = 0
    var compared = 0
    var equal = 0
    var orphans: [WorkItem.ID] = []
  }

  private func follows(_ table: Following) -> Bool {
    let known = table.coded - table.orphans.count
    return table.coded >= Self.fewest && Double(known) > Double(table.coded) * options.share
      && table.equal * 2 >= table.compared
  }
}

extension Finding.Message {
  fileprivate static func orphan(_ title: String, _ code: String, list: SourceSheet?) -> Self {
    let name = list.map { SourceLocation(source: $0, row: 1).sheetName } ?? ""
    return Self(
      ja: "「\(title)」(\(code))は業務一覧「\(name)」にありません", en: "'\(title)' (\(code)) is not in the list '\(name)'")
  }

  fileprivate static func deleteOrRestore(_ code: String) -> Self {
    Self(
      ja: "行わなくなった業務なら行を消し、続ける業務なら一覧に\(code)を戻してください",
      en: "delete the row if the task is no longer done, or put \(code) back into the list")
  }
}
