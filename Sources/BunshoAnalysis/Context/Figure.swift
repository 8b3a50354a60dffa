// SPDX-License-Identifier: Apache-2.0

/// Numbers as messages print them.
enum Figure {
  /// A share as per cent: 「72%」. Where rounding would hide that a limit is passed, with as many decimals as show it.
  /// What is not all of it is never called 100%.
  static func percent(_ share: Double, beside limit: Double? = nil) -> String {
    if share < 1, (share * 100).rounded() == 100, limit.map({ $0 < 0.99 }) ?? true { return "99%" }
    for decimals in 0...3 {
      let text = decimal(share * 100, decimals) + "%"
      guard let limit, share != limit, text == decimal(limit * 100, decimals) + "%" else { return text }
    }
    return decimal(share * 100, 3) + "%"
  }

  /// Hours, rounded to whole ones from ten on: 「1,920」, 「7.5」.
  static func hours(_ hours: Double) -> String {
    decimal(hours, abs(hours) < 10 ? 1 : 0)
  }

  /// A number with two decimals at most: 「0.45」.
  static func ratio(_ ratio: Double, beside limit: Double? = nil) -> String {
    let text = decimal(ratio, 2)
    guard let limit, ratio != limit, text == decimal(limit, 2) else { return text }
    return decimal(ratio, 3)
  }

  /// A number with at most so many decimals and with commas between thousands; beyond all sense as Swift prints it.
  private static func decimal(_ value: Double, _ decimals: Int) -> String {
    let scale = [1.0, 10, 100, 1000][decimals]
    guard let scaled = Int(exactly: (value * scale).rounded()) else { return "\(value)" }
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    var digits = String(whole)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    if rest > 0 {
      var fraction = String(rest)
      fraction = String(repeating: "0", count: decimals - fraction.count) + fraction
      while fraction.hasSuffix("0") { fraction.removeLast() }
      digits += "." + fraction
    }
    return (scaled < 0 ? "-" : "") + digits
  }
}
