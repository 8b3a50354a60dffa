// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Who a remedy makes the backup owner of a task, and the cell to write the name in.
struct BackupProposal {
  /// The name; `nil` where nobody near the task can take it.
  let candidate: OwnerCandidate?
  /// The cell of the 副担当, where the table has one.
  let cell: String?

  /// - Parameter excluded: who cannot take it beside those who have the task or decide on it.
  init(for item: WorkItem.ID, in context: AnalysisContext, excluding excluded: [Assignee] = []) {
    let busy = context.holders(of: .capable.union(.responsible).union(.accountable), on: item)
    candidate = OwnerCandidate.nearest(
      for: item, in: context,
      excluding: context.capable(item).map(\.assignee) + busy.map(\.assignee) + excluded)
    cell = context.matrix.table(of: item)?.column(for: .sub)
      .flatMap { context.matrix[item].location.at(column: $0).cell }
  }

  /// As a sentence: 「鈴木を副担当(F12)に(理由)」.
  var words: LocalizedText {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    guard let candidate else {
      return LocalizedText(ja: "副担当\(place)を1名決めてください", en: "name a backup owner\(placeEn)")
    }
    return LocalizedText(
      ja: "\(candidate.name)を副担当\(place)にしてください(\(candidate.reason.ja))",
      en: "make \(candidate.name) the backup owner\(placeEn): \(candidate.reason.en)")
  }

  /// For one task of several: 「「月次決算」は鈴木(F12)」.
  func words(for title: String) -> LocalizedText {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    guard let candidate else {
      return LocalizedText(ja: "「\(title)」\(place)は1名選ぶ", en: "'\(title)': somebody to be chosen\(placeEn)")
    }
    return LocalizedText(
      ja: "「\(title)」は\(candidate.name)\(place)", en: "'\(title)': \(candidate.name)\(placeEn)")
  }
}

extension AnalysisContext {
  /// Who knows a task best: its main owners, else who does it, else who could. Who has left knows nothing any more.
  func knowers(of item: WorkItem.ID) -> [Holder] {
    for kinds in [InvolvementMask(.main), .responsible, .capable, .accountable] {
      let found = holders(of: kinds, on: item).filter { holder in
        guard case .person(let person) = holder.assignee else { return true }
        return organization[person].validity.contains(asOf)
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The cell of a task's first owner, else its title.
  func firstOwnerCell(of item: WorkItem.ID) -> SourceLocation {
    knowers(of: item).first?.location ?? matrix[item].location
  }
}
