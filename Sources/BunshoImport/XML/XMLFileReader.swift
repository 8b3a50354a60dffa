// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads a file that is one XML document: a workbook in SpreadsheetML 2003.
///
/// Any document is parsed to its end first, so that a document type declaration or a mistake in the markup is
/// reported with its place, whatever the document means.
enum XMLFileReader {
  static func read(_ bytes: [UInt8], path: String) throws(ImportError) -> SheetFile {
    let document = SpreadsheetMLDocument(path: path)
    let reader = XMLEventReader(path: path, handler: document)
    try bytes.withUnsafeBufferPointer { (buffer) throws(ImportError) in
      // In pieces, so that the parser's own buffer stays small.
      var offset = 0
      while offset < buffer.count {
        let end = min(offset + 1 << 16, buffer.count)
        try reader.feed(UnsafeBufferPointer(rebasing: buffer[offset..<end]))
        offset = end
      }
    }
    try reader.finish()
    guard document.isWorkbook else { throw .unknownDocument(path, root: document.root) }
    guard !document.builders.isEmpty else {
      throw .damagedWorkbook(
        path, part: nil, LocalizedText(ja: "シートがありません", en: "the workbook has no sheet"))
    }
    return SheetFile(
      path: path, formatName: "SpreadsheetML 2003",
      sheets: document.builders.map { Sheet($0, arena: document.arena) }, notices: document.notices)
  }
}

extension ImportError {
  fileprivate static func unknownDocument(_ path: String, root: String) -> Self {
    .init(
      .unsupportedFormat, path: path,
      problem: LocalizedText(
        ja: "<\(root)> で始まるXMLは読めません (読めるのは Excel の「XMLスプレッドシート 2003」です)",
        en: "XML documents beginning with <\(root)> are not supported (Excel's XML Spreadsheet 2003 is)"),
      remedy: LocalizedText(
        ja: "作ったソフトで .xlsx または .csv に書き出してください",
        en: "Export it as .xlsx or .csv from the program that made it"))
  }
}
