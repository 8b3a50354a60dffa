// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A number with the fifteen significant digits a spreadsheet shows.
///
/// Files hold binary fractions (`0.30000000000000004`); people see fifteen digits of them (`0.3`), and all
/// rounding to fewer places starts from those.
struct DecimalValue: Equatable {
  private(set) var isNegative: Bool
  /// The digits as a whole number, without trailing zeros.
  private(set) var digits: UInt64
  /// The number is `digits` × 10^`-scale`.
  private(set) var scale: Int

  var isZero: Bool { digits == 0 }

  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    var text = (
      UInt64(0), UInt64(0), UInt64(0), UInt64(0)
    )
    // "-d.dddddddddddddde-ddd" and NUL fit in 32 bytes.
    let parsed: (digits: UInt64, exponent: Int) = withUnsafeMutableBytes(of: &text) { buffer in
      withVaList([value]) { arguments in
        _ = vsnprintf(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, "%.14e", arguments)
      }
      return Self.parse(UnsafeRawBufferPointer(buffer))
    }
    isNegative = value < 0
    digits = parsed.digits
    scale = 14 - parsed.exponent
    dropTrailingZeros()
  }

  private static func parse(_ text: UnsafeRawBufferPointer) -> (digits: UInt64, exponent: Int) {
    var digits: UInt64 = 0
    var exponent = 0
    var isExponent = false
    var isExponentNegative = false
    for byte in text {
      switch byte {
      case 0: return (digits, isExponentNegative ? -exponent : exponent)
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): isExponentNegative = isExponent
      case 0x30...0x39:
        if isExponent {
          exponent = exponent * 10 + Int(byte - 0x30)
        } else {
          digits = digits * 10 + UInt64(byte - 0x30)
        }
      default: break
      }
    }
    return (digits, exponent)
  }

  private mutating func dropTrailingZeros() {
    if digits == 0 {
      scale = 0
      isNegative = false
    }
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
  }

  /// The number times ten to the given power.
  func shifted(by power: Int) -> DecimalValue {
    var value = self
    if !isZero { value.scale -= power }
    return value
  }

  /// The number without its sign.
  var magnitude: DecimalValue {
    var value = self
    value.isNegative = false
    return value
  }

  /// The digits of the number with so many places behind the point, rounded half away from zero.
  ///
  /// Leading zeros fill up to one digit before the point: 0.5 with two places is `050`.
  func digitText(places: Int) -> [UInt8] {
    var text: [UInt8]
    if scale <= places {
      text = isZero ? [] : Array(String(digits).utf8)
      if !isZero { text.append(contentsOf: repeatElement(0x30, count: places - scale)) }
    } else {
      let dropped = scale - places
      var rest: UInt64 = 0
      if dropped <= 18 {
        let unit = (0..<dropped).reduce(UInt64(1)) { value, _ in value * 10 }
        rest = digits / unit + (digits % unit >= unit / 2 ? 1 : 0)
      }
      text = rest == 0 ? [] : Array(String(rest).utf8)
    }
    let missing = places + 1 - text.count
    return missing > 0 ? Array(repeating: 0x30, count: missing) + text : text
  }

  /// The number as a cell without number format shows it, given room: no exponent below 10¹⁵.
  func appendGeneral(to output: inout [UInt8]) {
    if isNegative { output.append(UInt8(ascii: "-")) }
    let significant = Array(String(digits).utf8)
    let pointAt = significant.count - scale
    if isZero {
      output.append(0x30)
    } else if pointAt > 15 || pointAt < -8 {
      appendExponential(significant, exponent: pointAt - 1, to: &output)
    } else if scale <= 0 {
      output.append(contentsOf: significant)
      output.append(contentsOf: repeatElement(0x30, count: -scale))
    } else if pointAt > 0 {
      output.append(contentsOf: significant[..<pointAt])
      output.append(UInt8(ascii: "."))
      output.append(contentsOf: significant[pointAt...])
    } else {
      output.append(contentsOf: [0x30, UInt8(ascii: ".")])
      output.append(contentsOf: repeatElement(0x30, count: -pointAt))
      output.append(contentsOf: significant)
    }
  }

  private func appendExponential(_ significant: [UInt8], exponent: Int, to output: inout [UInt8]) {
    output.append(significant[0])
    if significant.count > 1 {
      output.append(UInt8(ascii: "."))
      output.append(contentsOf: significant[1...])
    }
    output.append(UInt8(ascii: "E"))
    output.append(UInt8(ascii: exponent < 0 ? "-" : "+"))
    let size = abs(exponent)
    if size < 10 { output.append(0x30) }
    output.append(contentsOf: String(size).utf8)
  }
}
