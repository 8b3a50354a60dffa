// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

/// Remarks that say when a part holds, and months that say when a vacancy ends.
@Suite struct `Periods beside names and marks` {
  private func text(_ validity: Validity?) -> String? {
    validity.map { "\($0.from?.iso ?? "")～\($0.until?.iso ?? "")" }
  }

  @Test(
    arguments: [
      ("4月～", "2026-04-01～"), ("～9月", "～2026-09-30"), ("4月～9月", "2026-04-01～2026-09-30"),
      ("10月～3月", "2026-10-01～2027-03-31"), ("1月～6月", "2027-01-01～2027-06-30"), ("9月まで", "～2026-09-30"),
      ("10月から", "2026-10-01～"), ("4月から9月まで", "2026-04-01～2026-09-30"), ("4/1～9/30", "2026-04-01～2026-09-30"),
      ("２月～", "2027-02-01～"), ("～年度末", "～2027-03-31"), ("until 9/30", "～2026-09-30"),
    ])
  func `without a year lie in the year of the document`(note: String, expected: String) {
    #expect(text(PeriodReader.validity(note, fiscalYear: 2026)) == expected)
    #expect(PeriodReader.validity(note, fiscalYear: nil) == nil)
  }

  @Test(
    arguments: [
      ("2026/4～2026/9", "2026-04-01～2026-09-30"), ("2026/4～9", "2026-04-01～2026-09-30"),
      ("2026/10～3月", "2026-10-01～2027-03-31"), ("令和8年4月1日～", "2026-04-01～"), ("～R8.9", "～2026-09-30"),
      ("2026-04-01～2026-06-30", "2026-04-01～2026-06-30"), ("until 2026-06-30", "～2026-06-30"),
      ("since 2026-04", "2026-04-01～"), ("2026年度～", "2026-04-01～"),
      ("2026/2～2026/2末", "2026-02-01～2026-02-28"),
    ])
  func `with a year need no document`(note: String, expected: String) {
    #expect(text(PeriodReader.validity(note, fiscalYear: nil)) == expected)
  }

  @Test(arguments: ["※1", "4月", "仮", "2026/9～2026/4", "～", "1～3", "田中→佐藤", "A～B", "13月～", "月～金", ""])
  func `other remarks say nothing of it`(note: String) {
    #expect(PeriodReader.validity(note, fiscalYear: 2026) == nil)
  }

  @Test func `are read in columns of names and under heads of a matrix`() throws {
    let list = try read(
      ("t.csv", "職務分掌表,,2026年4月1日現在\n業務名,部署,主担当\n見積,営業部,\"田中(～9月)、佐藤（10月～）\"\n受注,営業部,田中(2026/4～2026/9)\n"))
    #expect(
      list.matrix.assignments.map { text($0.validity) } == [
        "～2026-09-30", "2026-10-01～", "2026-04-01～2026-09-30",
      ])
    #expect(list.matrix.assignments[0].note == "～9月")
    let matrix = try read(("m.csv", "令和8年度 業務分担表,,\n業務名,田中 一,佐藤 二\n見積,◎(4月～),○\n受注,○,◎(～9月)\n"))
    #expect(matrix.matrix.assignments.map { text($0.validity) } == ["2026-04-01～", "～", "～", "～2026-09-30"])
  }

  @Test func `without a date on the document only the remark is kept`() throws {
    let result = try read(("t.csv", "業務名,主担当\n見積,田中(4月～)\n"))
    #expect(result.matrix.assignments[0].validity == .always)
    #expect(result.matrix.assignments[0].note == "4月～")
  }
}

@Suite struct `Declared vacancies` {
  @Test(
    arguments: [
      ("欠員", "欠員", nil), ("欠員(2026-06-30まで)", "欠員", "2026-06-30"), ("欠員（令和8年6月末まで）", "欠員", "2026-06-30"),
      ("欠員 2026-06-30", "欠員", "2026-06-30"), ("空席（採用手続き中）", "空席（採用手続き中）", nil),
      ("移管予定 2026/9", "移管予定", "2026-09-30"), ("外部へ移管予定(2026年9月)", "外部へ移管予定", "2026-09-30"),
      ("2026年9月移管予定", "2026年9月移管予定", nil),
      ("unassigned: reorganisation until 2026-06-30", "unassigned: reorganisation", "2026-06-30"),
      ("vacant (until 2026-06-30)", "vacant", "2026-06-30"), ("欠員(産休代替、2026/9まで)", "欠員(産休代替)", "2026-09-30"),
      ("後任未定", "後任未定", nil), ("欠員～2026/6", "欠員", "2026-06-30"),
    ] as [(String, String, String?)])
  func `say until when`(cell: String, words: String, until: String?) throws {
    #expect(VacancyWords.declare(cell))
    let declared = VacancyWords.read(cell, fiscalYear: nil)
    #expect(declared.until?.iso == until)
    #expect(
      declared.text.replacing("（", with: "(").replacing("）", with: ")")
        == words.replacing("（", with: "(").replacing("）", with: ")"))
  }

  @Test(arguments: ["空席 太郎", "vacant lot owners", "unassigned team", "欠員補助者名", "田中", "移管担当"])
  func `are not read into other texts`(text: String) {
    #expect(!VacancyWords.declare(text))
  }

  @Test func `of tasks know their column, of roles their holder cell`() throws {
    let result = try read(
      ("業務一覧.csv", "業務名,主担当,副担当\n見積,欠員(2026-06-30まで),田中\n受注,田中,欠員\n"),
      ("役割.csv", "役割名,担当者\n編集長,欠員(2026/9まで)\n校閲,田中\n"))
    let vacancies = result.matrix.vacancies
    #expect(vacancies.map(\.subject) == [.role(.init(0)), .workItem(.init(0)), .workItem(.init(1))])
    #expect(vacancies.map(\.kind) == [nil, .main, .sub])
    #expect(vacancies.map { $0.until?.iso } == ["2026-09-30", "2026-06-30", nil])
    #expect(vacancies.map(\.text) == ["欠員", "欠員", "欠員"])
    #expect(result.matrix.organization.roles[0].holders.isEmpty)
    #expect(result.matrix.organization.roles[0].holdersAreKnown)
    #expect(result.notes == [])
  }
}
