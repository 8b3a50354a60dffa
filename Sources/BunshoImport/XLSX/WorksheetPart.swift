// SPDX-License-Identifier: Apache-2.0
import BunshoModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the cells of one worksheet into a sheet builder and the arena.
///
/// Properties touched for every cell are not checked for overlapping access at run time: nothing but the
/// parser calls in, one event at a time, and the checks cost a tenth of the reading.
final class WorksheetPart: XMLEventHandler {
  @exclusivity(unchecked) var arena: [UInt8]
  @exclusivity(unchecked) private(set) var builder: SheetBuilder
  /// Formula cells for which the file holds no value.
  private(set) var formulasWithoutValue = 0
  /// Cells that hold something and whose font strikes it out.
  private(set) var struckCells = 0
  /// The colours of the cells; `nil` where the workbook has none.
  @exclusivity(unchecked) private(set) var colours: CellColours?

  private let path: String
  private let part: String
  private let strings: SharedStrings
  private let styles: CellStyles
  private let dateSystem: DateSystem
  /// How many cells of the workbook's allowance are left.
  private let cellAllowance: Int

  @exclusivity(unchecked) private var isInData = false
  @exclusivity(unchecked) private var row = 0
  @exclusivity(unchecked) private var isRowBegun = false
  @exclusivity(unchecked) private var column = 0
  @exclusivity(unchecked) private var cell = CellState()
  @exclusivity(unchecked) private var item = StringItemText()
  @exclusivity(unchecked) private var value: [UInt8] = []

  /// What a cell's `t` attribute says.
  private enum ValueType {
    case number, shared, inline, formulaText, boolean, error, date
  }

  private struct CellState {
    var isOpen = false
    var type = ValueType.number
    var style = 0
    var hasFormula = false
    var hasValue = false
    var isInValue = false
    var isInInline = false
    /// Where inline text stands in the arena.
    var textStart = 0
    var textLength = 0
  }

  init(
    path: String, part: String, source: SourceSheet, strings: SharedStrings, styles: CellStyles,
    dateSystem: DateSystem, cellAllowance: Int, arena: consuming [UInt8]
  ) {
    self.path = path
    self.part = part
    self.builder = SheetBuilder(source: source)
    self.strings = strings
    self.styles = styles
    self.dateSystem = dateSystem
    self.cellAllowance = cellAllowance
    self.arena = arena
    if !styles.fillOfStyle.isEmpty { colours = CellColours(fills: styles.fillCount) }
  }

  /// How many cells stand out by their colour.
  func colouredCells() -> Int { colours?.total() ?? 0 }

  // MARK: - Events

