// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A decision passes through too many hands.
public struct LongApprovalChain: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// More steps than this are too many; small firms may set 3.
    public var steps = 4

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case steps }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      steps = try values.setting(.steps, default: steps)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "STR114", name: "long-approval-chain", family: .structure, severity: .note,
    summary: LocalizedText(
      ja: "起案から決裁まで、起案・審査・承認・決裁の人が4人を超えます。合議は数えません。",
      en:
        "From draft to decision more than four parties draft, review, approve or decide; those consulted do not count."
    ),
    rationale: LocalizedText(
      ja: "決まるまでに時間がかかり、誰の判断か分からなくなります。",
      en: "It takes long, and in the end nobody knows whose decision it was."),
    remedy: LocalizedText(
      ja: "金額などで区切り、下の役職に委任します。", en: "Delegate by amount, and drop steps that change nothing."),
    source: LocalizedText(
      ja: "マーケティング組織の記事(意思決定の速さ)。数値は独自",
      en: "the article on marketing organisations (speed of decision); numbers ours"),
    needs: [.involvement([InvolvementMask(.approve), InvolvementMask(.review)])],
    options: [.init("steps", default: "4", LocalizedText(ja: "許す段階の数", en: "how many steps are allowed"))],
    examples: [
      .good(
        LocalizedText(ja: "4段階", en: "Four steps"),
        """
        task   | main | sub | draft | review | approve | decide
        契約の更新 | 林    | 清水 | 森     | 遠藤    | 山本     | 青木
        """),
      .bad(
        LocalizedText(ja: "5段階", en: "Five steps"),
        """
        task   | main | sub | draft | review | approve   | decide
        契約の更新 | 林    | 清水 | 森     | 遠藤    | 山本、斎藤   | 青木!
        """),
    ])

  private static let steps: InvolvementMask = [
    InvolvementMask(.draft), InvolvementMask(.review), InvolvementMask(.approve), InvolvementMask(.decide),
  ]

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Leaves with more parties on the way to the decision than allowed.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let offsets = context.columns.offsets
    return context.leaves.compactMap { item -> Finding.Draft? in
      guard Int(offsets[item.index + 1] - offsets[item.index]) > options.steps,
        context.columns.holderCount(of: Self.steps, on: item) > options.steps
      else { return nil }
      let chain = [Involvement.draft, .review, .approve, .decide].reduce(into: [AnalysisContext.Holder]()) {
        steps, kind in
        for holder in context.holders(of: InvolvementMask(kind), on: item)
        where !steps.contains(where: { $0.assignee == holder.assignee }) { steps.append(holder) }
      }
      guard let last = chain.last else { return nil }
      let title = context.matrix[item].title
      let names = context.names(chain)
      return Finding.Draft(
        on: context.subject(item), at: last.location, message: .long(title, names, limit: options.steps),
        remedy: .shorten(names), people: names,
        related: AnalysisContext.related(chain.dropLast().map(\.location), .step))
    }
  }
}

extension Finding.Message {
  fileprivate static func long(_ title: String, _ names: [String], limit: Int) -> Self {
    let shown = (names.prefix(10) + (names.count > 10 ? ["…"] : [])).joined(separator: " → ")
    return Self(
      ja: "「\(title)」は決裁まで\(names.count)段階かかります(上限 \(limit): \(shown))",
      en: "'\(title)' takes \(names.count) steps to its decision (limit \(limit): \(shown))")
  }

  fileprivate static var step: Self { Self(ja: "決裁までの段階です", en: "a step of the chain") }

  fileprivate static func shorten(_ names: [String]) -> Self {
    let middle = names.dropFirst().dropLast()
    guard let last = middle.last else {
      return Self(ja: "金額などで区切り、下の役職に委任してください", en: "delegate by amount")
    }
    return Self(
      ja: "少額の案件は\(last)の決裁とするなど、金額などで区切って委任してください",
      en: "delegate by amount, such as letting \(last) decide small cases")
  }
}
