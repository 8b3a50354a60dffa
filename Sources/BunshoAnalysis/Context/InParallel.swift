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

  /// What two closures make, one beside the other.
  static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, and second: @Sendable () -> Second
  ) -> (First, Second) {
    let one = OnDemand<First>()
    let other = OnDemand<Second>()
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 { _ = one.value(first) } else { _ = other.value(second) }
    }
    return (one.value(first), other.value(second))
  }

  /// What the closure makes of each stretch of so many positions, several at a time.
  static func stretches<Result: Sendable>(
    of count: Int, by length: Int, _ transform: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    map(stride(from: 0, to: count, by: length).map { $0..<min(count, $0 + length) }, transform)
  }
}

extension Array {
  /// The lists that the elements hold, one after another.
  func joined<Value>(_ list: (Element) -> [Value]) -> [Value] {
    if count == 1 { return list(self[0]) }
    var all: [Value] = []
    all.reserveCapacity(reduce(0) { $0 + list($1).count })
    for element in self { all += list(element) }
    return all
  }
}
