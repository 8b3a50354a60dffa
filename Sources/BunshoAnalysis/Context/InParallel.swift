// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Synchronization

/// Work on the elements of a list, several at a time, with the results in the order of the list.
enum InParallel {
  /// What the closure makes of each element.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let results = Mutex<[(Int, Result)]>([])
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
      let result = transform(elements[index])
      results.withLock { $0.append((index, result)) }
    }
    return results.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) }
  }
}
