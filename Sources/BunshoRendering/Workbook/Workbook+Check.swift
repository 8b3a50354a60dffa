// SPDX-License-Identifier: Apache-2.0

import BunshoModel

extension Workbook {
  /// Refuses what no format can hold, before a writer starts.
  ///
  /// These are slips of the program that drew the workbook, not of the user: data that is merely too long or
  /// too odd is written otherwise, with a ``WriterNote``.
  func check() throws(RenderError) {
    guard sheets.contains(where: { !$0.isHidden }) else {
      throw RenderError(
        .noVisibleSheet,
        message: LocalizedText(ja: "表示できるシートがありません", en: "the workbook has no visible sheet"))
    }
    guard sheets.count <= Self.maximumSheets else {
      throw RenderError(
        .outsideTheSheet,
        message: LocalizedText(
          ja: "シートが多すぎます (上限 \(Self.maximumSheets))",
          en: "too many sheets; at most \(Self.maximumSheets)"))
    }
    var taken: Set<String> = []
    for sheet in sheets {
      guard SheetNames.isLawful(sheet.name), taken.insert(SheetNames.key(sheet.name)).inserted else {
        throw RenderError(
          .unlawfulSheetName, subject: sheet.name,
          message: LocalizedText(
            ja: "シート名が使えないか、重複しています", en: "the sheet name is not lawful, or taken"))
      }
      try sheet.check()
    }
    for name in definedNames where !name.isLawful {
      throw RenderError(
        .unlawfulFormula, subject: name.name,
        message: LocalizedText(ja: "名前の定義が正しくありません", en: "the defined name is not lawful"))
    }
  }

  /// How many sheets a workbook may have. Programs open more only as far as memory goes.
  static let maximumSheets = 1_000

  /// The place of the sheet in front: ``activeSheet``, or the first visible one when that cannot be seen.
  var sheetInFront: Int {
    if sheets.indices.contains(activeSheet), !sheets[activeSheet].isHidden { return activeSheet }
    return sheets.firstIndex { !$0.isHidden } ?? 0
  }
}

extension Workbook.DefinedName {
  fileprivate var isLawful: Bool {
    // 127 and 383 bytes are what libxlsxwriter has room for; no name of ours comes near.
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic,
      name.utf8.count < 128, !refersTo.isEmpty, refersTo.utf8.count < 384
    else { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      scalar == "_" || scalar == "." || scalar.properties.isAlphabetic
        || scalar.properties.generalCategory == .decimalNumber
    }
  }
}

extension Workbook.Sheet {
  fileprivate func check() throws(RenderError) {
    func refuse(_ what: LocalizedText) -> RenderError {
      RenderError(.outsideTheSheet, subject: name, message: what)
    }
    guard rows.count <= Workbook.CellAddress.maximumRows,
      columns.count <= Workbook.CellAddress.maximumColumns,
      rows.allSatisfy({ $0.cells.count <= Workbook.CellAddress.maximumColumns })
    else {
      throw refuse(
        LocalizedText(
          ja: "行または列がシートの上限を超えています", en: "more rows or columns than a sheet can hold"))
    }
    let ranges =
      merges + validations.map(\.range) + conditionalFormats.map(\.range)
      + [autofilter, printSetup.area].compactMap { $0 }
    let repeated = [printSetup.repeatedRows?.upperBound].compactMap { $0 }
    guard ranges.allSatisfy(\.isLawful),
      repeated.allSatisfy({ $0 < Workbook.CellAddress.maximumRows }),
      (printSetup.repeatedColumns?.upperBound ?? 0) < Workbook.CellAddress.maximumColumns,
      (printSetup.repeatedRows?.lowerBound ?? 0) >= 0,
      (printSetup.repeatedColumns?.lowerBound ?? 0) >= 0
    else {
      throw refuse(
        LocalizedText(ja: "範囲がシートの外を指しています", en: "a range lies outside the sheet"))
    }
    // Excel offers to repair a file whose merged ranges overlap: it would be our fault.
    for (place, merge) in merges.enumerated() {
      guard !merge.isSingleCell, !merges[..<place].contains(where: merge.overlaps) else {
        throw refuse(
          LocalizedText(
            ja: "結合セルが重なっているか、1セルだけです (\(merge.a1))",
            en: "merged cells overlap, or are one cell (\(merge.a1))"))
      }
    }
  }
}
