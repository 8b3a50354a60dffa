// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A skill map (スキルマップ, 力量表, 星取表): tasks or skills in rows, people in columns, levels between them; or the
/// other way round.
struct SkillMap {
  /// The columns of levels.
  let levels: [Header.Column]
  /// The columns left of them, which say what a row is.
  let labels: [Header.Column]
  /// The column of people, where they are the rows and the heads are tasks.
  let people: Header.Column?

  private static let words = ["スキル", "力量", "習熟", "星取", "skill", "competenc"]
  /// Heads over numbers that are nobody's level: 必要レベル, 目標, 平均.
  private static let aside = [
    "必要", "目標", "平均", "合計", "充足", "人数", "レベル", "level", "target", "required", "average", "total", "点数",
  ]
  private static let sampledRows = 400
  private static let mostColumns = 2_000

  /// Whether the name of a sheet or file says that it is a skill map.
  static func isNamed(_ name: String) -> Bool {
    let key = TextKey.matching(name)
    return words.contains { key.contains($0) }
  }

  /// Whether a table is one: its name, the text above it or its first head says so, and at least two heads (one,
  /// where the name says so) stand over levels.
  static func isOne(_ header: Header, in region: SheetRegion, named name: String) -> Bool {
    guard !header.rows.isEmpty,
      !header.columns.contains(where: { $0.namesOwners && !$0.fields.contains(.person) })
    else { return false }
    let isNamed = isNamed(name) || isHeaded(header, in: region)
    let says = isNamed || header.columns.contains { $0.isExact && $0.fields == [.skill] } && !saysTask(header)
    guard says else { return false }
    return SkillMap(header, in: region).levels.count >= (isNamed ? 1 : 2)
  }

  private static func saysTask(_ header: Header) -> Bool {
    header.columns.contains { $0.isExact && $0.fields == [.task] }
  }

  /// Whether one of the three rows above a header says what stands below it.
  private static func isHeaded(_ header: Header, in region: SheetRegion) -> Bool {
    region.rows.prefix { $0 < header.rows.lowerBound }.suffix(3).contains { index in
      region.filledCells(inRow: index).contains { $0.text.count <= 40 && isNamed($0.text) }
    }
  }

  /// - Parameter sampled: how many rows are looked at to tell the columns of levels.
  init(_ header: Header, in region: SheetRegion, sampled: Int = sampledRows) {
    // Nobody's skills fill more columns; sheets that are wider are something else.
    guard header.columns.count <= Self.mostColumns else {
      (levels, labels, people) = ([], [], nil)
      return
    }
    let body = header.rows.upperBound..<max(header.rows.upperBound, region.rows.upperBound)
    let rows = body.prefix(sampled).filter { index in
      region.filledCells(inRow: index).first.map { !Self.isFooter($0.text) } ?? false
    }
    let people = header.columns.first { $0.isExact && $0.fields.contains(.person) }
    let namesTasks = header.columns.contains { $0.isExact && [[.task], [.skill]].contains($0.fields) }
    self.people = namesTasks ? nil : people
    // 見積 is a field of tasks in other tables, and here a task.
    let mayBeField = people != nil && !namesTasks
    let levels = header.columns.filter {
      (mayBeField || !Self.isField($0)) && Self.holdsLevels($0, rows: rows, in: region)
    }
    self.levels = levels
    labels = header.columns.filter { column in
      column.number < levels.first?.number ?? 0 && !levels.contains { $0.number == column.number }
    }
  }

  /// Whether a head is a word for what tables say of tasks or people.
  private static func isField(_ column: Header.Column) -> Bool {
    guard column.isExact else { return false }
    return switch column.fields.first {
    case .fact, .id, .category, .skill, .task, .unit, .unitCode, .personCode, .share, .capacity: true
    default: false
    }
  }

  private static func holdsLevels(
    _ column: Header.Column, rows: [Int], in region: SheetRegion
  ) -> Bool {
    let head = TextKey.matching(column.heads.last ?? "")
    guard !head.isEmpty, !SkillScale.mayBeLevel(column.heads.last ?? ""),
      !aside.contains(where: { head.contains($0) })
    else { return false }
    var filled = 0
    var found = 0
    for index in rows {
      let text = region.text(inRow: index, column: column.number)
      if text.isEmpty { continue }
      filled += 1
      if SkillScale.mayBeLevel(text) { found += 1 }
    }
    return found > 0 && found * 10 >= filled * 8
  }

  /// 合計点, 保有人数, 充足率: rows that count the levels above them.
  static func isFooter(_ text: String) -> Bool {
    let key = TextKey.matching(text)
    return key.utf8.count <= 40
      && (RowClassifier.isTotal(text)
        || ["合計点", "保有人数", "保有者数", "充足率", "目標人数", "必要人数", "平均点", "平均レベル"].contains { key.hasPrefix($0) })
  }

  /// The header of a map whose heads are names alone: the first row with a text over texts and names over levels.
  static func header(in region: SheetRegion, with builder: HeaderBuilder) -> Header? {
    for index in region.rows.prefix(30) {
      let header = builder.header(at: index)
      let map = SkillMap(header, in: region, sampled: 50)
      if !map.levels.isEmpty, !map.labels.isEmpty { return header }
    }
    return nil
  }
}
