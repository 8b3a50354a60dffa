// SPDX-License-Identifier: Apache-2.0

/// Lines of a table in pipes, as GitHub has them.
enum PipeTable {
  /// Whether the second line makes a table of the first: dashes, perhaps with colons, between pipes.
  ///
  /// One dash row more or less than heads is forgiven; a reader of the source sees a table all the same.
  static func begins(_ head: ArraySlice<UInt8>, delimiters: ArraySlice<UInt8>) -> Bool {
    guard head.contains(UInt8(ascii: "|")), delimiters.contains(UInt8(ascii: "|")) else { return false }
    guard delimiters.contains(UInt8(ascii: "-")), delimiters.allSatisfy(isDelimiterByte) else { return false }
    return cells(of: delimiters).allSatisfy { cell in
      let dashes = cell.drop { $0 == UInt8(ascii: ":") }.prefix { $0 == UInt8(ascii: "-") }
      return !dashes.isEmpty
        && cell.count - dashes.count <= 2
        && cell.allSatisfy { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isDelimiterByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: true
    default: false
    }
  }

  /// The cells of a line. A pipe behind a backslash belongs to the cell, inside code too.
  static func cells(of line: ArraySlice<UInt8>) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var current: [UInt8] = []
    var index = line.startIndex
    var endsWithPipe = false
    if line.first == UInt8(ascii: "|") { index += 1 }
    while index < line.endIndex {
      let byte = line[index]
      endsWithPipe = false
      if byte == UInt8(ascii: "\\"), index + 1 < line.endIndex {
        // Other escapes are left to whoever reads the cell.
        if line[index + 1] != UInt8(ascii: "|") { current.append(byte) }
        current.append(line[index + 1])
        index += 2
        continue
      }
      if byte == UInt8(ascii: "|") {
        cells.append(Array(MarkdownDocument.trimmed(current[...])))
        current = []
        endsWithPipe = true
      } else {
        current.append(byte)
      }
      index += 1
    }
    if !endsWithPipe { cells.append(Array(MarkdownDocument.trimmed(current[...]))) }
    return cells
  }

  /// Whether a line ends the table above it: nothing, or the beginning of another block.
  static func ends(at line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return true }
    if first == UInt8(ascii: "|") { return false }
    if MarkdownHeading.level(of: line) != nil { return true }
    if HiddenLines.fenceLength(line) != nil { return true }
    // Lists, quotations and HTML; a bullet needs a blank behind it.
    if first == UInt8(ascii: ">") { return true }
    if first == UInt8(ascii: "<") { return !line.contains(UInt8(ascii: "|")) }
    let isBullet = first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+")
    return isBullet && line.dropFirst().first == 0x20
  }
}

/// Headings in their several forms.
enum MarkdownHeading {
  /// The level of a line `## …`; `nil` for other lines.
  static func level(of line: ArraySlice<UInt8>) -> Int? {
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level) else { return nil }
    let next = line.dropFirst(level).first
    return next == nil || next == 0x20 || next == 0x09 ? level : nil
  }

  /// The text of a line `## …` or `<h2>…</h2>`, its inline markup still in it; `nil` for other lines.
  static func text(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if let level = level(of: line) {
      var text = MarkdownDocument.trimmed(line.dropFirst(level))
      let closing = text.reversed().prefix { $0 == UInt8(ascii: "#") }.count
      if closing > 0 {
        let rest = text.dropLast(closing)
        if rest.isEmpty || rest.last == 0x20 || rest.last == 0x09 { text = MarkdownDocument.trimmed(rest) }
      }
      return text
    }
    let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
    guard line.first == UInt8(ascii: "<"), line.count > 3,
      names.contains(where: { MarkdownDocument.isTag($0, line.dropFirst()) })
    else { return nil }
    return line
  }

  /// Whether a line under a text makes it a heading: `===` or `---`.
  static func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else {
      return false
    }
    return line.allSatisfy { $0 == first }
  }
}
