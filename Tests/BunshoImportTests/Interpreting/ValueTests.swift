// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

/// importing.md §4: dates, numbers and controlled words.
@Suite struct `Values of cells` {
  private static let frequencies: [(runs: Double, texts: [String])] = [
    (240, ["日次", "毎日", "毎営業日", "デイリー", "daily", "every day"]),
    (720, ["1日3回"]),
    (480, ["毎日2回", "1日1～3回"]),
    (52, ["週次", "毎週", "週1", "週１回", "毎週月曜", "毎週月曜日", "火曜", "Weekly"]),
    (104, ["週2回", "毎週月・木", "twice a week", "2x/week"]),
    (130, ["週2～3回"]),
    (156, ["毎週月水金", "3回/週", "3 times a week"]),
    (26, ["隔週", "2週間に1回", "2週ごと", "biweekly", "bi-weekly", "every other week", "Every 2 weeks"]),
    (36, ["旬次", "10日ごと"]),
    (
      12,
      [
        "月次", "毎月", "月1回", "月1", "約月1回", "月1回程度", "月末", "月初", "毎月25日", "第2火曜", "毎月第3営業日", "五十日", "年12回",
        "monthly", "once a month",
      ]
    ),
    (24, ["月2回", "2回/月", "2/月", "毎月5日・20日", "第2・4水曜", "第1・第3月曜", "twice monthly"]),
    (18, ["月１～２回"]),
    (6, ["隔月", "2か月毎", "2ヶ月に1回", "bimonthly"]),
    (4, ["四半期", "3か月毎", "3ヵ月ごと", "Q毎", "年4回", "四半期ごと", "Quarterly"]),
    (
      2,
      [
        "半期", "半年", "上期/下期", "年2回(6月・12月)", "年2回（６月・１２月）", "6か月ごと", "6月・12月", "6,12月", "毎年6月・12月",
        "semi-annual", "every 6 months",
      ]
    ),
    (
      1,
      [
        "年次", "毎年", "年1回", "年一回", "年度末", "4月", "年に1回", "毎年4月1日", "4～6月", "annually", "Annual", "yearly",
        "once per year",
      ]
    ),
    (1.0 / 3, ["3年に1回"]),
    (0.5, ["2年に一度", "隔年"]),
  ]

  @Test(arguments: frequencies)
  func `frequencies are runs a year`(runs: Double, texts: [String]) {
    for text in texts {
      let read = FrequencyReader.read(text)?.runsPerYear
      #expect(read.map { abs($0 - runs) < 1e-9 } == true, "\(text) is \(String(describing: read))")
    }
  }

  @Test(arguments: [
    "随時", "都度", "適宜", "不定期", "発生時", "依頼時", "必要時", "常時", "ad hoc", "as needed", "on demand", "入社時", "その都度",
    "年数回", "必要に応じて",
  ])
  func `work that comes nobody knows how often`(text: String) {
    #expect(FrequencyReader.read(text) == .irregular)
  }

  @Test(arguments: ["一回限り", "1回限り", "スポット", "単発", "one-off", "One-time", "once"])
  func `work that does not come back`(text: String) {
    #expect(FrequencyReader.read(text) == .once)
  }

  @Test(arguments: ["－", "不明", "3年", "大量", "未定", "", "9時", "99999999999999999999年毎", "0か月毎"])
  func `what says no frequency stays a text`(text: String) {
    #expect(FrequencyReader.read(text) == nil)
  }

  // MARK: Dates

  private static let dates: [(iso: String, texts: [String])] = [
    (
      "2024-04-01",
      [
        "令和6年4月1日", "令和 6 年 4 月 1 日", "R6.4.1", "R06/04/01", "Ｒ６．４．１", "r6-4-1", "令6.4.1", "㋿6年4月1日",
        "令和６年４月１日現在",
        "2024/4/1", "2024.4.1", "2024-04-01", "2024-4-1", "20240401", "2024年4月1日", "２０２４年４月１日", "45383",
        "45383.5",
        "2024/4/1（月）", "2024/04/01(月) 10:00", "2024年4月1日(月曜日)", "令和6年4月1日付", "令和6年4月1日 施行", "'24/4/1",
        "2024/4/1～",
        "April 1, 2024", "Apr 1, 2024", "Apr. 1 2024", "1 April 2024", "1-Apr-24", "01/Apr/24 3:42 PM",
        "April 1st, 2024",
        "Mon, Apr 1, 2024", "24/4月/1", "2024-04-01T08:00:00.000Z", "2024-03-31T15:00:00Z",
        "2024-04-01T23:59:59+09:00",
        "2024-03-31T20:00:00-05:00", "2024-04-01T09:00:00", "2024-04-01 14:59:00 UTC", "2024/4/1 9時30分",
        "2024/4/1 → 2024/5/1", "April 1, 2024 → April 3, 2024", "2024/4/1 - 2024/4/3", "2024-Apr-01",
      ]
    ),
    ("2019-05-01", ["令和元年5月1日", "R1.5.1", "令和1年5月1日"]),
    ("2019-04-30", ["H31.4.30", "平成31年4月30日", "平31.4.30"]),
    ("1988-12-31", ["S63.12.31", "昭和63年12月31日", "㍼63年12月31日"]), ("1920-01-02", ["T9.1.2", "大正9年1月2日"]),
    ("1900-02-28", ["M33.2.28", "明治33年2月28日"]),
    ("2025-07-14", ["14/Jul/25 3:42 PM", "25/7月/14", "14 July 2025"]),
    ("2025-06-21", ["6/21/2025 16:14", "21/6/2025", "06/21/2025"]), ("2025-05-05", ["5/5/2025"]),
    ("2025-01-03", ["03/Jan/25 9:00 AM"]),
    ("2024-09-02", ["Sept. 2, 2024", "September 2, 2024", "Sep 2 2024"]),
  ]

