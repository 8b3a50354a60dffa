// SPDX-License-Identifier: Apache-2.0

/// A row of a table on one line of a terminal, and the line below it that marks one cell.
///
/// ```
///   13 | 12 | 月次レポート作成 | 営業部 |    | 青木 正樹
///      |                              ^^ 主担当
/// ```
struct RowExcerpt {
  /// The row.
  let line: String
  /// The marks under the cell, from the same column on; `nil` when the whole row is meant.
  let marker: String?
  /// The heading of the marked column; empty when none is known.
  let heading: String

  private static let separator = " | "
  private static let widestCell = 28
  // An empty cell still has to be pointed at.
  private static let narrowestCell = 2

  /// Lays out a row.
  ///
  /// - Parameters:
  ///   - column: The cell to mark, counted from 1; `nil` marks none.
  ///   - room: How many columns the line may take; a longer row is shortened around the cell.
  init(cells texts: [String], header: [String], column: Int?, room: Int) {
    var cells = texts.map { TerminalText.shortened(TerminalText.plain($0), to: Self.widestCell) }
    // Blank cells at the end say nothing, unless one of them is meant.
    while let last = cells.last, last.isEmpty, cells.count > column ?? 0 { cells.removeLast() }
    if let column {
      while cells.count < column { cells.append("") }
    }
    cells = cells.map { TerminalText.padded($0, to: Self.narrowestCell) }
    let marked = column.map { $0 - 1 }
    let shown = Self.window(of: cells.map(TerminalText.width(of:)), around: marked ?? 0, room: room)

    var line = shown.lowerBound > 0 ? "..." + Self.separator : ""
    var start = 0
    for index in shown {
      if index > shown.lowerBound { line += Self.separator }
      if index == marked { start = TerminalText.width(of: line) }
      line += cells[index]
    }
    if shown.upperBound < cells.count { line += Self.separator + "..." }
    while line.hasSuffix(" ") { line.removeLast() }
    self.line = line
    if let marked, cells.indices.contains(marked) {
      marker =
        String(repeating: " ", count: start)
        + String(repeating: "^", count: TerminalText.width(of: cells[marked]))
      heading = header.indices.contains(marked) ? TerminalText.plain(header[marked]) : ""
    } else {
      marker = nil
      heading = ""
    }
  }

  /// The cells that fit: the marked one and its neighbours, one from either side in turn, left first, because
  /// the name of the task stands left of its holders.
  private static func window(of widths: [Int], around marked: Int, room: Int) -> Range<Int> {
    guard widths.indices.contains(marked) else { return 0..<widths.count }
    var first = marked
    var last = marked
    var used = widths[marked]
    let gap = separator.count
    // What is cut off costs room, too.
    func cost(_ first: Int, _ last: Int) -> Int {
      (first > 0 ? 3 + gap : 0) + (last < widths.count - 1 ? 3 + gap : 0)
    }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      if first > 0, used + widths[first - 1] + gap + cost(first - 1, last) <= room {
        first -= 1
        used += widths[first] + gap
        isGrowing = true
      }
      if last < widths.count - 1, used + widths[last + 1] + gap + cost(first, last + 1) <= room {
        last += 1
        used += widths[last] + gap
        isGrowing = true
      }
    }
    return first..<(last + 1)
  }
}
