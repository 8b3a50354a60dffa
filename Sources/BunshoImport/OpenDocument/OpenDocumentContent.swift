// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Collects the sheets of an OpenDocument spreadsheet's content.
///
/// Blank rows and columns come as one element that says how often it is repeated, up to the end of every
/// sheet; only what holds something is stored.
final class OpenDocumentContent: XMLEventHandler {
  private(set) var builders: [SheetBuilder] = []
  private(set) var notices: [ReadingNotice] = []
  private(set) var isSpreadsheet = false
  @exclusivity(unchecked) private(set) var arena: [UInt8] = []

  private let path: String
  private let part: String?
  @exclusivity(unchecked) private var sheet: SheetBuilder?
  /// A table that only caches cells of another file.
  private var isForeign = false
  private var formulasWithoutValue = 0
  private var finishedCells = 0
  private var repeatedCells = 0
  private var writtenBlanks = 0

  private var tableStyle: String?
  private var hiddenStyles: Set<String> = []

  /// The current row, counted from 0, and how many it stands for.
  private var row = 0
  private var rowSpan = 0
  @exclusivity(unchecked) private var column = 0
  @exclusivity(unchecked) private var rowCells: [RowCell] = []
  @exclusivity(unchecked) private var cell: OpenDocumentCell?
  @exclusivity(unchecked) private var paragraph = OpenDocumentParagraph()
  private var annotation: OpenDocumentAnnotation?
  /// Depth inside an element whose content is passed over; 0 outside.
  @exclusivity(unchecked) private var silent = 0

  /// A cell of the current row, as often as it is repeated.
  private struct RowCell {
    let column: Int
    let count: Int
    let kind: Sheet.CellKind
    let offset: Int
    let length: Int
  }

  /// Cells that stand for themselves only by repetition; a file of few bytes could ask for millions.
  private static let repeatedCellLimit = 2_000_000
  /// Blanks written by `text:s`.
  private static let blankLimit = 1 << 24

  init(path: String, part: String?) {
    self.path = path
    self.part = part
  }

  private var tooLarge: ImportError { .workbookTooLarge(path, part: part) }

  // MARK: - Events

