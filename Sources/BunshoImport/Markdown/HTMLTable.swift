// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Lays one HTML table out as a grid: `rowspan` and `colspan` become merged cells.
///
/// A row's number is the line its `<tr>` stands on, or the next free one where several share a line. A table
/// inside a cell is text of the cell.
final class HTMLTable: HTMLEventHandler {
  /// The table's own heading.
  private(set) var caption: [UInt8] = []
  private(set) var isStruck = false

  private let path: String
  private let firstLine: Int
  private let inline: MarkdownInline
  private var tables = 0
  /// Depth inside elements whose text is passed over.
  private var silent = 0
  private var isInCaption = false

  private var rowNumbers: [Int] = []
  private var column = 0
  private var cell: Cell?
  /// For each column the last row (counted from 0) that a cell above reaches down to.
  private var coveredTo: [Int] = []
  /// Cells that hold something, as ranges of the texts.
  private var cells: [(row: Int, column: Int, text: Range<Int>)] = []
  private var texts: [UInt8] = []
  private var spans: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []
  private var work = 0

  private struct Cell {
    var columns = 1
    var rows = 1
    var text = CellLines()
  }

  /// Steps the layout may take; far more than any table that people wrote needs.
  private static let workLimit = 20_000_000
  /// Larger spans are cut, as browsers do.
  private static let columnSpanLimit = 1000
  private static let rowSpanLimit = 65_534

  /// - Parameter firstLine: the line of the file on which the table begins.
  init(path: String, firstLine: Int, inline: MarkdownInline) {
    self.path = path
    self.firstLine = firstLine
    self.inline = inline
  }

  // MARK: - Events

