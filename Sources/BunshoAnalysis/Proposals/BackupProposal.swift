// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Whom a remedy proposes as one more 副担当 of a task, and the cell to write the name in.
struct BackupProposal {
  /// Who; `nil` where the table gives no hint.
  let candidate: OwnerCandidate?
  /// From among whom to choose where nobody is nearer than many others.
  private let choice: LocalizedText?
  /// The role that holds the task alone, where the input does not tell who fills it: before anybody is added, that is
  /// to be known.
  private let unknown: String?
  /// The cell of the 副担当, where the table has a column for it.
  let cell: String?

  /// The nearest colleague who has no part in the task that forbids it.
  init(
    for item: WorkItem.ID, in context: AnalysisContext, excluding excluded: [Assignee] = [],
    beside proposed: ProposedLoad = ProposedLoad()
  ) {
    unknown = Self.unknownHolder(of: item, in: context)
    let proposal =
      unknown == nil
      ? OwnerProposal(
        for: item, in: context, excluding: context.busy(on: item) + excluded, beside: proposed) : nil
    candidate = proposal?.candidates.first
    choice = proposal?.choice
    cell = Self.cell(for: item, in: context)
  }

  /// A proposal of a candidate chosen otherwise.
  init(_ candidate: OwnerCandidate?, for item: WorkItem.ID, in context: AnalysisContext) {
    self.candidate = candidate
    (choice, unknown) = (nil, nil)
    cell = Self.cell(for: item, in: context)
  }

  private static func unknownHolder(of item: WorkItem.ID, in context: AnalysisContext) -> String? {
    guard context.capableCount(item) < 2, case .role(let role)? = context.capability.first(of: item) else {
      return nil
    }
    return context.organization[role].name
  }

  private static func cell(for item: WorkItem.ID, in context: AnalysisContext) -> String? {
    context.matrix.table(of: item)?.column(for: .sub).flatMap {
      context.matrix[item].location.at(column: $0).cell
    }
  }

  private var place: LocalizedText {
    LocalizedText(ja: cell.map { "(\($0))" } ?? "", en: cell.map { " (\($0))" } ?? "")
  }

  /// What to do, as a whole sentence or the end of one.
  var message: LocalizedText {
    if let unknown {
      return LocalizedText(
        ja: "「\(unknown)」に就く人の名前を書き、1人なら代行者を決めてください",
        en: "write who fills '\(unknown)', and if it is one person, name a deputy")
    }
    if let candidate {
      return LocalizedText(
        ja: "\(candidate.name)を副担当\(place.ja)にしてください(\(candidate.reason.ja))",
        en: "make \(candidate.name) the backup owner\(place.en): \(candidate.reason.en)")
    }
    let among = choice.map { LocalizedText(ja: "\($0.ja)から", en: " among \($0.en)") }
    return LocalizedText(
      ja: "副担当\(place.ja)を\(among?.ja ?? "")1名決めてください", en: "name a backup owner\(place.en)\(among?.en ?? "")"
    )
  }

  /// For one task of several: 「「月次決算」は鈴木(F12)」.
  func words(for title: String) -> LocalizedText {
    guard let candidate else {
      return LocalizedText(
        ja: "「\(title)」\(place.ja)は1名選ぶ", en: "'\(title)': somebody to be chosen\(place.en)")
    }
    return LocalizedText(
      ja: "「\(title)」は\(candidate.name)\(place.ja)", en: "'\(title)': \(candidate.name)\(place.en)")
  }
}
