// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct XLSXReadingTests {
  private static func cells() throws -> SheetFile {
    try SheetFileReader.read(path: ReadingFixture.path("cells.xlsx"))
  }

  @Test(
    arguments: [
      ("general integer", "45383", .number), ("general fraction", "0.3", .number),
      ("two places", "4.10", .number),
      ("thousands", "1,234,567", .number), ("percent", "13%", .number), ("date", "2026-04-01", .date),
      ("moment", "2026-04-01T09:30:00", .date), ("time", "09:30:00", .date), ("hours", "27:30:00", .date),
      ("leading zeros", "007", .number), ("era", "2024-04-01", .date), ("unit", "1.5h", .number),
      ("negative", "▲1,200", .number), ("boolean", "TRUE", .boolean), ("formula", "3", .number),
      ("text formula", "正副", .text), ("error", "#DIV/0!", .error), ("number as text", "007", .text),
    ] as [(String, String, Sheet.CellKind)])
  func `a cell of every kind is read as it is shown`(label: String, text: String, kind: Sheet.CellKind) throws
  {
    let sheet = try Self.cells().sheets[0]
    let row = try #require((0..<sheet.rowCount).first { sheet.text(inRow: $0, column: 1) == label })
    let cell = try #require(sheet.cell(inRow: row, column: 2))
    #expect(cell.text == text)
    #expect(cell.kind == kind)
  }

  @Test func `sheets come in order, hidden ones marked, chart sheets noted`() throws {
    let file = try Self.cells()
    #expect(file.formatName == "XLSX")
    #expect(file.sheets.map(\.source.sheet) == ["業務", "マスタ", "設定"])
    #expect(file.sheets.map(\.isHidden) == [false, true, true])
    #expect(file.notices.map(\.kind) == [.sheetWithoutCells])
    #expect(file.notices.first?.sheet == "グラフ")
  }

  @Test func `merges, comments and drawings are known`() throws {
    let sheet = try Self.cells().sheets[0]
    #expect(sheet.merges == [.init(rows: 1...2, columns: 4...5)])
    #expect(sheet.uninterpreted == [.comment: 1, .drawing: 1])
    #expect(sheet.columnCount == 4)
  }

  @Test func `runs of formatted text are joined and blanks kept where the file keeps them`() throws {
    let file = try Self.cells()
    #expect(file.cell(4, 4)?.text == "太字と並 の字")
    #expect(file.cell(31, 1)?.text == "  前後の空白  ")
  }

  @Test func `days count from 1904 where the workbook says so`() throws {
    let file = try SheetFileReader.read(path: ReadingFixture.path("date1904.xlsx"))
    #expect(file.cell(1, 1)?.text == "2026-04-01")
    #expect(file.cell(1, 1)?.kind == .date)
  }

  @Test func `a formula without saved value is an error cell and a notice`() throws {
    let file = try SheetFileReader.read(path: ReadingFixture.path("no-cached-value.xlsx"))
    #expect(file.cell(1, 2)?.kind == .error)
    #expect(file.cell(1, 2)?.text == "")
    #expect(file.notices.map(\.kind) == [.formulasWithoutValue])
  }

  @Test func `the same bytes read from memory give the same cells`() throws {
    let memory = try read(ReadingFixture.bytes("cells.xlsx"), as: "cells.xlsx")
    #expect(try memory.table() == Self.cells().table())
  }
}

@Suite struct HandMadeWorkbookTests {
  @Test func `readings beside shared texts are dropped, escapes decoded, one copy stored`() throws {
    var book = HandMadeWorkbook()
    book.sharedStrings =
      "<si><t>高橋</t><rPh sb='0' eb='2'><t>タカハシ</t></rPh><phoneticPr fontId='1'/></si>"
      + "<si><r><t xml:space='preserve'>一 </t></r><r><rPr><b/></rPr><t>二</t></r></si>"
      + "<si><t>a_x000D_b_x005F_c_xZZ_</t></si><si><t>  x\n </t></si><si/>"
    book.sheet =
      "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c>"
      + "<c r='D1' t='s'><v>0</v></c><c r='E1' t='s'><v>3</v></c><c r='F1' t='s'><v>4</v></c></row></sheetData>"
    let file = try book.read()
    #expect(file.table() == [TableRow(1, ["高橋", "一 二", "a\rb_c_xZZ_", "高橋", "x"])])
    #expect(file.sheets[0].textKey(inRow: 0, column: 1) == file.sheets[0].textKey(inRow: 0, column: 4))
  }

