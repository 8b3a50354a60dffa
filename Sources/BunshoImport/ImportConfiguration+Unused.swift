// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Decisions that fit nothing.
extension ImportConfiguration {
  /// What the user settled about sheets, columns and names that the input does not have.
  ///
  /// - Parameter aliases: the keys of the aliases that stood for a name.
  func unused(in found: [FoundSheet], aliases usedAliases: Set<String>) -> [LocalizedText] {
    var notices: [LocalizedText] = []
    var usedWords: Set<String> = []
    var usedColumns: [String: Set<String>] = [:]
    for sheet in found {
      let source = sheet.sheet.source
      let key = Self.keys(ofSheet: source.sheet, in: source.path).first { sheets[$0] != nil }
      if let key { usedColumns[key] = usedColumns[key] ?? [] }
      for table in sheet.tables {
        usedWords.formUnion(table.settled.words)
        if let key { usedColumns[key, default: []].formUnion(table.settled.own) }
      }
    }
    for (name, decision) in sheets.sorted(by: { SourceLocation.scalarOrder($0.key, $1.key) }) {
      guard let used = usedColumns[name] else {
        notices.append(
          LocalizedText(
            ja: "設定 sheets の「\(name)」というシートもファイルも入力にありません",
            en: "configuration: the input has no sheet or file '\(name)' (sheets)"))
        continue
      }
      guard decision.kind != "skip" else { continue }
      for column in decision.columns.keys.sorted(by: SourceLocation.scalarOrder) where !used.contains(column)
      {
        notices.append(
          LocalizedText(
            ja: "設定 sheets.\(name).columns の「\(column)」という列はそのシートの表にありません",
            en: "configuration: no table of the sheet has a column '\(column)' (sheets.\(name).columns)"))
      }
    }
    for column in columns.keys.sorted(by: SourceLocation.scalarOrder) where !usedWords.contains(column) {
      notices.append(
        LocalizedText(
          ja: "設定 columns の「\(column)」という見出しは入力の表にありません",
          en: "configuration: no table of the input has a column '\(column)' (columns)"))
    }
    var seen = usedAliases
    for alias in aliases where seen.insert(NameKey.exact(alias.spelling)).inserted {
      notices.append(
        LocalizedText(
          ja: "設定 aliases の「\(alias.spelling)」は入力に出てきません",
          en: "configuration: the input does not mention '\(alias.spelling)' (aliases)"))
    }
    return notices
  }
}

extension RecurringTask {
  /// The tasks that come round among the titles of tickets.
  static func all(in titles: [String]) -> [RecurringTask] {
    RecurringTitles.groups(in: titles).map { group in
      RecurringTask(
        tickets: group.members.map { titles[$0] }, title: group.title, frequency: group.frequency)
    }
  }
}
