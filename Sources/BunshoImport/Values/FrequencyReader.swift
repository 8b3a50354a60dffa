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
    if monthDays.contains(where: { key.hasPrefix($0) }) { return .perYear(12) }
    if key.hasPrefix("1日"), let times { return .perYear(240 * times) }
    if once.contains(where: { key.contains($0) }) { return .once }
    if irregular.contains(where: { key.contains($0) }) { return .irregular }
    // 「4月」「6月・12月」「3月末」「4月1日」: named months come once a year.
    let months = key.split { "・、,/".contains($0) }
    let areNamed = months.allSatisfy { month in
      guard let end = month.firstIndex(of: "月"), Int(month[..<end]) != nil else { return false }
      let rest = month[month.index(after: end)...]
      return rest.isEmpty || ["末", "初", "中"].contains(String(rest))
        || rest.hasSuffix("日") && Int(rest.dropLast()) != nil
    }
    return areNamed && !months.isEmpty ? .perYear(Double(months.count)) : nil
  }

  private static let exact: [String: Frequency] = [
    "日": .perYear(240), "週": .perYear(52), "月": .perYear(12), "年": .perYear(1),
    "d": .perYear(240), "w": .perYear(52), "m": .perYear(12), "q": .perYear(4), "y": .perYear(1),
  ]

  /// Words that name the period come before words that only name a day of it: 毎年3月末 before 月末, 毎月1日
  /// before 日, 四半期 before 半期, 隔週 before 週.
  private static let periods: [([String], Double)] = [
    (["毎年", "年次", "年1回", "年一回", "annual", "yearly", "everyyear"], 1),
    (["四半期", "3か月", "3ヶ月", "3カ月", "quarter"], 4),
    (["半期", "半年", "上期", "下期", "6か月", "6ヶ月", "half"], 2), (["年度", "年に"], 1), (["年2回"], 1), (["年3回"], 1),
    (["年4回"], 1),
    (["隔月", "2か月", "2ヶ月", "bimonthly"], 6),
    (["毎月", "月次", "第1", "第2", "第3", "第4", "五十日", "monthly", "everymonth"], 12),
    (["隔週", "biweekly", "2週ごと", "2週毎", "2週に", "2週間"], 26), (["旬次", "10日ごと", "10日毎"], 36),
    (["週次", "毎週", "週", "weekly"], 52), (["日次", "毎日", "毎営業日", "デイリー", "daily", "日々", "everyday"], 240),
    (["月1", "月2", "月3", "月4", "月に", "month"], 12),
  ]
  private static let monthDays: Set<String> = ["月末", "月初", "月中"]
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
