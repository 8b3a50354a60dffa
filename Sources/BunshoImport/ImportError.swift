// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Bunsho could not read a file.
///
/// Mistakes of people inside a readable file are observations with a location, never this error. The message
/// says what happened, where, and what the user can do next, in every language of the product.
public struct ImportError: Error, Sendable, Hashable {
  /// What kept the file from being read; scripts may rely on the raw values.
  public enum Code: String, Sendable, CaseIterable {
    /// No file of that name.
    case missingFile = "missing-file"
    /// The file exists but cannot be read: a folder, no permission, a failing disk.
    case unreadableFile = "unreadable-file"
    /// The file holds nothing.
    case emptyFile = "empty-file"
    /// A known format Bunsho does not read (`.xls`, `.doc`, `.xlsb`, `.ods`, PDF …).
    case unsupportedFormat = "unsupported-format"
    /// A workbook protected by a password.
    case encryptedWorkbook = "encrypted-workbook"
    /// A zip archive that is cut off, contradicts itself or fails its check sums.
    case damagedArchive = "damaged-archive"
    /// A zip archive that holds or unpacks to more than is allowed.
    case archiveOverLimit = "archive-over-limit"
    /// A zip archive that is no workbook.
    case notAWorkbook = "not-a-workbook"
    /// A workbook whose parts contradict each other.
    case damagedWorkbook = "damaged-workbook"
    /// XML with a document type declaration, refused because of what it can be made to load.
    case documentTypeDeclaration = "document-type-declaration"
    /// XML that is not well-formed.
    case malformedXML = "malformed-xml"
    /// Text whose encoding is unknown or does not fit its bytes.
    case unknownEncoding = "unknown-encoding"
    /// Bytes that are no text at all.
    case notText = "not-text"
    /// A text without any table.
    case noTable = "no-table"
    /// A file that should hold Bunsho's own model and does not.
    case malformedModel = "malformed-model"
    /// More bytes, rows, columns, cells or text than Bunsho reads.
    case tooLarge = "too-large"
  }

  /// A place in a text or XML file.
  public struct Position: Sendable, Hashable {
    /// The line, counted from 1.
    public let line: Int
    /// The column in bytes, counted from 1, where it is known.
    public let column: Int?

    /// Names a place.
    public init(line: Int, column: Int? = nil) {
      self.line = line
      self.column = column
    }
  }

  /// What went wrong.
  public let code: Code
  /// The file as the user named it.
  public let path: String
  /// The entry of the archive that was being read.
  public let part: String?
  /// Where in the file or part.
  public let position: Position?
  /// What happened, where, and what to do next.
  public let message: LocalizedText

  /// Makes an error; the message is put together from the place, the problem and the remedy.
  ///
  /// Problem and remedy are sentences without their final stop.
  public init(
    _ code: Code, path: String, part: String? = nil, position: Position? = nil,
    problem: LocalizedText, remedy: LocalizedText? = nil
  ) {
    self.code = code
    self.path = path
    self.part = part
    self.position = position
    let place = Self.place(part: part, position: position)
    self.message = LocalizedText(
      ja: "\(path)\(place.ja): \(problem.ja)。" + (remedy.map { "\($0.ja)。" } ?? ""),
      en: "\(path)\(place.en): \(problem.en)." + (remedy.map { " \($0.en)." } ?? ""))
  }

  private static func place(part: String?, position: Position?) -> LocalizedText {
    var ja: [String] = []
    var en: [String] = []
    if let part {
      ja.append(part)
      en.append(part)
    }
    if let position {
      ja.append("\(position.line)行目" + (position.column.map { " \($0)桁目" } ?? ""))
      en.append("line \(position.line)" + (position.column.map { ", column \($0)" } ?? ""))
    }
    guard !ja.isEmpty else { return LocalizedText(verbatim: "") }
    return LocalizedText(
      ja: " (\(ja.joined(separator: " ")))", en: " (\(en.joined(separator: ", ")))")
  }
}

extension ImportError: CustomStringConvertible {
  /// The English message, for logs and failing tests; users see ``message``.
  public var description: String { "\(code.rawValue): \(message.en)" }
}
