// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The columns of the table as printed: which there are, what heads them and what a task has in them.
///
/// Workbook, CSV and Markdown draw their tables from one plan, so that they hold the same columns. A column
/// is there only when a task has something in it, or when the input has a column of that kind to fill in.
public struct TablePlan: Sendable {
  /// One column.
  public enum Column: Sendable, Hashable {
    /// The user's id of the task, else a running number.
    case code
    /// The department the task belongs to.
    case department
    /// 大, 中 or 小分類, counted from 0.
    case category(Int)
    /// The title of the task.
    case title
    /// The letters of a holder; the position among the holders of the view.
    case holder(Int)
    /// The names that hold a kind.
    case kind(Involvement)
    /// What the input says in place of names, where no column of names shows it.
    case unsettled
    /// An attribute of the task as written.
    case fact(WorkItem.Field)
    /// What is wrong with the task.
    case findings
  }

  /// The columns from left to right.
  public let columns: [Column]
  /// The view whose rows are printed.
  public let view: MatrixView
  /// Whether findings are told by their short names.
  private let isBrief: Bool

  // Duties in the order of the work: who does it, who stands in, who decides, who is asked, who is told.
  private static let kindOrder: [Involvement] = [
    .main, .sub, .execute, .rotation, .draft, .support, .deputy, .review, .approve, .decide, .verify,
    .consult, .inform,
  ]
  private static let attributes: [WorkItem.Field] = [.frequency, .hours, .importance, .manual, .note]

  /// Plans the table of a view.
  ///
  /// - Parameters:
  ///   - namesDepartment: whether a column tells the department; needless where a table is one's own.
  ///   - isBrief: whether findings are told by their short names; for tables that also show them elsewhere.
  public init(
    _ view: MatrixView, of matrix: ResponsibilityMatrix, namesDepartment: Bool = true, isBrief: Bool = false
  ) {
    self.view = view
    self.isBrief = isBrief
    var kinds: InvolvementMask = []
    var attributes: Set<WorkItem.Field> = []
    var tables: Set<Int> = []
    var hasDepartment = false
    var unsettled: [Involvement] = []
    for group in view.groups {
      if group.department != nil { hasDepartment = true }
      for row in group.rows {
        for part in row.parts { kinds.insert(InvolvementMask(part.kind)) }
        for text in row.unsettled {
          guard let kind = text.kind else { continue }
          if !unsettled.contains(kind) { unsettled.append(kind) }
          if view.layout == .letters { kinds.insert(InvolvementMask(kind)) }
        }
        tables.insert(matrix[row.item].table)
        for field in Self.attributes where !attributes.contains(field) {
          if !Self.text(of: field, in: row).isEmpty { attributes.insert(field) }
        }
      }
    }
    var columns: [Column] = [.code]
    if hasDepartment, namesDepartment { columns.append(.department) }
    for (index, isUsed) in view.usedCategories.enumerated() where isUsed { columns.append(.category(index)) }
    columns.append(.title)
    switch view.layout {
    case .holders:
      columns += view.columns.indices.map { .holder($0) }
      // A backup shows the same letter as the main owner, so who it is has to be said.
      if kinds.contains(.sub), view.scheme.letter(for: .sub) == view.scheme.letter(for: .main) {
        columns.append(.kind(.sub))
      }
      if unsettled.contains(where: { !columns.contains(.kind($0)) }) { columns.append(.unsettled) }
    case .letters:
      for table in tables where matrix.tables.indices.contains(table) {
        for owner in matrix.tables[table].ownerColumns { kinds.insert(InvolvementMask(owner.kind)) }
      }
      columns += Self.kindOrder.filter { kinds.contains($0) }.map { .kind($0) }
    }
    columns += Self.attributes.filter { attributes.contains($0) }.map { .fact($0) }
    columns.append(.findings)
    self.columns = columns
  }

