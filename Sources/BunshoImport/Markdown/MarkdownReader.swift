// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads the tables of a Markdown text, in pipes or in HTML, each as a sheet of its own.
///
/// A sheet is named after the nearest heading above its table. A row's number is the line of the file on which
/// the row begins. The heading and the lines between it and the table stand above the table, as titles do on
/// sheets.
struct MarkdownReader {
  private let path: String
  private let document: MarkdownDocument
  private let inline: MarkdownInline
  private var sheets: [Sheet] = []
  private var notices: [ReadingNotice] = []
  private var names: [String: Int] = [:]
  private var usedNames: Set<String> = []
  private var heading: (line: Int, text: String)?
  /// Lines of text since the heading or the last table: candidates for titles and legends.
  private var intro: [Int] = []
  private var hasHTMLTable = false
  private var isStruck = false

  /// Headers are looked for near the top, so not all of a long text is taken along.
  private static let introLimit = 10

  static func read(
    _ bytes: consuming [UInt8], path: String, encodingName: String?
  ) throws(ImportError) -> SheetFile {
    let text = try TextDecoder(path: path).decode(bytes, encodingName: encodingName)
    var reader = MarkdownReader(text, path: path)
    try reader.readBlocks()
    guard !reader.sheets.isEmpty else { throw .noTable(path) }
    return reader.file(text)
  }

  private init(_ text: DecodedText, path: String) {
    self.path = path
    document = MarkdownDocument(text.bytes, start: text.start)
    inline = MarkdownInline(labels: document.labels)
  }

  private func file(_ text: DecodedText) -> SheetFile {
    var notices = notices
    if isStruck { notices.append(.struckText) }
    if let alternative = text.alternative {
      notices.append(.ambiguousEncoding(taken: text.encoding, alternative: alternative))
    }
    // Only rows of pipes have a number of fields that a reader can hold against the header's.
    let layout =
      hasHTMLTable
      ? nil
      : TextLayout(
        encoding: text.encoding, hasByteOrderMark: text.hadByteOrderMark, delimiter: "|",
        newline: text.bytes.contains(0x0D) ? .carriageReturnLineFeed : .lineFeed)
    return SheetFile(
      path: path, formatName: "Markdown", encoding: text.label, textLayout: layout, sheets: sheets,
      notices: notices)
  }

  // MARK: - Blocks

  private mutating func readBlocks() throws(ImportError) {
    var hidden = HiddenLines()
    var html = document.htmlTables[...]
    var index = document.firstLine
    while index < document.lines.count {
      let line = content(of: index)
      if hidden.holds(line) {
        index += 1
        continue
      }
      // Tables passed over lay inside another one that nothing closes.
      while let next = html.first, next.start < document.lines[index].lowerBound { html = html.dropFirst() }
      if let table = html.first, table.start <= document.lines[index].upperBound {
        html = html.dropFirst()
        index = try readHTML(table, line: index)
        continue
      }
      let next = index + 1 < document.lines.count ? content(of: index + 1) : []
      if PipeTable.begins(line, delimiters: next) {
        index = try readPipes(from: index)
      } else if let text = MarkdownHeading.text(of: line) {
        setHeading(text, line: index)
        index += 1
      } else if !line.isEmpty, MarkdownHeading.isUnderline(next), !MarkdownHeading.isUnderline(line) {
        setHeading(line, line: index)
        index += 2
      } else {
        if !line.isEmpty { intro.append(index) }
        index += 1
      }
    }
  }

  /// A line without the marks of a quotation.
  private func content(of index: Int) -> ArraySlice<UInt8> {
    var line = document.line(index)
    while line.first == UInt8(ascii: ">") { line = MarkdownDocument.trimmed(line.dropFirst()) }
    return line
  }

  private mutating func setHeading(_ text: ArraySlice<UInt8>, line: Int) {
    heading = (line, inline.line(of: text))
    intro = []
  }

  // MARK: - Tables

