// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The decisions whose rows are bands of money: rows of one table with one title, department and categories.
struct TieredDecisions {
  /// The rows of one decision, in the order of the input.
  struct Decision {
    /// The rows.
    var tiers: [Tier]
    /// Whether the amounts are written in yen.
    var isYen: Bool
  }

  /// One row of a decision.
  struct Tier {
    /// The row's task.
    let item: WorkItem.ID
    /// Its band.
    let band: AmountBand
    /// The cell of the band.
    let location: SourceLocation
  }

  /// The decisions by their first rows.
  private(set) var decisions: [Decision] = []

  private struct Key: Hashable {
    let table: Int
    let title: String
    let categories: Int32
    let third: String
    let department: Int32
    let parent: Int32
  }

  init(_ context: AnalysisContext) {
    var places: [Key: Int] = [:]
    let amount = WorkItemColumns.FieldMask(.amount)
    for item in context.leaves where !context.tasks.fields[item.index].isDisjoint(with: amount) {
      let task = context.matrix.workItems[item.index]
      guard let fact = task.fact(.amount), case .amounts(let band) = fact.value else { continue }
      let key = Key(
        table: task.table, title: TextKey.matching(task.title),
        categories: context.tasks.secondCategories[item.index],
        third: task.categories.dropFirst(2).first??.value ?? "",
        department: context.tasks.departments[item.index], parent: context.tasks.parents[item.index])
      let place = places[key] ?? decisions.count
      if place == decisions.count {
        places[key] = place
        decisions.append(Decision(tiers: [], isYen: false))
      }
      decisions[place].tiers.append(Tier(item: item, band: band, location: fact.location))
      if fact.text.contains(where: { "円¥￥".contains($0) }) { decisions[place].isYen = true }
    }
  }
}
