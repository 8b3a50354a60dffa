// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// How deep in an organisation a unit column's word points: 本部 above 部 above 課 above 係.
enum UnitLevel {
  /// Whether one head names a deeper level than another.
  static func isBelow(_ head: String, _ upper: String) -> Bool {
    guard let level = level(of: head), let upperLevel = self.level(of: upper) else { return false }
    return level > upperLevel
  }

  private static func level(of head: String) -> Int? {
    let key = HeaderKey.key(head.split(separator: Header.joiner).last.map(String.init) ?? head)
    return levels.firstIndex { words in
      words.contains { key == $0 || key.count > $0.count && key.hasSuffix($0) }
    }
  }

  /// From the widest, so that 本部 is not taken for 部.
  private static let levels: [[String]] = [
    ["本部", "局", "本部名", "局名", "division", "company", "会社"],
    ["部", "部名", "部門", "部門名", "部署", "部署名", "所属", "department", "dept"],
    ["課", "課名", "室", "室名", "担当課", "所管課", "section"],
    ["係", "係名", "班", "班名", "担当係", "グループ", "チーム", "group", "team"],
  ]
}
