// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What to do about a task's 属人化 score: the largest terms that can be lessened, largest first, with names.
struct DependenceRemedy {
  /// The terms beside cover that can be lessened; importance and frequency are what they are.
  static let causes: [DependenceTerm] = [.manual, .handover, .credential]

  private let score: DependenceScore
  private let context: AnalysisContext
  private let proposed: ProposedLoad

  init(
    for score: DependenceScore, in context: AnalysisContext, beside proposed: ProposedLoad = ProposedLoad()
  ) {
    self.score = score
    self.context = context
    self.proposed = proposed
  }

  /// The first step, and the second where there is one.
  var words: LocalizedText {
    let columns = context.dependence
    let index = score.item.index
    let steps = score.largestTerms.map(\.kind).filter { term in
      // Who has a backup is not asked for a third person before all else is done.
      term == .cover ? columns.capable[index] < 2 : columns.isBad(term, of: index)
    }.compactMap(step)
    guard let first = steps.first else {
      return LocalizedText(ja: "業務を分けてください", en: "split the task")
    }
    guard let second = steps.dropFirst().first else { return first }
    return LocalizedText(ja: "まず、\(first.ja)。次に、\(second.ja)", en: "first, \(first.en); then, \(second.en)")
  }

  private func step(_ term: DependenceTerm) -> LocalizedText? {
    switch term {
    case .cover: BackupProposal(for: score.item, in: context, beside: proposed).message
    case .manual: manualStep
    case .handover: handoverStep
    case .credential: CredentialProposal(for: score.item, in: context).words
    case .importance, .frequency: nil
    }
  }

  private var knower: String? {
    context.knowers(of: score.item).first.map { context.name(of: $0.assignee) }
  }

  private var manualStep: LocalizedText {
    let cell = context.matrix[score.item].fact(.manual)?.location.cell
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    let isThere = context.dependence.facts.manual(score.item.index) == .present
    guard let knower else {
      return isThere
        ? LocalizedText(ja: "マニュアル\(place)を見直してください", en: "review the manual\(placeEn)")
        : LocalizedText(ja: "マニュアル\(place)を書いてください", en: "write the manual\(placeEn)")
    }
    return isThere
      ? LocalizedText(ja: "\(knower)がマニュアル\(place)を見直してください", en: "let \(knower) review the manual\(placeEn)")
      : LocalizedText(ja: "\(knower)がマニュアル\(place)を書いてください", en: "let \(knower) write the manual\(placeEn)")
  }

  private var handoverStep: LocalizedText {
    let names = context.knowers(of: score.item).map { context.name(of: $0.assignee) }
    let successor = context.capable(score.item).map { context.name(of: $0.assignee) }.first {
      !names.contains($0)
    }
    guard let knower, let successor else {
      return LocalizedText(ja: "業務を分け、一部から引継ぎを始めてください", en: "split the task and begin to hand over a part")
    }
    return LocalizedText(
      ja: "次の回は\(successor)が行い、\(knower)が付き添ってください",
      en: "let \(successor) do the next run with \(knower) beside")
  }
}

/// Who a remedy makes the second holder of an account, key or qualification.
struct CredentialProposal {
  private let name: String?
  private let cell: String?

  init(for item: WorkItem.ID, in context: AnalysisContext) {
    let fact = context.matrix[item].fact(.credential)
    let holders = fact.map { CredentialHolders.names(in: $0).map(TextKey.matching) } ?? []
    func holds(_ name: String) -> Bool { holders.contains(TextKey.matching(name)) }
    cell = fact?.location.cell
    let capable = context.capable(item).filter { party in
      guard case .person(let id) = party else { return false }
      let person = context.organization[id]
      return person.isAvailable(on: context.asOf) && person.employment != .external
    }
    let busy = context.holders(of: .accountable, on: item).map(\.assignee)
    name =
      capable.map { context.name(of: $0.assignee) }.first { !holds($0) }
      ?? OwnerCandidate.ranked(for: item, in: context, excluding: busy, limit: 3)
      .first { !holds($0.name) }?.name
  }

  var words: LocalizedText {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    guard let name else {
      return LocalizedText(ja: "2人目の保有者\(place)を決めてください", en: "name a second holder\(placeEn)")
    }
    return LocalizedText(ja: "\(name)を2人目の保有者\(place)にしてください", en: "make \(name) the second holder\(placeEn)")
  }
}

extension DependenceColumns {
  /// Whether a term is bad enough to do something about: no manual or an old one, more than three days of handover,
  /// one credential holder.
  func isBad(_ term: DependenceTerm, of item: Int) -> Bool {
    let value = value(term, of: item)
    guard value != Self.unknown else { return false }
    return term == .handover ? value >= 50 : value > 0
  }
}
