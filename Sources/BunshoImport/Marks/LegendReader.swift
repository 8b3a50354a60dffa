// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads legends: 「凡例: ◎:主担当 ○:副担当」「※◎＝主管、○＝関連」「R=実行責任者 A=説明責任者」.
enum LegendReader {
  /// The marks a text explains; `nil` when it is no legend. A legend explains at least two marks.
  static func entries(in text: String) -> [MarkProfile.Entry]? {
    let marked = marksWithWords(in: text)
    guard marked.count >= 2, Set(marked.map(\.mark)).count == marked.count else { return nil }
    let entries = marked.compactMap { mark, word in
      KindWords.meaning(ofLegend: word).map { MarkProfile.Entry(String(mark), $0) }
    }
    return entries.count == marked.count ? entries : nil
  }

  /// The mark a text explains that explains nothing else: `R: Responsible`.
  static func single(_ text: String) -> MarkProfile.Entry? {
    guard let first = text.unicodeScalars.first, let mark = MarkFolding.fold(first)?.character else {
      return nil
    }
    let marked = marksWithWords(in: text)
    guard marked.count == 1, marked[0].mark == mark, marked[0].word.count <= 20 else { return nil }
    return KindWords.meaning(ofLegend: marked[0].word).map { MarkProfile.Entry(String(mark), $0) }
  }

  /// Each 「mark sign word」 of the text in order.
  private static func marksWithWords(in text: String) -> [(mark: Character, word: String)] {
    let scalars = Array(text.unicodeScalars)
    var found: [(mark: Character, word: String)] = []
    var starts: [(position: Int, after: Int, mark: Character)] = []
    for index in scalars.indices {
      guard let (mark, _) = MarkFolding.fold(scalars[index]), mark != "－", mark != "・", !mark.isNumber else {
        continue
      }
      // A letter inside a word explains nothing.
      if index > 0, mark.isLetter, scalars[index - 1].properties.isAlphabetic { continue }
      var next = index + 1
      while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
      guard next < scalars.count, ":：=＝…-".unicodeScalars.contains(scalars[next]) else { continue }
      starts.append((index, next + 1, mark))
    }
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1].position : scalars.count
      guard start.after <= end else { continue }
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars[start.after..<end])
      let trimmed = String(word).trimming { " \u{3000}\u{00A0}、,，;；/／・()（）\n\r\t…=＝".contains($0) }
      if !trimmed.isEmpty { found.append((start.mark, trimmed)) }
    }
    return found
  }
}

extension String {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    let start = firstIndex { !isTrimmed($0) } ?? endIndex
    guard let last = lastIndex(where: { !isTrimmed($0) }), start <= last else { return "" }
    return String(self[start...last])
  }
}
