// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Several numbered duties in one cell: 「①文書の管理 ②備品の購入」, or a line each.
enum DutyList {
  private static let circled = Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
  /// The shortest text that is a duty and not part of one.
  private static let shortest = 3

  /// The duties with their numbers; `nil` when the text is not numbered 1, 2, … throughout.
  static func pieces(of text: String) -> [String]? {
    guard text.utf8.count > 8 else { return nil }
    let lines = text.split(whereSeparator: \.isNewline).map { TextKey.trimmed(String($0)) }.filter {
      !$0.isEmpty
    }
    if lines.count >= 2 { return isNumbered(lines) ? lines : nil }
    guard text.hasPrefix("①"), text.contains("②") else { return nil }
    var pieces: [String] = []
    var current = ""
    for character in text {
      if pieces.count + 1 < circled.count, character == circled[pieces.count + (current.isEmpty ? 0 : 1)],
        !current.isEmpty
      {
        pieces.append(TextKey.trimmed(current))
        current = ""
      }
      current.append(character)
    }
    pieces.append(TextKey.trimmed(current))
    return isNumbered(pieces) ? pieces : nil
  }

  private static func isNumbered(_ pieces: [String]) -> Bool {
    pieces.count >= 2
      && zip(1..., pieces).allSatisfy { number, piece in
        guard let rest = rest(of: piece, after: number) else { return false }
        return rest.count >= shortest
      }
  }

  /// What stands behind the number of a piece: `1 …`, `(1)…`, `1.…`, ①….
  private static func rest(of piece: String, after number: Int) -> String? {
    if number <= circled.count, piece.first == circled[number - 1] {
      return TextKey.trimmed(String(piece.dropFirst()))
    }
    let plain = TextKey.compatible(piece)
    for form in ["(\(number))", "\(number).", "\(number))", "\(number) ", "\(number)、"]
    where plain.hasPrefix(form) {
      return TextKey.trimmed(String(plain.dropFirst(form.count)))
    }
    return nil
  }
}
