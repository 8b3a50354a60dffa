// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The parts in groups of tasks, laid side by side group by group: who counts holders unit by unit walks one stretch of
/// memory instead of looking up tasks that stand all over the table.
struct GroupedParts: Sendable {
  /// The tasks of each group.
  let groups: LeafGroups
  /// The holder of each part, as a dense number (see `MatrixColumns.HolderNumbers`).
  let holders: [UInt32]
  /// The kinds of each part.
  let masks: [InvolvementMask]
  /// Parts of the task at position `p` of `groups` are `offsets[p] ..< offsets[p + 1]`.
  private let offsets: [UInt32]

  /// Lays out the parts of tasks, which are in the order of the input; a number outside `0 ..< count` belongs to no
  /// group.
  init(_ tasks: [WorkItem.ID], by keys: [Int32], count: Int, _ columns: MatrixColumns) {
    let groups = LeafGroups(tasks, by: keys, count: count)
    let from = columns.offsets
    let limit = Int32(clamping: groups.count)
    var cursors = [UInt32](repeating: 0, count: groups.count + 1)
    for task in tasks where keys[task.index] >= 0 && keys[task.index] < limit {
      cursors[Int(keys[task.index]) + 1] += from[task.index + 1] - from[task.index]
    }
    for group in 0..<groups.count { cursors[group + 1] += cursors[group] }
    let partCount = Int(cursors[groups.count])
    var places = (0..<groups.count).map { groups.positions(of: $0).lowerBound }
    var offsets = [UInt32](repeating: UInt32(partCount), count: groups.itemCount + 1)
    var holders = [UInt32](repeating: 0, count: partCount)
    var masks = [InvolvementMask](repeating: [], count: partCount)
    // In the order of the input, so that only the places written to are scattered.
    for task in tasks where keys[task.index] >= 0 && keys[task.index] < limit {
      let group = Int(keys[task.index])
      offsets[places[group]] = cursors[group]
      places[group] += 1
      for entry in Int(from[task.index])..<Int(from[task.index + 1]) {
        holders[Int(cursors[group])] = columns.holders[entry]
        masks[Int(cursors[group])] = columns.masks[entry]
        cursors[group] += 1
      }
    }
    self.groups = groups
    self.offsets = offsets
    self.holders = holders
    self.masks = masks
  }

  /// The parts of all tasks of a group.
  func parts(of group: Int) -> Range<Int> {
    let positions = groups.positions(of: group)
    return Int(offsets[positions.lowerBound])..<Int(offsets[positions.upperBound])
  }

  /// The parts of the task at a position of `groups`.
  func parts(at position: Int) -> Range<Int> { Int(offsets[position])..<Int(offsets[position + 1]) }
}
