// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads a workbook that `import -o FILE.xlsx|.xml` wrote, edited or not, back into a matrix.
///
/// The visible sheets are the truth; the hidden one is believed about a cell only while the cell holds the text
/// it was written with. What somebody added has the workbook's own cell as its place.
struct CanonicalWorkbookReader {
  let file: SheetFile
  let memory: CanonicalMemory
  var document: ModelDocument
  var items = ExchangeNames([])
  var departments = ExchangeNames([])
  var people = ExchangeNames([])
  var roles = ExchangeNames([])
  var partners = ExchangeNames([])
  var lists = ExchangeNames([])
  /// Sources by the numbers the places use.
  private var sourceNumbers: [Int: Int] = [:]
  private var ownSources: [SourceSheet: Int] = [:]
  /// Tables by their numbers.
  var tableNumbers: [Int: Int] = [:]

  /// Whether the file is a canonical workbook.
  static func reads(_ file: SheetFile) -> Bool { memorySheet(of: file) != nil }

  /// Reads the workbook.
  static func read(_ file: SheetFile) throws(ImportError) -> ModelReader.Model {
    guard let sheet = memorySheet(of: file) else { throw .malformedWorkbook(file.path, "_bunsho", nil) }
    var reader = CanonicalWorkbookReader(file: file, memory: CanonicalMemory(sheet))
    try reader.readSources()
    try reader.readTables()
    try reader.readOrganization()
    try reader.readWork()
    try reader.readObservations()
    try reader.noteUnknownColumns()
    return try ModelReader.model(reader.document, path: file.path)
  }

  private static func memorySheet(of file: SheetFile) -> Sheet? {
    file.sheets.first { sheet in
      sheet.source.sheet == ExchangeSheet.memory && sheet.rowCount > 0
        && sheet.text(inRow: 0, column: 1) == ExchangeSheet.marker
    }
  }

  private init(file: SheetFile, memory: CanonicalMemory) {
    self.file = file
    self.memory = memory
    document = ModelDocument(
      schema: ExchangeSheet.marker, sources: [], scheme: "raci", mainIsAccountable: false,
      organization: .init(
        lists: .init(departments: false, roles: false, people: false), departments: [], roles: [], people: [],
        partners: [], distributionLists: []), tables: [], workItems: [], assignments: [])
  }

  // MARK: Cells

  /// A text that may be absent.
  func text(_ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn, _ occurrence: Int = 1) -> String? {
    let cell = sheet.cell(row, column, occurrence)
    return cell.isEmpty ? nil : memory.decoded(cell)
  }

  func number(_ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn) throws(ImportError) -> Double? {
    let text = TextKey.compatible(TextKey.trimmed(sheet.cell(row, column)))
    if text.isEmpty { return nil }
    guard let number = Double(text), number.isFinite else { throw wrong(sheet, row, column) }
    return number
  }

  func integer(_ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn) throws(ImportError) -> Int? {
    guard let number = try number(sheet, row, column) else { return nil }
    guard let integer = Int(exactly: number) else { throw wrong(sheet, row, column) }
    return integer
  }

  func flag(
    _ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn, blank: Bool
  ) throws(ImportError) -> Bool {
    let cell = sheet.cell(row, column)
    if cell.isEmpty { return blank }
    guard let flag = ExchangeWords.flag(cell) else { throw wrong(sheet, row, column) }
    return flag
  }

  /// A day as `YYYY-MM-DD`; other spellings of dates are read as in any table.
  func date(_ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn) throws(ImportError) -> String? {
    let cell = TextKey.trimmed(sheet.cell(row, column))
    if cell.isEmpty { return nil }
    guard let date = CalendarDate(iso: cell) ?? DateReader.date(cell) else { throw wrong(sheet, row, column) }
    return date.iso
  }

  func involvement(
    _ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn
  ) throws(ImportError) -> Involvement {
    let kind = ExchangeWords.value(
      of: sheet.cell(row, column), among: Involvement.allCases, word: \.word, title: \.title)
    guard let kind = kind ?? KindWords.kind(of: sheet.cell(row, column)) else {
      throw wrong(sheet, row, column)
    }
    return kind
  }

  /// Whether a cell says that there is no part.
  func saysNone(_ cell: String) -> Bool {
    [ExchangeWords.none.ja, ExchangeWords.none.en].contains(TextKey.matching(cell))
  }

  func wrong(_ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn) -> ImportError {
    let location = sheet.location(row, column)
    let place = (location?.sheet ?? "") + "!" + (location?.cell ?? String(location?.row ?? 0))
    return .malformedWorkbook(file.path, place, sheet.cell(row, column))
  }

  // MARK: Places

  /// The place a cell names, else the place of the row itself.
  func place(
    _ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn = .place
  ) throws(ImportError) -> [Int]? {
    let cell = TextKey.trimmed(sheet.cell(row, column))
    if cell.isEmpty { return nil }
    guard let place = place(cell) else { throw wrong(sheet, row, column) }
    return place
  }

