// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Parts a sheet into the regions of its tables: side by side, and one below the other.
struct TableSplitter {
  let finder: HeaderFinder
  /// Positions of the rows of the legend, which part nothing.
  let legendRows: Set<Int>

  private static let sampledRows = 400

  /// A table's place and header.
  typealias Part = (region: SheetRegion, header: Header)

  /// The tables of a region, in reading order; empty when none was found.
  ///
  /// - Parameter fixed: the row number of the first header, where the user told it.
  func parts(of region: SheetRegion, fixed: Int?) -> [Part] {
    blocks(of: region).flatMap { stacked(in: $0, fixed: fixed) }.flatMap(repeated)
  }

  /// The tables of a header that says the same heads over and over, tasks among them: blocks side by side, one a
  /// person or unit.
  private func repeated(_ part: Part) -> [Part] {
    let columns = part.header.columns
    guard columns.count >= 4, columns.count <= 200 else { return [part] }
    for length in 2...(columns.count / 2) where columns.count.isMultiple(of: length) {
      let width = columns[length].number - columns[0].number
      guard columns[..<length].contains(where: { $0.isExact && $0.fields == [.task] }),
        (length..<columns.count).allSatisfy({
          columns[$0].text == columns[$0 - length].text
            && columns[$0].number == columns[$0 - length].number + width
        })
      else { continue }
      return stride(from: 0, to: columns.count, by: length).map { start in
        var region = part.region
        let isLast = start + length == columns.count
        let first = start == 0 ? part.region.columns.lowerBound : columns[start].number
        region.columns =
          first...(isLast ? part.region.columns.upperBound : columns[start + length].number - 1)
        var header = part.header
        header.columns = Array(columns[start..<(start + length)])
        header.isBlock = true
        return (region, header)
      }
    }
    return [part]
  }

  // MARK: Side by side

  /// Blocks of columns with blank columns between. A block is a table of its own only if it names its own
  /// tasks or people; otherwise the blank column is a spacer inside one table.
  private func blocks(of region: SheetRegion) -> [SheetRegion] {
    let bands = bands(of: region)
    guard bands.count > 1, bands.count <= 40 else { return [region] }
    var blocks: [SheetRegion] = []
    var standing = 0
    for band in bands {
      let block = SheetRegion(region.sheet, rows: region.rows, columns: band)
      let stands = isTable(block)
      if stands { standing += 1 }
      if !blocks.isEmpty, !stands, isLegend(block) { continue }
      if stands && standing > 1 || blocks.isEmpty {
        blocks.append(block)
      } else {
        blocks[blocks.count - 1].columns = blocks[blocks.count - 1].columns.lowerBound...band.upperBound
      }
    }
    return blocks
  }

  /// A legend or other remarks beside a table, under a head that says so.
  private func isLegend(_ block: SheetRegion) -> Bool {
    for index in block.rows.prefix(Self.sampledRows) {
      if let first = block.filledCells(inRow: index).first { return RowClassifier.isLegendHead(first.text) }
    }
    return false
  }

  private func isTable(_ block: SheetRegion) -> Bool {
    guard let header = finder.find(in: block), !header.rows.isEmpty else { return false }
    let names = header.columns.filter { $0.isExact && !finder.marks.isMark($0.text) }
    return names.contains { $0.fields == [.task] } && header.columns.count >= 2
      || names.contains { $0.fields.contains(.person) } && names.count >= 3 && !header.has(.task)
  }

  private func bands(of region: SheetRegion) -> [ClosedRange<Int>] {
    var filled: Set<Int> = []
    for index in region.rows.prefix(Self.sampledRows) {
      for cell in region.filledCells(inRow: index) { filled.insert(cell.column) }
      // Sheets thousands of columns wide are one table.
      if filled.count > 2000 { return [region.columns] }
    }
    var bands: [ClosedRange<Int>] = []
    for column in filled.sorted() {
      if let last = bands.last, last.upperBound + 1 == column {
        bands[bands.count - 1] = last.lowerBound...column
      } else {
        bands.append(column...column)
      }
    }
    return bands
  }

  // MARK: One below the other

  private func stacked(in region: SheetRegion, fixed: Int?) -> [Part] {
    guard var header = finder.find(in: region, fixed: fixed) else { return [] }
    var below = HeaderBelow(marks: finder.marks, legendRows: legendRows)
    var rest = region
    var parts: [Part] = []
    // The best header is not always the first.
    if fixed == nil, let earlier = earlier(than: header, in: region) {
      parts = earlier.parts
      rest.rows = earlier.end..<region.rows.upperBound
    }
    while parts.count < 200, let next = below.header(below: header, in: rest) {
      let start = beginning(of: next, below: header.rows.upperBound, in: rest)
      parts.append(
        (SheetRegion(region.sheet, rows: rest.rows.lowerBound..<start, columns: region.columns), header))
      rest.rows = start..<rest.rows.upperBound
      header = next
    }
    parts.append((rest, header))
    return parts
  }

  /// The tables above a header.
  private func earlier(than header: Header, in region: SheetRegion) -> (parts: [Part], end: Int)? {
    guard header.rows.lowerBound - region.rows.lowerBound >= 2 else { return nil }
    let end = beginning(of: header, below: region.rows.lowerBound, in: region)
    let above = SheetRegion(region.sheet, rows: region.rows.lowerBound..<end, columns: region.columns)
    guard let first = finder.find(in: above), !first.rows.isEmpty,
      (first.rows.upperBound..<max(end, first.rows.upperBound)).contains(where: {
        !above.filledCells(inRow: $0).isEmpty
      }),
      HeaderBelow.isOther(first, in: above, marks: finder.marks), first.has(.task) || first.has(.person)
    else { return nil }
    return (stacked(in: above, fixed: nil), end)
  }

  /// The titles above a header belong to its table where a blank row parts them from the table before; else
  /// they may be tasks nobody holds.
  private func beginning(of next: Header, below top: Int, in region: SheetRegion) -> Int {
    let end = next.rows.lowerBound
    for start in stride(from: end, to: max(top, end - 4), by: -1) {
      let above = region.filledCells(inRow: start - 1).count
      if above == 0 || !region.isAdjacent(start, to: start - 1) { return start }
      if above > 1 { break }
    }
    return end
  }
}
