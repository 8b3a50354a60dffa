// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct `Further columns of tasks` {
  @Test(
    arguments: [
      (.since, ["担当開始日", "担当開始", "着任日", "Owner since"]),
      (.manualDate, ["マニュアル更新日", "手順書更新日", "Manual updated"]),
      (.handoverDays, ["引継ぎ所要日数", "習得期間", "育成期間(日)", "Handover days"]),
      (.deputyVerified, ["副担当確認日", "代行確認日", "Backup verified"]),
      (.deputyAccess, ["副担当の権限", "Backup access"]),
      (.credential, ["資格保有者", "アカウント保有者", "鍵の保有者", "Credential holders"]),
      (.channel, ["チャネル", "Channel"]), (.audience, ["対象顧客", "顧客層", "ターゲット", "Audience"]),
      (.control, ["補完統制", "Compensating control"]), (.controlOwner, ["統制実施者", "統制責任者", "Control owner"]),
      (.handover, ["引継ぎ", "引継ぎ書"]), (.amount, ["金額(万円)", "金額区分"]),
    ] as [(WorkItem.Field, [String])])
  func `are known by their heads`(field: WorkItem.Field, heads: [String]) throws {
    for head in heads {
      let result = try read(("t.csv", "業務名,主担当,\(head)\n見積,田中,x1\n受注,佐藤,x2\n"))
      #expect(result.matrix.workItems[0].facts.map(\.field) == [field], "\(head)")
    }
    #expect(ColumnWords.isKnown(field.rawValue))
  }

  @Test func `have values beside their texts`() throws {
    let result = try read(
      (
        "t.csv",
        "業務名,主担当,担当開始日,マニュアル更新日,引継ぎ所要日数,副担当確認日,副担当の権限,資格保有者\n"
          + "見積,田中,2019年4月,2026/4/1,3日,R8.4.1,有,\"田中、佐藤(正)\"\n"
          + "受注,田中,2019年度,不明,2週間,,未付与：申請中,田中 他2名\n"
          + "請求,田中,ずっと前,2025-10,約1か月,2026-02-30,一部,全員\n"
      ))
    let items = result.matrix.workItems
    #expect(items.map { $0.date(.since)?.iso } == ["2019-04-01", "2019-04-01", nil])
    #expect(items.map { $0.date(.manualDate)?.iso } == ["2026-04-01", nil, "2025-10-01"])
    #expect(items.map { $0.fact(.handoverDays)?.number } == [3, 10, 20])
    #expect(items.map { $0.date(.deputyVerified)?.iso } == ["2026-04-01", nil, nil])
    #expect(items.map { $0.flag(.deputyAccess) } == [true, false, nil])
    #expect(items.map { $0.names(.credential) } == [["田中", "佐藤"], [], []])
    #expect(items[1].fact(.credential)?.text == "田中 他2名")
    #expect(result.notes == ["unreadableValue ずっと前 C4", "unreadableValue 2026-02-30 F4"])
  }

  @Test(
    arguments: [
      ("3", 3), ("３日", 3), ("10営業日", 10), ("1週間", 5), ("2か月", 40), ("半日", 0.5), ("3～5日", 4), ("8時間", 1),
      ("2 weeks", 10),
    ] as [(String, Double)])
  func `days of handover are working days`(text: String, days: Double) {
    #expect(ValueReader.read(text, as: .handoverDays, header: "引継ぎ所要日数") == .value(.number(days)))
  }

  @Test func `a bare number of weeks has the unit of its header`() {
    #expect(ValueReader.read("2", as: .handoverDays, header: "習得期間(週)") == .value(.number(10)))
    #expect(ValueReader.read("2", as: .handoverDays, header: "育成期間(か月)") == .value(.number(40)))
  }

  @Test func `who does a control owns it where nobody else does`() throws {
    let alone = try read(("RCM.csv", "統制,頻度,統制実施者\n残高の照合,月次,田中\n支払の承認,月次,佐藤\n"))
    #expect(alone.lines == ["残高の照合 | person | 田中 | main | C2", "支払の承認 | person | 佐藤 | main | C3"])
    let beside = try read(("t.csv", "業務名,主担当,補完統制,統制実施者\n支払,田中,月次で照合,佐藤\n"))
    #expect(beside.lines == ["支払 | person | 田中 | main | B2"])
    #expect(beside.matrix.workItems[0].fact(.controlOwner)?.text == "佐藤")
  }

  @Test func `上長 over marks is a post`() throws {
    let result = try read(("t.csv", "決裁事項,起案者,上長,部長\n契約,R,C,A\n出張,R,A,I\n"))
    #expect(result.matrix.organization.roles.map(\.name).contains("上長"))
    #expect(result.matrix.assignments.count == 6)
  }
}

