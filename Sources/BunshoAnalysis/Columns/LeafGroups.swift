// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The judged tasks grouped by a number each of them has: by department, by 大分類, by table.
struct LeafGroups: Sendable {
  /// Tasks of group `g` are `items[offsets[g] ..< offsets[g + 1]]`.
  private let offsets: [UInt32]
  private let items: [UInt32]

  /// Groups the tasks; a number outside `0 ..< count` belongs to no group.
  init(_ leaves: [WorkItem.ID], by keys: [Int32], count: Int) {
    let groups = Int32(clamping: count)
    // Counting sort keeps the input's order within a group.
    var offsets = [UInt32](repeating: 0, count: count + 1)
    for leaf in leaves {
      let key = keys[leaf.index]
      if key >= 0 && key < groups { offsets[Int(key) + 1] += 1 }
    }
    for group in 0..<count { offsets[group + 1] += offsets[group] }
    var cursor = offsets
    var items = [UInt32](repeating: 0, count: Int(offsets[count]))
    for leaf in leaves {
      let key = keys[leaf.index]
      guard key >= 0 && key < groups else { continue }
      items[Int(cursor[Int(key)])] = UInt32(leaf.index)
      cursor[Int(key)] += 1
    }
    self.offsets = offsets
    self.items = items
  }

  /// How many groups there are, empty ones included.
  var count: Int { offsets.count - 1 }

  /// How many tasks the groups have together.
  var itemCount: Int { items.count }

  /// Where the tasks of a group stand among those of all groups.
  func positions(of group: Int) -> Range<Int> { Int(offsets[group])..<Int(offsets[group + 1]) }

  /// The tasks of a group, in the order of the input.
  func items(of group: Int) -> ArraySlice<UInt32> {
    items[Int(offsets[group])..<Int(offsets[group + 1])]
  }
}
