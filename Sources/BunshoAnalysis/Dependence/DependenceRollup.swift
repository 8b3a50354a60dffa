// SPDX-License-Identifier: Apache-2.0

/// The 属人化 scores of several tasks as one: the mean weighted by hours, and how many are high.
public struct DependenceRollup: Sendable, Equatable {
  /// How many tasks have a score.
  public private(set) var items = 0
  /// How many are high (高).
  public private(set) var high = 0
  /// How many are in the middle (中).
  public private(set) var medium = 0
  /// The hours a year of the tasks whose hours are known.
  public private(set) var hours = 0.0
  private var timed = 0
  private var timedScores = 0.0
  private var hourScores = 0.0
  private var untimedScores = 0.0

  mutating func add(score: Double, band: DependenceScore.Band, hours itemHours: Double?) {
    items += 1
    if band == .high { high += 1 }
    if band == .medium { medium += 1 }
    if let itemHours {
      timed += 1
      hours += itemHours
      timedScores += score
      hourScores += itemHours * score
    } else {
      untimedScores += score
    }
  }

  mutating func add(_ other: DependenceRollup) {
    items += other.items
    high += other.high
    medium += other.medium
    hours += other.hours
    timed += other.timed
    timedScores += other.timedScores
    hourScores += other.hourScores
    untimedScores += other.untimedScores
  }

  /// The mean of the scores weighted by the hours a year; `nil` where there is no score.
  ///
  /// A task whose hours are unknown weighs as much as the mean of those known, so that without any hours all weigh
  /// the same.
  public var mean: Double? {
    guard items > 0 else { return nil }
    guard hours > 0 else { return (timedScores + untimedScores) / Double(items) }
    let typical = hours / Double(timed)
    return (hourScores + typical * untimedScores) / (hours + typical * Double(items - timed))
  }
}
