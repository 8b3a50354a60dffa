// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads one date, with a time of day that may follow it, from front to back.
struct DateTextReader {
  private let characters: [Character]
  private var place = 0
  private let context: DateReader.Context

  /// - Parameter text: in NFKC and lower case.
  init(_ text: String, context: DateReader.Context) {
    characters = Array(text)
    self.context = context
  }

  /// The day, when the whole text is one.
  mutating func read() -> DateReader.Reading? {
    skipWeekday()
    guard var reading = readDay() else { return nil }
    skipSpaces()
    _ = accept("日")
    skipWeekday()
    guard let shift = readTime() else { return nil }
    reading.date = reading.date.adding(days: shift)
    return reading
  }

  // MARK: The day

  private mutating func readDay() -> DateReader.Reading? {
    if let reading = readEraDay() { return reading }
    if let month = acceptMonthName() { return readAfterMonthName(month) }
    let isShortYear = accept("'")
    guard let (first, digits) = acceptNumber(upTo: 8) else { return nil }
    switch digits {
    case 8: return day(first / 10_000, first / 100 % 100, first % 100)
    case 5 where place == characters.count || peek == ".": return readSerial(first)
    case 4: return readAfterYear(first)
    case 1, 2: return isShortYear ? readAfterYear(2000 + first) : readAfterShortNumber(first)
    default: return nil
    }
  }

  /// 「令和6年4月1日」「r6.4.1」「h31/4/1」
  private mutating func readEraDay() -> DateReader.Reading? {
    let start = place
    for era in EraCalendar.eras {
      for word in era.words where accept(word) {
        skipSpaces()
        if word.utf8.count == 1 { _ = accept(".") }
        let number: Int? = accept("元") ? 1 : acceptNumber(upTo: 2)?.value
        if let number, let reading = readAfterYear(era.firstYear + number - 1) {
          return DateReader.Reading(
            date: reading.date, isOutsideEra: EraCalendar.isOutside(reading.date, era: era))
        }
        place = start
      }
    }
    return nil
  }

  /// Month and day after a year: 「年4月1日」「/4/1」「-apr-01」.
  private mutating func readAfterYear(_ year: Int) -> DateReader.Reading? {
    guard acceptSeparator("年") else { return nil }
    let month: Int? = acceptMonthName() ?? acceptNumber(upTo: 2)?.value
    guard let month, acceptSeparator("月"), let number = acceptNumber(upTo: 2)?.value else { return nil }
    return day(year, month, number)
  }

  /// 「april 1, 2024」
  private mutating func readAfterMonthName(_ month: Int) -> DateReader.Reading? {
    skip(" .-/")
    guard let number = acceptNumber(upTo: 2)?.value else { return nil }
    acceptOrdinalEnding()
    skip(" ,-/")
    guard let year = acceptYear() else { return nil }
    return day(year, month, number)
  }

  /// A day before a named month, 「14/jul/25」「1 april 2024」; 「25/7月/14」; 「6/21/2025」; 「4/1」「4月1日」.
  private mutating func readAfterShortNumber(_ first: Int) -> DateReader.Reading? {
    acceptOrdinalEnding()
    guard acceptSeparator("月") else { return nil }
    if let month = acceptMonthName() {
      skip(" .,-/")
      return acceptYear().flatMap { day($0, month, first) }
    }
    guard let (second, _) = acceptNumber(upTo: 2) else { return nil }
    skipSpaces()
    if accept("月") {
      skip("/-. ")
      return acceptNumber(upTo: 2).flatMap { day(2000 + first, second, $0.value) }
    }
    let separated = place
    if accept("/") || accept("-") || accept(".") {
      guard let (year, digits) = acceptNumber(upTo: 4), digits == 4 else { return nil }
      if first > 12 || first == second || context.order == .dayFirst { return day(year, second, first) }
      if second > 12 || context.order == .monthFirst { return day(year, first, second) }
      return nil
    }
    place = separated
    // 「4/1」 lies in the year of the context, or in none.
    guard let fiscalYear = context.fiscalYear else { return nil }
    return day(first >= 4 ? fiscalYear : fiscalYear + 1, first, second)
  }

