// SPDX-License-Identifier: Apache-2.0

/// Numbers for keys in the order in which they are met, in an open table: a dictionary costs several times as much.
struct KeyNumbers {
  /// The key of each number.
  private(set) var keys: [UInt64] = []
  /// The number in each slot, -1 in an empty one; half of them are empty at least.
  private var slots = [Int32](repeating: -1, count: 64)

  /// The number of a key: the next one where the key is new.
  mutating func number(of key: UInt64) -> Int32 {
    let slot = slot(of: key)
    if slots[slot] >= 0 { return slots[slot] }
    let number = Int32(keys.count)
    keys.append(key)
    slots[slot] = number
    if keys.count * 2 > slots.count { grow() }
    return number
  }

  /// Where a key stands, or else would stand.
  private func slot(of key: UInt64) -> Int {
    let last = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 32) & last
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & last }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in keys.indices { slots[slot(of: keys[number])] = Int32(number) }
  }
}

/// Numbers for texts in the order in which they are met; equal texts have one number.
///
/// A column holds a few texts a million times, so they are told apart by a hash of their bytes. Swift's own hash, which
/// goes by canonical equivalence and costs ten times as much, is asked for each spelling once.
struct TextNumbers {
  /// The text of each number, as first met.
  private(set) var texts: [String] = []
  private var numbers: [String: Int32] = [:]
  /// Numbers of hashes are positions in `spellings`.
  private var hashes = KeyNumbers()
  private var spellings: [(text: String, number: Int32)] = []

  /// The number of a text: the next one where the text is new.
  mutating func number(of text: String) -> Int32 {
    let spelling = Int(hashes.number(of: Self.hash(text)))
    if spelling == spellings.count {
      spellings.append((text, known(text)))
    } else if spellings[spelling].text != text {
      // Another text of the same hash.
      return known(text)
    }
    return spellings[spelling].number
  }

  private mutating func known(_ text: String) -> Int32 {
    if let number = numbers[text] { return number }
    let number = Int32(texts.count)
    numbers[text] = number
    texts.append(text)
    return number
  }

  private static func hash(_ text: String) -> UInt64 {
    text.utf8.withContiguousStorageIfAvailable { hash($0) } ?? hash(text.utf8)
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
