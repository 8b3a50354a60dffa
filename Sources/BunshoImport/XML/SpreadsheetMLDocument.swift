// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Collects the sheets of a SpreadsheetML 2003 document (Excel's "XML Spreadsheet 2003").
final class SpreadsheetMLDocument: XMLEventHandler {
  private(set) var builders: [SheetBuilder] = []
  private(set) var notices: [ReadingNotice] = []
  /// The name of the outermost element.
  private(set) var root = ""
  /// Whether the outermost element is a workbook of the format.
  private(set) var isWorkbook = false
  @exclusivity(unchecked) private(set) var arena: [UInt8] = []

  private let path: String
  private var styles = SpreadsheetMLStyles()
  @exclusivity(unchecked) private var sheet: SheetBuilder?
  private var formulasWithoutValue = 0
  private var finishedCells = 0

  @exclusivity(unchecked) private var row = 0
  @exclusivity(unchecked) private var isRowBegun = false
  /// Rows the current one stands for beyond itself.
  private var rowSpan = 0
  private var rowStyle: String?
  @exclusivity(unchecked) private var column = 0
  @exclusivity(unchecked) private var cell: CellState?
  /// The comment being read.
  private var comment: (author: [UInt8], text: [UInt8])?
  /// What text is collected for.
  @exclusivity(unchecked) private var collecting = Collecting.nothing
  @exclusivity(unchecked) private var value: [UInt8] = []

  private enum Collecting {
    case nothing, data, comment, visibility
  }

  private struct CellState {
    var style: String?
    var hasFormula = false
    /// `ss:Type` of the data; `nil` as long as there are none.
    var type: String?
    var across = 0
    var down = 0
  }

  init(path: String) {
    self.path = path
  }

  // MARK: - Events

  func start(_ element: XMLElement) throws(ImportError) {
    if root.isEmpty {
      root = element.name.string
      isWorkbook =
        root == "Workbook" && element.namespace?.string == "urn:schemas-microsoft-com:office:spreadsheet"
    }
    guard isWorkbook, collecting != .data, collecting != .comment else { return }
    if cell != nil {
      startInCell(element)
    } else if sheet != nil {
      try startInSheet(element)
    } else if element.name == "Worksheet" {
      let name = element.string("Name") ?? ""
      sheet = SheetBuilder(source: SourceSheet(path: path, sheet: name))
      row = 0
      rowSpan = 0
      guard builders.count < WorkbookLimits.sheetCount else { throw .workbookTooLarge(path, part: nil) }
    } else {
      styles.start(element)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {
    switch collecting {
    case .nothing: break
    case .data, .visibility: value.append(contentsOf: bytes)
    case .comment:
      guard let size = comment?.text.count, size + bytes.count <= CommentsPart.longestText else { return }
      comment?.text.append(contentsOf: bytes)
    }
  }

  func end(_ name: XMLName) throws(ImportError) {
    if name == "Comment", let comment {
      sheet?.add(
        WaiverComment(row: max(row, 1), column: column, author: comment.author, text: comment.text))
      self.comment = nil
      collecting = .nothing
    } else if collecting == .data {
      // Formatted text has elements of HTML inside; only its text counts.
      if name == "Data" { collecting = .nothing }
    } else if name == "Cell" {
      try finishCell()
    } else if collecting == .visibility {
      collecting = .nothing
      if value.starts(with: "SheetHidden".utf8) || value.starts(with: "SheetVeryHidden".utf8) {
        sheet?.isHidden = true
      }
    } else if name == "Worksheet" {
      finishSheet()
    }
  }

  // MARK: - Sheets and rows

  private func startInSheet(_ element: XMLElement) throws(ImportError) {
    switch element.name {
    case "Row":
      row = try position(element, after: row + rowSpan, limit: WorkbookLimits.rowCount)
      rowSpan = min(element.integer("Span") ?? 0, WorkbookLimits.rowCount)
      rowStyle = element.string("StyleID")
      column = 0
      isRowBegun = false
    case "Cell":
      column = try position(element, after: column, limit: WorkbookLimits.columnCount)
      cell = CellState(
        style: element.string("StyleID") ?? rowStyle, hasFormula: element.bytes("Formula") != nil,
        across: element.integer("MergeAcross") ?? 0, down: element.integer("MergeDown") ?? 0)
    case "Visible":
      collecting = .visibility
      value.removeAll(keepingCapacity: true)
    default: break
    }
  }

  private func position(_ element: XMLElement, after last: Int, limit: Int) throws(ImportError) -> Int {
    let place = element.integer("Index") ?? last + 1
    guard place >= 1, place <= limit else { throw .workbookTooLarge(path, part: nil) }
    return place
  }

  private func finishSheet() {
    guard let sheet else { return }
    if formulasWithoutValue > 0 {
      notices.append(.formulasWithoutValue(formulasWithoutValue, sheet: sheet.source.sheet ?? ""))
      formulasWithoutValue = 0
    }
    finishedCells += sheet.cellCount
    builders.append(sheet)
    self.sheet = nil
  }

  // MARK: - Cells

  private func startInCell(_ element: XMLElement) {
    if element.name == "Comment" {
      comment = (element.bytes("Author").map(Array.init) ?? [], [])
    } else if element.name == "Data", comment != nil {
      collecting = .comment
    } else if element.name == "Data" {
      collecting = .data
      value.removeAll(keepingCapacity: true)
      cell?.type = element.string("Type") ?? "String"
    }
  }

  private func finishCell() throws(ImportError) {
    guard let cell else { return }
    self.cell = nil
    let start = arena.count
    if let kind = append(cell), arena.count > start || kind == .error {
      try store(kind, offset: start)
    }
    guard cell.across > 0 || cell.down > 0 else { return }
    let last = (row: row + cell.down, column: column + cell.across)
    guard last.row <= WorkbookLimits.rowCount, last.column <= WorkbookLimits.columnCount,
      (sheet?.merges.count ?? 0) < WorkbookLimits.mergeCount
    else { throw .workbookTooLarge(path, part: nil) }
    sheet?.merges.append(Sheet.MergedRange(rows: row...last.row, columns: column...last.column))
    column = last.column
  }

  /// Appends the cell's text as shown; answers what the cell held, `nil` for nothing.
  private func append(_ cell: CellState) -> Sheet.CellKind? {
    guard let type = cell.type else {
      guard cell.hasFormula else { return nil }
      formulasWithoutValue += 1
      return .error
    }
    switch type {
    case "Number":
      guard let number = NumberText.double(value) else { break }
      return styles.format(of: cell.style).append(number, system: .from1900, to: &arena)
    case "DateTime":
      appendMoment(styles.format(of: cell.style))
      return .date
    case "Boolean":
      arena.append(contentsOf: (value.first == UInt8(ascii: "1") ? "TRUE" : "FALSE").utf8)
      return .boolean
    case "Error":
      arena.append(contentsOf: value)
      return .error
    default: break
    }
    arena.append(contentsOf: value)
    return .text
  }

  /// `2014-03-22T09:30:00.000`, of which the format shows the day, the time or both.
  private func appendMoment(_ format: NumberFormat) {
    let text = value.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "Z") }
    let parts = text.split(separator: UInt8(ascii: "T"), maxSplits: 1)
    let midnight = Array("00:00:00".utf8)
    guard parts.count == 2 else { return arena.append(contentsOf: text) }
    if case .date(let shape) = format {
      if shape.date { arena.append(contentsOf: parts[0]) }
      if shape.date, shape.time { arena.append(UInt8(ascii: "T")) }
      if shape.time { arena.append(contentsOf: parts[1]) }
    } else {
      arena.append(contentsOf: parts[1].elementsEqual(midnight) ? parts[0] : text[...])
    }
  }

