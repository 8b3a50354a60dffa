// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The words headers use for each field, Japanese and English (importing.md §1).
enum FieldSynonyms {
  /// The fields a header's text may mean, most likely first, and whether the whole header is a known word.
  static func fields(of header: String) -> (fields: [ColumnField], isExact: Bool) {
    if let exact = exactFields(of: header) { return (exact, true) }
    let last = header.split(separator: Header.joiner).last.map(String.init) ?? header
    let key = HeaderKey.key(last)
    guard key.count <= 24 else { return ([], false) }
    let words = TextKey.compatible(last).lowercased()
    if let kind = kind(ofUnits: key) {
      // Who does the work heads the unit the task belongs to, unless all heads of the table are of this kind.
      return (kind == .main || kind == .execute ? [.unit, .owner(kind)] : [.owner(kind)], false)
    }
    guard let end = key.last else { return ([], false) }
    for word in byLastCharacter[end] ?? [] where key.hasSuffix(word) && endsAtBoundary(word, in: words) {
      return (table[word] ?? [], false)
    }
    return ([], false)
  }

  /// The fields of a header whose whole text is a known word, most likely first; `nil` for any other.
  static func exactFields(of header: String) -> [ColumnField]? {
    // A joined header 「担当者/主」 is told by its last part, then by the whole.
    let parts = header.split(separator: Header.joiner).map(String.init)
    for candidate in [parts.last ?? header, header] {
      let key = HeaderKey.key(candidate)
      if let exact = table[key] { return exact }
    }
    // The first line of a head is the head, the others explain it.
    let last = parts.last ?? header
    if let line = last.split(whereSeparator: \.isNewline).first, line.count < last.count,
      let exact = table[HeaderKey.key(String(line))]
    {
      return exact
    }
    // 担当1 … 担当8, `owner 2`: the same field, numbered.
    let numbered = HeaderKey.key(parts.last ?? header)
    if let last = numbered.last, last.isNumber || "①②③④⑤⑥⑦⑧".contains(last) {
      let base = String(numbered.reversed().drop { $0.isNumber || "①②③④⑤⑥⑦⑧".contains($0) }.reversed())
      if base.count >= 2, let fields = table[base], case .owner = fields.first { return fields }
    }
    return nil
  }

  /// What units do whose column is headed by a kind and a word for units: 支援チーム, 承認部門, `Accountable team`.
  private static func kind(ofUnits key: String) -> Involvement? {
    for word in unitWords where key.hasSuffix(word) && key.count >= word.count + 2 {
      guard case .owner(let kind) = table[String(key.dropLast(word.count))]?.first else { continue }
      return kind
    }
    return nil
  }

  /// Whether a header ends in a word for units.
  static func namesUnits(_ header: String) -> Bool {
    let key = HeaderKey.key(header.split(separator: Header.joiner).last.map(String.init) ?? header)
    return unitWords.contains { key.hasSuffix($0) }
  }

  private static let unitWords = [
    "部署", "部門", "課", "係", "班", "チーム", "グループ", "組織", "team", "department", "dept", "division", "unit", "group",
    "office",
  ]

  /// A Latin word ends a header only as a word of its own: `Task owner`, not `Topic` for `pic`.
  private static func endsAtBoundary(_ word: String, in header: String) -> Bool {
    guard let first = word.unicodeScalars.first, first.isASCII else { return true }
    // The key has lost its spaces: the header's last letters are counted off instead.
    var rest = Array(
      header.unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " " || $0 == "_" || $0 == "-"
          || $0 == "/"
      })
    var needed = word.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      .count
    while needed > 0, let last = rest.popLast() {
      if last.properties.isAlphabetic || last.properties.numericType != nil { needed -= 1 }
    }
    guard let before = rest.last else { return true }
    return !(before.isASCII && before.properties.isAlphabetic)
  }

  private static let table: [String: [ColumnField]] = {
    var table: [String: [ColumnField]] = [:]
    for (field, words) in entries {
      for word in words {
        let key = HeaderKey.key(word)
        if table[key]?.contains(field) != true { table[key, default: []].append(field) }
      }
    }
    for (word, fields) in ambiguous { table[HeaderKey.key(word)] = fields }
    return table
  }()

  /// Words that may end a header by their last character, longest first; one-character words count by equality only.
  private static let byLastCharacter: [Character: [String]] = {
    let words = table.keys.filter { $0.count >= 2 && $0 != "no" && $0 != "no." }.sorted {
      $0.count != $1.count ? $0.count > $1.count : SourceLocation.scalarOrder($0, $1)
    }
    return Dictionary(grouping: words) { $0.last ?? " " }
  }()
}
