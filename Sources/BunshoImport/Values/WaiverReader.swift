// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads what a note or comment allows: `bunsho:allow single-person-work 理由 … by 鈴木 until 2027-03-31`.
///
/// The rule's code or name comes first (several with commas), then the reason, then in any order who answers for it
/// (`by`) and the last day (`until`, or a day with まで behind it).
enum WaiverReader {
  /// One waiver as written.
  struct Reading: Equatable {
    var rules: [String]
    var reason: String?
    var owner: String?
    var until: CalendarDate?
    /// What stands where the day should, and is none.
    var unreadableDay: String?
  }

  private static let markers = [
    "bunsho:allow", "bunsho：allow", "Bunsho:allow", "BUNSHO:ALLOW", "bunsho: allow",
  ]
  private static let longest = 32_000

  /// Whether a text may hold a waiver; looks at its bytes only.
  static func mayHold(_ text: String) -> Bool {
    guard text.utf8.count >= 12, holdsName(text) else { return false }
    return markers.contains { text.contains($0) }
  }

  /// Whether `bunsho` stands in a text, in capitals or not; notes are many, and few hold it.
  private static func holdsName(_ text: String) -> Bool {
    let name = Array("bunsho".utf8)
    func isFound(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      guard bytes.count >= name.count else { return false }
      for start in 0...(bytes.count - name.count) where bytes[start] | 0x20 == name[0] {
        if (1..<name.count).allSatisfy({ bytes[start + $0] | 0x20 == name[$0] }) { return true }
      }
      return false
    }
    var text = text
    return text.withUTF8(isFound)
  }

  /// The waivers of a text, a line each; lines that begin with `by`, `until` or 理由 go on with the one above.
  static func read(_ text: String) -> [Reading] {
    guard mayHold(text), text.utf8.count <= longest else { return [] }
    var lines: [String] = []
    for line in text.split(whereSeparator: \.isNewline).map({ TextKey.trimmed(String($0)) }) {
      if let range = markers.lazy.compactMap({ line.firstRange(of: $0) }).first {
        lines.append(String(line[range.upperBound...]))
      } else if !lines.isEmpty, goesOn(line) {
        lines[lines.count - 1] += " " + line
      }
    }
    return lines.compactMap(reading)
  }

  private static func goesOn(_ line: String) -> Bool {
    let word = line.prefix { !$0.isWhitespace && !":：".contains($0) }.lowercased()
    return ["by", "until", "理由", "reason", "期限"].contains(word)
  }

  private static func reading(_ text: String) -> Reading? {
    let tokens = text.split { $0.isWhitespace }.map(String.init)
    guard let first = tokens.first else { return nil }
    let rules = first.split { ",、，".contains($0) }.map(String.init)
    guard !rules.isEmpty else { return nil }
    var reading = Reading(rules: rules)
    var rest = Array(tokens.dropFirst())
    takeDay(from: &rest, into: &reading)
    if let by = rest.lastIndex(where: { $0.lowercased() == "by" }), by + 1 < rest.count, rest.count - by <= 5
    {
      reading.owner = rest[(by + 1)...].joined(separator: " ")
      rest.removeSubrange(by...)
    }
    var reason = rest.joined(separator: " ")
    for word in ["理由:", "理由：", "reason:", "Reason:", "理由 "] where reason.hasPrefix(word) {
      reason = TextKey.trimmed(String(reason.dropFirst(word.count)))
    }
    if reason != "理由", !reason.isEmpty { reading.reason = reason }
    return reading
  }

  private static func takeDay(from tokens: inout [String], into reading: inout Reading) {
    if let until = tokens.lastIndex(where: { ["until", "期限"].contains($0.lowercased()) }) {
      let end = tokens[(until + 1)...].firstIndex { $0.lowercased() == "by" } ?? tokens.endIndex
      let words = tokens[(until + 1)..<end].joined(separator: " ")
      if let day = day(words) {
        reading.until = day
        tokens.removeSubrange(until..<end)
        return
      }
      // A reason may say until; what begins like a day is one.
      if words.isEmpty || words.first?.isNumber == true {
        reading.unreadableDay = words
        tokens.removeSubrange(until..<end)
        return
      }
    }
    // 「2027-03-31まで」「期限:2027-03-31」
    for (index, token) in tokens.enumerated().reversed() {
      var word = token
      if word.hasSuffix("まで") {
        word = String(word.dropLast(2))
      } else if let prefix = ["until:", "期限:", "期限：", "～", "〜", "~"].first(where: { word.hasPrefix($0) }) {
        word = String(word.dropFirst(prefix.count))
      } else {
        continue
      }
      guard let day = day(word) else { continue }
      reading.until = day
      tokens.remove(at: index)
      return
    }
  }

  private static func day(_ text: String) -> CalendarDate? {
    DateSpanReader.span(text, fiscalYear: nil)?.upperBound
  }
}
