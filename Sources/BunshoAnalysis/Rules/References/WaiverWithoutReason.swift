// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A waiver that says neither why nor who answers for it.
public struct WaiverWithoutReason: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF124", name: "waiver-without-reason", family: .references, severity: .error,
    summary: LocalizedText(
      ja: "許容(bunsho:allow、設定 waivers)に、理由または許容した人がありません。期限を過ぎた許容は調べません。",
      en:
        "A waiver (bunsho:allow, or the setting waivers) lacks its reason, or who answers for it. Waivers past their date are not judged."
    ),
    rationale: LocalizedText(
      ja: "理由のない許容は、見なかったことにするのと同じです。次に見る人が、続けてよいか決められません。",
      en: "Without a reason it is mere silence, and the next reader cannot tell whether it still holds."),
    remedy: LocalizedText(ja: "理由と許容した人を書きます。", en: "Add the reason, and who answers for it."),
    source: LocalizedText(
      ja: "スコアカードの適用除外(理由と承認者)", en: "exemptions of scorecards, which need reason and approver"),
    needs: [.waivers],
    examples: [
      .good(
        LocalizedText(ja: "理由と許容した人がある", en: "Reason and owner are given"),
        """
        id   | task    | main | frequency
        T001 | 記事の校正 | 村上  | 月次
        [waivers]
        rule   | subject | reason  | owner
        SPD101 | T001    | 10月に増員 | 編集長
        """),
      .bad(
        LocalizedText(ja: "理由がない", en: "No reason"),
        """
        id   | task    | main | frequency
        T001 | 記事の校正 | 村上  | 月次
        [waivers]
        rule    | subject | reason | owner
        SPD101! | T001    |        | 編集長
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per waiver.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    context.waivers.compactMap { waiver in
      let lacksReason = Self.isBlank(waiver.reason)
      let lacksOwner = Self.isBlank(waiver.owner)
      guard lacksReason || lacksOwner, !waiver.isOver(on: context.asOf) else { return nil }
      return Finding.Draft(
        on: context.subject(of: waiver), at: waiver.location,
        message: .lacking(waiver, reason: lacksReason, owner: lacksOwner),
        remedy: .add(reason: lacksReason, owner: lacksOwner),
        discriminator: waiver.rule + " " + (waiver.scope.subject ?? waiver.scope.word))
    }
  }

  private static func isBlank(_ text: String?) -> Bool {
    text.map { TextKey.trimmed($0).isEmpty } ?? true
  }
}

extension Finding.Message {
  private static func missing(_ reason: Bool, _ owner: Bool) -> LocalizedText {
    switch (reason, owner) {
    case (true, true): LocalizedText(ja: "理由と許容した人", en: "reason and owner")
    case (true, false): LocalizedText(ja: "理由", en: "reason")
    default: LocalizedText(ja: "許容した人", en: "owner")
    }
  }

  fileprivate static func lacking(_ waiver: Waiver, reason: Bool, owner: Bool) -> Self {
    let what = missing(reason, owner)
    let on = waiver.scope.subject.map { "「\($0)」の" } ?? ""
    let onEn = waiver.scope.subject.map { " on '\($0)'" } ?? ""
    return Self(
      ja: "\(on)\(waiver.rule)の許容に\(what.ja)がありません",
      en: "the waiver of \(waiver.rule)\(onEn) has no \(what.en)")
  }

  fileprivate static func add(reason: Bool, owner: Bool) -> Self {
    let what = missing(reason, owner)
    return Self(
      ja: "\(what.ja)を書き加えてください(例: bunsho:allow 規則 理由 by 氏名 until 期限)",
      en: "add \(what.en) (as in bunsho:allow RULE why by NAME until DAY)")
  }
}
