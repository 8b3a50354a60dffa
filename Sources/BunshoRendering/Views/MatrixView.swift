// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
public import BunshoModel

/// The table as it is printed: tasks in rows, grouped by department, holders in columns.
///
/// A projection without any format: workbook, HTML and Markdown all draw this. Where there are more holders
/// than get a column of their own, the columns are the letters and the cells hold names.
public struct MatrixView: Sendable {
  /// How the columns are laid out.
  public enum Layout: Sendable, Equatable {
    /// A column a holder, letters in the cells.
    case holders
    /// A column a letter, names in the cells.
    case letters
  }

  /// A holder's column.
  public struct Column: Sendable, Equatable {
    /// Who.
    public var assignee: Assignee
    /// The display name.
    public var name: String
    /// The names of the people behind a role; empty for others.
    public var holders: [String]
  }

  /// The rows of one department.
  public struct Group: Sendable {
    /// The department; `nil` for tasks without one.
    public var department: Department.ID?
    /// The department's name with those above it, such as `マーケティング部 コンテンツ課`.
    public var title: String
    /// The tasks, in source order.
    public var rows: [Row]
    /// How many findings its rows have.
    public var findingCount: Int { rows.reduce(0) { $0 + $1.findings.count } }
  }

  /// One task.
  public struct Row: Sendable {
    /// Which task.
    public var item: WorkItem.ID
    /// The user's id, or a running number `#12` where the table has none.
    public var code: String
    /// Whether the code is the user's own.
    public var hasOwnCode: Bool
    /// 大, 中 and 小分類; empty where there is none.
    public var categories: [String]
    /// The title.
    public var title: String
    /// The department's own name.
    public var department: String
    /// The frequency as written.
    public var frequency: String
    /// Hours as written.
    public var hours: String
    /// Importance as written.
    public var importance: String
    /// The manual's state as written.
    public var manual: String
    /// The remark.
    public var note: String
    /// One a part, in source order.
    public var parts: [Part]
    /// What stands in the cells of the input and names no holder or part: 全員, 欠員, an unknown mark.
    public var unsettled: [UnsettledText]
    /// What is wrong with it, gravest first.
    public var findings: [Finding]
    /// Where it was read.
    public var location: SourceLocation

    /// The gravest severity among the findings.
    public var severity: Severity? { findings.map(\.severity).max() }

    /// The letters in a holder's column: `R`, `A`, `R/A` …
    public func letters(of assignee: Assignee) -> String {
      var symbols: [String] = []
      for part in parts where part.assignee == assignee {
        for symbol in part.symbols where !symbols.contains(symbol) { symbols.append(symbol) }
      }
      return symbols.joined(separator: "/")
    }

    /// What stands in a holder's column: the letters, else a mark nobody could read.
    public func text(of assignee: Assignee) -> String {
      let letters = letters(of: assignee)
      guard letters.isEmpty, !unsettled.isEmpty else { return letters }
      return unsettled.first { $0.assignee == assignee }?.text ?? ""
    }

    /// The names in a letter's column, in source order.
    public func names(with symbol: String) -> [String] {
      var names: [String] = []
      for part in parts where part.symbols.contains(symbol) && !names.contains(part.name) {
        names.append(part.name)
      }
      return names
    }

    /// The names that hold a kind, in source order.
    public func names(with kind: Involvement) -> [String] {
      parts.filter { $0.kind == kind }.map(\.name)
    }
  }

  /// One part in a task.
  public struct Part: Sendable, Equatable {
    /// Who.
    public var assignee: Assignee
    /// The display name.
    public var name: String
    /// The kind.
    public var kind: Involvement
    /// The letters it is shown as.
    public var symbols: [String]
    /// Where it was read.
    public var location: SourceLocation
  }

  /// A text of the input that could not be taken for a holder or a part.
  public struct UnsettledText: Sendable, Equatable {
    /// The words as written.
    public var text: String
    /// The kind whose column they stand in; `nil` where they stand under a holder's head.
    public var kind: Involvement?
    /// The holder under whose head they stand.
    public var assignee: Assignee?
  }

  /// How the columns are laid out.
  public let layout: Layout
  /// The holders' columns; empty in the layout `letters`.
  public let columns: [Column]
  /// The rows by department, in the order of the organisation.
  public let groups: [Group]
  /// The scheme whose letters are shown.
  public let scheme: Scheme
  /// Whether any task has a 大, 中, 小分類.
  public let usedCategories: [Bool]

  /// The most holders that get a column of their own.
  private let limit: Int

  /// The most columns that are still legible on one sheet of A3.
  public static let columnLimit = 40

  /// Draws the table of a report.
  ///
  /// - Parameters:
  ///   - department: draws only this unit's and lower units' tasks, and only holders with a part in them.
  ///   - columnLimit: the most holders that get a column of their own.
  public init(
    _ report: Report, department: Department.ID? = nil, columnLimit: Int = MatrixView.columnLimit
  ) {
    limit = columnLimit
    let matrix = report.matrix
    let organization = matrix.organization
    var findings = RowFindings(report)
    let unsettled = UnsettledTexts(report)
    var parts = [[Part]](repeating: [], count: matrix.workItems.count)
    for assignment in matrix.assignments {
      let letters = matrix.letters(of: assignment)
      parts[assignment.workItem.index].append(
        Part(
          assignee: assignment.assignee, name: organization.name(of: assignment.assignee),
          kind: assignment.involvement, symbols: letters.split(separator: "/").map(String.init),
          location: assignment.location))
    }
    var rowsByDepartment: [Department.ID?: [Row]] = [:]
    var used = [false, false, false]
    for id in matrix.workItemIDs {
      let item = matrix[id]
      if let department {
        guard let own = item.department?.value, organization.lineage(of: own).contains(department) else {
          continue
        }
      }
      let row = Row(
        id, item, in: organization, parts: parts[id.index], unsettled: unsettled.texts(of: id),
        findings: findings.take(of: id, at: item.location))
      for (index, text) in row.categories.enumerated() where !text.isEmpty { used[index] = true }
      rowsByDepartment[item.department?.value, default: []].append(row)
    }
    groups = Self.order(of: organization).compactMap { id in
      guard let rows = rowsByDepartment[id] else { return nil }
      return Group(department: id, title: Self.title(of: id, in: organization), rows: rows)
    }
    usedCategories = used
    scheme = matrix.scheme
    let holders = Self.holders(of: groups.lazy.flatMap(\.rows), in: organization, limit: limit)
    if let holders {
      layout = .holders
      columns = holders
    } else {
      layout = .letters
      columns = []
    }
  }

