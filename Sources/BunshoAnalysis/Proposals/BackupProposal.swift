// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Whom a remedy proposes as one more 副担当 of a task, and the cell to write the name in.
struct BackupProposal {
  /// Who; `nil` where the table gives no hint.
  let candidate: OwnerCandidate?
  /// The cell of the 副担当, where the table has a column for it.
  let cell: String?

  /// The nearest colleague who has no part in the task that forbids it.
  init(for item: WorkItem.ID, in context: AnalysisContext, excluding excluded: [Assignee] = []) {
    candidate = OwnerCandidate.nearest(for: item, in: context, excluding: context.busy(on: item) + excluded)
    cell = Self.cell(for: item, in: context)
  }

  /// A proposal of a candidate chosen otherwise.
  init(_ candidate: OwnerCandidate?, for item: WorkItem.ID, in context: AnalysisContext) {
    self.candidate = candidate
    cell = Self.cell(for: item, in: context)
  }

  private static func cell(for item: WorkItem.ID, in context: AnalysisContext) -> String? {
    context.matrix.table(of: item)?.column(for: .sub).flatMap {
      context.matrix[item].location.at(column: $0).cell
    }
  }

  /// What to do, as a whole sentence or the end of one.
  var message: LocalizedText {
    let place = LocalizedText(ja: cell.map { "(\($0))" } ?? "", en: cell.map { " (\($0))" } ?? "")
    guard let candidate else {
      return LocalizedText(ja: "副担当\(place.ja)を1名決めてください", en: "name a backup owner\(place.en)")
    }
    return LocalizedText(
      ja: "\(candidate.name)を副担当\(place.ja)にしてください(\(candidate.reason.ja))",
      en: "make \(candidate.name) the backup owner\(place.en): \(candidate.reason.en)")
  }

  /// For one task of several: 「「月次決算」は鈴木(F12)」.
  func words(for title: String) -> LocalizedText {
    let place = LocalizedText(ja: cell.map { "(\($0))" } ?? "", en: cell.map { " (\($0))" } ?? "")
    guard let candidate else {
      return LocalizedText(
        ja: "「\(title)」\(place.ja)は1名選ぶ", en: "'\(title)': somebody to be chosen\(place.en)")
    }
    return LocalizedText(
      ja: "「\(title)」は\(candidate.name)\(place.ja)", en: "'\(title)': \(candidate.name)\(place.en)")
  }
}
