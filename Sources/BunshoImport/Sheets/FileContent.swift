// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What a file is, by its first bytes.
enum FileContent: Equatable {
  /// A zip archive: a workbook, as far as the first bytes tell.
  case archive
  /// An XML document.
  case xml
  /// A Markdown text. Nothing in the content tells it, so the extension does.
  case markdown
  /// A board of Trello in JSON.
  case board
  /// Anything else is text until its decoding fails.
  case text
  /// A known format that Bunsho does not read.
  case unsupported(UnsupportedFormat)

  /// As many bytes as the decision takes.
  static let bytesNeeded = 1024

  init(of bytes: [UInt8], path: String) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .archive
    } else if let format = UnsupportedFormat.allCases.first(where: { $0.begins(bytes) }) {
      self = .unsupported(format)
    } else if Self.isMarkdown(path) {
      self = .markdown
    } else if TrelloBoard.mayBeOne(bytes, path: path) {
      self = .board
    } else {
      self = Self.markup(Self.visibleHead(of: bytes), path: path)
    }
  }

  /// Whether the extension is one of Markdown.
  static func isMarkdown(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }

  /// The beginning without byte order mark, blanks and the NULs of UTF-16, in lower case.
  private static func visibleHead(of bytes: [UInt8]) -> String {
    let head = bytes.prefix(bytesNeeded)
    let mark: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    let visible = head.drop { mark.contains($0) || $0 <= 0x20 }.filter { $0 != 0 }
    return String(decoding: visible, as: UTF8.self).lowercased()
  }

  private static func markup(_ head: String, path: String) -> FileContent {
    guard head.hasPrefix("<") else { return .text }
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.hasPrefix("<table")
      || head.hasPrefix("<head") || head.hasPrefix("<meta")
    {
      return .unsupported(.html)
    }
    if head.hasPrefix("<?xml") || head.hasPrefix("<!doctype") { return .xml }
    // A text file may begin with `<id>`; only the extension says that markup without a declaration is meant.
    return path.lowercased().hasSuffix(".xml") ? .xml : .text
  }
}

/// Formats recognised so that the user hears their name and the way out.
enum UnsupportedFormat: CaseIterable {
  /// Microsoft's compound file: `.xls`, `.doc`, or a workbook under a password.
  case compoundFile
  case pdf
  case richText
  case png
  case jpeg
  case gzip
  case sevenZip
  /// Some systems save HTML tables under the name `.xls`.
  case html

  /// The first bytes of every such file.
  var signature: [UInt8]? {
    switch self {
    case .compoundFile: [0xD0, 0xCF, 0x11, 0xE0]
    case .pdf: Array("%PDF-".utf8)
    case .richText: Array("{\\rtf".utf8)
    case .png: [0x89, 0x50, 0x4E, 0x47]
    case .jpeg: [0xFF, 0xD8, 0xFF]
    case .gzip: [0x1F, 0x8B, 0x08]
    case .sevenZip: [0x37, 0x7A, 0xBC, 0xAF]
    // Recognised by its tags.
    case .html: nil
    }
  }

  func begins(_ bytes: [UInt8]) -> Bool {
    signature.map { bytes.starts(with: $0) } ?? false
  }

  /// The error that names the format and the way out.
  func error(path: String, bytes: [UInt8]) -> ImportError {
    switch self {
    case .compoundFile: CompoundFile(bytes).error(path: path)
    case .pdf: .unsupported("PDF", path: path)
    case .richText: .unsupported("RTF (.rtf)", path: path)
    case .png: .unsupported("PNG", path: path)
    case .jpeg: .unsupported("JPEG", path: path)
    case .gzip: .unsupported("gzip", path: path)
    case .sevenZip: .unsupported("7-Zip", path: path)
    case .html: .unsupported("HTML", path: path)
    }
  }
}

/// What a compound file holds, told by the names of its streams.
private enum CompoundFile {
  case encryptedWorkbook
  case oldWorkbook
  case oldDocument
  case other

  init(_ bytes: [UInt8]) {
    if Self.holds(bytes, stream: "EncryptedPackage") {
      self = .encryptedWorkbook
    } else if Self.holds(bytes, stream: "Workbook") || Self.holds(bytes, stream: "Book") {
      self = .oldWorkbook
    } else if Self.holds(bytes, stream: "WordDocument") {
      self = .oldDocument
    } else {
      self = .other
    }
  }

  /// Whether a directory entry has the name: UTF-16LE, at the beginning of a 128-byte entry, NUL behind it.
  private static func holds(_ bytes: [UInt8], stream name: String) -> Bool {
    let wanted: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] } + [0, 0]
    // Sectors, and so directory entries, are aligned to 128 bytes from the start of the file.
    var offset = 512
    while offset + 128 <= bytes.count {
      if bytes[offset] == wanted[0], bytes[offset..<offset + wanted.count].elementsEqual(wanted) {
        return true
      }
      offset += 128
    }
    return false
  }

  func error(path: String) -> ImportError {
    switch self {
    case .encryptedWorkbook:
      .init(
        .encryptedWorkbook, path: path,
        problem: LocalizedText(
          ja: "パスワードで保護されたブックです", en: "the workbook is protected by a password"),
        remedy: LocalizedText(
          ja: "Excelで開き、「ファイル」→「情報」→「ブックの保護」でパスワードを外して .xlsx で保存し直してください",
          en:
            "Open it in Excel, remove the password (File, Info, Protect Workbook) and save it again as .xlsx")
      )
    case .oldWorkbook: .unsupported("Excel 97-2003 (.xls)", path: path)
    case .oldDocument: .unsupported("Word 97-2003 (.doc)", path: path)
    case .other: .unsupported("Office 97-2003", path: path)
    }
  }
}

extension ImportError {
  /// A known format that is not read.
  static func unsupported(_ format: String, path: String) -> Self {
    .init(
      .unsupportedFormat, path: path,
      problem: LocalizedText(ja: "\(format) 形式は読めません", en: "the format \(format) is not supported"),
      remedy: LocalizedText(
        ja: "Excelなどで開き、.xlsx または .csv で保存し直してください",
        en: "Open it in Excel or the like and save it again as .xlsx or .csv"))
  }
}
