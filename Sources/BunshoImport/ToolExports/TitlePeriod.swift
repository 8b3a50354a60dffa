// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The period a ticket's title names (4月度, R6.4, 2024-04, Q1, 第3週, April), and the title without it.
struct TitlePeriod: Equatable {
  /// What the period is, from wide to narrow.
  enum Unit: Int, Comparable {
    case year, half, quarter, month, week, day

    static func < (left: Unit, right: Unit) -> Bool { left.rawValue < right.rawValue }
  }

  /// The numbers told.
  private(set) var numbers: [Unit: Int] = [:]
  /// The title without the period.
  private(set) var title = ""

  /// The narrowest unit told.
  var unit: Unit { numbers.keys.max() ?? .year }

  /// Finds the period of a title; `nil` where it names none, or nothing else.
  init?(_ title: String) {
    // Longer texts are no titles of recurring tickets.
    guard title.utf8.count <= 600 else { return nil }
    var scanner = Scanner(TextKey.compatible(title))
    scanner.run()
    guard !scanner.numbers.isEmpty else { return nil }
    numbers = scanner.numbers
    self.title = Self.cleaned(scanner.rest)
    guard !self.title.isEmpty else { return nil }
  }

  /// Takes away what stood around the period: `()`, 「の」, dashes, doubled spaces.
  private static func cleaned(_ rest: String) -> String {
    var text = rest
    for empty in ["()", "[]", "【】", "「」", "〔〕", "( )", "[ ]"] { text = text.replacing(empty, with: "") }
    while text.contains("  ") { text = text.replacing("  ", with: " ") }
    let edges: Set<Character> = [
      " ", "\u{3000}", "-", "_", "/", ":", "：", "・", "、", ",", "の", "|", "～", "~", ".",
    ]
    let front = text.drop { edges.contains($0) }
    return String(front.reversed().drop { edges.contains($0) }.reversed())
  }

  /// Walks over a title and takes the parts of periods out.
  private struct Scanner {
    private let characters: [Character]
    private var index = 0
    var numbers: [Unit: Int] = [:]
    var rest = ""

    init(_ text: String) { characters = Array(text) }

    mutating func run() {
      while index < characters.count {
        let start = index
        let known = numbers
        if readWord() || readNumber() { continue }
        index = start
        numbers = known
        // A number that is no period is passed over whole: the 12 of 2512月 is no month.
        if Self.isDigit(characters[index]) {
          while index < characters.count, Self.isDigit(characters[index]) { keep() }
        } else {
          keep()
        }
      }
    }

