// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The terms of the 属人化 score of every judged task, as columns of numbers.
///
/// A million tasks are a walk over bytes; the words a term is shown in are made for the tasks that are shown.
struct DependenceColumns: Sendable {
  /// The value of a term that the input does not tell.
  static let unknown = UInt8.max
  /// Manuals older than this are not current.
  static let manualAge = 365

  /// Values in hundredths, one of each term a task.
  private var values: [UInt8]
  /// How many people could go on with each task.
  let capable: [Double]
  /// What else the table says.
  let facts: DependenceFacts
  let importance: [UInt8]
  let runsPerYear: [Float]
  let recurrence: [WorkItemColumns.Recurrence]
  let hoursPerYear: [Float]
  let asOf: CalendarDate

  private static let terms = DependenceTerm.allCases.count
  private static let weights = DependenceTerm.allCases.map(\.weight)

  init(_ context: AnalysisContext) {
    capable = context.capability.counts
    facts = context.tasks.dependence
    importance = context.tasks.importance
    runsPerYear = context.tasks.runsPerYear
    recurrence = context.tasks.recurrence
    hoursPerYear = context.tasks.hoursPerYear
    asOf = context.asOf
    values = [UInt8](repeating: Self.unknown, count: context.isLeaf.count * Self.terms)
    for item in context.leaves {
      let index = item.index
      let base = index * Self.terms
      if capable[index] > 0 || Self.tellsWho(item, in: context) {
        values[base + DependenceTerm.cover.rawValue] = DependenceTerm.cover(capable[index])
      }
      if importance[index] > 0 {
        values[base + DependenceTerm.importance.rawValue] = DependenceTerm.importance(importance[index])
      }
      switch recurrence[index] {
      case .periodic:
        values[base + DependenceTerm.frequency.rawValue] = DependenceTerm.frequency(
          runsPerYear: runsPerYear[index])
      case .irregular: values[base + DependenceTerm.frequency.rawValue] = DependenceTerm.irregular
      case .unstated, .once: break
      }
      guard !facts.isEmpty else { continue }
      if let state = facts.manual(index) {
        let age = facts.manualDate(index).map { asOf.daysSince1970 - $0.daysSince1970 } ?? 0
        values[base + DependenceTerm.manual.rawValue] = DependenceTerm.manual(
          state, isOld: age > Self.manualAge)
      }
      if let days = facts.handoverDays(index) {
        values[base + DependenceTerm.handover.rawValue] = DependenceTerm.handover(days: days)
      }
      if let holders = facts.credentialHolders(index) {
        values[base + DependenceTerm.credential.rawValue] = holders == 1 ? 100 : 0
      }
    }
  }

  /// Whether the table tells who could do a task that nobody can do: a whole department does not say who.
  private static func tellsWho(_ item: WorkItem.ID, in context: AnalysisContext) -> Bool {
    guard !context.matrix.assignments.isEmpty else { return false }
    let columns = context.columns
    return !columns.entries(of: item).contains { entry in
      guard !columns.masks[entry].isDisjoint(with: InvolvementMask.capable.union(.responsible)) else {
        return false
      }
      if case .department = columns.holderNumbers.assignee(columns.holders[entry]) { return true }
      return false
    }
  }

  /// How many tasks there are, summaries included.
  var count: Int { values.count / Self.terms }

  /// The value of a term in hundredths; `unknown` where the input does not tell it.
  func value(_ term: DependenceTerm, of item: Int) -> UInt8 { values[item * Self.terms + term.rawValue] }

  /// Whether the input tells a term.
  func isKnown(_ term: DependenceTerm, of item: Int) -> Bool { value(term, of: item) != Self.unknown }

  /// The sums of the formula for one task.
  struct Sums {
    /// Σ w·x in hundredths, over the terms that count.
    var points = 0
    /// Σ w of the terms that count.
    var weight = 0
    /// Σ w of the terms the input tells.
    var known = 0

    /// 100 · Σ w·x / Σ w.
    var score: Double? { weight > 0 ? Double(points) / Double(weight) : nil }
  }

  /// Adds up the terms of a task.
  ///
  /// - Parameter assumed: the value in hundredths of handover days and importance where they are unknown; `unknown`
  ///   leaves such terms out.
  func sums(of item: Int, assumed: UInt8 = unknown) -> Sums {
    var sums = Sums()
    let base = item * Self.terms
    for term in 0..<Self.terms {
      let weight = Self.weights[term]
      let value = values[base + term]
      if value != Self.unknown {
        sums.points += weight * Int(value)
        sums.weight += weight
        sums.known += weight
      } else if assumed != Self.unknown, sums.isAssumable(term) {
        sums.points += weight * Int(assumed)
        sums.weight += weight
      }
    }
    return sums
  }

  /// Whether the task counts as high whatever its score: one person, and the task is important or frequent.
  func isRaised(_ item: Int) -> Bool {
    isKnown(.cover, of: item) && capable[item] <= 1 && (importance[item] >= 4 || runsPerYear[item] >= 12)
  }
}

extension DependenceColumns.Sums {
  /// Only handover days and importance are ever assumed.
  fileprivate func isAssumable(_ term: Int) -> Bool {
    term == DependenceTerm.handover.rawValue || term == DependenceTerm.importance.rawValue
  }
}
