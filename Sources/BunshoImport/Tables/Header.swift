// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The header of a table: its rows and the text of each column.
struct Header: Equatable {
  /// One column.
  struct Column: Equatable {
    /// The column, counted from 1.
    var number: Int
    /// The text, parent heads joined in front.
    var text: String
    /// What it may hold, most likely first.
    var fields: [ColumnField]
    /// Whether the whole text is a known word.
    var isExact: Bool
    /// Whether the head is a word for owners that are units: 関係部署, `Accountable team`.
    let namesUnits: Bool

    /// The column under the given heads, the widest first.
    init(_ number: Int, heads: [String]) {
      self.number = number
      text = heads.joined(separator: String(Header.joiner))
      (fields, isExact) = FieldSynonyms.fields(of: text)
      namesUnits = FieldSynonyms.namesUnits(text)
    }

    /// A column whose field is known without its head.
    init(_ number: Int, text: String, field: ColumnField) {
      self.number = number
      self.text = text
      fields = [field]
      isExact = false
      namesUnits = false
    }

    /// Whether the head is a word for owners.
    var namesOwners: Bool {
      isExact && fields.contains { if case .owner = $0 { true } else { false } }
    }

    /// The texts of the heads, the widest first.
    var heads: [String] {
      text.split(separator: Header.joiner).map {
        TextKey.trimmed(String($0.map { $0.isNewline ? " " : $0 }))
      }
    }

    /// The text as people write it: 「担当者/主」.
    var title: String { text.replacing(String(Header.joiner), with: "/") }
  }

  /// Stands between the parts of a joined header, such as 「担当者／主」.
  static let joiner: Character = "\u{1F}"

  /// Positions of the header's rows in the sheet; empty for a table without a header.
  var rows: Range<Int>
  /// The row number of the last header row, as the spreadsheet shows it.
  var rowNumber: Int
  /// Columns with a text, in order.
  var columns: [Column]
  /// Whether the same heads stand beside these once more: a block for each person or unit.
  var isBlock = false

  /// The first column that may hold the field.
  func column(_ field: ColumnField) -> Column? { columns.first { $0.fields.contains(field) } }

  /// Whether any column may hold the field.
  func has(_ field: ColumnField) -> Bool { column(field) != nil }

  /// Puts a column in its place, in front of a text that stands there already.
  mutating func insert(_ column: Column) {
    if let known = columns.firstIndex(where: { $0.number == column.number }) {
      columns[known] = column
    } else {
      columns.insert(column, at: columns.firstIndex { $0.number > column.number } ?? columns.count)
    }
  }
}
