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

  /// What a waiver silences its rule on, by its word: `everything`, `subject`, `row`.
  public static func scope(_ word: String) -> LocalizedText {
    switch word {
    case "subject": LocalizedText(ja: "対象", en: "subject")
    case "row": LocalizedText(ja: "行", en: "row")
    default: LocalizedText(ja: "すべて", en: "everything")
    }
  }

  /// The words of what waivers silence a rule on.
  public static let scopes = ["everything", "subject", "row"]

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

extension Waiver.Scope {
  /// The word of machine-readable output: `everything`, `subject`, `row`.
  public var word: String {
    switch self {
    case .everything: "everything"
    case .subject: "subject"
    case .row: "row"
    }
  }

  /// The id or name of the subject, where the scope is one.
  public var subject: String? {
    if case .subject(let name) = self { name } else { nil }
  }

  /// The scope of a word; a subject is one by its name.
  public init?(word: String, subject: String?) {
    switch word {
    case "everything": self = .everything
    case "row": self = .row
    case "subject":
      guard let subject else { return nil }
      self = .subject(subject)
    default: return nil
    }
  }
}

extension Person.Relation.Kind {
  /// The name shown to people.
  public var title: LocalizedText {
    switch self {
    case .superior: LocalizedText(ja: "上司", en: "superior")
    case .deputy: LocalizedText(ja: "代行者", en: "deputy")
    }
  }
}

extension WorkItem.Manual {
  /// The name shown to people.
  public var title: LocalizedText {
    switch self {
    case .present: LocalizedText(ja: "有", en: "present")
    case .inProgress: LocalizedText(ja: "作成中", en: "in progress")
    case .missing: LocalizedText(ja: "無", en: "missing")
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
    case .names(let names): "names:" + names.map { "\($0.unicodeScalars.count):\($0)" }.joined()
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
    case "names":
      guard let names = Self.names(in: rest) else { return nil }
      self = .names(names)
    default: return nil
    }
  }

  /// Names with their lengths in front, `2:田中3:佐藤 `: a name may hold whatever else could part them.
  private static func names(in text: String) -> [String]? {
    var names: [String] = []
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      let digits = rest.prefix { $0.value >= 0x30 && $0.value <= 0x39 }
      let after = rest.dropFirst(digits.count)
      guard let count = Int(String(digits)), after.first == ":", count < after.count else { return nil }
      names.append(String(String.UnicodeScalarView(after.dropFirst().prefix(count))))
      rest = after.dropFirst(count + 1)
    }
    return names
  }
}
