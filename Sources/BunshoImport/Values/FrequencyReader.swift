// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Reads 「月次」「週2回」「毎月25日」「四半期」 as runs a year.
enum FrequencyReader {
  /// The frequency; `nil` when the text is none.
  static func read(_ text: String) -> Frequency? {
    let key = TextKey.matching(text)
    if key.isEmpty { return nil }
    if let exact = exact[key] { return exact }
    let times = count(in: key)
    for (words, runs) in periods where words.contains(where: { key.contains($0) }) {
      return .perYear(runs * (times ?? 1))
    }
    if once.contains(where: { key.contains($0) }) { return .once }
    if irregular.contains(where: { key.contains($0) }) { return .irregular }
    // 「4月」「6月・12月」: named months.
    let months = key.split { "・、,/".contains($0) }
    if months.allSatisfy({ $0.hasSuffix("月") && Int($0.dropLast()) != nil }) {
      return .perYear(Double(months.count))
    }
    return nil
  }

  private static let exact: [String: Frequency] = [
    "日": .perYear(240), "週": .perYear(52), "月": .perYear(12), "年": .perYear(1),
    "d": .perYear(240), "w": .perYear(52), "m": .perYear(12), "q": .perYear(4), "y": .perYear(1),
  ]

  /// Longer periods that contain a shorter word come first: 隔週 before 週, 四半期 before 半期.
  private static let periods: [([String], Double)] = [
    (["隔週", "biweekly", "2週"], 26), (["隔月", "2か月毎", "2ヶ月毎"], 6),
    (["四半期", "3か月", "3ヶ月", "q毎", "quarter"], 4), (["半期", "半年", "上期", "下期", "half"], 2),
    (["旬次", "10日ごと"], 36), (["日次", "毎日", "毎営業日", "デイリー", "daily", "1日", "日々"], 240),
    (["週次", "毎週", "週", "weekly"], 52),
    (
      [
        "月次", "毎月", "月末", "月初", "月中", "月1", "月2", "月3", "月4", "第1", "第2", "第3", "第4", "五十日", "monthly",
        "month",
      ], 12
    ),
    (["年次", "毎年", "年1", "年2", "年3", "年4", "年度", "annual", "yearly", "year"], 1),
  ]
  private static let once = ["一回限り", "スポット", "単発", "1回限り", "初回のみ", "one-off", "oneoff", "once"]
  private static let irregular = [
    "随時", "都度", "適宜", "不定期", "発生時", "依頼時", "必要時", "常時", "asneeded", "adhoc", "ad-hoc", "ondemand",
    "irregular",
  ]

  /// 「週2回」「月1回」「1日3回」: the number before 回.
  private static func count(in key: String) -> Double? {
    guard let times = key.firstIndex(of: "回") else { return nil }
    let digits = String(key[..<times].reversed().prefix { $0.isNumber }.reversed())
    return Double(digits)
  }
}
