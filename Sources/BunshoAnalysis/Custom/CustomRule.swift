// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A rule that a user wrote in `.bunsho.yml`, judged by the same engine as those of the catalogue.
public struct CustomRule: Rule {
  /// Code (`X…`), name, texts and examples.
  public let metadata: RuleMetadata
  /// Which tasks the rule is about.
  public let condition: WorkItemCondition
  /// What it asks of them.
  public let demand: Demand
  /// The user's own words on what to do; `nil` where there are none.
  public let remedy: LocalizedText?

  /// What a rule can ask.
  public enum Demand: Sendable, Equatable {
    /// Each task has so many holders of each sort.
    case holders([HolderCondition])
    /// Nobody does both of two duties, told by words in titles or by tags.
    case apart(String, String)
    /// Nobody of the post or role has more than so many parts of the kinds.
    case limit(HolderCondition)
  }

  /// Who does a duty: a backup does it only at times, and whoever decides both does neither.
  private static let doing = InvolvementMask.responsible.subtracting(InvolvementMask(.sub))

  /// Makes a rule.
  public init(
    metadata: RuleMetadata, condition: WorkItemCondition, demand: Demand, remedy: LocalizedText? = nil
  ) {
    self.metadata = metadata
    self.condition = condition
    self.demand = demand
    self.remedy = remedy
  }

  /// What breaks the rule.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let items = context.leaves.filter { condition.holds(for: $0, in: context) }
    return switch demand {
    case .holders(let conditions):
      items.flatMap { item in conditions.compactMap { draft(on: item, asking: $0, in: context) } }
    case .apart(let first, let second): apart(first, second, among: items, in: context)
    case .limit(let limit): over(limit, among: items, in: context)
    }
  }

  private func draft(
    on item: WorkItem.ID, asking asked: HolderCondition, in context: AnalysisContext
  ) -> Finding.Draft? {
    let holders = asked.holders(on: item, in: context)
    guard !asked.allows(holders.count) else { return nil }
    let title = context.matrix[item].title
    let location = holders.last?.location ?? context.ownerCell(ofFirst: asked.kinds.kinds, on: item)
    return Finding.Draft(
      on: context.subject(item), at: location,
      message: Finding.Message(
        ja: "「\(title)」の\(asked.words.ja)は\(holders.count)人です(\(asked.range.ja))。\(metadata.summary.ja)",
        en: "'\(title)' has \(holders.count) \(asked.words.en) (\(asked.range.en)): \(metadata.summary.en)"),
      remedy: remedy
        ?? Finding.Message(
          ja: "\(asked.words.ja)を\(asked.range.ja)にしてください", en: "make it \(asked.range.en) \(asked.words.en)"),
      people: context.names(holders), discriminator: asked.title.en)
  }

  /// Pairs of tasks of one category, else of one department, that one person does.
  private func apart(
    _ first: String, _ second: String, among items: [WorkItem.ID], in context: AnalysisContext
  ) -> [Finding.Draft] {
    func has(_ item: WorkItem.ID, _ word: String) -> Bool {
      context.matrix[item].isTagged(word)
        || TextKey.matching(context.matrix[item].title).contains(TextKey.matching(word))
    }
    var doing: [UInt32: [WorkItem.ID]] = [:]
    for item in items where has(item, first) {
      for entry in context.people.entries(of: item)
      where !context.people.masks[entry].isDisjoint(with: Self.doing) {
        doing[context.people.people[entry], default: []].append(item)
      }
    }
    var drafts: [Finding.Draft] = []
    for item in items where has(item, second) {
      for entry in context.people.entries(of: item)
      where !context.people.masks[entry].isDisjoint(with: Self.doing) {
        let number = context.people.people[entry]
        let process = context.tasks.secondCategories[item.index]
        guard
          let other = doing[number]?.first(where: {
            $0 != item && context.tasks.secondCategories[$0.index] == process
              && (process >= 0
                || context.tasks.departments[$0.index] == context.tasks.departments[item.index])
          })
        else { continue }
        drafts.append(draft(of: Person.ID(Int(number)), doing: other, and: item, in: context))
      }
    }
    return drafts
  }

  private func draft(
    of person: Person.ID, doing other: WorkItem.ID, and item: WorkItem.ID, in context: AnalysisContext
  ) -> Finding.Draft {
    let name = context.organization[person].name
    let (one, two) = (context.matrix[other].title, context.matrix[item].title)
    return Finding.Draft(
      on: context.subject(person), at: context.matrix[item].location,
      message: Finding.Message(
        ja: "\(name)が「\(one)」と「\(two)」の両方を担当しています。\(metadata.summary.ja)",
        en: "\(name) does both '\(one)' and '\(two)': \(metadata.summary.en)"),
      remedy: remedy
        ?? Finding.Message(
          ja: "「\(two)」の担当を\(name)以外にしてください", en: "let somebody other than \(name) do '\(two)'"),
      people: [name],
      related: [
        .init(
          message: Finding.Message(ja: "もう一方の業務「\(one)」", en: "the other task '\(one)'"),
          location: context.matrix[other].location)
      ], discriminator: one + "\u{1F}" + two)
  }

  private func over(
    _ limit: HolderCondition, among items: [WorkItem.ID], in context: AnalysisContext
  ) -> [Finding.Draft] {
    var counts = [Int](repeating: 0, count: context.columns.holderNumbers.count)
    for item in items {
      for holder in limit.holders(on: item, in: context) {
        counts[Int(context.columns.holderNumbers.number(of: holder.assignee))] += 1
      }
    }
    return counts.indices.compactMap { index in
      let count = counts[index]
      guard !limit.allows(count), count > 0 else { return nil }
      let assignee = context.columns.holderNumbers.assignee(UInt32(index))
      let name = context.name(of: assignee)
      return Finding.Draft(
        on: context.subject(of: assignee), at: context.organization.location(of: assignee),
        message: Finding.Message(
          ja: "\(name)の\(limit.words.ja)は\(count)件です(\(limit.range.ja))。\(metadata.summary.ja)",
          en:
            "\(name) has \(count) tasks as \(limit.words.en) (\(limit.range.en)): \(metadata.summary.en)"
        ),
        remedy: remedy
          ?? Finding.Message(ja: "\(name)の担当を分けてください", en: "share out the tasks of \(name)"),
        people: [name])
    }
  }
}

extension HolderCondition {
  /// What is counted, for messages.
  var words: LocalizedText {
    let place = department.map { "\($0)の" } ?? ""
    let placeEn = department.map { " of \($0)" } ?? ""
    let rank = post.map { "(\($0))" } ?? ""
    return LocalizedText(ja: "\(place)\(title.ja)\(rank)", en: "\(title.en)\(rank)\(placeEn)")
  }

  /// The numbers that are lawful, for messages.
  var range: LocalizedText {
    switch most {
    case let most? where most == least: LocalizedText(ja: "\(least)人", en: "exactly \(least)")
    case let most? where least == 0: LocalizedText(ja: "\(most)まで", en: "at most \(most)")
    case let most?: LocalizedText(ja: "\(least)～\(most)", en: "\(least) to \(most)")
    case nil: LocalizedText(ja: "\(least)以上", en: "at least \(least)")
    }
  }
}
