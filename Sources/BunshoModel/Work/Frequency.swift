// SPDX-License-Identifier: Apache-2.0

/// How often a task comes round.
public enum Frequency: Sendable, Equatable {
  /// A number of runs a year: 日次 240, 週次 52, 月次 12, 四半期 4, 半期 2, 年次 1.
  case perYear(Double)
  /// It recurs, nobody knows how often: 随時, 都度.
  case irregular
  /// It happens once: スポット, 単発.
  case once

  /// Whether the task comes back; only a task stated to be one-off does not.
  public var isRecurring: Bool { self != .once }

  /// Runs a year, where known.
  public var runsPerYear: Double? {
    if case .perYear(let runs) = self { runs } else { nil }
  }
}
