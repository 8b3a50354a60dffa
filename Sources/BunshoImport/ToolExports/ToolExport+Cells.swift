// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Cells as the tools write them.
extension ToolExport {
  /// A person of a cell, and what the tool says beside the name.
  struct Person: Equatable {
    var name: String
    /// Share of time (`50%`), where told.
    var note: String?
  }

  /// The people of a cell: parted only as the tool parts them, without the tool's own additions.
  func people(in cell: String) -> [Person] {
    var pieces: [String] = []
    var current = ""
    var depth = 0
    for character in cell {
      if "([（".contains(character) { depth += 1 }
      if ")]）".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, separators.contains(character) || character == "\r\n" && separators.contains("\n") {
        pieces.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    pieces.append(current)
    return pieces.compactMap { Self.person(TextKey.trimmed($0)) }
  }

  /// `田中[50%]` of Project, `Bob (200)` of Todoist, `田中 (https://…)` of Notion.
  private static func person(_ text: String) -> Person? {
    guard !text.isEmpty, !nobody.contains(TextKey.matching(text)) else { return nil }
    guard let last = text.last, ")]".contains(last),
      let open = text.lastIndex(of: last == ")" ? "(" : "["), open != text.startIndex
    else { return Person(name: text) }
    let inside = text[text.index(after: open)...].dropLast()
    let name = TextKey.trimmed(String(text[..<open]))
    if last == "]" { return Person(name: name, note: String(inside)) }
    let isAddition = inside.hasPrefix("http") || !inside.isEmpty && inside.allSatisfy { $0.isNumber }
    return Person(name: isAddition ? name : text)
  }

  private static let nobody: Set<String> = ["unassigned", "未割り当て", "未割当", "担当者なし"]

  /// The text to take a cell's value from, where the tool writes it in its own way; `nil` where it does not.
  func reading(of cell: String, as field: WorkItem.Field) -> String? {
    switch field {
    case .start, .due:
      // 2026/04/01 needs nothing done; most dates are such.
      if cell.utf8.count <= 10, cell.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }) { return nil }
      return date(cell, isEnd: field == .due)?.iso
    case .importance: return levels.isEmpty ? nil : levels[TextKey.matching(cell)].map { String($0) }
    case .hours:
      guard hoursAreSeconds || self == .project else { return nil }
      let text = TextKey.matching(cell)
      if hoursAreSeconds, let seconds = Double(text) { return "\(seconds / 3600)h" }
      // `5 days?` is an estimate; a week has five days and a month twenty, as Project sets them.
      let plain = text.hasSuffix("?") ? String(text.dropLast()) : text
      for (word, days) in [
        ("weeks", 5.0), ("week", 5), ("wks", 5), ("wk", 5), ("months", 20), ("mons", 20), ("mon", 20),
      ]
      where plain.hasSuffix(word) {
        return Double(plain.dropLast(word.count)).map { "\($0 * days)d" }
      }
      return plain == text ? nil : plain
    default: return nil
    }
  }

  /// The field a cell speaks of: a due date 「every month」 is a frequency.
  func field(_ field: WorkItem.Field, for cell: String) -> WorkItem.Field {
    guard field == .due, let first = cell.first, "eE毎".contains(first) else { return field }
    let key = TextKey.matching(cell)
    guard key.hasPrefix("every") || key.hasPrefix("毎") else { return field }
    return FrequencyReader.read(cell) == nil ? field : .frequency
  }

  /// The day of a cell, in the forms of §7.
  ///
  /// - Parameter isEnd: whether the end of a range `… → …` is asked for.
  func date(_ cell: String, isEnd: Bool) -> CalendarDate? {
    // No date is longer; hostile cells need not be taken apart.
    guard cell.count <= 80 else { return nil }
    let ends = cell.split(separator: "→").map { TextKey.trimmed(String($0)) }
    guard let text = isEnd ? ends.last : ends.first else { return nil }
    if usesInstants, let day = Self.dayInJapan(text) { return day }
    if let day = DateReader.date(Self.withoutTime(text)) { return day }
    let pieces = Self.withoutTime(text).split { " ,/.-年日".contains($0) }.map(String.init)
    let parts = pieces.filter { Self.weekday($0) == nil }
    guard parts.count == 3 else { return nil }
    if let month = parts.firstIndex(where: { Self.month($0) != nil }), let number = Self.month(parts[month]) {
      let rest = parts.indices.filter { $0 != month }.compactMap { Int(parts[$0]) }
      guard rest.count == 2 else { return nil }
      // `14/Jul/25`, `April 1, 2024`; ja `25/7月/14` begins with the year.
      let yearIsFirst = month == 1 && parts[month].hasSuffix("月")
      return Self.date(year: rest[yearIsFirst ? 0 : 1], month: number, day: rest[yearIsFirst ? 1 : 0])
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    let orders: [DateOrder] = dateOrder.map { [$0] } ?? [.monthFirst, .dayFirst]
    let weekday = pieces.lazy.compactMap { Self.weekday($0) }.first
    var days = orders.compactMap { order in
      let (month, day) = order == .monthFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
      return Self.date(year: numbers[2], month: month, day: day)
    }
    // `Fri 04/10/26` is the day that is a Friday. 1970 began on a Thursday.
    if let weekday { days.removeAll { (($0.daysSince1970 + 3) % 7 + 7) % 7 != weekday } }
    return Set(days).count == 1 ? days[0] : nil
  }

  private static func weekday(_ text: String) -> Int? {
    guard text.count <= 9, text.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    return weekdays.firstIndex(of: String(text.lowercased().prefix(3)))
  }

  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func month(_ text: String) -> Int? {
    if text.hasSuffix("月"), let number = Int(text.dropLast()) { return number }
    let word = text.lowercased()
    guard word.count >= 3, word.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    return months.firstIndex { word.hasPrefix($0) }.map { $0 + 1 }
  }

  private static func date(year: Int, month: Int, day: Int) -> CalendarDate? {
    CalendarDate(year: year < 100 ? year + 2000 : year, month: month, day: day)
  }

  /// The text before a time of day: `2026/04/01 09:00`, `14/Jul/25 3:42 PM`, `2026年9月7日 (月)`.
  private static func withoutTime(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    while let last = words.last, words.count > 1,
      last.contains(":") || ["am", "pm"].contains(last.lowercased()) || last.hasPrefix("(")
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// The day in Japan of an instant in UTC: `2026-10-09T15:00:00.000Z` is the 10th.
  private static func dayInJapan(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "T")
    guard parts.count == 2, parts[1].hasSuffix("Z"), let day = CalendarDate(iso: parts[0]),
      let hour = Int(parts[1].prefix(2))
    else { return nil }
    return hour + 9 >= 24 ? day.adding(days: 1) : day
  }
}
