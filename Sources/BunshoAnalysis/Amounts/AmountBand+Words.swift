// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension AmountBand {
  /// The band in words: 「100万円超500万円以下」, "over 1,000,000 up to 5,000,000 yen".
  func words(isYen: Bool) -> LocalizedText {
    var ja = ""
    var en: [String] = []
    let unit = isYen ? "円" : ""
    if let lower {
      ja += Self.japanese(lower) + unit + (includesLower ? "以上" : "超")
      en.append((includesLower ? "from " : "over ") + Self.grouped(lower))
    }
    if let upper {
      ja += Self.japanese(upper) + unit + (includesUpper ? "以下" : "未満")
      en.append((includesUpper ? "up to " : "below ") + Self.grouped(upper))
    }
    if en.isEmpty { return LocalizedText(ja: "全額", en: "any amount") }
    return LocalizedText(ja: ja, en: en.joined(separator: " ") + (isYen ? " yen" : ""))
  }

  /// An amount by itself, in words.
  static func amount(_ value: Double, isYen: Bool) -> LocalizedText {
    LocalizedText(ja: japanese(value) + (isYen ? "円" : ""), en: grouped(value) + (isYen ? " yen" : ""))
  }

  /// 500000 → 50万, 120000000 → 1億2,000万.
  private static func japanese(_ value: Double) -> String {
    guard let whole = Int(exactly: value), whole >= 10_000, whole % 10_000 == 0 else { return grouped(value) }
    let (large, small) = (whole / 100_000_000, whole % 100_000_000 / 10_000)
    return (large > 0 ? "\(grouped(Double(large)))億" : "") + (small > 0 ? "\(grouped(Double(small)))万" : "")
  }

  /// 1234567 → 1,234,567.
  private static func grouped(_ value: Double) -> String {
    guard let whole = Int(exactly: value), whole >= 0 else { return "\(value)" }
    var digits = String(whole)
    var parts: [String] = []
    while digits.count > 3 {
      parts.insert(String(digits.suffix(3)), at: 0)
      digits = String(digits.dropLast(3))
    }
    return ([digits] + parts).joined(separator: ",")
  }
}
