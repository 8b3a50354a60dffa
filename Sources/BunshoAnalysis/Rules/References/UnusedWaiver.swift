// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A waiver that hides nothing.
public struct UnusedWaiver: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF122", name: "unused-waiver", family: .references, severity: .warning,
    summary: LocalizedText(
      ja: "許容(bunsho:allow、設定 waivers)に当てはまる指摘がありません。期限を過ぎた許容は expired-waiver が指摘します。",
      en:
        "A waiver (bunsho:allow, or the setting waivers) hides no finding. Waivers past their date are left to expired-waiver."
    ),
    rationale: LocalizedText(
      ja: "規則や業務の名前を書き間違えているか、もう要らない許容です。残しておくと、次に起きた本当の問題を隠します。",
      en:
        "The rule or task is misspelt, or the waiver is not needed any more; left there, it hides the next real fault."
    ),
    remedy: LocalizedText(
      ja: "名前を確かめ、要らなければ消します。", en: "Check its names, and delete it if nothing is to be allowed."),
    source: LocalizedText(
      ja: "SwiftLint、Ruff(RUF100)", en: "SwiftLint, Ruff (RUF100)"),
    needs: [.waiverUse],
    examples: [
      .good(
        LocalizedText(ja: "当てはまる指摘がある", en: "There is something to allow"),
        """
        id   | task    | main | frequency
        T001 | 記事の校正 | 村上  | 月次
        [waivers]
        rule   | subject | reason  | owner
        SPD101 | T001    | 10月に増員 | 編集長
        """),
      .bad(
        LocalizedText(ja: "副担当を決めたのに残っている", en: "It has stayed after a backup was named"),
        """
        id   | task    | main | sub | frequency
        T001 | 記事の校正 | 村上  | 近藤 | 月次
        [waivers]
        rule    | subject | reason  | owner
        SPD101! | T001    | 10月に増員 | 編集長
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per waiver.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    guard let used = context.usedWaivers else { return [] }
    return context.waivers.indices.compactMap { index in
      let waiver = context.waivers[index]
      guard !used.contains(index), !waiver.isOver(on: context.asOf) else { return nil }
      return Finding.Draft(
        on: context.subject(of: waiver), at: waiver.location, message: .unused(waiver),
        remedy: Self.isKnown(waiver.rule) ? .delete : .checkRule(waiver.rule),
        discriminator: waiver.rule + " " + (waiver.scope.subject ?? waiver.scope.word))
    }
  }

  /// Codes that begin with X are users' own rules, which only the configuration knows.
  private static func isKnown(_ rule: String) -> Bool {
    rule.uppercased().hasPrefix("X") || RuleRegistry.rule(rule) != nil
  }
}

extension Finding.Message {
  fileprivate static func unused(_ waiver: Waiver) -> Self {
    let on = waiver.scope.subject.map { "「\($0)」の" } ?? ""
    let onEn = waiver.scope.subject.map { " on '\($0)'" } ?? ""
    return Self(
      ja: "\(on)\(waiver.rule)の許容に当てはまる指摘がありません", en: "the waiver of \(waiver.rule)\(onEn) hides nothing")
  }

  fileprivate static var delete: Self {
    Self(
      ja: "対象の名前を確かめ、要らなければ消してください", en: "check the name it is for, and delete it if nothing is to be allowed"
    )
  }

  fileprivate static func checkRule(_ rule: String) -> Self {
    Self(
      ja: "「\(rule)」という規則はありません。bunsho rules で名前を確かめてください",
      en: "there is no rule '\(rule)'; bunsho rules lists their names")
  }
}
