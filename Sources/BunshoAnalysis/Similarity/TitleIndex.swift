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

  init(_ leaves: [WorkItem.ID], in matrix: ResponsibilityMatrix) {
    var numberOfTitle: [Bytes: Int] = [:]
    var numberOfKey: [Bytes: Int] = [:]
    var keys: [String] = []
    var members: [[WorkItem.ID]] = []
    for item in leaves {
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
