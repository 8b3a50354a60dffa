// SPDX-License-Identifier: Apache-2.0

/// Reads a file of any supported format into sheets: the front door of the reading stage.
///
/// The content decides the format, the extension only where the content cannot (`.tsv`, `.md`).
public enum SheetFileReader {
  /// What a user can tell about a file that its bytes do not.
  public struct Options: Sendable, Hashable {
    /// The encoding of a text file, any name iconv knows; `nil` to detect it.
    public var encodingName: String?

    /// Tells the encoding, or nothing.
    public init(encodingName: String? = nil) {
      self.encodingName = encodingName
    }
  }

  /// Reads the file at the path, or the given bytes under that name.
  public static func read(
    path: String, bytes: [UInt8]? = nil, options: Options = Options()
  ) throws(ImportError) -> SheetFile {
    if let bytes { return try read(bytes, path: path, options: options) }
    // An archive is read part by part from the disk and never held as a whole.
    let head = try FileBytes.read(path: path, atMost: FileContent.bytesNeeded)
    if case .archive = FileContent(of: head, path: path) {
      return try read(SpreadsheetArchive(path: path))
    }
    return try read(FileBytes.read(path: path), path: path, options: options)
  }

  private static func read(_ archive: SpreadsheetArchive) throws(ImportError) -> SheetFile {
    if try OpenDocumentReader.recognises(archive) { return try OpenDocumentReader.read(archive) }
    return try XLSXReader.read(archive)
  }

  private static func read(
    _ bytes: consuming [UInt8], path: String, options: Options
  ) throws(ImportError) -> SheetFile {
    guard !bytes.isEmpty else { throw .emptyFile(path) }
    guard bytes.count <= FileBytes.sizeLimit else { throw .fileTooLarge(path) }
    switch FileContent(of: copy bytes, path: path) {
    case .archive:
      return try read(SpreadsheetArchive(bytes: copy bytes, path: path))
    case .xml:
      return try XMLFileReader.read(bytes, path: path)
    case .markdown:
      return try MarkdownReader.read(bytes, path: path, encodingName: options.encodingName)
    case .board:
      return try TrelloBoard.read(bytes, path: path)
    case .unsupported(let format):
      throw format.error(path: path, bytes: bytes)
    case .text:
      return try DelimitedTextReader.read(bytes, path: path, encodingName: options.encodingName)
    }
  }

  /// Whether a file holds a table, or a model, at all. Only texts that are not made for tables (`.md`, `.json`) may
  /// hold none; what else keeps a file from being read is said when it is read.
  public static func holdsTable(path: String) -> Bool {
    if ModelReader.namesModel(path) { return mayHoldModelOrBoard(path) }
    guard FileContent.isMarkdown(path) else { return true }
    do throws(ImportError) {
      _ = try read(path: path)
      return true
    } catch {
      return error.code != .noTable && error.code != .emptyFile
    }
  }

  private static func mayHoldModelOrBoard(_ path: String) -> Bool {
    do throws(ImportError) {
      let bytes = try FileBytes.read(path: path)
      return ModelReader.mayBeModel(bytes) || TrelloBoard.mayBeOne(bytes, path: path)
    } catch {
      return true
    }
  }
}
