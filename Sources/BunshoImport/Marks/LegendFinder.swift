// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Finds the legend on a sheet by its shape: every mark once, words beside it. It may stand above, below or
/// beside the table, in one cell, along a row, or down two columns.
struct LegendFinder {
  /// A legend and the cells it takes, which are neither tasks nor people.
  struct Found {
    var profile: MarkProfile
    /// Positions of the rows that hold nothing else.
    var rows: Set<Int>
    /// Columns that hold nothing else.
    var columns: ClosedRange<Int>?
  }

  private let sheet: Sheet
  private let searched: [Int]

  /// Legends stand above the header, beside the first rows or below the table; a long table's middle is not
  /// searched.
  private static let edge = 40
  /// A text longer than this is prose that mentions marks.
  private static let longestCell = 400

  init(_ sheet: Sheet) {
    self.sheet = sheet
    searched =
      sheet.rowCount <= 2 * Self.edge
      ? Array(0..<sheet.rowCount)
      : Array(0..<Self.edge) + Array((sheet.rowCount - Self.edge)..<sheet.rowCount)
  }

  /// The legend; `nil` when the sheet has none.
  func find() -> Found? { alongARow() ?? downwards() }

  private typealias Cell = (column: Int, text: String)

  private func cells(inRow index: Int) -> [Cell] {
    sheet.cells(inRow: index).prefix(200).compactMap { cell in
      let text = TextKey.trimmed(cell.text)
      return text.isEmpty ? nil : (cell.column, text)
    }
  }

  // MARK: In one row

  private func alongARow() -> Found? {
    for index in searched {
      let cells = cells(inRow: index)
      for cell in cells where cell.text.count < Self.longestCell {
        if let entries = LegendReader.entries(in: cell.text) {
          return found(entries, row: index, column: cell.column, isWholeRow: cells.count <= 2)
        }
      }
      guard cells.count > 1 else { continue }
      if let entries = spread(cells), let first = cells.first {
        return found(entries, row: index, column: first.column, isWholeRow: true)
      }
      let joined = cells.map(\.text).joined(separator: " ")
      guard joined.count < Self.longestCell, Self.saysLegend(joined),
        let entries = LegendReader.entries(in: joined), let first = cells.first
      else { continue }
      return found(entries, row: index, column: first.column, isWholeRow: true)
    }
    return nil
  }

  /// `R = Responsible | A = Accountable` in cells of their own, or mark and word in turn after 「凡例」.
  private func spread(_ cells: [Cell]) -> [MarkProfile.Entry]? {
    var texts = cells.map(\.text)[...]
    let isHeaded =
      texts.first.map { RowClassifier.isLegendHead($0) || Self.saysLegend($0) && $0.count <= 12 } ?? false
    if isHeaded { texts = texts.dropFirst() }
    // A title may stand in front of the marks.
    if !isHeaded, texts.count >= 3, let first = texts.first, LegendReader.single(first) == nil {
      texts = texts.dropFirst()
    }
    let singles = texts.compactMap(LegendReader.single)
    if texts.count >= 2, singles.count == texts.count { return Self.sound(singles) }
    guard isHeaded, texts.count >= 4, texts.count.isMultiple(of: 2) else { return nil }
    let list = Array(texts)
    let pairs = stride(from: 0, to: list.count, by: 2).compactMap { Self.entry(list[$0], list[$0 + 1]) }
    return pairs.count * 2 == list.count ? Self.sound(pairs) : nil
  }

  private func found(_ entries: [MarkProfile.Entry], row: Int, column: Int, isWholeRow: Bool) -> Found {
    let place = sheet.location(row: sheet.number(ofRow: row), column: column)
    return Found(
      profile: MarkProfile(id: "legend", entries: entries, origin: .legend(place)),
      rows: isWholeRow ? [row] : [], columns: nil)
  }

  private static func saysLegend(_ text: String) -> Bool {
    text.contains("凡例") || text.lowercased().contains("legend")
  }

  // MARK: Down a column

  /// A run of rows with a mark and its word in the same columns.
  private struct Run {
    var entries: [MarkProfile.Entry] = []
    var rows: [Int] = []
    var column: Int
    var width: Int
    var isAlone = true
    var isHeaded: Bool
    /// Rows of one text that may go on with the entry above.
    var continued: [Int] = []
  }

