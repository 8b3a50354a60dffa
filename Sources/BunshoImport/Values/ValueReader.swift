// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Turns the text of an attribute cell into its canonical value. The text itself is always kept.
enum ValueReader {
  /// What came of a text.
  enum Outcome: Equatable {
    /// The canonical value.
    case value(WorkItem.Fact.Value)
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
      if DurationReader.saysUnknown(text) { return .value(.text) }
      if let date = DateReader.date(text) { return .value(.date(date)) }
      return DateReader.isLooseDate(text)
        ? .value(.text)
        : .unreadable(
          expected: LocalizedText(ja: "「2026-04-01」「令和8年4月1日」のような日付", en: "a date such as 2026-04-01"))
    case .count:
      return .value(NumberReader.number(text).map { .number($0) } ?? .text)
    default:
      return .value(.text)
    }
  }
}

/// Values already read. Columns of attributes hold few distinct texts, so each is read once.
struct ValueCache {
  private struct Key: Hashable {
    let column: Int
    let text: String
  }

  private var outcomes: [Key: ValueReader.Outcome] = [:]
  /// Free texts never repeat and need no reading; more distinct values than this are not kept.
  private static let limit = 20_000

  /// The value of a text in a column.
  mutating func read(_ text: String, as field: WorkItem.Field, in column: Header.Column)
    -> ValueReader.Outcome
  {
    switch field {
    case .frequency, .hours, .importance, .difficulty, .manual, .start, .due, .validity, .count: break
    default: return .value(.text)
    }
    let key = Key(column: column.number, text: text)
    if let known = outcomes[key] { return known }
    let outcome = ValueReader.read(text, as: field, header: column.text)
    if outcomes.count < Self.limit { outcomes[key] = outcome }
    return outcome
  }
}

/// Reads numbers as people write them: full-width digits, thousands commas, 約.
enum NumberReader {
  /// The number a text begins with, and what follows it.
  static func leading(_ text: String) -> (number: Double, rest: Substring)? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    guard let number = Double(digits.filter { $0 != "," }) else { return nil }
    return (number, text[digits.endIndex...])
  }

  /// The number a whole text is.
  static func number(_ text: String) -> Double? {
    var plain = TextKey.matching(text)
    for prefix in ["約", "およそ", "~", "～"] where plain.hasPrefix(prefix) {
      plain = String(plain.dropFirst(prefix.count))
    }
    guard let (number, rest) = leading(plain) else { return nil }
    return ["", "件", "回", "名", "人", "円"].contains(String(rest)) ? number : nil
  }
}

/// Reads 「1.5h」「1時間30分」「90分」「0.5人日」「1:30」 as hours.
enum DurationReader {
  /// Hours of a working day and month, as usual where nothing else is configured.
  private static let hoursPerDay = 8.0
  private static let hoursPerMonth = 160.0

  /// Whether the text says that the value is not known.
  static func saysUnknown(_ text: String) -> Bool {
    ["-", "―", "－", "—", "–", "‐", "ー", "?", "不明", "未定", "n/a", "tbd"].contains(TextKey.matching(text))
  }

  /// The hours; `nil` when the text is no duration.
  static func hours(_ text: String, header: String) -> Double? {
    var plain = TextKey.matching(text)
    for prefix in ["約", "およそ"] where plain.hasPrefix(prefix) { plain = String(plain.dropFirst(prefix.count)) }
    if plain == "半日" { return hoursPerDay / 2 }
    // A range counts with its mean: 30～60分. Its unit stands at the end.
    let ends = plain.split(omittingEmptySubsequences: false) { "~～-–".contains($0) }
    if ends.count == 2 {
      let unit = ends[1].drop { $0.isNumber || $0 == "." }
      guard let low = simple(String(ends[0]) + (ends[0].last?.isNumber == true ? unit : ""), header: header),
        let high = simple(String(ends[1]), header: header)
      else { return nil }
      return (low + high) / 2
    }
    return ends.count == 1 ? simple(plain, header: header) : nil
  }

  /// The hours of one duration that is no range.
  private static func simple(_ plain: String, header: String) -> Double? {
    if let colon = plain.firstIndex(of: ":"), let whole = Double(plain[..<colon]),
      let minutes = Double(plain[plain.index(after: colon)...].prefix(2))
    {
      return whole + minutes / 60
    }
    var total = 0.0
    var rest = Substring(plain)
    var found = false
    while !rest.isEmpty {
      guard let (number, after) = NumberReader.leading(String(rest)) else { return nil }
      let unit = after.prefix { !$0.isNumber }
      guard let factor = factor(of: String(unit), header: header) else { return nil }
      total += number * factor
      found = true
      rest = after.dropFirst(unit.count)
    }
    return found ? total : nil
  }

  private static func factor(of unit: String, header: String) -> Double? {
    switch unit {
    case "": return factorOfHeader(header)
    case "h", "hr", "hrs", "hour", "hours", "時間", "時間/回": return 1
    case "分", "m", "min", "mins", "minutes", "分/回": return 1.0 / 60
    case "日", "人日", "d", "day", "days", "営業日": return hoursPerDay
    case "人月", "か月", "ヶ月": return hoursPerMonth
    case "週間", "週": return hoursPerDay * 5
    default: return nil
    }
  }

  private static func factorOfHeader(_ header: String) -> Double {
    let key = TextKey.matching(header)
    if key.contains("(分") || key.contains("分)") || key.contains("min") { return 1.0 / 60 }
    if key.contains("人日") || key.contains("(日") { return hoursPerDay }
    if key.contains("人月") { return hoursPerMonth }
    return 1
  }
}

/// Reads 高/中/低, 1–5, A–C, ★ as 1 (low) … 5 (high).
enum LevelReader {
  /// The level; `nil` when the text is none.
  static func level(_ text: String) -> Int? {
    let key = TextKey.matching(text)
    if let number = Int(key), (1...5).contains(number) { return number }
    let stars = key.filter { $0 == "★" || $0 == "☆" }
    if !stars.isEmpty, stars.count == key.count, key.count <= 5 { return key.filter { $0 == "★" }.count }
    switch key {
    case "最高", "最重要", "特大", "s", "critical": return 5
    case "高", "大", "a", "難", "high", "高い", "重要": return 4
    case "中", "b", "普通", "medium", "normal", "middle": return 3
    case "低", "小", "c", "易", "low", "低い": return 2
    case "最低", "なし", "lowest", "trivial": return 1
    default: return nil
    }
  }
}

/// Reads 有/無, 整備済/作成中/未整備, a link or file name as the state of a manual.
enum ManualReader {
  /// The state; `nil` when the text does not tell.
  static func state(_ text: String) -> WorkItem.Manual? {
    let key = TextKey.matching(text)
    switch key {
    case "有", "あり", "有り", "○", "〇", "◯", "済", "整備済", "整備済み", "作成済", "作成済み", "yes", "y", "true", "present",
      "done":
      return .present
    case "無", "なし", "無し", "×", "未", "未整備", "未作成", "no", "n", "false", "missing", "none", "-", "－":
      return .missing
    case "作成中", "整備中", "△", "一部", "一部有", "inprogress", "draft", "partial":
      return .inProgress
    default:
      let isPlace =
        key.hasPrefix("http") || key.contains("\\") || key.contains("/")
        || [".doc", ".docx", ".xls", ".xlsx", ".pdf", ".ppt", ".pptx", ".md"].contains { key.hasSuffix($0) }
      return isPlace ? .present : nil
    }
  }
}
