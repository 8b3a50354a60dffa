// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A cell of names taken apart: 「田中、佐藤（副） 他2名」「R: 鈴木 A: 高橋」「◎田中 ○佐藤」.
struct NameCell {
  /// One name and what stood beside it. A name with several kinds beside it is several pieces.
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
    // Of a text too long to be names, nothing is to be understood.
    guard whole.utf8.count <= Self.limit else {
      pieces = [Piece(name: whole)]
      return
    }
    for segment in NameCellSplitter(whole, isKnown: isKnown).segments {
      for (number, part) in segment.names.enumerated() {
        // A word with a colon holds for all that follows, a mark for the name behind it.
        let kind = segment.isMark && number > 0 ? nil : segment.kind
        add(part, kind: kind, isKnown: isKnown)
      }
    }
  }

  private static let limit = 6000

  private mutating func add(_ text: String, kind: Involvement?, isKnown: (String) -> Bool) {
    var text = text
    if !isKnown(text), let tail = UncountedPeople.tail(of: text, isKnown: isKnown) {
      uncounted = tail.words
      text = tail.rest
      if text.isEmpty { return }
    }
    var found = Self.pieces(text, isKnown: isKnown)
    if let kind {
      for index in found.indices where found[index].kind == nil { found[index].kind = kind }
    }
    pieces += found
  }

  private static func pieces(_ text: String, isKnown: (String) -> Bool) -> [Piece] {
    if isKnown(text) { return [Piece(name: text)] }
    if let others = othersInBracket(text, isKnown: isKnown) { return others }
    // 「田中→佐藤」: from now on the latter.
    for arrow in ["→", "⇒", "➡", "->", "=>"] {
      guard let place = text.ranges(of: arrow).last else { continue }
      let name = TextKey.trimmed(String(text[place.upperBound...]))
      guard !name.isEmpty else { continue }
      return pieces(name, isKnown: isKnown).map { Piece(name: $0.name, kind: $0.kind, note: text) }
    }
    var name = text
    var kinds: [Involvement] = []
    var notes: [String] = []
    var evidence: [String] = []
    // 「田中（副）」「田中(R)」「田中（4月～）」「田中 (R,A,C) [E01]」, the last bracket first.
    for _ in 0..<4 {
      guard !isKnown(name), let (before, content) = NameBrackets.last(in: name) else { break }
      if let stated = Self.kinds(in: content) {
        kinds = stated + kinds
      } else if NameParts.evidence(in: content) != nil {
        // Number, reading or post tell who is meant: they stay with the name.
        evidence.insert(String(name[before.endIndex...]), at: 0)
      } else {
        notes.insert(content, at: 0)
      }
      name = before
    }
    if !isKnown(name), let alone = nameAlone(name) {
      notes.insert(String(name[alone.endIndex...]), at: 0)
      name = String(alone)
    }
    if kinds.isEmpty, !isKnown(name), let trailing = trailingKind(of: name) {
      kinds = [trailing.kind]
      name = trailing.name
    }
    name += evidence.joined()
    let note = notes.isEmpty ? nil : notes.joined(separator: " ")
    if kinds.isEmpty { return [Piece(name: name, note: note)] }
    return kinds.map { Piece(name: name, kind: $0, note: note) }
  }

  /// 「田中のみ」「審査班 だけ」: the name. After hiragana the word may be its end: 木村ほのみ.
  private static func nameAlone(_ text: String) -> Substring? {
    guard let word = ["のみ", "だけ"].first(where: { text.hasSuffix($0) }) else { return nil }
    var name = text.dropLast(word.count)
    guard let last = name.last, !("ぁ"..."ゖ").contains(last) else { return nil }
    while name.last?.isWhitespace == true { name.removeLast() }
    return name.isEmpty ? nil : name
  }

  /// 「田中（副：佐藤、鈴木）」「An (Phat, Dat <C>)」: further people in a bracket that says their kind.
  private static func othersInBracket(_ text: String, isKnown: (String) -> Bool) -> [Piece]? {
    guard let (before, content) = NameBrackets.last(in: text), content.utf8.count <= 200 else { return nil }
    var names = content
    var kind: Involvement?
    if let (rest, word) = NameBrackets.last(in: content) {
      kind = KindWords.kind(of: word)
      names = rest
    } else if let colon = content.firstIndex(where: { ":：=＝".contains($0) }) {
      kind = KindWords.kind(of: TextKey.trimmed(String(content[..<colon])))
      names = TextKey.trimmed(String(content[content.index(after: colon)...]))
    }
    // A lone kind in the bracket belongs to the name in front of it.
    guard let kind, !names.isEmpty, KindWords.kind(of: names) == nil else { return nil }
    let others = NameCell(names, isKnown: isKnown)
    guard others.uncounted == nil, !others.pieces.isEmpty else { return nil }
    // 「Parser WG (owner: #parser)」: where somebody is reached, not who else has a part.
    if others.pieces.allSatisfy({ NameKey.isList($0.name) }) { return nil }
    return pieces(before, isKnown: isKnown)
      + others.pieces.map { Piece(name: $0.name, kind: $0.kind ?? kind, note: $0.note) }
  }

  /// The kinds a bracket states: 「副」「R,A,C」「RA」; `nil` when it says something else.
  private static func kinds(in content: String) -> [Involvement]? {
    guard content.utf8.count <= 60 else { return nil }
    if let kind = KindWords.kind(of: content) { return [kind] }
    let words = content.split { "、，,・/／+＋&＆;；".contains($0) || $0.isWhitespace }.map(String.init)
    let kinds = words.compactMap { KindWords.kind(of: $0) }
    if !words.isEmpty, kinds.count == words.count { return kinds }
    // Run together, in capitals: CA is no name.
    guard content.allSatisfy({ $0.isASCII && $0.isUppercase }), let cell = MarkCell(content), cell.note == nil
    else {
      return nil
    }
    let letters = cell.marks.compactMap { KindWords.kind(of: String($0)) }
    return letters.count == cell.marks.count ? letters : nil
  }

  /// 「田中◎」「佐藤：副」: the kind behind the name.
  private static func trailingKind(of text: String) -> (kind: Involvement, name: String)? {
    if let colon = text.lastIndex(where: { ":：=＝".contains($0) }) {
      let name = TextKey.trimmed(String(text[..<colon]))
      let word = TextKey.trimmed(String(text[text.index(after: colon)...]))
      guard !name.isEmpty, word.utf8.count <= 40, let kind = KindWords.kind(of: word) else { return nil }
      return (kind, name)
    }
    guard let last = text.unicodeScalars.last, let kind = NameCellSplitter.nameMark(last) else { return nil }
    let name = TextKey.trimmed(String(String.UnicodeScalarView(text.unicodeScalars.dropLast())))
    // ○○ is a placeholder, no mark behind a name.
    guard let before = name.unicodeScalars.last, NameCellSplitter.nameMark(before) == nil else { return nil }
    return (kind, name)
  }
}

