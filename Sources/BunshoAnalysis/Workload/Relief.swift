// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Who relieves those who do too much of a unit.
enum Relief {
  /// A colleague takes some of it.
  case colleague(OwnerCandidate)
  /// Several hold the same tasks together: they share them out.
  case each([String])
  /// Some of many, none of whom is nearer than the others.
  case among(LocalizedText)
  /// A role that the input does not say who fills: perhaps many do.
  case unknown(String)
  /// The table names nobody who could.
  case nobody

  /// Looks for relief of the holders, by way of the tasks to be given away.
  init(of holders: [Assignee], giving items: [WorkItem.ID], in context: AnalysisContext) {
    guard holders.count < 2 else {
      self = .each(holders.map(context.name))
      return
    }
    if case .role(let role)? = holders.first, !context.organization[role].holdersAreKnown {
      self = .unknown(context.organization[role].name)
      return
    }
    let busy = items.flatMap { context.holders(on: $0).map(\.assignee) } + holders
    let proposal = items.first.map { OwnerProposal(for: $0, in: context, excluding: busy) }
    if let candidate = proposal?.candidates.first {
      self = .colleague(candidate)
    } else {
      self = proposal?.choice.map(Relief.among) ?? .nobody
    }
  }

  /// The colleague's name, for the people concerned.
  var names: [String] {
    if case .colleague(let candidate) = self { [candidate.name] } else { [] }
  }

  /// What to do with the tasks that are to be given away.
  func words(giving tasks: LocalizedText) -> LocalizedText {
    switch self {
    case .colleague(let candidate):
      LocalizedText(
        ja: "\(tasks.ja)を\(candidate.name)(\(candidate.reason.ja))に分けてください",
        en: "give \(tasks.en) to \(candidate.name) (\(candidate.reason.en))")
    case .each(let names):
      LocalizedText(
        ja: "\(names.joined(separator: "、"))の間で、業務ごとに主担当を1名ずつ決めて分けてください",
        en: "share the tasks out among \(names.joined(separator: ", ")): one main owner each")
    case .among(let choice):
      LocalizedText(
        ja: "\(tasks.ja)を、\(choice.ja)から選んで分けてください", en: "give \(tasks.en) to one of \(choice.en)")
    case .unknown(let role):
      LocalizedText(
        ja: "「\(role)」に就く人の名前を書いてください。1名だけなら、\(tasks.ja)を別の人に分けてください",
        en: "write who fills '\(role)'; if it is one person, give \(tasks.en) to somebody else")
    case .nobody:
      LocalizedText(
        ja: "\(tasks.ja)を別の人に分けてください。代われる人はこの表に見当たりません",
        en: "give \(tasks.en) to somebody else; nobody in this table could take them")
    }
  }
}

extension AnalysisContext {
  /// The subject of a finding about those who have too much of a unit: the one, else the unit they share.
  func subject(ofHolders holders: [Assignee], in unit: Department.ID?) -> Finding.Subject {
    if holders.count == 1 { return subject(ofHolder: holders[0]) }
    return unit.map { subject($0) } ?? organizationSubject
  }
}
