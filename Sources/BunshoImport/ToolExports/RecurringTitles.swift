// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Tickets that are one task over and over: 「4月度請求書発行」「5月度請求書発行」 are 「請求書発行」, 月次.
///
/// Trackers keep a ticket for every run of a duty; a 分掌表 wants the duty. Nothing is joined here: the groups
/// are an offer, shown to the user.
enum RecurringTitles {
  /// Titles that differ in their periods alone.
  struct Group: Equatable {
    /// The title without the period.
    var title: String
    /// Positions of the titles, in order.
    var members: [Int]
    /// How often the task comes round, as the periods tell.
    var frequency: Frequency
  }

  /// The groups of at least two different periods, in the order of their first titles.
  static func groups(in titles: [String]) -> [Group] {
    struct Key: Hashable {
      let title: String
      let unit: TitlePeriod.Unit
    }
    var positions: [Key: Int] = [:]
    var found: [(title: String, unit: TitlePeriod.Unit, members: [Int], periods: [TitlePeriod])] = []
    for (index, title) in titles.enumerated() {
      guard let period = TitlePeriod(title) else { continue }
      let key = Key(title: TextKey.matching(period.title), unit: period.unit)
      if let position = positions[key] {
        found[position].members.append(index)
        found[position].periods.append(period)
      } else {
        positions[key] = found.count
        found.append((period.title, period.unit, [index], [period]))
      }
    }
    return found.compactMap { group in
      guard let frequency = frequency(of: group.periods, unit: group.unit) else { return nil }
      return Group(title: group.title, members: group.members, frequency: frequency)
    }
  }

  /// The frequency the periods tell; `nil` where there is but one of them.
  private static func frequency(of periods: [TitlePeriod], unit: TitlePeriod.Unit) -> Frequency? {
    guard Set(periods.map(\.numbers)).count >= 2 else { return nil }
    switch unit {
    case .year: return .perYear(1)
    case .half: return .perYear(perYear(periods, unit: .half, cycle: 2))
    case .quarter: return .perYear(perYear(periods, unit: .quarter, cycle: 4))
    case .month: return .perYear(perYear(periods, unit: .month, cycle: 12))
    case .week: return .perYear(52)
    case .day:
      // 4月25日, 5月25日: a day a month is monthly, 4月1日, 4月8日 weekly, else daily.
      let months = periods.map { [$0.numbers[.year] ?? 0, $0.numbers[.month] ?? 0] }
      let days = Set(periods.map(\.numbers)).count
      if Set(months).count == days { return .perYear(perYear(periods, unit: .month, cycle: 12)) }
      let dates = periods.compactMap { period in
        CalendarDate(
          year: period.numbers[.year] ?? 2024, month: period.numbers[.month] ?? 0,
          day: period.numbers[.day] ?? 0)?.daysSince1970
      }
      let gap = greatestCommonDivisor(of: Set(dates).sorted(), cycle: 0)
      return .perYear(gap % 14 == 0 ? 26 : gap % 7 == 0 ? 52 : 240)
    }
  }

  /// Runs a year: 3月, 6月, 9月 come every third month.
  ///
  /// - Parameter cycle: how many of the unit a year has. Where not every period has its year, the numbers go
  ///   round: between 12月 and 3月 lie three months.
  private static func perYear(_ periods: [TitlePeriod], unit: TitlePeriod.Unit, cycle: Int) -> Double {
    let haveYears = periods.allSatisfy { $0.numbers[.year] != nil }
    let places = periods.map { (haveYears ? ($0.numbers[.year] ?? 0) * cycle : 0) + ($0.numbers[unit] ?? 0) }
    return Double(cycle / max(1, greatestCommonDivisor(of: Set(places).sorted(), cycle: cycle)))
  }

  private static func greatestCommonDivisor(of places: [Int], cycle: Int) -> Int {
    var result = cycle
    for (place, next) in zip(places, places.dropFirst()) {
      var (a, b) = (result, next - place)
      while b != 0 { (a, b) = (b, a % b) }
      result = a
    }
    return result
  }
}
