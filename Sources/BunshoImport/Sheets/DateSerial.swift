// SPDX-License-Identifier: Apache-2.0

/// How a spreadsheet counts days.
enum DateSystem: Sendable {
  /// Day 1 is 1900-01-01, with a 29 February 1900 that never was.
  case from1900
  /// Day 0 is 1904-01-01.
  case from1904
}

/// A moment as a spreadsheet stores it, turned into ISO 8601.
struct DateSerial {
  /// Which parts of a moment a number format shows.
  struct Shape: Equatable, Sendable {
    var date = false
    var time = false
    /// Hours beyond 24 are shown as such (`[h]:mm`).
    var elapsed = false
  }

  /// 9999-12-31, the last day spreadsheets know.
  private static let lastDay = 2_958_465
  private static let secondsPerDay = 86_400.0

  private let day: Int
  private let second: Int

  /// The moment, to the second; `nil` for numbers that are no date in any spreadsheet.
  init?(_ serial: Double, system: DateSystem) {
    let counted = system == .from1904 ? serial + 1462 : serial
    guard counted >= 0, counted < Double(Self.lastDay + 1) else { return nil }
    let seconds = (counted * Self.secondsPerDay).rounded()
    day = Int(seconds / Self.secondsPerDay)
    second = Int(seconds) - day * 86_400
    guard day <= Self.lastDay else { return nil }
  }

  /// Appends the moment as ISO 8601, as far as the shape shows it.
  ///
  /// Answers `false`, and appends nothing, when the shape shows a date and there is none: day 0.
  func append(_ shape: Shape, to output: inout [UInt8]) -> Bool {
    if shape.elapsed {
      appendTime(hours: day * 24 + second / 3600, to: &output)
      return true
    }
    if shape.date {
      guard day >= 1 else { return false }
      appendDate(to: &output)
      if shape.time { output.append(UInt8(ascii: "T")) }
    }
    if shape.time { appendTime(hours: second / 3600, to: &output) }
    return true
  }

  private func appendTime(hours: Int, to output: inout [UInt8]) {
    Self.append(hours, width: 2, to: &output)
    output.append(UInt8(ascii: ":"))
    Self.append(second / 60 % 60, width: 2, to: &output)
    output.append(UInt8(ascii: ":"))
    Self.append(second % 60, width: 2, to: &output)
  }

  private func appendDate(to output: inout [UInt8]) {
    let (year, month, dayOfMonth) = civil
    Self.append(year, width: 4, to: &output)
    output.append(UInt8(ascii: "-"))
    Self.append(month, width: 2, to: &output)
    output.append(UInt8(ascii: "-"))
    Self.append(dayOfMonth, width: 2, to: &output)
  }

  /// Year, month and day of the proleptic Gregorian calendar (Howard Hinnant's `civil_from_days`).
  private var civil: (year: Int, month: Int, day: Int) {
    if day == 60 { return (1900, 2, 29) }
    // Days since 0000-03-01; before the day that never was, the count is one short.
    let shifted = day + (day < 60 ? 1 : 0) - 25_569 + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func append(_ value: Int, width: Int, to output: inout [UInt8]) {
    let text = String(value).utf8
    output.append(contentsOf: repeatElement(0x30, count: max(0, width - text.count)))
    output.append(contentsOf: text)
  }
}
