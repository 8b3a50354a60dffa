// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Which tasks a rule of the user's own is about: all named conditions must hold; each holds when any of its words
/// does.
public struct WorkItemCondition: Sendable, Equatable {
  /// Words of 大, 中 or 小分類, compared as a whole.
  public var categories: [String] = []
  /// Units; tasks of the units below are meant as well.
  public var departments: [String] = []
  /// Words that the title holds.
  public var titles: [String] = []
  /// Tags.
  public var tags: [String] = []
  /// The least importance.
  public var importance: Int?
  /// The least runs a year.
  public var runsPerYear: Double?

  /// Every task.
  public init() {}

  /// Whether a task is meant.
  func holds(for item: WorkItem.ID, in context: AnalysisContext) -> Bool {
    let task = context.matrix[item]
    if let importance, (task.importance ?? 0) < importance { return false }
    if let runsPerYear, (task.frequency?.runsPerYear ?? 0) < runsPerYear { return false }
    if !categories.isEmpty {
      let own = task.categories.compactMap { $0.map { TextKey.matching($0.value) } }
      guard categories.contains(where: { own.contains(TextKey.matching($0)) }) else { return false }
    }
    if !departments.isEmpty {
      guard let unit = task.department?.value,
        departments.contains(where: { context.organization.isWithin(unit, named: $0) })
      else { return false }
    }
    if !titles.isEmpty {
      let title = TextKey.matching(task.title)
      guard titles.contains(where: { title.contains(TextKey.matching($0)) }) else { return false }
    }
    return tags.isEmpty || tags.contains(where: task.isTagged)
  }
}

extension Organization {
  /// Whether a unit, or one above it, has the name or code.
  func isWithin(_ unit: Department.ID, named name: String) -> Bool {
    let key = TextKey.matching(name)
    return lineage(of: unit).contains { id in
      TextKey.matching(self[id].name) == key || self[id].code.map(TextKey.matching) == key
    }
  }
}
