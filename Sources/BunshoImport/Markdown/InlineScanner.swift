// SPDX-License-Identifier: Apache-2.0

/// Takes one text apart for ``MarkdownInline``. Links and HTML are its extensions.
struct InlineScanner {
  let source: [UInt8]
  let rules: MarkdownInline
  var offset = 0
  var pieces: [Piece] = []
  private var openers: [UInt8: [Int]] = [:]
  var brackets: [Int] = []
  var isStruck = false
  /// Whether the reading of a ruby annotation is passed over.
  var isInReading = false
  private var backticks: [Int: [Int]] = [:]
  var nextTagEnd = 0

  /// A piece of the result.
  enum Piece {
    case text([UInt8])
    /// A run of emphasis markers of which so many are left as text.
    case run(UInt8, count: Int, canOpen: Bool, left: Int)
    /// An opening bracket; gone when it turned out to begin a link.
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

  mutating func append(_ byte: UInt8) { append(CollectionOfOne(byte)) }

  mutating func append(_ bytes: some Collection<UInt8>) {
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

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

  private static func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || !isBlank(byte) && !isPunctuation(byte) }

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
