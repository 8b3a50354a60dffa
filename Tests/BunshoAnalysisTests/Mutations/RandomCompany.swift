// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A random organisation in which nothing is wrong, as the rows of a table literal that a test may change.
///
/// Every unit has a head, three to six members and six to twelve tasks; every task has a main and a backup owner of
/// the unit, the head decides, the next unit's head is consulted or informed. No head does work, no duty of one
/// person conflicts with another, hours fit capacities, dates are near 2026-04-01.
struct RandomCompany {
  /// One row of a section: its cells by head word.
  typealias Row = [String: String]

  /// The head words of the task table, in order.
  var heads = [
    "id", "task", "category", "category2", "department", "main", "sub", "decide", "consult", "inform",
    "frequency", "hours", "importance",
  ]
  /// The tasks.
  var tasks: [Row] = []
  /// The units.
  var departments: [Row] = []
  /// The people.
  var people: [Row] = []
  /// The roles.
  var roles: [Row] = []
  /// Further sections as text: `[skills]`, `[duties]`, `[waivers]`, `[decisions]`.
  var sections: [String] = []
  /// Head words of the lists.
  var departmentHeads = ["id", "name", "level", "parent", "head"]
  var personHeads = ["id", "name", "department", "post", "roles", "capacity", "superior"]

  private static let units = ["総務課", "営業課", "制作課", "分析課", "情報課", "企画課", "広報課", "購買課"]
  private static let works = [
    "計画", "予算", "集計", "点検", "教育", "調査", "更新", "棚卸", "整備", "受付", "編集", "翻訳",
  ]
  private static let categories = ["定例", "企画", "運用"]
  private static let frequencies = ["日次", "週次", "月次", "四半期", "年次"]
  /// Hours of one run: about a hundred a year for every task, so that equal numbers of tasks are equal loads.
  private static let hours = ["0.5", "2", "8", "24", "96"]

  /// Makes an organisation; the same seed makes the same one.
  init(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let count = Int.random(in: 3...6, using: &numbers)
    let names = Array(Self.units.shuffled(using: &numbers).prefix(count))
    departments.append(["id": "D0", "name": "本部", "level": "本部", "parent": "", "head": "本部長子"])
    people.append([
      "id": "P000", "name": "本部長子", "department": "本部", "post": "本部長", "capacity": "160",
    ])
    for (unit, name) in names.enumerated() {
      add(unit: unit, name: name, next: names[(unit + 1) % count], &numbers)
    }
  }

  private mutating func add(unit: Int, name: String, next: String, _ numbers: inout SeededNumbers) {
    departments.append([
      "id": "D\(unit + 1)", "name": name, "level": "課", "parent": "本部", "head": "\(name)長",
    ])
    people.append([
      "id": "P\(unit + 1)00", "name": "\(name)長", "department": name, "post": "課長", "capacity": "160",
      "superior": "本部長子",
    ])
    let members = (1...Int.random(in: 4...6, using: &numbers)).map { "\(name)員\($0)" }
    for (index, member) in members.enumerated() {
      people.append([
        "id": "P\(unit + 1)0\(index + 1)", "name": member, "department": name, "post": "担当",
        "capacity": "160",
        "superior": "\(name)長",
      ])
    }
    let works = Self.works.shuffled(using: &numbers).prefix(Int.random(in: 8...12, using: &numbers))
    let shift = Int.random(in: 0..<members.count, using: &numbers)
    for (work, title) in works.enumerated() {
      // Owners go round the unit, backups stand two or more places on, so nobody covers more than a part of it and
      // no two cover only each other.
      let main = (work + shift) % members.count
      let sub = (main + 1 + (work / members.count) % (members.count - 1)) % members.count
      let advised = work % 2 == 0 ? "consult" : "inform"
      tasks.append([
        "id": "T\(unit + 1)\(work < 10 ? "0" : "")\(work)", "task": "\(name)の\(title)",
        "category": Self.categories[work % 3], "category2": "\(Self.categories[work % 3])\(work % 2 + 1)",
        "department": name, "main": members[main], "sub": members[sub], "decide": "\(name)長",
        advised: "\(next)長", "frequency": Self.frequencies[work % 5], "hours": Self.hours[work % 5],
        "importance": "\(work % 5 + 1)",
      ])
    }
  }

  /// The literal.
  var table: String {
    var parts = [Self.text(heads, tasks)]
    parts.append(
      "[departments]\n" + Self.text(["name"] + departmentHeads.filter { $0 != "name" }, departments))
    parts.append("[people]\n" + Self.text(["name"] + personHeads.filter { $0 != "name" }, people))
    if !roles.isEmpty { parts.append("[roles]\n" + Self.text(["name", "holders"], roles)) }
    return (parts + sections).joined(separator: "\n\n")
  }

  private static func text(_ heads: [String], _ rows: [Row]) -> String {
    ([heads.joined(separator: " | ")]
      + rows.map { row in heads.map { row[$0] ?? "" }.joined(separator: " | ") })
      .joined(separator: "\n")
  }

  // MARK: What mutations use

  /// Adds a column to the task table, filled by the closure.
  mutating func addColumn(_ head: String, _ value: (Int, Row) -> String) {
    if !heads.contains(head) { heads.append(head) }
    for index in tasks.indices { tasks[index][head] = value(index, tasks[index]) }
  }

  /// Adds a column to the roster, filled by the closure.
  mutating func addPersonColumn(_ head: String, _ value: (Int, Row) -> String) {
    if !personHeads.contains(head) { personHeads.append(head) }
    for index in people.indices { people[index][head] = value(index, people[index]) }
  }

  /// The position of a random task, of those that fit.
  func randomTask(
    _ numbers: inout SeededNumbers, where fits: (Row) -> Bool = { _ in true }
  ) -> Int {
    tasks.indices.filter { fits(tasks[$0]) }.randomElement(using: &numbers) ?? 0
  }

  /// The names of the people of a unit who are not its head.
  func members(of unit: String) -> [String] {
    people.filter { $0["department"] == unit && $0["post"] == "担当" }.compactMap { $0["name"] }
  }

  /// The names of the units that have tasks.
  var unitNames: [String] { departments.compactMap { $0["name"] }.filter { $0 != "本部" } }

  /// The title of a task.
  func title(_ index: Int) -> String { tasks[index]["task"] ?? "" }
}
