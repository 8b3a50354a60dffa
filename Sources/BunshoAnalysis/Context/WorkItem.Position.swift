// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension WorkItem {
  /// Where among the facts the first one of the field stands.
  ///
  /// For rules that look at one attribute of a million tasks: the facts are not copied, as `fact` has to do.
  func position(of field: Field) -> Int? {
    var position = 0
    while position < facts.count {
      if facts[position].field == field { return position }
      position += 1
    }
    return nil
  }
}