  @Test func `positions the file leaves out are implied`() throws {
    var book = HandMadeWorkbook()
    book.sheet =
      "<sheetData><row><c><v>1</v></c><c t='inlineStr'><is><t>二</t></is></c></row>"
      + "<row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row><row><c t='str'><v>x</v></c></row></sheetData>"
    let file = try book.read()
    #expect(file.table() == [TableRow(1, ["1", "二"]), TableRow(5, ["3", "4"]), TableRow(6, ["x"])])
    #expect(file.cell(5, 4)?.text == "4")
  }

  @Test func `rows and cells out of order are put in order, the later of two in one place wins`() throws {
    var book = HandMadeWorkbook()
    book.sheet =
      "<sheetData><row r='2'><c r='B2'><v>2</v></c><c r='A2'><v>1</v></c></row>"
      + "<row r='1'><c r='A1'><v>0</v></c></row><row r='2'><c r='A2'><v>9</v></c></row></sheetData>"
    #expect(try book.read().table() == [TableRow(1, ["0"]), TableRow(2, ["9", "2"])])
  }

  @Test func `the strict form of the standard is the same to the reader`() throws {
    var book = HandMadeWorkbook()
    book.namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    book.relations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    book.styles = "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>"
    book.sheet =
      "<sheetData><row r='1'><c r='A1' t='d'><v>2026-04-01T00:00:00Z</v></c>"
      + "<c r='B1' s='1'><v>46113</v></c></row></sheetData>"
    let file = try book.read()
    #expect(file.table() == [TableRow(1, ["2026-04-01", "2026-04-01"])])
    #expect(file.cell(1, 1)?.kind == .date)
  }

  @Test func `prefixed names, boolean, error and empty cells`() throws {
    var book = HandMadeWorkbook()
    book.sheetState = "state='veryHidden'"
    book.sheet =
      "<?xml version='1.0'?><x:worksheet xmlns:x='\(book.namespace)'><x:sheetData><x:row r='3'>"
      + "<x:c r='A3' t='b'><x:v>0</x:v></x:c><x:c r='B3' t='e'><x:v>#REF!</x:v></x:c><x:c r='C3' s='4'/>"
      + "<x:c r='D3'><x:v/></x:c><x:c r='E3'><x:v>-0</x:v></x:c></x:row><x:row r='4'><x:c r='A4'/></x:row>"
      + "</x:sheetData></x:worksheet>"
    let file = try book.read()
    #expect(file.table() == [TableRow(3, ["FALSE", "#REF!", "0"])])
    #expect(file.sheets[0].isHidden)
  }

  @Test func `texts longer than Excel allows come through`() throws {
    var book = HandMadeWorkbook()
    book.sheet =
      "<sheetData><row><c t='inlineStr'><is><t>\(String(repeating: "業", count: 50_000))</t></is></c></row></sheetData>"
    #expect(try book.read().cell(1, 1)?.text.count == 50_000)
  }

  @Test func `parts in UTF-16 are read`() throws {
    var book = HandMadeWorkbook()
    book.sheet = "<sheetData><row><c t='inlineStr'><is><t>業務</t></is></c></row></sheetData>"
    var entries = book.entries
    let index = try #require(entries.firstIndex { $0.name.hasSuffix("sheet1.xml") })
    let text =
      "<?xml version='1.0' encoding='UTF-16'?>" + String(decoding: entries[index].content, as: UTF8.self)
    entries[index].content = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let file = try read(ZipFile.bytes(entries), as: "表.xlsx")
    #expect(file.cell(1, 1)?.text == "業務")
  }

  @Test func `a reference to a text that does not exist names the cell`() throws {
    var book = HandMadeWorkbook()
    book.sheet = "<sheetData><row r='7'><c r='C7' t='s'><v>5</v></c></row></sheetData>"
    let error = try #require(try book.failure())
    #expect(error.code == .damagedWorkbook)
    #expect(error.message.en.contains("C7"))
    #expect(error.part == "xl/worksheets/sheet1.xml")
  }

