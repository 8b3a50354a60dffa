// SPDX-License-Identifier: Apache-2.0
import BunshoModel

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
