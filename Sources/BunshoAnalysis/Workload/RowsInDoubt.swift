// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The tasks in whose row more stands than the assignments tell: a vacancy somebody declared, a word that names
/// nobody, a name or mark that could not be settled. That such a row has no doer may be no truth of the office.
struct RowsInDoubt {
  private let items: Set<WorkItem.ID>

  init(_ context: AnalysisContext) {
    var items: Set<WorkItem.ID> = []
    for observation in context.observations {
      guard let item = observation.workItem else { continue }
      switch observation.kind {
      case .vagueOwner, .unknownPerson, .ambiguousPerson, .unknownRole, .uncountedPeople, .unknownMark,
        .ambiguousMarks:
        items.insert(item)
      default: break
      }
    }
    for vacancy in context.matrix.vacancies where vacancy.isOfOwner {
      if let item = vacancy.workItem { items.insert(item) }
    }
    self.items = items
  }

  /// Whether a task is one of them.
  func contains(_ item: WorkItem.ID) -> Bool { items.contains(item) }
}
