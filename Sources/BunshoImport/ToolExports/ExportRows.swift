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
  /// Columns that count only where another is blank.
  private let standIns: [Int: Int]
  private var links: [Link] = []

  init(_ export: ToolExport, header: Header) {
    self.export = export
    var standIns: [Int: Int] = [:]
    for column in export.columns {
      guard let other = column.standsInFor.map({ HeaderKey.key($0) }) else { continue }
      let keys = column.names.map { HeaderKey.key($0) }
      let first = header.columns.first { HeaderKey.key($0.text) == other }?.number
      for found in header.columns where keys.contains(HeaderKey.key(found.text)) {
        standIns[found.number] = first
      }
    }
    self.standIns = standIns
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

  /// Whether a column of people counts in a row: an address does where the name is blank.
  func counts(_ column: Header.Column, inRow index: Int, of table: SheetTable) -> Bool {
    guard let other = standIns[column.number] else { return true }
    return table.cell(inRow: index, column: other).text.isEmpty
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
      if let code = item.code { Self.enter(link.item, under: code, in: &byCode) }
      Self.enter(link.item, under: item.title, in: &byTitle)
    }
    var open: [OpenParent] = []
    for link in links where !link.text.isEmpty {
      let key = TextKey.matching(link.text)
      // Redmine writes `親チケット` as a bare number, Asana as a title; a bulk import of Backlog names titles too.
      let named = (export.parents == .ids ? byCode[key] : nil) ?? byTitle[key] ?? []
      let fitting = named.filter { $0 != link.item }
      if fitting.count == 1 {
        items[link.item.index].parent = fitting[0]
      } else {
        let candidates = (fitting.isEmpty ? named : fitting).map { id in
          [items[id.index].code, items[id.index].title].compactMap(\.self).joined(separator: " ")
        }
        open.append(
          OpenParent(text: link.text, item: link.item, location: link.location, candidates: candidates))
      }
    }
    return open + openRings(in: &items)
  }

  /// Several rows of one name are not told apart, so a few of them are enough.
  private static func enter(_ item: WorkItem.ID, under name: String, in table: inout [String: [WorkItem.ID]])
  {
    let key = TextKey.matching(name)
    if table[key, default: []].count < 5 { table[key, default: []].append(item) }
  }

  /// Parents in a ring would have no top: the ring is opened where it was entered.
  private func openRings(in items: inout [WorkItem]) -> [OpenParent] {
    var open: [OpenParent] = []
    var links: [Int: Link] = [:]
    for link in self.links { links[link.item.index] = link }
    // 0: not seen, otherwise the walk that saw it.
    var seen = [Int](repeating: 0, count: items.count)
    for (walk, link) in zip(1..., self.links) {
      var current: WorkItem.ID? = link.item
      while let id = current, seen[id.index] == 0 {
        seen[id.index] = walk
        current = items[id.index].parent
      }
      guard let id = current, seen[id.index] == walk else { continue }
      items[id.index].parent = nil
      guard let entered = links[id.index] else { continue }
      open.append(
        OpenParent(
          text: entered.text, item: id, location: entered.location, candidates: [items[id.index].title]))
    }
    return open
  }
}
