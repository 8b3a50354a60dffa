// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Splits a cell of names: at signs that never stand in a name, at words and marks that say a kind, and at
/// ・, & and blanks where every piece is somebody known.
struct NameCellSplitter {
  /// Names under one kind.
  struct Segment {
    var kind: Involvement?
    /// Whether a mark says the kind, rather than a word with a colon.
    var isMark = false
    var names: [String] = []
  }

  private(set) var segments: [Segment] = []

  init(_ text: String, isKnown: (String) -> Bool) {
    for line in text.split(whereSeparator: \.isNewline) {
      for labelled in Self.labelled(Array(line)) {
        var segment = Segment(kind: labelled.kind, isMark: labelled.isMark)
        segment.names = Self.parts(labelled.text, isKnown: isKnown)
        if !segment.names.isEmpty { segments.append(segment) }
      }
    }
  }

  /// Marks before and after names mean what they mean in a 業務分担表.
  static func nameMark(_ scalar: UnicodeScalar) -> Involvement? {
    MarkFolding.fold(scalar).flatMap { nameMarks[$0.character] }
  }

  private static let nameMarks: [Character: Involvement] = [
    "◎": .main, "●": .main, "○": .sub, "△": .support, "①": .main, "②": .sub,
  ]

  private static let separators: Set<Character> = ["、", "，", ",", "/", "／", ";", "；", "､", "\t"]

