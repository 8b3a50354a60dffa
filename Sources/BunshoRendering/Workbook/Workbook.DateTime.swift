// SPDX-License-Identifier: Apache-2.0

extension Workbook {
  /// A civil date and time of day in the Gregorian calendar, without a time zone.
  ///
  /// Cells hold it as spreadsheets do, as days since the last day of 1899. Document properties read it as UTC.
  public struct DateTime: Sendable, Hashable {
    /// The year, 1900 to 9999.
    public var year: Int
    /// The month, 1 to 12.
    public var month: Int
    /// The day of the month, 1 to 31.
    public var day: Int
    /// The hour, 0 to 23.
    public var hour: Int
    /// The minute, 0 to 59.
    public var minute: Int
    /// The second, 0 to 59.
    public var second: Int

    /// Makes a date, at midnight unless a time is given.
    public init(_ year: Int, _ month: Int, _ day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
      self.year = year
      self.month = month
      self.day = day
      self.hour = hour
      self.minute = minute
      self.second = second
    }
  }
}

extension Workbook.DateTime {
  /// Days from 1970-01-01 to this date; negative before it.
  var daysSince1970: Int {
    // Howard Hinnant's days_from_civil: the year starts in March, so the leap day is its last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Seconds from 1970-01-01T00:00:00Z, reading the value as UTC.
  var secondsSince1970: Int {
    daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// The number a spreadsheet cell holds for this date: days, the time of day as a fraction.
  ///
  /// Spreadsheets believe that 1900 was a leap year, so days before 1900-03-01 are one less.
  public var serialNumber: Double {
    let days = daysSince1970 + 25_569
    let seconds = hour * 3_600 + minute * 60 + second
    return Double(days < 61 ? days - 1 : days) + Double(seconds) / 86_400
  }

  /// The value as `2026-04-01T09:30:00`.
  public var iso8601: String {
    func padded(_ number: Int, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return
      "\(padded(year, 4))-\(padded(month))-\(padded(day))T\(padded(hour)):\(padded(minute)):\(padded(second))"
  }
}
