// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Error values of spreadsheets, which stand for nothing that can be read.
extension MatrixBuilder {
  /// Notes the error values among the cells of a table that is read column by column: a list of people,
  /// departments or roles, lines of assignments, a matrix with holders as rows.
  mutating func noteErrorValues(of table: SheetTable) {
    let marked = Set(table.markColumns.map(\.number))
    let columns = table.header.columns.filter { !$0.fields.isEmpty || marked.contains($0.number) }
    for index in table.body { noteErrorValues(inRow: index, columns: columns, of: table) }
  }

  /// Notes the error values of a row.
  mutating func noteErrorValues(inRow index: Int, columns: [Header.Column], of table: SheetTable) {
    for column in columns where table.sheet.mayBeError(inRow: index, column: column.number) {
      let cell = table.cell(inRow: index, column: column.number)
      if cell.kind == .error { noteErrorValue(at: cell.location, of: table) }
    }
  }

  /// Notes an error value with its text.
  mutating func noteErrorValue(at location: SourceLocation, of table: SheetTable) {
    let text = table.sheet.index(ofRowNumber: location.row).map {
      table.sheet.text(inRow: $0, column: location.column ?? 0)
    }
    observe(
      .unreadableValue(expected: LocalizedText(ja: "計算できる式か値", en: "a value or a formula that has one")),
      text: TextKey.trimmed(text ?? ""), at: location)
  }
}

extension Sheet {
  /// Whether a cell may hold an error value; looks at its first byte only (a blank, full-width too, may stand before it).
  fileprivate func mayBeError(inRow index: Int, column: Int) -> Bool {
    withBytes(inRow: index, column: column) { bytes in
      switch bytes.first {
      case UInt8(ascii: "#"), UInt8(ascii: "E"), UInt8(ascii: " "), 0xE3: true
      default: false
      }
    }
  }
}

/// Error values of spreadsheets, as exports leave them in text files.
enum ErrorValue {
  /// Whether the whole cell is one: `#REF!`, and `Err:502` of LibreOffice.
  static func isOne(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "#"): values.contains(text)
    case UInt8(ascii: "E"), 0xE3: isNumbered(text)
    default: false
    }
  }

  private static func isNumbered(_ text: String) -> Bool {
    guard text.utf8.count <= 20, let word = ["Err:", "エラー:"].first(where: text.hasPrefix) else {
      return false
    }
    let digits = text.dropFirst(word.count)
    return digits.count == 3 && digits.allSatisfy { ("0"..."9").contains($0) }
  }

  private static let values: Set<String> = [
    "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!",
    "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#EXTERNAL!", "#GETTING_DATA", "#ERROR!",
  ]
}
