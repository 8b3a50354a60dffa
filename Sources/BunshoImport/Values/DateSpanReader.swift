// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads what is less exact than a day, 「2026/4」「令和8年4月」「4月末」「2026年度」, as the days it spans.
///
/// A month without its year lies in the April–March year of the document; where that is not known, nothing is read.
enum DateSpanReader {
  /// The days a text names; `nil` when it names none.
  static func span(_ text: String, fiscalYear: Int?) -> ClosedRange<CalendarDate>? {
    guard text.utf8.count <= 90 else { return nil }
    var plain = TextKey.trimmed(TextKey.compatible(text).lowercased())
    for suffix in ["予定", "頃", "ごろ", "時点"] where plain.hasSuffix(suffix) {
      plain = TextKey.trimmed(String(plain.dropLast(suffix.count)))
    }
    // A bare number of five digits is a serial day in a column of dates, and anything in a remark.
    let isNumber = plain.allSatisfy { $0.isASCII && $0.isNumber }
    if !isNumber || plain.count == 8, !plain.contains(where: { "~〜→".contains($0) }),
      let day = DateReader.read(plain, in: .init(fiscalYear: fiscalYear))?.date
    {
      return day...day
    }
    return months(plain, fiscalYear: fiscalYear)
  }

  private static func months(_ plain: String, fiscalYear: Int?) -> ClosedRange<CalendarDate>? {
    if ["年度末", "今年度末", "当年度末", "期末"].contains(plain) {
      return fiscalYear.flatMap { month($0 + 1, 3, isEnd: true) }
    }
    var scanner = Scanner(plain)
    if let year = scanner.year() {
      if scanner.accept("年度") {
        let isEnd = scanner.accept("末")
        guard scanner.isAtEnd, let first = month(year, 4), let last = month(year + 1, 3, isEnd: isEnd) else {
          return nil
        }
        return isEnd ? last : first.lowerBound...last.upperBound
      }
      if scanner.accept("年"), scanner.isAtEnd {
        guard let first = month(year, 1), let last = month(year, 12) else { return nil }
        return first.lowerBound...last.upperBound
      }
      scanner.skipSeparator()
      guard let number = scanner.number() else { return nil }
      _ = scanner.accept("月")
      let isEnd = scanner.accept("末")
      return scanner.isAtEnd ? month(year, number, isEnd: isEnd) : nil
    }
    // 「4月」
    guard let number = scanner.number(), scanner.accept("月") else { return nil }
    let isEnd = scanner.accept("末")
    guard scanner.isAtEnd, let fiscalYear else { return nil }
    return month(number >= 4 ? fiscalYear : fiscalYear + 1, number, isEnd: isEnd)
  }

