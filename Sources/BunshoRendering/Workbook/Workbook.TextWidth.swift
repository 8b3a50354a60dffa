// SPDX-License-Identifier: Apache-2.0

extension Workbook {
  /// Measures text in digits of the standard font, for widths of columns and heights of rows.
  ///
  /// No font is opened: full-width, wide and ambiguous characters count two, all others one. Both numbers are
  /// estimates on the safe side, the same on every machine.
  public enum TextWidth {
    /// The widest line of a text, in digits.
    public static func of(_ text: String) -> Int {
      var widest = 0
      var width = 0
      for scalar in text.unicodeScalars {
        if scalar == "\n" {
          widest = max(widest, width)
          width = 0
        } else {
          width += digits(of: scalar)
        }
      }
      return max(widest, width)
    }

    /// How many digits one character is wide: 0, 1 or 2.
    public static func digits(of scalar: Unicode.Scalar) -> Int {
      switch EastAsianWidth(of: scalar) {
      case .zero: 0
      case .narrow: 1
      case .ambiguous, .wide: 2
      }
    }

    /// The width a column needs for some texts: the widest of them, two more, and a tenth as slack.
    ///
    /// - Parameters:
    ///   - texts: The texts of the column, the heading among them.
    ///   - limits: The least and the greatest width to give, in digits.
    public static func column(
      for texts: some Sequence<String>, within limits: ClosedRange<Double> = 6...48
    ) -> Double {
      let widest = texts.reduce(0) { max($0, of($1)) }
      // To halves: widths that differ by hairs look like a mistake.
      let width = (Double(widest + 2) * 1.1 * 2).rounded(.up) / 2
      return min(max(width, limits.lowerBound), limits.upperBound)
    }

    /// Widths that use the room a sheet of paper leaves: columns whose texts want more are given more, in proportion, and
    /// none more than it wants.
    ///
    /// - Parameters:
    ///   - widths: The least width of each column, in digits.
    ///   - wanted: The width at which its texts need not wrap.
    ///   - room: The width of the paper.
    public static func grown(_ widths: [Double], to wanted: [Double], room: Double) -> [Double] {
      let wishes = zip(widths, wanted).map { max(0, $1 - $0) }
      let (left, wished) = (room - widths.reduce(0, +), wishes.reduce(0, +))
      guard left > 0, wished > 0 else { return widths }
      let share = min(1, left / wished)
      return zip(widths, wishes).map { $0 + ($1 * share * 2).rounded(.down) / 2 }
    }

    /// How many lines a text fills in a column of some width when it wraps, at least 1.
    ///
    /// - Parameters:
    ///   - text: The text; line feeds break it, too.
    ///   - width: The width of the column, in digits.
    public static func lines(of text: String, inWidth width: Double) -> Int {
      // Programs keep a margin at both sides, together about one digit.
      let room = width.isFinite ? max(2, Int(min(width, 255)) - 1) : 2
      var lines = 1
      var used = 0
      for scalar in text.unicodeScalars {
        if scalar == "\n" {
          lines += 1
          used = 0
          continue
        }
        let width = digits(of: scalar)
        if used + width > room {
          lines += 1
          used = 0
        }
        used += width
      }
      return lines
    }

    /// The height of a row of so many lines, in points.
    ///
    /// - Parameters:
    ///   - lines: The most lines any cell of the row has.
    ///   - fontSize: The size of its font, in points; 游ゴシック needs 1.6 times as much for a line.
    ///   - minimum: The least height to give, in points.
    public static func height(lines: Int, fontSize: Double = 11, minimum: Double = 20) -> Double {
      // 409.5 points is the highest row spreadsheet programs allow.
      min(max(minimum, (Double(lines) * fontSize * 1.6).rounded(.up) + 2), 409.5)
    }
  }
}
