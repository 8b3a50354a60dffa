// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A file as read: its sheets of cells, and what the reader met on the way.
///
/// Nothing in here says what a column means; that is decided by the interpreting stage.
public struct SheetFile: Sendable {
  /// The file as the user named it.
  public let path: String
  /// The format recognised by content: `CSV`, `XLSX`, `Microsoft Project XML`.
  public let formatName: String
  /// The encoding of a text file as detected or as told; `nil` for workbooks.
  public let encoding: String?
  /// How a text file separates what it holds, so that it can be written back alike; `nil` for workbooks.
  public let textLayout: TextLayout?
  /// The sheets in the order of the workbook, hidden ones too; exactly one for a text file.
  public let sheets: [Sheet]
  /// Places whose text broke the rules of the format, all of it kept.
  public let irregularities: [Irregularity]
  /// What the user should know about the reading as a whole.
  public let notices: [ReadingNotice]
  /// Whether Bunsho made the file: a report, or a model as a workbook.
  public let isOwnReport: Bool

  init(
    path: String, formatName: String, encoding: String? = nil, textLayout: TextLayout? = nil,
    sheets: [Sheet], irregularities: [Irregularity] = [], notices: [ReadingNotice] = [],
    isOwnReport: Bool = false
  ) {
    self.path = path
    self.formatName = formatName
    self.encoding = encoding
    self.textLayout = textLayout
    self.sheets = sheets
    self.irregularities = irregularities
    self.notices = notices
    self.isOwnReport = isOwnReport
  }
}

/// How a text file is laid out on disk.
public struct TextLayout: Sendable, Hashable {
  /// The line breaks a text file uses most.
  public enum Newline: String, Sendable, CaseIterable {
    /// A line feed alone.
    case lineFeed = "\n"
    /// A carriage return and a line feed.
    case carriageReturnLineFeed = "\r\n"
    /// A carriage return alone.
    case carriageReturn = "\r"
  }

  /// The encoding's name, such as `CP932`, without a note on the byte order mark.
  public let encoding: String
  /// Whether the file began with a byte order mark.
  public let hasByteOrderMark: Bool
  /// The character between two fields.
  public let delimiter: Character
  /// The line break met most often.
  public let newline: Newline
}

/// A place whose text broke the rules of its format. The text is kept; the place is worth a finding.
public struct Irregularity: Sendable, Hashable {
  /// What was met.
  public enum Kind: String, Sendable, CaseIterable {
    /// Text stands between a closing quote and the next delimiter; it was kept as part of the field.
    case textAfterQuote = "text-after-quote"
    /// A quote opens a field and nothing closes it; it was read as an ordinary character.
    case unbalancedQuote = "unbalanced-quote"
    /// A NUL byte inside text; it was left out.
    case nulByte = "nul-byte"
  }

  /// What was met.
  public let kind: Kind
  /// The row on which the record begins, and the column of the field.
  public let location: SourceLocation
}

/// Something a user should know about the reading of a file as a whole.
public struct ReadingNotice: Sendable, Hashable {
  /// What the notice is about.
  public enum Kind: String, Sendable, CaseIterable {
    /// Two encodings fit the bytes; the more plausible one was taken.
    case ambiguousEncoding = "ambiguous-encoding"
    /// More irregularities than are listed one by one.
    case furtherIrregularities = "further-irregularities"
    /// Formulas whose values the file does not hold.
    case formulasWithoutValue = "formulas-without-value"
    /// A sheet that holds no cells by its nature, such as a chart sheet.
    case sheetWithoutCells = "sheet-without-cells"
    /// Content of the file that is no cell and that nobody interprets.
    case contentIgnored = "content-ignored"
  }

  /// What the notice is about.
  public let kind: Kind
  /// The sheet it concerns, `nil` for the whole file.
  public let sheet: String?
  /// The notice itself.
  public let text: LocalizedText
}
