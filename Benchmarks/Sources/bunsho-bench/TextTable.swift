// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Columns that line up; numbers to the right.
struct TextTable {
  private var rows: [[String]]

  init(_ header: [String]) { rows = [header] }

  mutating func append(_ row: [String]) { rows.append(row) }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { cell, width in
        let space = String(repeating: " ", count: width - cell.count)
        return cell.first?.isNumber == true ? space + cell : cell + space
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// A time with as many digits as mean something.
  static func seconds(_ value: Double) -> String { fixed(value, digits: value < 1 ? 3 : 2) }

  /// A ratio with as many digits as mean something.
  static func ratio(_ value: Double?) -> String { value.map { fixed($0, digits: $0 < 10 ? 2 : 1) } ?? "–" }

  private static func fixed(_ value: Double, digits: Int) -> String { String(format: "%.\(digits)f", value) }
}