@Suite struct `Superiors, deputies and handover documents` {
  private let roster =
    "社員番号,氏名,所属,上司,代行者,引継ぎ書,引継ぎ項目\n"
    + "1,青木 一,本社,―,佐藤 二,有,6/6\n2,佐藤 二,営業部,青木 一,鈴木,作成中,3\n3,鈴木 三,営業部,\"佐藤 二、青木 一\",なし,無,\n"

  @Test func `are read from a roster`() throws {
    let result = try read(("要員.csv", roster))
    let people = result.matrix.organization.people
    #expect(people.count == 3)
    #expect(people.map { $0.related(.superior).map(\.person.index) } == [[], [0], [1, 0]])
    #expect(people.map { $0.related(.deputy).map(\.person.index) } == [[1], [2], []])
    #expect(people[1].related(.superior)[0].location.cell == "D3")
    #expect(people.map { $0.handover?.state } == [.present, .inProgress, .missing])
    #expect(people.map { $0.handover?.items } == [6, 3, nil])
    #expect(people[0].handover?.location.cell == "F2")
    #expect(result.notes == [])
    #expect(result.explanations[0].columns.map(\.field).contains("superior"))
  }

  @Test func `a superior nobody knows is reported, a post is no name`() throws {
    let result = try read(("要員.csv", "社員番号,氏名,所属,上司\n1,青木 一,本社,営業部長\n2,佐藤 二,本社,青木課長\n3,鈴木 三,本社,木村 四\n"))
    #expect(result.matrix.organization.roles.isEmpty)
    #expect(result.notes.contains("unreadableValue 営業部長 D2"))
    #expect(result.notes.contains("unknownPerson 木村 四 D4"))
    #expect(result.matrix.organization.people[1].related(.superior).map(\.person.index) == [0])
  }

  @Test func `reports to is a superior beside people and a parent beside units`() throws {
    let people = try read(("t.csv", "Name,Department,Reports to\nAnn Lee,Sales,\nBob Ray,Sales,Ann Lee\n"))
    #expect(people.matrix.organization.people.map { $0.related(.superior).count } == [0, 1])
    let units = try read(("u.csv", "Department,Reports to\nSales,\nInside Sales,Sales\n"))
    #expect(units.matrix.organization.departments.map(\.parent) == [nil, .init(0)])
  }

  @Test func `two rows of a person say a superior once`() throws {
    let result = try read(
      ("要員.csv", "社員番号,氏名,所属,役職,上司\n1,青木 一,本社,部長,\n2,佐藤 二,営業部,課長,青木 一\n2,佐藤 二,総務部,主任,青木 一\n"))
    #expect(result.matrix.organization.people[1].relations.count == 1)
    #expect(result.matrix.organization.people[1].memberships.count == 2)
  }

  @Test func `a list of handover items stays a list of tasks`() throws {
    let result = try read(("引継書.csv", "引継ぎ項目,詳細,担当\n見積の作成,毎月,田中\n請求の確認,毎月,佐藤\n"))
    #expect(result.matrix.workItems.map(\.title) == ["見積の作成", "請求の確認"])
  }
}
