// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads a file that is one XML document: a workbook in SpreadsheetML 2003, or a plan of Microsoft Project.
///
/// Any document is parsed to its end, so that a document type declaration or a mistake in the markup is
/// reported with its place, whatever the document means.
enum XMLFileReader {
  static func read(_ bytes: [UInt8], path: String) throws(ImportError) -> SheetFile {
    let root = try XMLRoot.find(in: bytes, path: path)
    if ProjectDocument.begins(root: root.name, namespace: root.namespace) {
      let document = ProjectDocument(path: path)
      try parse(bytes, path: path, handler: document)
      return try ProjectSheets.file(document, path: path)
    }
    if root.name == "document", root.namespace == "urn:oasis:names:tc:opendocument:xmlns:office:1.0" {
      // OpenDocument in one file (`.fods`).
      let document = OpenDocumentContent(path: path, part: nil)
      try parse(bytes, path: path, handler: document)
      return try OpenDocumentReader.file(document, path: path)
    }
    return try readSpreadsheetML(bytes, path: path)
  }

  private static func readSpreadsheetML(_ bytes: [UInt8], path: String) throws(ImportError) -> SheetFile {
    let document = SpreadsheetMLDocument(path: path)
    try parse(bytes, path: path, handler: document)
    guard document.isWorkbook else { throw .unknownDocument(path, root: document.root) }
    guard !document.builders.isEmpty else {
      throw .damagedWorkbook(
        path, part: nil, LocalizedText(ja: "シートがありません", en: "the workbook has no sheet"))
    }
    return SheetFile(
      path: path, formatName: "SpreadsheetML 2003",
      sheets: document.builders.map { Sheet($0, arena: document.arena) }, notices: document.notices)
  }

  private static func parse(
    _ bytes: [UInt8], path: String, handler: any XMLEventHandler
  ) throws(ImportError) {
    let reader = XMLEventReader(path: path, handler: handler)
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
  }
}

/// The outermost element of a document, which says what the document is.
private final class XMLRoot: XMLEventHandler {
  private(set) var name = ""
  private(set) var namespace = ""

  /// Reads no further than to the outermost element; empty names when there is none.
  static func find(in bytes: [UInt8], path: String) throws(ImportError) -> XMLRoot {
    let root = XMLRoot()
    let reader = XMLEventReader(path: path, handler: root)
    try bytes.withUnsafeBufferPointer { (buffer) throws(ImportError) in
      var offset = 0
      while offset < buffer.count, root.name.isEmpty {
        let end = min(offset + 1 << 12, buffer.count)
        try reader.feed(UnsafeBufferPointer(rebasing: buffer[offset..<end]))
        offset = end
      }
    }
    return root
  }

  func start(_ element: XMLElement) throws(ImportError) {
    guard name.isEmpty else { return }
    name = element.name.string
    namespace = element.namespace?.string ?? ""
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {}
  func end(_ name: XMLName) throws(ImportError) {}
}

extension ImportError {
  fileprivate static func unknownDocument(_ path: String, root: String) -> Self {
    .init(
      .unsupportedFormat, path: path,
      problem: LocalizedText(
        ja: "<\(root)> で始まるXMLは読めません (読めるのは Excel の「XMLスプレッドシート 2003」と Microsoft Project のXMLです)",
        en:
          "XML documents beginning with <\(root)> are not supported (Excel's XML Spreadsheet 2003 and Microsoft Project's XML are)"
      ),
      remedy: LocalizedText(
        ja: "作ったソフトで .xlsx または .csv に書き出してください",
        en: "Export it as .xlsx or .csv from the program that made it"))
  }
}
