// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A cell of marks taken apart: 「R/A」「◎(4月～)」「RA」「R※1」.
struct MarkCell: Equatable {
  /// The folded marks, in order.
  var marks: [Character] = []
  /// What follows the marks: a remark or a name.
  var note: String?
  /// Letters of another script, and doubtful marks, as they were read.
  var lookAlikes: [Character] = []

  /// Letters some scheme has; only these may run together in a cell.
  static let schemeLetters: Set<Character> = ["R", "A", "S", "C", "I", "V", "D", "P", "O"]

  /// The letters of one scheme that may run together where the table's scheme is not known: ORD and FUND are words, for
  /// no scheme has all of their letters.
  private static let runs: [Set<Character>] = ["RACIVSO", "DACI", "RAPID"].map { Set($0) }

  /// Takes a cell apart; `nil` when it does not begin with a mark.
  ///
  /// - Parameters:
  ///   - text: the cell.
  ///   - inMarkColumn: whether the column is known to hold marks. Then `l` and `|` are an I, and a mark may be
  ///     followed by a blank and a name. Columns are not to be told by this reading.
  ///   - letters: the letters that may run together (RA); those of the table's scheme where it is known.
  init?(_ text: String, inMarkColumn: Bool = false, letters: Set<Character> = schemeLetters) {
    let trimmed = TextKey.trimmed(text)
    guard !trimmed.isEmpty else { return nil }
    if let word = Self.word(trimmed) {
      marks = [word]
      return
    }
    var reader = Reader(trimmed, inMarkColumn: inMarkColumn)
    guard reader.read() else { return nil }
    if reader.longestRun > 1 {
      guard Self.mayRunTogether(reader, letters: letters), KindWords.kind(of: trimmed) == nil else {
        return nil
      }
    }
    marks = reader.marks
    lookAlikes = reader.lookAlikes
    note = reader.note
  }

  /// Letters run together are several marks where each is a letter of the scheme and none repeats; 「Lead」 and
  /// 「Do」 are words.
  private static func mayRunTogether(_ reader: Reader, letters: Set<Character>) -> Bool {
    let run = reader.marks.filter { $0.isASCII && $0.isLetter }
    return !reader.mixesCases && run.count <= 6 && Set(run).count == run.count && letters.isSuperset(of: run)
      && (letters != schemeLetters || runs.contains { $0.isSuperset(of: run) })
  }

  private static func word(_ text: String) -> Character? {
    // Most cells are one letter or mark; no word is that short but those of one kanji.
    guard (2...24).contains(text.utf8.count) else { return nil }
    return switch TextKey.matching(text) {
    case "二重丸", "にじゅうまる": "◎"
    case "丸", "まる", "マル": "○"
    case "黒丸", "くろまる": "●"
    case "三角", "さんかく": "△"
    case "黒三角": "▲"
    case "四角": "□"
    case "ばつ", "バツ": "×"
    case "n/a", "na", "n.a.", "対象外", "なし", "無", "無し", "該当なし", "該当無し", "false": "－"
    case "有", "該当", "true": "✓"
    default: nil
    }
  }
}

extension MarkCell {
  /// Reads the marks at the beginning of a cell, one scalar after the other.
  private struct Reader {
    private(set) var marks: [Character] = []
    private(set) var lookAlikes: [Character] = []
    /// The longest run of letters without anything between.
    private(set) var longestRun = 0
    private(set) var mixesCases = false
    private(set) var note: String?
    private var rest: ArraySlice<UnicodeScalar>
    private let inMarkColumn: Bool
    private let isAlone: Bool
    private var endedAtSpace = false

    init(_ text: String, inMarkColumn: Bool) {
      // A cell of marks is short; its remark need not be looked through.
      let scalars = text.unicodeScalars.filter { !(0xFE00...0xFE0F).contains($0.value) }
      rest = Array(scalars)[...]
      self.inMarkColumn = inMarkColumn
      isAlone = rest.count == 1
    }

    /// Whether the text begins with marks and is not a word.
    mutating func read() -> Bool {
      // 「(R)」「[R]」: nothing but marks in brackets.
      if let first = rest.first, let last = rest.last, rest.count >= 3, rest.count <= 12,
        "(（[".unicodeScalars.contains(first), ")）]".unicodeScalars.contains(last)
      {
        rest = rest.dropFirst().dropLast()
        guard readMarks(), rest.isEmpty else { return false }
        return true
      }
      guard readMarks() else { return false }
      // ▲ and △ before a digit are the sign of a number.
      if let last = marks.last, "△▲".contains(last), let next = rest.first, next.properties.numericType != nil
      {
        return false
      }
      let hasSpace = endedAtSpace
      let tail = TextKey.trimmed(Self.text(rest))
      if let last = marks.last, last.isLetter || last.isNumber,
        let first = rest.first(where: { !Self.isSpace($0) }),
        Self.continuesWord(first, after: last), !(hasSpace && mayPrecedeName(last, first))
      {
        return false
      }
      note = tail.isEmpty ? nil : Self.unwrapped(tail)
      return true
    }

