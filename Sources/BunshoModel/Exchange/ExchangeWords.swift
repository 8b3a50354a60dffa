// SPDX-License-Identifier: Apache-2.0

/// The words that stand for values in cells of the canonical workbook: read in either language, and as the words
/// of machine-readable output.
public enum ExchangeWords {
  /// Stated: no part in the task.
  public static let none = LocalizedText(ja: "対象外", en: "none")

  /// Yes or no.
  public static func flag(_ flag: Bool) -> LocalizedText {
    flag ? LocalizedText(ja: "はい", en: "yes") : LocalizedText(ja: "いいえ", en: "no")
  }

  /// Yes or no from a cell; `nil` when it is neither.
  public static func flag(_ text: String) -> Bool? {
    switch TextKey.matching(text) {
    case "はい", "yes", "true", "1", "○": true
    case "いいえ", "no", "false", "0", "×": false
    default: nil
    }
  }

  /// The kind of an assignee by its word: `person`, `role`, `department`, `external`, `list`.
  public static func assigneeKind(_ word: String) -> LocalizedText {
    switch word {
    case "person": LocalizedText(ja: "要員", en: "person")
    case "role": LocalizedText(ja: "役割", en: "role")
    case "department": LocalizedText(ja: "部門", en: "department")
    case "external": LocalizedText(ja: "外部", en: "external")
    default: LocalizedText(ja: "リスト", en: "list")
    }
  }

  /// The words of the kinds of assignees.
  public static let assigneeKinds = ["person", "role", "department", "external", "list"]

  /// The value whose word or title stands in a cell.
  public static func value<Value>(
    of text: String, among values: [Value], word: (Value) -> String, title: (Value) -> LocalizedText
  ) -> Value? {
    let key = TextKey.matching(text)
    return values.first { value in
      let title = title(value)
      return [word(value), title.ja, title.en].contains { TextKey.matching($0) == key }
    }
  }
}

extension Department.Kind {
  /// The name shown to people.
  public var title: LocalizedText {
    switch self {
    case .line: LocalizedText(ja: "通常", en: "line")
    case .project: LocalizedText(ja: "プロジェクト", en: "project")
    case .external: LocalizedText(ja: "外部", en: "external")
    }
  }
}

extension Person.Employment {
  /// The name shown to people.
  public var title: LocalizedText {
    switch self {
    case .regular: LocalizedText(ja: "正規", en: "regular")
    case .contract: LocalizedText(ja: "契約", en: "contract")
    case .dispatched: LocalizedText(ja: "派遣", en: "dispatched")
    case .external: LocalizedText(ja: "外部", en: "external")
    }
  }
}

extension WorkItem.Fact.Value {
  /// The value as the hidden sheet of the canonical workbook keeps it.
  public var exchangeText: String {
    switch self {
    case .text: "text"
    case .frequency(.perYear(let runs)): "perYear:\(runs)"
    case .frequency(.irregular): "irregular"
    case .frequency(.once): "once"
    case .number(let number): "number:\(number)"
    case .level(let level): "level:\(level)"
    case .manual(let manual): "manual:\(manual.rawValue)"
    case .date(let date): "date:\(date.iso)"
    case .amounts(let band): "amounts:\(band.interval)"
    case .flag(let flag): "flag:\(flag)"
    case .names(let names): "names:\(names.joined(separator: "、"))"
    }
  }

  /// Reads what `exchangeText` wrote.
  public init?(exchangeText text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let rest = parts.count == 2 ? parts[1] : ""
    switch parts.first {
    case "text": self = .text
    case "irregular": self = .frequency(.irregular)
    case "once": self = .frequency(.once)
    case "perYear":
      guard let runs = Double(rest), runs.isFinite else { return nil }
      self = .frequency(.perYear(runs))
    case "number":
      guard let number = Double(rest), number.isFinite else { return nil }
      self = .number(number)
    case "level":
      guard let level = Int(rest) else { return nil }
      self = .level(level)
    case "manual":
      guard let manual = WorkItem.Manual(rawValue: rest) else { return nil }
      self = .manual(manual)
    case "date":
      guard let date = CalendarDate(iso: rest) else { return nil }
      self = .date(date)
    case "amounts":
      guard let band = AmountBand(interval: rest) else { return nil }
      self = .amounts(band)
    case "flag": self = .flag(rest == "true")
    // A name never holds the comma by which a cell's names are parted.
    case "names": self = .names(rest.split(separator: "、").map(String.init))
    default: return nil
    }
  }
}