  @Test func `merged ranges in any notation of their corners`() throws {
    var book = HandMadeWorkbook()
    book.sheet =
      "<sheetData/><mergeCells><mergeCell ref='B2:A1'/><mergeCell ref='C3'/><mergeCell ref='nonsense'/></mergeCells>"
    #expect(
      try book.read().sheets[0].merges == [
        .init(rows: 1...2, columns: 1...2), .init(rows: 3...3, columns: 3...3),
      ])
  }

  @Test func `readings beside inline texts are dropped, runs joined`() throws {
    var book = HandMadeWorkbook()
    book.sheet =
      "<sheetData><row><c t='inlineStr'><is><r><t>高</t></r><r><t>橋</t></r><rPh sb='0' eb='2'><t>タカハシ</t></rPh></is></c>"
      + "<c t='inlineStr'><is><t/></is></c><c t='str'><f>A1</f><v>a_x000A_b</v></c></row></sheetData>"
    #expect(try book.read().table() == [TableRow(1, ["高橋", "a\nb"])])
  }

  @Test(arguments: ["<f>A1</f>", "<f>A1</f><v/>", "<f>A1</f><v></v>", "<f t='shared' si='0'/>"])
  func `a formula of any form without value is an error cell`(content: String) throws {
    var book = HandMadeWorkbook()
    book.sheet =
      "<sheetData><row><c r='A1'>\(content)</c><c r='B1' t='str'><f>\"\"</f><v></v></c></row></sheetData>"
    let file = try book.read()
    #expect(file.sheets[0].cells(inRow: 0).map(\.kind) == [.error])
    #expect(file.notices.map(\.kind) == [.formulasWithoutValue])
  }

  @Test func `links to other workbooks and text struck out are told`() throws {
    var book = HandMadeWorkbook()
    book.moreRelations = [("rId9", "externalLink", "externalLinks/externalLink1.xml")]
    book.styles =
      "<fonts><font><b/></font><font><strike/></font><font><strike val='0'/></font></fonts>"
      + "<cellXfs><xf fontId='0'/><xf fontId='1'/><xf fontId='2'/><xf fontId='77'/></cellXfs>"
    book.sharedStrings = "<si><r><rPr><strike/></rPr><t>田中</t></r><r><t>佐藤</t></r></si>"
    book.sheet =
      "<sheetData><row><c s='0'><v>1</v></c><c s='1'><v>2</v></c><c s='1'/><c s='2'><v>3</v></c><c s='3'><v>4</v></c>"
      + "<c s='9' t='s'><v>0</v></c><c><f>[1]表!A1</f><v>5</v></c></row></sheetData>"
    let file = try book.read()
    #expect(file.table()[0].texts == ["1", "2", "3", "4", "田中佐藤", "5"])
    #expect(file.notices.map(\.kind) == [.contentIgnored, .contentIgnored, .contentIgnored])
    #expect(file.notices.map { $0.text.en.prefix(7) } == ["1 texts", "1 other", "1 cells"])
  }
}

@Suite struct WorkbookPackageTests {
  private static let sheet = "<sheetData><row><c t='inlineStr'><is><t>業務</t></is></c></row></sheetData>"

  private func read(_ entries: [(name: String, content: [UInt8])], as path: String) throws -> SheetFile {
    try BunshoImportTests.read(ZipFile.bytes(entries), as: path)
  }

  @Test func `a workbook with macros is read, its macros are not looked at`() throws {
    var book = HandMadeWorkbook()
    book.sheet = Self.sheet
    book.moreRelations = [("rId7", "vbaProject", "vbaProject.bin")]
    book.extra = [("xl/vbaProject.bin", "\u{1}binary")]
    #expect(try read(book.entries, as: "表.xlsm").table() == [TableRow(1, ["業務"])])
  }

  @Test func `parts lie wherever the relations say`() throws {
    var book = HandMadeWorkbook()
    book.sheet = Self.sheet
    let names = [
      "xl/workbook.xml": "book/main.xml", "xl/_rels/workbook.xml.rels": "book/_rels/main.xml.rels",
      "xl/worksheets/sheet1.xml": "parts/one",
    ]
    let entries = book.entries.map { entry in
      let text = String(decoding: entry.content, as: UTF8.self)
        .replacing("'xl/workbook.xml'", with: "'/book/./main.xml'")
        .replacing("'worksheets/sheet1.xml'", with: "'../../parts/one'")
      return (name: names[entry.name] ?? entry.name, content: Array(text.utf8))
    }
    #expect(try read(entries, as: "表.xlsx").table() == [TableRow(1, ["業務"])])
  }

  @Test(arguments: [true, false])
  func `a binary workbook is named, with the way out`(hasRelations: Bool) throws {
    var entries: [(name: String, content: [UInt8])] = [("xl/workbook.bin", [0x83, 0x01])]
    if hasRelations {
      let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
      let text =
        "<Relationships><Relationship Id='a' Type='\(type)' Target='xl/workbook.bin'/></Relationships>"
      entries.append(("_rels/.rels", Array(text.utf8)))
    }
    let error = failure(try ZipFile.bytes(entries), as: "表.xlsb")
    #expect(error?.code == .unsupportedFormat)
    #expect(error?.message.ja.contains(".xlsb") == true)
    #expect(error?.message.en.contains("save it again as .xlsx") == true)
  }

  @Test func `a sheet whose part is missing names the sheet`() throws {
    var book = HandMadeWorkbook()
    book.sheet = Self.sheet
    let error = failure(try ZipFile.bytes(book.entries.filter { !$0.name.hasSuffix("sheet1.xml") }))
    #expect(error?.code == .damagedWorkbook)
    #expect(error?.message.ja.contains("業務") == true)
  }
}
