// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Foundation

/// A cell of names taken apart: 「田中、佐藤（副） 他2名」.
struct NameCell {
  /// One name and what stood beside it.
  struct Piece: Equatable {
    var name: String
    /// The kind said beside the name (副, R …), where one is.
    var kind: Involvement?
    /// What else stood beside it.
    var note: String?
  }

  private(set) var pieces: [Piece] = []
  /// The words that say that more people belong here without naming them: 他2名.
  private(set) var uncounted: String?

  /// Splits a cell.
  ///
  /// - Parameter isKnown: whether a text names somebody known; needed to tell ジョン・スミス from two people.
  init(_ text: String, isKnown: (String) -> Bool) {
    let whole = TextKey.trimmed(text)
    if whole.isEmpty { return }
    if isKnown(whole) {
      pieces = [Piece(name: whole)]
      return
    }
    for part in Self.split(whole, isKnown: isKnown) {
      let trimmed = TextKey.trimmed(part)
      if trimmed.isEmpty { continue }
      if Self.isUncounted(trimmed) {
        uncounted = trimmed
        continue
      }
      var piece = Self.piece(trimmed, isKnown: isKnown)
      if let tail = Self.uncountedTail(of: piece.name) {
        uncounted = tail.words
        piece.name = tail.rest
        if piece.name.isEmpty { continue }
      }
      pieces.append(piece)
    }
  }

  private static let separators: Set<Character> = [
    "、", "，", ",", "/", "／", ";", "；", "\n", "\r", "\r\n", "､",
  ]

  private static func split(_ text: String, isKnown: (String) -> Bool) -> [String] {
    var parts: [String] = []
    var current = ""
    var depth = 0
    for character in text {
      if "(（〔[".contains(character) { depth += 1 }
      if ")）〕]".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, separators.contains(character) {
        parts.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    parts.append(current)
    return parts.flatMap { splitWhereKnown($0, isKnown: isKnown) }
  }

  /// ・ and spaces part names only where every piece is somebody known.
  private static func splitWhereKnown(_ text: String, isKnown: (String) -> Bool) -> [String] {
    let trimmed = TextKey.trimmed(text)
    if isKnown(trimmed) { return [trimmed] }
    // 「正：田中 副：佐藤」「◎田中 ○佐藤」: every piece says its kind in front.
    let spaced = trimmed.split { $0 == " " || $0 == "\u{3000}" }.map(String.init)
    if spaced.count > 1, spaced.allSatisfy({ Self.leadingKind(of: $0) != nil }) { return spaced }
    for separator in ["・", " ", "\u{3000}"] as [Character] where trimmed.contains(separator) {
      let pieces = trimmed.split(separator: separator).map { TextKey.trimmed(String($0)) }
      if pieces.count > 1, pieces.allSatisfy(isKnown) { return pieces }
    }
    return [trimmed]
  }

  private static func piece(_ text: String, isKnown: (String) -> Bool) -> Piece {
    if isKnown(text) { return Piece(name: text) }
    if let (kind, name) = leadingKind(of: text) { return Piece(name: name, kind: kind) }
    // 「田中→佐藤」: from now on the latter.
    if let arrow = text.firstIndex(where: { "→⇒".contains($0) }) {
      let name = TextKey.trimmed(String(text[text.index(after: arrow)...]))
      if !name.isEmpty { return Piece(name: name, note: text) }
    }
    // 「田中（副）」「田中(R)」「田中（4月～）」
    if let open = text.firstIndex(where: { "(（〔[".contains($0) }), open != text.startIndex,
      let last = text.last, ")）〕]".contains(last)
    {
      let name = TextKey.trimmed(String(text[..<open]))
      let inside = TextKey.trimmed(String(text[text.index(after: open)...].dropLast()))
      if let kind = KindWords.kind(of: inside) { return Piece(name: name, kind: kind) }
      return Piece(name: name, note: inside)
    }
    return Piece(name: text)
  }

  /// The kind that stands before a name, by a word with a colon (「正：田中」「R: 田中」) or a mark (「◎田中」).
  private static func leadingKind(of text: String) -> (kind: Involvement, name: String)? {
    if let colon = text.firstIndex(where: { ":：=＝".contains($0) }) {
      let before = TextKey.trimmed(String(text[..<colon]))
      let after = TextKey.trimmed(String(text[text.index(after: colon)...]))
      guard !after.isEmpty, let kind = KindWords.kind(of: before) else { return nil }
      return (kind, after)
    }
    guard let first = text.unicodeScalars.first, let mark = MarkFolding.fold(first)?.character,
      let kind = nameMarks[mark]
    else { return nil }
    let name = TextKey.trimmed(String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())))
    // ○○ is a placeholder, not a mark before a name.
    guard let next = name.unicodeScalars.first,
      MarkFolding.fold(next).map({ nameMarks[$0.character] == nil }) ?? true
    else { return nil }
    return (kind, name)
  }

  /// Marks before names mean what they mean in a 業務分担表.
  private static let nameMarks: [Character: Involvement] = ["◎": .main, "●": .main, "○": .sub, "△": .support]

  private static func isUncounted(_ text: String) -> Bool {
    guard let tail = uncountedTail(of: text) else { return false }
    return tail.rest.isEmpty
  }

  /// 「他2名」「ほか」「外3名」 at the end.
  private static func uncountedTail(of text: String) -> (words: String, rest: String)? {
    let plain = TextKey.compatible(text)
    for word in ["他", "ほか", "外"] {
      guard let range = plain.range(of: word, options: .backwards) else { continue }
      let tail = TextKey.trimmed(String(plain[range.upperBound...]))
      let before = plain[..<range.lowerBound]
      let digits = tail.prefix { $0.isNumber }
      let unit = tail.dropFirst(digits.count)
      let isCount = !digits.isEmpty && ["名", "人", "名程度"].contains(String(unit))
      // A bare 外 or 他 is part of a name (渡外); ほか is not.
      let isBare = tail.isEmpty && (word == "ほか" || before.last?.isWhitespace == true)
      if isCount || isBare {
        return (String(plain[range.lowerBound...]), TextKey.trimmed(String(before)))
      }
    }
    return nil
  }
}
