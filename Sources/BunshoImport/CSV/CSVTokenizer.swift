// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Splits text into records and fields as RFC 4180 has it, and survives what breaks the rules.
///
/// Fields are ranges of the text itself. A field with `""` in it is made smaller in its own place, so nothing
/// is copied and nothing allocated. A quote that opens a field and is never closed, or that swallows line
/// breaks up to the opening quote of a later field, is taken for an ordinary character and recorded; the rest
/// of the file comes through.
struct CSVTokenizer {
  /// The most rows read.
  static let rowLimit = 5_000_000
  /// The most fields of a row.
  static let columnLimit = 16_384
  /// The most irregularities listed one by one.
  static let irregularityLimit = 1_000

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  let path: String
  let delimiter: UInt8
  /// The physical line, counted from 1.
  var line = 1
  private(set) var builder: SheetBuilder
  private(set) var irregularities: [Irregularity] = []
  private(set) var irregularityCount = 0
  private(set) var newlines: [TextLayout.Newline: Int] = [:]

  private let text: UnsafeMutablePointer<UInt8>
  private let end: Int
  /// All bytes that can end a field are at most this one, which settles most bytes with one comparison.
  private let highestStop: UInt8

  init(
    _ text: UnsafeMutableBufferPointer<UInt8>, base: UnsafeMutablePointer<UInt8>, delimiter: UInt8,
    source: SourceSheet
  ) {
    self.path = source.path
    self.delimiter = delimiter
    self.builder = SheetBuilder(source: source)
    self.text = base
    self.end = Self.usefulCount(text)
    self.highestStop = max(delimiter, Self.carriageReturn)
  }

  /// Old systems end a text with ^Z or fill it up with NULs; blank lines at the end say nothing.
  private static func usefulCount(_ text: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = text.count
    while count > 0 {
      switch text[count - 1] {
      case 0x00, 0x1A, lineFeed, carriageReturn: count -= 1
      default: return count
      }
    }
    return count
  }

  private struct Field {
    var start: Int
    var length: Int
    /// The offset behind the field: a delimiter, a line break or the end.
    var next: Int
  }

  /// Reads all records from the offset on.
  mutating func tokenize(from start: Int) throws(ImportError) {
    var offset = start
    while offset < end {
      let byte = text[offset]
      if byte == Self.lineFeed || byte == Self.carriageReturn {
        offset = skipLineBreak(at: offset)
        continue
      }
      offset = try record(at: offset)
    }
  }

  private mutating func record(at start: Int) throws(ImportError) -> Int {
    let number = line
    var offset = start
    var column = 1
    var isBlank = true
    builder.beginRow(number: number)
    while true {
      let field = field(at: offset, row: number, column: column)
      if field.length > 0 { isBlank = false }
      builder.append(column: column, kind: .text, offset: field.start, length: field.length)
      offset = field.next
      guard offset < end, text[offset] == delimiter else { break }
      offset += 1
      column += 1
      guard column <= Self.columnLimit else { throw .tooManyColumns(path, line: line) }
    }
    // Spreadsheets fill blank rows with delimiters; such a row holds nothing.
    if isBlank { builder.dropLastRow() }
    guard builder.rowCount <= Self.rowLimit else { throw .tooManyRows(path, line: line) }
    return offset < end ? skipLineBreak(at: offset) : offset
  }

  private mutating func skipLineBreak(at offset: Int) -> Int {
    line += 1
    if text[offset] == Self.lineFeed {
      newlines[.lineFeed, default: 0] += 1
      return offset + 1
    }
    if offset + 1 < end, text[offset + 1] == Self.lineFeed {
      newlines[.carriageReturnLineFeed, default: 0] += 1
      return offset + 2
    }
    newlines[.carriageReturn, default: 0] += 1
    return offset + 1
  }

  // MARK: - Fields

  @inline(__always)
  private mutating func field(at offset: Int, row: Int, column: Int) -> Field {
    if offset < end, text[offset] == Self.quote { return quotedField(at: offset, row: row, column: column) }
    return plainField(at: offset, row: row, column: column)
  }