  private static func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\u{3000}" || character == "\u{A0}"
  }

  // MARK: Kinds

  private typealias Labelled = (kind: Involvement?, isMark: Bool, text: [Character])

  /// Parts a line where a kind is said: 「正：田中 副：佐藤」「R=田中」「◎田中 ○佐藤」「主担当 田中 副担当 佐藤」.
  private static func labelled(_ line: [Character]) -> [Labelled] {
    var result: [Labelled] = []
    var current: Labelled = (nil, false, [])
    var depth = 0
    var place = 0
    let first = line.first { !isSpace($0) }
    let leadsWithMark = first.map { isNameMark($0) } ?? false
    while place < line.count {
      let character = line[place]
      if "(（〔[［".contains(character) { depth += 1 }
      if ")）〕]］".contains(character) { depth = max(0, depth - 1) }
      let isStart = place == 0 || separators.contains(line[place - 1]) || isSpace(line[place - 1])
      if depth == 0, isStart, let (kind, length) = wordLabel(line[place...]) {
        result.append(current)
        current = (kind, false, [])
        place += length
        continue
      }
      // A mark begins a name where the line begins with one; ○○ is a placeholder.
      if depth == 0, leadsWithMark, let scalar = character.unicodeScalars.first, let kind = nameMark(scalar),
        !(place > 0 && isNameMark(line[place - 1])), !(place + 1 < line.count && isNameMark(line[place + 1]))
      {
        result.append(current)
        current = (kind, true, [])
        place += 1
        continue
      }
      current.text.append(character)
      place += 1
    }
    result.append(current)
    return spacedWords(result) ?? result
  }

  private static func isNameMark(_ character: Character) -> Bool {
    character.unicodeScalars.first.flatMap { nameMark($0) } != nil
  }

  /// 「正：」「R =」 at the beginning, and how long it is. Something must follow.
  private static func wordLabel(_ text: ArraySlice<Character>) -> (kind: Involvement, length: Int)? {
    let limit = 24
    guard let colon = text.prefix(limit).firstIndex(where: { ":：=＝".contains($0) }) else { return nil }
    let word = TextKey.trimmed(String(text[..<colon]))
    guard !word.isEmpty, !word.contains(where: { separators.contains($0) }),
      let kind = KindWords.kind(of: word),
      text[(colon + 1)...].contains(where: { !isSpace($0) })
    else { return nil }
    return (kind, colon + 1 - text.startIndex)
  }

  /// 「主担当 田中 副担当 佐藤」: kinds and names in turn, at least two of them, or one of a longer word.
  private static func spacedWords(_ found: [Labelled]) -> [Labelled]? {
    guard found.count == 1, let only = found.first, only.kind == nil else { return nil }
    let words = only.text.split(whereSeparator: isSpace).map(Array.init)
    guard words.count >= 2, words.count % 2 == 0, words.count <= 12 else { return nil }
    var result: [Labelled] = []
    for index in stride(from: 0, to: words.count, by: 2) {
      let word = String(words[index])
      // A letter or 関 may be a name; 主担当 is none. `Lead maintainer` is one name.
      guard let kind = KindWords.kind(of: word), !word.unicodeScalars.allSatisfy(\.isASCII),
        word.count >= 2 || words.count > 2,
        KindWords.kind(of: String(words[index + 1])) == nil
      else { return nil }
      result.append((kind, false, words[index + 1]))
    }
    return result
  }

  // MARK: Names

  private static func parts(_ text: [Character], isKnown: (String) -> Bool) -> [String] {
    var parts: [String] = []
    var current = ""
    var depth = 0
    for character in text {
      if "(（〔[［".contains(character) { depth += 1 }
      if ")）〕]］".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, separators.contains(character) {
        parts.append(TextKey.trimmed(current))
        current = ""
      } else {
        current.append(character)
      }
    }
    parts.append(TextKey.trimmed(current))
    parts.removeAll(where: \.isEmpty)
    parts = rejoined(numbered(parts), in: text, isKnown: isKnown)
    if let inverted = invertedName(parts, isKnown: isKnown) { return [inverted] }
    return parts.flatMap { splitWhereKnown($0, isKnown: isKnown) }
  }

  /// 「BE #1, #3」: a number alone belongs to the name before it that ends in one.
  private static func numbered(_ parts: [String]) -> [String] {
    var named: Substring?
    return parts.map { part in
      guard let mark = part.lastIndex(of: "#"), part[mark...].count > 1,
        part[mark...].dropFirst().allSatisfy(\.isNumber)
      else {
        named = nil
        return part
      }
      if mark == part.startIndex { return named.map { $0 + part } ?? part }
      named = part[..<mark]
      return part
    }
  }

  /// 「QA/QC, Operations」: neighbours that are one known name with the slash between them.
  private static func rejoined(
    _ parts: [String], in text: [Character], isKnown: (String) -> Bool
  ) -> [String] {
    guard parts.count > 2, parts.count <= 60, text.contains("/") else { return parts }
    let whole = String(text)
    var joined: [String] = []
    var place = 0
    while place < parts.count {
      let length = [3, 2].first { length in
        guard place + length <= parts.count else { return false }
        let name = parts[place..<(place + length)].joined(separator: "/")
        return whole.contains(name) && isKnown(name)
      }
      joined.append(parts[place..<(place + (length ?? 1))].joined(separator: "/"))
      place += length ?? 1
    }
    return joined
  }

  /// 「Tanaka, Taro」 is one person where the roster knows Taro Tanaka.
  private static func invertedName(_ parts: [String], isKnown: (String) -> Bool) -> String? {
    guard parts.count == 2,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "." || $0 == "-") } })
    else { return nil }
    return ["\(parts[1]) \(parts[0])", "\(parts[0]) \(parts[1])"].first(where: isKnown)
  }

  /// ・, &, and, と and blanks part names only where every piece is somebody known.
  private static func splitWhereKnown(_ text: String, isKnown: (String) -> Bool) -> [String] {
    func isSomebody(_ text: String) -> Bool {
      if isKnown(text) { return true }
      let parts = NameParts(text)
      return [parts.name, parts.code, parts.email].contains {
        $0.map { !$0.isEmpty && $0 != text && isKnown($0) } ?? false
      }
    }
    if isKnown(text) { return [text] }
    if let pieces = bracketed(text) { return pieces }
    for separator in [
      " & ", " ＆ ", "&", "＆", " and ", " + ", "＋", "+", "・", "･", "及び", "および", "並びに", "と", "｜", "|",
    ]
    where text.contains(separator) {
      let pieces = text.split(separator: separator).map { TextKey.trimmed(String($0)) }
      if pieces.count > 1, pieces.count <= 50, pieces.allSatisfy(isSomebody) { return pieces }
    }
    return splitAtSpaces(text, isSomebody: isSomebody) ?? [text]
  }

  /// 「大野（正）・小川（副）」: every name with its kind in brackets, whatever parts them; with remarks in the
  /// brackets where ・ parts them, for a name written with ・ has no bracket before it.
  private static func bracketed(_ text: String) -> [String]? {
    var pieces: [String] = []
    var current = ""
    for character in text {
      current.append(character)
      guard ")）〕]".contains(character) else { continue }
      let blank = TextKey.trimmed(current)
      let piece = TextKey.trimmed(String(blank.drop { "・･、 　".contains($0) }))
      let isParted = pieces.isEmpty || "・･".contains(blank.first ?? " ")
      guard let open = piece.firstIndex(where: { "(（〔[".contains($0) }), open != piece.startIndex,
        KindWords.kind(of: String(piece[piece.index(after: open)...].dropLast())) != nil
          || isParted && !piece[..<open].contains(where: { "・･".contains($0) })
      else { return nil }
      pieces.append(piece)
      current = ""
    }
    return pieces.count > 1 && TextKey.trimmed(current).isEmpty ? pieces : nil
  }

  /// Words are joined to the longest known name each: 「佐藤 花子 田中 一」 are two people.
  private static func splitAtSpaces(_ text: String, isSomebody: (String) -> Bool) -> [String]? {
    let words = text.split(whereSeparator: isSpace).map(String.init)
    guard words.count > 1, words.count <= 60 else { return nil }
    var pieces: [String] = []
    var place = 0
    while place < words.count {
      let longest = min(3, words.count - place)
      guard
        let length = (1...longest).reversed().first(where: {
          isSomebody(words[place..<(place + $0)].joined(separator: " "))
        })
      else { return nil }
      pieces.append(words[place..<(place + length)].joined(separator: " "))
      place += length
    }
    return pieces.count > 1 ? pieces : nil
  }
}
