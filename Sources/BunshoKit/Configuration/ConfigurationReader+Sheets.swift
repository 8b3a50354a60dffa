// SPDX-License-Identifier: Apache-2.0
import BunshoImport
import BunshoModel
import Yams

/// What `.bunsho.yml` says of sheets, columns and marks.
extension ConfigurationReader {
  private static let kinds = [
    "tasks", "transposed", "assignments", "people", "departments", "roles", "skills", "duties", "skip",
  ]

  mutating func readSheets(_ node: Node) {
    for (name, value) in entries(node, key: "sheets") {
      var decision = ImportConfiguration.SheetDecision()
      for (key, inner) in entries(value, key: "sheets.\(name)") {
        switch key {
        case "kind":
          decision.kind = inner.string
          if !Self.kinds.contains(inner.string ?? "") {
            let kinds = Self.kinds.joined(separator: ", ")
            fail(inner, ja: "kind は次のいずれかです: \(kinds)", en: "kind is one of \(kinds)")
          }
        case "header":
          decision.headerRow = inner.int
          if inner.int.map({ $0 < 1 }) ?? true {
            fail(inner, ja: "header は1から数えた行番号です", en: "header is a row number, counted from 1")
          }
        case "columns": decision.columns = columnWords(inner, key: "sheets.\(name).columns")
        case "marks": decision.marks = marks(inner, key: "sheets.\(name).marks")
        default: failUnknown(inner, key, known: ["kind", "header", "columns", "marks"])
        }
      }
      configuration.reading.sheets[name] = decision
    }
  }

  /// `{見出し: 主担当}`: headers, and in one sheet letters of columns, with the words of fields.
  mutating func columnWords(_ node: Node, key: String) -> [String: String] {
    var words: [String: String] = [:]
    for (header, value) in entries(node, key: key) {
      guard let word = value.scalar?.string, !word.isEmpty else {
        fail(
          value, ja: "\(key) の「\(header)」には列の意味の語を書きます", en: "\(key) '\(header)' needs the word of a field")
        continue
      }
      if !ColumnWords.isKnown(word) {
        let near = ColumnWords.nearest(to: word).joined(separator: ", ")
        let all = ColumnWords.all.joined(separator: ", ")
        fail(
          value,
          ja: "\(key) の「\(header)」: 「\(word)」という列の意味はありません。"
            + (near.isEmpty ? "" : "近い語: \(near)。") + "使える語: \(all)、または表の見出しに使う語(主担当 など)",
          en: "\(key) '\(header)': no column means '\(word)'. "
            + (near.isEmpty ? "" : "Near: \(near). ") + "Known: \(all), and the words heads use (owner, …)")
      }
      words[header] = word
    }
    return words
  }

  /// `{◎: main}`: marks with the words of kinds.
  mutating func marks(_ node: Node, key: String) -> MarkProfile {
    let (profile, unknown) = MarkProfile.configured(orderedTexts(node, key: key), id: "configured")
    let words = MarkProfile.words.joined(separator: ", ")
    for (mark, word) in unknown {
      fail(
        node, ja: "\(key) の「\(mark)」: 「\(word)」は次のいずれかです: \(words)",
        en: "\(key) '\(mark)': '\(word)' must be one of \(words)")
    }
    return profile
  }
}
