// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads numbers as people write them: full-width digits, thousands commas, 約, △ and ▲ for minus.
enum NumberReader {
  /// The number a text begins with, and what follows it.
  static func leading(_ text: String) -> (number: Double, rest: Substring)? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    guard digits.utf8.count <= 24, hasThousands(digits), let number = Double(digits.filter { $0 != "," })
    else {
      return nil
    }
    return (number, text[digits.endIndex...])
  }

  /// The number a whole text is; the mean of a range.
  static func number(_ text: String) -> Double? {
    guard text.utf8.count <= 120 else { return nil }
    let plain = withoutApproximation(TextKey.matching(text))
    let ends = plain.split(omittingEmptySubsequences: false) { "~〜".contains($0) }
    switch ends.count {
    case 1: return single(plain)
    case 2:
      // 「100～200件」: the mean; 「100件～」: what is named.
      if ends[0].isEmpty || ends[1].isEmpty { return single(String(ends[0] + ends[1])) }
      guard let low = single(String(ends[0])), let high = single(String(ends[1])) else { return nil }
      return (low + high) / 2
    default: return nil
    }
  }

  private static func single(_ plain: String) -> Double? {
    var sign = 1.0
    var rest = plain
    // ▲ and △ are minus only before a digit; they are marks elsewhere.
    if let first = rest.first, "△▲-−".contains(first), let next = rest.dropFirst().first, next.isNumber {
      sign = -1
      rest = String(rest.dropFirst())
    } else if rest.first == "(", rest.last == ")", rest.count > 2 {
      sign = -1
      rest = String(rest.dropFirst().dropLast())
      guard rest.first?.isNumber == true else { return nil }
    }
    if let mark = rest.first, "¥\\$".contains(mark) { rest = String(rest.dropFirst()) }
    guard let (number, unit) = leading(rest), units.contains(String(unit)) else { return nil }
    return sign * number
  }

  private static let units: Set<String> = [
    "", "件", "回", "名", "人", "円", "個", "通", "枚", "本", "台", "社", "部", "冊", "箇所", "か所", "ヶ所", "%", "件/月", "件/年",
    "件/日",
    "件/週", "人日", "人月", "点",
  ]

  /// 「1,200」 but not 「1,2」: a comma parts thousands.
  private static func hasThousands(_ digits: Substring) -> Bool {
    guard digits.contains(",") else { return true }
    let whole = digits.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    return !digits.dropFirst(whole.count).contains(",") && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// The text without 約, 程度 and the like; that a value is approximate stays in the text that is kept.
  static func withoutApproximation(_ text: String) -> String {
    var plain = text
    for prefix in ["約", "およそ", "だいたい", "概ね", "approx.", "approx", "about", "ca.", "≒"]
    where plain.hasPrefix(prefix) {
      plain = String(plain.dropFirst(prefix.count))
      break
    }
    for suffix in ["程度", "ほど", "くらい", "ぐらい", "前後", "以内", "以上", "以下", "弱", "強", "位", "+"]
    where plain.hasSuffix(suffix) {
      plain = String(plain.dropLast(suffix.count))
      break
    }
    return plain
  }
}
