// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The Japanese eras since Meiji, with the Gregorian days they begin on.
struct EraCalendar {
  /// One era.
  struct Era {
    let name: String
    /// How it is written before a year: the name, its first character, its letter.
    let words: [String]
    /// A year n of it is first + n − 1.
    let firstYear: Int
    /// Its first day in the Gregorian calendar; for Meiji the day that calendar came into force.
    let start: CalendarDate
  }

  /// Latest first.
  static let eras: [Era] = [
    era("令和", "令", "r", 2019, (2019, 5, 1)), era("平成", "平", "h", 1989, (1989, 1, 8)),
    era("昭和", "昭", "s", 1926, (1926, 12, 25)), era("大正", "大", "t", 1912, (1912, 7, 30)),
    era("明治", "明", "m", 1868, (1873, 1, 1)),
  ].compactMap { $0 }

  private static func era(
    _ name: String, _ short: String, _ letter: String, _ firstYear: Int, _ start: (Int, Int, Int)
  ) -> Era? {
    CalendarDate(year: start.0, month: start.1, day: start.2).map {
      Era(name: name, words: [name, short, letter], firstYear: firstYear, start: $0)
    }
  }

  /// The era a day lies in.
  static func era(of date: CalendarDate) -> Era? { eras.first { $0.start <= date } }

  /// Whether the era had not begun or was already over on the day.
  static func isOutside(_ date: CalendarDate, era: Era) -> Bool { Self.era(of: date)?.name != era.name }

  /// 「令和元年5月1日」
  static func text(of date: CalendarDate) -> String {
    guard let era = era(of: date) else { return date.iso }
    let (year, month, day) = date.components
    let number = year - era.firstYear + 1
    return "\(era.name)\(number == 1 ? "元" : String(number))年\(month)月\(day)日"
  }
}
