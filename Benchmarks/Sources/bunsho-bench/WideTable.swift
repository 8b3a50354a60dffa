// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A table for measuring readers alone: 100,000 × 20 cells of Japanese text, 200,200 different ones.
///
/// Two columns hold a text of their own in every row, eighteen take theirs from 180 texts; among them are `<`, `&`,
/// a comma and a quote, so that escapes are paid for.
struct WideTable {
  static let rows = 100_000
  static let columns = 20
  private static let shared = 180
  private static let parts = [
    "経費精算", "出張手配", "契約更新", "在庫照合", "受注確認", "品質検査", "設備点検", "予算編成", "監査対応", "広報取材",
  ]

  /// Writes the table as UTF-8 CSV.
  func write(to path: String) throws {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    guard let file = FileHandle(forWritingAtPath: path) else { throw Problem("\(path): cannot be written") }
    defer { try? file.close() }
    let texts = (0..<Self.shared).map(Self.sharedText).map(Self.quoted)
    var text = (1...Self.columns).map { "列\($0)" }.joined(separator: ",") + "\n"
    for row in 0..<Self.rows {
      text += "業務第\(row)号の\(Self.parts[row % 10])と取りまとめ,管理番号\(row * 7 % 999_983)-\(row)の控え"
      for column in 2..<Self.columns { text += "," + texts[(row * 31 + column * 17) % Self.shared] }
      text += "\n"
      // In pieces: a big parent would count into the peak memory of its children.
      if text.utf8.count > 1 << 18 {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.write(contentsOf: Data(text.utf8))
  }

  private static func sharedText(_ index: Int) -> String {
    let text = parts[index % 10] + "の" + parts[index / 10 % 10] + "\(index)"
    return switch index {
    case 30: text + " <要確認> & 保留"
    case 60: text + ", 別紙"
    case 90: text + " \"仮\""
    default: text
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(",") || text.contains("\"") else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
