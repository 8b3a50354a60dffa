// SPDX-License-Identifier: Apache-2.0

/// A Markdown text cut into lines, with what has to be known of the whole before its blocks are read.
struct MarkdownDocument {
  /// UTF-8.
  let bytes: [UInt8]
  /// The lines in order, without line ends.
  let lines: [Range<Int>]
  /// The first line behind the front matter.
  let firstLine: Int
  /// Labels of link definitions, in lower case.
  private(set) var labels: Set<String> = []
  /// Where HTML tables begin and end, outermost ones only, in order; without end where none closes them.
  private(set) var htmlTables: [(start: Int, end: Int?)] = []

  private static let longestFrontMatter = 1000

  init(_ bytes: [UInt8], start: Int) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var lineStart = start
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        lines.append(lineStart..<index)
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        lineStart = index + 1
      }
      index += 1
    }
    if lineStart < bytes.count { lines.append(lineStart..<bytes.count) }
    self.lines = lines
    firstLine = Self.lineBehindFrontMatter(lines, in: bytes)
    collect()
  }

  /// A line's bytes, blanks around them left out.
  func line(_ index: Int) -> ArraySlice<UInt8> { Self.trimmed(bytes[lines[index]]) }

  /// The position of the line that holds the offset.
  func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].upperBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Settings between `---` at the top are no text.
  private static func lineBehindFrontMatter(_ lines: [Range<Int>], in bytes: [UInt8]) -> Int {
    func text(_ index: Int) -> ArraySlice<UInt8> { trimmed(bytes[lines[index]]) }
    guard let first = lines.indices.first, text(first).elementsEqual("---".utf8) else { return 0 }
    let last = lines.indices.dropFirst().prefix(longestFrontMatter).first {
      text($0).elementsEqual("---".utf8) || text($0).elementsEqual("...".utf8)
    }
    return last.map { $0 + 1 } ?? 0
  }

  // MARK: - The whole

  /// Collects link definitions and the tags of HTML tables, both outside code.
  private mutating func collect() {
    var hidden = HiddenLines()
    var open: [Int] = []
    var tables: [(start: Int, end: Int?)] = []
    for index in firstLine..<lines.count {
      let line = line(index)
      if hidden.holds(line) { continue }
      if let label = Self.definedLabel(line) { labels.insert(label) }
      var offset = line.startIndex
      while let tag = line[offset...].firstIndex(of: UInt8(ascii: "<")) {
        offset = tag + 1
        if tag > line.startIndex, line[tag - 1] == UInt8(ascii: "`") { continue }
        if Self.isTag("table", line[offset...]) {
          open.append(tables.count)
          tables.append((tag, nil))
        } else if Self.isTag("/table", line[offset...]), let start = open.popLast() {
          let end = line[offset...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? line.endIndex
          tables[start].end = end
        }
      }
    }
    var covered = 0
    for table in tables where table.start >= covered {
      htmlTables.append(table)
      covered = max(covered, table.end ?? covered)
    }
  }

  /// Whether a tag of the name stands here, behind its `<`.
  static func isTag(_ name: StaticString, _ text: ArraySlice<UInt8>) -> Bool {
    let count = name.utf8CodeUnitCount
    guard text.count >= count else { return false }
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: count)
    guard zip(text, wanted).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) else { return false }
    guard text.count > count else { return true }
    let next = text[text.startIndex + count]
    return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }

  /// `[label]: target` defines a link.
  private static func definedLabel(_ line: ArraySlice<UInt8>) -> String? {
    guard line.first == UInt8(ascii: "["), line.dropFirst().first != UInt8(ascii: "^"),
      let close = line.prefix(1000).firstIndex(of: UInt8(ascii: "]")), close > line.startIndex + 1,
      close + 1 < line.endIndex, line[close + 1] == UInt8(ascii: ":")
    else { return nil }
    return label(line[(line.startIndex + 1)..<close])
  }

  /// Labels are compared without case.
  static func label(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: trimmed(bytes), as: UTF8.self).lowercased()
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = slice.last, last == 0x20 || last == 0x09 { slice.removeLast() }
    return slice
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }
}

/// Follows what a page does not show as text, line by line: fenced code and comments.
struct HiddenLines {
  private var fence: (marker: UInt8, length: Int)?
  private var isInComment = false

  /// Whether the line belongs to code or a comment, first and last line included.
  mutating func holds(_ line: ArraySlice<UInt8>) -> Bool {
    if isInComment {
      isInComment = !Self.closesComment(line)
      return true
    }
    if let fence {
      let run = line.prefix { $0 == fence.marker }.count
      if run >= fence.length, run == line.count { self.fence = nil }
      return true
    }
    if line.starts(with: "<!--".utf8) {
      isInComment = !Self.closesComment(line.dropFirst(4))
      return true
    }
    if let length = Self.fenceLength(line), let marker = line.first {
      fence = (marker, length)
      return true
    }
    return false
  }

  /// The length of the run that opens a fence; `nil` for other lines.
  static func fenceLength(_ line: ArraySlice<UInt8>) -> Int? {
    guard let first = line.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
    let run = line.prefix { $0 == first }.count
    // Three backticks and the same on the line again are code within a text.
    guard run >= 3, first == UInt8(ascii: "~") || !line.dropFirst(run).contains(first) else { return nil }
    return run
  }

  private static func closesComment(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    while let dash = rest.firstIndex(of: UInt8(ascii: "-")) {
      rest = rest[dash...]
      if rest.starts(with: "-->".utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
