// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task is decided by somebody who does not stand below the decider of its summary task.
public struct RollUpContradiction: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "STR103", name: "roll-up-contradiction", family: .structure, severity: .warning,
    summary: LocalizedText(
      ja: "下位の業務の決裁者が、集約業務の決裁者でも、その部下でもありません。上下関係の分からない人どうしはくらべません。",
      en:
        "A task below a summary task is decided by somebody who is neither its decider nor stands below them. People whose standing the input does not tell are not compared."
    ),
    rationale: LocalizedText(
      ja: "全体に責任を負う人が、部分の決定を知らず、覆すこともできません。",
      en: "Whoever answers for the whole neither knows of the decision on a part nor can overrule it."),
    remedy: LocalizedText(
      ja: "下位の業務と集約業務の決裁者をそろえます。", en: "Align the deciders of the task and of its summary task."),
    source: LocalizedText(ja: "利用者の要望(集約業務での確認)", en: "user demand (roll-up of activities)"),
    needs: [.summaries, .involvement(.accountable)],
    examples: [
      .good(
        LocalizedText(ja: "下位の業務は部下が決裁する", en: "A subordinate decides on the part"),
        """
        task   | parent | main | sub | decide
        展示会  |        |      |     | 青木
        会場の手配 | 展示会   | 林    | 清水 | 山本
        [departments]
        name   | parent | head
        営業本部 |        | 青木
        広告課  | 営業本部  | 山本
        """),
      .bad(
        LocalizedText(ja: "別の系列の人が決裁する", en: "Somebody of another line decides on the part"),
        """
        task   | parent | main | sub | decide
        展示会  |        |      |     | 青木
        会場の手配 | 展示会   | 林    | 清水 | 山本
        会計    | 展示会   | 林    | 清水 | 小川!
        [departments]
        name   | parent | head
        営業本部 |        | 青木
        広告課  | 営業本部  | 山本
        管理本部 |        | 小川
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Tasks none of whose deciders is, or stands below, a decider of the nearest summary task that has one.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let parents = context.tasks.parents
    let masks = context.columns.itemMasks
    var above = DecidedSummaries(parents, masks)
    return parents.indices.compactMap { index -> Finding.Draft? in
      guard parents[index] >= 0, masks[index].contains(.decide), let summary = above.nearest(to: index) else {
        return nil
      }
      let item = WorkItem.ID(index)
      guard !context.matrix[item].isAbolished else { return nil }
      let deciders = context.holders(of: .accountable, on: item)
      let answering = context.holders(of: .accountable, on: WorkItem.ID(summary))
      if deciders.contains(where: { decider in answering.contains { $0.assignee == decider.assignee } }) {
        return nil
      }
      let contradicts = deciders.allSatisfy { decider in
        answering.allSatisfy { Self.isApart(decider.assignee, $0.assignee, in: context) }
      }
      guard contradicts, let first = deciders.first, let over = answering.first else { return nil }
      return draft(item, under: WorkItem.ID(summary), first, over, in: context)
    }
  }

  /// The nearest summary task above each task that has a decider; found once for every chain.
  private struct DecidedSummaries {
    private let parents: [Int32]
    private let masks: [InvolvementMask]
    /// The answer for what stands above each task: -1 none, -2 not yet known.
    private var answers: [Int32]

    init(_ parents: [Int32], _ masks: [InvolvementMask]) {
      self.parents = parents
      self.masks = masks
      answers = [Int32](repeating: -2, count: parents.count)
    }

    mutating func nearest(to item: Int) -> Int? {
      var path: [Int] = []
      var current = item
      var answer: Int32 = -1
      while true {
        if answers[current] != -2 {
          answer = answers[current]
          break
        }
        // A cycle of summary tasks ends the walk.
        answers[current] = -1
        path.append(current)
        let parent = parents[current]
        if parent < 0 { break }
        if masks[Int(parent)].contains(.decide) {
          answer = parent
          break
        }
        current = Int(parent)
      }
      for step in path { answers[step] = answer }
      return answer < 0 ? nil : Int(answer)
    }
  }

  /// Whether two deciders are known to stand apart.
  private static func isApart(
    _ decider: Assignee, _ answering: Assignee, in context: AnalysisContext
  ) -> Bool {
    let numbers = context.columns.holderNumbers
    guard let person = context.actors.person(numbers.number(of: decider)),
      let other = context.actors.person(numbers.number(of: answering)), person != other
    else { return false }
    return Superiors(context).isBelow(person, other) == false
  }

  private func draft(
    _ item: WorkItem.ID, under summary: WorkItem.ID, _ decider: AnalysisContext.Holder,
    _ answering: AnalysisContext.Holder, in context: AnalysisContext
  ) -> Finding.Draft {
    let names = (context.name(of: decider.assignee), context.name(of: answering.assignee))
    let titles = (context.matrix[item].title, context.matrix[summary].title)
    return Finding.Draft(
      on: context.subject(item), at: decider.location, message: .apart(titles, names),
      remedy: .align(titles, names, cell: decider.location.cell), people: [names.0, names.1],
      related: [.init(message: .summary(titles.1, names.1), location: answering.location)])
  }
}

extension Finding.Message {
  fileprivate static func apart(_ titles: (String, String), _ names: (String, String)) -> Self {
    Self(
      ja: "「\(titles.0)」の決裁者\(names.0)は、集約業務「\(titles.1)」の決裁者\(names.1)でもその部下でもありません",
      en:
        "\(names.0) decides '\(titles.0)' but is neither \(names.1), who decides its summary task '\(titles.1)', nor below \(names.1)"
    )
  }

  fileprivate static func summary(_ title: String, _ name: String) -> Self {
    Self(ja: "「\(title)」の決裁者は\(name)です", en: "\(name) decides '\(title)'")
  }

  fileprivate static func align(_ titles: (String, String), _ names: (String, String), cell: String?) -> Self
  {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    return Self(
      ja: "「\(titles.0)」の決裁\(place)を\(names.1)かその部下に移すか、「\(titles.1)」から外してください",
      en: "let \(names.1) or somebody below decide '\(titles.0)'\(placeEn), or take it out of '\(titles.1)'")
  }
}
