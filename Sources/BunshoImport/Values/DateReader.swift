// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Foundation

/// Reads dates as offices and tools write them: 2026/4/1, 令和8年4月1日, R8.4.1, 20260401, `14/Jul/25 3:42 PM`.
///
/// 24/4/1 and 4/5/2024 are not read: nothing tells the year from the day, the month from the day.
enum DateReader {
  /// A day as read.
  struct Reading: Equatable {
    var date: CalendarDate
    /// The era was over, or had not begun: 平成31年5月1日.
    var isOutsideEra = false
  }

  /// What is known of a column or file before its dates are read.
  struct Context {
    /// The April–March year that 「4/1」 lies in.
    var fiscalYear: Int?
    /// How serial numbers count.
    var system = DateSystem.from1900
    /// The order of 4/5/2024, where a preset tells it.
    var order: Order?
    /// Whether a range stands for its last day.
    var takesEnd = false

    /// The order of month and day before the year.
    enum Order { case monthFirst, dayFirst }
  }

  /// The day a text names; `nil` when it names none.
  static func date(_ text: String) -> CalendarDate? { read(text)?.date }

  /// The day a text names, and what has to be said of it.
  static func read(_ text: String, in context: Context = Context()) -> Reading? {
    guard text.utf8.count <= 160 else { return nil }
    let plain = TextKey.trimmed(TextKey.compatible(text).lowercased())
    for arrow in ["→", "->", "⇒", "~", "〜", " - ", " – "] {
      let ends = plain.split(separator: arrow, omittingEmptySubsequences: true).map {
        TextKey.trimmed(String($0))
      }
      guard plain.contains(arrow), (1...2).contains(ends.count) else { continue }
      return (context.takesEnd ? ends.last : ends.first).flatMap { single($0, in: context) }
    }
    return single(plain, in: context)
  }

  private static func single(_ text: String, in context: Context) -> Reading? {
    var plain = text
    for prefix in ["as of ", "by ", "due "] where plain.hasPrefix(prefix) {
      plain = TextKey.trimmed(String(plain.dropFirst(prefix.count)))
    }
    for suffix in suffixes where plain.hasSuffix(suffix) {
      plain = TextKey.trimmed(String(plain.dropLast(suffix.count)))
    }
    var reader = DateTextReader(plain, context: context)
    return reader.read()
  }

  private static let suffixes = [
    "(予定)", "予定", "現在", "付け", "付", "施行", "改定", "改訂", "更新", "時点", "必着", "以降", "から", "より", "まで",
  ]

  /// The April–March year a text names: 令和6年度, FY24, 24年度.
  static func fiscalYear(in text: String) -> Int? {
    guard text.utf8.count <= 400 else { return nil }
    let key = TextKey.matching(text)
    if let fy = key.range(of: "fy") {
      let digits = key[fy.upperBound...].drop { $0 == "'" }.prefix { $0.isASCII && $0.isNumber }
      guard digits.count == 2 || digits.count == 4, let number = Int(digits) else { return nil }
      return number < 100 ? 2000 + number : number
    }
    guard let end = key.range(of: "年度") else { return nil }
    let before = key[..<end.lowerBound]
    let digits = String(before.reversed().prefix { $0.isASCII && $0.isNumber || $0 == "元" }.reversed())
    guard digits.count <= 4, let number = digits == "元" ? 1 : Int(digits) else { return nil }
    let head = before.dropLast(digits.count)
    if let era = EraCalendar.eras.first(where: { era in era.words.contains { head.hasSuffix($0) } }) {
      return era.firstYear + number - 1
    }
    switch digits.count {
    case 2: return 2000 + number
    case 4: return number
    default: return nil
    }
  }

  /// Whether a text is a date too loose to be a day: 4月, 平31, 毎月末, 令和6年度, 期限なし.
  static func isLooseDate(_ text: String) -> Bool {
    let key = TextKey.matching(text)
    if looseWords.contains(where: { key.contains($0) }) { return true }
    let era = EraCalendar.eras.lazy.flatMap(\.words).first { key.hasPrefix($0) }
    let rest = era.map { key.dropFirst($0.count) } ?? key[...]
    let parts = rest.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    let areNumbers = parts.allSatisfy { $0 == "元" || $0.utf8.count <= 4 && Int($0) != nil }
    return areNumbers && (parts.count == 2 || parts.count == 1 && (era != nil || rest.count == 4))
  }

  private static let looseWords = [
    "年", "月", "週", "日", "末", "期", "頃", "随時", "都度", "次第", "なし", "無し", "fy", "q", "asap", "ongoing", "継続",
  ]
}
