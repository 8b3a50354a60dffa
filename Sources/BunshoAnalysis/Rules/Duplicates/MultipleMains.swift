// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task has more than one main owner.
public struct MultipleMains: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "DUP101", name: "multiple-mains", family: .duplicates, severity: .warning,
    summary: LocalizedText(ja: "1つの業務に主担当が2人以上います。", en: "A task has more than one main owner."),
    rationale: LocalizedText(
      ja: "主担当が2人いると、互いに相手がやると思って待ちます。",
      en: "With two main owners, each waits for the other."),
    remedy: LocalizedText(
      ja: "1人を主担当に残し、ほかの人は副担当にします。", en: "Keep one; the others become backup owners."),
    source: LocalizedText(ja: "主担当・副担当制の実務", en: "Japanese practice of main and backup owners"),
    needs: [.assignments],
    examples: [
      .good(
        LocalizedText(ja: "主担当は1人、もう1人は副担当", en: "One main owner, one backup"),
        """
        task    | main | sub
        入札調整  | 高橋  | 斎藤
        """),
      .good(
        LocalizedText(ja: "Rは何人いてもよい", en: "Several R are lawful"),
        """
        task    | 部長 | 営業 | 企画
        入札調整  | A   | R   | R
        """),
      .bad(
        LocalizedText(ja: "1つの欄に2人の主担当", en: "Two main owners in one cell"),
        """
        task    | main        | sub
        入札調整  | 高橋、斎藤!   | 岡本
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves with several main owners.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let main = InvolvementMask(.main)
    return context.leaves.compactMap { item in
      guard context.columns.repeatedMasks[item.index].contains(.main) else { return nil }
      let mains = context.presentHolders(of: main, on: item)
      guard let second = mains.dropFirst().first else { return nil }
      let names = context.names(mains)
      return Finding.Draft(
        on: context.subject(item), at: second.location,
        message: .multipleMains(context.matrix[item].title, names), remedy: .keepOne(names), people: names,
        related: mains.filter { $0.location != second.location }.map {
          .init(message: .alsoMain(context.name(of: $0.assignee)), location: $0.location)
        })
    }
  }
}

extension Finding.Message {
  fileprivate static func multipleMains(_ title: String, _ names: [String]) -> Self {
    Self(
      ja: "「\(title)」の主担当が\(names.count)名います(\(names.joined(separator: "、")))。主担当は1名です",
      en: "'\(title)' has \(names.count) main owners (\(names.joined(separator: ", "))); one is enough")
  }

  fileprivate static func keepOne(_ names: [String]) -> Self {
    let rest = names.dropFirst()
    return Self(
      ja: "主担当を1名に絞ってください(例: \(names[0])を残し、\(rest.joined(separator: "、"))を副担当にする)",
      en: "keep one main owner, such as \(names[0]), and make \(rest.joined(separator: ", ")) backup")
  }

  fileprivate static func alsoMain(_ name: String) -> Self {
    Self(ja: "\(name)も主担当です", en: "\(name) is a main owner as well")
  }
}