  /// The places of the columns that hold letters or names, in `columns`.
  public var holderIndices: Range<Int> {
    let isHolder: (Column) -> Bool = {
      switch $0 {
      case .holder, .kind, .unsettled: true
      default: false
      }
    }
    let first = columns.firstIndex(where: isHolder) ?? columns.count
    let last = columns.lastIndex(where: isHolder).map { $0 + 1 } ?? first
    return first..<last
  }

  /// The place of the title in `columns`.
  public var titleIndex: Int { columns.firstIndex(of: .title) ?? 0 }

  /// What heads a column.
  public func heading(of column: Column) -> LocalizedText {
    switch column {
    case .code: TableWords.code
    case .department: TableWords.department
    case .category(let level): TableWords.category(level)
    case .title: TableWords.task
    case .holder(let index): LocalizedText(verbatim: view.columns[index].name)
    case .kind(let kind): TableWords.kind(kind, letter: view.scheme.letter(for: kind)?.symbol)
    case .unsettled: TableWords.unsettled
    case .fact(let field): TableWords.attribute(field)
    case .findings: TableWords.findings
    }
  }

  /// What a task has in a column.
  public func text(of column: Column, in row: MatrixView.Row, language: Language) -> String {
    switch column {
    case .code: row.code
    case .department: row.department
    case .category(let level): row.categories.indices.contains(level) ? row.categories[level] : ""
    case .title: row.title
    case .holder(let index): row.text(of: view.columns[index].assignee)
    case .kind(let kind):
      names(with: kind, in: row).joined(separator: TableWords.nameSeparator[language])
    case .unsettled:
      row.unsettled.compactMap { text in
        guard let kind = text.kind, !columns.contains(.kind(kind)) else { return nil }
        return "\(TableWords.label(kind.title, in: language)): \(text.text)"
      }.joined(separator: TableWords.nameSeparator[language])
    case .fact(let field): Self.text(of: field, in: row)
    case .findings: TableWords.list(row.findings, isBrief: isBrief, in: language)
    }
  }

  /// The names that hold a kind, then what the input says in place of names.
  func names(with kind: Involvement, in row: MatrixView.Row) -> [String] {
    let names = row.names(with: kind)
    return names + row.unsettled.filter { $0.kind == kind && !names.contains($0.text) }.map(\.text)
  }

  private static func text(of field: WorkItem.Field, in row: MatrixView.Row) -> String {
    switch field {
    case .frequency: row.frequency
    case .hours: row.hours
    case .importance: row.importance
    case .manual: row.manual
    case .note: row.note
    default: ""
    }
  }

  /// The place in `columns` of the cell a finding on a task is about; the title where it has no cell of its own.
  public func index(of finding: Finding, in row: MatrixView.Row, of matrix: ResponsibilityMatrix) -> Int {
    let place = finding.location
    let parts = row.parts.filter { $0.location == place }
    // Several names may stand in one cell of the input: the one the finding names is meant.
    let part = parts.first { finding.people.contains($0.name) } ?? parts.first
    if let part, let index = index(of: part) { return index }
    let item = matrix[row.item]
    var column: Column = .title
    if let fact = item.facts.first(where: { $0.location == place }) {
      column = .fact(fact.field)
    } else if item.department?.location == place {
      column = .department
    } else if let level = item.categories.firstIndex(where: { $0?.location == place }) {
      column = .category(level)
    } else if place.row == item.location.row, place.source == item.location.source,
      let owner = matrix.table(of: row.item)?.ownerColumns.first(where: { $0.column == place.column })
    {
      column = .kind(owner.kind)
    }
    return columns.firstIndex(of: column) ?? titleIndex
  }

  private func index(of part: MatrixView.Part) -> Int? {
    switch view.layout {
    case .holders:
      view.columns.firstIndex { $0.assignee == part.assignee }.flatMap { columns.firstIndex(of: .holder($0)) }
    case .letters: columns.firstIndex(of: .kind(part.kind))
    }
  }
}