  private func downwards() -> Found? {
    var open: [Int: Run] = [:]
    var closed: [Run] = []
    var previous: (index: Int, heads: Set<Int>)?
    for index in searched {
      let cells = cells(inRow: index)
      let follows = previous.map { sheet.number(ofRow: index) == sheet.number(ofRow: $0.index) + 1 } ?? false
      var next: [Int: Run] = [:]
      for (entry, column, width) in entries(in: cells) {
        var run =
          follows
          ? open[column]
            ?? Run(column: column, width: width, isHeaded: previous?.heads.contains(column) == true)
          : Run(column: column, width: width, isHeaded: false)
        run.entries.append(entry)
        run.rows += run.continued
        run.continued = []
        run.rows.append(index)
        run.width = max(run.width, width)
        if cells.contains(where: { $0.column < column }) || cells.last.map({ $0.column > column + 2 }) == true
        {
          run.isAlone = false
        }
        next[column] = run
      }
      // A broken line of an explanation: it belongs to the legend where the legend goes on below.
      if next.isEmpty, follows, cells.count == 1 {
        for (column, run) in open where run.isAlone && run.continued.isEmpty {
          next[column] = run
          next[column]?.continued = [index]
        }
      }
      closed += open.filter { next[$0.key] == nil || !follows }.values.sorted { $0.column < $1.column }
      open = next
      previous = (index, Set(cells.filter { RowClassifier.isLegendHead($0.text) }.map(\.column)))
    }
    closed += open.values.sorted { $0.column < $1.column }
    guard let run = closed.first(where: isLegend), let first = run.rows.first else { return nil }
    let place = sheet.location(row: sheet.number(ofRow: first), column: run.column)
    return Found(
      profile: MarkProfile(id: "legend", entries: run.entries, origin: .legend(place)),
      rows: run.isAlone ? Set(run.rows) : [],
      columns: run.isAlone ? nil : run.column...(run.column + run.width - 1))
  }

  /// The entries a row may hold: at its first cell or, beside a table, at its last ones.
  private func entries(in cells: [Cell]) -> [(entry: MarkProfile.Entry, column: Int, width: Int)] {
    var found: [(entry: MarkProfile.Entry, column: Int, width: Int)] = []
    for (position, cell) in cells.enumerated() where position == 0 || position >= cells.count - 3 {
      if let single = LegendReader.single(cell.text) {
        found.append((single, cell.column, 1))
      } else if position + 1 < cells.count, cells[position + 1].column <= cell.column + 2,
        let entry = Self.entry(cell.text, cells[position + 1].text)
      {
        found.append((entry, cell.column, cells[position + 1].column - cell.column + 1))
      }
    }
    return found
  }

  private func isLegend(_ run: Run) -> Bool {
    guard run.entries.count >= 2, Self.sound(run.entries) != nil else { return false }
    // A, B, C … beside texts number a list.
    let letters = run.entries.compactMap { $0.mark.unicodeScalars.first?.value }
    let isNumbering = letters.first == 0x41 && zip(letters, letters.dropFirst()).allSatisfy { $1 == $0 + 1 }
    guard run.isHeaded || !isNumbering else { return false }
    guard !run.isAlone else { return true }
    // Beside a table: a blank column parts them, or nothing else stands in its columns but a head.
    let rows = Set(run.rows)
    if run.column > 1, searched.allSatisfy({ sheet.text(inRow: $0, column: run.column - 1).isEmpty }) {
      return true
    }
    let others = searched.filter { index in
      !rows.contains(index) && !sheet.text(inRow: index, column: run.column).isEmpty
    }
    return others.allSatisfy {
      RowClassifier.isLegendHead(TextKey.trimmed(sheet.text(inRow: $0, column: run.column)))
    }
  }

  /// A mark and its word in two cells.
  private static func entry(_ mark: String, _ words: String) -> MarkProfile.Entry? {
    let scalars = mark.unicodeScalars
    guard scalars.count <= 2, let first = scalars.first, let folded = MarkFolding.fold(first)?.character,
      scalars.dropFirst().allSatisfy({ (0xFE00...0xFE0F).contains($0.value) }), !folded.isNumber,
      words.count <= 120, words.count >= 2
    else { return nil }
    return KindWords.meaning(ofLegend: words).map { MarkProfile.Entry(String(folded), $0) }
  }

  /// Every mark once.
  private static func sound(_ entries: [MarkProfile.Entry]) -> [MarkProfile.Entry]? {
    Set(entries.map(\.mark)).count == entries.count && entries.count >= 2 ? entries : nil
  }
}
