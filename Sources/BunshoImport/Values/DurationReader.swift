// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads 「1.5h」「1時間30分」「90分」「0.5人日」「1:30」 as hours.
enum DurationReader {
  /// Hours of a working day and month, as usual where nothing else is configured.
  private static let hoursPerDay = 8.0
  private static let hoursPerMonth = 160.0

  /// Whether the text says that the value is not known.
  static func saysUnknown(_ text: String) -> Bool {
    guard text.utf8.count <= 24 else { return false }
    return unknown.contains(TextKey.matching(text))
  }

  private static let unknown: Set<String> = [
    "-", "―", "－", "—", "–", "‐", "‑", "−", "─", "ー", "--", "?", "不明", "未定", "未計測", "未測定", "n/a", "na", "tbd",
    "unknown",
  ]

  /// The hours; `nil` when the text is no duration.
  static func hours(_ text: String, header: String) -> Double? {
    guard text.utf8.count <= 160 else { return nil }
    let plain = NumberReader.withoutApproximation(TextKey.matching(text))
    if plain == "半日" { return hoursPerDay / 2 }
    // A range counts with its mean: 30～60分. Its unit stands at the end.
    var ends = plain.split(omittingEmptySubsequences: false) { "~～〜-–".contains($0) }
    if ends.count == 2 {
      // 「30分～」「～30分」: what is named.
      ends.removeAll { $0.isEmpty }
      if ends.count == 1 { return simple(String(ends[0]), header: header) }
    }
    if ends.count == 2 {
      let unit = ends[1].drop { $0.isNumber || $0 == "." }
      guard let low = simple(String(ends[0]) + (ends[0].last?.isNumber == true ? unit : ""), header: header),
        let high = simple(String(ends[1]), header: header)
      else { return nil }
      return (low + high) / 2
    }
    return ends.count == 1 ? simple(plain, header: header) : nil
  }

  /// The same in working days, where a bare number counts days.
  static func days(_ text: String, header: String) -> Double? {
    let key = TextKey.matching(header)
    let unit: String
    if key.contains("週") || key.contains("week") {
      unit = "(週)"
    } else if key.contains("(月") || key.contains("か月") || key.contains("month") {
      unit = "(人月)"
    } else if key.contains("(時間") || key.contains("hour") {
      unit = ""
    } else {
      unit = "(日)"
    }
    return hours(text, header: unit).map { $0 / hoursPerDay }
  }

  /// The hours of one duration that is no range.
  private static func simple(_ plain: String, header: String) -> Double? {
    if plain == "半日" { return hoursPerDay / 2 }
    if plain.contains(":") { return clock(plain) }
    if plain.hasPrefix("pt") || plain.hasPrefix("p") && plain.dropFirst().first?.isNumber == true {
      return iso(plain)
    }
    var total = 0.0
    var rest = Substring(plain)
    var found = false
    while !rest.isEmpty {
      guard let (number, after) = NumberReader.leading(String(rest)) else { return nil }
      var unit = after.prefix { !$0.isNumber }
      // 「1時間半」
      let isHalfMore = unit.hasSuffix("半") && unit.count > 1
      if isHalfMore { unit = unit.dropLast() }
      guard let factor = factor(of: String(unit), header: header) else { return nil }
      total += (number + (isHalfMore ? 0.5 : 0)) * factor
      found = true
      rest = after.dropFirst(unit.count + (isHalfMore ? 1 : 0))
    }
    return found && total.isFinite ? total : nil
  }

  /// 「1:30」「1:30:00」: hours and minutes.
  private static func clock(_ plain: String) -> Double? {
    let parts = plain.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ (1...4).contains($0.utf8.count) }) else {
      return nil
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers[1] < 60 else { return nil }
    return Double(numbers[0]) + Double(numbers[1]) / 60 + (numbers.count == 3 ? Double(numbers[2]) / 3600 : 0)
  }

  /// 「PT8H30M0S」 as MS Project writes durations (ISO 8601); days are working days.
  private static func iso(_ plain: String) -> Double? {
    var total = 0.0
    var isTime = false
    var digits = ""
    for character in plain.dropFirst() {
      if character == "t" {
        guard digits.isEmpty else { return nil }
        isTime = true
        continue
      }
      if character.isNumber || character == "." {
        digits.append(character)
        continue
      }
      guard digits.utf8.count <= 12, let number = Double(digits) else { return nil }
      switch (character, isTime) {
      case ("h", true): total += number
      case ("m", true): total += number / 60
      case ("s", true): total += number / 3600
      case ("d", false): total += number * hoursPerDay
      case ("w", false): total += number * hoursPerDay * 5
      default: return nil
      }
      digits = ""
    }
    return digits.isEmpty ? total : nil
  }

  private static func factor(of unit: String, header: String) -> Double? {
    switch unit {
    case "": factorOfHeader(header)
    case "h", "hr", "hrs", "hour", "hours", "時間", "時間/回", "時間/件", "h/回", "h/件", "時": 1
    case "分", "分間", "m", "min", "mins", "min.", "minute", "minutes", "分/回", "分/件": 1.0 / 60
    case "秒", "s", "sec", "seconds": 1.0 / 3600
    case "日", "日間", "人日", "人工", "d", "day", "days", "営業日", "md", "manday", "mandays", "person-days":
      hoursPerDay
    case "人月", "か月", "ヶ月", "カ月", "ヵ月", "ケ月", "箇月", "か月間", "ヶ月間", "カ月間", "month", "months", "mm", "manmonth",
      "manmonths":
      hoursPerMonth
    case "人時", "人時間", "mh": 1
    case "週間", "週", "w", "week", "weeks": hoursPerDay * 5
    default: nil
    }
  }

  private static func factorOfHeader(_ header: String) -> Double {
    let key = TextKey.matching(header)
    if key.contains("(分") || key.contains("分)") || key.contains("[分") || key.contains("min") {
      return 1.0 / 60
    }
    if key.contains("人月") { return hoursPerMonth }
    if key.contains("(週") { return hoursPerDay * 5 }
    if key.contains("人日") || key.contains("人工") || key.contains("(日") || key.contains("(days") {
      return hoursPerDay
    }
    return 1
  }
}