  func start(_ element: HTMLElement, line: Int) throws(ImportError) {
    if Self.isSilent(element.name) { silent += 1 }
    if Self.breaksLine(element.name) { cell?.text.breakLine() }
    switch element.name {
    case "table": tables += 1
    case "caption": isInCaption = tables == 1
    case "tr": if tables == 1 { try beginRow(line: firstLine + line - 1) }
    case "td", "th": if tables == 1 { try beginCell(element, line: firstLine + line - 1) }
    case "img": cell?.text.append((element.attribute("alt") ?? "").utf8)
    case "s", "del", "strike": isStruck = true
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {
    guard silent == 0 else { return }
    if isInCaption {
      caption.append(contentsOf: bytes)
    } else {
      cell?.text.append(bytes)
    }
  }

  func end(_ name: XMLName) throws(ImportError) {
    if Self.isSilent(name) { silent -= 1 }
    if Self.breaksLine(name) { cell?.text.breakLine() }
    switch name {
    case "table":
      if tables == 1 { try finishCell() }
      tables -= 1
    case "caption": isInCaption = false
    case "tr": if tables == 1 { try finishCell() }
    case "td", "th": if tables == 1 { try finishCell() }
    default: break
    }
  }

  /// Adds the table to a sheet, once everything was read.
  func lay(into sheet: inout SheetAssembly) throws(ImportError) {
    try finishCell()
    var row = -1
    for cell in cells {
      if cell.row != row { try sheet.beginRow(rowNumbers[cell.row]) }
      row = cell.row
      try sheet.append(texts[cell.text], column: cell.column)
    }
    for span in spans {
      // A cell may not reach below the last row.
      let last = min(span.rows.upperBound, rowNumbers.count - 1)
      guard last > span.rows.lowerBound || span.columns.count > 1 else { continue }
      sheet.builder.merges.append(
        Sheet.MergedRange(
          rows: rowNumbers[span.rows.lowerBound]...rowNumbers[last], columns: span.columns))
    }
  }

  private static func isSilent(_ name: XMLName) -> Bool {
    name == "rt" || name == "rp" || name == "script" || name == "style"
  }

  private static func breaksLine(_ name: XMLName) -> Bool {
    switch name {
    case "br", "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "pre",
      "blockquote", "hr", "table", "tr", "td", "th":
      true
    default: false
    }
  }

  // MARK: - Rows and cells

  private func beginRow(line: Int) throws(ImportError) {
    try finishCell()
    let number = max(line, (rowNumbers.last ?? 0) + 1)
    guard rowNumbers.count < WorkbookLimits.rowCount else { throw .workbookTooLarge(path, part: nil) }
    rowNumbers.append(number)
    column = 0
  }

  private func beginCell(_ element: HTMLElement, line: Int) throws(ImportError) {
    try finishCell()
    if rowNumbers.isEmpty { try beginRow(line: line) }
    let row = rowNumbers.count - 1
    column += 1
    while column <= coveredTo.count, coveredTo[column - 1] >= row {
      column += 1
      work += 1
    }
    var cell = Cell()
    cell.columns = min(max(Self.number(element.attribute("colspan")) ?? 1, 1), Self.columnSpanLimit)
    let rows = Self.number(element.attribute("rowspan")) ?? 1
    // Nought stands for the rest of the table.
    cell.rows = rows == 0 ? WorkbookLimits.rowCount : min(rows, Self.rowSpanLimit)
    let last = column + cell.columns - 1
    guard last <= WorkbookLimits.columnCount else { throw .workbookTooLarge(path, part: nil) }
    if coveredTo.count < last {
      coveredTo.append(contentsOf: repeatElement(-1, count: last - coveredTo.count))
    }
    for covered in column...last { coveredTo[covered - 1] = max(coveredTo[covered - 1], row + cell.rows - 1) }
    work += cell.columns
    guard work <= Self.workLimit else { throw .workbookTooLarge(path, part: nil) }
    if cell.columns > 1 || cell.rows > 1 {
      guard spans.count < WorkbookLimits.mergeCount else { throw .workbookTooLarge(path, part: nil) }
      spans.append((row...(row + cell.rows - 1), column...last))
    }
    self.cell = cell
  }

  private func finishCell() throws(ImportError) {
    guard let cell else { return }
    self.cell = nil
    let (text, isStruck) = inline.text(of: cell.text.joined())
    if isStruck { self.isStruck = true }
    if !text.isEmpty {
      cells.append((rowNumbers.count - 1, column, texts.count..<(texts.count + text.count)))
      texts += text
      guard cells.count <= WorkbookLimits.cellCount else { throw .workbookTooLarge(path, part: nil) }
    }
    column += cell.columns - 1
  }

  private static func number(_ text: String?) -> Int? {
    guard var text else { return nil }
    return text.withUTF8 { ASCIINumber.integer($0) }
  }
}

/// The lines of an HTML cell, joined as Markdown has it.
private struct CellLines {
  private var bytes: [UInt8] = []
  /// Stands for a line break by a tag. The character itself is no part of any text.
  private static let tagBreak: UInt8 = 0x0B

  mutating func breakLine() { bytes.append(Self.tagBreak) }

  mutating func append(_ text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text.lazy.filter { $0 != Self.tagBreak && $0 != 0x0D })
  }

  /// The text: a tag, a blank line, a bullet or two blanks at the end begin a new line, and a line all in
  /// bold type stands alone; other line ends are a blank, or nothing between Japanese.
  func joined() -> [UInt8] {
    var result: [UInt8] = []
    var isBroken = true
    var start = 0
    for index in 0...bytes.count {
      guard index == bytes.count || bytes[index] == 0x0A || bytes[index] == Self.tagBreak else { continue }
      let raw = bytes[start..<index]
      start = index + 1
      var line = MarkdownDocument.trimmed(raw)
      let bullet = Self.isBullet(line)
      if bullet { line = MarkdownDocument.trimmed(line.dropFirst(2)) }
      if line.isEmpty {
        isBroken = true
        continue
      }
      if !result.isEmpty {
        if isBroken || bullet || Self.isBold(line) || Self.isNumbered(line) {
          result.append(0x0A)
        } else {
          Self.appendJoint(before: line, to: &result)
        }
      }
      result += line
      let isHard = raw.suffix(2).elementsEqual([0x20, 0x20])
      isBroken = isHard || Self.isBold(line) || index < bytes.count && bytes[index] == Self.tagBreak
    }
    return result
  }

  private static func appendJoint(before line: ArraySlice<UInt8>, to result: inout [UInt8]) {
    // Both neighbours beyond Latin: Japanese has no blank between words.
    let before = result.reversed().first { !(0x80...0xBF).contains($0) } ?? 0
    if before < 0xE2 || (line.first ?? 0) < 0xE2 { result.append(0x20) }
  }

  private static func isBullet(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, line.count > 2 else { return false }
    return (first == UInt8(ascii: "*") || first == UInt8(ascii: "-") || first == UInt8(ascii: "+"))
      && line.dropFirst().first == 0x20
  }

  private static func isBold(_ line: ArraySlice<UInt8>) -> Bool {
    line.count > 4 && line.starts(with: "**".utf8) && line.suffix(2).elementsEqual("**".utf8)
  }

  /// `1. ` begins an item; its number is kept.
  private static func isNumbered(_ line: ArraySlice<UInt8>) -> Bool {
    let digits = line.prefix { (0x30...0x39).contains($0) }
    guard (1...9).contains(digits.count) else { return false }
    let rest = line.dropFirst(digits.count)
    return rest.first == UInt8(ascii: ".") && rest.dropFirst().first == 0x20
  }
}
