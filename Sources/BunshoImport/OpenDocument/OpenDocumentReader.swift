// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads an OpenDocument spreadsheet (`.ods`), as LibreOffice and many offices of the state keep them.
enum OpenDocumentReader {
  private static let content = "content.xml"
  private static let mimeTypes = "application/vnd.oasis.opendocument."

  /// Whether the archive is an OpenDocument file of any kind, told by the entry that says so.
  static func recognises(_ archive: SpreadsheetArchive) throws(ImportError) -> Bool {
    if let type = try mimeType(of: archive) { return type.hasPrefix(mimeTypes) }
    // Packed anew by hand, an archive may have lost it.
    return archive.contains(content) && archive.contains("META-INF/manifest.xml")
  }

  static func read(_ archive: SpreadsheetArchive) throws(ImportError) -> SheetFile {
    if let type = try mimeType(of: archive), !type.hasPrefix(mimeTypes + "spreadsheet") {
      throw .unsupported("OpenDocument (\(type.dropFirst(mimeTypes.count)))", path: archive.path)
    }
    let manifest = OpenDocumentManifest()
    try archive.readXML("META-INF/manifest.xml", manifest)
    guard !manifest.isEncrypted else { throw .encrypted(archive.path) }
    let document = OpenDocumentContent(path: archive.path, part: content)
    guard try archive.readXML(content, document) else {
      throw .damagedWorkbook(
        archive.path, part: content, LocalizedText(ja: "中身がありません", en: "the content is missing"))
    }
    return try file(document, path: archive.path)
  }

  /// The file of a document that was read to its end.
  static func file(_ document: OpenDocumentContent, path: String) throws(ImportError) -> SheetFile {
    guard document.isSpreadsheet else { throw .unsupported("OpenDocument (no spreadsheet)", path: path) }
    guard !document.builders.isEmpty else {
      throw .damagedWorkbook(
        path, part: nil, LocalizedText(ja: "シートがありません", en: "the workbook has no sheet"))
    }
    return SheetFile(
      path: path, formatName: "ODS", sheets: document.builders.map { Sheet($0, arena: document.arena) },
      notices: document.notices)
  }

  private static func mimeType(of archive: SpreadsheetArchive) throws(ImportError) -> String? {
    var bytes: [UInt8] = []
    let exists = try archive.read("mimetype") { (chunk) throws(ImportError) in
      bytes.append(contentsOf: chunk.prefix(max(0, 256 - bytes.count)))
    }
    return exists ? String(decoding: bytes, as: UTF8.self) : nil
  }
}

/// Reads the list of an archive's parts, which says whether they are encrypted.
private final class OpenDocumentManifest: XMLEventHandler {
  private(set) var isEncrypted = false

  func start(_ element: XMLElement) throws(ImportError) {
    if element.name == "encryption-data" { isEncrypted = true }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {}
  func end(_ name: XMLName) throws(ImportError) {}
}

extension ImportError {
  fileprivate static func encrypted(_ path: String) -> Self {
    .init(
      .encryptedWorkbook, path: path,
      problem: LocalizedText(
        ja: "パスワードで保護されたブックです", en: "the workbook is protected by a password"),
      remedy: LocalizedText(
        ja: "LibreOfficeなどで開き、「パスワード付きで保存する」を外して保存し直してください",
        en: "Open it in LibreOffice or the like and save it again without 'Save with password'"))
  }
}
