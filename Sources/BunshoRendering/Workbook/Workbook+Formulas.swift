// SPDX-License-Identifier: Apache-2.0

// What both formats say in the words of formulas. Formulas are in A1 style here; SpreadsheetML turns them.

extension Workbook.Sheet {
  /// The rows and columns repeated on every page, as the value of the name `Print_Titles`; nil when none is.
  var printTitles: String? {
    let quoted = Workbook.quoted(sheet: name)
    var parts: [String] = []
    if let columns = printSetup.repeatedColumns {
      let first = Workbook.CellAddress.letters(ofColumn: columns.lowerBound)
      let last = Workbook.CellAddress.letters(ofColumn: columns.upperBound)
      parts.append("\(quoted)!$\(first):$\(last)")
    }
    if let rows = printSetup.repeatedRows {
      parts.append("\(quoted)!$\(rows.lowerBound + 1):$\(rows.upperBound + 1)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ",")
  }

  /// The cells that are printed, as the value of the name `Print_Area`; nil when all are.
  var printArea: String? {
    printSetup.area.map {
      "\(Workbook.quoted(sheet: name))!\($0.first.absoluteA1):\($0.last.absoluteA1)"
    }
  }

  /// Lets the program print what is seen: all rows as far as the last column that is not hidden.
  mutating func setPrintArea() {
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    let seen = (0..<width).last { !columns.indices.contains($0) || !columns[$0].isHidden }
    guard let seen, !rows.isEmpty else { return }
    printSetup.area = .init(rows: 0...(rows.count - 1), columns: 0...seen)
  }

  /// Columns that are the same, taken together, from left to right; columns without any setting left out.
  var columnRuns: [(places: ClosedRange<Int>, column: Column)] {
    var runs: [(places: ClosedRange<Int>, column: Column)] = []
    for (place, column) in columns.enumerated() where column != Column() {
      if let last = runs.last, last.column == column, last.places.upperBound == place - 1 {
        runs[runs.count - 1].places = last.places.lowerBound...place
      } else {
        runs.append((place...place, column))
      }
    }
    return runs
  }
}

extension Workbook.Validation.Source {
  /// The lawful values as a formula: `"A,R,C,I"` or `'凡例'!$A$2:$A$9`.
  var formula: String {
    switch self {
    case .literals(let literals): Workbook.quoted(text: literals.joined(separator: ","))
    case .range(let sheet, let range): range.absolute(onSheet: sheet)
    }
  }
}
