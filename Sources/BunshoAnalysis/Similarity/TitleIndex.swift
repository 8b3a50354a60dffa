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
    let suspects = suspects(leaves, coarse)
    var numbers = KeyNumbers()
    var counts: [Int] = []
    let numbered = suspects.map { item in
      let number = Int(numbers.number(of: coarse[item.index]))
      if number == counts.count { counts.append(0) }
      counts[number] += 1
      return number
    }
    return zip(suspects, numbered).lazy.filter { counts[$1] > 1 }.map(\.0)
  }

  /// The tasks whose coarse numbers fall on one bit with another's: few others, found with two columns of bits that stay
  /// in the processor's cache, where a table of the numbers would not.
  private static func suspects(_ leaves: [WorkItem.ID], _ coarse: [UInt64]) -> [WorkItem.ID] {
    guard leaves.count > 1 else { return [] }
    let size = max(64, 1 << (Int.bitWidth - (leaves.count * 8 - 1).leadingZeroBitCount))
    func bit(_ item: WorkItem.ID) -> (word: Int, mask: UInt64) {
      let number = coarse[item.index]
      let place = Int(truncatingIfNeeded: (number ^ number >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 24) & (size - 1)
      return (place >> 6, 1 << UInt64(place & 63))
    }
    var met = [UInt64](repeating: 0, count: size / 64)
    var isShared = met
    for item in leaves {
      let (word, mask) = bit(item)
      isShared[word] |= met[word] & mask
      met[word] |= mask
    }
    return leaves.filter { item in
      let (word, mask) = bit(item)
      return isShared[word] & mask != 0
    }
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
