// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// An organisation of 60 tasks in which nothing is wrong, as a table literal.
struct SoundOrganisation {
  /// The rows of the task table.
  var rows: [String]
  /// The lists.
  var lists: String

  static let head =
    "id | task | category | department | main | sub | decide | consult | frequency | importance"

  init() {
    let units = ["広告課", "制作課", "分析課", "営業課", "情報課", "企画課"]
    let works = ["計画", "予算", "契約", "集計", "点検", "教育", "調査", "報告", "更新", "棚卸"]
    let frequencies = ["日次", "週次", "月次", "年次"]
    var rows: [String] = []
    for (unit, name) in units.enumerated() {
      for (work, title) in works.enumerated() {
        let main = "\(name)員\(work % 4)"
        let sub = "\(name)員\((work + 1) % 4)"
        rows.append(
          "T\(unit)\(work) | \(name)の\(title) | \(title) | \(name) | \(main) | \(sub) | \(name)長 | "
            + "\(units[(unit + 1) % 6])長 | \(frequencies[work % 4]) | \(work % 5 + 1)")
      }
    }
    self.rows = rows
    var lists = "[departments]\nname | parent | head\n本部 | | 本部長\n"
    for name in units { lists += "\(name) | 本部 | \(name)長\n" }
    lists += "[people]\nname | department\n本部長 | 本部\n"
    for name in units {
      lists += "\(name)長 | \(name)\n"
      for index in 0..<4 { lists += "\(name)員\(index) | \(name)\n" }
    }
    self.lists = lists
  }

  /// The literal.
  var table: String { ([Self.head] + rows).joined(separator: "\n") + "\n\n" + lists }
}
