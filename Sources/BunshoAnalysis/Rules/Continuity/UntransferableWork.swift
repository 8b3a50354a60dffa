// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A recurring task is said to be bound to its owner.
public struct UntransferableWork: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Words for the highest level, alone or before a bracket, colon or comma.
    public var words = [
      "A", "Aレベル", "レベルA", "高", "高い", "極めて高い", "不可", "代替不可", "引継不可", "引継ぎ不可", "引き継ぎ不可", "移管不可", "代替者なし",
      "high", "untransferable", "not transferable",
    ]

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case words }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      words = try decoder.container(keyedBy: CodingKeys.self).setting(.words, default: words)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD130", name: "untransferable-work", family: .continuity, severity: .note,
    summary: LocalizedText(
      ja: "繰り返し行う業務の属人レベルが、最も高い段階(A、高、引継不可など)です。",
      en:
        "A recurring task is stated to be of the highest level of dependence on its owner (A, high, not transferable)."
    ),
    rationale: LocalizedText(
      ja: "全部は引き継げなくても、定型の部分は分けられることが多いものです。そこだけでも、休んだときに止まりません。",
      en: "Not all of it can be handed over, but the routine part mostly can, and then at least that goes on."
    ),
    remedy: LocalizedText(
      ja: "定型の部分を別の業務として切り出し、ほかの人と分けます。", en: "Split the routine part off as a task of its own, and share it."
    ),
    source: LocalizedText(ja: "公開されている作業カタログの属人レベル", en: "the levels of a public catalogue of tasks"),
    needs: [.fact(.dependence)],
    options: [
      .init(
        "words",
        default:
          "[A, Aレベル, レベルA, 高, 高い, 極めて高い, 不可, 代替不可, 引継不可, 引継ぎ不可, 引き継ぎ不可, 移管不可, 代替者なし, high, untransferable, not transferable]",
        LocalizedText(ja: "最も高い段階を表す語", en: "words for the highest level"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "引き継げる業務", en: "It can be handed over"),
        """
        task   | main | sub | dependence
        価格の調査 | 近藤  | 村上 | C
        """),
      .bad(
        LocalizedText(ja: "毎月の業務が引継不可とされている", en: "A monthly task is said not to be transferable"),
        """
        task   | department | main | sub | frequency | dependence
        価格の調査 | 企画課      | 近藤  | 村上 | 月次      | A(引継不可)!
        市場の調査 | 企画課      | 村上  | 近藤 | 月次      | B
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Recurring leaves whose level is one of the words.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let dependence = WorkItemColumns.FieldMask(.dependence)
    let items = context.matrix.workItems
    let (fields, recurrence) = (context.tasks.fields, context.tasks.recurrence)
    let words = options.words.map(TextKey.matching).filter { !$0.isEmpty }
    // A column has a handful of different texts.
    var verdicts: [String: Bool] = [:]
    let helpers = Proposals<OwnerCandidate?>()
    return context.leaves.compactMap { item in
      guard !fields[item.index].isDisjoint(with: dependence), recurrence[item.index] != .once,
        let place = items[item.index].position(of: .dependence)
      else { return nil }
      let text = items[item.index].facts[place].text
      if let known = verdicts[text] {
        guard known else { return nil }
      } else {
        let isHighest = Self.says(text, oneOf: words)
        verdicts[text] = isHighest
        guard isHighest else { return nil }
      }
      let owners = context.names(context.holders(of: InvolvementMask.responsible, on: item).prefix(1) + [])
      let helper = helpers.next {
        OwnerCandidate.nearest(for: item, in: context, excluding: context.busy(on: item), beside: $0)
      }
      return Finding.Draft(
        on: context.subject(item), at: items[item.index].facts[place].location,
        message: .bound(context.matrix[item].title, text),
        remedy: .split(owners.first, helper.value), people: owners)
    }
  }

  /// Whether a text is one of the words, or begins with one that a bracket, colon or comma ends.
  private static func says(_ text: String, oneOf words: [String]) -> Bool {
    let key = TextKey.matching(text)
    return words.contains { word in
      guard key.hasPrefix(word) else { return false }
      guard let next = key.dropFirst(word.count).first else { return true }
      return "(:、,。-/・→=[".contains(next)
    }
  }
}

extension Finding.Message {
  fileprivate static func bound(_ title: String, _ level: String) -> Self {
    Self(
      ja: "「\(title)」は繰り返し行う業務ですが、属人レベルが「\(level)」です",
      en: "'\(title)' comes round again and again, but is stated as '\(level)': bound to its owner")
  }

  fileprivate static func split(_ owner: String?, _ helper: OwnerCandidate?) -> Self {
    let who = owner.map { "\($0)の業務から" } ?? ""
    let whoEn = owner.map { " of what \($0) does" } ?? ""
    guard let helper else {
      return Self(
        ja: "\(who)定型の部分を切り出し、ほかの人と分けてください", en: "split the routine part\(whoEn) off and share it")
    }
    return Self(
      ja: "\(who)定型の部分を切り出し、\(helper.name)と分けてください(\(helper.reason.ja))",
      en: "split the routine part\(whoEn) off and share it with \(helper.name): \(helper.reason.en)")
  }
}
