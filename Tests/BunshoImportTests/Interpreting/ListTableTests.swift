// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct `A list of tasks` {
  @Test func `names in columns hold the column's kind, each with its cell`() throws {
    let result = try read(
      (
        "業務一覧.csv",
        """
        No,業務名,部門,主担当,副担当,承認者,相談先,報告先
        1,月次レポート,営業部,田中 一,佐藤 二,鈴木 三,経理部,田中 一
        """
      ))
    #expect(
      result.lines == [
        "月次レポート | person | 田中 一 | main | D2", "月次レポート | person | 佐藤 二 | sub | E2",
        "月次レポート | person | 鈴木 三 | decide | F2", "月次レポート | department | 経理部 | consult | G2",
        "月次レポート | person | 田中 一 | inform | H2",
      ])
    #expect(result.matrix.workItems[0].code == "1")
    #expect(result.matrix.workItems[0].location.cell == "B2")
    #expect(!result.matrix.mainIsAccountable)
  }

  @Test func `without any column of deciders the main owner answers`() throws {
    let result = try read(("t.csv", "業務名,主担当\n月次レポート,田中\n"))
    #expect(result.matrix.mainIsAccountable)
    #expect(result.matrix.letters(of: result.matrix.assignments[0]) == "R/A")
  }

  @Test func `the header is found below titles, and they tell organisation and date`() throws {
    let result = try read(
      (
        "t.csv",
        """
        株式会社サンプル,,
        職務分掌表,,2026年4月1日現在

        業務名,部門,主担当
        月次レポート,営業部,田中
        """
      ))
    #expect(result.lines == ["月次レポート | person | 田中 | main | C5"])
    #expect(result.matrix.organization.name == "株式会社サンプル")
    #expect(result.matrix.document.title == "職務分掌表")
    #expect(result.matrix.document.currentOn == "2026年4月1日現在")
  }

  @Test func `a category written once groups the rows below it`() throws {
    let result = try read(
      ("t.csv", "大分類,中分類,業務名,主担当\n経理,月次,締め,田中\n,,支払,佐藤\n人事,,採用,鈴木\n"))
    #expect(result.matrix.workItems.map { $0.categoryTexts[0] } == ["経理", "経理", "人事"])
    // Under a new 大分類 a blank 中分類 is nobody's.
    #expect(result.matrix.workItems.map { $0.categoryTexts[1] } == ["月次", "月次", ""])
    #expect(result.matrix.workItems[1].categories[0]?.location.cell == "A2")
  }

  @Test func `a blank in a column that repeats its texts is reported and stays blank`() throws {
    let result = try read(("t.csv", "部門,業務名,主担当\n営業部,見積,田中\n営業部,受注,田中\n,請求,佐藤\n"))
    #expect(result.matrix.workItems[2].department == nil)
    #expect(result.notes == ["ambiguousBlank 部門 A4"])
  }

  @Test func `a blank owner is never filled`() throws {
    let result = try read(("t.csv", "業務名,主担当\n見積,田中\n受注,\n"))
    #expect(result.lines == ["見積 | person | 田中 | main | B2"])
    #expect(result.matrix.workItems.count == 2)
  }

  @Test func `ditto marks repeat the cell above`() throws {
    let result = try read(("t.csv", "業務名,主担当\n見積,田中\n受注,〃\n請求,同上\n"))
    #expect(result.lines.map { $0.suffix(2) } == ["B2", "B3", "B4"])
    #expect(result.matrix.organization.people.count == 1)
  }

  @Test func `totals, notes, repeated headers and what follows the end are no tasks`() throws {
    let result = try read(
      (
        "t.csv",
        "業務名,主担当,所要時間\n見積,田中,2\n業務名,主担当,所要時間\n受注,佐藤,3\n合計,,5\n※副担当は調整中,,\n以下余白,,\n幽霊,鈴木,1\n"
      ))
    #expect(result.matrix.workItems.map(\.title) == ["見積", "受注"])
    #expect(result.explanations[0].skippedRows.map(\.reason) == ["repeated header", "total", "note", "end"])
  }

  @Test func `a section row is the unit of the rows below it`() throws {
    let result = try read(("t.csv", "No,業務名,主担当\n【営業部】,,\n1,見積,田中\n【経理部】,,\n2,支払,佐藤\n"))
    let organization = result.matrix.organization
    #expect(
      result.matrix.workItems.compactMap { $0.department.map { organization[$0.value].name } } == [
        "営業部", "経理部",
      ])
  }

  @Test func `a list without any owner column is held by its units`() throws {
    let result = try read(("t.csv", "部署,分掌事務\n総務課,文書に関すること\n"))
    #expect(result.lines == ["文書に関すること | department | 総務課 | main | A2"])
  }

  @Test func `values keep their text beside the canonical value`() throws {
    let result = try read(
      ("t.csv", "業務名,主担当,頻度,所要時間(分),重要度,マニュアル,期限\n見積,田中,週2回,９０,高,作成中,令和8年4月1日\n受注,田中,随時,1時間30分,3,無,いつか\n"))
    let (first, second) = (result.matrix.workItems[0], result.matrix.workItems[1])
    #expect(first.frequency == .perYear(104) && first.hoursPerRun == 1.5 && first.importance == 4)
    #expect(first.manual == .inProgress && first.fact(.frequency)?.text == "週2回")
    #expect(first.fact(.due)?.value == .date(try #require(CalendarDate(iso: "2026-04-01"))))
    #expect(second.frequency == .irregular && second.hoursPerRun == 1.5 && second.manual == .missing)
    #expect(result.notes == ["unreadableValue いつか G3"])
  }

  @Test func `English headers are read as well`() throws {
    let result = try read(
      (
        "t.csv",
        "Task,Department,Owner,Backup,Accountable,Informed\nInvoices,Finance,Ann Lee,Bob Ray,Cy Doe,Sales team\n"
      ))
    #expect(result.matrix.assignments.map(\.involvement) == [.main, .sub, .decide, .inform])
  }

  @Test func `a column nobody understands is reported`() throws {
    let result = try read(("t.csv", "業務名,主担当,謎の列\n見積,田中,x\n"))
    #expect(result.notes == ["ignoredContent 謎の列 C1"])
  }
}

