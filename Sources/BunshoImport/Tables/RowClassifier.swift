// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Tells what a row below a header is: content, or one of the many things people put between.
struct RowClassifier {
  let header: Header
  /// The column of titles.
  let titleColumn: Int
  /// Positions of the rows of the sheet's legend.
  var legendRows: Set<Int> = []
  /// The titles above the header, which some print again on every page.
  var titles: Set<String> = []
  /// The rows above the header by their `pageKey`, for those printed again with another page number.
  var titleRows: Set<String> = []

  /// What a row is.
  enum Row: Equatable {
    /// Content.
    case content
    /// Nothing in it.
    case blank
    /// The header again, as printed on each page.
    case repeatedHeader
    /// 合計, 小計.
    case total
    /// ※ and 注.
    case note
    /// A legend.
    case legend
    /// One text across: the unit or category of the rows below.
    case section(text: String, column: Int)
    /// 以下余白: nothing follows.
    case end
  }

  /// Classifies a row by its texts (column, text), blanks left out.
  ///
  /// - Parameter isMergedAcross: whether the row's only text is merged over several columns.
  func classify(_ cells: [(column: Int, text: String)], at index: Int, isMergedAcross: Bool = false) -> Row {
    guard let first = cells.first else { return .blank }
    if legendRows.contains(index) { return .legend }
    if isRepeatedHeader(cells) { return .repeatedHeader }
    if cells.count > 1, let page = Self.pageKey(cells), titleRows.contains(page) { return .repeatedHeader }
    let key = TextKey.matching(first.text)
    if Self.ends.contains(key), cells.count == 1 { return .end }
    if Self.isTotal(first.text), first.column <= titleColumn { return .total }
    if cells.count <= 2, Self.isLegendHead(first.text) { return .note }
    if cells.count <= 2, LegendReader.entries(in: cells.map(\.text).joined(separator: " ")) != nil {
      return .legend
    }
    if saysNothing(cells) { return .note }
    if cells.count == 1 {
      if titles.contains(first.text) { return .repeatedHeader }
      // 「業務名」 alone heads its column a row below the other heads.
      if first.column == titleColumn, first.text.count <= 20,
        FieldSynonyms.fields(of: first.text) == ([.task], true)
      {
        return .repeatedHeader
      }
      if Self.noteMarks.contains(where: { first.text.hasPrefix($0) }) || Self.explainsWord(first.text) {
        return .note
      }
      // `<Add rows as necessary>`: a word to whoever fills the form in.
      if first.text.count > 2, first.text.hasPrefix("<"), first.text.hasSuffix(">") { return .note }
      if let text = Self.sectionText(first.text) { return .section(text: text, column: first.column) }
      // A unit's name alone heads the rows of the unit.
      if first.text.count <= 12, NameKey.isUnit(first.text), !first.text.contains("の") {
        return .section(text: first.text, column: first.column)
      }
      // A number alone is a row of a form nobody filled in.
      if first.column < titleColumn, first.text.allSatisfy({ $0.isNumber }) { return .blank }
      if first.column < titleColumn || isMergedAcross {
        return .section(text: first.text, column: first.column)
      }
    }
    return .content
  }

  /// A row of one mark throughout, the title too, is the rest of a column somebody filled downwards.
  private func saysNothing(_ cells: [(column: Int, text: String)]) -> Bool {
    guard cells.count >= 3, let first = cells.first, first.column <= titleColumn, first.text.count == 1,
      cells.allSatisfy({ $0.text == first.text })
    else { return false }
    return first.text.allSatisfy { !$0.isNumber } && MarkCell(first.text) != nil
  }

  /// A row of a legend: a mark and its word in two cells (「◎」「主担当」), or in one (`R: Responsible`).
  static func legendEntry(_ texts: [String]) -> MarkProfile.Entry? {
    switch texts.count {
    case 1: return LegendReader.single(texts[0])
    case 2:
      let marks = MarkColumns()
      guard texts[0].count <= 2, marks.isMark(texts[0]), !marks.isMark(texts[1]),
        let meaning = KindWords.meaning(ofLegend: texts[1]), let mark = MarkCell(texts[0])?.marks.first
      else { return nil }
      return MarkProfile.Entry(String(mark), meaning)
    default: return nil
    }
  }

