// SPDX-License-Identifier: Apache-2.0

/// Turns inline Markdown into the text a reader of the page sees: markers of emphasis, links and code go,
/// escapes and entities become characters, `<br>` a line feed.
///
/// Every step is linear in the text. What is no markup by the rules stays as it is written.
struct MarkdownInline {
  /// Whether tags and entities are still in the text; an HTML parser has replaced them already.
  var hasHTML = true
  /// Labels with a definition elsewhere, in lower case: only those make `[a][b]` a link, not a pair of marks.
  var labels: Set<String> = []

  /// The text, and whether part of it is struck out.
  func text(of source: some Sequence<UInt8>) -> (bytes: [UInt8], isStruck: Bool) {
    var scanner = InlineScanner(Array(source), rules: self)
    return scanner.run()
  }

  /// The same as a string, on one line.
  func line(of source: some Sequence<UInt8>) -> String {
    String(decoding: text(of: source).bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }
}

private struct InlineScanner {
  private let source: [UInt8]
  private let rules: MarkdownInline
  private var offset = 0
  private var pieces: [Piece] = []
  private var openers: [UInt8: [Int]] = [:]
  private var brackets: [Int] = []
  private var isStruck = false
  /// Whether the reading of a ruby annotation is passed over.
  private var isInReading = false
  private var backticks: [Int: [Int]] = [:]
  private var nextTagEnd = 0

  private enum Piece {
    case text([UInt8])
    /// A run of emphasis markers of which so many are left as text.
    case run(UInt8, count: Int, canOpen: Bool, left: Int)
    case bracket(isLink: Bool, isImage: Bool)
  }

  init(_ source: [UInt8], rules: MarkdownInline) {
    self.source = source
    self.rules = rules
    var index = 0
    while index < source.count {
      let start = index
      while index < source.count, source[index] == UInt8(ascii: "`") { index += 1 }
      if index > start { backticks[index - start, default: []].append(start) } else { index += 1 }
    }
    // The last one first, so that those passed are dropped from the end.
    for length in backticks.keys { backticks[length]?.reverse() }
  }

  mutating func run() -> (bytes: [UInt8], isStruck: Bool) {
    while offset < source.count { step() }
    return (trimmed(joined()), isStruck)
  }

  private mutating func step() {
    let byte = source[offset]
    switch byte {
    case UInt8(ascii: "\\"): escape()
    case UInt8(ascii: "`"): code()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): emphasis(byte)
    case UInt8(ascii: "!") where peek(1) == UInt8(ascii: "["):
      openBracket(isImage: true)
    case UInt8(ascii: "["): openBracket(isImage: false)
    case UInt8(ascii: "]"): closeBracket()
    case UInt8(ascii: "<") where rules.hasHTML: tag()
    case UInt8(ascii: "&") where rules.hasHTML: entity()
    default:
      append(byte)
      offset += 1
    }
  }

  private func peek(_ distance: Int) -> UInt8? {
    offset + distance < source.count ? source[offset + distance] : nil
  }

  private mutating func append(_ byte: UInt8) { append(CollectionOfOne(byte)) }

  private mutating func append(_ bytes: some Collection<UInt8>) {
    guard !isInReading else { return }
    if case .text(var last)? = pieces.last {
      // Two owners of one array would copy it for each byte.
      pieces[pieces.count - 1] = .text([])
      last.append(contentsOf: bytes)
      pieces[pieces.count - 1] = .text(last)
    } else {
      pieces.append(.text(Array(bytes)))
    }
  }

  // MARK: - Escapes and code