    private mutating func readMarks() -> Bool {
      var run = 0
      var sawLower = false
      var sawUpper = false
      while let scalar = rest.first {
        // 「◎ 主担当」: a word begins, not another mark.
        if endedAtSpace, !scalar.isASCII, scalar.properties.isAlphabetic,
          let next = rest.dropFirst().first, !next.isASCII, next.properties.isAlphabetic
        {
          break
        }
        if let (mark, isLookAlike) = folded(scalar) {
          endedAtSpace = false
          if mark.isNumber, mark.isASCII {
            // A digit is a mark alone; after a mark it is a footnote, and several are a number.
            guard marks.isEmpty else { break }
            guard isAlone else { return false }
          }
          // 「--」「――」 is one dash.
          if mark == "－", marks.last == mark {
            rest = rest.dropFirst()
            continue
          }
          if marks.count >= 8 { return false }
          marks.append(mark)
          if isLookAlike { lookAlikes.append(mark) }
          if mark.isASCII, mark.isLetter {
            run += 1
            if run > longestRun { longestRun = run }
            if scalar.properties.isLowercase { sawLower = true } else { sawUpper = true }
            if longestRun > 1, sawLower, sawUpper { mixesCases = true }
          } else {
            run = 0
          }
          rest = rest.dropFirst()
          continue
        }
        guard !marks.isEmpty, let separator = separatorLength() else { break }
        endedAtSpace = separator.isSpace
        run = 0
        rest = rest.dropFirst(separator.length)
      }
      return !marks.isEmpty
    }

    /// The mark a scalar is at this place.
    private func folded(_ scalar: UnicodeScalar) -> (character: Character, isLookAlike: Bool)? {
      if inMarkColumn, scalar.value == 0x6C || scalar.value == 0x7C { return ("I", true) }
      if MarkFolding.isMarkOnlyAlone(scalar), marks.isEmpty, !rest.allSatisfy({ $0 == scalar }) { return nil }
      guard let found = MarkFolding.fold(scalar) else { return nil }
      if marks.isEmpty { return found }
      // After a mark, 「・」 and 「-」 part marks or begin a remark.
      return found.character == "・" || found.character == "－" && marks.last != "－" ? nil : found
    }

    /// The length of what parts two marks here: 「/」「, 」「 et 」「 und 」「-」; `nil` when a remark begins.
    private func separatorLength() -> (length: Int, isSpace: Bool)? {
      guard let scalar = rest.first else { return nil }
      if Self.isSpace(scalar) {
        let blanks = rest.prefix(while: Self.isSpace).count
        for word in ["et", "und", "and", "y", "e"] {
          let after = rest.dropFirst(blanks)
          guard after.count > word.unicodeScalars.count + 1, after.starts(with: word.unicodeScalars) else {
            continue
          }
          let next = after.dropFirst(word.unicodeScalars.count)
          guard let blank = next.first, Self.isSpace(blank), isLetterAlone(next.drop(while: Self.isSpace))
          else {
            continue
          }
          return (blanks + word.unicodeScalars.count, false)
        }
        return (blanks, true)
      }
      if "/／,，、・+＋&＆;；|".unicodeScalars.contains(scalar) { return (1, false) }
      // 「R-A」
      if MarkFolding.fold(scalar)?.character == "－", isLetterAlone(rest.dropFirst()) { return (1, false) }
      return nil
    }

    /// Whether one letter stands here that no other follows.
    private func isLetterAlone(_ scalars: ArraySlice<UnicodeScalar>) -> Bool {
      guard let first = scalars.first, let letter = MarkFolding.fold(first)?.character, letter.isASCII,
        letter.isLetter
      else { return false }
      return scalars.dropFirst().first.map { !$0.properties.isAlphabetic } ?? true
    }

    /// 「主 田中」「R 田中」, but not 「A team」: a blank parts mark and name where they are of two scripts.
    private func mayPrecedeName(_ mark: Character, _ scalar: UnicodeScalar) -> Bool {
      inMarkColumn && !scalar.isASCII && marks.count == 1
        && (mark.isASCII || MarkFolding.kanji.contains(mark))
    }

    private static func text(_ scalars: ArraySlice<UnicodeScalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view)
    }

    private static func isSpace(_ scalar: UnicodeScalar) -> Bool {
      switch scalar.value {
      case 0x20, 0x3000, 0xA0, 0x0A, 0x0D, 0x09: true
      default: false
      }
    }

    /// Letters followed by more letters are a word or a name, no mark: "Alice", "Rさん".
    private static func continuesWord(_ scalar: UnicodeScalar, after mark: Character) -> Bool {
      scalar.properties.isAlphabetic || scalar == "_" || scalar == "."
    }

    private static func unwrapped(_ text: String) -> String? {
      var inner = text
      while let first = inner.first, ":：=＝".contains(first) {
        inner = TextKey.trimmed(String(inner.dropFirst()))
      }
      if let first = inner.first, let last = inner.last, "(（".contains(first), ")）".contains(last),
        inner.count > 2
      {
        inner = String(inner.dropFirst().dropLast())
      }
      return inner.isEmpty ? nil : inner
    }
  }
}
