// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

/// A small OpenDocument spreadsheet of hand-written parts.
private struct HandMadeSpreadsheet {
  var rows = ""
  var styles = ""
  var more = ""
  var tableAttributes = ""
  var mimeType: String? = "application/vnd.oasis.opendocument.spreadsheet"
  var manifest = "<manifest:file-entry manifest:full-path='/'/>"

  private var body: String {
    "<office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet>"
      + "<table:table table:name='業務' \(tableAttributes)>\(rows)</table:table>\(more)"
      + "</office:spreadsheet></office:body>"
  }

  private static let namespaces =
    ["office", "table", "text", "style", "draw", "dc"].map {
      let long = ["draw": "drawing"][$0] ?? $0
      return $0 == "dc"
        ? "xmlns:dc='http://purl.org/dc/elements/1.1/'"
        : "xmlns:\($0)='urn:oasis:names:tc:opendocument:xmlns:\(long):1.0'"
    }.joined(separator: " ")
    + " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'"

  var flat: String {
    "<?xml version='1.0'?><office:document \(Self.namespaces) office:mimetype='x'>\(body)</office:document>"
  }

  func bytes() throws -> [UInt8] {
    var entries: [(name: String, content: [UInt8])] = []
    if let mimeType { entries.append(("mimetype", Array(mimeType.utf8))) }
    let content =
      "<?xml version='1.0'?><office:document-content \(Self.namespaces)>\(body)</office:document-content>"
    entries.append(("content.xml", Array(content.utf8)))
    let list = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    entries.append(
      (
        "META-INF/manifest.xml",
        Array("<manifest:manifest xmlns:manifest='\(list)'>\(manifest)</manifest:manifest>".utf8)
      ))
    return try ZipFile.bytes(entries)
  }

  func read() throws -> SheetFile { try SheetFileReader.read(path: "表.ods", bytes: bytes()) }

  func failure() throws -> ImportError? { BunshoImportTests.failure(try bytes(), as: "表.ods") }
}

private func string(_ text: String, _ attributes: String = "") -> String {
  "<table:table-cell office:value-type='string' \(attributes)><text:p>\(text)</text:p></table:table-cell>"
}

@Suite struct OpenDocumentReadingTests {
  private static func cells() throws -> SheetFile {
    try SheetFileReader.read(path: ReadingFixture.path("cells.ods"))
  }

  @Test(
    arguments: [
      ("leading zeros", "001", .number), ("percent", "13%", .number), ("negative", "▲1,200", .number),
      ("general fraction", "0.3", .number), ("date", "2026-04-01", .date),
      ("moment", "2026-04-01T09:30:00", .date), ("era", "2024-04-01", .date), ("time", "09:30:00", .date),
      ("hours", "27:30:00", .date), ("lines", "一\n二", .text), ("blanks", "  前後  空白  ", .text),
      ("formula", "3", .number), ("error", "#DIV/0!", .error),
    ] as [(String, String, Sheet.CellKind)])
  func `a cell of every kind is read as LibreOffice shows it`(
    label: String, text: String, kind: Sheet.CellKind
  ) throws {
    let sheet = try Self.cells().sheets[0]
    let row = try #require((0..<sheet.rowCount).first { sheet.text(inRow: $0, column: 1) == label })
    let cell = try #require(sheet.cell(inRow: row, column: 2))
    #expect(cell.text == text)
    #expect(cell.kind == kind)
  }

  @Test func `sheets, hidden ones, merges, comments and repeated rows are known`() throws {
    let file = try Self.cells()
    #expect(file.formatName == "ODS")
    #expect(file.sheets.map(\.source.sheet) == ["業務", "マスタ"])
    #expect(file.sheets.map(\.isHidden) == [false, true])
    #expect(file.sheets[0].merges == [.init(rows: 1...2, columns: 4...5)])
    #expect(file.sheets[0].uninterpreted == [.comment: 1])
    #expect(file.table(0).suffix(5).map(\.number) == [20, 21, 22, 23, 24])
    #expect(file.table(1) == [TableRow(2, ["隠し"])])
  }