  private mutating func escape() {
    guard let next = peek(1), Self.isPunctuation(next) else {
      // A backslash at the end of a line breaks it.
      if peek(1) != 0x0A { append(UInt8(ascii: "\\")) }
      offset += 1
      return
    }
    append(next)
    offset += 2
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private mutating func code() {
    let start = offset
    while offset < source.count, source[offset] == UInt8(ascii: "`") { offset += 1 }
    let length = offset - start
    while let last = backticks[length]?.last, last < offset { backticks[length]?.removeLast() }
    guard let close = backticks[length]?.last else { return append(source[start..<offset]) }
    var content = source[offset..<close]
    if content.count > 2, content.first == 0x20, content.last == 0x20, content.contains(where: { $0 != 0x20 })
    {
      content = content.dropFirst().dropLast()
    }
    append(content)
    offset = close + length
  }

  // MARK: - Emphasis

  private mutating func emphasis(_ marker: UInt8) {
    let start = offset
    while offset < source.count, source[offset] == marker { offset += 1 }
    var count = offset - start
    guard !isInReading else { return }
    guard marker != UInt8(ascii: "~") || count == 2 else { return append(source[start..<offset]) }
    let before = start > 0 ? source[start - 1] : 0x20
    let after = offset < source.count ? source[offset] : 0x20
    // Closing is more lenient than the specification, which fails 「**重要。**次」.
    var canClose = !Self.isBlank(before)
    var canOpen =
      !Self.isBlank(after)
      && (Self.isBlank(before) || Self.isPunctuation(before) || !beginsWithPunctuation(at: offset))
    if marker == UInt8(ascii: "_") {
      // Inside words it is a letter: snake_case.
      canOpen = canOpen && !Self.isWord(before)
      canClose = canClose && !Self.isWord(after)
    }
    if canClose {
      while count > 0, let opener = openers[marker]?.last,
        case .run(_, let all, let opens, let left) = pieces[opener]
      {
        let used = min(left, count)
        count -= used
        pieces[opener] = .run(marker, count: all, canOpen: opens, left: left - used)
        if left == used { openers[marker]?.removeLast() }
        if marker == UInt8(ascii: "~") { isStruck = true }
      }
    }
    guard count > 0 else { return }
    if canOpen {
      openers[marker, default: []].append(pieces.count)
      pieces.append(.run(marker, count: count, canOpen: true, left: count))
    } else {
      append(repeatElement(marker, count: count))
    }
  }

  /// Whether the character at the offset is punctuation, in any script.
  private func beginsWithPunctuation(at offset: Int) -> Bool {
    guard source[offset] >= 0x80 else { return Self.isPunctuation(source[offset]) }
    guard let scalar = String(decoding: source[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
    else {
      return false
    }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .otherPunctuation, .dashPunctuation, .connectorPunctuation,
      .initialPunctuation, .finalPunctuation:
      return true
    default: return false
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

  private static func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || !isBlank(byte) && !isPunctuation(byte) }

  // MARK: - Links

  private mutating func openBracket(isImage: Bool) {
    offset += isImage ? 2 : 1
    guard !isInReading else { return }
    brackets.append(pieces.count)
    pieces.append(.bracket(isLink: false, isImage: isImage))
  }

  private mutating func closeBracket() {
    guard !isInReading, let opener = brackets.popLast(), case .bracket(_, let isImage) = pieces[opener],
      let end = linkEnd(label: opener)
    else {
      append(UInt8(ascii: "]"))
      offset += 1
      return
    }
    pieces[opener] = .bracket(isLink: true, isImage: isImage)
    offset = end
  }

  /// The offset behind the target that follows the closing bracket; `nil` when this is no link.
  private func linkEnd(label opener: Int) -> Int? {
    let next = offset + 1
    if next < source.count, source[next] == UInt8(ascii: "("), let end = targetEnd(from: next + 1) {
      return end
    }
    guard !rules.labels.isEmpty else { return nil }
    if next < source.count, source[next] == UInt8(ascii: "["),
      let close = source[next...].prefix(1000).firstIndex(of: UInt8(ascii: "]"))
    {
      let label = close == next + 1 ? label(from: opener) : MarkdownDocument.label(source[(next + 1)..<close])
      if rules.labels.contains(label) { return close + 1 }
    }
    return rules.labels.contains(label(from: opener)) ? next : nil
  }

  private func label(from opener: Int) -> String {
    var bytes: [UInt8] = []
    // A label is short; looking no further keeps nested brackets from costing the square of their number.
    for case .text(let text) in pieces[(opener + 1)...].prefix(32) { bytes += text.prefix(1000) }
    return MarkdownDocument.label(bytes[...])
  }

  /// The offset behind the parenthesis that closes a target; targets longer than this are none.
  private func targetEnd(from start: Int) -> Int? {
    var depth = 1
    for index in start..<min(source.count, start + 4000) {
      switch source[index] {
      case UInt8(ascii: "("):
        depth += 1
        // As the specification allows.
        guard depth <= 32 else { return nil }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      case 0x0A: return nil
      default: break
      }
    }
    return nil
  }

  // MARK: - HTML

  private mutating func tag() {
    if source[offset...].starts(with: "<!--".utf8) {
      var index = offset + 4
      while index < source.count, !source[index...].starts(with: "-->".utf8) { index += 1 }
      offset = min(source.count, index + 3)
      return
    }
    if nextTagEnd <= offset {
      nextTagEnd = source[offset...].firstIndex(of: UInt8(ascii: ">")) ?? source.count
    }
    guard nextTagEnd < source.count else { return literalAngle() }
    let inside = source[(offset + 1)..<nextTagEnd]
    if Self.isAddress(inside) {
      append(inside)
    } else if let name = Self.tagName(inside) {
      apply(tag: name)
    } else {
      return literalAngle()
    }
    offset = nextTagEnd + 1
  }

  private mutating func literalAngle() {
    append(UInt8(ascii: "<"))
    offset += 1
  }

  private mutating func apply(tag name: String) {
    switch name {
    case "br", "p", "/p", "div", "/div", "li", "/li", "ul", "/ul", "ol", "/ol": append(0x0A)
    case "rt", "rp": isInReading = true
    case "/rt", "/rp", "/ruby": isInReading = false
    case "s", "del", "strike": isStruck = true
    default: break
    }
  }

  /// The name of a tag in lower case, a slash in front of one that ends an element.
  private static func tagName(_ inside: ArraySlice<UInt8>) -> String? {
    var rest = inside
    let slash = rest.first == UInt8(ascii: "/") ? "/" : ""
    if !slash.isEmpty { rest = rest.dropFirst() }
    let name = rest.prefix { MarkdownDocument.isLetterOrDigit($0) }
    guard let first = name.first, MarkdownDocument.isLetter(first), name.count <= 20 else { return nil }
    if let next = rest.dropFirst(name.count).first, !isBlank(next), next != UInt8(ascii: "/") { return nil }
    return slash + String(decoding: name, as: UTF8.self).lowercased()
  }

  private static func isAddress(_ inside: ArraySlice<UInt8>) -> Bool {
    guard inside.count < 1000, !inside.contains(where: { $0 <= 0x20 }), let first = inside.first,
      MarkdownDocument.isLetter(first)
    else { return false }
    return inside.contains(UInt8(ascii: "@"))
      || ["http:", "https:", "mailto:", "ftp:"].contains { inside.starts(with: $0.utf8) }
  }

  private mutating func entity() {
    guard let end = source[offset...].prefix(34).firstIndex(of: UInt8(ascii: ";")),
      let scalar = Self.scalar(source[(offset + 1)..<end]), let bytes = UTF8.encode(scalar)
    else {
      append(UInt8(ascii: "&"))
      offset += 1
      return
    }
    append(bytes)
    offset = end + 1
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else { return HTMLEntity.scalar(named: name) }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10), value >= 0x20 || value == 0x0A else {
      return nil
    }
    return Unicode.Scalar(value)
  }

  // MARK: - Result

  private func joined() -> [UInt8] {
    var result: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .text(let bytes): result += bytes
      case .run(let marker, _, _, let left): result += repeatElement(marker, count: left)
      case .bracket(let isLink, let isImage):
        if !isLink { result += isImage ? Array("![".utf8) : Array("[".utf8) }
      }
    }
    return result
  }

  private func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var slice = bytes[...]
    while let last = slice.last, Self.isBlank(last) { slice.removeLast() }
    return Array(slice.drop { Self.isBlank($0) })
  }
}
