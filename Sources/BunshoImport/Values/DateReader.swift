// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads dates as offices write them: 2026/4/1, 令和8年4月1日, R8.4.1, 20260401.
enum DateReader {
  /// The first year of each era; a year n of it is first + n − 1.
  private static let eras: [(words: [String], first: Int)] = [
    (["令和", "r"], 2019), (["平成", "h"], 1989), (["昭和", "s"], 1926), (["大正", "t"], 1912), (["明治", "m"], 1868),
  ]

  /// The day a text names; `nil` when it names none.
  static func date(_ text: String) -> CalendarDate? {
    var key = TextKey.matching(text)
    for suffix in ["現在", "付", "施行", "改定", "時点", "~", "～", "から", "まで"] where key.hasSuffix(suffix) {
      key = String(key.dropLast(suffix.count))
    }
    // A date with a time of day: 2026-04-01T09:00:00.
    if key.count > 10, key.dropFirst(10).first == "t", let day = CalendarDate(iso: key.prefix(10)) {
      return day
    }
    var base = 0
    for era in eras {
      guard let word = era.words.first(where: { key.hasPrefix($0) }) else { continue }
      let rest = key.dropFirst(word.count)
      guard let first = rest.first, first.isNumber || first == "元" else { continue }
      key = String(rest).replacing("元", with: "1", maxReplacements: 1)
      base = era.first - 1
      break
    }
    var parts: [Int] = []
    for piece in key.split(whereSeparator: { "/.-年月日".contains($0) }) {
      guard piece.utf8.count <= 8, let number = Int(piece) else { return nil }
      parts.append(number)
    }
    if parts.count == 1, base == 0, key.count == 8, let number = parts.first {
      return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    guard parts.count == 3 else { return nil }
    if base == 0, parts[0] < 100 { return nil }
    return CalendarDate(year: parts[0] + base, month: parts[1], day: parts[2])
  }

  /// Whether a text is a date too loose to be a day: 4月, 毎月末, 令和6年度, 期限なし.
  static func isLooseDate(_ text: String) -> Bool {
    let key = TextKey.matching(text)
    if ["年", "月", "週", "日", "末", "期", "随時", "都度", "次第", "なし", "fy", "q"].contains(where: { key.contains($0) })
    {
      return true
    }
    let parts = key.split { "/.-".contains($0) }
    return parts.count == 2 && parts.allSatisfy { Int($0) != nil }
  }
}
