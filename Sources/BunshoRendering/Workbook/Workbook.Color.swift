// SPDX-License-Identifier: Apache-2.0

extension Workbook {
  /// A colour, written as the number `0xRRGGBB`.
  public struct Color: Sendable, Hashable, ExpressibleByIntegerLiteral {
    /// Red, green and blue as `0xRRGGBB`.
    public let rgb: UInt32

    /// Makes a colour from `0xRRGGBB`; higher bits are dropped.
    public init(rgb: UInt32) {
      self.rgb = rgb & 0xFF_FFFF
    }

    /// Makes a colour from a literal such as `0x0017C1`.
    public init(integerLiteral rgb: UInt32) {
      self.init(rgb: rgb)
    }

    /// Makes a colour from `#RRGGBB` or `RRGGBB`; nil when the text is neither.
    public init?(hex: String) {
      let digits = hex.hasPrefix("#") ? hex.dropFirst() : hex[...]
      guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let rgb = UInt32(digits, radix: 16)
      else { return nil }
      self.init(rgb: rgb)
    }

    /// The colour as `#RRGGBB`, in capitals.
    public var hex: String {
      let digits = String(rgb, radix: 16, uppercase: true)
      return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }
  }
}
