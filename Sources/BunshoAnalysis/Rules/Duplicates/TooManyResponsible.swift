// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// More people do a task than can answer for it.
public struct TooManyResponsible: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// How many may do one task.
    public var maximum = 3

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case maximum }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      maximum = try decoder.container(keyedBy: CodingKeys.self).setting(.maximum, default: maximum)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "DUP112", name: "too-many-responsible", family: .duplicates, severity: .warning,
    summary: LocalizedText(
      ja:
        "1つの業務を実行する担当(主担当・起案・実行・輪番)が4人以上います。副担当は数えず、輪番は何人いても1と数え、同報先は数えません。実行する人と決裁者が同じ顔ぶれなら、決裁者の重複の規則が指摘します。",
      en:
        "More than three do one task (main, draft, execute, rotation). Backup owners are not counted, mailing lists neither, and a rota counts once however many are on it. Where those who do it are those who decide it, the rule on several deciders speaks."
    ),
    rationale: LocalizedText(
      ja: "人数が増えるほど、誰が進めるのか分からなくなります。業務が大きすぎるしるしでもあります。",
      en: "The more do it, the less anybody drives it; or the task is too large."),
    remedy: LocalizedText(ja: "業務を分けるか、主担当を1名決めます。", en: "Split the task, or name one main owner."),
    source: LocalizedText(ja: "RACI分析の実務(4人以上)", en: "RACI practice (more than three)"),
    needs: [.assignments],
    options: [.init("maximum", default: "3", LocalizedText(ja: "実行する担当の上限", en: "how many may do one task"))],
    examples: [
      .good(
        LocalizedText(ja: "実行は3人まで", en: "Three do it"),
        """
        task    | 部長 | 営業 | 企画 | 制作 | 法務
        発表会の準備 | A   | R   | R   | R   | C
        """),
      .bad(
        LocalizedText(ja: "4人が実行する", en: "Four do it"),
        """
        task    | 部長 | 営業 | 企画 | 制作 | 法務
        発表会の準備 | A   | R   | R   | R   | R!
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  private static let doing = InvolvementMask([
    InvolvementMask(.main), InvolvementMask(.execute), InvolvementMask(.draft),
  ])

  /// Leaves with too many who do them on the day of judgement.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let offsets = context.columns.offsets
    return context.leaves.compactMap { item in
      guard Int(offsets[item.index + 1] - offsets[item.index]) > options.maximum else { return nil }
      var doers = context.columns.holderCount(of: Self.doing, on: item)
      let hasRota = context.columns.itemMasks[item.index].contains(.rotation)
      if hasRota { doers += 1 }
      guard doers > options.maximum, !Self.allDecide(item, in: context.columns) else { return nil }
      return draft(item, in: context)
    }
  }

  /// Whether those who do a task are those who decide it: that they are several is said of the deciders.
  private static func allDecide(_ item: WorkItem.ID, in columns: MatrixColumns) -> Bool {
    let kinds = doing.union(InvolvementMask(.rotation))
    return columns.entries(of: item).allSatisfy { entry in
      columns.holderNumbers.isList(columns.holders[entry])
        || columns.masks[entry].isDisjoint(with: kinds) == columns.masks[entry].isDisjoint(with: .accountable)
    }
  }

  private func draft(_ item: WorkItem.ID, in context: AnalysisContext) -> Finding.Draft? {
    let doing = context.presentHolders(of: Self.doing, on: item).filter { holder in
      // A mailing list does nothing itself.
      if case .list = holder.assignee { false } else { true }
    }
    // Who takes turns only.
    let rota = context.presentHolders(of: InvolvementMask(.rotation), on: item).filter { holder in
      !doing.contains { $0.assignee == holder.assignee }
    }
    let count = doing.count + (rota.isEmpty ? 0 : 1)
    guard count > options.maximum, let last = (doing + rota.prefix(1)).dropFirst(options.maximum).first else {
      return nil
    }
    let names = context.names(doing + rota)
    return Finding.Draft(
      on: context.subject(item), at: last.location,
      message: .tooMany(context.matrix[item].title, names, count, options.maximum),
      remedy: .split(names[0]), people: names)
  }
}

extension Finding.Message {
  fileprivate static func tooMany(_ title: String, _ names: [String], _ count: Int, _ maximum: Int) -> Self {
    let list = LocalizedText.list(names)
    return Self(
      ja: "「\(title)」を実行する担当が\(count)人います(上限\(maximum)人): \(list.ja)",
      en: "\(count) are responsible for '\(title)' (at most \(maximum)): \(list.en)")
  }

  fileprivate static func split(_ first: String) -> Self {
    Self(
      ja: "業務を分けるか、主担当を1名(例: \(first))に決め、ほかの人は副担当か補助にしてください",
      en: "split the task, or make one the main owner, such as \(first), and the others backup or support")
  }
}
