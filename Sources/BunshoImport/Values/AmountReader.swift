// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads ranges of money as authority tables write them: 「50万円以下」「100万円超500万円以下」「～50万円」「≤ 500,000」.
///
/// A single amount is no range: 「予算 120万円」 says what something costs, not up to where somebody decides.
enum AmountReader {
  /// The range; `nil` when the text is none, or one that cannot be.
  ///
  /// - Parameter header: the header's text, which may state the unit of bare numbers: 「金額(千円)」.
  static func band(_ text: String, header: String = "") -> AmountBand? {
    guard text.utf8.count <= 120 else { return nil }
    var plain = TextKey.matching(text)
    for (long, short) in spellings { plain = plain.replacing(long, with: short) }
    var scanner = Scanner(Array(plain), headerFactor: headerFactor(header))
    guard let band = scanner.band(), band.lower != nil || band.upper != nil else { return nil }
    guard let lower = band.lower, let upper = band.upper else { return band }
    let isLawful = lower < upper || lower == upper && band.includesLower && band.includesUpper
    return isLawful ? band : nil
  }

  /// Whether the text says that the amount is of no matter: 「金額を問わず」「全額」.
  static func saysAny(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let key = TextKey.matching(text)
    return anyWords.contains { key.contains($0) }
  }

  private static let anyWords = [
    "問わ", "かかわらず", "関わらず", "全額", "全て", "すべて", "無制限", "制限なし", "上限なし", "限度なし", "一切", "なし", "無し", "any",
    "all", "unlimited", "nolimit",
  ]

  /// Words with one meaning, longest first, as one sign each.
  private static let spellings: [(String, String)] = [
    ("を超えない", "≤"), ("を超え", "＞"), ("超え", "＞"), ("を上回る", "＞"), ("超過", "＞"), ("超", "＞"), ("以上", "≥"),
    ("以下", "≤"), ("以内", "≤"), ("まで", "≤"), ("未満", "＜"), ("に満たない", "＜"), ("<=", "≤"), (">=", "≥"), ("≦", "≤"),
    ("≧", "≥"), ("upto", "≤"), ("lessthan", "＜"), ("under", "＜"), ("below", "＜"), ("morethan", "＞"),
    ("over", "＞"),
    ("above", "＞"), ("atleast", "≥"), ("orless", "≤"), ("ormore", "≥"), ("〜", "~"), ("–", "-"), ("、", ""),
    ("かつ", ""),
    ("(税抜)", ""), ("(税込)", ""), ("(税別)", ""), ("1件につき", ""), ("1件当たり", ""), ("1件あたり", ""), ("1件", ""),
    ("予定価格", ""), ("契約金額", ""), ("総額", ""),
  ]

  private static func headerFactor(_ header: String) -> Double {
    let key = TextKey.matching(header)
    return units.first { key.contains("(\($0.word))") || key.contains("単位:\($0.word)") }?.factor ?? 1
  }

  private static let units: [(word: String, factor: Double)] = [
    ("百万円", 1e6), ("十万円", 1e5), ("千万円", 1e7), ("億円", 1e8), ("万円", 1e4), ("千円", 1e3), ("円", 1), ("百万", 1e6),
    ("億", 1e8), ("万", 1e4), ("千", 1e3), ("million", 1e6), ("m", 1e6), ("k", 1e3), ("jpy", 1), ("yen", 1),
    ("usd", 1),
  ]

  /// Reads from front to back.
  private struct Scanner {
    private let characters: [Character]
    private let headerFactor: Double
    private var place = 0

    init(_ characters: [Character], headerFactor: Double) {
      self.characters = characters
      self.headerFactor = headerFactor
    }

    /// Bounds of at most two amounts, each with its sign before or behind; or two amounts with a dash between.
    mutating func band() -> AmountBand? {
      if accept("~") {
        guard let upper = amount(), isAtEnd else { return nil }
        return AmountBand(upper: upper.value, includesUpper: true)
      }
      guard let first = bound() else { return nil }
      let hasDash = accept("~") || accept("-")
      if isAtEnd {
        // 「50万円～」; without dash or sign it is a single amount.
        if first.sign == nil, hasDash { return AmountBand(lower: first.amount.value, includesLower: true) }
        return first.sign == nil ? nil : band(first, nil)
      }
      guard let second = bound(), isAtEnd else { return nil }
      if first.sign == nil {
        // 「50～100万円」: the unit stands behind both.
        guard hasDash else { return nil }
        let lower = first.amount.hasUnit ? first.amount.value : first.amount.number * second.amount.factor
        var sign = second.sign ?? "≤"
        if !"≤＜".contains(sign) { sign = "≤" }
        return AmountBand(
          lower: lower, includesLower: true, upper: second.amount.value, includesUpper: sign == "≤")
      }
      if second.sign == nil {
        // 「100万円超～500万円」
        guard hasDash else { return nil }
        return band(first, (second.amount, "≤"))
      }
      return band(first, second)
    }

    private typealias Amount = (value: Double, number: Double, factor: Double, hasUnit: Bool)
    private typealias Bound = (amount: Amount, sign: Character?)

    private func band(_ first: Bound, _ second: Bound?) -> AmountBand? {
      var band = AmountBand()
      for bound in [first, second].compactMap(\.self) {
        switch bound.sign {
        case "≥", "＞":
          guard band.lower == nil else { return nil }
          (band.lower, band.includesLower) = (bound.amount.value, bound.sign == "≥")
        case "≤", "＜":
          guard band.upper == nil else { return nil }
          (band.upper, band.includesUpper) = (bound.amount.value, bound.sign == "≤")
        default: return nil
        }
      }
      return band
    }

    private mutating func bound() -> Bound? {
      let before = sign()
      guard let amount = amount() else { return nil }
      let after = before == nil ? sign() : nil
      return (amount, before ?? after)
    }

    private mutating func sign() -> Character? {
      guard place < characters.count else { return nil }
      let folded: Character =
        switch characters[place] {
        case "<": "＜"
        case ">": "＞"
        default: characters[place]
        }
      guard "≤≥＜＞".contains(folded) else { return nil }
      place += 1
      return folded
    }

    /// 「1億5,000万円」「¥500,000」
    private mutating func amount() -> Amount? {
      _ = accept("¥") || accept("\\") || accept("$")
      var total: Amount?
      while let (number, rest) = NumberReader.leading(String(characters[place...])) {
        place = characters.count - rest.count
        let unit = AmountReader.units.first { characters[place...].starts(with: $0.word) }
        if let unit { place += unit.word.count }
        let factor = unit?.factor ?? (total == nil ? headerFactor : 1)
        let value = number * factor
        guard value.isFinite else { return nil }
        let sum = (total?.value ?? 0) + value
        total = (sum, number, factor, unit != nil || total?.hasUnit == true)
        if unit == nil || unit?.word.hasSuffix("円") == true { break }
      }
      return total
    }

    private var isAtEnd: Bool { place == characters.count }

    private mutating func accept(_ character: Character) -> Bool {
      guard place < characters.count, characters[place] == character else { return false }
      place += 1
      return true
    }
  }
}
