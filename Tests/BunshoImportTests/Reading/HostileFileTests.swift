// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct HostileFileTests {
  /// Letters without an order that could be packed to a hundredth.
  private func noise(_ count: Int) -> String {
    var state: UInt64 = 1
    return String(
      decoding: (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(ascii: "a") + UInt8(truncatingIfNeeded: state >> 60)
      }, as: UTF8.self)
  }

  // MARK: - Archives

  @Test func `a workbook cut off anywhere is damaged, never half read`() throws {
    let bytes = try ReadingFixture.bytes("cells.xlsx")
    for count in stride(from: 4, to: bytes.count - 1, by: 997) {
      #expect(failure(Array(bytes[..<count]))?.code == .damagedArchive)
    }
  }

  @Test func `a changed byte in a part fails its check sum or its markup`() throws {
    var book = HandMadeWorkbook()
    book.sheet = "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>"
    var bytes = try book.bytes()
    let name = Array("xl/worksheets/sheet1.xml".utf8)
    let start = try #require(
      (0..<bytes.count - name.count).first { bytes[$0..<$0 + name.count].elementsEqual(name) })
    bytes[start + name.count + 40] ^= 0x20
    let code = try #require(failure(bytes)?.code)
    #expect([.damagedArchive, .malformedXML].contains(code))
  }

  @Test func `a part that unpacks 1000 times is refused by the directory alone`() throws {
    var book = HandMadeWorkbook()
    book.extra = [("xl/worksheets/sheet2.xml", String(repeating: " ", count: 20 << 20))]
    let error = try book.failure()
    #expect(error?.code == .archiveOverLimit)
    #expect(error?.part == "xl/worksheets/sheet2.xml")
  }

  @Test(arguments: [1_000, 2_000_000])
  func `a part that declares less than it holds is stopped at what it declared`(declared: Int) throws {
    var book = HandMadeWorkbook()
    let size = 3_000_017
    let open = "<sheetData/><!--"
    let frame = "<worksheet xmlns='\(book.namespace)'></worksheet>".utf8.count
    book.sheet = open + noise(size - frame - open.utf8.count - 3) + "-->"
    let bytes = ZipFile.patch(
      try book.bytes(), ZipFile.littleEndian(size), with: ZipFile.littleEndian(declared))
    #expect(failure(bytes)?.code == .archiveOverLimit)
  }

  // Large parts are unpacked by a thread of their own, ahead of the parser.
  @Test(arguments: [0, 1_500_000, 2_999_000])
  func `a large part that breaks off is an error wherever it does`(sound: Int) throws {
    var book = HandMadeWorkbook()
    book.sheet =
      "<sheetData/><!--" + noise(sound) + "--></wrong><!--" + noise(3_000_000 - sound) + "-->"
    #expect(try book.failure()?.code == .malformedXML)
  }

  @Test func `a changed byte in a large part fails its check sum`() throws {
    var book = HandMadeWorkbook()
    book.sheet = "<sheetData/><!--\(noise(2_000_000))-->"
    var bytes = try book.bytes()
    bytes[bytes.count / 2] ^= 0x10
    let code = try #require(failure(bytes)?.code)
    #expect([.damagedArchive, .malformedXML, .archiveOverLimit].contains(code))
  }

  @Test func `two entries of one name are refused`() throws {
    var book = HandMadeWorkbook()
    book.extra = [("xl/Worksheets/sheet1.xml", "<worksheet/>")]
    let bytes = ZipFile.patch(
      try book.bytes(), Array("xl/Worksheets".utf8), with: Array("xl/worksheets".utf8))
    #expect(failure(bytes)?.code == .damagedArchive)
  }

  @Test func `an archive of too many entries is refused`() throws {
    let bytes = try ZipFile.bytes((0...50).map { ("e\($0)", []) })
    var limits = ArchiveLimits()
    limits.entryCount = 50
    let error = #expect(throws: ImportError.self) {
      _ = try SpreadsheetArchive(bytes: bytes, path: "表.xlsx", limits: limits)
    }
    #expect(error?.code == .archiveOverLimit)
  }

  @Test func `archives that are no workbook are told apart`() throws {
    #expect(failure(try ZipFile.bytes([("a.txt", [0x61])]))?.code == .notAWorkbook)
    let odt = try ZipFile.bytes([
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
      ("content.xml", Array("<x/>".utf8)),
    ])
    #expect(failure(odt)?.code == .unsupportedFormat)
    #expect(failure([0x50, 0x4B, 0x03, 0x04])?.code == .damagedArchive)
  }

  // MARK: - XML

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
    "<!DOCTYPE x SYSTEM 'http://localhost:1/x.dtd'>",
    "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;'>]>",
  ])
  func `a document type declaration is refused in parts and in XML files`(declaration: String) throws {
    var book = HandMadeWorkbook()
    book.sheet = "<?xml version='1.0'?>\(declaration)<worksheet><sheetData/>&a;</worksheet>"
    let error = try #require(try book.failure())
    #expect(error.code == .documentTypeDeclaration)
    #expect(error.part == "xl/worksheets/sheet1.xml")
    #expect(error.position?.line == 1)
    let file = Array("<?xml version='1.0'?>\n\(declaration)<x>&a;</x>".utf8)
    #expect(failure(file, as: "表.xml")?.code == .documentTypeDeclaration)
  }

  @Test func `bytes that are no text of the encoding end an XML file with an error, not with half its cells`()
  {
    let rows = (0..<5000).map { "<Row><Cell><Data>業務\($0)</Data></Cell></Row>" }.joined()
    let text =
      "<?xml version='1.0' encoding='UTF-16'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>"
      + "<Worksheet><Table>\(rows)</Table></Worksheet><Worksheet><Table>*</Table></Worksheet></Workbook>"
    // Half of a surrogate pair, in the second sheet.
    let units = [0xFEFF] + text.utf16.map { $0 == 0x2A ? 0xD800 : $0 }
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(failure(bytes, as: "表.xml")?.code == .malformedXML)
  }

  @Test func `malformed XML is reported with its line`() {
    let error = failure(Array("<?xml version='1.0'?>\n<a>\n<b></a>".utf8), as: "表.xml")
    #expect(error?.code == .malformedXML)
    #expect(error?.position?.line == 3)
    #expect(failure(Array("<?xml version='1.0'?><a>".utf8), as: "表.xml")?.code == .malformedXML)
    #expect(failure(Array("<?xml version='1.0'?><a>&b;</a>".utf8), as: "表.xml")?.code == .malformedXML)
  }

  @Test func `elements nested without end are refused`() {
    let text = "<?xml version='1.0'?>" + String(repeating: "<a>", count: 100_000)
    #expect(failure(Array(text.utf8), as: "表.xml")?.code == .tooLarge)
  }

  @Test func `an element of countless attributes is refused`() {
    let attributes = (0..<1_000).map { "a\($0)=''" }.joined(separator: " ")
    #expect(failure(Array("<?xml version='1.0'?><a \(attributes)/>".utf8), as: "表.xml")?.code == .tooLarge)
  }

  // MARK: - Cells

  @Test(arguments: [
    "<row r='4294967297'>", "<row r='1048577'>", "<row r='0'>", "<row r='-1'>", "<row r='x'>",
  ])
  func `rows outside every sheet are refused`(row: String) throws {
    var book = HandMadeWorkbook()
    book.sheet = "<sheetData>\(row)<c><v>1</v></c></row></sheetData>"
    #expect(try book.failure()?.code == .tooLarge)
  }

  @Test(arguments: ["XFE1", "AAAAAAAAAAAA1", "A99999999999999999999", "1A", ""])
  func `cells outside every sheet are refused`(reference: String) throws {
    var book = HandMadeWorkbook()
    book.sheet = "<sheetData><row r='1'><c r='\(reference)'><v>1</v></c></row></sheetData>"
    #expect(try book.failure()?.code == .tooLarge)
  }

  // MARK: - Other formats

  @Test func `an old workbook is named, with the way out`() throws {
    let error = failure(try ReadingFixture.bytes("old.xls"), as: "old.xls")
    #expect(error?.code == .unsupportedFormat)
    #expect(error?.message.ja.contains(".xlsx") == true)
  }

  @Test func `a workbook under a password is told from an old one`() {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 1016)
    bytes += "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    bytes += Array(repeating: 0, count: 1536 - 32)
    #expect(failure(bytes)?.code == .encryptedWorkbook)
    #expect(failure([0xD0, 0xCF, 0x11, 0xE0])?.code == .unsupportedFormat)
  }

  @Test(arguments: [
    "%PDF-1.7\n", "{\\rtf1", "<html><table>", "<!DOCTYPE html>\n<html>", "\n <TABLE border=1>",
  ])
  func `formats that only look like tables are named`(head: String) {
    #expect(failure(Array(head.utf8), as: "表.xls")?.code == .unsupportedFormat)
  }

  // MARK: - Disk

  @Test func `a missing file, a folder and a path below a file`() throws {
    func code(_ path: String) -> ImportError.Code? {
      do {
        _ = try SheetFileReader.read(path: path)
        return nil
      } catch {
        return error.code
      }
    }
    #expect(code("/nowhere/表.xlsx") == .missingFile)
    #expect(code("/") == .unreadableFile)
    #expect(code(try ReadingFixture.path("utf8.csv") + "/x") == .missingFile)
  }
}
