// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Which tasks are decisions: rows of an authority table (決裁権限表), tasks with an amount, tasks tagged 決裁.
///
/// An authority table is one whose marks were read as such, or one that tells who decides and who drafts, reviews or
/// approves, but nowhere who does the work. Having a decider alone makes no decision task.
struct DecisionTasks {
  private let isAuthority: [Bool]
  /// Whether each text of tags tells of a decision.
  private let isDecision: [Bool]
  private let tasks: WorkItemColumns
  private let amount = WorkItemColumns.FieldMask(.amount)

  init(_ context: AnalysisContext) {
    tasks = context.tasks
    isDecision = tasks.tagTexts.map { WorkItem.isTagged("決裁", in: $0) }
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
        let table = Int(tasks.tables[item.index])
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
    if !tasks.fields[item.index].isDisjoint(with: amount) { return true }
    let tags = Int(tasks.tagSets[item.index])
    if tags >= 0, isDecision[tags] { return true }
    let table = Int(tasks.tables[item.index])
    return isAuthority.indices.contains(table) && isAuthority[table]
  }
}
