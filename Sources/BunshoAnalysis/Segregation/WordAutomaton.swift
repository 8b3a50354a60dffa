// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Finds which of many words occur in a text, in one walk over its bytes (Aho and Corasick, "Efficient String
/// Matching", 1975).
///
/// Words and texts are folded: no spaces, no case, NFKC. A title that is plain already, as almost all are, is walked as
/// it stands. A Japanese word is found anywhere; Latin letters only at the beginning of a word, so that "twinvoice"
/// holds no "invoice": where letters begin, word and text alike step over a border.
struct WordAutomaton: Sendable {
  /// Sets of concepts, a bit each.
  typealias Concepts = UInt128

  /// The class of each byte: bytes that stand in no word share class 0, letters fold, spaces have none. Class 1 is the
  /// border before Latin letters.
  private var classes = [UInt8](repeating: 0, count: 256)
  private var width = 2
  /// The next state by state and class of byte, row by row.
  private var next: [UInt32] = []
  /// The concepts whose words end in each state.
  private var ends: [Concepts] = []

  /// Whether a word begins with the character, for the characters of three bytes from U+3000 to U+9FFF.
  private var begins = [Bool](repeating: false, count: 0x7000)

  private static let border = 1
  private static let skipped: UInt8 = 255

  /// Prepares words, each with the number (below 128) of what it stands for.
  init(_ words: [(word: String, concept: Int)]) {
    let folded = words.map { (bytes: Array(TextKey.spaced($0.word).utf8), concept: $0.concept) }
      .filter { !$0.bytes.isEmpty }
    for byte in Set(folded.flatMap(\.bytes)).sorted() where byte != 0x20 {
      classes[Int(byte)] = UInt8(width)
      width += 1
    }
    for capital in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      classes[Int(capital)] = classes[Int(capital | 0x20)]
    }
    for space: UInt8 in [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20] { classes[Int(space)] = Self.skipped }
    addState()
    for (bytes, concept) in folded {
      if bytes.count > 2, bytes[0] & 0xF0 == 0xE0, let place = Self.place(bytes[0], bytes[1], bytes[2]) {
        begins[place] = true
      }
      var state = 0
      for step in steps(of: bytes) {
        let edge = state * width + step
        if next[edge] == 0 {
          next[edge] = UInt32(ends.count)
          addState()
        }
        state = Int(next[edge])
      }
      ends[state] |= 1 << Concepts(concept)
    }
    complete()
  }

  /// The classes of a word, with borders.
  private func steps(of word: [UInt8]) -> [Int] {
    var steps: [Int] = []
    var isInWord = false
    for byte in word {
      let isLetter = Self.isLatin(byte)
      if isLetter, !isInWord { steps.append(Self.border) }
      isInWord = isLetter
      if classes[Int(byte)] != Self.skipped { steps.append(Int(classes[Int(byte)])) }
    }
    return steps
  }

  private static func isLatin(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private mutating func addState() {
    next.append(contentsOf: repeatElement(0, count: width))
    ends.append(0)
  }

  /// Gives every state an edge for every byte: where a word breaks off, the longest end that begins another word.
  private mutating func complete() {
    var fallback = [Int](repeating: 0, count: ends.count)
    var queue = [0]
    var position = 0
    while position < queue.count {
      let state = queue[position]
      position += 1
      ends[state] |= ends[fallback[state]]
      for byteClass in 0..<width {
        let edge = state * width + byteClass
        let child = Int(next[edge])
        let other = state == 0 ? 0 : Int(next[fallback[state] * width + byteClass])
        if child == 0 {
          next[edge] = UInt32(other)
        } else {
          fallback[child] = other
          queue.append(child)
        }
      }
    }
  }

  /// The concepts of the words that occur in a text.
  func concepts(in text: String) -> Concepts {
    let plain = text.utf8.withContiguousStorageIfAvailable { walk($0, checkingForm: true) } ?? nil
    if let plain { return plain }
    var folded = TextKey.spaced(text)
    return folded.withUTF8 { walk($0, checkingForm: false) } ?? 0
  }

  /// `nil` when the text holds characters that have another form under NFKC, so that it must be folded first.
  private func walk(_ bytes: UnsafeBufferPointer<UInt8>, checkingForm: Bool) -> Concepts? {
    classes.withUnsafeBufferPointer { classes in
      next.withUnsafeBufferPointer { next in
        ends.withUnsafeBufferPointer { ends in
          begins.withUnsafeBufferPointer { begins in
            var state = 0
            var found: Concepts = 0
            var index = 0
            var isInWord = false
            while index < bytes.count {
              let byte = bytes[index]
              if byte > 0xBF {
                if checkingForm, Self.mayFold(byte, bytes, index) { return nil }
                // Outside a word, a character that begins none is passed over as a whole.
                if state == 0, byte & 0xF0 == 0xE0, index + 2 < bytes.count,
                  let place = Self.place(byte, bytes[index + 1], bytes[index + 2]), !begins[place]
                {
                  index += 3
                  isInWord = false
                  continue
                }
              }
              index += 1
              let isLetter = Self.isLatin(byte)
              if isLetter, !isInWord { state = Int(next[state * width + Self.border]) }
              isInWord = isLetter
              let byteClass = classes[Int(byte)]
              if byteClass == Self.skipped { continue }
              state = Int(next[state * width + Int(byteClass)])
              if state != 0 { found |= ends[state] }
            }
            return found
          }
        }
      }
    }
  }

  /// The position in `begins` of a character of three bytes; `nil` beyond it.
  private static func place(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
    let scalar = Int(first & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)
    return scalar >= 0x3000 && scalar < 0xA000 ? scalar - 0x3000 : nil
  }

  /// Whether the character may change under folding: all but kana, common kanji and their punctuation.
  private static func mayFold(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    if byte >= 0xE4, byte <= 0xE9 { return false }
    guard byte == 0xE3, index + 2 < bytes.count else { return true }
    // U+3000 is a space, U+3099 and U+309A are voicing marks of their own, from U+3100 on stand squared words.
    switch bytes[index + 1] {
    case 0x80: return bytes[index + 2] == 0x80
    case 0x81, 0x83: return false
    case 0x82: return bytes[index + 2] == 0x99 || bytes[index + 2] == 0x9A
    default: return true
    }
  }
}