  func start(_ element: XMLElement) throws(ImportError) {
    guard silent == 0 else {
      silent += 1
      return
    }
    if annotation != nil {
      annotation?.start(element)
    } else if cell != nil {
      try startInCell(element)
    } else if sheet != nil {
      try startInSheet(element)
    } else {
      startOutside(element)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {
    guard silent == 0 else { return }
    if annotation != nil {
      annotation?.append(bytes)
    } else if paragraph.isOpen {
      paragraph.append(bytes, to: &arena)
    }
  }

  func end(_ name: XMLName) throws(ImportError) {
    guard silent == 0 else {
      silent -= 1
      return
    }
    if annotation != nil {
      if name == "annotation" { finishAnnotation() } else { annotation?.end(name) }
      return
    }
    switch name {
    case "p", "h": if cell != nil { paragraph.isOpen = false }
    case "table-cell", "covered-table-cell": try finishCell()
    case "table-row": try finishRow()
    case "table": finishSheet()
    case "style": tableStyle = nil
    default: break
    }
  }

  // MARK: - Outside of sheets

  private func startOutside(_ element: XMLElement) {
    switch element.name {
    case "spreadsheet": isSpreadsheet = true
    case "style": tableStyle = element.string("name")
    case "table-properties":
      if let tableStyle, element.string("display") == "false" { hiddenStyles.insert(tableStyle) }
    // What was deleted, and links to other programs, hold tables that are no sheets.
    case "tracked-changes", "dde-links": silent = 1
    case "table":
      guard isSpreadsheet else { break }
      var builder = SheetBuilder(source: SourceSheet(path: path, sheet: element.string("name") ?? ""))
      builder.isHidden = element.string("style-name").map { hiddenStyles.contains($0) } ?? false
      sheet = builder
      isForeign = false
      row = 0
      rowSpan = 0
    default: break
    }
  }

  // MARK: - Sheets and rows

  private func startInSheet(_ element: XMLElement) throws(ImportError) {
    switch element.name {
    case "table-row":
      row += rowSpan
      rowSpan = try count(element, "number-rows-repeated")
      column = 0
    case "table-cell", "covered-table-cell": try startCell(element)
    case "table-source": isForeign = true
    default:
      if countsAsDrawing(element) { silent = 1 }
    }
  }

  private func countsAsDrawing(_ element: XMLElement) -> Bool {
    guard let namespace = element.namespace,
      namespace == "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    else { return false }
    sheet?.uninterpreted[.drawing, default: 0] += 1
    return true
  }

  /// How often an element stands for itself; once when it does not say.
  private func count(_ element: XMLElement, _ name: StaticString) throws(ImportError) -> Int {
    guard let bytes = element.bytes(name) else { return 1 }
    guard let count = ASCIINumber.integer(bytes) else { throw tooLarge }
    return max(count, 1)
  }

  private func finishRow() throws(ImportError) {
    defer { rowCells.removeAll(keepingCapacity: true) }
    guard !rowCells.isEmpty else { return }
    let cells = rowCells.reduce(0) { $0 + $1.count }
    // Neither factor is beyond nine digits, so nothing overflows.
    repeatedCells += cells * rowSpan - rowCells.count
    guard row + rowSpan <= WorkbookLimits.rowCount, repeatedCells <= Self.repeatedCellLimit else {
      throw tooLarge
    }
    for number in row..<(row + rowSpan) {
      sheet?.beginRow(number: number + 1)
      for cell in rowCells {
        for column in cell.column..<(cell.column + cell.count) {
          sheet?.append(column: column, kind: cell.kind, offset: cell.offset, length: cell.length)
        }
      }
    }
    guard finishedCells + (sheet?.cellCount ?? 0) <= WorkbookLimits.cellCount else { throw tooLarge }
  }

  private func finishSheet() {
    guard let sheet else { return }
    self.sheet = nil
    guard !isForeign else { return }
    if formulasWithoutValue > 0 {
      notices.append(.formulasWithoutValue(formulasWithoutValue, sheet: sheet.source.sheet ?? ""))
      formulasWithoutValue = 0
    }
    finishedCells += sheet.cellCount
    builders.append(sheet)
  }

  // MARK: - Cells

  private func startCell(_ element: XMLElement) throws(ImportError) {
    var cell = OpenDocumentCell(element, offset: arena.count)
    cell.count = try count(element, "number-columns-repeated")
    cell.columns = try count(element, "number-columns-spanned")
    cell.rows = try count(element, "number-rows-spanned")
    self.cell = cell
  }

  private func startInCell(_ element: XMLElement) throws(ImportError) {
    switch element.name {
    case "p", "h":
      paragraph.begin(isFirst: cell?.hasText != true, in: &arena)
      cell?.hasText = true
    case "s":
      let count = element.bytes("c").map { ASCIINumber.integer($0) ?? Int.max } ?? 1
      guard count <= Self.blankLimit, writtenBlanks + count <= Self.blankLimit else { throw tooLarge }
      writtenBlanks += count
      paragraph.append(0x20, count: count, to: &arena)
    case "tab": paragraph.append(0x09, count: 1, to: &arena)
    case "line-break": paragraph.append(0x0A, count: 1, to: &arena)
    case "annotation": annotation = OpenDocumentAnnotation()
    // The reading of a name, a foot note, a table inside the cell.
    case "ruby-text", "note", "table": silent = 1
    default:
      if countsAsDrawing(element) { silent = 1 }
    }
  }

  private func finishAnnotation() {
    sheet?.add(annotation?.comment(row: row + 1, column: column + 1))
    annotation = nil
  }

  private func finishCell() throws(ImportError) {
    guard let cell else { return }
    self.cell = nil
    let first = column + 1
    column += cell.count
    guard !cell.isCovered else {
      // Hidden below a merged cell; nobody sees it.
      arena.removeLast(arena.count - cell.offset)
      return
    }
    if let kind = cell.finish(in: &arena) {
      if kind == .error, arena.count == cell.offset { formulasWithoutValue += cell.count * rowSpan }
      guard column <= WorkbookLimits.columnCount, arena.count <= WorkbookLimits.textSize else {
        throw tooLarge
      }
      rowCells.append(
        RowCell(
          column: first, count: cell.count, kind: kind, offset: cell.offset, length: arena.count - cell.offset
        ))
    }
    guard cell.columns > 1 || cell.rows > 1 else { return }
    let last = (row: row + cell.rows, column: first + cell.columns - 1)
    guard last.row <= WorkbookLimits.rowCount, last.column <= WorkbookLimits.columnCount,
      (sheet?.merges.count ?? 0) < WorkbookLimits.mergeCount
    else { throw tooLarge }
    sheet?.merges.append(Sheet.MergedRange(rows: (row + 1)...last.row, columns: first...last.column))
  }
}
