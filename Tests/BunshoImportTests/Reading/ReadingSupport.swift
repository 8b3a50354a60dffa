// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import CLibZip
import Foundation
import Testing

@testable import BunshoImport

/// Files below `Fixtures`, made by `_make.py`.
enum ReadingFixture {
  static func path(_ name: String) throws -> String {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil))
    return url.path
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }
}

/// Reads text as the file of the given name would be read.
func read(_ text: String, as path: String = "表.csv", encoding: String? = nil) throws(ImportError) -> SheetFile
{
  try read(Array(text.utf8), as: path, encoding: encoding)
}

func read(_ bytes: [UInt8], as path: String, encoding: String? = nil) throws(ImportError) -> SheetFile {
  try SheetFileReader.read(path: path, bytes: bytes, options: .init(encodingName: encoding))
}

/// The error the reading ends with.
func failure(_ bytes: [UInt8], as path: String = "表.xlsx", encoding: String? = nil) -> ImportError? {
  do {
    _ = try read(bytes, as: path, encoding: encoding)
    return nil
  } catch {
    return error
  }
}

extension SheetFile {
  /// The cells of a sheet: for each row its number and its texts.
  func table(_ index: Int = 0) -> [TableRow] {
    let sheet = sheets[index]
    return (0..<sheet.rowCount).map { row in
      TableRow(sheet.number(ofRow: row), sheet.cells(inRow: row).map(\.text))
    }
  }

  /// Column, kind and text of one cell.
  func cell(_ row: Int, _ column: Int, sheet index: Int = 0) -> Sheet.Cell? {
    sheets[index].index(ofRowNumber: row).flatMap { sheets[index].cell(inRow: $0, column: column) }
  }
}

/// A row as a test expects it.
struct TableRow: Equatable {
  let number: Int
  let texts: [String]

  init(_ number: Int, _ texts: [String]) {
    self.number = number
    self.texts = texts
  }
}

/// Builds zip archives in memory, as writers of workbooks do and as attackers do.
enum ZipFile {
  /// An archive of the given entries.
  static func bytes(_ entries: [(name: String, content: [UInt8])]) throws -> [UInt8] {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("bunsho-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: url) }
    var code: Int32 = 0
    let archive = try #require(zip_open(url.path, ZIP_CREATE | ZIP_TRUNCATE, &code))
    for entry in entries {
      let copy = try #require(malloc(max(entry.content.count, 1)))
      entry.content.withUnsafeBytes {
        if let base = $0.baseAddress { copy.copyMemory(from: base, byteCount: $0.count) }
      }
      let source = zip_source_buffer(archive, copy, UInt64(entry.content.count), 1)
      #expect(zip_file_add(archive, entry.name, source, 0) >= 0)
    }
    #expect(zip_close(archive) == 0)
    return [UInt8](try Data(contentsOf: url))
  }

  /// The same bytes with every occurrence of a pattern replaced by one of the same length.
  static func patch(_ bytes: [UInt8], _ pattern: [UInt8], with replacement: [UInt8]) -> [UInt8] {
    var result = bytes
    var index = 0
    while index + pattern.count <= result.count {
      if result[index..<index + pattern.count].elementsEqual(pattern) {
        result.replaceSubrange(index..<index + pattern.count, with: replacement)
        index += pattern.count
      } else {
        index += 1
      }
    }
    return result
  }

  /// A number as zip headers hold it.
  static func littleEndian(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}

/// A small workbook of hand-written parts.
struct HandMadeWorkbook {
  var sheet = ""
  var sharedStrings: String?
  var styles: String?
  var workbookProperties = ""
  var sheetState = ""
  var namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  var extra: [(name: String, content: String)] = []
  var moreRelations: [(id: String, kind: String, target: String)] = []

  var entries: [(name: String, content: [UInt8])] {
    var parts: [(name: String, content: String)] = [
      (
        "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
      ),
      ("_rels/.rels", rels([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        "<workbook xmlns='\(namespace)' xmlns:r='\(relations)'>\(workbookProperties)"
          + "<sheets><sheet name='業務' sheetId='1' \(sheetState) r:id='rId1'/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        rels(
          [
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "/xl/styles.xml"),
            ("rId3", "sharedStrings", "../xl/sharedStrings.xml"),
          ] + moreRelations)
      ),
      (
        "xl/worksheets/sheet1.xml",
        sheet.hasPrefix("<?") ? sheet : "<worksheet xmlns='\(namespace)'>\(sheet)</worksheet>"
      ),
    ]
    if let sharedStrings {
      parts.append(("xl/sharedStrings.xml", "<sst xmlns='\(namespace)'>\(sharedStrings)</sst>"))
    }
    if let styles {
      parts.append(("xl/styles.xml", "<styleSheet xmlns='\(namespace)'>\(styles)</styleSheet>"))
    }
    return (parts + extra).map { ($0.name, Array($0.content.utf8)) }
  }

  private func rels(_ list: [(id: String, kind: String, target: String)]) -> String {
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
      + list.map { "<Relationship Id='\($0.id)' Type='\(relations)/\($0.kind)' Target='\($0.target)'/>" }
      .joined()
      + "</Relationships>"
  }

  func bytes() throws -> [UInt8] { try ZipFile.bytes(entries) }

  func read() throws -> SheetFile { try SheetFileReader.read(path: "表.xlsx", bytes: bytes()) }

  func failure() throws -> ImportError? { BunshoImportTests.failure(try bytes()) }
}
