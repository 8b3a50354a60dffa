// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The export of one tool for tasks: what its headers mean and what is peculiar about its cells
/// (importing.md §7). Plain data; the tools stand in `all`.
struct ToolExport: Sendable, Equatable {
  /// Header names that tell the tool, in one language or layout.
  struct Signature: Sendable, Equatable {
    /// Names that must be there: without them the rest is found in any list of tasks.
    var needed: [String]
    /// Further names, of which users may have left some out.
    var usual: [String]
  }

  /// What a header means.
  struct Column: Sendable, Equatable {
    /// The header's names, Japanese and English.
    var names: [String]
    /// What the column holds.
    var fields: [ColumnField]
    /// Headers in whose absence alone the column counts: a duration where no work is stated.
    var unless: [String] = []
    /// The column whose cell comes first: an address stands in only where the name is blank.
    var standsInFor: String?
  }

  /// How a row names the task above it.
  enum Parents: Sendable, Equatable {
    /// The export tells nothing of it.
    case none
    /// By the id of another row.
    case ids
    /// By the title of another row; titles may repeat.
    case titles
    /// By its depth below the rows before it.
    case depths
  }

  /// What the rows are, told by one column.
  struct RowKinds: Sendable, Equatable {
    /// Words of rows that are tasks; empty when every row is one that is not named below.
    var tasks: Set<String> = []
    /// Words of rows that head the rows after them.
    var sections: Set<String> = []
    /// Words of rows that sum up or comment on others.
    var passed: Set<String> = []
    /// Whether a row of no known word goes on with the task before it.
    var continues = false
  }

  /// The order of day, month and year in dates that do not begin with the year.
  enum DateOrder: Sendable, Equatable {
    /// 9/30/2026.
    case monthFirst
    /// 30/9/2026.
    case dayFirst
  }

  /// The id of explanations and tests.
  let id: String
  /// The tool's name, as explanations show it.
  let name: LocalizedText
  /// The layouts the tool is told by.
  var signatures: [Signature] = []
  /// What each header means.
  var columns: [Column] = []
  /// How rows name their parents.
  var parents = Parents.none
  /// What kinds of rows there are.
  var rowKinds = RowKinds()
  /// What stands between several people of a cell; elsewhere a comma belongs to the name (`Tanaka, Taro`).
  var separators: Set<Character> = []
  /// Status words of closed tickets. Closed tickets stay tasks; their status is kept.
  var closedStatuses: Set<String> = []
  /// Whether the status column holds the day of completion instead of a word.
  var closesByDate = false
  /// The order of dates that do not begin with the year, where the tool fixes it.
  var dateOrder: DateOrder?
  /// Whether instants in UTC stand for days in Japan.
  var usesInstants = false
  /// Whether bare numbers of time columns are seconds.
  var hoursAreSeconds = false
  /// Words of priorities that are not universal, as levels 1 (low) … 5 (high).
  var levels: [String: Int] = [:]
  /// Whether a line feed parts several tasks of a title cell.
  var splitsTitles = false

  /// What a header means here; `nil` when the tool's user named it and the synonyms decide.
  func fields(for header: String) -> [ColumnField]? { column(for: header)?.fields }

  /// Whether a ticket of the status is closed.
  func isClosed(_ status: String) -> Bool {
    if closesByDate { return date(status, isEnd: true) != nil }
    let key = TextKey.matching(status)
    return closedStatuses.contains { TextKey.matching($0) == key }
  }

  /// What is known of a header.
  func column(for header: String) -> Column? { Self.column(for: header, in: columnsByKey) }

  /// The columns by the keys of their names.
  private var columnsByKey: [String: Column] {
    var table: [String: Column] = [:]
    for column in columns {
      for name in column.names { table[HeaderKey.key(name)] = column }
    }
    return table
  }

  private static func column(for header: String, in table: [String: Column]) -> Column? {
    let key = HeaderKey.key(header)
    if let exact = table[key] { return exact }
    // Comment1 … CommentN.
    let stem = String(key.reversed().drop { $0.isNumber }.reversed())
    return stem != key && ["コメント", "comment"].contains(stem) ? table[stem] : nil
  }

  static func == (left: ToolExport, right: ToolExport) -> Bool { left.id == right.id }
}

/// Recognising exports.
extension ToolExport {
  /// The share of a layout's names that must be there.
  private static let threshold = 0.7

  /// The tool whose headers these are, whatever their order; `nil` for the tables of offices.
  ///
  /// The layout with the most names found wins, then the one found more completely, then the order of `all`.
  ///
  /// - Parameter name: the file's name without extension, which tells the exports of Notion, whose headers are
  ///   all the user's own.
  static func recognised(in headers: [String], named name: String = "") -> ToolExport? {
    let keys = Set(headers.map { HeaderKey.key($0) })
    var best: (export: ToolExport, found: Int, share: Double)?
    for export in all {
      for signature in export.signatures {
        guard signature.needed.allSatisfy({ keys.contains(HeaderKey.key($0)) }) else { continue }
        let names = Set((signature.needed + signature.usual).map { HeaderKey.key($0) })
        let found = names.count { keys.contains($0) }
        let share = Double(found) / Double(names.count)
        guard share >= threshold else { continue }
        if let best, (best.found, best.share) >= (found, share) { continue }
        best = (export, found, share)
      }
    }
    return best?.export ?? (isNotionName(name) ? notion : nil)
  }

  /// Gives the columns of a found header the meaning they have in the tool's exports, where it is one.
  ///
  /// - Returns: the tool.
  static func apply(to header: inout Header, named name: String = "") -> ToolExport? {
    guard let export = recognised(in: header.columns.map(\.text), named: name) else { return nil }
    let keys = Set(header.columns.map { HeaderKey.key($0.text) })
    let known = export.columnsByKey
    var categories: Set<Int> = []
    for index in header.columns.indices {
      guard let column = column(for: header.columns[index].text, in: known) else { continue }
      var fields = column.fields
      if column.unless.contains(where: { keys.contains(HeaderKey.key($0)) }) { fields = [.unread] }
      // Jira repeats Component/s for every one: the first groups, all of them tag.
      if case .category(let level) = fields.first, !categories.insert(level).inserted {
        fields = [.fact(.tags)]
      }
      header.columns[index].fields = fields
      header.columns[index].isExact = true
    }
    return export
  }

  /// Notion's file names end in the page's id: `業務一覧 0123456789abcdef0123456789abcdef`, maybe with `_all`.
  private static func isNotionName(_ name: String) -> Bool {
    let stem = name.hasSuffix("_all") ? String(name.dropLast(4)) : name
    let id = stem.suffix(32)
    guard id.count == 32, stem.count > 33, stem.dropLast(32).last == " " else { return false }
    return id.allSatisfy { $0.isHexDigit && !$0.isUppercase }
  }
}

/// The tools.
extension ToolExport {
  /// All tools, in the order in which ties are settled.
  static let all: [ToolExport] = [
    backlog, redmine, redmineWorkList, jira, asana, trello, planner, project, todoist, kintone, bizer,
    shirasagi, joruri, cybozuOffice, notion, googleForms,
  ]
}

extension ToolExport.Column {
  /// A column that holds a field.
  static func holds(
    _ field: ColumnField, _ names: String..., unless: [String] = [], standsInFor: String? = nil
  ) -> Self {
    Self(names: names, fields: [field], unless: unless, standsInFor: standsInFor)
  }

  /// Columns that are understood and say nothing about who does what.
  static func unread(_ names: String...) -> Self { Self(names: names, fields: [.unread]) }
}
