// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Several deputies for one decision, and nobody knows who signs first.
public struct UnrankedDeputies: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD128", name: "unranked-deputies", family: .continuity, severity: .note,
    summary: LocalizedText(
      ja:
        "決裁業務に代行者が2人以上いるのに、順位(第1、第2など)がない、または同じ順位の人がいます。決裁業務は、決裁者がいて、金額・「決裁」のタグ・起案や審査や承認の担当のいずれかがある業務です。",
      en:
        "A decision has two or more deputies without a rank, or with the same one (第1, 2 …). A decision is a task with a decider and an amount, the tag 決裁, or somebody who drafts, reviews or approves."
    ),
    rationale: LocalizedText(
      ja: "決裁者が不在のとき、代行者どうしが譲り合ったり、別々に決めたりします。要員一覧の代行者は、書かれた順が順位です。",
      en:
        "When the decider is away, each deputy waits for the other, or both decide. Deputies named in a roster rank in the order of the cell."
    ),
    remedy: LocalizedText(
      ja: "代行者に第1順位、第2順位を付けます。", en: "Give the deputies a first and a second rank."),
    source: LocalizedText(ja: "職務権限規程の代行順位", en: "orders of deputies in Japanese rules of authority"),
    needs: [.involvement([InvolvementMask(.deputy)]), .involvement([InvolvementMask(.decide)])],
    examples: [
      .good(
        LocalizedText(ja: "順位がある", en: "The deputies are ranked"),
        """
        task | main | sub | decide | deputy            | amount
        発注   | 橋本  | 森   | 池田    | 山下(第1)、石川(第2) | 50万円以下
        """),
      .bad(
        LocalizedText(ja: "順位のない代行者が2人", en: "Two deputies without a rank"),
        """
        task | main | sub | decide | deputy | amount
        発注   | 橋本  | 森   | 池田    | 山下、石川! | 50万円以下
        契約   | 森   | 橋本 | 池田    | 山下     | 50万円以下
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Decisions with deputies of equal rank on the day.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let both: InvolvementMask = [InvolvementMask(.deputy), InvolvementMask(.decide)]
    let deputy = InvolvementMask(.deputy)
    let columns = context.columns
    return context.leaves.compactMap { item in
      guard columns.itemMasks[item.index].isSuperset(of: both),
        columns.holderCount(of: deputy, on: item) > 1, Self.isDecision(item, in: context)
      else { return nil }
      let deputies = Self.deputies(of: item, in: context)
      let unranked = deputies.filter { deputy in
        deputies.count { $0.rank == deputy.rank } > 1
      }
      guard let first = unranked.first else { return nil }
      let names = unranked.map { context.name(of: $0.assignment.assignee) }
      return Finding.Draft(
        on: context.subject(item), at: first.assignment.location,
        message: .unranked(
          context.matrix[item].title, names, count: deputies.count, rank: first.rank),
        remedy: .rank(deputies.map { context.name(of: $0.assignment.assignee) }), people: names,
        related: AnalysisContext.related(
          unranked.dropFirst().map(\.assignment.location).filter { $0 != first.assignment.location }, .other))
    }
  }

  private static func isDecision(_ item: WorkItem.ID, in context: AnalysisContext) -> Bool {
    let stages: InvolvementMask = [
      InvolvementMask(.draft), InvolvementMask(.review), InvolvementMask(.approve),
    ]
    return !context.columns.itemMasks[item.index].isDisjoint(with: stages)
      || context.tasks.fields[item.index].contains(.amount) || context.matrix[item].isTagged("決裁")
  }

  private typealias Deputy = (assignment: Assignment, rank: Int?)

  /// The deputies of the day, each once.
  private static func deputies(of item: WorkItem.ID, in context: AnalysisContext) -> [Deputy] {
    let columns = context.columns
    var found: [Deputy] = []
    for position in columns.starts[item.index]..<columns.starts[item.index + 1] {
      let assignment = context.matrix.assignments[Int(columns.order[Int(position)])]
      guard assignment.involvement == .deputy, assignment.validity.contains(context.asOf),
        !found.contains(where: { $0.assignment.assignee == assignment.assignee })
      else { continue }
      let rank =
        assignment.note.flatMap { DeputyRank.read($0) } ?? assignment.mark.flatMap { DeputyRank.read($0) }
      found.append((assignment, rank))
    }
    return found
  }
}

/// Reads the rank of a deputy: 第1, 第二順位, ①, 代2.
enum DeputyRank {
  /// The rank a note or mark states; `nil` where it states none (`4月～` is a day).
  static func read(_ text: String) -> Int? {
    let plain = TextKey.matching(text)
    if let ordinal = plain.firstIndex(of: "第") { return number(plain[plain.index(after: ordinal)...]) }
    if let word = plain.firstRange(of: "順位") { return number(plain[word.upperBound...]) ?? whole(plain) }
    return whole(plain)
  }

  /// The number at the beginning.
  private static func number(_ text: Substring) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty { return Int(digits) }
    return text.first.flatMap { kanji.firstIndex(of: $0) }.map { $0 + 1 }
  }

  /// The number when the text holds nothing else but the words of a rank.
  private static func whole(_ text: String) -> Int? {
    let rest = text.filter { !"代行決者理順位番()[]".contains($0) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if digits.count == rest.count { return Int(digits) }
    return rest.count == 1 ? rest.first.flatMap { kanji.firstIndex(of: $0) }.map { $0 + 1 } : nil
  }

  private static let kanji: [Character] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
}

extension Finding.Message {
  fileprivate static func unranked(_ title: String, _ names: [String], count: Int, rank: Int?) -> Self {
    guard let rank else {
      let (ja, en) = (names.joined(separator: "、"), names.joined(separator: ", "))
      guard names.count < count else {
        return Self(
          ja: "「\(title)」の代行者\(count)人(\(ja))に順位がありません",
          en: "the \(count) deputies of '\(title)' (\(en)) have no rank")
      }
      return Self(
        ja: "「\(title)」の代行者\(count)人のうち、\(ja)に順位がありません",
        en: "of the \(count) deputies of '\(title)', \(en) have no rank")
    }
    return Self(
      ja: "「\(title)」の代行者\(count)人に、同じ順位(第\(rank))の人がいます: \(names.joined(separator: "、"))",
      en:
        "of the \(count) deputies of '\(title)', several have the same rank (\(rank)): \(names.joined(separator: ", "))"
    )
  }

  fileprivate static func rank(_ names: [String]) -> Self {
    let ja = names.enumerated().map { "\($1)(第\($0 + 1))" }
    let en = names.enumerated().map { "\($1) (\($0 + 1))" }
    return Self(
      ja: "順位を付けてください。例: " + ja.joined(separator: "、"),
      en: "rank them, such as " + en.joined(separator: ", "))
  }

  fileprivate static var other: Self { Self(ja: "この代行者にも順位がありません", en: "a deputy of the same or no rank") }
}
