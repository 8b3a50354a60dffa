// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Tables that Bunsho drew itself: a hidden column remembers what letters cannot say.
extension MatrixBuilder {
  /// The records of a table, by row.
  struct Records {
    /// What a name stands for, by the words of the records.
    private(set) var holderKinds: [String: String] = [:]
    /// The kinds with the letters they were drawn as.
    private(set) var letters = StatedLetters()
    private var byRow: [Int: InvolvementRecord] = [:]

    /// Reads the column of records; `nil` where the table has none or it holds no record.
    init?(in table: SheetTable) {
      guard let column = table.header.columns.first(where: { $0.isExact && $0.fields == [.record] }) else {
        return nil
      }
      for index in table.body {
        guard let record = InvolvementRecord(table.region.text(inRow: index, column: column.number)) else {
          continue
        }
        byRow[index] = record
        for part in record.parts {
          letters.add(part.kind, letters: part.letters)
          if holderKinds[part.name] == nil { holderKinds[part.name] = part.assigneeKind }
        }
      }
      if byRow.isEmpty { return nil }
    }

    /// The record of a row.
    subscript(row: Int) -> InvolvementRecord? { byRow[row] }
  }

  /// Gives the parts just read from a row the kinds the record remembers.
  ///
  /// What people see wins: a part whose letter is gone from the cell is gone, and a letter the record does not know is
  /// read as in any table. A part that no letter shows is kept.
  mutating func apply(_ record: InvolvementRecord, to item: WorkItem.ID, from first: Int) {
    let seen = Array(assignments[first...])
    var isTold = [Bool](repeating: false, count: seen.count)
    var parts: [Assignment] = []
    for part in record.parts {
      let shown = seen.indices.filter { index in
        guard resolver.directory.organization.name(of: seen[index].assignee) == part.name else {
          return false
        }
        return seen[index].mark.map(part.isDrawn) ?? (seen[index].involvement == part.kind)
      }
      guard let source = shown.first.map({ seen[$0] }) ?? (part.letters.isEmpty ? seen.first : nil) else {
        continue
      }
      for index in shown { isTold[index] = true }
      let isSame = shown.contains { seen[$0].assignee.kindWord == part.assigneeKind }
      parts.append(
        Assignment(
          workItem: item,
          assignee: isSame
            ? source.assignee
            : longFormHolder(part.name, kind: part.assigneeKind, workItem: item, at: source.location),
          involvement: part.kind, mark: source.mark, note: source.note, validity: source.validity,
          location: source.location))
    }
    replaceAssignments(from: first, with: parts + zip(seen, isTold).filter { !$1 }.map(\.0))
  }
}
