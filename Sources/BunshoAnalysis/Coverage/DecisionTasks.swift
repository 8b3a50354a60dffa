// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Which tasks are decisions: rows of an authority table (決裁権限表), tasks with an amount, tasks tagged 決裁.
///
/// An authority table is one whose marks were read as such, or one that tells who decides and who drafts, reviews or
/// approves, but nowhere who does the work. Having a decider alone makes no decision task.
struct DecisionTasks {
  private let isAuthority: [Bool]
  private let items: [WorkItem]
  private let stated: [WorkItemColumns.FieldMask]
  private let amount = WorkItemColumns.FieldMask(.amount)
  private let tags = WorkItemColumns.FieldMask(.tags)

  init(_ context: AnalysisContext) {
    items = context.matrix.workItems
    stated = context.tasks.fields
    let tables = context.matrix.tables
    var kinds = [InvolvementMask](repeating: [], count: tables.count)
    let steps: InvolvementMask = [
      InvolvementMask(.draft), InvolvementMask(.review), InvolvementMask(.approve),
    ]
    let doing: InvolvementMask = [
      InvolvementMask(.main), InvolvementMask(.sub), InvolvementMask(.execute), InvolvementMask(.rotation),
    ]
    if !context.columns.statedKinds.isDisjoint(with: steps) {
      for item in context.leaves {
        let table = items[item.index].table
        if tables.indices.contains(table) { kinds[table].formUnion(context.columns.itemMasks[item.index]) }
      }
    }
    isAuthority = tables.indices.map { index in
      tables[index].profile?.id == "authority"
        || !tables[index].marksAreSchemeLetters && kinds[index].contains(.decide)
          && !kinds[index].isDisjoint(with: steps) && kinds[index].isDisjoint(with: doing)
    }
  }

  /// Whether a task is a decision.
  func contains(_ item: WorkItem.ID) -> Bool {
    let fields = stated[item.index]
    if !fields.isDisjoint(with: amount) { return true }
    if !fields.isDisjoint(with: tags), let place = items[item.index].position(of: .tags) {
      // Taking a cell of tags apart costs; most hold one tag or none of the length.
      let text = items[item.index].facts[place].text
      if text == "決裁" || text.utf8.count > 6 && items[item.index].isTagged("決裁") { return true }
    }
    let table = items[item.index].table
    return isAuthority.indices.contains(table) && isAuthority[table]
  }
}