  func start(_ element: XMLElement) throws(ImportError) {
    let name = element.name
    if cell.isOpen { return startInCell(element) }
    if isInData {
      if name == "c" {
        try startCell(element)
      } else if name == "row" {
        try startRow(element)
      }
      return
    }
    if name == "sheetData" {
      isInData = true
    } else if name == "mergeCell", let reference = element.bytes("ref"),
      let range = CellReference.parseRange(reference)
    {
      guard builder.merges.count < WorkbookLimits.mergeCount else {
        throw .workbookTooLarge(path, part: part)
      }
      builder.merges.append(range)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {
    if cell.isInValue {
      value.append(contentsOf: bytes)
    } else if cell.isInInline {
      item.append(bytes, to: &arena)
    }
  }

  func end(_ name: XMLName) throws(ImportError) {
    if cell.isOpen {
      if cell.isInValue {
        if name == "v" { cell.isInValue = false }
      } else if cell.isInInline {
        if name == "is" { finishInline() } else { item.end(name, in: &arena) }
      } else if name == "c" {
        cell.isOpen = false
        try finishCell()
      }
    } else if name == "sheetData" {
      isInData = false
    }
  }

  // MARK: - Rows and cells

  private func startRow(_ element: XMLElement) throws(ImportError) {
    row += 1
    if let reference = element.bytes("r") {
      guard let number = ASCIINumber.integer(reference), number > 0, number <= WorkbookLimits.rowCount else {
        throw .badReference(path, part, String(decoding: reference, as: UTF8.self))
      }
      row = number
    }
    guard row <= WorkbookLimits.rowCount else { throw .badReference(path, part, String(row)) }
    isRowBegun = false
    column = 0
  }

  private func startCell(_ element: XMLElement) throws(ImportError) {
    column += 1
    var state = CellState()
    state.isOpen = true
    for index in 0..<element.attributeCount {
      guard let name = element.attributeName(index) else { continue }
      let value = element.attributeValue(index)
      switch name.first {
      case UInt8(ascii: "r") where name == "r":
        guard let place = CellReference.parse(value) else {
          throw .badReference(path, part, String(decoding: value, as: UTF8.self))
        }
        column = place.column
        // The row's own number goes before; it is missing in files that imply positions.
        if place.row != row, !isRowBegun { row = place.row }
      case UInt8(ascii: "s") where name == "s": state.style = ASCIINumber.integer(value) ?? 0
      case UInt8(ascii: "t") where name == "t": state.type = Self.valueType(value)
      default: break
      }
    }
    guard column <= WorkbookLimits.columnCount else { throw .badReference(path, part, String(column)) }
    cell = state
    value.removeAll(keepingCapacity: true)
  }

  private static func valueType(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueType {
    switch (bytes.count, bytes.first) {
    case (1, UInt8(ascii: "s")): .shared
    case (1, UInt8(ascii: "b")): .boolean
    case (1, UInt8(ascii: "e")): .error
    case (1, UInt8(ascii: "d")): .date
    case (3, UInt8(ascii: "s")): .formulaText
    case (9, UInt8(ascii: "i")): .inline
    default: .number
    }
  }

  private func startInCell(_ element: XMLElement) {
    if cell.isInInline { return item.start(element, in: arena) }
    switch element.name.first {
    case UInt8(ascii: "v") where element.name == "v":
      cell.isInValue = true
      cell.hasValue = true
    case UInt8(ascii: "f") where element.name == "f": cell.hasFormula = true
    case UInt8(ascii: "i") where element.name == "is":
      cell.isInInline = true
      item.begin(in: arena)
    default: break
    }
  }

  private func finishInline() {
    cell.isInInline = false
    cell.hasValue = true
    cell.textStart = item.start
    cell.textLength = item.finish(in: &arena)
  }

  private func finishCell() throws(ImportError) {
    if cell.hasFormula, !cell.hasValue || value.isEmpty && cell.type != .formulaText && cell.type != .inline {
      // Written by programs that do not calculate: nobody knows the value.
      formulasWithoutValue += 1
      return try store(.error, offset: arena.count, length: 0)
    }
    guard cell.hasValue else { return }
    switch cell.type {
    case .shared: try finishShared()
    case .inline: try storeText(offset: cell.textStart, length: cell.textLength)
    case .formulaText:
      let start = arena.count
      arena.append(contentsOf: value)
      if value.contains(UInt8(ascii: "_")) { ExcelEscape.decode(from: start, in: &arena) }
      try storeText(offset: start, length: arena.count - start)
    case .boolean:
      let isTrue = value == [UInt8(ascii: "1")] || value == Array("true".utf8)
      try storeNew(.boolean, isTrue ? "TRUE" : "FALSE")
    case .error:
      let start = arena.count
      arena.append(contentsOf: value)
      try store(.error, offset: start, length: arena.count - start)
    case .date: try finishISODate()
    case .number: try finishNumber()
    }
  }

  private func finishShared() throws(ImportError) {
    let index = value.withUnsafeBufferPointer { ASCIINumber.integer($0) }
    guard let index, index < strings.count else {
      throw .damagedWorkbook(
        path, part: part,
        LocalizedText(
          ja: "セル \(reference) が、ない文字列を指しています", en: "cell \(reference) refers to a text that does not exist"))
    }
    let range = strings.ranges[index]
    try storeText(offset: Int(range.offset), length: Int(range.length))
  }

  /// `2026-04-01T00:00:00Z` and the like: the day alone when there is no time of day.
  private func finishISODate() throws(ImportError) {
    guard !value.isEmpty else { return }
    let start = arena.count
    var text = value[...]
    if text.last == UInt8(ascii: "Z") { text.removeLast() }
    if let point = text.firstIndex(of: UInt8(ascii: ".")) { text = text[..<point] }
    let midnight = Array("T00:00:00".utf8)
    if text.count > midnight.count, text.suffix(midnight.count).elementsEqual(midnight) {
      text.removeLast(midnight.count)
    }
    arena.append(contentsOf: text)
    try store(.date, offset: start, length: text.count)
  }

  private func finishNumber() throws(ImportError) {
    guard !value.isEmpty else { return }
    let start = arena.count
    let format = styles.format(ofStyle: cell.style)
    // Most numbers are short whole ones without format; those are shown as they are written.
    if format == 0, NumberText.isShortInteger(value) {
      arena.append(contentsOf: value)
      return try store(.number, offset: start, length: value.count)
    }
    guard let number = NumberText.double(value) else {
      arena.append(contentsOf: value)
      return try storeText(offset: start, length: value.count)
    }
    let kind = styles.formats[format].append(number, system: dateSystem, to: &arena)
    try store(kind, offset: start, length: arena.count - start)
  }

  // MARK: - Storing

  private var reference: String { "\(SourceLocation.letters(ofColumn: column))\(row)" }

  private func storeNew(_ kind: Sheet.CellKind, _ text: StaticString) throws(ImportError) {
    let start = arena.count
    arena.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    try store(kind, offset: start, length: text.utf8CodeUnitCount)
  }

  /// A text that is empty is no cell.
  @inline(__always)
  private func storeText(offset: Int, length: Int) throws(ImportError) {
    guard length > 0 else { return }
    try store(.text, offset: offset, length: length)
  }

  @inline(__always)
  private func store(_ kind: Sheet.CellKind, offset: Int, length: Int) throws(ImportError) {
    if !isRowBegun {
      // Cells outside any row are read as the first row's.
      row = max(row, 1)
      builder.beginRow(number: row)
      isRowBegun = true
    }
    builder.append(column: column, kind: kind, offset: offset, length: length)
    if !styles.isStruck.isEmpty, cell.style < styles.isStruck.count, styles.isStruck[cell.style] {
      struckCells += 1
    }
    if colours != nil {
      let fill = cell.style < styles.fillOfStyle.count ? styles.fillOfStyle[cell.style] : 0
      colours?.add(row: row, column: column, fill: fill)
    }
    guard builder.cellCount <= cellAllowance, arena.count <= WorkbookLimits.textSize else {
      throw .workbookTooLarge(path, part: part)
    }
  }
}

extension ImportError {
  fileprivate static func badReference(_ path: String, _ part: String, _ reference: String) -> Self {
    .init(
      .tooLarge, path: path, part: part,
      problem: LocalizedText(
        ja: "「\(reference)」はシートの外です (上限は\(WorkbookLimits.rowCount)行、\(WorkbookLimits.columnCount)列)",
        en: "'\(reference)' lies outside every sheet (the limits are \(WorkbookLimits.rowCount) rows and "
          + "\(WorkbookLimits.columnCount) columns)"),
      remedy: LocalizedText(
        ja: "Excelで開いて .xlsx で保存し直してください", en: "Open it in Excel and save it again as .xlsx"))
  }
}