  /// Reads `2!E13` and `2!13`.
  func place(_ text: String) -> [Int]? {
    let parts = text.split(separator: "!", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let source = sourceNumbers[number] else { return nil }
    let letters = parts[1].prefix { $0.isASCII && $0.isLetter }
    guard let row = Int(parts[1].dropFirst(letters.count)), row >= 1, row <= Int(Int32.max) else {
      return nil
    }
    var column = 0
    for letter in letters.uppercased().utf8 {
      column = column * 26 + Int(letter) - 64
      guard column <= Int(Int32.max) else { return nil }
    }
    return [source, row, column]
  }

  /// A place in the workbook itself.
  mutating func ownPlace(
    _ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn? = nil, _ occurrence: Int = 1
  ) -> [Int] {
    guard let location = sheet.location(row, column, occurrence) else { return [0, 1, 0] }
    return [ownSource(location.source), location.row, location.column ?? 0]
  }

  /// The position of a sheet of this workbook among the sources.
  mutating func ownSource(_ source: SourceSheet) -> Int {
    if let known = ownSources[source] { return known }
    document.sources.append(.init(path: source.path, sheet: source.sheet))
    ownSources[source] = document.sources.count - 1
    return document.sources.count - 1
  }

  private mutating func readSources() throws(ImportError) {
    let sheet = try CanonicalSheet(.sources, in: file)
    for row in sheet.rows {
      guard let number = try integer(sheet, row, .number) else { throw wrong(sheet, row, .number) }
      if sourceNumbers[number] == nil { sourceNumbers[number] = document.sources.count }
      document.sources.append(
        .init(path: text(sheet, row, .path) ?? "", sheet: text(sheet, row, .sheet)))
    }
  }

  private mutating func readTables() throws(ImportError) {
    let sheet = try CanonicalSheet(.tables, in: file)
    for row in sheet.rows {
      guard let number = try integer(sheet, row, .number), tableNumbers[number] == nil,
        let source = try integer(sheet, row, .source).flatMap({ sourceNumbers[$0] }),
        let header = try integer(sheet, row, .headerRow)
      else { throw wrong(sheet, row, .source) }
      tableNumbers[number] = document.tables.count
      document.tables.append(
        .init(
          source: source, form: sheet.cell(row, .form), headerRow: header, ownerColumns: [],
          marksAreSchemeLetters: try flag(sheet, row, .schemeLetters, blank: false),
          markProfile: try text(sheet, row, .profile).map { id throws(ImportError) in
            .init(
              id: id, origin: sheet.cell(row, .origin), at: try place(sheet, row, .originPlace), marks: [])
          }))
    }
    let owners = try CanonicalSheet(.ownerColumns, in: file)
    for row in owners.rows {
      let table = try table(owners, row)
      guard let column = try integer(owners, row, .column) else { throw wrong(owners, row, .column) }
      let kind = try involvement(owners, row, .involvement)
      document.tables[table].ownerColumns.append(.init(kind: kind.word, column: column))
    }
    let marks = try CanonicalSheet(.marks, in: file)
    for row in marks.rows {
      let table = try table(marks, row)
      let meaning = saysNone(marks.cell(row, .meaning)) ? "none" : try involvement(marks, row, .meaning).word
      if document.tables[table].markProfile == nil {
        document.tables[table].markProfile = .init(id: "legend", origin: "configuration", marks: [])
      }
      let mark = ModelDocument.Table.Profile.Mark(mark: text(marks, row, .mark) ?? "", meaning: meaning)
      document.tables[table].markProfile?.marks.append(mark)
    }
  }

  private func table(_ sheet: CanonicalSheet, _ row: Int) throws(ImportError) -> Int {
    guard let table = try integer(sheet, row, .table).flatMap({ tableNumbers[$0] }) else {
      throw wrong(sheet, row, .table)
    }
    return table
  }

  private mutating func noteUnknownColumns() throws(ImportError) {
    for kind in ExchangeSheet.allCases {
      let sheet = try CanonicalSheet(kind, in: file)
      for (text, column) in sheet.unknown {
        guard let location = sheet.location(sheet.headRow) else { continue }
        observe(
          "ignoredContent", read: text, at: [ownSource(location.source), location.row, column],
          words: LocalizedText(
            ja: "「\(kind.title.ja)」シートにない列です", en: "the sheet '\(kind.title.en)' has no such column"))
      }
    }
  }

  mutating func observe(
    _ kind: String, read: String, item: Int? = nil, at place: [Int], words: LocalizedText? = nil
  ) {
    document.observations = document.observations ?? []
    document.observations?.append(
      .init(
        kind: kind, names: words == nil ? [] : nil, text: words.map { .init(ja: $0.ja, en: $0.en) },
        read: read,
        item: item, at: place))
  }
}

extension ImportError {
  /// A canonical workbook with a cell that cannot be what it says.
  static func malformedWorkbook(_ path: String, _ place: String, _ text: String?) -> Self {
    let said = text.map { "「\($0)」" } ?? ""
    return .init(
      .malformedModel, path: path,
      problem: LocalizedText(
        ja: "\(place)\(said): この列に書ける値ではありません",
        en: "\(place)\(text.map { " '\($0)'" } ?? ""): not a value this column can hold"),
      remedy: LocalizedText(
        ja: "ほかの行と同じ書き方に直してください(同じ名前が複数あるときは「名前 #番号」)",
        en: "write it as the other rows do (where several have the name: 'name #No.')"))
  }
}
