// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Tasks whose titles have one key, found by folding every distinct title once.
struct TitleIndex: Sendable {
  /// Tasks that share a title, each group in the order of the input, groups by their first task.
  let groups: [Group]

  /// Tasks that share a title.
  struct Group: Sendable {
    /// The folded title.
    let key: String
    /// The tasks, two or more.
    let items: [WorkItem.ID]
  }

  init(_ leaves: [WorkItem.ID], in matrix: ResponsibilityMatrix, coarse: [UInt64]) {
    var numberOfTitle: [Bytes: Int] = [:]
    var numberOfKey: [Bytes: Int] = [:]
    var keys: [String] = []
    var members: [[WorkItem.ID]] = []
    for item in Self.candidates(leaves, coarse) {
      let title = Bytes(matrix.workItems[item.index].title)
      let number: Int
      if let known = numberOfTitle[title] {
        number = known
      } else {
        let key = TitleNormalizer.key(title.text)
        if let known = numberOfKey[Bytes(key)] {
          number = known
        } else {
          number = keys.count
          numberOfKey[Bytes(key)] = number
          keys.append(key)
          members.append([])
        }
        numberOfTitle[title] = number
      }
      members[number].append(item)
    }
    groups = zip(keys, members).compactMap { key, items in
      items.count > 1 && !key.isEmpty ? Group(key: key, items: items) : nil
    }
  }

  /// The tasks whose coarse number another task has too, in the order of the input.
  private static func candidates(_ leaves: [WorkItem.ID], _ coarse: [UInt64]) -> [WorkItem.ID] {
    guard leaves.count > 1 else { return [] }
    // An open table of positions, a third full at most: a dictionary costs several times as much.
    let size = 1 << (Int.bitWidth - (leaves.count * 3 - 1).leadingZeroBitCount)
    var table = [Int32](repeating: -1, count: size)
    var isShared = [Bool](repeating: false, count: leaves.count)
    for (position, item) in leaves.enumerated() {
      let number = coarse[item.index]
      var slot = Int(truncatingIfNeeded: (number ^ number >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 32) & (size - 1)
      while table[slot] >= 0, coarse[leaves[Int(table[slot])].index] != number {
        slot = (slot + 1) & (size - 1)
      }
      if table[slot] < 0 {
        table[slot] = Int32(position)
      } else {
        isShared[Int(table[slot])] = true
        isShared[position] = true
      }
    }
    return leaves.indices.lazy.filter { isShared[$0] }.map { leaves[$0] }
  }

  /// A text equal by its bytes. Equality by canonical equivalence costs several times as much, and a key is
  /// folded already.
  private struct Bytes: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: Bytes, right: Bytes) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
      let hashed: Void? = text.utf8.withContiguousStorageIfAvailable {
        hasher.combine(bytes: UnsafeRawBufferPointer($0))
      }
      if hashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }
  }
}
