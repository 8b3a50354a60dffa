// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The main owner of a task changes again and again.
public struct RewrittenAssignment: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// As many changes are too many.
    public var changes = 3
    /// Within this many days before the day of judgement.
    public var days = 365

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case changes, days }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      changes = try values.setting(.changes, default: changes)
      days = try values.setting(.days, default: days)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "STR117", name: "rewritten-assignment", family: .structure, severity: .note,
    summary: LocalizedText(
      ja: "主担当が過去12か月に3回以上変わっています。担当の期間の開始日で数え、最初の担当者は変更に数えません。",
      en:
        "The main owner changed at least three times in the last 12 months, by the first days of the assignments; the very first owner is no change."
    ),
    rationale: LocalizedText(
      ja: "落ち着いて覚える人がおらず、負荷か力量に無理があります。", en: "Nobody stays to learn it: the load or the skill does not fit."),
    remedy: LocalizedText(ja: "次に変える前に、負荷と力量を確かめます。", en: "Check load and skill before the next change."),
    source: LocalizedText(ja: "独自", en: "ours"),
    needs: [.validities],
    options: [
      .init("changes", default: "3", LocalizedText(ja: "変更の回数(以上)", en: "how many changes are too many")),
      .init("days", default: "365", LocalizedText(ja: "さかのぼる日数", en: "how many days back")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "1回の交代", en: "One change"),
        """
        task   | main                                  | sub
        会報の編集 | 林(～2026-01-31)、清水(2026-02-01～) | 森
        """),
      .bad(
        LocalizedText(ja: "1年に3回の交代", en: "Three changes in a year"),
        """
        task   | main                                                                                                 | sub
        会報の編集 | 林(～2025-06-30)、清水(2025-07-01～2025-10-31)、遠藤(2025-11-01～2026-01-31)、山本(2026-02-01～)! | 森
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Leaves whose main owners follow each other fast.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let begin = context.asOf.adding(days: -options.days)
    let asOf = context.asOf
    var starts = [UInt8](repeating: 0, count: context.isLeaf.count)
    context.matrix.assignments.withUnsafeBufferPointer { assignments in
      for index in 0..<assignments.count {
        guard let from = assignments[index].validity.from, assignments[index].involvement == .main,
          from > begin,
          from <= asOf
        else { continue }
        let item = assignments[index].workItem.index
        if starts[item] < .max { starts[item] += 1 }
      }
    }
    let least = min(options.changes, Int(UInt8.max))
    return context.leaves.compactMap { item -> Finding.Draft? in
      Int(starts[item.index]) >= least ? draft(item, since: begin, in: context) : nil
    }
  }

  private func draft(_ item: WorkItem.ID, since begin: CalendarDate, in context: AnalysisContext) -> Finding
    .Draft?
  {
    let columns = context.columns
    let mains = (columns.starts[item.index]..<columns.starts[item.index + 1])
      .map { context.matrix.assignments[Int(columns.order[Int($0)])] }
      .filter { $0.involvement == .main && $0.validity.from.map { $0 <= context.asOf } ?? true }
    // Owners by their first day; several who begin on one day share the task.
    let days = Set(mains.compactMap(\.validity.from)).sorted()
    func owners(from day: CalendarDate?) -> Set<Assignee> {
      Set(mains.filter { $0.validity.from == day }.map(\.assignee))
    }
    var before = owners(from: nil)
    var changes: [CalendarDate] = []
    for day in days {
      let now = owners(from: day)
      if !before.isEmpty, now != before, day > begin { changes.append(day) }
      before = now
    }
    guard changes.count >= options.changes, let last = changes.last,
      let latest = mains.first(where: { $0.validity.from == last })
    else { return nil }
    let (title, count) = (context.matrix[item].title, changes.count)
    let names = mains.sorted {
      ($0.validity.from ?? .init(daysSince1970: .min)) < ($1.validity.from ?? .init(daysSince1970: .min))
    }.map { context.name(of: $0.assignee) }
    return Finding.Draft(
      on: context.subject(item), at: latest.location,
      message: .changed(title, count, limit: options.changes, days: options.days, names),
      remedy: .check(context.name(of: latest.assignee)), people: names)
  }
}

extension Finding.Message {
  fileprivate static func changed(_ title: String, _ count: Int, limit: Int, days: Int, _ names: [String])
    -> Self
  {
    let shown = names.suffix(10).joined(separator: " → ")
    return Self(
      ja: "「\(title)」の主担当が\(days)日のうちに\(count)回変わりました(目安 \(limit)回未満: \(shown))",
      en:
        "the main owner of '\(title)' changed \(count) times within \(days) days (fewer than \(limit) expected: \(shown))"
    )
  }

  fileprivate static func check(_ name: String) -> Self {
    Self(
      ja: "次に変える前に、\(name)の負荷と力量、前任者が続けられなかった理由を確かめてください",
      en: "before the next change, check load and skill of \(name) and why those before did not stay")
  }
}
