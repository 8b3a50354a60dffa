// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The whole model as a workbook that people can read and edit: `import -o FILE.xlsx|.xml`.
///
/// What the visible sheets say is the truth. The hidden sheet `_bunsho` remembers the cell from which each
/// category, department and attribute was read and the value an attribute was given, and counts only as long as
/// the visible cell still holds the text it was written with. All cells are text, so ids keep their zeros and
/// nothing becomes a formula.
public struct CanonicalWorkbook: Sendable {
  /// The workbook, ready for any writer.
  public let workbook: Workbook

  /// Draws a model.
  public init(
    _ matrix: ResponsibilityMatrix, observations: [Observation], language: Language, version: String
  ) {
    var encoder = CanonicalEncoder(matrix, language: language)
    var tables = encoder.organizationTables()
    tables += encoder.workTables()
    tables.append(encoder.observationTable(observations))
    tables += encoder.technicalTables()
    tables.append(encoder.sourceTable())
    let look = CanonicalLook()
    var sheets = ExchangeSheet.allCases.compactMap { sheet in
      tables.first { $0.sheet == sheet }.map { look.sheet($0, in: language) }
    }
    sheets.append(look.memorySheet(encoder.memory))
    workbook = Workbook(
      properties: .init(
        // Nothing of the data: a property holds 255 characters, and nobody reads it back.
        title: TableWords.table[language], author: "Bunsho",
        // No clock: the same model gives the same bytes.
        created: .init(2000, 1, 1), generator: "bunsho \(version) model"),
      sheets: sheets)
  }
}

/// One sheet as rows of encoded texts; empty is blank.
struct CanonicalTable {
  let sheet: ExchangeSheet
  var columns: [Column]
  var rows: [[String]] = []

  /// A column, and which one of its kind it is, from 1.
  struct Column: Hashable {
    var column: ExchangeColumn
    var occurrence = 1
  }

  /// A sheet with its standard columns, without those that stand only where something is said.
  init(_ sheet: ExchangeSheet) {
    self.sheet = sheet
    columns = sheet.columns.filter { !$0.mayRepeat }.map { Column(column: $0) }
  }

  /// Puts repeated columns in front of another one.
  mutating func insert(_ more: [Column], before column: ExchangeColumn) {
    let place = columns.firstIndex { $0.column == column } ?? columns.count
    columns.insert(contentsOf: more, at: place)
  }
}

/// How the sheets of the canonical workbook look.
struct CanonicalLook {
  private let heading = Workbook.Style {
    $0.bold = true
    $0.fill = ReportWorkbook.Colors.soft
    $0.borders.bottom = .init(.medium, ReportWorkbook.Colors.accent)
    $0.numberFormat = "@"
  }
  // Text, so that whatever is typed stays what it is.
  private let body = Workbook.Style {
    $0.numberFormat = "@"
    $0.vertical = .top
    $0.wraps = true
  }

  func sheet(_ table: CanonicalTable, in language: Language) -> Workbook.Sheet {
    var sheet = Workbook.Sheet(name: table.sheet.title[language])
    sheet.append(
      table.columns.map { column in
        let suffix = column.occurrence > 1 ? " \(column.occurrence)" : ""
        return .text(column.column.title[language] + suffix, style: heading)
      })
    for row in table.rows { sheet.append(row.map { $0.isEmpty ? .blank(style: body) : cell($0) }) }
    sheet.columns = table.columns.map { Workbook.Sheet.Column(width: Self.width(of: $0.column)) }
    sheet.frozen = .init(rows: 1)
    sheet.isHidden = table.sheet.isHidden
    if !table.rows.isEmpty {
      sheet.autofilter = Workbook.CellRange(
        rows: 0...table.rows.count, columns: 0...(table.columns.count - 1))
    }
    return sheet
  }

  func memorySheet(_ rows: [[String]]) -> Workbook.Sheet {
    var sheet = Workbook.Sheet(name: ExchangeSheet.memory)
    sheet.isHidden = true
    sheet.append([cell(ExchangeSheet.marker)])
    for row in rows { sheet.append(row.map { $0.isEmpty ? .empty : cell($0) }) }
    return sheet
  }

  private func cell(_ text: String) -> Workbook.Cell { .text(text, style: body) }

  private static func width(of column: ExchangeColumn) -> Double {
    switch column {
    case .title, .item, .fact(.detail), .wordsJa, .wordsEn, .path: 36
    case .number, .table, .summary, .mark, .listed, .column: 8
    default: 16
    }
  }
}
