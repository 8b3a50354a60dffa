// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task that is declared to have no owner for the time being.
public struct DeclaredVacancy: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Words that declare a vacancy without saying why.
    public var reasonlessWords = ["unassigned", "vacant", "vacancy", "未割当", "担当なし"]

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case reasonlessWords }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      reasonlessWords = try decoder.container(keyedBy: CodingKeys.self)
        .setting(.reasonlessWords, default: reasonlessWords)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP119", name: "declared-vacancy", family: .gaps, severity: .note,
    summary: LocalizedText(
      ja: "欠員や移管予定などの申告がある業務です。期日を過ぎたか、理由がなければ「注意」にします。",
      en: "A vacancy is declared for the task; a warning once its date has passed or when it gives no reason."
    ),
    rationale: LocalizedText(
      ja: "申告された空きは忘れられた空きとは違います。見えるようにしておき、期日までは責めません。",
      en: "A declared vacancy is not a forgotten one: it stays visible, and nobody is blamed before its date."
    ),
    remedy: LocalizedText(
      ja: "次の会議で、担当が決まったか、期日を延ばすかを確かめます。",
      en: "Review it at the next meeting: name an owner, or set a new date with a reason."),
    source: LocalizedText(ja: "所有者管理の実務", en: "ownership practice"),
    needs: [.workItems], silences: ["GAP101", "GAP102", "GAP103", "GAP105"],
    options: [
      .init(
        "reasonlessWords", default: "[unassigned, vacant, vacancy, 未割当, 担当なし]",
        LocalizedText(ja: "理由を述べたことにならない語", en: "words that give no reason"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "空きがない", en: "No vacancy"),
        """
        task    | main
        媒体の開拓 | 岡本
        """),
      .bad(
        LocalizedText(ja: "欠員と書いてある(期日前)", en: "Declared vacant, before its date"),
        """
        task    | main
        媒体の開拓 | {vacancy}欠員 2026-06-30!
        """),
      .bad(
        LocalizedText(ja: "期日を過ぎた欠員", en: "Declared vacant, past its date"),
        """
        task    | main
        媒体の開拓 | {vacancy}欠員 2026-03-31!
        """),
    ])

  private let options: Options
  private static let notApplicable: Set<String> = [
    "notapplicable", "n/a", "na", "対象外", "該当なし", "該当無し", "適用外", "適用なし",
  ]

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Every declaration on a leaf.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let reasonless = Set(options.reasonlessWords.map(TextKey.matching) + [""])
    let candidates = Proposals<OwnerCandidate?>()
    return context.matrix.vacancies.compactMap { vacancy in
      let subject: Finding.Subject
      let candidate: Proposals<OwnerCandidate?>.Pending?
      switch vacancy.subject {
      case .workItem(let item):
        guard context.isJudged(item) else { return nil }
        subject = context.subject(item)
        // What nobody has to do needs nobody.
        candidate =
          Self.notApplicable.contains(TextKey.matching(vacancy.text))
          ? nil : candidates.next { OwnerCandidate.nearest(for: item, in: context, beside: $0) }
      case .role(let role):
        subject = context.subject(role)
        candidate = nil
      }
      let isOver = vacancy.until.map { $0 < context.asOf } ?? false
      let hasReason = !reasonless.contains(TextKey.matching(vacancy.text))
      return Finding.Draft(
        on: subject, at: vacancy.location,
        message: .vacant(subject.name, vacancy, isOver: isOver, hasReason: hasReason),
        remedy: .review(candidate?.value, hasReason: hasReason),
        grade: isOver || !hasReason ? .warning : .note,
        discriminator: vacancy.kind?.word ?? "", isSilencing: vacancy.isOfOwner)
    }
  }
}

extension Finding.Message {
  fileprivate static func vacant(
    _ title: String, _ vacancy: ResponsibilityMatrix.Vacancy, isOver: Bool, hasReason: Bool
  ) -> Self {
    let word = vacancy.text.isEmpty ? "vacant" : vacancy.text
    let until = vacancy.until.map { isOver ? "(期日\($0.iso)を過ぎています)" : "(\($0.iso)まで)" } ?? ""
    let untilEn =
      vacancy.until.map { isOver ? " (its date, \($0.iso), has passed)" : " (until \($0.iso))" } ?? ""
    return Self(
      ja: "「\(title)」は「\(word)」と申告されています\(until)\(hasReason ? "" : "。理由がありません")",
      en: "'\(title)' is declared '\(word)'\(untilEn)\(hasReason ? "" : "; no reason is given")")
  }

  fileprivate static func review(_ candidate: OwnerCandidate?, hasReason: Bool) -> Self {
    let ja = candidate.map { "。担当の候補: \($0.name)(\($0.reason.ja))" } ?? ""
    let en = candidate.map { "; candidate: \($0.name) (\($0.reason.en))" } ?? ""
    return hasReason
      ? Self(ja: "次の会議で担当と期日を確かめてください\(ja)", en: "review owner and date at the next meeting\(en)")
      : Self(ja: "空けている理由と期日を記入してください\(ja)", en: "state the reason and a date\(en)")
  }
}