  private init(
    layout: Layout, columns: [Column], groups: [Group], scheme: Scheme, usedCategories: [Bool], limit: Int
  ) {
    self.layout = layout
    self.columns = columns
    self.groups = groups
    self.scheme = scheme
    self.usedCategories = usedCategories
    self.limit = limit
  }

  /// The table of some departments' own tasks alone, with only the holders that have a part in them.
  ///
  /// Takes the rows that are drawn already: a table per department would cost a walk over all tasks each.
  public func narrowed(to groups: [Group], in organization: Organization) -> MatrixView {
    var used = [false, false, false]
    for row in groups.lazy.flatMap(\.rows) {
      for (index, text) in row.categories.enumerated() where !text.isEmpty { used[index] = true }
    }
    let holders = Self.holders(of: groups.lazy.flatMap(\.rows), in: organization, limit: limit)
    return MatrixView(
      layout: holders == nil ? .letters : .holders, columns: holders ?? [], groups: groups, scheme: scheme,
      usedCategories: used, limit: limit)
  }

  /// The table of one department's own tasks alone; see the form for several.
  public func narrowed(to group: Group, in organization: Organization) -> MatrixView {
    narrowed(to: [group], in: organization)
  }

  /// The 大分類 of the rows, in the order of the table.
  public var mainCategories: [String] {
    var seen: Set<String> = []
    var categories: [String] = []
    for group in groups {
      for row in group.rows {
        guard let text = row.categories.first, !text.isEmpty, seen.insert(text).inserted else { continue }
        categories.append(text)
      }
    }
    return categories
  }

  /// All rows, group after group.
  public var rows: [Row] { groups.flatMap(\.rows) }

  /// Departments with each unit's children behind it, then tasks without a department.
  static func order(of organization: Organization) -> [Department.ID?] {
    var children: [Department.ID?: [Department.ID]] = [:]
    for (index, department) in organization.departments.enumerated() {
      // A unit whose line of parents is broken by a cycle is shown at the top.
      let id = Department.ID(index)
      let isRooted = organization.lineage(of: id).last.map { organization[$0].parent == nil } ?? true
      children[isRooted ? department.parent : nil, default: []].append(id)
    }
    var order: [Department.ID?] = []
    var seen: Set<Department.ID> = []
    var stack = Array((children[nil] ?? []).reversed())
    while let next = stack.popLast() {
      guard seen.insert(next).inserted else { continue }
      order.append(next)
      stack.append(contentsOf: (children[next] ?? []).reversed())
    }
    return order + [nil]
  }

  private static func title(of id: Department.ID?, in organization: Organization) -> String {
    guard let id else { return "" }
    return organization.lineage(of: id).reversed().map { organization[$0].name }.joined(separator: " ")
  }

  private static func holders(
    of rows: some Sequence<Row>, in organization: Organization, limit: Int
  ) -> [Column]? {
    var seen: Set<Assignee> = []
    var used: [Assignee] = []
    for row in rows {
      for part in row.parts where seen.insert(part.assignee).inserted {
        used.append(part.assignee)
        if used.count > limit { return nil }
      }
    }
    let sorted = used.sorted { (rank($0), position($0)) < (rank($1), position($1)) }
    return sorted.map { assignee in
      var holders: [String] = []
      if case .role(let id) = assignee {
        holders = organization[id].holders.map { organization[$0.value].name }
      }
      return Column(assignee: assignee, name: organization.name(of: assignee), holders: holders)
    }
  }

  private static func rank(_ assignee: Assignee) -> Int {
    switch assignee {
    case .role: 0
    case .person: 1
    case .department: 2
    case .partner: 3
    case .list: 4
    }
  }

  private static func position(_ assignee: Assignee) -> Int {
    switch assignee {
    case .role(let id): id.index
    case .person(let id): id.index
    case .department(let id): id.index
    case .partner(let id): id.index
    case .list(let id): id.index
    }
  }
}

extension MatrixView.Row {
  fileprivate init(
    _ id: WorkItem.ID, _ item: WorkItem, in organization: Organization, parts: [MatrixView.Part],
    unsettled: [MatrixView.UnsettledText], findings: [Finding]
  ) {
    self.item = id
    code = item.code ?? "#\(id.index + 1)"
    hasOwnCode = item.code != nil
    categories = item.categoryTexts
    title = item.title
    department = item.department.map { organization[$0.value].name } ?? ""
    frequency = item.fact(.frequency)?.text ?? ""
    hours = item.fact(.hours)?.text ?? ""
    importance = item.fact(.importance)?.text ?? ""
    manual = item.fact(.manual)?.text ?? ""
    note = item.fact(.note)?.text ?? ""
    self.parts = parts
    self.unsettled = unsettled
    self.findings = findings
    location = item.location
  }
}
