// SPDX-License-Identifier: Apache-2.0

/// How a command ends.
enum ExitStatus: Int32, Error {
  /// Done; nothing at or above the fail level.
  case clean = 0
  /// Findings at or above the fail level.
  case findings = 1
  /// The work could not be done.
  case failed = 2
}
