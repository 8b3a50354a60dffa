// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension InvolvementRecord {
  /// What a table remembers of a row.
  init(_ row: MatrixView.Row) {
    self.init(
      position: row.item.index + 1, code: row.hasOwnCode ? row.code : nil,
      parts: row.parts.map { part in
        Part(
          kind: part.kind, letters: part.symbols.joined(separator: "/"),
          assigneeKind: part.assignee.kindWord, name: part.name)
      })
  }
}
