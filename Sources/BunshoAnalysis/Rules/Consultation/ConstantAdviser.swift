// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Somebody is consulted on most tasks.
public struct ConstantAdviser: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The share of all tasks above which somebody is consulted too often.
    public var share = 0.6
    /// Fewer tasks are not judged.
    public var tasks = 10

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case share, tasks }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      share = try values.setting(.share, default: share)
      tasks = try values.setting(.tasks, default: tasks)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "CNS106", name: "constant-adviser", family: .consultation, severity: .warning,
    summary: LocalizedText(
      ja: "業務が10件以上あり、1つの人・役割・部門が全業務の60%を超えて相談先(C)になっています。同報先は数えません。",
      en:
        "Of ten or more tasks, one person, role or unit is consulted (C) on more than 60 %. Mailing lists are left out."
    ),
    rationale: LocalizedText(
      ja: "どの仕事もその人の返事を待つことになります。", en: "A bottleneck: all work waits for their answer."),
    remedy: LocalizedText(
      ja: "重要度の低い業務から報告先(I)に替え、判断基準を文書にします。",
      en: "Make them informed, the least important tasks first, and write their criteria down."),
    source: LocalizedText(
      ja: "RACI生成ツールの検査(60%)、trackplusのRACI分析",
      en: "check of a RACI generator (60 %), trackplus on RACI analysis"),
    needs: [.involvement(InvolvementMask(.consult))],
    options: [
      .init(
        "share", default: "0.6", LocalizedText(ja: "多すぎるとみなす割合(超)", en: "share above which it is too often")),
      .init("tasks", default: "10", LocalizedText(ja: "調べる業務数(以上)", en: "fewest tasks")),
    ],
    examples: [
      .good(LocalizedText(ja: "必要な業務だけ相談する", en: "Asked where it matters"), example(advised: 3, head: "法務")),
      .bad(LocalizedText(ja: "10件中8件で相談する", en: "Asked on eight of ten"), example(advised: 8, head: "法務!")),
    ])

  private static func example(advised: Int, head: String) -> String {
    let titles = ["契約の締結", "規約の改定", "権利の確認", "媒体の選定", "原稿の作成", "校正", "配信", "集計", "報告", "保管"]
    let rows = titles.enumerated().map { index, title in "\(title) | A | R | \(index < advised ? "C" : "")" }
    return (["task | 課長 | 編集 | \(head)"] + rows).joined(separator: "\n")
  }

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  private static let consulted = InvolvementMask(.consult)

  /// Holders who are consulted on too large a part of the leaves.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let total = context.leaves.count
    guard total >= options.tasks, total > 0 else { return [] }
    let limit = options.share * Double(total)
    // Where so few tasks have anybody consulted, nobody is on most.
    let masks = context.columns.itemMasks
    let items = context.leaves.lazy.filter { masks[$0.index].contains(.consult) }.map { UInt32($0.index) }
    let advised = Array(items)
    guard Double(advised.count) > limit else { return [] }
    var counter = PartCounter(context.columns)
    counter.count(Self.consulted, in: advised[...])
    return counter.counted.compactMap { holder in
      let count = counter.count(of: holder)
      guard Double(count) > limit, !context.columns.holderNumbers.isList(holder) else { return nil }
      let assignee = context.columns.holderNumbers.assignee(holder)
      if case .person(let id) = assignee, !context.organization[id].validity.contains(context.asOf) {
        return nil
      }
      let own = advised.map { WorkItem.ID(Int($0)) }.filter { item in
        context.holders(of: Self.consulted, on: item).contains { $0.assignee == assignee }
      }
      let name = context.name(of: assignee)
      return Finding.Draft(
        on: context.subject(ofHolder: assignee), at: context.organization.location(of: assignee),
        message: .constant(name, count: count, of: total, limit: options.share),
        remedy: .inform(
          name,
          context.listed(
            context.leastImportantFirst(own).prefix(3), holder: assignee, kinds: Self.consulted)),
        people: [name],
        related: AnalysisContext.related(
          own.map { context.matrix[$0].location }, Finding.Message(ja: "相談を受ける業務", en: "is consulted on")))
    }
  }
}

extension Finding.Message {
  fileprivate static func constant(_ name: String, count: Int, of all: Int, limit: Double) -> Self {
    let percent = Figure.percent(Double(count) / Double(all), beside: limit)
    let top = Figure.percent(limit)
    return Self(
      ja: "業務\(all)件のうち\(count)件(\(percent)、上限\(top))が\(name)への相談を必要としています",
      en: "\(name) is consulted on \(count) of \(all) tasks (\(percent), limit \(top))")
  }

  fileprivate static func inform(_ name: String, _ tasks: LocalizedText) -> Self {
    Self(
      ja: "\(name)の判断基準を文書にし、\(tasks.ja)などから報告だけに替えてください",
      en: "write the criteria of \(name) down and only inform them, beginning with \(tasks.en)")
  }
}
