// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct `Titles that recur` {
  @Test(arguments: [
    (["4月度請求書発行", "5月度請求書発行"], "請求書発行", 12.0),
    (["請求書発行（４月分）", "請求書発行（５月分）"], "請求書発行", 12),
    (["2024年4月 月次決算", "2024年5月 月次決算"], "月次決算", 12),
    (["R6.4 勤怠締め", "R6.5 勤怠締め"], "勤怠締め", 12),
    (["令和6年4月の広報紙", "令和6年5月の広報紙"], "広報紙", 12),
    (["経費精算 2024-04", "経費精算 2024-05"], "経費精算", 12),
    (["202404棚卸", "202405棚卸"], "棚卸", 12),
    (["April invoice", "May invoice"], "invoice", 12),
    (["棚卸 3月", "棚卸 6月", "棚卸 12月"], "棚卸", 4),
    (["賞与計算(6月)", "賞与計算(12月)"], "賞与計算", 2),
    (["Q1 レビュー", "Q2 レビュー"], "レビュー", 4), (["第1四半期報告", "第2四半期報告"], "報告", 4),
    (["第1週 朝会", "第2週 朝会"], "朝会", 52), (["W12 status", "W13 status"], "status", 52),
    (["上期評価", "下期評価"], "評価", 2), (["2023年度予算", "2024年度予算"], "予算", 1),
    (["FY24 budget", "FY25 budget"], "budget", 1), (["2024年6月 総会", "2025年6月 総会"], "総会", 1),
    (["4月25日 給与振込", "5月25日 給与振込"], "給与振込", 12),
    (["2024/4/1 定例", "2024/4/8 定例", "2024/4/15 定例"], "定例", 52),
    (["4/1 日報", "4/2 日報"], "日報", 240),
  ])
  func `that differ in their periods are one task`(titles: [String], common: String, runs: Double) {
    #expect(
      RecurringTitles.groups(in: titles)
        == [.init(title: common, members: Array(titles.indices), frequency: .perYear(runs))])
  }

  @Test(arguments: [
    ["4月度請求書発行", "4月度請求書発行"], ["4月度請求書発行", "5月度支払"], ["第1回会議", "第2回会議"], ["4月", "5月"],
    ["会議室R6の予約", "会議室R7の予約"], ["ISO27001", "ISO27002"], ["3か月点検", "6か月点検"], ["窓口1番", "窓口2番"],
    ["13月度請求書発行", "14月度請求書発行"], ["マニュアルv1", "マニュアルv2"], [""], [],
  ])
  func `that do not are left alone`(titles: [String]) {
    #expect(RecurringTitles.groups(in: titles).isEmpty)
  }

  @Test func `stand in the order of their first titles, with all their positions`() {
    let groups = RecurringTitles.groups(in: ["5月度支払", "契約更新", "4月度請求", "4月度支払", "5月度請求", "6月度支払"])
    #expect(groups.map(\.title) == ["支払", "請求"])
    #expect(groups.map(\.members) == [[0, 3, 5], [2, 4]])
  }
}
