// SPDX-License-Identifier: Apache-2.0

/// One section of a number format: where digits go, and what stands around them.
struct NumberPattern: Equatable, Sendable {
  private typealias Token = NumberFormatCode.Token

  private let whole: [NumberFormatCode.Token]
  private let fraction: [NumberFormatCode.Token]
  private let hasThousands: Bool
  /// The power of ten percent signs and thousands commas multiply by.
  private let power: Int
  private let places: Int
  /// Whether the section says no more than "as it is".
  let isGeneral: Bool

  /// `nil` when the section holds what is not applied.
  init?(_ section: NumberFormatCode.Section) {
    guard !section.tokens.contains(where: { $0 == .unsupported || Self.isDate($0) }) else { return nil }
    var whole: [Token] = []
    var fraction: [Token] = []
    var sawPoint = false
    var pendingCommas = 0
    var hasThousands = false
    var power = 0
    for token in section.tokens {
      switch token {
      case .point:
        // Only the first point is one; further ones are text.
        if sawPoint { fraction.append(.literal([UInt8(ascii: ".")])) }
        sawPoint = true
      case .comma: pendingCommas += 1
      default:
        if Self.isDigit(token), pendingCommas > 0 {
          hasThousands = true
          pendingCommas = 0
        }
        if token == .percent { power += 2 }
        if sawPoint { fraction.append(token) } else { whole.append(token) }
      }
    }
    // Commas behind the last digit divide by a thousand each.
    power -= 3 * pendingCommas
    self.whole = whole
    self.fraction = fraction
    self.hasThousands = hasThousands
    self.power = power
    self.places = fraction.filter(Self.isDigit).count
    self.isGeneral = (whole + fraction).allSatisfy { $0 == .general || $0 == .text }
  }

  private static func isDigit(_ token: Token) -> Bool {
    if case .digit = token { true } else { false }
  }

  private static func isDate(_ token: Token) -> Bool {
    switch token {
    case .dateLetters, .elapsed: true
    default: false
    }
  }

  /// Whether the section's own text tells that a number is negative; some formats only turn it red.
  var showsNegativeMark: Bool {
    let marks = ["-", "(", "▲", "△", "−", "－", "‐"].map { Array($0.utf8) }
    return (whole + fraction).contains { token in
      guard case .literal(let text) = token else { return false }
      return marks.contains { text.starts(with: $0) }
    }
  }

  /// Appends the number as the section shows it, with a minus sign if it is negative.
  func append(_ value: DecimalValue, to output: inout [UInt8]) {
    let digits = value.shifted(by: power).digitText(places: places)
    let split = digits.count - places
    let isShownAsZero = digits.allSatisfy { $0 == 0x30 }
    let showsDigits = whole.contains(where: Self.isDigit) || places > 0 || whole.contains(.general)
    if value.isNegative, showsDigits, !isShownAsZero || whole.contains(.general) {
      output.append(UInt8(ascii: "-"))
    }
    appendWhole(digits[..<split].drop { $0 == 0x30 }, of: value, to: &output)
    appendFraction(digits[split...], to: &output)
  }

  private func appendWhole(_ digits: ArraySlice<UInt8>, of value: DecimalValue, to output: inout [UInt8]) {
    // Right to left, because the leftmost place takes all digits that are left.
    var reversed: [UInt8] = []
    var rest = digits
    var shown = 0
    func show(_ digit: UInt8) {
      if hasThousands, shown > 0, shown % 3 == 0 { reversed.append(UInt8(ascii: ",")) }
      reversed.append(digit)
      shown += 1
    }
    let leftmost = whole.firstIndex(where: Self.isDigit)
    if leftmost == nil, places > 0 {
      while let digit = rest.popLast() { show(digit) }
    }
    for (index, token) in whole.enumerated().reversed() {
      switch token {
      case .literal(let text): reversed.append(contentsOf: text.reversed())
      case .percent: reversed.append(UInt8(ascii: "%"))
      case .general:
        var text: [UInt8] = []
        value.magnitude.appendGeneral(to: &text)
        reversed.append(contentsOf: text.reversed())
      case .digit(let place):
        if let digit = rest.popLast() {
          show(digit)
        } else if place == UInt8(ascii: "0") {
          show(0x30)
        }
        if index == leftmost {
          while let digit = rest.popLast() { show(digit) }
        }
      default: break
      }
    }
    output.append(contentsOf: reversed.reversed())
  }

  private func appendFraction(_ digits: ArraySlice<UInt8>, to output: inout [UInt8]) {
    // Places marked `#` or `?` at the end vanish with their zeros.
    let marks = fraction.compactMap { token -> UInt8? in
      if case .digit(let mark) = token { mark } else { nil }
    }
    let values = Array(digits)
    var kept = min(marks.count, values.count)
    while kept > 0, marks[kept - 1] != UInt8(ascii: "0"), values[kept - 1] == 0x30 { kept -= 1 }
    if kept > 0 { output.append(UInt8(ascii: ".")) }
    var next = 0
    for token in fraction {
      switch token {
      case .digit:
        if next < kept { output.append(values[next]) }
        next += 1
      case .literal(let text): output.append(contentsOf: text)
      case .percent: output.append(UInt8(ascii: "%"))
      default: break
      }
    }
  }
}
