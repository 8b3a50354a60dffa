// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Foundation

/// Reads 「月次」「週2回」「毎月25日」「四半期」「twice a month」 as runs a year (importing.md §4).
enum FrequencyReader {
  /// The frequency; `nil` when the text is none.
  static func read(_ text: String) -> Frequency? {
    let key = TextKey.matching(text)
    if key.isEmpty { return nil }
    if let exact = exact[key] { return exact }
    if onlyOnce.contains(where: { key.contains($0) }) { return .once }
    if let days = weekdays(in: key) { return .perYear(52 * days) }
    // Days of the month that are multiples of five or ten: by custom one monthly round of payments.
    if key.contains("五十日") || key.contains("ごとおび") { return .perYear(12) }
    if let frequency = FrequencyTokens(text).flatMap({ read($0.tokens) }) { return frequency }
    if irregular.contains(where: { key.contains($0) }) || endsInOccasion(key) { return .irregular }
    return nil
  }

  private static let exact: [String: Frequency] = [
    "日": .perYear(240), "週": .perYear(52), "月": .perYear(12), "年": .perYear(1),
    "d": .perYear(240), "w": .perYear(52), "m": .perYear(12), "q": .perYear(4), "y": .perYear(1),
    "once": .once, "上期": .perYear(1), "下期": .perYear(1), "上期/下期": .perYear(2), "上期・下期": .perYear(2),
    "上期、下期": .perYear(2), "上下期": .perYear(2),
  ]
  private static let onlyOnce = [
    "一回限り", "1回限り", "一度限り", "1回のみ", "一回のみ", "初回のみ", "スポット", "単発", "one-off", "oneoff", "one-time",
    "onetime", "onceonly", "nonrecurring",
  ]
  private static let irregular = [
    "随時", "都度", "適宜", "適時", "不定期", "発生時", "依頼時", "必要時", "常時", "必要に応じ", "asneeded", "asrequired",
    "whenneeded", "adhoc", "ad-hoc", "ondemand", "on-demand", "irregular", "perevent", "asandwhen",
  ]

  /// 入社時, 申請時: whenever that happens. 9時 is a time of day.
  private static func endsInOccasion(_ key: String) -> Bool {
    let tail = key.hasSuffix("時に") ? key.dropLast() : key[...]
    guard tail.last == "時", let before = tail.dropLast().last else { return false }
    return !before.isNumber
  }

  /// 「毎週月・水・金」「火曜」: the number of weekdays named.
  private static func weekdays(in key: String) -> Double? {
    var tail: Substring
    if let week = key.range(of: "毎週") {
      tail = key[week.upperBound...]
    } else if key.contains("曜"), let first = key.first, "月火水木金土日".contains(first) {
      tail = key[...]
    } else {
      return nil
    }
    tail = tail.prefix(40)
    let names = String(tail).replacing("曜日", with: "").filter { !"曜・、,/と()".contains($0) }
    guard !names.isEmpty, names.count <= 7, Set(names).count == names.count,
      names.allSatisfy({ "月火水木金土日".contains($0) })
    else { return nil }
    return Double(names.count)
  }

  // MARK: Tokens

  private typealias Token = FrequencyTokens.Token

  private static func read(_ tokens: [Token]) -> Frequency? {
    if tokens.contains(.ordinal) { return ordinals(tokens) }
    if let named = namedMonths(tokens) { return named }
    let bare = tokens.map { $0 == .namedMonth ? .period(.month) : $0 }
    guard let place = bare.firstIndex(where: { if case .period = $0 { true } else { false } }),
      case .period(let period) = bare[place]
    else { return nil }
    let before = bare[..<place]
    let after = bare[(place + 1)...]
    guard let interval = interval(before, period, after) else { return nil }
    if bare.contains(.some), bare.contains(.times) { return .irregular }
    let count = times(before: before, after: after)
    if count == nil, interval == 1 {
      // 「毎月5日・20日」「毎年6月・12月」
      let days = places(after, isPart: { period == .month && $0 == .period(.day) })
      let months = places(tokens[(place + 1)...], isPart: { period == .year && $0 == .namedMonth })
      return .perYear(period.perYear * Double(max(1, days, months)))
    }
    return .perYear(period.runs(every: interval) * (count ?? 1))
  }

