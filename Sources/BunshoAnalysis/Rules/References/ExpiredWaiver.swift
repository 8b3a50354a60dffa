// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A waiver whose day has passed.
public struct ExpiredWaiver: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF123", name: "expired-waiver", family: .references, severity: .warning,
    summary: LocalizedText(
      ja: "許容(bunsho:allow、設定 waivers)の期限を過ぎています。期限の日までは有効です。",
      en: "The last day of a waiver (bunsho:allow, or the setting waivers) has passed."),
    rationale: LocalizedText(
      ja: "期限は、そのときにもう一度決めるための約束です。過ぎた許容は指摘を隠しません。",
      en: "The day was a promise to decide again. A waiver that is over hides nothing."),
    remedy: LocalizedText(
      ja: "問題を直して許容を消すか、理由を見直して期限を延ばします。",
      en: "Mend the fault and delete the waiver, or look at the reason again and set a new day."),
    source: LocalizedText(ja: "Bunsho独自", en: "ours"), needs: [.waivers],
    examples: [
      .good(
        LocalizedText(ja: "期限の前", en: "Before its day"),
        """
        id   | task    | main | frequency
        T001 | 記事の校正 | 村上  | 月次
        [waivers]
        rule   | subject | reason  | owner | until
        SPD101 | T001    | 10月に増員 | 編集長  | 2026-10-31
        """),
      .bad(
        LocalizedText(ja: "3月末までの許容", en: "Allowed until the end of March"),
        """
        id   | task    | main | frequency
        T001 | 記事の校正 | 村上  | 月次
        [waivers]
        rule    | subject | reason | owner | until
        SPD101! | T001    | 4月に増員 | 編集長  | 2026-03-31
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per waiver.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.waivers.compactMap { waiver in
      guard waiver.isOver(on: context.asOf), let until = waiver.until else { return nil }
      return Finding.Draft(
        on: context.subject(of: waiver), at: waiver.location,
        message: .expired(waiver, until: until, asOf: context.asOf), remedy: .decideAgain(waiver.owner),
        people: waiver.owner.map { [$0] } ?? [],
        discriminator: waiver.rule + " " + (waiver.scope.subject ?? waiver.scope.word))
    }
  }
}

extension Finding.Message {
  fileprivate static func expired(_ waiver: Waiver, until: CalendarDate, asOf: CalendarDate) -> Self {
    let days = asOf.daysSince1970 - until.daysSince1970
    let on = waiver.scope.subject.map { "「\($0)」の" } ?? ""
    let onEn = waiver.scope.subject.map { " on '\($0)'" } ?? ""
    return Self(
      ja: "\(on)\(waiver.rule)の許容は\(until.iso)で終わりました(\(days)日前)",
      en:
        "the waiver of \(waiver.rule)\(onEn) ended on \(until.iso), \(days) \(days == 1 ? "day" : "days") ago"
    )
  }

  fileprivate static func decideAgain(_ owner: String?) -> Self {
    let by = owner.map { "\($0)さんが" } ?? ""
    let byEn = owner.map { "\($0): " } ?? ""
    return Self(
      ja: "\(by)続けるかどうかを決め、許容を消すか、理由を見直して期限を延ばしてください",
      en: "\(byEn)decide again, and delete the waiver or give it a new day and reason")
  }
}
