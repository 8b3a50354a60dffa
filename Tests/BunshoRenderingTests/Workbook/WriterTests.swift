// SPDX-License-Identifier: Apache-2.0

import BunshoModel
import Foundation
import Testing

@testable import BunshoRendering

@Suite struct `Workbook writers` {
  @Test(.enabled(if: XLSXDocument.libraryVersion == "1.1.4"))
  func `xlsx equals its goldens, part by part`() throws {
    let output = try XLSXWriter().output(of: SampleWorkbook.workbook)
    #expect(output.notes.isEmpty)
    let package = try #require(PackageParts(output.bytes))
    for part in package.parts { WorkbookGolden.expect(part.bytes, equals: "xlsx/\(part.name)") }
    #expect(Set(package.parts.map(\.name)) == WorkbookGolden.names(below: "xlsx"))
  }

  @Test func `SpreadsheetML equals its golden`() throws {
    let output = try SpreadsheetMLWriter().output(of: SampleWorkbook.workbook)
    #expect(output.notes.isEmpty)
    WorkbookGolden.expect(output.bytes, equals: "sample.xml")
  }

  @Test func `the same workbook gives the same bytes at another time`() async throws {
    let first = try XLSXWriter().bytes(of: SampleWorkbook.workbook)
    let xml = try SpreadsheetMLWriter().bytes(of: SampleWorkbook.workbook)
    // Archives count time in steps of two seconds.
    try await Task.sleep(for: .seconds(2.1))
    #expect(try XLSXWriter().bytes(of: SampleWorkbook.workbook) == first)
    #expect(try SpreadsheetMLWriter().bytes(of: SampleWorkbook.workbook) == xml)
  }

  @Test(arguments: [50_000, 0])
  func `both formats hold the same cells`(rowsKept: Int) throws {
    let workbook = SampleWorkbook.workbook
    var writer = XLSXWriter()
    writer.rowsKeptInMemory = rowsKept
    let xlsx = try #require(WrittenCells(xlsx: try writer.bytes(of: workbook), dates: ["表紙!2,2"]))
    let xml = try #require(WrittenCells(spreadsheetML: try SpreadsheetMLWriter().bytes(of: workbook)))
    #expect(xlsx == xml)
    #expect(xlsx.sheets["職務分掌表"]?["5,2"] == "text =1+1")
    #expect(xlsx.sheets["表紙"]?["4,2"] == "text はい")
  }

  @Test(arguments: [50_000, 0])
  func `hostile text stays text in both formats`(rowsKept: Int) throws {
    var sheet = Workbook.Sheet(name: "O'Brien's \"R&D\" <x>")
    for text in SampleWorkbook.hostileTexts {
      sheet.append([.text(text, comment: .init(author: text, text: text)), .text("後")])
    }
    let name = sheet.name
    let workbook = Workbook(
      properties: .init(
        title: SampleWorkbook.hostileTexts[4], author: "</Author>", created: .init(2026, 1, 1),
        generator: "?>"), sheets: [sheet])
    var writer = XLSXWriter()
    writer.rowsKeptInMemory = rowsKept
    let first = try writer.output(of: workbook)
    let second = try SpreadsheetMLWriter().output(of: workbook)
    #expect(first.notes == second.notes)
    let cells = try #require(WrittenCells(xlsx: first.bytes))
    #expect(cells == WrittenCells(spreadsheetML: second.bytes))
    for (row, text) in SampleWorkbook.hostileTexts.enumerated() where !text.isEmpty {
      #expect(cells.sheets[name]?["\(row + 1),1"] == "text " + LawfulText.of(text).text)
    }
    #expect(Set(first.notes.map(\.code)) == [.charactersReplaced, .textCut])
  }

  @Test(arguments: UInt64(1)...25)
  func `generated workbooks agree`(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let workbook = Self.generated(using: &generator)
    var writer = XLSXWriter()
    writer.rowsKeptInMemory = Bool.random(using: &generator) ? 0 : 50_000
    let first = try writer.output(of: workbook)
    let second = try SpreadsheetMLWriter().output(of: workbook)
    #expect(first.notes == second.notes)
    let cells = try #require(WrittenCells(xlsx: first.bytes))
    #expect(cells == WrittenCells(spreadsheetML: second.bytes))
  }

  private static func generated(using generator: inout SplitMix) -> Workbook {
    var names = Workbook.SheetNames()
    let texts = SampleWorkbook.hostileTexts.filter { $0.utf8.count < 1_000 }
    let styles: [Workbook.Style?] = [nil, SampleWorkbook.head, SampleWorkbook.mark, SampleWorkbook.odd]
    var sheets: [Workbook.Sheet] = []
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      var sheet = Workbook.Sheet(name: names.add(texts[Int.random(in: 0..<texts.count, using: &generator)]))
      for _ in 0..<Int.random(in: 0...30, using: &generator) {
        let row = Int.random(in: 0...40, using: &generator)
        let column = Int.random(in: 0...60, using: &generator)
        let text = texts[Int.random(in: 0..<texts.count, using: &generator)]
        let number = Double(Int.random(in: -9...9, using: &generator)) / 7
        let values: [Workbook.Cell.Value] = [
          .blank, .text(text), .number(number), .bool(number > 0), .number(.infinity),
          .formula("A1+\(row)", cached: .number(number)), .formula("T(B2)", cached: .text("値")),
          .link(.init(text: text, target: .url("https://example.com/" + text))),
          .link(.init(text: text, target: .cell(sheet: sheet.name, .init(row: row, column: column)))),
        ]
        sheet[row, column] = Workbook.Cell(
          values[Int.random(in: 0..<values.count, using: &generator)],
          style: styles[Int.random(in: 0..<styles.count, using: &generator)])
      }
      sheets.append(sheet)
    }
    return Workbook(properties: .init(title: "生成", created: .init(2026, 1, 1)), sheets: sheets)
  }
}
