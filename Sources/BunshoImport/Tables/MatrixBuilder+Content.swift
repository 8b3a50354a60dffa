// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What stands around tables, and what of a file was not interpreted.
extension MatrixBuilder {
  /// Notes what a sheet carries that is not interpreted.
  mutating func noteContent(of found: FoundSheet) {
    let place = found.sheet.location(row: found.tables.first?.headerRow ?? 1)
    if found.hidesTable {
      observe(
        .ignoredContent(LocalizedText(ja: "非表示のシートに表があります", en: "a hidden sheet that holds a table")),
        text: found.name, at: place)
    }
    guard !found.sheet.isHidden || !found.tables.isEmpty else { return }
    if found.kind == "unknown", let reason = found.reason {
      observe(.ignoredContent(reason), text: found.name, at: place)
    }
    for table in found.tables {
      guard table.kind == "unknown", let reason = table.reason else { continue }
      observe(.ignoredContent(reason), text: found.name, at: found.sheet.location(row: table.headerRow))
    }
    for table in found.tables where !table.headless.isEmpty {
      noteHeadless(table.headless, at: found.sheet.location(row: table.headerRow, column: table.headless[0]))
    }
    for content in Sheet.UninterpretedContent.allCases {
      guard let count = found.sheet.uninterpreted[content], count > 0 else { continue }
      let text =
        switch content {
        case .comment: LocalizedText(ja: "コメント \(count) 件", en: "\(count) comments")
        case .drawing: LocalizedText(ja: "図形や画像 \(count) 件", en: "\(count) drawings")
        }
      observe(.ignoredContent(text), text: found.name, at: place)
    }
  }

  /// Notes columns whose headers nobody understands.
  mutating func noteUnknownColumns(_ columns: [Header.Column], of table: SheetTable) {
    for column in columns {
      let name = column.title
      observe(
        .ignoredContent(LocalizedText(ja: "列「\(name)」", en: "column '\(name)'")), text: name,
        at: table.sheet.location(row: table.header.rowNumber, column: column.number))
    }
  }

  /// Notes, once a table, columns of texts that nothing heads.
  private mutating func noteHeadless(_ columns: [Int], at location: SourceLocation) {
    let letters = columns.prefix(10).map { SourceLocation.letters(ofColumn: $0) }
    let more = columns.count > letters.count ? "…" : ""
    let text = LocalizedText(
      ja: "見出しのない列 \(letters.joined(separator: "、"))\(more)",
      en: (columns.count == 1 ? "column " : "columns ") + letters.joined(separator: ", ") + more
        + " without a head")
    observe(.ignoredContent(text), text: letters.joined(separator: " "), at: location)
  }

  /// Notes what the reader of a file met on the way, and where a text file breaks the rules of its format.
  mutating func noteIrregularities(of file: SheetFile, sheets: [FoundSheet]) {
    for notice in file.notices {
      let own = notice.sheet.flatMap { name in sheets.first { $0.sheet.source.sheet == name } }
      // Nobody misses what is struck out on a sheet that is not read.
      if let own, own.tables.isEmpty, own.kind != "unknown" { continue }
      let place: SourceLocation
      if own == nil, let name = notice.sheet {
        place = SourceLocation(source: SourceSheet(path: file.path, sheet: name), row: 1)
      } else if let sheet = own ?? sheets.first(where: { !$0.tables.isEmpty }) ?? sheets.first {
        place = sheet.sheet.location(row: sheet.tables.first?.headerRow ?? 1)
      } else {
        place = SourceLocation(source: SourceSheet(path: file.path), row: 1)
      }
      observe(.ignoredContent(notice.text), text: notice.kind.rawValue, at: place)
    }
    for irregularity in file.irregularities {
      let kind: Observation.Kind =
        switch irregularity.kind {
        case .nulByte: .ignoredContent(LocalizedText(ja: "文字の間のNULバイト", en: "a NUL byte inside a text"))
        case .textAfterQuote, .unbalancedQuote: .strayQuote
        }
      observe(kind, text: irregularity.kind.rawValue, at: irregularity.location)
    }
    guard file.textLayout != nil else { return }
    for table in sheets.flatMap({ $0.tables.compactMap(\.table) }) {
      // Rows of different kinds have different lengths.
      guard !table.header.rows.isEmpty, table.export != .cybozuOffice else { continue }
      // Trailing blank fields are Excel's habit and shift nothing.
      let expected = table.sheet.cellCount(inRow: table.header.rows.upperBound - 1)
      for index in table.body {
        let found = table.sheet.cellCount(inRow: index)
        guard found != expected else { continue }
        let last = table.sheet.cells(inRow: index).last { !TextKey.trimmed($0.text).isEmpty }?.column ?? 0
        guard last > 0, found < expected || last > expected else { continue }
        observe(
          .raggedRow(expected: expected, found: found), text: String(found),
          at: table.sheet.location(row: table.sheet.number(ofRow: index), column: min(found, expected) + 1))
      }
    }
  }