  private mutating func readSerial(_ number: Int) -> DateReader.Reading? {
    if accept(".") { _ = acceptNumber(upTo: 16) }
    // The years 1954 to 2119: other numbers of five digits are no dates.
    guard place == characters.count, (20_000...80_000).contains(number) else { return nil }
    // 1900 counts a 29 February that never was; 1970-01-01 is day 25569 of it.
    let counted = context.system == .from1904 ? number + 1462 : number
    return DateReader.Reading(date: CalendarDate(daysSince1970: counted - 25_569))
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> DateReader.Reading? {
    CalendarDate(year: year, month: month, day: day).map { DateReader.Reading(date: $0) }
  }

  // MARK: The time

  /// Reads what follows the day: nothing, or a time of day. Answers by how many days the zone moves the day in
  /// Japan; `nil` when something else follows.
  private mutating func readTime() -> Int? {
    skipSpaces()
    guard place < characters.count else { return 0 }
    if accept("t") || accept(",") { skipSpaces() }
    guard let (hour, _) = acceptNumber(upTo: 2), hour <= 24 else { return nil }
    guard accept(":") || accept("時") else { return nil }
    var minutes = hour * 60
    if let (minute, _) = acceptNumber(upTo: 2) { minutes += minute }
    _ = accept("分")
    if accept(":") {
      guard acceptNumber(upTo: 2) != nil else { return nil }
      if accept(".") { _ = acceptNumber(upTo: 9) }
    }
    skipSpaces()
    if accept("pm"), hour < 12 { minutes += 12 * 60 } else if accept("am"), hour == 12 { minutes -= 12 * 60 }
    skipSpaces()
    guard let offset = readZone(), place == characters.count else { return nil }
    guard let offset = offset.minutes else { return 0 }
    let inJapan = minutes - offset + 9 * 60
    return inJapan < 0 ? -1 : inJapan / (24 * 60)
  }

  private mutating func readZone() -> (minutes: Int?, isRead: Bool)? {
    if place == characters.count { return (nil, true) }
    if accept("z") || accept("utc") || accept("gmt") { return (0, true) }
    if accept("jst") { return (9 * 60, true) }
    let sign = accept("+") ? 1 : accept("-") ? -1 : 0
    guard sign != 0, let (hours, digits) = acceptNumber(upTo: 4) else { return nil }
    if digits > 2 { return (sign * (hours / 100 * 60 + hours % 100), true) }
    _ = accept(":")
    return (sign * (hours * 60 + (acceptNumber(upTo: 2)?.value ?? 0)), true)
  }

  // MARK: Pieces

  private var peek: Character? { place < characters.count ? characters[place] : nil }

  private mutating func accept(_ word: String) -> Bool {
    guard characters[place...].starts(with: word) else { return false }
    place += word.count
    return true
  }

  private mutating func acceptNumber(upTo limit: Int) -> (value: Int, digits: Int)? {
    let digits = characters[place...].prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= limit, let value = Int(String(digits)) else { return nil }
    place += digits.count
    return (value, digits.count)
  }

  /// A year of four digits, or of two beside a named month.
  private mutating func acceptYear() -> Int? {
    _ = accept("'")
    guard let (value, digits) = acceptNumber(upTo: 4), digits == 2 || digits == 4 else { return nil }
    return digits == 4 ? value : value < 69 ? 2000 + value : 1900 + value
  }

  /// 「年」 or one of 「/ . -」, blanks around it; a blank alone will do before a named month.
  private mutating func acceptSeparator(_ word: String) -> Bool {
    let start = place
    skipSpaces()
    let found = accept(word) || accept("/") || accept(".") || accept("-") || place > start
    skipSpaces()
    return found
  }

  private mutating func acceptMonthName() -> Int? {
    for (index, name) in Self.months.enumerated() {
      if accept(name) || accept(String(name.prefix(3))) {
        // 「sept. 1」
        if index == 8 { _ = accept("t") }
        _ = accept(".")
        return index + 1
      }
    }
    return nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  private mutating func acceptOrdinalEnding() {
    for ending in ["st", "nd", "rd", "th"] where accept(ending) { return }
  }

  /// 「(月)」「(月曜日)」「mon, 」
  private mutating func skipWeekday() {
    let start = place
    skipSpaces()
    let isBracketed = accept("(")
    for name in Self.weekdays where accept(name) {
      _ = accept("曜日") || accept("曜")
      if isBracketed ? accept(")") : accept(",") || peek == " " || peek == nil {
        skipSpaces()
        return
      }
      break
    }
    place = start
  }

  private static let weekdays = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sun", "mon", "tue", "wed",
    "thu",
    "fri", "sat", "日・祝", "月", "火", "水", "木", "金", "土", "日", "祝",
  ]

  private mutating func skipSpaces() { skip(" \u{3000}\t\n") }

  private mutating func skip(_ set: String) {
    while let next = peek, set.contains(next) { place += 1 }
  }
}
