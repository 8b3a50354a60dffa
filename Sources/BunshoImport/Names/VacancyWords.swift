// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Words that say openly that nobody holds something: 欠員, 移管予定, `unassigned: reason`; and until when.
enum VacancyWords {
  /// What a declared vacancy says.
  struct Declaration: Equatable {
    /// The words without the day.
    var text: String
    /// The day the vacancy should end.
    var until: CalendarDate?
  }

  /// Whether a whole cell, or a piece of a split one, declares a vacancy.
  static func declare(_ text: String) -> Bool {
    guard text.utf8.count <= 400 else { return false }
    let key = TextKey.matching(text)
    if words.contains(key) || key.hasPrefix("unassigned:") || key.contains("移管予定") { return true }
    let plain = TextKey.trimmed(TextKey.compatible(text).lowercased())
    guard let word = wordsByLength.first(where: { plain.hasPrefix($0) }) else { return false }
    let rest = plain.dropFirst(word.count)
    // Something may stand behind the word that is no more of a name: a bracket, a day, a remark.
    if let first = rest.first, !first.isLetter, !first.isWhitespace { return true }
    let remark = TextKey.trimmed(String(rest))
    guard let first = remark.first, !first.isLetter || remark.hasPrefix("until ") else {
      return remarks.contains { remark.hasPrefix($0) }
    }
    return true
  }

  /// Takes a declaration apart.
  ///
  /// - Parameter fiscalYear: the April–March year in which a month without year lies.
  static func read(_ text: String, fiscalYear: Int?) -> Declaration {
    let whole = TextKey.trimmed(text)
    // 「欠員(2026-06-30まで)」: what is in the bracket may be the day.
    if let (before, content) = NameBrackets.last(in: whole),
      let declaration = split(content, fiscalYear: fiscalYear)
    {
      let remark = declaration.text
      return Declaration(text: remark.isEmpty ? before : "\(before)(\(remark))", until: declaration.until)
    }
    return split(whole, fiscalYear: fiscalYear) ?? Declaration(text: whole, until: nil)
  }

  /// The text without the day at its end, or before まで; `nil` when it names none.
  private static func split(_ text: String, fiscalYear: Int?) -> Declaration? {
    var head = text
    var tail = ""
    if let range = text.ranges(of: "まで").last {
      head = String(text[..<range.lowerBound])
      tail = String(text[range.upperBound...])
    }
    // The longest end of the text that is a day or month: 「外部へ移管予定 2026年9月」.
    let characters = Array(head)
    for start in max(0, characters.count - longestDate)..<max(0, characters.count) {
      // A day begins where no number goes on.
      guard start == 0 || !characters[start - 1].isNumber,
        characters[start].isNumber || characters[start].isLetter
      else { continue }
      let candidate = String(characters[start...])
      guard candidate.contains(where: \.isNumber) || candidate.hasSuffix("年度末"),
        let span = DateSpanReader.span(candidate, fiscalYear: fiscalYear)
      else { continue }
      var words = TextKey.trimmed(String(characters[..<start]))
      for ending in ["until", "till", "by", "～", "〜", "~", ",", "、", ":", "："]
      where words.lowercased().hasSuffix(ending) {
        words = TextKey.trimmed(String(words.dropLast(ending.count)))
        break
      }
      return Declaration(text: TextKey.trimmed(words + tail), until: span.upperBound)
    }
    return nil
  }

  private static let longestDate = 20
  private static let words: Set<String> = ["欠員", "空席", "後任未定", "vacant", "vacancy", "unassigned"]
  private static let wordsByLength = ["後任未定", "unassigned", "欠員", "空席", "vacancy", "vacant"]
  private static let remarks = ["中", "補充", "につき", "のため", "予定", "採用"]
}
