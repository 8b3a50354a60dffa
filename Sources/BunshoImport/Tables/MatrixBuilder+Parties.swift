// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The parties of a contract: Customer, Microsoft, Shared.
extension MatrixBuilder {
  /// Notes the parties the tables name before any is read: what is shared concerns all that are named under
  /// the same head, in whichever table.
  mutating func noteParties(of table: SheetTable) {
    guard table.form == .tasks else { return }
    for column in table.header.columns where PartyColumn.isOne(column, in: table) {
      let key = HeaderKey.key(column.title)
      for name in PartyColumn.parties(in: column, of: table) where parties[key]?.contains(name) != true {
        parties[key, default: []].append(name)
      }
    }
  }

  /// Each party named does the task and answers for it.
  mutating func readParties(_ index: Int, item: WorkItem.ID, of table: SheetTable, rows: inout TaskRows) {
    for column in rows.columns.parties {
      let cell = cell(index, column.number, of: table, rows: &rows)
      let known = parties[HeaderKey.key(column.title)] ?? []
      switch PartyColumn.read(cell.text, parties: known) {
      case .blank: continue
      case .nobody:
        vacancies.append(.init(.workItem(item), text: cell.text, until: nil, location: cell.location))
      case .parties(let names):
        if PartyColumn.isShared(cell.text), names.count < 2 {
          observe(.uncountedPeople, text: cell.text, workItem: item, at: cell.location)
        }
        for name in names {
          let role = resolver.role(proper(name), at: cell.location)
          for kind in [Involvement.execute, .decide] {
            add(Assignment(workItem: item, assignee: .role(role), involvement: kind, location: cell.location))
          }
        }
      }
    }
  }
}
