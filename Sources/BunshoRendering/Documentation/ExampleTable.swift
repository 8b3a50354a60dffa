// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// The table of a rule's example, cut into cells to be drawn.
///
/// Only the text is looked at; what the table means is the business of `TableLiteral`.
struct ExampleTable {
  /// The parts of the example: the task table first, then the lists.
  let sections: [Section]

  /// One table.
  struct Section {
    /// What it lists; `nil` for the task table.
    let title: LocalizedText?
    /// The heads of its columns.
    let heads: [LocalizedText]
    /// Its rows, each as long as the heads.
    let rows: [[Cell]]
  }

  /// One cell.
  struct Cell {
    /// The text as the user would write it.
    let text: String
    /// Whether the rule must flag it.
    let isFlagged: Bool
  }

  init(_ example: RuleExample) {
    var sections: [(name: String, lines: [[Cell]])] = [("", [])]
    for line in example.table.split(separator: "\n") {
      let trimmed = TextKey.trimmed(String(line))
      if trimmed.hasPrefix("["), trimmed.hasSuffix("]") {
        sections.append((String(trimmed.dropFirst().dropLast()), []))
      } else if !trimmed.isEmpty {
        sections[sections.count - 1].lines.append(
          line.split(separator: "|", omittingEmptySubsequences: false).map { Self.cell(String($0)) })
      }
    }
    self.sections = sections.map { name, lines in
      let heads = lines.first ?? []
      return Section(
        title: Self.listTitles[name], heads: heads.map { Self.head($0.text) },
        rows: lines.dropFirst().map { row in
          heads.indices.map { $0 < row.count ? row[$0] : Cell(text: "", isFlagged: false) }
        })
    }
  }

  private static func cell(_ raw: String) -> Cell {
    var text = TextKey.trimmed(raw)
    let isFlagged = text.hasSuffix("!")
    if isFlagged { text = TextKey.trimmed(String(text.dropLast())) }
    // `{unknown-person:…}` tells what an importer would have met; a reader sees the cell.
    if text.hasPrefix("{"), let end = text.firstIndex(of: "}") {
      text = String(text[text.index(after: end)...])
    }
    return Cell(text: text, isFlagged: isFlagged)
  }

  private static func head(_ word: String) -> LocalizedText {
    if let kind = Involvement(word: word) { return kind.title }
    return heads[word] ?? LocalizedText(verbatim: word)
  }

  private static let listTitles = [
    "departments": LocalizedText(ja: "部門の一覧", en: "departments"),
    "people": LocalizedText(ja: "要員の一覧", en: "people"),
    "roles": LocalizedText(ja: "役割の一覧", en: "roles"),
  ]

  private static let heads = [
    "id": LocalizedText(verbatim: "ID"),
    "task": LocalizedText(ja: "業務", en: "task"),
    "category": LocalizedText(ja: "分類", en: "category"),
    "department": LocalizedText(ja: "部門", en: "department"),
    "frequency": LocalizedText(ja: "頻度", en: "frequency"),
    "importance": LocalizedText(ja: "重要度", en: "importance"),
    "start": LocalizedText(ja: "開始日", en: "start"),
    "name": LocalizedText(ja: "名前", en: "name"),
    "parent": LocalizedText(ja: "上位部門", en: "parent"),
    "head": LocalizedText(ja: "部門長", en: "head"),
    "roles": LocalizedText(ja: "役割", en: "roles"),
    "holders": LocalizedText(ja: "担当者", en: "holders"),
    "until": LocalizedText(ja: "在籍終了日", en: "until"),
    "kind": LocalizedText(ja: "種類", en: "kind"),
    "employment": LocalizedText(ja: "雇用形態", en: "employment"),
  ]
}
