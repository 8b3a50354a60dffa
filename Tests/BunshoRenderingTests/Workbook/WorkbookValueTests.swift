// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import BunshoRendering

@Suite struct `Workbook values` {
  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func `columns have letters`(column: Int, letters: String) {
    #expect(Workbook.CellAddress.letters(ofColumn: column) == letters)
    #expect(Workbook.CellAddress.column(ofLetters: letters) == column)
    #expect(Workbook.CellAddress.column(ofLetters: letters.lowercased()) == column)
  }

  @Test(arguments: ["", "A1", "XFE", "あ", "ZZZZZZZZZZZZZZZZZZZZ"])
  func `other texts name no column`(text: String) {
    #expect(Workbook.CellAddress.column(ofLetters: text) == nil)
  }

  @Test func `ranges speak both styles`() {
    let range = Workbook.CellRange(.init(row: 5, column: 3), .init(row: 0, column: 27))
    #expect(range.a1 == "D1:AB6")
    #expect(range.absoluteA1 == "$D$1:$AB$6")
    #expect(range.r1c1 == "R1C4:R6C28")
    #expect(range.absolute(onSheet: "O'B") == "'O''B'!$D$1:$AB$6")
    #expect(Workbook.CellRange(.init(row: 0, column: 0)).a1 == "A1")
    #expect(!Workbook.CellRange(rows: 0...1_048_576, columns: 0...0).isLawful)
    #expect(range.overlaps(Workbook.CellRange(rows: 5...9, columns: 27...30)))
    #expect(!range.overlaps(Workbook.CellRange(rows: 6...9, columns: 27...30)))
  }

  @Test func `colours are read and written`() {
    #expect(Workbook.Color(rgb: 0xFF00_0A0B).hex == "#000A0B")
    #expect(Workbook.Color(hex: "#d9e6ff") == 0xD9E6FF)
    #expect(Workbook.Color(hex: "d9e6f") == nil)
    #expect(Workbook.Color(hex: "+12345") == nil)
  }

  @Test(
    arguments: [
      (Workbook.DateTime(1900, 1, 1), 1), (Workbook.DateTime(1900, 2, 28), 59),
      (Workbook.DateTime(1900, 3, 1), 61), (Workbook.DateTime(1970, 1, 1), 25_569),
      (Workbook.DateTime(2026, 4, 1), 46_113), (Workbook.DateTime(9999, 12, 31), 2_958_465),
      (Workbook.DateTime(2000, 1, 1, hour: 12), 36_526.5),
    ] as [(Workbook.DateTime, Double)])
  func `dates are numbers of days`(date: Workbook.DateTime, number: Double) {
    #expect(date.serialNumber == number)
  }

  @Test func `numbers of 17 digits are brought to 16`() {
    var generator = SplitMix(seed: 7)
    for _ in 0..<20_000 {
      let number = Double(bitPattern: generator.next())
      guard number.isFinite else { continue }
      let stored = LawfulCells.storable(number)
      // What libxlsxwriter writes for it must read back as the same.
      #expect(Double(String(format: "%.16G", stored)) == stored)
      #expect(number == 0 || abs(stored - number) <= abs(number) * 1e-15)
    }
    for number in [0, -0.0, 0.1, 1.0 / 3, 1e300, -9.0 / 7, 123_456_789_012_345, .leastNonzeroMagnitude] {
      let stored = LawfulCells.storable(number)
      #expect(Double(String(format: "%.16G", stored)) == stored)
    }
    #expect(LawfulCells.storable(0.1 + 0.2) == 0.3)
  }

  @Test func `a date reads as seconds and as text`() {
    let date = Workbook.DateTime(2026, 4, 1, hour: 9, minute: 5, second: 7)
    #expect(date.secondsSince1970 == 1_775_034_307)
    #expect(date.iso8601 == "2026-04-01T09:05:07")
    #expect(Workbook.DateTime(1969, 12, 31).daysSince1970 == -1)
  }

  @Test func `styles are values`() {
    let first = Workbook.Style { $0.bold = true }
    var second = Workbook.Style { $0.bold = true }
    #expect(first == second)
    #expect(Set([first, second, .standard]).count == 2)
    second.italic = true
    #expect(first != second)
    #expect(!first.italic && second.italic)
    #expect(MemoryLayout<Workbook.Cell>.stride == 40)
  }

  @Test func `a sheet grows where it is written`() {
    var sheet = Workbook.Sheet(name: "S")
    sheet[2, 1] = .text("x")
    #expect(sheet.rows.count == 3 && sheet.rows[2].cells.count == 2)
    #expect(sheet[2, 0].isEmpty && sheet[9, 9].isEmpty)
    #expect(sheet.append([.text("y")]) == 3)
  }

  @Test(arguments: [
    ("A1", "RC"), ("B3", "R[2]C[1]"), ("$B$3", "R3C2"), ("$B3", "R[2]C2"), ("B$3", "R3C[1]"),
    ("SUM($C4:$F4)", "SUM(R[3]C3:R[3]C6)"), ("'B2 表'!$A:$C,'B2 表'!$1:$5", "'B2 表'!C1:C3,'B2 表'!R1:R5"),
    ("COUNTIF(A1:A9,\"B2\"\"C3\")", "COUNTIF(RC:R[8]C,\"B2\"\"C3\")"), ("LOG10(B2)", "LOG10(R[1]C[1])"),
    ("表1!A1", "表1!RC"), ("Sheet1!B2", "Sheet1!R[1]C[1]"), ("文字一覧", "文字一覧"), ("1+1.5E3", "1+1.5E3"),
    ("AAAA1", "AAAA1"), ("B2:1", "R[1]C[1]:1"), ("T[[#This Row],[B2]]", "T[[#This Row],[B2]]"),
    ("IF(TRUE,A1&\"'\",0)", "IF(TRUE,RC&\"'\",0)"), ("A0", "A0"), ("XFE1", "XFE1"), ("'unended", "'unended"),
    ("B:B", "C[1]:C[1]"), ("2:2", "R[1]:R[1]"), ("A_1", "A_1"),
  ])
  func `formulas are turned into R1C1`(a1: String, r1c1: String) {
    #expect(R1C1Formula.from(a1, at: Workbook.CellAddress(row: 0, column: 0)) == r1c1)
  }

  @Test func `a reference before the cell is negative`() {
    #expect(R1C1Formula.from("A1", at: Workbook.CellAddress(row: 2, column: 1)) == "R[-2]C[-1]")
  }

  @Test func `wildcards in a text are plain`() {
    let format = Workbook.ConditionalFormat(
      range: Workbook.CellRange(.init(row: 0, column: 0)), when: .contains("a*\"~?"), style: .standard)
    #expect(format.formula == "NOT(ISERROR(SEARCH(\"a~*\"\"~~~?\",A1)))")
  }

  @Test func `page lines keep ampersands`() {
    let line = Workbook.PrintSetup.Line(left: [.text("R&D")], center: [.page], right: [.text("&P"), .pages])
    #expect(line.code == "&LR&&D&C&P&R&&P&N")
  }
}