  /// Every how many of the period: 3 in 「3か月毎」, 2 in 「隔週」; `nil` when the number says something else.
  private static func interval(
    _ before: ArraySlice<Token>, _ period: FrequencyTokens.Period, _ after: ArraySlice<Token>
  ) -> Double? {
    // 「bi-weekly」「semi-annual」: the hyphen is no range.
    switch before.last == .range ? before.dropLast().last : before.last {
    case .everyOther: return 2
    case .other("semi"): return 0.5
    // A number too long to be one.
    case .other(""): return nil
    case .number(let number):
      // 「3年」「25日」 without 毎 or 回 is a length or a day.
      let saysEvery = before.contains(.every) || after.contains(.every) || after.contains(.times)
      // 「2/月」: the number counts, it does not space.
      guard saysEvery, number > 0 else { return nil }
      return number
    default: return 1
    }
  }

  /// 2 in 「月2回」「2回/月」「週2」「twice a week」; the mean of 「2～3回」.
  private static func times(before: ArraySlice<Token>, after: ArraySlice<Token>) -> Double? {
    for part in [after, before] {
      if let place = part.firstIndex(of: .times), let number = number(endingBefore: place, in: part) {
        return number
      }
    }
    // 「週2」「月/2」, nothing more
    var rest = after.drop { $0 == .every }
    if case .number? = rest.first {
      let end = rest.endIndex
      rest = rest.dropFirst()
      if rest.isEmpty || rest.count == 2 && rest.first == .range {
        return number(endingBefore: end, in: after)
      }
    }
    // 「2/月」
    if before.last == .every, case .number? = before.dropLast().last {
      return number(endingBefore: before.index(before: before.endIndex), in: before)
    }
    return nil
  }

  private static func number(endingBefore end: Int, in tokens: ArraySlice<Token>) -> Double? {
    guard end - 1 >= tokens.startIndex, case .number(let high) = tokens[end - 1] else { return nil }
    if end - 3 >= tokens.startIndex, tokens[end - 2] == .range, case .number(let low) = tokens[end - 3] {
      return (low + high) / 2
    }
    return high
  }

  /// The number of numbered places listed: 5日・20日 are two; a range is one stretch.
  private static func places(_ tokens: ArraySlice<Token>, isPart: (Token) -> Bool) -> Int {
    if tokens.contains(.range) { return 1 }
    var count = 0
    for index in tokens.indices.dropFirst() {
      if case .number = tokens[index - 1], isPart(tokens[index]) { count += 1 }
    }
    return count
  }

  /// 「第2火曜」「第1・第3月曜」「第2・4水曜」 of every month; 「第1四半期」 once a year.
  private static func ordinals(_ tokens: [Token]) -> Frequency? {
    guard let first = tokens.firstIndex(of: .ordinal) else { return nil }
    var count = 0
    for token in tokens[first...] {
      switch token {
      case .number: count += 1
      case .ordinal, .other("・"): continue
      case .period(.quarter): return count > 0 ? .perYear(Double(count)) : nil
      default: return count > 0 ? .perYear((tokens.contains(.period(.year)) ? 1 : 12) * Double(count)) : nil
      }
    }
    return count > 0 ? .perYear(12 * Double(count)) : nil
  }

  /// 「4月」「6月・12月」「3月末」「4月1日」: named months come once a year.
  private static func namedMonths(_ tokens: [Token]) -> Frequency? {
    guard case .number(let first)? = tokens.first, (1...12).contains(first),
      let month = tokens.firstIndex(of: .namedMonth), !tokens.contains(.every), !tokens.contains(.times)
    else { return nil }
    // 「6,12月」「6月・12月」「4～6月」
    let isList = tokens[..<month].allSatisfy {
      if case .number = $0 { true } else { $0 == .other("・") || $0 == .range }
    }
    guard isList else { return nil }
    if tokens.contains(.range) { return .perYear(1) }
    var months = 0
    for (index, token) in tokens.enumerated() {
      guard case .number(let number) = token, (1...12).contains(number) else { continue }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if next == .namedMonth || index < month && next == .other("・") { months += 1 }
    }
    return .perYear(Double(max(1, months)))
  }
}

extension FrequencyTokens.Period {
  /// Runs a year of work done every so many of the period.
  fileprivate func runs(every count: Double) -> Double {
    // Ten days are a third of a month; longer spans of days are calendar days, shorter ones working days.
    if self == .day, count == 10 { return 36 }
    if self == .day, count >= 7 { return 365 / count }
    return perYear / count
  }
}
