// SPDX-License-Identifier: Apache-2.0

/// Pseudo-random numbers that depend on nothing but the seed: SplitMix64 (Steele, Lea and Flood, 2014).
struct RandomSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below the limit, 0 when there is none.
  mutating func below(_ limit: Int) -> Int { limit > 0 ? Int(next() % UInt64(limit)) : 0 }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }

  /// One of the elements.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// The value, half of the time.
  mutating func maybe<Value>(_ value: (inout RandomSource) -> Value) -> Value? {
    once(in: 2) ? value(&self) : nil
  }

  /// Up to so many values.
  mutating func list<Value>(upTo most: Int, _ value: (inout RandomSource) -> Value) -> [Value] {
    let count = below(most + 1)
    return (0..<count).map { _ in value(&self) }
  }
}
