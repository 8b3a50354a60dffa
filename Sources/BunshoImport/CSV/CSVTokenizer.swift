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

  /// After so many bytes it is known how many cells to expect.
  private static let sampleSize = 1 << 20
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
  private var lineFeeds = 0
  private var carriageReturnLineFeeds = 0
  private var carriageReturns = 0

  private let text: UnsafeMutablePointer<UInt8>
  private let end: Int
  private let stops: StopBytes

  init(
    _ text: UnsafeMutableBufferPointer<UInt8>, base: UnsafeMutablePointer<UInt8>, delimiter: UInt8,
    source: SourceSheet
  ) {
    self.path = source.path
    self.delimiter = delimiter
    self.builder = SheetBuilder(source: source)
    builder.numbering = .lines
    self.text = base
    self.end = Self.usefulCount(text)
    self.stops = StopBytes(delimiter)
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

  /// The line break met most often.
  var newline: TextLayout.Newline {
    if carriageReturnLineFeeds > max(lineFeeds, carriageReturns) { return .carriageReturnLineFeed }
    return carriageReturns > lineFeeds ? .carriageReturn : .lineFeed
  }

  private struct Field {
    var start: Int
    var length: Int
    /// The offset behind the field: a delimiter, a line break or the end.
    var next: Int
  }

  /// Reads all records from the offset on.
  mutating func tokenize(from start: Int) throws(ImportError) {
    // One record's cells are put together here and stored at once.
    let cells = UnsafeMutableBufferPointer<Sheet.CellRecord>.allocate(capacity: Self.columnLimit)
    defer { cells.deallocate() }
    var isRoomMade = false
    var offset = start
    while offset < end {
      let byte = text[offset]
      if byte == Self.lineFeed || byte == Self.carriageReturn {
        offset = skipLineBreak(at: offset)
        continue
      }
      offset = try record(at: offset, into: cells)
      if !isRoomMade, offset - start >= Self.sampleSize {
        isRoomMade = true
        builder.reserve(forShare: offset - start, of: end - start)
      }
    }
  }

  /// Reads one record, and what separates it from the next one.
  ///
  /// Goes through the text in words of eight bytes; `hits` are the bytes of the current word, from the current
  /// field on, that may end a field.
  private mutating func record(
    at start: Int, into cells: UnsafeMutableBufferPointer<Sheet.CellRecord>
  ) throws(ImportError) -> Int {
    let number = line
    let (text, end, delimiter, stops) = (self.text, self.end, self.delimiter, self.stops)
    var count = 0
    var lengths = 0
    var next = start
    var word = start
    var hits = stops.hits(in: text, at: word, end: end)
    while true {
      guard count < Self.columnLimit else { throw .tooManyColumns(path, line: line) }
      var field = Field(start: next, length: 0, next: end)
      if next < end, text[next] == Self.quote {
        field = quotedField(at: next, row: number, column: count + 1)
        word = field.next
        hits = stops.hits(in: text, at: word, end: end)
        // The byte that ended the field is the first of the word.
        hits &= hits &- 1
      } else {
        var hasNUL = false
        scan: while true {
          while hits == 0 {
            word += 8
            guard word < end else { break scan }
            hits = stops.hits(in: text, at: word, end: end)
          }
          let place = word + hits.trailingZeroBitCount / 8
          hits &= hits &- 1
          let byte = text[place]
          if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn {
            field.next = place
            break scan
          }
          if byte == 0 { hasNUL = true }
        }
        field.length = field.next - next
        if hasNUL { field.length = nulsRemoved(from: next, to: field.next, row: number, column: count + 1) }
      }
      cells[count] = Sheet.CellRecord(
        offset: UInt32(truncatingIfNeeded: field.start), length: UInt32(truncatingIfNeeded: field.length),
        column: UInt32(truncatingIfNeeded: count + 1), kind: .text)
      count += 1
      lengths |= field.length
      next = field.next
      guard next < end, text[next] == delimiter else { break }
      next += 1
    }
    // Spreadsheets fill blank rows with delimiters; such a row holds nothing.
    if lengths > 0 {
      builder.appendRow(number: number, cells: UnsafeBufferPointer(rebasing: cells[..<count]))
      guard builder.rowCount <= Self.rowLimit else { throw .tooManyRows(path, line: line) }
    }
    return next < end ? skipLineBreak(at: next) : next
  }

  private mutating func skipLineBreak(at offset: Int) -> Int {
    line += 1
    if text[offset] == Self.lineFeed {
      lineFeeds += 1
      return offset + 1
    }
    if offset + 1 < end, text[offset + 1] == Self.lineFeed {
      carriageReturnLineFeeds += 1
      return offset + 2
    }
    carriageReturns += 1
    return offset + 1
  }

  // MARK: - Fields

  /// A field that begins with a quote which is to be taken for an ordinary character.
  private mutating func plainField(at start: Int, row: Int, column: Int) -> Field {
    let next = plainEnd(from: start)
    let hasNUL = UnsafeBufferPointer(start: text + start, count: next - start).contains(0)
    return Field(
      start: start,
      length: hasNUL ? nulsRemoved(from: start, to: next, row: row, column: column) : next - start, next: next
    )
  }

  private mutating func quotedField(at open: Int, row: Int, column: Int) -> Field {
    var offset = open + 1
    var lineBreaks = 0
    var hasEscape = false
    var hasNUL = false
    let quotes = StopBytes(Self.quote)
    while true {
      offset = quotes.first(in: text, from: offset, end: end)
      guard offset < end else { break }
      let byte = text[offset]
      if byte == Self.quote {
        guard offset + 1 < end, text[offset + 1] == Self.quote else { break }
        hasEscape = true
        offset += 2
        continue
      }
      if byte == Self.lineFeed && text[offset - 1] != Self.carriageReturn || byte == Self.carriageReturn {
        lineBreaks += 1
      }
      if byte == 0 { hasNUL = true }
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
        if text[tail] == 0 { hasNUL = true }
        text[start + length] = text[tail]
        length += 1
      }
    }
    if hasNUL { length = nulsRemoved(from: start, to: start + length, row: row, column: column) }
    return Field(start: start, length: length, next: behind)
  }

  private func plainEnd(from start: Int) -> Int {
    var offset = start
    while true {
      offset = stops.first(in: text, from: offset, end: end)
      guard offset < end else { return end }
      let byte = text[offset]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { return offset }
      offset += 1
    }
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

  /// Takes NULs out of a field in place, says so, and returns the new length.
  private mutating func nulsRemoved(from start: Int, to end: Int, row: Int, column: Int) -> Int {
    record(.nulByte, row: row, column: column)
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
