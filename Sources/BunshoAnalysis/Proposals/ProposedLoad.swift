// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// How often each holder has been proposed in one run of a rule.
///
/// A proposal counts as a task, so that a long list of findings does not lay everything on the one colleague who has
/// least today. Made anew for each run: what a rule says depends on no other rule.
final class ProposedLoad: Sendable {
  private let counts = Mutex<[UInt32: Int]>([:])

  /// How often a holder has been proposed.
  func count(of holder: UInt32) -> Int { counts.withLock { $0[holder] ?? 0 } }

  /// Notes a proposal.
  func add(_ holder: UInt32) { counts.withLock { $0[holder, default: 0] += 1 } }
}