  /// Whether a text heads a legend.
  static func isLegendHead(_ text: String) -> Bool {
    text.utf8.count <= 30
      && ["記号", "凡例", "マーク", "symbol", "legend", "mark", "letter", "key", "意味", "meaning"].contains(
        TextKey.matching(text.trimmingSuffix(":：")))
  }

  /// Whether a row that begins with the text sums others up.
  static func isTotal(_ text: String) -> Bool { totals.contains(TextKey.matching(text)) }

  private func isRepeatedHeader(_ cells: [(column: Int, text: String)]) -> Bool {
    guard cells.count >= 2, cells.count == header.columns.count else { return false }
    return zip(cells, header.columns).allSatisfy { cell, column in
      cell.column == column.number
        && TextKey.matching(cell.text) == TextKey.matching(column.heads.last ?? "")
    }
  }

  /// The texts of a row with their columns, every number counting as the same; `nil` for rows of numbers alone.
  static func pageKey(_ cells: [(column: Int, text: String)]) -> String? {
    guard cells.count <= 20, cells.contains(where: { $0.text.contains(where: \.isLetter) }) else {
      return nil
    }
    return cells.map { cell in
      var text = ""
      for character in TextKey.matching(cell.text) {
        if !character.isNumber { text.append(character) } else if text.last != "0" { text.append("0") }
      }
      return "\(cell.column)\u{1F}\(text)"
    }.joined(separator: "\u{1E}")
  }

  /// `Responsible - does the work`: a legend in words.
  private static func explainsWord(_ text: String) -> Bool {
    guard let end = text.firstIndex(where: { ":：-–—=＝".contains($0) }), end != text.startIndex else {
      return false
    }
    let word = TextKey.matching(String(text[..<end]))
    return ["responsible", "accountable", "consulted", "informed", "supportive", "support", "実行責任", "説明責任"]
      .contains(word)
  }

  /// 【総務課】, ■総務課, `Phase 1`, フェーズ1: the text without its decoration.
  private static func sectionText(_ text: String) -> String? {
    guard let first = text.first else { return nil }
    let key = TextKey.matching(text)
    for word in ["phase", "フェーズ", "fase", "stage", "ステージ", "sprint", "スプリント", "semester"]
    where key.hasPrefix(word) && text.count <= 40 {
      if let next = key.dropFirst(word.count).first, next.isNumber || "ivxabc".contains(next) { return text }
    }
    if first == "【", text.hasSuffix("】") || text.hasSuffix("]") { return String(text.dropFirst().dropLast()) }
    // 「↓優先度低↓」「--- 総務 ---」
    if let last = text.last, last == first, ornaments.contains(first) {
      let inner = TextKey.trimmed(String(text.drop { $0 == first }))
      let bare = String(inner.reversed().drop { $0 == first }.reversed())
      return bare.isEmpty ? nil : TextKey.trimmed(bare)
    }
    if "■◆▼●".contains(first), text.count > 1 { return TextKey.trimmed(String(text.dropFirst())) }
    return nil
  }

  private static let ornaments = "↓↑=＝-－―—~～〜▼▽"
  private static let totals: Set<String> = [
    "合計", "小計", "計", "総計", "平均", "total", "totals", "subtotal", "grandtotal", "sum",
  ]
  private static let ends: Set<String> = ["以下余白", "以上", "(以下余白)", "-以上-"]
  private static let noteMarks = ["※", "＊", "*", "注)", "注）", "(注", "（注", "注:", "注：", "備考:", "備考："]
}

extension String {
  fileprivate func trimmingSuffix(_ characters: String) -> String {
    var text = self
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }
}
