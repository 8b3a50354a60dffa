// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// What one run of a rule proposes, worked out when a finding that names it is read.
///
/// Each proposal counts as a task of whoever is proposed, so the later ones depend on the earlier ones. They are
/// therefore always worked out in the order in which the rule asked for them, whichever finding is read first.
final class Proposals<Proposal: Sendable>: Sendable {
  /// A proposal that is worked out when its value is asked for.
  struct Pending: Sendable {
    fileprivate let number: Int
    fileprivate let proposals: Proposals

    /// The proposal.
    var value: Proposal { proposals.proposal(number) }
  }

  private struct State {
    var makers: [@Sendable (ProposedLoad) -> Proposal] = []
    var made: [Proposal] = []
    let load = ProposedLoad()
  }

  private let state = Mutex(State())

  /// Asks for a proposal; it is to be noted in the load that the closure is given.
  func next(_ make: @escaping @Sendable (ProposedLoad) -> Proposal) -> Pending {
    state.withLock { state in
      state.makers.append(make)
      return Pending(number: state.makers.count - 1, proposals: self)
    }
  }

  private func proposal(_ number: Int) -> Proposal {
    state.withLock { state in
      while state.made.count <= number { state.made.append(state.makers[state.made.count](state.load)) }
      return state.made[number]
    }
  }
}