  /// Reads title, organisation, edition and dates from the rows above a header. The year in which months without
  /// a year lie is the table's own, else that of the document.
  mutating func readDocument(above table: SheetTable) {
    var own = ResponsibilityMatrix.Document()
    for index in table.region.rows.prefix(while: { $0 < table.header.rows.lowerBound }) {
      for cell in table.sheet.cells(inRow: index) {
        let text = TextKey.trimmed(cell.text)
        guard !text.isEmpty, text.count <= 60 else { continue }
        if own.title == nil, Self.titleWords.contains(where: { text.contains($0) }) { own.title = text }
        if own.currentOn == nil, text.hasSuffix("現在") || text.lowercased().hasPrefix("as of") {
          own.currentOn = text
        }
        if own.effectiveOn == nil, text.contains("施行") { own.effectiveOn = text }
        if own.edition == nil, Self.isEdition(text) { own.edition = text }
        if resolver.directory.organization.name == nil, NameKey.isCompany(text) || Self.isMunicipality(text) {
          resolver.directory.edit { $0.name = text }
        }
      }
    }
    document.title = document.title ?? own.title
    document.currentOn = document.currentOn ?? own.currentOn
    document.effectiveOn = document.effectiveOn ?? own.effectiveOn
    document.edition = document.edition ?? own.edition
    fiscalYear = own.fiscalYear ?? document.fiscalYear
  }

  private static let titleWords = ["分掌", "分担表", "権限表", "業務一覧", "RACI", "責任分担", "responsibility"]

  private static func isEdition(_ text: String) -> Bool {
    let key = TextKey.matching(text)
    return key.hasPrefix("第") && key.hasSuffix("版") || key.hasPrefix("rev") || key.hasPrefix("ver")
  }

  private static func isMunicipality(_ text: String) -> Bool {
    text.count <= 8 && ["市", "町", "村", "県", "区"].contains { text.hasSuffix($0) }
  }
}

extension ResponsibilityMatrix.Document {
  /// The April–March year the document says it is of: by the day its facts hold or take effect, else by its title.
  fileprivate var fiscalYear: Int? {
    for text in [currentOn, effectiveOn] {
      guard let text else { continue }
      var plain = text.split { ":：".contains($0) }.last.map { TextKey.trimmed(String($0)) } ?? ""
      for suffix in ["現在", "施行", "適用"] where plain.hasSuffix(suffix) {
        plain = TextKey.trimmed(String(plain.dropLast(suffix.count)))
      }
      if let day = DateReader.date(plain) ?? DateSpanReader.span(plain, fiscalYear: nil)?.lowerBound {
        return PeriodReader.fiscalYear(of: day)
      }
    }
    return title.flatMap { DateReader.fiscalYear(in: $0) }
  }
}
