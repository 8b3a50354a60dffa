// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Puts the one to three rows of a header together: merged heads, heads over heads, heads a row higher.
struct HeaderBuilder {
  let region: SheetRegion
  let marks: MarkColumns

  private static let longestHead = 60

  /// The header that begins in a row, as deep as its merged cells make it.
  func header(at index: Int) -> Header {
    let sheet = region.sheet
    let first = sheet.number(ofRow: index)
    // A head merged downwards makes the header as many rows deep; a head merged sideways has its parts below.
    var last = first
    let deepest = region.rows.contains(index + 3) ? max(first + 3, sheet.number(ofRow: index + 3)) : .max
    for merge in sheet.merges
    where merge.rows.lowerBound == first && merge.rows.upperBound <= deepest
      && region.columns.contains(merge.columns.lowerBound) && merge.columns.count < 40
    {
      last = max(last, merge.rows.upperBound)
    }
    var heads: [Int: [String]] = [:]
    var end = index
    for row in index..<region.rows.upperBound {
      guard sheet.number(ofRow: row) <= last else { break }
      end = row
      for (column, text) in spannedCells(inRow: row) where heads[column]?.last != text {
        heads[column, default: []].append(text)
      }
    }
    return Header(
      rows: index..<(end + 1), rowNumber: sheet.number(ofRow: end),
      columns: heads.sorted { $0.key < $1.key }.map { Header.Column($0.key, heads: $0.value) })
  }

  /// The header with the row below it that names parts of its heads, the row above that groups them, and the
  /// heads that stand a row higher than the others.
  func extended(_ header: Header) -> Header {
    withNeighbours(withRowAbove(withRowBelow(header)))
  }

  /// 担当者 over a unit and a name: a column without a head beside owners holds owners if its texts do.
  private func withNeighbours(_ header: Header) -> Header {
    var extended = header
    let body = (header.rows.upperBound..<max(header.rows.upperBound, region.rows.upperBound)).prefix(200)
    for column in header.columns where column.isExact {
      guard case .owner = column.fields.first, region.columns.contains(column.number + 1),
        !header.columns.contains(where: { $0.number == column.number + 1 })
      else { continue }
      let texts = body.map { region.text(inRow: $0, column: column.number + 1) }.filter { !$0.isEmpty }
      guard texts.count >= 3, texts.count(where: HolderShape.fits) * 10 >= texts.count * 8 else { continue }
      extended.insert(Header.Column(column.number + 1, heads: column.heads))
    }
    return extended
  }

  /// The cells of a row; a merged head stands over each column it spans.
  private func spannedCells(inRow index: Int) -> [(column: Int, text: String)] {
    let number = region.sheet.number(ofRow: index)
    return region.filledCells(inRow: index).flatMap { cell in
      let span = region.merge(at: number, column: cell.column)?.columns ?? cell.column...cell.column
      return span.prefix { region.columns.contains($0) }.map { ($0, cell.text) }
    }
  }

  // MARK: The row below

  /// 担当者 over 主 and 副: the row below belongs to the header when it leaves the titles blank and holds
  /// nothing but short heads.
  private func withRowBelow(_ header: Header) -> Header {
    let below = header.rows.upperBound
    guard header.rows.count == 1, region.isAdjacent(below, to: below - 1) else { return header }
    guard let task = header.column(.task) else { return withNamesBelow(header) }
    let cells = region.filledCells(inRow: below)
    guard !cells.isEmpty, cells.allSatisfy({ isSubhead($0, task: task.number, header: header) }),
      cells.count >= 2 || FieldSynonyms.fields(of: cells[0].text).isExact
    else { return header }
    var parents: [Int: String] = [:]
    for column in header.columns { parents[column.number] = column.text }
    var current = ""
    var extended = header
    for column in region.columns.lowerBound...(cells.last?.column ?? 1) {
      if let parent = parents[column] { current = parent }
      guard let cell = cells.first(where: { $0.column == column }) else {
        // Under a head without parts, the next column without a head has no parent.
        if parents[column] != nil { current = "" }
        continue
      }
      let heads = current.isEmpty ? [] : current.split(separator: Header.joiner).map(String.init)
      extended.insert(Header.Column(column, heads: heads + [cell.text]))
    }
    extended.rows = header.rows.lowerBound..<(below + 1)
    extended.rowNumber = region.sheet.number(ofRow: below)
    return extended
  }

