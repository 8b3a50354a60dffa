// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Counts in how many tasks each holder has a part of some kind, as written: a role counts for itself.
///
/// One array serves all groups of tasks: what was touched is wiped, the rest is never looked at.
struct PartCounter {
  /// The number of tasks by holder.
  private var counts: [Int32]
  /// Who was counted at all, in the order of the input.
  private(set) var counted: [UInt32] = []
  private let columns: MatrixColumns

  /// Prepares counting.
  init(_ columns: MatrixColumns) {
    self.columns = columns
    counts = [Int32](repeating: 0, count: columns.holderNumbers.count)
  }

  /// Counts the holders of any of the kinds in the tasks, forgetting what was counted before.
  mutating func count(_ kinds: InvolvementMask, in items: ArraySlice<UInt32>) {
    for holder in counted { counts[Int(holder)] = 0 }
    let (itemMasks, offsets, masks, holders) = (
      columns.itemMasks, columns.offsets, columns.masks, columns.holders
    )
    var met: [UInt32] = []
    counts.withUnsafeMutableBufferPointer { counts in
      for item in items where !itemMasks[Int(item)].isDisjoint(with: kinds) {
        for entry in Int(offsets[Int(item)])..<Int(offsets[Int(item) + 1])
        where !masks[entry].isDisjoint(with: kinds) {
          let holder = Int(holders[entry])
          if counts[holder] == 0 { met.append(UInt32(holder)) }
          counts[holder] += 1
        }
      }
    }
    counted = met
  }

  /// Counts the holders of any of the kinds in a group of tasks, forgetting what was counted before.
  mutating func count(_ kinds: InvolvementMask, of group: Int, in parts: GroupedParts) {
    for holder in counted { counts[Int(holder)] = 0 }
    var met: [UInt32] = []
    for part in parts.parts(of: group) where !parts.masks[part].isDisjoint(with: kinds) {
      let holder = parts.holders[part]
      if counts[Int(holder)] == 0 { met.append(holder) }
      counts[Int(holder)] += 1
    }
    counted = met
  }

  /// The number of tasks of a holder.
  func count(of holder: UInt32) -> Int { Int(counts[Int(holder)]) }
}
