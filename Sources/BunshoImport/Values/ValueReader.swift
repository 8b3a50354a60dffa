// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Turns the text of an attribute cell into its canonical value. The text itself is always kept.
enum ValueReader {
  /// What came of a text.
  enum Outcome: Equatable {
    /// The canonical value.
    case value(WorkItem.Fact.Value)
    /// The canonical value, read although it is not written as it should be; the form that is expected.
    case noted(WorkItem.Fact.Value, expected: LocalizedText)
    /// Not understood; the form that is expected.
    case unreadable(expected: LocalizedText)
  }

  /// Reads a value.
  ///
  /// - Parameter header: the header's text, which may state a unit: 「時間(分)」.
  static func read(_ text: String, as field: WorkItem.Field, header: String) -> Outcome {
    switch field {
    case .frequency:
      return .value(FrequencyReader.read(text).map { .frequency($0) } ?? .text)
    case .hours:
      if DurationReader.saysUnknown(text) { return .value(.text) }
      if let hours = DurationReader.hours(text, header: header) { return .value(.number(hours)) }
      return .unreadable(
        expected: LocalizedText(ja: "「1.5」「90分」「1時間30分」のような時間", en: "a time such as 1.5, 90min or 1h30m"))
    case .importance, .difficulty:
      return .value(LevelReader.level(text).map { .level($0) } ?? .text)
    case .manual:
      return .value(ManualReader.state(text).map { .manual($0) } ?? .text)
    case .start, .due, .validity:
      return date(text, takesEnd: field == .due)
    case .since, .manualDate, .deputyVerified:
      return firstDay(text)
    case .handoverDays:
      return days(text, header: header)
    case .deputyAccess:
      return .value(FlagReader.flag(text).map { .flag($0) } ?? .text)
    case .credential:
      return .value(NameListReader.names(text).map { .names($0) } ?? .text)
    case .amount:
      return .value(AmountReader.band(text, header: header).map { .amounts($0) } ?? .text)
    case .count:
      return .value(NumberReader.number(text).map { .number($0) } ?? .text)
    default:
      return .value(.text)
    }
  }

  /// The form that ranges of money are expected in, where a column holds such ranges.
  static let expectedAmounts = LocalizedText(
    ja: "「50万円以下」「100万円超500万円以下」のような金額の範囲", en: "a range of money such as ≤ 500,000")

  /// Since when something holds: the month or year a text names begins on its first day.
  private static func firstDay(_ text: String) -> Outcome {
    let outcome = date(text, takesEnd: false)
    if case .value(.date) = outcome { return outcome }
    if case .noted = outcome { return outcome }
    guard let span = DateSpanReader.span(text, fiscalYear: nil) else { return outcome }
    return .value(.date(span.lowerBound))
  }

  /// Working days: a week has five of them, a month twenty. A bare number counts in the unit of the header, else
  /// in days.
  private static func days(_ text: String, header: String) -> Outcome {
    if DurationReader.saysUnknown(text) { return .value(.text) }
    if let days = DurationReader.days(text, header: header) { return .value(.number(days)) }
    return .unreadable(
      expected: LocalizedText(ja: "「3」「3日」「2週間」のような日数", en: "a number of days such as 3, 3 days or 2 weeks"))
  }

  private static func date(_ text: String, takesEnd: Bool) -> Outcome {
    if DurationReader.saysUnknown(text) { return .value(.text) }
    guard let reading = DateReader.read(text, in: .init(takesEnd: takesEnd)) else {
      return DateReader.isLooseDate(text)
        ? .value(.text)
        : .unreadable(
          expected: LocalizedText(ja: "「2026-04-01」「令和8年4月1日」のような日付", en: "a date such as 2026-04-01"))
    }
    guard reading.isOutsideEra else { return .value(.date(reading.date)) }
    return .noted(
      .date(reading.date),
      expected: LocalizedText(
        ja: "元号がその日に合う「\(EraCalendar.text(of: reading.date))」",
        en: "\(EraCalendar.text(of: reading.date)), in the era of that day"))
  }
}

/// Values already read. Columns of attributes hold few distinct texts, so each is read once.
struct ValueCache {
  private struct Key: Hashable {
    let column: Int
    let text: String
  }

  private var outcomes: [Key: ValueReader.Outcome] = [:]
  /// Columns that hold ranges of money, so that a cell that is none is worth a note.
  var amountColumns: Set<Int> = []
  /// Free texts never repeat and need no reading; more distinct values than this are not kept.
  private static let limit = 20_000

  /// The value of a text in a column.
  mutating func read(_ text: String, as field: WorkItem.Field, in column: Header.Column)
    -> ValueReader.Outcome
  {
    switch field {
    case .frequency, .hours, .importance, .difficulty, .manual, .start, .due, .validity, .count, .since,
      .manualDate, .deputyVerified, .handoverDays, .deputyAccess, .credential, .amount:
      break
    default: return .value(.text)
    }
    let key = Key(column: column.number, text: text)
    if let known = outcomes[key] { return known }
    var outcome = ValueReader.read(text, as: field, header: column.text)
    if field == .amount, outcome == .value(.text), amountColumns.contains(column.number),
      !AmountReader.saysAny(text), !DurationReader.saysUnknown(text)
    {
      outcome = .unreadable(expected: ValueReader.expectedAmounts)
    }
    if outcomes.count < Self.limit { outcomes[key] = outcome }
    return outcome
  }
}