/// Heads made of a kind and a word for units.
@Suite struct `Columns of units with a kind` {
  private func parts(_ csv: String) throws -> [String] {
    let matrix = try read(("t.csv", csv)).matrix
    return matrix.assignments.map { "\($0.involvement.word) \(matrix.organization.name(of: $0.assignee))" }
  }

  @Test func `in Japanese`() throws {
    let csv = "業務名,主管部署,担当者,支援チーム,承認部門,報告先部署\n支払,経理部,田中,総務,財務,監査室\n"
    #expect(try parts(csv) == ["main 田中", "support 総務", "decide 財務", "inform 監査室"])
    let result = try read(("t.csv", csv)).matrix
    #expect(Set(result.organization.departments.map(\.name)) == ["経理部", "総務", "財務", "監査室"])
    #expect(result.organization.people.map(\.name) == ["田中"])
  }

  @Test func `in English, where the responsible team is who does it`() throws {
    let csv = "Task,Responsible team,Accountable team,Support team\nPay,Finance,CFO office,IT\n"
    #expect(try parts(csv) == ["execute Finance", "decide CFO office", "support IT"])
    #expect(try read(("t.csv", csv)).matrix.organization.departments.count == 3)
  }

  @Test func `beside an owner the responsible team is the unit`() throws {
    let matrix = try read(("t.csv", "Task,Responsible team,Owner,Accountable\nPay,Finance,Ann Lee,Bob Ray\n"))
      .matrix
    #expect(matrix.workItems[0].department != nil && matrix.assignments.count == 2)
  }

  @Test func `a known person is not taken for a unit`() throws {
    let csv = "業務名,担当者,支援チーム\n支払,田中,佐藤\n請求,佐藤,田中\n"
    #expect(try read(("t.csv", csv)).matrix.organization.people.count == 2)
  }

  @Test func `a company of the list of departments is that department`() throws {
    let matrix = try read(
      ("部門.csv", "部門,上位,階層\n経理部,,部\nミナモ企画,,外部\n"), ("業務.csv", "業務名,主担当,委託先\n支払,田中,ミナモ企画\n広告,佐藤,空社\n")
    ).matrix
    #expect(matrix.organization.partners.map(\.name) == ["空社"])
    #expect(matrix.assignments.filter { $0.involvement == .execute }.count == 2)
  }
}
