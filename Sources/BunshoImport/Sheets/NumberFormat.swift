// SPDX-License-Identifier: Apache-2.0

/// How a spreadsheet shows a number: the part of format codes that changes what a reader takes from a cell.
///
/// Decimal places, leading zeros, thousands, percent and literal text are applied, since `4.10` and `007` are
/// not what the file stores. Dates become ISO 8601. What is beyond this (fractions, exponents, conditions) is
/// shown as a cell without format would.
enum NumberFormat: Equatable, Sendable {
  /// No format.
  case general
  /// A date, a time, or both.
  case date(DateSerial.Shape)
  /// Digits and literal text, by sections for positive, negative and zero.
  case pattern([NumberPattern])

  /// Understands a format code such as `#,##0.00"h"` or `yyyy/m/d`.
  init(code: String) {
    let sections = NumberFormatCode(code).sections
    guard let first = sections.first else {
      self = .general
      return
    }
    if let shape = first.dateShape {
      self = .date(shape)
      return
    }
    let patterns = sections.prefix(3).compactMap { NumberPattern($0) }
    guard patterns.count == min(sections.count, 3), patterns.contains(where: { !$0.isGeneral }) else {
      self = .general
      return
    }
    self = .pattern(patterns)
  }

  /// Appends the number as shown and answers what the cell then is.
  func append(_ value: Double, system: DateSystem, to output: inout [UInt8]) -> Sheet.CellKind {
    if case .date(let shape) = self, let serial = DateSerial(value, system: system),
      serial.append(shape, to: &output)
    {
      return .date
    }
    guard let decimal = DecimalValue(value) else { return .number }
    if case .pattern(let sections) = self, Self.append(decimal, by: sections, to: &output) { return .number }
    decimal.appendGeneral(to: &output)
    return .number
  }

  private static func append(
    _ value: DecimalValue, by sections: [NumberPattern], to output: inout [UInt8]
  ) -> Bool {
    let start = output.count
    if value.isNegative, sections.count > 1 {
      // The section for negatives brings its own sign, or only a colour, which no reader of text sees.
      sections[1].append(sections[1].showsNegativeMark ? value.magnitude : value, to: &output)
    } else if value.isZero, sections.count > 2 {
      sections[2].append(value, to: &output)
    } else {
      sections[0].append(value, to: &output)
    }
    // `;;;` hides numbers from people who look; a reader who lost them would never know.
    return output.count > start
  }

  /// The formats every workbook knows by number.
  ///
  /// Numbers 27 to 58 are those of East Asian versions, which write them without a code.
  static func builtIn(_ id: Int) -> NumberFormat? {
    let code: String? =
      switch id {
      case 0, 49: "General"
      case 1: "0"
      case 2: "0.00"
      case 3, 5, 6, 37, 38, 41, 42: "#,##0"
      case 4, 7, 8, 39, 40, 43, 44: "#,##0.00"
      case 9: "0%"
      case 10: "0.00%"
      case 14...17, 27...31, 34...36, 50...58: "yyyy/m/d"
      case 18...21, 32, 33, 45, 47: "h:mm:ss"
      case 22: "yyyy/m/d h:mm"
      case 46: "[h]:mm:ss"
      default: nil
      }
    return code.map { NumberFormat(code: $0) }
  }
}
