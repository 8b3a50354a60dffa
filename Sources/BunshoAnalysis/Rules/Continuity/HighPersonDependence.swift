// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task that hangs on one person by several signs at once: the ranking for the head.
public struct HighPersonDependence: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Score from which the finding is a warning.
    public var warning = 70.0
    /// Score from which there is a finding.
    public var note = 45.0
    /// What is taken for handover days and importance where unknown; `nil` leaves them out.
    public var assumeUnknown: Double?

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case warning, note, assumeUnknown }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      warning = try values.setting(.warning, default: warning)
      note = try values.setting(.note, default: note)
      assumeUnknown = try values.decodeIfPresent(Double.self, forKey: .assumeUnknown)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD115", name: "high-person-dependence", family: .continuity, severity: .warning,
    summary: LocalizedText(
      ja:
        "属人化スコアが70以上(注意)、または45以上(参考)です。続けられる人の数とほかの1項目以上が分かり、1人しかいない・マニュアルがない・引継ぎが長い・資格等の保有者が1人など、減らせる要因がある業務だけを示します。1人しか続けられない業務は別の規則が指摘するので、ここでは順位の「参考」とします。",
      en:
        "The person-dependence score is 70 or more (warning) or 45 or more (note). Shown only where the number of capable people and one more term are known and something can be lessened: one person, no manual, a long handover, one credential holder. What only one person could do is another rule's finding, and here a note for the ranking."
    ),
    rationale: LocalizedText(
      ja:
        "続けられる人の数(40)、マニュアル(20)、重要度(15)、引継ぎ所要日数(10)、頻度(10)、資格・アカウントの保有者(5)を重みつきで平均します。分からない項目は分母からも外し、分かる重みの割合をいっしょに示します。手を打つ順番を決めるための数です。一回限りの業務と、だれも続けられない業務(抜け)は順位に入れません。",
      en:
        "A weighted mean of capable people (40), manual (20), importance (15), handover days (10), frequency (10) and credential holders (5). Unknown terms leave both sums; the share of known weights is printed beside it. It tells where to begin. One-off tasks, and tasks nobody could do (gaps), are left out."
    ),
    remedy: LocalizedText(
      ja: "いちばん大きい要因から減らします。副担当を決める、マニュアルを書く、引継ぎを試す、2人目の保有者を決める、のいずれかです。",
      en:
        "Lessen the largest term first: a backup owner, a manual, a trial handover, or a second credential holder."
    ),
    source: LocalizedText(
      ja: "当ツールの算式(重要度・頻度・引継ぎ日数による属人化の判定)",
      en: "ours, after the test of importance, frequency and handover days"),
    needs: [.assignments],
    options: [
      .init("warning", default: "70", LocalizedText(ja: "注意とするスコア", en: "score of a warning")),
      .init("note", default: "45", LocalizedText(ja: "参考とするスコア", en: "score of a note")),
      .init(
        "assumeUnknown", default: "null",
        LocalizedText(
          ja: "不明な引継ぎ日数・重要度に仮定する値(0～1)", en: "value, 0 to 1, assumed for unknown handover days and importance"
        )),
    ],
    examples: [
      .good(
        LocalizedText(ja: "2人でき、マニュアルもある", en: "Two can do it and there is a manual"),
        """
        task | main | sub | manual | frequency | importance
        給与計算 | 橋本  | 森   | 有      | 月次        | 5
        """),
      .bad(
        LocalizedText(ja: "2人できるが、手順も鍵も1人の頭と手の中にある", en: "Two could do it, but all else is with one"),
        """
        task | department | main | sub | manual | frequency | importance | handoverDays | credential
        入金消込 | 経理課      | 橋本! | 森   | 無      | 日次        | 5          | 30           | 橋本
        支払予定 | 経理課      | 森   | 橋本 | 有      | 週次        | 3          | 2            | 森、橋本
        """),
      .bad(
        LocalizedText(ja: "1人しかできず、マニュアルもない", en: "One person and no manual"),
        """
        task | department | main | sub | manual | frequency
        棚卸   | 倉庫課      | 池田! |     | 無      | 月次
        検品   | 倉庫課      | 山下  | 池田 | 有      | 日次
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Recurring leaves whose score is high and can be lowered.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let columns = context.dependence
    let assumed = DependenceRanking.Options(assumeUnknown: options.assumeUnknown).assumed
    let floor = min(options.note, options.warning)
    let remedies = Proposals<LocalizedText>()
    return context.leaves.compactMap { item in
      let index = item.index
      let capable = columns.capable[index]
      guard capable > 0, columns.recurrence[index] != .once, Self.hasCause(index, columns) else { return nil }
      let sums = columns.sums(of: index, assumed: assumed)
      guard let value = sums.score, value >= floor, sums.known > DependenceTerm.cover.weight,
        columns.isKnown(.cover, of: index)
      else { return nil }
      let remedy = remedies.next {
        DependenceRemedy(for: columns.score(of: item, assumed: assumed), in: context, beside: $0).words
      }
      let isWarning = value >= options.warning
      return Finding.Draft(
        on: context.subject(item), at: context.firstOwnerCell(of: item),
        message: .score(
          context.matrix[item].title, columns.score(of: item, assumed: assumed), value,
          limit: isWarning ? options.warning : options.note),
        remedy: remedy.value,
        people: context.capable(item).map { context.name(of: $0.assignee) },
        // A second warning beside that of the single person would say nothing new.
        grade: isWarning && capable >= 2 ? .warning : .note)
    }
  }

  /// Whether there is something to be done: importance and frequency alone are nobody's fault.
  private static func hasCause(_ item: Int, _ columns: DependenceColumns) -> Bool {
    columns.capable[item] < 2 || DependenceRemedy.causes.contains { columns.isBad($0, of: item) }
  }
}

extension Finding.Message {
  fileprivate static func score(
    _ title: String, _ score: DependenceScore, _ value: Double, limit: Double
  ) -> Self {
    let largest = score.largestTerms.prefix(3)
    let (number, bound) = (DependenceScore.text(value), DependenceScore.text(limit))
    let termsJa = largest.map {
      "\($0.kind.title.ja) \($0.words.ja)(\(DependenceScore.text($0.points))/\($0.weight))"
    }
    let termsEn = largest.map {
      "\($0.kind.title.en) \($0.words.en) (\(DependenceScore.text($0.points))/\($0.weight))"
    }
    return Self(
      ja:
        "「\(title)」の属人化スコアは\(number)(基準\(bound)以上、判定材料\(score.coverageText))です。大きい要因: \(termsJa.joined(separator: "、"))",
      en:
        "'\(title)' has a person-dependence score of \(number) (from \(bound); \(score.coverageText) of the terms known); largest terms: \(termsEn.joined(separator: ", "))"
    )
  }
}
