// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Counts the cells of a sheet whose colour sets them apart, because somebody may mean something by it.
///
/// A row all of one colour is a heading or a stripe, and a column all of one colour is decoration: what is
/// counted are cells coloured otherwise than most cells of their column.
struct CellColours {
  private let width: Int
  private var row = 0
  private var cells: [(column: Int, fill: Int)] = []
  /// For each column, how many cells have each fill.
  private var counts: [Int] = []

  /// - Parameter fills: how many fills the workbook has; the first is none.
  init(fills: Int) { width = fills }

  /// Notes a cell that holds something; the cells of a row come together.
  mutating func add(row: Int, column: Int, fill: Int) {
    if row != self.row {
      endRow()
      self.row = row
    }
    cells.append((column, min(fill, width - 1)))
  }

  private mutating func endRow() {
    defer { cells.removeAll(keepingCapacity: true) }
    guard let first = cells.first else { return }
    if first.fill > 0, cells.allSatisfy({ $0.fill == first.fill }) { return }
    for cell in cells {
      let place = cell.column * width + cell.fill
      if place >= counts.count {
        counts.append(contentsOf: repeatElement(0, count: (cell.column + 1) * width - counts.count))
      }
      counts[place] += 1
    }
  }

  /// How many cells stand out.
  mutating func total() -> Int {
    endRow()
    var total = 0
    for start in stride(from: 0, to: counts.count, by: width) {
      let column = counts[start..<(start + width)]
      guard let most = column.max(), most > 0, let usual = column.firstIndex(of: most) else { continue }
      total += column.indices.lazy.filter { $0 != usual && $0 != start }.reduce(0) { $0 + column[$1] }
    }
    return total
  }
}

extension ReadingNotice {
  static func colouredCells(_ count: Int, sheet: String) -> Self {
    .init(
      kind: .contentIgnored, sheet: sheet,
      text: LocalizedText(
        ja: "シート「\(sheet)」の\(count)セルは周りと色が違います。色の意味は読みません",
        en:
          "\(count) cells of sheet '\(sheet)' differ from the others in colour; what colours mean is not read"
      ))
  }
}