  @inline(__always)
  private mutating func plainField(at start: Int, row: Int, column: Int) -> Field {
    let text = self.text
    let end = self.end
    let delimiter = self.delimiter
    let highestStop = self.highestStop
    var offset = start
    var hasNUL = false
    while offset < end {
      let byte = text[offset]
      if byte <= highestStop {
        if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
        if byte == 0 { hasNUL = true }
      }
      offset += 1
    }
    var length = offset - start
    if hasNUL {
      length = removeNULs(from: start, to: offset)
      record(.nulByte, row: row, column: column)
    }
    return Field(start: start, length: length, next: offset)
  }

  private mutating func quotedField(at open: Int, row: Int, column: Int) -> Field {
    var offset = open + 1
    var lineBreaks = 0
    var hasEscape = false
    var hasNUL = false
    while offset < end {
      let byte = text[offset]
      if byte == Self.quote {
        guard offset + 1 < end, text[offset + 1] == Self.quote else { break }
        hasEscape = true
        offset += 2
        continue
      }
      if byte <= Self.carriageReturn {
        if byte == Self.lineFeed && text[offset - 1] != Self.carriageReturn || byte == Self.carriageReturn {
          lineBreaks += 1
        }
        if byte == 0 { hasNUL = true }
      }
      offset += 1
    }
    let close = offset
    let behind = close < end ? plainEnd(from: close + 1) : end
    let hasTail = close < end && behind > close + 1
    if close >= end || hasTail && lineBreaks > 0 && !isBlank(from: close + 1, to: behind) {
      // Nothing closes the quote, or what closes it opens another field further down.
      record(.unbalancedQuote, row: row, column: column)
      return plainField(at: open, row: row, column: column)
    }
    line += lineBreaks
    let start = open + 1
    var length = hasEscape ? unescape(from: start, to: close) : close - start
    if hasTail {
      record(.textAfterQuote, row: row, column: column)
      for tail in (close + 1)..<behind {
        text[start + length] = text[tail]
        length += 1
      }
    }
    if hasNUL {
      record(.nulByte, row: row, column: column)
      length = removeNULs(from: start, to: start + length)
    }
    return Field(start: start, length: length, next: behind)
  }

  private func plainEnd(from start: Int) -> Int {
    var offset = start
    while offset < end {
      let byte = text[offset]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      offset += 1
    }
    return offset
  }

  private func isBlank(from start: Int, to end: Int) -> Bool {
    (start..<end).allSatisfy { text[$0] == 0x20 || text[$0] == 0x09 }
  }

  /// Turns `""` into `"` in place and returns the new length.
  private func unescape(from start: Int, to end: Int) -> Int {
    var target = start
    var offset = start
    while offset < end {
      text[target] = text[offset]
      offset += text[offset] == Self.quote ? 2 : 1
      target += 1
    }
    return target - start
  }

  private func removeNULs(from start: Int, to end: Int) -> Int {
    var target = start
    for offset in start..<end where text[offset] != 0 {
      text[target] = text[offset]
      target += 1
    }
    return target - start
  }

  private mutating func record(_ kind: Irregularity.Kind, row: Int, column: Int) {
    irregularityCount += 1
    guard irregularities.count < Self.irregularityLimit else { return }
    irregularities.append(
      Irregularity(
        kind: kind, location: SourceLocation(source: builder.source, row: row, column: column)))
  }
}

extension ImportError {
  fileprivate static func tooManyRows(_ path: String, line: Int) -> Self {
    .init(
      .tooLarge, path: path, position: Position(line: line),
      problem: LocalizedText(
        ja: "行が多すぎます (上限は\(CSVTokenizer.rowLimit)行)",
        en: "there are too many rows (the limit is \(CSVTokenizer.rowLimit))"),
      remedy: LocalizedText(ja: "部署などで分けてください", en: "Split the file, for example by department"))
  }

  fileprivate static func tooManyColumns(_ path: String, line: Int) -> Self {
    .init(
      .tooLarge, path: path, position: Position(line: line),
      problem: LocalizedText(
        ja: "列が多すぎます (上限は\(CSVTokenizer.columnLimit)列)",
        en: "there are too many columns (the limit is \(CSVTokenizer.columnLimit))"),
      remedy: LocalizedText(
        ja: "区切り文字と引用符を確かめてください", en: "Check the delimiters and the quotes"))
  }
}
