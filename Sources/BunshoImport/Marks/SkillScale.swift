// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What the marks and numbers of one skill map say: 0 cannot, 1 learns, 2 can alone, 3 can well, 4 can teach.
///
/// A legend on the sheet goes first. Without one, ◎○△× and numbers have their usual meaning (marks-and-kinds.md,
/// skill maps): numbers from 0 to 4 as they are, from 1 to 5 one less; ○ beside × is the third of four steps.
struct SkillScale {
  /// What a cell says.
  enum Reading: Equatable {
    case level(Int)
    /// Not rated, or not needed.
    case nothing
    case unknown
  }

  private var legend: [String: Reading] = [:]
  private var shift = 0
  private var circle = 2
  private var hasQuarters = false

  /// Learns the scale from a legend's texts and from the cells of the map.
  ///
  /// - Parameters:
  ///   - rows: the texts of rows that may hold a legend.
  ///   - cells: the cells under the heads of people.
  init(rows: [[String]], cells: some Sequence<String>) {
    for row in rows { legend.merge(Self.legend(in: row) ?? [:]) { first, _ in first } }
    var highest = 0
    var hasZero = false
    for cell in cells {
      let key = Self.key(cell)
      if let number = Int(key) {
        highest = max(highest, number)
        if number == 0 { hasZero = true }
      }
      if key == "×" { circle = 3 }
      if ["◔", "◑", "◕"].contains(key) { hasQuarters = true }
    }
    if highest == 5, !hasZero { shift = 1 }
  }

  /// What a cell says.
  func reading(of text: String) -> Reading {
    let key = Self.key(text)
    if key.isEmpty { return .nothing }
    if let known = legend[key] { return known }
    if let number = Int(key) {
      return (0...5).contains(number) ? .level(min(4, max(0, number - shift))) : .unknown
    }
    if hasQuarters {
      switch key {
      case "○": return .level(0)
      case "◔": return .level(1)
      case "◑": return .level(2)
      case "◕": return .level(3)
      case "●": return .level(4)
      default: break
      }
    }
    switch key {
    case "×", "□": return .level(0)
    case "△", "▲": return .level(1)
    case "△○", "○△", "✓": return .level(2)
    case "○": return .level(circle)
    case "●": return .level(3)
    case "◎", "★": return .level(4)
    case "－", "・": return .nothing
    default: return .unknown
    }
  }

  /// The marks it knows, for what has to be said about others.
  var known: [String] {
    legend.isEmpty
      ? ["◎", "○", "△", "×", "0", "1", "2", "3", "4"] : legend.keys.sorted(by: SourceLocation.scalarOrder)
  }

  /// Whether a text may be a level; blanks are none.
  static func mayBeLevel(_ text: String) -> Bool {
    let key = key(text)
    if let number = Int(key) { return (0...5).contains(number) }
    return marks.contains(key)
  }

  private static let marks: Set<String> = [
    "×", "□", "△", "▲", "△○", "○△", "✓", "○", "●", "◎", "★", "－", "・", "◔", "◑", "◕",
  ]

  /// A cell's mark: 「Lv.3」「3」「３点」 are 3, 〇 and ◯ are ○, a remark in brackets is left out.
  private static func key(_ text: String) -> String {
    guard !text.isEmpty, text.utf8.count <= 40 else { return text.isEmpty ? "" : "?" }
    var key = TextKey.matching(text)
    if let open = key.firstIndex(of: "("), open != key.startIndex { key = String(key[..<open]) }
    for prefix in ["レベル", "level", "lv.", "lv"] where key.hasPrefix(prefix) && key.count > prefix.count {
      key = String(key.dropFirst(prefix.count))
    }
    if key.last == "点" { key = String(key.dropLast()) }
    // 3.0 as some programs write numbers.
    if key.hasSuffix(".0") { key = String(key.dropLast(2)) }
    guard key.count <= 2 else { return key }
    return String(
      key.unicodeScalars.map { scalar -> Character in
        if "◔◑◕★".unicodeScalars.contains(scalar) || ("0"..."9").contains(Character(scalar)) {
          return Character(scalar)
        }
        return MarkFolding.fold(scalar)?.character ?? Character(scalar)
      })
  }

  // MARK: Legend

  /// The levels a row of texts explains: 「◎：指導できる ○：一人でできる」 in one cell, or a mark and its words in two.
  static func legend(in row: [String]) -> [String: Reading]? {
    var found: [String: Reading] = [:]
    for text in row where text.count <= 200 {
      let pairs = pairs(in: text)
      guard pairs.count >= 2 || pairs.count == 1 && row.count <= 2 else { continue }
      for (mark, words) in pairs { if let level = level(of: words) { found[mark] = level } }
    }
    if found.isEmpty, row.count == 2, mayBeLevel(row[0]), let level = level(of: row[1]) {
      found[key(row[0])] = level
    }
    return found.isEmpty ? nil : found
  }

  /// Each 「mark sign words」 of a text.
  private static func pairs(in text: String) -> [(mark: String, words: String)] {
    let characters = Array(text)
    var starts: [(place: Int, after: Int, mark: String)] = []
    for index in characters.indices {
      guard index == 0 || !characters[index - 1].isNumber, mayBeLevel(String(characters[index])) else {
        continue
      }
      var next = index + 1
      while next < characters.count, characters[next].isWhitespace { next += 1 }
      guard next < characters.count, ":：=＝…→".contains(characters[next]) else { continue }
      starts.append((index, next + 1, key(String(characters[index]))))
    }
    return starts.enumerated().compactMap { number, start in
      let end = number + 1 < starts.count ? starts[number + 1].place : characters.count
      guard start.after < end else { return nil }
      let words = TextKey.trimmed(String(characters[start.after..<end]))
      return words.isEmpty ? nil : (start.mark, words)
    }
  }

  /// The level that words describe.
  private static func level(of words: String) -> Reading? {
    let key = TextKey.matching(words)
    guard key.utf8.count <= 240 else { return nil }
    return levels.first { $0.words.contains { key.contains($0) } }?.level
  }

  /// In order: 「指導を受けてできる」 is no teacher, 「一人でできない」 is no owner.
  private static let levels: [(level: Reading, words: [String])] = [
    (.nothing, ["対象外", "不要", "評価しない", "notneeded", "notrequired", "notapplicable"]),
    (
      .level(1),
      [
        "指導を受", "指導のもと", "指導の下", "指導下", "指導が必要", "指導があれば", "見習", "訓練中", "教育中", "習得中", "補助があれば", "サポートがあれば",
        "learning", "intraining", "withhelp", "supervis", "withsupport",
      ]
    ),
    (.level(0), ["できない", "未経験", "知らない", "経験なし", "不可", "cannot", "noexperience", "none"]),
    (
      .level(4),
      ["指導でき", "指導可", "教えられ", "教育でき", "指導者", "インストラクター", "teach", "instruct", "trainothers", "coach"]
    ),
    (.level(3), ["完全", "トラブル", "応用", "熟練", "改善でき", "異常時", "advanced", "expert", "well"]),
    (
      .level(2),
      ["一人で", "1人で", "ひとりで", "単独", "独力", "自立", "指示があれば", "できる", "可能", "alone", "independent", "cando"]
    ),
  ]
}