  @Test(arguments: dates)
  func `dates as offices and tools write them`(iso: String, texts: [String]) {
    for text in texts { #expect(DateReader.date(text)?.iso == iso, "\(text)") }
  }

  @Test(arguments: [
    "4/1", "4月1日", "4月", "24/4/1", "4/5/2024", "2026-02-30", "12345678", "令和6年度", "FY24", "平31", "S63",
    "R6.4", "5/13", "123",
    "99999", "12345", "R6.13.1", "2024/4/1 25:00 と", "May I", "", "月", "T", "令和", "２０２４", "2024-04-01Tx",
    "令和9223372036854775807年4月1日",
  ])
  func `what names no day is no date`(text: String) {
    #expect(DateReader.date(text) == nil)
  }

  @Test(arguments: [
    "4/1", "4月1日", "4月", "令和6年度", "FY24", "平31", "S63", "R6.4", "24年度", "令和元年", "2024/4", "期限なし", "2024",
    "4月頃",
  ])
  func `partial dates are kept as text without a complaint`(text: String) {
    #expect(ValueReader.read(text, as: .due, header: "期限") == .value(.text))
  }

  @Test(arguments: ["24/4/1", "4/5/2024", "2026-02-30", "あした"])
  func `dates that would have to be guessed are reported`(text: String) {
    guard case .unreadable = ValueReader.read(text, as: .due, header: "期限") else {
      Issue.record("\(text) was read")
      return
    }
  }

  @Test func `a context gives what a date leaves out`() {
    func iso(_ text: String, _ context: DateReader.Context) -> String? {
      DateReader.read(text, in: context)?.date.iso
    }
    #expect(iso("4/1", .init(fiscalYear: 2024)) == "2024-04-01")
    #expect(iso("3月31日", .init(fiscalYear: 2024)) == "2025-03-31")
    #expect(iso("43921", .init(system: .from1904)) == "2024-04-01")
    #expect(iso("4/5/2024", .init(order: .monthFirst)) == "2024-04-05")
    #expect(iso("4/5/2024", .init(order: .dayFirst)) == "2024-05-04")
    #expect(iso("2024/4/1 → 2024/5/1", .init(takesEnd: true)) == "2024-05-01")
  }

  @Test(arguments: [
    ("令和6年度", 2024), ("令和元年度", 2019), ("R6年度", 2024), ("FY24", 2024), ("FY2024", 2024), ("24年度", 2024),
    ("2024年度", 2024),
    ("令和６年度 職務分掌表", 2024), ("平成31年度", 2019),
  ])
  func `fiscal years`(text: String, year: Int) {
    #expect(DateReader.fiscalYear(in: text) == year)
  }

  @Test(arguments: ["H31.5.1", "平成33年4月1日", "S64.1.8", "R1.4.30"])
  func `a date outside its era is accepted and noted`(text: String) throws {
    let result = try read(("t.csv", "業務名,主担当,期限\n見積,田中,\(text)\n"))
    #expect(result.notes == ["unreadableValue \(text) C2"])
    guard case .date? = result.matrix.workItems[0].fact(.due)?.value else {
      Issue.record("no date")
      return
    }
  }

  @Test func `a deadline given as a range is its last day, a start its first`() throws {
    let result = try read(("t.csv", "業務名,主担当,開始日,期限\n見積,田中,2024/4/1～2024/4/5,2024/4/1～2024/4/5\n"))
    let item = result.matrix.workItems[0]
    #expect(item.fact(.start)?.value == .date(try #require(CalendarDate(iso: "2024-04-01"))))
    #expect(item.fact(.due)?.value == .date(try #require(CalendarDate(iso: "2024-04-05"))))
    #expect(item.fact(.due)?.text == "2024/4/1～2024/4/5")
  }

  // MARK: Numbers and words

  private static let durations: [(hours: Double, texts: [String])] = [
    (
      1.5,
      [
        "1.5h", "1時間30分", "90分", "1:30", "１：３０", "1h30m", "1時間半", "1.5時間", "90min", "PT1H30M0S", "1:30:00",
        "1〜2h",
      ]
    ),
    (2, ["２ｈ", "2 hours", "2", "約2時間", "2時間程度", "2時間～"]), (0.5, ["約30分", "30分", "～30分", "30分以内"]),
    (0.75, ["30～60分", "30-60分", "30分～1時間", "30〜60分"]), (4, ["半日", "0.5人日", "0.5日", "約半日"]),
    (8, ["1日", "1人日", "1人工", "1d"]),
    (32, ["0.2人月"]), (40, ["1週間", "1w"]), (12, ["1d 4h"]),
  ]

  @Test(arguments: durations)
  func `times are hours`(hours: Double, texts: [String]) {
    for text in texts {
      let read = DurationReader.hours(text, header: "所要時間")
      #expect(read.map { abs($0 - hours) < 1e-9 } == true, "\(text) is \(String(describing: read))")
    }
  }

  @Test(arguments: [("時間(分)", 1.5), ("工数（人日）", 720), ("所要時間", 90), ("工数(人月)", 14400)])
  func `a number takes its unit from the head`(header: String, hours: Double) {
    #expect(DurationReader.hours("90", header: header) == hours)
  }

  @Test(arguments: ["－", "―", "-", "‐", "不明", "?"])
  func `unknown times stay text`(text: String) {
    #expect(ValueReader.read(text, as: .hours, header: "所要時間") == .value(.text))
  }

  @Test(arguments: ["たくさん", "1:90", "1,2時間", "1-2-3", "P", "h"])
  func `other times are reported`(text: String) {
    #expect(DurationReader.hours(text, header: "所要時間") == nil)
  }

  @Test(arguments: [
    ("１２", 12.0), ("1,200", 1200), ("１，２００", 1200), ("△1", -1), ("▲1", -1), ("▲１，２００", -1200), ("-5", -5),
    ("約100件", 100),
    ("100～200件", 150), ("100件程度", 100), ("3人日", 3), ("1.5", 1.5), ("(5)", -5), ("100件～", 100),
  ])
  func `numbers as people write them`(text: String, number: Double) {
    #expect(NumberReader.number(text) == number)
  }

  @Test(arguments: ["△", "▲", "‐", "", "数件", "1,2", "1e5", "inf", "nan", "(", "()", "～"])
  func `what is no number`(text: String) {
    #expect(NumberReader.number(text) == nil)
  }

  @Test(arguments: [
    ("高", 4), ("中", 3), ("低", 2), ("A", 4), ("B", 3), ("C", 2), ("1", 1), ("５", 5), ("★", 2), ("★★", 3),
    ("★★★", 4),
    ("★★★☆☆", 3), ("★★★★★", 5), ("易", 2), ("普通", 3), ("難", 4), ("High", 4), ("低め", 2), ("レベル3", 3),
    ("A：高", 4),
  ])
  func `levels`(text: String, level: Int) {
    #expect(LevelReader.level(text) == level)
  }

  @Test(arguments: ["6", "0", "☆☆☆", "不明", "高/低", "高低", ""])
  func `what is no level`(text: String) {
    #expect(LevelReader.level(text) == nil)
  }

  private static let manuals: [(state: WorkItem.Manual?, texts: [String])] = [
    (
      .present,
      [
        "有", "あり", "○", "〇", "済", "整備済", "https://wiki.example/a", "手順書.docx", "\\\\srv\\share\\a",
        "有（共有フォルダ）",
      ]
    ),
    (.missing, ["無", "なし", "×", "未", "未整備", "－"]), (.inProgress, ["作成中", "△", "一部あり"]),
    (nil, ["N/A", "不明", "要確認"]),
  ]

  @Test(arguments: manuals)
  func `states of manuals`(state: WorkItem.Manual?, texts: [String]) {
    for text in texts { #expect(ManualReader.state(text) == state, "\(text)") }
  }

  @Test func `words for standing in and for posts held beside`() {
    #expect(["可", "不可", "一部可", "田中"].map { StandInReader.answer($0) } == [.yes, .no, .partly, nil])
    #expect(
      ["兼", "(兼)", "※兼務", "2", "併任", "事務取扱", "充て職"].map { ConcurrentReader.isConcurrent($0) }
        == Array(repeating: true, count: 7))
    #expect(["本務", "1", ""].map { ConcurrentReader.isConcurrent($0) } == [false, false, nil])
  }
}
