// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The anchors of the rows: `#T013` leads to the task T013.
///
/// An anchor holds letters, digits, `-`, `_` and `.` only, so that it needs no escaping in a link, and every
/// row has its own, whatever codes the tables bring.
struct RowIDs {
  private var anchors: [String] = []

  /// Gives every task an anchor; the page's own ids all start with `b-`, which a row's never does.
  init(_ view: MatrixView, count: Int) {
    anchors = [String](repeating: "", count: count)
    var taken: Set<String> = []
    taken.reserveCapacity(count)
    for group in view.groups {
      for row in group.rows {
        let base = row.hasOwnCode ? Self.anchor(row.code) : "row-\(row.item.index + 1)"
        var anchor = base
        var number = 2
        while !taken.insert(anchor).inserted {
          anchor = "\(base)-\(number)"
          number += 1
        }
        anchors[row.item.index] = anchor
      }
    }
  }

  /// The anchor of a task; empty for a task that is not in the view.
  subscript(item: WorkItem.ID) -> String { anchors[item.index] }

  private static func anchor(_ code: String) -> String {
    var anchor = String.UnicodeScalarView()
    for scalar in code.unicodeScalars.prefix(60) {
      let isPlain =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_.".unicodeScalars.contains(scalar)
      anchor.append(isPlain ? scalar : "-")
    }
    let text = String(anchor)
    return text.isEmpty || text.hasPrefix("b-") ? "row-" + text : text
  }
}