  /// Roles over the names of their holders: a row that says 氏名 where the row above says 役割.
  private func withNamesBelow(_ header: Header) -> Header {
    let below = header.rows.upperBound
    let cells = region.filledCells(inRow: below)
    guard let label = header.columns.first, let first = cells.first, first.column == label.number,
      FieldSynonyms.fields(of: first.text).fields.contains(where: { $0 == .person || $0 == .role }),
      cells.count >= 3,
      cells.dropFirst().allSatisfy({ !marks.isMark($0.text) && $0.text.count <= Self.longestHead })
    else { return header }
    var extended = header
    for cell in cells.dropFirst() {
      let above = header.columns.first { $0.number == cell.column }?.heads ?? []
      extended.insert(Header.Column(cell.column, heads: above + [cell.text]))
    }
    extended.rows = header.rows.lowerBound..<(below + 1)
    extended.rowNumber = region.sheet.number(ofRow: below)
    return extended
  }

  private func isSubhead(_ cell: (column: Int, text: String), task: Int, header: Header) -> Bool {
    // A head that is understood and is no holder's has no parts: the row is content without a title.
    if let head = header.columns.first(where: { $0.number == cell.column }), head.isExact,
      let field = head.fields.first
    {
      switch field {
      case .owner, .person, .role, .unit: break
      default: return false
      }
    }
    var deeper = header
    deeper.rows = header.rows.lowerBound..<(header.rows.upperBound + 1)
    return cell.column != task && cell.text.count <= Self.longestHead
      && !"※＊*(（注".contains(cell.text.first ?? "※")
      && (!marks.isMark(cell.text) || marks.holdsNames(cell.column, below: deeper, in: region))
      && !cell.text.contains { $0.isNumber }
  }

  // MARK: The row above

  private func withRowAbove(_ header: Header) -> Header {
    let above = header.rows.lowerBound - 1
    guard region.isAdjacent(header.rows.lowerBound, to: above) else { return header }
    let cells = spannedCells(inRow: above)
    guard !cells.isEmpty else { return header }
    let found = marks.columns(of: header, in: region)
    let title = header.column(.task)?.number ?? region.columns.lowerBound
    // Heads a row higher than the others: nothing stands above the marks but they.
    var raised = header
    for cell in cells
    where cell.column > title && !header.columns.contains(where: { $0.number == cell.column }) {
      raised.insert(Header.Column(cell.column, heads: [cell.text]))
    }
    let raisedMarks = marks.columns(of: raised, in: region)
    if raisedMarks.count > found.count, raisedMarks.count >= 2 {
      let numbers = Set(raisedMarks.map(\.number))
      raised.columns.removeAll { column in
        !numbers.contains(column.number) && !header.columns.contains { $0.number == column.number }
      }
      raised.rows = above..<header.rows.upperBound
      return raised
    }
    return grouped(header, marks: found, by: cells, row: above)
  }

  /// 営業部 over 田中 and 佐藤: the texts above belong to the heads of the columns they stand over.
  private func grouped(
    _ header: Header, marks found: [Header.Column], by cells: [(column: Int, text: String)], row: Int
  ) -> Header {
    guard found.count >= 2, let first = found.first?.number, let last = found.last?.number else {
      return header
    }
    // Counts above a matrix group nothing.
    let groups = cells.filter {
      (first...last).contains($0.column) && $0.text.count <= Self.longestHead && Double($0.text) == nil
    }
    let isTitle = cells.contains {
      $0.column < first && $0.column == region.columns.lowerBound && $0.text.count > 12
    }
    let names = groups.filter { HolderShape.fits($0.text) }
    guard !groups.isEmpty, !isTitle || names.count == groups.count,
      Set(groups.map(\.text)).count >= 2 || !names.isEmpty,
      !groups.contains(where: { $0.text.contains { $0.isNumber } && DateReader.date($0.text) != nil })
    else { return header }
    let number = region.sheet.number(ofRow: row)
    let isMerged = groups.contains { (region.merge(at: number, column: $0.column)?.columns.count ?? 1) > 1 }
    var extended = header
    var current = ""
    for column in found {
      // In a text file the group stands once, over its first column.
      if let group = groups.first(where: { $0.column == column.number }) {
        current = group.text
      } else if isMerged {
        current = ""
      }
      if !current.isEmpty { extended.insert(Header.Column(column.number, heads: [current] + column.heads)) }
    }
    extended.rows = row..<header.rows.upperBound
    return extended
  }
}