    private mutating func keep() {
      rest.append(characters[index])
      index += 1
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private func isLetter(at position: Int) -> Bool {
      characters.indices.contains(position) && characters[position].isASCII && characters[position].isLetter
    }

    private mutating func take(_ word: String, ignoringCase: Bool = false) -> Bool {
      var position = index
      for character in word {
        guard position < characters.count else { return false }
        let found = characters[position]
        guard found == character || ignoringCase && found.lowercased() == character.lowercased() else {
          return false
        }
        position += 1
      }
      index = position
      return true
    }

    private mutating func digits(upTo limit: Int) -> Int? {
      let start = index
      while index < characters.count, Self.isDigit(characters[index]), index - start <= limit { index += 1 }
      guard index > start, index - start <= limit else {
        index = start
        return nil
      }
      return Int(String(characters[start..<index]))
    }

    /// Enters a number; refused outside its range and where the unit was told before.
    private mutating func set(_ unit: Unit, _ number: Int, in range: ClosedRange<Int>) -> Bool {
      guard range.contains(number), numbers[unit] == nil else { return false }
      numbers[unit] = number
      return true
    }

    private static let halves: [(String, Int)] = [
      ("上半期", 1), ("下半期", 2), ("上期", 1), ("下期", 2), ("H1", 1), ("H2", 2),
    ]
    private static let eras: [(String, Int)] = [
      ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("R", 2018), ("H", 1988), ("S", 1925),
    ]
    private static let months = [
      ["January", "Jan"], ["February", "Feb"], ["March", "Mar"], ["April", "Apr"], ["May"], ["June", "Jun"],
      ["July", "Jul"], ["August", "Aug"], ["September", "Sept", "Sep"], ["October", "Oct"],
      ["November", "Nov"],
      ["December", "Dec"],
    ]

    /// Periods that begin with a word.
    private mutating func readWord() -> Bool {
      let start = index
      let followsLetter = isLetter(at: index - 1)
      for (word, number) in Self.halves where !(followsLetter && word.first?.isASCII == true) {
        if take(word), !isLetter(at: index), set(.half, number, in: 1...2) { return true }
        index = start
      }
      if take("第") {
        if let number = digits(upTo: 2) {
          if take("四半期"), set(.quarter, number, in: 1...4) { return true }
          if take("週"), set(.week, number, in: 1...53) { return true }
        }
        index = start
      }
      for (word, base) in Self.eras where !(followsLetter && word.first?.isASCII == true) {
        guard take(word) else { continue }
        let first = take("元")
        if let number = first ? 1 : digits(upTo: 2), readAfterYear(base + number, mustGoOn: true) {
          return true
        }
        index = start
      }
      guard !followsLetter else { return false }
      for (names, month) in zip(Self.months, 1...) {
        for name in names {
          if take(name), !isLetter(at: index), set(.month, month, in: 1...12) {
            _ = take(".")
            return true
          }
          index = start
        }
      }
      if take("FY", ignoringCase: true), let number = digits(upTo: 4),
        set(.year, number < 100 ? 2000 + number : number, in: 1990...2199)
      {
        return true
      }
      index = start
      if take("Q"), let number = digits(upTo: 1), !isLetter(at: index), set(.quarter, number, in: 1...4) {
        return true
      }
      index = start
      if take("week", ignoringCase: true) || take("W") {
        _ = take(" ")
        if let number = digits(upTo: 2), !isLetter(at: index), set(.week, number, in: 1...53) { return true }
      }
      index = start
      return false
    }

    /// Periods that begin with a number.
    private mutating func readNumber() -> Bool {
      guard Self.isDigit(characters[index]), index == 0 || !Self.isDigit(characters[index - 1]) else {
        return false
      }
      let start = index
      guard let number = digits(upTo: 8) else { return false }
      switch index - start {
      case 8:
        return set(.year, number / 10_000, in: 1990...2199) && set(.month, number / 100 % 100, in: 1...12)
          && set(.day, number % 100, in: 1...31)
      case 6: return set(.year, number / 100, in: 1990...2199) && set(.month, number % 100, in: 1...12)
      case 4: return readAfterYear(number, mustGoOn: false)
      case 1, 2: return readAfterShort(number)
      default: return false
      }
    }

    /// What may follow a year: 年度, 年4月, /4, -04-25.
    private mutating func readAfterYear(_ year: Int, mustGoOn: Bool) -> Bool {
      guard set(.year, year, in: 1926...2199) else { return false }
      if take("年度") { return true }
      let end = index
      if take("年") {
        if let month = digits(upTo: 2), take("月"), set(.month, month, in: 1...12) {
          readAfterMonth()
        } else {
          index = end + 1
        }
        return true
      }
      for separator in ["/", "-", "."] {
        if take(separator), let month = digits(upTo: 2), set(.month, month, in: 1...12) {
          let afterMonth = index
          if take(separator), let day = digits(upTo: 2), set(.day, day, in: 1...31) { return true }
          index = afterMonth
          return true
        }
        index = end
      }
      // R6 alone may be a room; 2024 alone is a year where no letter follows.
      return !mustGoOn && !isLetter(at: index) && (2000...2099).contains(year)
    }

    private mutating func readAfterShort(_ number: Int) -> Bool {
      if take("年度") { return set(.year, 2000 + number, in: 2000...2099) }
      if take("月") {
        guard set(.month, number, in: 1...12) else { return false }
        readAfterMonth()
        return true
      }
      if take("四半期") { return set(.quarter, number, in: 1...4) }
      if take("Q") { return !isLetter(at: index) && set(.quarter, number, in: 1...4) }
      if take("週目") { return set(.week, number, in: 1...53) }
      if take("/"), let day = digits(upTo: 2) {
        return set(.month, number, in: 1...12) && set(.day, day, in: 1...31)
      }
      return false
    }

    /// 月度, 月分, 月号, and the day of the month.
    private mutating func readAfterMonth() {
      let start = index
      if let day = digits(upTo: 2), take("日"), set(.day, day, in: 1...31) { return }
      index = start
      for word in ["度", "分", "号"] where take(word) { return }
    }
  }
}
