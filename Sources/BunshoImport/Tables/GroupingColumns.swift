// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Fills grouping columns down: 大分類, 中分類, 部門 written once above the rows they group.
///
/// The most dangerous blank there is: "as above" or "nobody"? Filled only in grouping columns left of the
/// titles, only while the level above stays the same, and only where the column never repeats a text in
/// consecutive rows. A column that does repeat its texts states them on every row, so its blank is open and
/// is reported instead.
struct GroupingColumns {
  private let columns: [Int]
  private let units: Set<Int>
  private let repeats: Set<Int>
  private var current: [Int: Sourced<String>] = [:]
  /// The row in which each column last had a text of its own.
  private var stated: [Int: Int] = [:]

  /// - Parameters:
  ///   - columns: the grouping columns from the widest to the narrowest.
  ///   - units: those of them that hold units, which may end at any level.
  init(_ columns: [Int], units: Set<Int> = [], titleColumn: Int, in table: SheetTable) {
    self.units = units
    self.columns = columns.filter { $0 < titleColumn }
    var repeats: Set<Int> = []
    for column in self.columns {
      var previous = ""
      for index in table.body {
        let text = TextKey.trimmed(table.sheet.text(inRow: index, column: column))
        if !text.isEmpty, text == previous {
          repeats.insert(column)
          break
        }
        if !text.isEmpty || table.cell(inRow: index, column: column).text.isEmpty { previous = text }
      }
    }
    self.repeats = repeats
  }

  /// What a grouping cell says in a row.
  enum Reading {
    /// The text, its own or the one above.
    case text(Sourced<String>)
    /// Nothing stands there and nothing is above.
    case nothing
    /// A blank that may mean either.
    case ambiguous
  }

  /// Reads a cell; rows must come in order, columns from the widest to the narrowest.
  mutating func read(_ text: String, column: Int, at location: SourceLocation) -> Reading {
    guard let level = columns.firstIndex(of: column) else {
      return text.isEmpty ? .nothing : .text(Sourced(text, at: location))
    }
    if !text.isEmpty {
      if current[column]?.value != text {
        for narrower in columns[(level + 1)...] { current[narrower] = nil }
      }
      current[column] = Sourced(text, at: location)
      stated[column] = location.row
      return .text(Sourced(text, at: location))
    }
    guard let above = current[column] else { return .nothing }
    // Where 本部 and 部 stand in every row, a row without 課 belongs to the 部 itself.
    if units.contains(column), level > 0, units.contains(columns[level - 1]),
      columns[..<level].contains(where: {
        units.contains($0) && repeats.contains($0) && stated[$0] == location.row
      })
    {
      return .nothing
    }
    return repeats.contains(column) ? .ambiguous : .text(above)
  }

  /// Whether the column is a grouping one.
  func groups(_ column: Int) -> Bool { columns.contains(column) }

  /// A section row begins: what stood above no longer groups.
  mutating func reset() { current.removeAll() }
}