  private mutating func readPipes(from first: Int) throws(ImportError) -> Int {
    var sheet = try beginSheet(named: heading?.text ?? "")
    var index = first
    while index < document.lines.count {
      let line = content(of: index)
      if index > first + 1, PipeTable.ends(at: line) { break }
      if index != first + 1 {
        try sheet.beginRow(index + 1)
        try sheet.appendFields(
          PipeTable.cells(of: line).map { cell in
            let (text, isStruck) = inline.text(of: cell)
            if isStruck { self.isStruck = true }
            return text
          })
      }
      index += 1
    }
    sheets.append(sheet.sheet())
    return index
  }

  private mutating func readHTML(_ table: (start: Int, end: Int?), line: Int) throws(ImportError) -> Int {
    hasHTMLTable = true
    let end = table.end ?? endOfUnclosed(from: line)
    if table.end == nil { notices.append(.unclosedTable(line: line + 1)) }
    let layout = HTMLTable(
      path: path, firstLine: line + 1, inline: MarkdownInline(hasHTML: false, labels: document.labels))
    let reader = HTMLEventReader(path: path, firstLine: line + 1, handler: layout)
    try document.bytes.withUnsafeBufferPointer { (bytes) throws(ImportError) in
      try reader.read(UnsafeBufferPointer(rebasing: bytes[table.start..<end]))
    }
    let caption = inline.line(of: layout.caption)
    var sheet = try beginSheet(named: caption.isEmpty ? heading?.text ?? "" : caption)
    try layout.lay(into: &sheet)
    if layout.isStruck { isStruck = true }
    sheets.append(sheet.sheet())
    return document.lineIndex(at: end) + 1
  }

  /// A table nothing closes ends before the next heading.
  private func endOfUnclosed(from line: Int) -> Int {
    for index in (line + 1)..<max(document.lines.count, line + 1)
    where MarkdownHeading.level(of: document.line(index)) != nil {
      return document.lines[index - 1].upperBound
    }
    return document.bytes.count
  }

  private mutating func beginSheet(named wished: String) throws(ImportError) -> SheetAssembly {
    guard sheets.count < WorkbookLimits.sheetCount else { throw .workbookTooLarge(path, part: nil) }
    var sheet = SheetAssembly(source: SourceSheet(path: path, sheet: freeName(wished)))
    sheet.builder.numbering = .sparseLines
    if let heading {
      try sheet.beginRow(heading.line + 1)
      try sheet.append(heading.text.utf8, column: 1)
    }
    for line in intro.suffix(Self.introLimit) {
      try sheet.beginRow(line + 1)
      try sheet.append(inline.line(of: document.line(line)).utf8, column: 1)
    }
    intro = []
    return sheet
  }

  /// The wished name, or the file's without extension; numbered where a sheet has it already.
  private mutating func freeName(_ wished: String) -> String {
    var base = wished
    if base.isEmpty {
      base = path.split(separator: "/").last.map(String.init) ?? path
      if let dot = base.lastIndex(of: "."), dot != base.startIndex { base = String(base[..<dot]) }
    }
    var name = base
    while !usedNames.insert(name).inserted {
      let count = names[base, default: 1] + 1
      names[base] = count
      name = "\(base) (\(count))"
    }
    return name
  }
}

extension ImportError {
  fileprivate static func noTable(_ path: String) -> Self {
    .init(
      .noTable, path: path,
      problem: LocalizedText(
        ja: "表がありません (「| 業務 | 担当 |」の下に「|---|---|」を置く表か、HTMLの <table> を読みます)",
        en:
          "there is no table (rows such as '| Task | Owner |' over '|---|---|', or an HTML <table>, are read)"
      ),
      remedy: LocalizedText(ja: "表のあるファイルを指定してください", en: "Name a file that holds a table"))
  }
}

extension ReadingNotice {
  fileprivate static var struckText: Self {
    .init(
      kind: .contentIgnored, sheet: nil,
      text: LocalizedText(
        ja: "取り消し線は解釈せず、その文字は読みます", en: "text that is struck out is read like any other"))
  }

  fileprivate static func unclosedTable(line: Int) -> Self {
    .init(
      kind: .contentIgnored, sheet: nil,
      text: LocalizedText(
        ja: "\(line)行目の <table> が閉じていないので、次の見出しまでを表として読みました",
        en: "nothing closes the <table> of line \(line), so it was read up to the next heading"))
  }
}
