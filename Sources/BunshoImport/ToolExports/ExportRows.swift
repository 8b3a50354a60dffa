// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What the rows of an export are to each other: tasks, heads of tasks, parts of tasks above.
struct ExportRows {
  /// What a row is.
  enum Row: Equatable {
    /// A task.
    case task
    /// The head of the tasks below it.
    case section(String)
    /// More of the task above it.
    case continuation
    /// A comment or a sum of others, for the reason given to explanations.
    case passed(String)
  }

  /// The child's place in the hierarchy, by what its parent cell says.
  private struct Link {
    let item: WorkItem.ID
    let text: String
    let location: SourceLocation
  }

  private let export: ToolExport
  private let kindColumn: Int?
  private let parentColumn: Int?
  private var links: [Link] = []

  /// - Parameter titleColumn: the column of titles, which name sections.
  init(_ export: ToolExport, header: Header) {
    self.export = export
    kindColumn = header.columns.first { $0.fields.first == .rowKind }?.number
    parentColumn = header.columns.first { $0.fields.first == .parentTask }?.number
  }

  /// What a row is.
  func row(at index: Int, titleColumn: Int, of table: SheetTable) -> Row {
    guard let kindColumn else { return .task }
    let kinds = export.rowKinds
    let word = table.cell(inRow: index, column: kindColumn).text.lowercased()
    if kinds.tasks.contains(word) { return .task }
    if kinds.sections.contains(word) {
      return .section(table.cell(inRow: index, column: titleColumn).text)
    }
    if kinds.passed.contains(word) { return .passed("note") }
    if kinds.continues { return .continuation }
    return kinds.tasks.isEmpty ? .task : .passed("note")
  }

  /// Remembers what the row of a task says of its parent.
  mutating func link(_ item: WorkItem.ID, row index: Int, of table: SheetTable) {
    guard let parentColumn else { return }
    let cell = table.cell(inRow: index, column: parentColumn)
    links.append(Link(item: item, text: cell.text, location: cell.location))
  }

  /// A parent that could not be told, and why.
  struct OpenParent: Equatable {
    let text: String
    let item: WorkItem.ID
    let location: SourceLocation
    /// The rows that fit; none when the parent is not among the rows.
    let candidates: [String]
  }

  /// Sets the parents among the tasks of the table.
  func settle(in items: inout [WorkItem]) -> [OpenParent] {
    switch export.parents {
    case .none: return []
    case .depths:
      settleDepths(in: &items)
      return []
    case .ids, .titles: return settleNames(in: &items)
    }
  }

  private func settleDepths(in items: inout [WorkItem]) {
    var above: [(depth: Int, item: WorkItem.ID)] = []
    for link in links {
      guard let depth = Int(link.text) else {
        above.removeAll()
        continue
      }
      while let last = above.last, last.depth >= depth { above.removeLast() }
      if let parent = above.last?.item { items[link.item.index].parent = parent }
      above.append((depth, link.item))
    }
  }

  private func settleNames(in items: inout [WorkItem]) -> [OpenParent] {
    var byCode: [String: [WorkItem.ID]] = [:]
    var byTitle: [String: [WorkItem.ID]] = [:]
    for link in links {
      let item = items[link.item.index]
      if let code = item.code { byCode[TextKey.matching(code), default: []].append(link.item) }
      byTitle[TextKey.matching(item.title), default: []].append(link.item)
    }
    var open: [OpenParent] = []
    for link in links where !link.text.isEmpty {
      let key = TextKey.matching(link.text)
      // Redmine writes `親チケット` as a bare number, Asana as a title; a bulk import of Backlog names titles too.
      let named = (export.parents == .ids ? byCode[key] : nil) ?? byTitle[key] ?? []
      let fitting = named.filter { $0 != link.item && !isBelow($0, link.item, in: items) }
      if fitting.count == 1 {
        items[link.item.index].parent = fitting[0]
      } else {
        let candidates = fitting.prefix(5).map { id in
          [items[id.index].code, items[id.index].title].compactMap(\.self).joined(separator: " ")
        }
        open.append(
          OpenParent(text: link.text, item: link.item, location: link.location, candidates: candidates))
      }
    }
    return open
  }

  /// Whether an item is already below another: parents in a ring would have no top.
  private func isBelow(_ item: WorkItem.ID, _ other: WorkItem.ID, in items: [WorkItem]) -> Bool {
    var current = items[item.index].parent
    var steps = 0
    while let id = current, steps < 100 {
      if id == other { return true }
      current = items[id.index].parent
      steps += 1
    }
    return steps >= 100
  }
}
