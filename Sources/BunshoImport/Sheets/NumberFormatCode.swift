// SPDX-License-Identifier: Apache-2.0

/// A format code taken apart: its sections, each a list of tokens.
struct NumberFormatCode {
  /// One piece of a section.
  enum Token: Equatable, Sendable {
    /// Text shown as it stands.
    case literal([UInt8])
    /// A place for a digit: `0`, `#` or `?`.
    case digit(UInt8)
    case point
    case comma
    case percent
    /// Letters of a date or time, lower-cased, all alike (`yyyy`, `mm`).
    case dateLetters(UInt8, count: Int)
    /// Hours, minutes or seconds in brackets, counted beyond their day (`[h]`).
    case elapsed
    /// `General` as part of a section.
    case general
    /// `@`, the text itself.
    case text
    /// Exponents, fractions, conditions: not applied.
    case unsupported
  }

  /// One section of a code.
  struct Section {
    var tokens: [Token] = []
  }

  private(set) var sections: [Section] = [Section()]
  private let bytes: [UInt8]
  private var offset = 0

  init(_ code: String) {
    // Longer codes than spreadsheets allow are no codes.
    bytes = code.utf8.count <= 1024 ? Array(code.utf8) : Array("General".utf8)
    while offset < bytes.count { scan() }
  }

  private mutating func add(_ token: Token) {
    sections[sections.count - 1].tokens.append(token)
  }

  private mutating func scan() {
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: ";"): sections.append(Section())
    case UInt8(ascii: "\""): add(.literal(take(until: UInt8(ascii: "\""))))
    case UInt8(ascii: "\\"): add(.literal(takeCharacter()))
    // A gap as wide as the next character, and a filler: both only make columns line up.
    case UInt8(ascii: "_"), UInt8(ascii: "*"): _ = takeCharacter()
    case UInt8(ascii: "["): bracket(take(until: UInt8(ascii: "]")))
    case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): add(.digit(byte))
    case UInt8(ascii: "."): add(.point)
    case UInt8(ascii: ","): add(.comma)
    case UInt8(ascii: "%"): add(.percent)
    case UInt8(ascii: "@"): add(.text)
    default: letterOrLiteral(byte)
    }
  }

  private mutating func letterOrLiteral(_ byte: UInt8) {
    let start = offset - 1
    if starts(at: start, with: "general") {
      offset = start + 7
      return add(.general)
    }
    if starts(at: start, with: "am/pm") || starts(at: start, with: "a/p") {
      offset = start + (starts(at: start, with: "am/pm") ? 5 : 3)
      return add(.dateLetters(UInt8(ascii: "h"), count: 1))
    }
    let letter = byte | 0x20
    let isExponent =
      letter == UInt8(ascii: "e") && offset < bytes.count
      && (bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-"))
    if isExponent {
      offset += 1
      return add(.unsupported)
    }
    switch letter {
    case UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "d"), UInt8(ascii: "h"), UInt8(ascii: "s"),
      UInt8(ascii: "g"), UInt8(ascii: "e"), UInt8(ascii: "a"), UInt8(ascii: "b"):
      var count = 1
      while offset < bytes.count, bytes[offset] | 0x20 == letter {
        offset += 1
        count += 1
      }
      add(.dateLetters(letter, count: count))
    case UInt8(ascii: "/"):
      add(hasDigits ? .unsupported : .literal([byte]))
    default:
      offset = start
      add(.literal(takeCharacter()))
    }
  }

  private var hasDigits: Bool {
    sections[sections.count - 1].tokens.contains {
      if case .digit = $0 { true } else { false }
    }
  }

  /// `[h]` counts hours; `[$¥-411]` shows a currency; `[>=100]` is a condition; colours and numerals say nothing.
  private mutating func bracket(_ content: [UInt8]) {
    let letters = Set(content.map { $0 | 0x20 })
    if letters.count == 1, let letter = letters.first,
      letter == UInt8(ascii: "h") || letter == UInt8(ascii: "m") || letter == UInt8(ascii: "s")
    {
      return add(.elapsed)
    }
    guard let first = content.first else { return }
    if first == UInt8(ascii: "$") {
      let symbol = content.dropFirst().prefix { $0 != UInt8(ascii: "-") }
      if !symbol.isEmpty { add(.literal(Array(symbol))) }
    } else if first == UInt8(ascii: "<") || first == UInt8(ascii: ">") || first == UInt8(ascii: "=") {
      add(.unsupported)
    }
  }

  private func starts(at start: Int, with word: StaticString) -> Bool {
    guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { index in
      let byte = bytes[start + index]
      return (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == word.utf8Start[index]
    }
  }

  private mutating func take(until end: UInt8) -> [UInt8] {
    let taken = Array(bytes[offset...].prefix { $0 != end })
    offset = min(offset + taken.count + 1, bytes.count)
    return taken
  }

  /// The next character with all its bytes.
  private mutating func takeCharacter() -> [UInt8] {
    guard offset < bytes.count else { return [] }
    let start = offset
    offset += 1
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return Array(bytes[start..<offset])
  }
}

extension NumberFormatCode.Section {
  /// Which parts of a moment the section shows; `nil` when it is no date.
  var dateShape: DateSerial.Shape? {
    var shape = DateSerial.Shape()
    var letters: [UInt8] = []
    for token in tokens {
      switch token {
      case .dateLetters(let letter, _): letters.append(letter)
      case .elapsed:
        shape.elapsed = true
        shape.time = true
        letters.append(UInt8(ascii: "h"))
      case .general: return nil
      default: break
      }
    }
    for (index, letter) in letters.enumerated() {
      switch letter {
      case UInt8(ascii: "h"), UInt8(ascii: "s"): shape.time = true
      case UInt8(ascii: "m"):
        // Minutes stand behind hours or before seconds; otherwise it is the month.
        let isMinute =
          index > 0 && letters[index - 1] == UInt8(ascii: "h")
          || index + 1 < letters.count && letters[index + 1] == UInt8(ascii: "s")
        if isMinute { shape.time = true } else { shape.date = true }
      default: shape.date = true
      }
    }
    return shape.date || shape.time ? shape : nil
  }
}
