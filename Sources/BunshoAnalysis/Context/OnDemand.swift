// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// A value that is made when it is first asked for, and kept.
///
/// Some tables give a remedy nothing to propose and no titles to compare; what serves only those is not
/// prepared for every judgement.
final class OnDemand<Value: Sendable>: Sendable {
  private let stored = Mutex<Value?>(nil)

  /// The value, made by the closure the first time.
  func value(_ make: () -> Value) -> Value {
    stored.withLock { stored in
      if let value = stored { return value }
      let value = make()
      stored = value
      return value
    }
  }
}
