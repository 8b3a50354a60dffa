// SPDX-License-Identifier: Apache-2.0
import BunshoImport
import BunshoModel

/// What targets do with bytes.
enum Reading {
  /// Reads sheets and looks at every cell through every door, so that a wrong range cannot hide.
  static func visit(path: String, bytes: [UInt8], encoding: String?) {
    let options = SheetFileReader.Options(encodingName: encoding)
    guard let file = try? SheetFileReader.read(path: path, bytes: bytes, options: options) else { return }
    for sheet in file.sheets {
      var previous = 0
      for row in 0..<sheet.rowCount {
        let number = sheet.number(ofRow: row)
        precondition(number > previous, "rows must ascend")
        precondition(sheet.index(ofRowNumber: number) == row, "a row must be found by its number")
        previous = number
        visitCells(of: sheet, row: row)
      }
    }
  }

  private static func visitCells(of sheet: Sheet, row: Int) {
    var column = 0
    let cells = sheet.cells(inRow: row)
    precondition(cells.count == sheet.cellCount(inRow: row), "cells must be counted rightly")
    for cell in cells {
      precondition(cell.column > column && cell.column <= sheet.columnCount, "columns must ascend")
      column = cell.column
      sheet.withBytes(inRow: row, column: column) { bytes in
        let text = String(validating: bytes, as: UTF8.self)
        precondition(text == cell.text, "texts must be valid and the same through every door")
      }
    }
  }

  /// Reads a file and interprets it.
  static func interpret(path: String, bytes: [UInt8]) {
    _ = try? Importer().read([Importer.Input(path: path, bytes: bytes)])
  }
}