  private static func month(_ year: Int, _ month: Int, isEnd: Bool = false) -> ClosedRange<CalendarDate>? {
    guard let first = CalendarDate(year: year, month: month, day: 1),
      let next = CalendarDate(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
    else { return nil }
    let last = next.adding(days: -1)
    return isEnd ? last...last : first...last
  }

  /// Reads from front to back.
  private struct Scanner {
    private let characters: [Character]
    private var place = 0

    init(_ text: String) { characters = Array(text) }

    var isAtEnd: Bool { characters[place...].allSatisfy(\.isWhitespace) }

    mutating func accept(_ word: String) -> Bool {
      while place < characters.count, characters[place].isWhitespace { place += 1 }
      guard characters[place...].starts(with: word) else { return false }
      place += word.count
      return true
    }

    mutating func number() -> Int? {
      while place < characters.count, characters[place].isWhitespace { place += 1 }
      let digits = characters[place...].prefix { $0.isASCII && $0.isNumber }
      guard (1...2).contains(digits.count) else { return nil }
      place += digits.count
      return Int(String(digits))
    }

    mutating func skipSeparator() {
      while place < characters.count, "/.- ".contains(characters[place]) { place += 1 }
    }

    /// A year of four digits, or of an era; nothing is taken where there is none.
    mutating func year() -> Int? {
      let start = place
      for era in EraCalendar.eras {
        for word in era.words where accept(word) {
          if word.utf8.count == 1 { _ = accept(".") }
          if let number = accept("元") ? 1 : number() { return era.firstYear + number - 1 }
          place = start
        }
      }
      let digits = characters[place...].prefix { $0.isASCII && $0.isNumber }
      guard digits.count == 4, let year = Int(String(digits)), (1900...2200).contains(year) else {
        return nil
      }
      place += 4
      return year
    }
  }
}

/// Reads a remark beside a name or mark as the period in which the part is held: 「4月～」「～9月」「2026/4～2026/9」.
enum PeriodReader {
  /// The period; `nil` when the remark says something else.
  static func validity(_ text: String, fiscalYear: Int?) -> Validity? {
    guard text.utf8.count <= 120 else { return nil }
    let plain = TextKey.trimmed(TextKey.compatible(text).lowercased())
    if let ends = ends(of: plain) {
      let from = ends.from.isEmpty ? nil : DateSpanReader.span(ends.from, fiscalYear: fiscalYear)
      guard ends.from.isEmpty || from != nil else { return nil }
      // 「2026/4～9」: the end lies in the twelve months that follow the beginning.
      let year = from.map { Self.fiscalYear(of: $0.lowerBound) } ?? fiscalYear
      let until = ends.until.isEmpty ? nil : end(ends.until, after: from?.lowerBound, fiscalYear: year)
      guard ends.until.isEmpty || until != nil else { return nil }
      guard let first = from?.lowerBound, let last = until else {
        return from == nil && until == nil ? nil : Validity(from: from?.lowerBound, until: until)
      }
      return first <= last ? Validity(from: first, until: last) : nil
    }
    return nil
  }

  /// The April–March year of a day.
  static func fiscalYear(of date: CalendarDate) -> Int {
    let (year, month, _) = date.components
    return month >= 4 ? year : year - 1
  }

  private static func end(_ text: String, after start: CalendarDate?, fiscalYear: Int?) -> CalendarDate? {
    if let span = DateSpanReader.span(text, fiscalYear: fiscalYear) {
      guard let start, span.upperBound < start else { return span.upperBound }
      // 「1月～6月」 crosses into the next April–March year.
      return fiscalYear.flatMap { DateSpanReader.span(text, fiscalYear: $0 + 1)?.upperBound }
    }
    // 「2026/4～9」
    guard start != nil, let number = Int(text), (1...12).contains(number) else { return nil }
    return end("\(number)月", after: start, fiscalYear: fiscalYear)
  }

  /// The two ends of a period, empty where it is open; `nil` when the text is no period.
  private static func ends(of text: String) -> (from: String, until: String)? {
    for dash in ["~", "〜", " - ", " – ", "→"] where text.contains(dash) {
      let parts = text.split(separator: dash, omittingEmptySubsequences: false).map {
        TextKey.trimmed(String($0))
      }
      guard parts.count == 2, parts.contains(where: { !$0.isEmpty }) else { return nil }
      return (bare(parts[0], of: beginnings), bare(parts[1], of: endings))
    }
    for (words, isEnd) in [(endings, true), (beginnings, false)] {
      let rest = bare(text, of: words)
      if rest != text { return isEnd ? splitBeginning(rest) : (rest, "") }
    }
    return nil
  }

  /// 「4月から9月」, of which まで is off already.
  private static func splitBeginning(_ text: String) -> (from: String, until: String) {
    guard let word = text.ranges(of: "から").first else { return ("", text) }
    return (
      TextKey.trimmed(String(text[..<word.lowerBound])), TextKey.trimmed(String(text[word.upperBound...]))
    )
  }

  private static func bare(_ text: String, of words: [String]) -> String {
    for word in words {
      if word.last == " " {
        if text.hasPrefix(word) { return TextKey.trimmed(String(text.dropFirst(word.count))) }
      } else if text.hasSuffix(word) {
        return TextKey.trimmed(String(text.dropLast(word.count)))
      }
    }
    return text
  }

  private static let beginnings = ["から", "より", "以降", "着任", "from ", "since "]
  private static let endings = ["までの予定", "まで", "until ", "through ", "till ", "to "]
}
