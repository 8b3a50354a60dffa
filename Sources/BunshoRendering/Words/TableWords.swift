// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The words around the table: headings, letters, severities.
enum TableWords {
  static let table = LocalizedText(ja: "職務分掌表", en: "Responsibility table")
  static let code = LocalizedText(ja: "No.", en: "No.")
  static let department = LocalizedText(ja: "部門", en: "Department")
  static let task = LocalizedText(ja: "業務", en: "Task")
  static let findings = LocalizedText(ja: "指摘", en: "Findings")
  static let unsettled = LocalizedText(ja: "未確定の記載", en: "Not settled")
  static let nameSeparator = LocalizedText(ja: "、", en: ", ")
  static let withoutDepartment = LocalizedText(ja: "部門なし", en: "No department")

  static func category(_ level: Int) -> LocalizedText {
    switch level {
    case 0: LocalizedText(ja: "大分類", en: "Category")
    case 1: LocalizedText(ja: "中分類", en: "Subcategory")
    default: LocalizedText(ja: "小分類", en: "Group")
    }
  }

  /// The heading of a column of names, such as `決裁・最終責任 (A)`.
  static func kind(_ kind: Involvement, letter: String?) -> LocalizedText {
    // A letter that is the word's own first sign (主 of 主担当) would only be said twice.
    guard let letter, !kind.title.ja.hasPrefix(letter) else {
      return LocalizedText(ja: kind.title.ja, en: capitalized(kind.title.en))
    }
    return LocalizedText(ja: "\(kind.title.ja) (\(letter))", en: "\(capitalized(kind.title.en)) (\(letter))")
  }

  static func attribute(_ field: WorkItem.Field) -> LocalizedText {
    switch field {
    case .frequency: LocalizedText(ja: "頻度", en: "Frequency")
    case .hours: LocalizedText(ja: "時間(h)", en: "Hours")
    case .importance: LocalizedText(ja: "重要度", en: "Importance")
    case .manual: LocalizedText(ja: "手順書", en: "Manual")
    default: LocalizedText(ja: "備考", en: "Remarks")
    }
  }

  /// The findings of a task, a line each, gravest first; three at most, then how many there are beside.
  static func list(_ findings: [Finding], isBrief: Bool, in language: Language) -> String {
    var lines = findings.prefix(3).map { finding in
      let severity = finding.severity.title[language]
      let head = language == .ja ? "【\(severity)】" : "[\(severity)] "
      let text = isBrief ? FindingLabels.label(of: finding) : finding.message
      return head + (isBrief ? "" : "\(finding.code) ") + text[language]
    }
    if findings.count > 3 {
      lines.append(language == .ja ? "ほか\(findings.count - 3)件" : "and \(findings.count - 3) more")
    }
    return lines.joined(separator: "\n")
  }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A word as it stands alone in a cell: with a capital in English.
  static func label(_ text: LocalizedText, in language: Language) -> String {
    language == .en ? capitalized(text.en) : text[language]
  }
}