  private func store(_ kind: Sheet.CellKind, offset: Int) throws(ImportError) {
    if !isRowBegun {
      row = max(row, 1)
      sheet?.beginRow(number: row)
      isRowBegun = true
    }
    sheet?.append(column: column, kind: kind, offset: offset, length: arena.count - offset)
    let cells = finishedCells + (sheet?.cellCount ?? 0)
    guard cells <= WorkbookLimits.cellCount, arena.count <= WorkbookLimits.textSize else {
      throw .workbookTooLarge(path, part: nil)
    }
  }
}

/// The number formats of a document's styles, which may inherit from one another.
private struct SpreadsheetMLStyles {
  private var formats: [String: NumberFormat] = [:]
  private var current: String?

  mutating func start(_ element: XMLElement) {
    switch element.name {
    case "Style":
      current = element.string("ID")
      // Parents stand before their children.
      if let current { formats[current] = format(of: element.string("Parent")) }
    case "NumberFormat":
      if let current { formats[current] = element.string("Format").map(Self.format) ?? .general }
    default: break
    }
  }

  func format(of style: String?) -> NumberFormat {
    style.flatMap { formats[$0] } ?? formats["Default"] ?? .general
  }

  /// A format by its name in this format, or by its code.
  private static func format(named name: String) -> NumberFormat {
    let code =
      switch name {
      case "General Number", "Scientific", "Yes/No", "True/False", "On/Off": "General"
      case "General Date": "yyyy/m/d h:mm"
      case "Long Date", "Medium Date", "Short Date": "yyyy/m/d"
      case "Long Time", "Medium Time", "Short Time": "h:mm:ss"
      case "Currency", "Euro Currency", "Standard": "#,##0.00"
      case "Fixed": "0.00"
      case "Percent": "0.00%"
      default: name
      }
    return NumberFormat(code: code)
  }
}
