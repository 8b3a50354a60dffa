// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Writes the parts of a model as rows of the canonical workbook.
struct CanonicalEncoder {
  let matrix: ResponsibilityMatrix
  let language: Language
  let items: ExchangeNames
  let departments: ExchangeNames
  let people: ExchangeNames
  let roles: ExchangeNames
  let partners: ExchangeNames
  let lists: ExchangeNames
  /// The rows of the hidden sheet.
  private(set) var memory: [[String]] = []
  private var longTexts = 0
  private var sources: [SourceSheet] = []
  private var sourceIndex: [SourceSheet: Int] = [:]

  init(_ matrix: ResponsibilityMatrix, language: Language) {
    self.matrix = matrix
    self.language = language
    let organization = matrix.organization
    items = ExchangeNames(matrix.workItems.map(\.title))
    departments = ExchangeNames(organization.departments.map(\.name))
    people = ExchangeNames(organization.people.map(\.name))
    roles = ExchangeNames(organization.roles.map(\.name))
    partners = ExchangeNames(organization.partners.map(\.name))
    lists = ExchangeNames(organization.lists.map(\.name))
  }

  // MARK: Cells

  /// A text that may be absent: a blank cell says that it is.
  mutating func text(_ text: String?) -> String {
    guard let text else { return "" }
    let (cell, rest) = ExchangeText.encoded(text, number: longTexts + 1)
    if !rest.isEmpty {
      longTexts += 1
      for piece in rest { memory.append(["more", String(longTexts), piece]) }
    }
    return cell
  }

  /// A name: what is empty is blank.
  mutating func name(_ name: String) -> String { name.isEmpty ? "" : text(name) }

  /// A reference to a row of another sheet.
  mutating func reference(_ names: ExchangeNames, _ position: Int?) -> String {
    position.map { text(names.reference(to: $0)) } ?? ""
  }

  func flag(_ flag: Bool) -> String { ExchangeWords.flag(flag)[language] }

  func number(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }

  func date(_ date: CalendarDate?) -> String { date?.iso ?? "" }

  /// A place: the number of its source and its cell, `2!E13`, or its row, `2!13`.
  mutating func place(_ location: SourceLocation) -> String {
    "\(source(location.source))!\(location.cell ?? String(location.row))"
  }

  /// The number of a source.
  mutating func source(_ sheet: SourceSheet) -> Int {
    if let known = sourceIndex[sheet] { return known }
    sources.append(sheet)
    sourceIndex[sheet] = sources.count
    return sources.count
  }

  /// Remembers where the text of a cell was read, and the value it was given.
  mutating func remember(
    item: Int, _ key: String, cell: String, at location: SourceLocation, value: String = ""
  ) {
    memory.append(["cell", String(item + 1), key, ExchangeMemory.key(of: cell), place(location), value])
  }

  // MARK: Sheets

  mutating func sourceTable() -> CanonicalTable {
    var table = CanonicalTable(.sources)
    for (position, source) in sources.enumerated() {
      table.rows.append([String(position + 1), text(source.path), text(source.sheet)])
    }
    return table
  }

  mutating func technicalTables() -> [CanonicalTable] {
    var tables = CanonicalTable(.tables)
    var owners = CanonicalTable(.ownerColumns)
    var marks = CanonicalTable(.marks)
    for (position, table) in matrix.tables.enumerated() {
      let number = String(position + 1)
      var origin = ("", "")
      switch table.profile?.origin {
      case .legend(let location): origin = ("legend", place(location))
      case .configuration: origin = ("configuration", "")
      case .table: origin = ("table", "")
      case nil: break
      }
      tables.rows.append([
        number, String(source(table.source)), table.form.rawValue, String(table.headerRow),
        flag(table.marksAreSchemeLetters), text(table.profile?.id), origin.0, origin.1,
      ])
      for owner in table.ownerColumns {
        owners.rows.append([number, owner.kind.title[language], String(owner.column)])
      }
      for entry in table.profile?.entries ?? [] {
        let meaning =
          if case .involvement(let kind) = entry.meaning { kind.title } else { ExchangeWords.none }
        marks.rows.append([number, text(entry.mark), meaning[language]])
      }
    }
    return [tables, owners, marks]
  }
}