  @Test func `rows and columns that are repeated stand as often as they say`() throws {
    var book = HandMadeSpreadsheet()
    book.rows =
      "<table:table-header-rows><table:table-row>\(string("業務"))\(string("○", "table:number-columns-repeated='2'"))"
      + "<table:table-cell table:number-columns-repeated='3'/>\(string("末"))</table:table-row></table:table-header-rows>"
      + "<table:table-row table:number-rows-repeated='1000'><table:table-cell/></table:table-row>"
      + "<table:table-row table:number-rows-repeated='2'><table:table-cell/>\(string("同"))</table:table-row>"
      + "<table:table-row table:number-rows-repeated='999999999'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
    let file = try book.read()
    #expect(
      file.table() == [
        TableRow(1, ["業務", "○", "○", "末"]), TableRow(1002, ["同"]), TableRow(1003, ["同"]),
      ])
    #expect(file.cell(1, 7)?.text == "末")
    #expect(file.cell(1003, 2)?.text == "同")
  }

  @Test func `text is what is shown: spans, blanks, breaks; no readings, notes or drawings`() throws {
    var book = HandMadeSpreadsheet()
    book.rows =
      "<table:table-row>"
      + string(
        "a<text:span>b</text:span> \n c<text:s text:c='2'/>d<text:tab/>e<text:line-break/>f"
          + "<text:ruby><text:ruby-base>高橋</text:ruby-base><text:ruby-text>たかはし</text:ruby-text></text:ruby>"
          + "<text:note><text:p>注</text:p></text:note><text:a>g</text:a></text:p><text:p>h")
      + "<table:table-cell office:value-type='string'><office:annotation><dc:creator>x</dc:creator><text:p>内緒</text:p>"
      + "</office:annotation><text:p>i</text:p><draw:frame><draw:text-box><text:p>図</text:p></draw:text-box></draw:frame>"
      + "</table:table-cell></table:table-row>"
    book.rows = "<table:shapes><draw:line/><draw:g><draw:line/></draw:g></table:shapes>" + book.rows
    let file = try book.read()
    #expect(file.table() == [TableRow(1, ["ab c  d\te\nf高橋g\nh", "i"])])
    #expect(file.sheets[0].uninterpreted == [.comment: 1, .drawing: 3])
  }

  @Test func `values without text, dates, errors and formulas nobody calculated`() throws {
    var book = HandMadeSpreadsheet()
    book.rows =
      "<table:table-row><table:table-cell office:value-type='float' office:value='4.50'/>"
      + "<table:table-cell office:value-type='boolean' office:boolean-value='true'><text:p>真</text:p></table:table-cell>"
      + "<table:table-cell office:value-type='date' office:date-value='2026-04-01T00:00:00'><text:p>4月</text:p></table:table-cell>"
      + "<table:table-cell office:value-type='time' office:time-value='PT9H5M1.25S'/>"
      + "<table:table-cell office:value-type='string' office:string-value='隠れた字'/>"
      + "<table:table-cell office:value-type='string' calcext:value-type='error'><text:p>Err:502</text:p></table:table-cell>"
      + "<table:table-cell table:formula='of:=A1'/><table:table-cell office:value-type='string'><text:p/></table:table-cell>"
      + "</table:table-row>"
    let file = try book.read()
    let cells = file.sheets[0].cells(inRow: 0)
    #expect(cells.map(\.text) == ["4.5", "TRUE", "2026-04-01", "09:05:01", "隠れた字", "Err:502", ""])
    #expect(cells.map(\.kind) == [.number, .boolean, .date, .date, .text, .error, .error])
    #expect(file.notices.map(\.kind) == [.formulasWithoutValue])
  }

  @Test func `what lies below a merged cell, in links or in deleted rows is no cell`() throws {
    var book = HandMadeSpreadsheet()
    book.styles =
      "<style:style style:name='ta1' style:family='table'><style:table-properties table:display='false'/></style:style>"
    book.tableAttributes = "table:style-name='ta1'"
    book.rows =
      "<table:table-row>\(string("結合", "table:number-columns-spanned='2' table:number-rows-spanned='1'"))"
      + "<table:covered-table-cell office:value-type='string'><text:p>下</text:p></table:covered-table-cell>\(string("右"))"
      + "</table:table-row>"
    let row = "<table:table-row>\(string("x"))</table:table-row>"
    book.more =
      "<table:table table:name=\"'file:///a.ods'#$表\"><table:table-source/>\(row)</table:table>"
      + "<table:dde-links><table:dde-link><table:table>\(row)</table:table></table:dde-link></table:dde-links>"
    let file = try book.read()
    #expect(file.table() == [TableRow(1, ["結合", "右"])])
    #expect(file.cell(1, 3)?.text == "右")
    #expect(file.sheets.map(\.isHidden) == [true])
    #expect(file.sheets[0].merges == [.init(rows: 1...1, columns: 1...2)])
  }

  @Test func `the flat form in one XML document is the same`() throws {
    var book = HandMadeSpreadsheet()
    book.rows = "<table:table-row>\(string("業務"))</table:table-row>"
    let file = try read(book.flat, as: "表.fods")
    #expect(file.formatName == "ODS")
    #expect(file.table() == [TableRow(1, ["業務"])])
  }

  @Test func `an archive that lost the entry of its kind is still read`() throws {
    var book = HandMadeSpreadsheet()
    book.mimeType = nil
    book.rows = "<table:table-row>\(string("業務"))</table:table-row>"
    #expect(try book.read().table() == [TableRow(1, ["業務"])])
  }

  @Test func `texts, passwords and empty books are told apart`() throws {
    var book = HandMadeSpreadsheet()
    book.mimeType = "application/vnd.oasis.opendocument.text"
    #expect(try book.failure()?.code == .unsupportedFormat)
    book.mimeType = "application/vnd.oasis.opendocument.spreadsheet"
    book.manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    #expect(try book.failure()?.code == .encryptedWorkbook)
    let bare = try ZipFile.bytes([("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))])
    #expect(failure(bare, as: "表.ods")?.code == .damagedWorkbook)
  }

  // MARK: - Hostile books

  @Test(arguments: [
    "<table:table-row table:number-rows-repeated='1000000'>#C20#</table:table-row>",
    "<table:table-row table:number-rows-repeated='999999999'>#C1#</table:table-row>",
    "<table:table-row table:number-rows-repeated='99999999999999999999'>#C1#</table:table-row>",
    "<table:table-row>#C16385#</table:table-row>", "<table:table-row>#C999999999#</table:table-row>",
    "<table:table-row><table:table-cell table:number-columns-repeated='999999999'/>#C1#</table:table-row>",
    "<table:table-row table:number-rows-repeated='1048576'/><table:table-row>#C1#</table:table-row>",
    "<table:table-row><table:table-cell table:number-columns-spanned='99999'/></table:table-row>",
    "<table:table-row><table:table-cell table:number-rows-spanned='999999999'/></table:table-row>",
    "<table:table-row><table:table-cell><text:p><text:s text:c='999999999'/></text:p></table:table-cell></table:table-row>",
    "<table:table-row><table:table-cell><text:p><text:s text:c='99999999999'/></text:p></table:table-cell></table:table-row>",
  ])
  func `repetitions and spans beyond every sheet are refused`(rows: String) throws {
    var book = HandMadeSpreadsheet()
    var text = rows
    for count in [20, 1, 16385, 999_999_999] {
      text = text.replacing("#C\(count)#", with: string("x", "table:number-columns-repeated='\(count)'"))
    }
    book.rows = text
    #expect(try book.failure()?.code == .tooLarge)
  }

  @Test func `cells nested without end and documents with a type are refused`() throws {
    var book = HandMadeSpreadsheet()
    book.rows = "<table:table-row>" + String(repeating: "<table:table-cell>", count: 1000)
    #expect(try book.failure()?.code == .tooLarge)
    let declared = book.flat.replacing("?>", with: "?><!DOCTYPE x>", maxReplacements: 1)
    #expect(failure(Array(declared.utf8), as: "表.fods")?.code == .documentTypeDeclaration)
  }

  @Test func `a book cut off anywhere is damaged, never half read`() throws {
    let bytes = try ReadingFixture.bytes("cells.ods")
    for count in stride(from: 4, to: bytes.count - 1, by: 1997) {
      #expect(failure(Array(bytes[..<count]), as: "表.ods")?.code == .damagedArchive)
    }
  }
}