/// 「他2名」「ほか」「et al.」: people who belong to a task and are not named.
enum UncountedPeople {
  /// The words at the end of a text that count people without naming them, and what stands before.
  static func tail(of text: String, isKnown: (String) -> Bool) -> (words: String, rest: String)? {
    let plain = TextKey.compatible(text)
    if isCount(plain[...]) { return (plain, "") }
    for word in ["他", "ほか", "外"] {
      guard let range = plain.ranges(of: word).last else { continue }
      let tail = TextKey.trimmed(String(plain[range.upperBound...]))
      let before = plain[..<range.lowerBound]
      // A bare 外 or 他 is part of a name (渡外); ほか is not.
      let isBare = tail.isEmpty && (word == "ほか" || before.last?.isWhitespace == true)
      let isNumber = !tail.isEmpty && tail.count <= 2 && tail.allSatisfy { $0.isASCII && $0.isNumber }
      if isCount(tail[...]) || isBare || isNumber && word != "外" || word != "外" && tail == "多数" {
        return (String(plain[range.lowerBound...]), trimmed(before))
      }
    }
    // 等 ends names as well (均, 等): only what is left must look like one.
    for word in ["等", "など"] where plain.hasSuffix(word) {
      let rest = trimmed(plain.dropLast(word.count))
      if rest.count >= 2, rest != "各", !isKnown(text) { return (word, rest) }
    }
    return english(plain)
  }

  /// 「2名」「数名」「若干名」「三人」
  private static func isCount(_ text: Substring) -> Bool {
    guard text.count <= 8 else { return false }
    var rest = text
    for ending in ["程度", "以上", "ほど"] where rest.hasSuffix(ending) { rest = rest.dropLast(ending.count) }
    guard let unit = rest.last, "名人".contains(unit) else { return false }
    let number = rest.dropLast().filter { !$0.isWhitespace }
    if number == "数" || number == "若干" || number == "複数" { return true }
    return !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber || "一二三四五六七八九十".contains($0) }
  }

  /// 「Smith and 2 others」「Smith et al.」「Smith +2」
  private static func english(_ text: String) -> (words: String, rest: String)? {
    let words = text.split(separator: " ").map(String.init)
    for length in [3, 2, 1] where words.count >= length {
      let tail = words.suffix(length).map { $0.lowercased() }
      let numbers = tail.map { Int($0.drop { $0 == "+" }) != nil }
      let isMatch =
        switch length {
        case 3:
          ["and", "&", "+"].contains(tail[0]) && numbers[1]
            && ["others", "other", "more", "people"].contains(tail[2])
        case 2:
          tail[0] == "et" && ["al.", "al"].contains(tail[1])
            || ["and", "&"].contains(tail[0]) && tail[1] == "others"
            || tail[0] == "+" && numbers[1]
            || tail[0].hasPrefix("+") && numbers[0] && ["others", "more"].contains(tail[1])
            || numbers[0] && ["others", "more"].contains(tail[1])
        default: tail[0].hasPrefix("+") && numbers[0] || tail[0] == "others"
        }
      guard isMatch else { continue }
      let rest = words.dropLast(length).joined(separator: " ")
      return (words.suffix(length).joined(separator: " "), rest.last == "," ? String(rest.dropLast()) : rest)
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = TextKey.trimmed(String(text))
    while let last = rest.last, "、,・(".contains(last) { rest = TextKey.trimmed(String(rest.dropLast())) }
    return rest
  }
}
