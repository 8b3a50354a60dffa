// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

/// Tables that were read wrongly once.
@Suite struct `Tables with traps` {
  @Test(arguments: [
    ("毎月1日", 12.0), ("毎年4月1日", 1), ("毎年3月末", 1), ("第2週", 12), ("3月末", 1), ("週2回", 104), ("1日3回", 720),
    ("年2回(6月・12月)", 2),
    ("四半期", 4), ("隔週", 26), ("月末", 12), ("年度末", 1), ("半期", 2), ("日次", 240), ("6月・12月", 2), ("毎週月曜", 52),
  ])
  func `frequencies`(text: String, runs: Double) throws {
    #expect(FrequencyReader.read(text) == .perYear(runs))
  }

  @Test func `numbers too large and ranges of ranges are unreadable, not a trap`() throws {
    let dashes = Array(repeating: "1", count: 60).joined(separator: "-")
    let result = try read(
      ("t.csv", "業務名,主担当,開始日,所要時間\n見積,田中,令和9223372036854775807年4月1日,\(dashes)\n受注,田中,,30～60分\n"))
    #expect(result.notes.map { $0.split(separator: " ").last } == ["D2"])
    #expect(result.matrix.workItems[0].hoursPerRun == nil)
    #expect(result.matrix.workItems[1].hoursPerRun == 0.75)
  }

  @Test func `English words that only end like a known one are other words`() throws {
    let result = try read(("t.csv", "Topic,Task,Owner,Grid\nSecurity,Audit,Ann Lee,x1\n"))
    #expect(result.lines == ["Audit | person | Ann Lee | main | C2"])
    #expect(result.notes == ["ignoredContent Topic A1", "ignoredContent Grid D1"])
    #expect(try read(("t.csv", "Task,Task owner\nAudit,Ann Lee\n")).lines.count == 1)
  }

  @Test func `a total row is no row of marks`() throws {
    let result = try read(("t.csv", "業務名,田中,佐藤\n見積,○,\n受注,,○\n納品,○,\n合計,2,1\n"))
    #expect(result.matrix.assignments.map(\.involvement) == [.main, .main, .main])
    #expect(result.notes.isEmpty)
  }

  @Test func `a category on a line of its own groups what follows`() throws {
    let result = try read(("t.csv", "分類,業務名,主担当\n総務,,\n,備品管理,田中\n,文書管理,佐藤\n"))
    #expect(result.matrix.workItems.map { $0.categoryTexts[0] } == ["総務", "総務"])
  }

  @Test func `an empty numbered row is nothing`() throws {
    let result = try read(("t.csv", "No,業務名,主担当\n1,見積,田中\n2,,\n3,受注,佐藤\n"))
    #expect(result.matrix.workItems.map(\.title) == ["見積", "受注"])
    #expect(result.matrix.workItems.allSatisfy { $0.categories[0] == nil } == true)
  }

  @Test func `approval in a legend is a step below the decision`() throws {
    let result = try read(("t.csv", "凡例：◎＝決裁　○＝承認　△＝起案　×＝担当外,,,\n業務名,社長,部長,課長\n購入,◎,○,△\n出張,◎,○,×\n"))
    #expect(result.matrix.assignments.map(\.involvement) == [.decide, .approve, .draft, .decide, .approve])
    #expect(result.matrix.exclusions.count == 1)
  }

  @Test func `a unit's code is no task's id`() throws {
    let result = try read(("t.csv", "部署,部署コード,業務ID,業務名,主担当\n営業部,D1,B7,見積,田中\n"))
    #expect(result.matrix.workItems[0].code == "B7")
  }

  @Test func `a head of a department is not the department`() throws {
    let result = try read(
      ("部門.csv", "部門名,上位部門\n営業,\n"), ("t.csv", "業務名,部門,主担当\n見積,営業,営業部長\n"))
    #expect(result.matrix.assignments[0].assignee == .role(Role.ID(0)))
  }

  @Test func `kinds said in front of each name of a cell`() throws {
    let result = try read(("t.csv", "業務名,担当\n見積,正：田中 副：佐藤\n受注,◎田中 ○佐藤\n請求,田中→佐藤\n"))
    #expect(
      result.lines.map { $0.split(separator: " | ")[2...3].joined(separator: " ") } == [
        "田中 main", "佐藤 sub", "田中 main", "佐藤 sub", "佐藤 main",
      ])
  }

  @Test func `the long form hears vague words, unsettled marks and attributes`() throws {
    let result = try read(
      (
        "flat.csv",
        "task_id,task,frequency,who,kind,letter\nT1,Plan,月次,TBD,person,R\nT1,Plan,月次,Ann,person,A\n"
      ))
    #expect(result.notes == ["vagueOwner TBD D2"])
    #expect(result.matrix.workItems[0].frequency == .perYear(12))
    let unsettled = try read(
      ("flat.csv", "task_id,task,who,kind,letter\nT1,Plan,Ann,person,☆\nT1,Plan,Bob,person,□\n"))
    #expect(unsettled.notes.count == 1 && unsettled.notes[0].hasPrefix("ambiguousMarks"))
  }

  @Test func `two people of one name with different readings stay two`() throws {
    let result = try read(("要員.csv", "氏名,フリガナ,所属,退職日\n佐藤 健,サトウ ケン,営業部,\n佐藤 健,サトウ タケシ,経理部,2026-03-31\n"))
    #expect(result.matrix.organization.people.count == 2)
    #expect(result.matrix.organization.people[1].validity.until == CalendarDate(iso: "2026-03-31"))
  }

  @Test func `a planned absence is read`() throws {
    let result = try read(("要員.csv", "社員番号,氏名,所属,休職\n1,佐藤 健,営業部,2026-04-01～2026-09-30\n2,田中 一,営業部,しばらく\n"))
    let people = result.matrix.organization.people
    #expect(people[0].isAvailable(on: try #require(CalendarDate(iso: "2026-05-01"))) == false)
    #expect(result.notes == ["unreadableValue しばらく D3"])
  }

  @Test func `outline numbers make summaries`() throws {
    let result = try read(("t.csv", "No,業務名,主担当\n1,決算,\n1.1,仕訳,田中\n1.2,照合,佐藤\n2,採用,鈴木\n"))
    #expect(result.matrix.workItems.map(\.isSummary) == [true, false, false, false])
    #expect(result.matrix.workItems.map(\.parent) == [nil, WorkItem.ID(0), WorkItem.ID(0), nil])
  }
}

/// Legends and headings between the rows, as offices write them.
@Suite struct `Rows that are no tasks` {
  @Test func `a legend of several rows below the table`() throws {
    let result = try read(
      ("t.csv", "業務,佐藤,鈴木,高橋\n決算,◎,○,\n支払,○,◎,△\n,,,\n記号,意味,,\n◎,主担当,,\n○,相談先,,\n△,支援,,\n"))
    #expect(result.matrix.workItems.map(\.title) == ["決算", "支払"])
    #expect(result.matrix.assignments.map(\.involvement) == [.main, .consult, .consult, .main, .support])
    #expect(result.matrix.tables[0].profile?.id == "legend")
  }

  @Test func `a unit's name alone heads its rows`() throws {
    let result = try read(("t.csv", "業務,主担当\n総務課,\n備品,佐藤\n経理課,\n決算,鈴木\n"))
    #expect(result.matrix.workItems.map(\.title) == ["備品", "決算"])
    #expect(result.matrix.organization.departments.map(\.name) == ["総務課", "経理課"])
  }

  @Test func `a list of tasks in a file named after units is a list of tasks`() throws {
    let result = try read(("部署.csv", "部署,業務,担当者\n総務課,文書,佐藤\n"))
    #expect(result.matrix.workItems.count == 1)
  }

  @Test func `error values of a CSV export name nobody`() throws {
    let result = try read(("t.csv", "業務,主担当\n支払,#REF!\n送金,佐藤\n"))
    #expect(result.notes == ["unreadableValue #REF! B2"])
    #expect(result.matrix.assignments.count == 1)
  }

  @Test func `one unknown mark in a small matrix is one unknown mark`() throws {
    let result = try read(("t.csv", "Task,Alice,Bob\nA1,R,A\nB1,R,Q\nC1,R,A\n"))
    #expect(result.notes == ["unknownMark Q C3"])
    #expect(result.matrix.assignments.count == 5)
  }

  @Test func `marks in front of names are names`() throws {
    let result = try read(("t.csv", "業務名,担当\n決算,正：田中 副：佐藤\n"))
    #expect(result.lines == ["決算 | person | 田中 | main | B2", "決算 | person | 佐藤 | sub | B2"])
  }

  @Test func `a report whose codes are made of letters of several schemes is no matrix`() throws {
    let report =
      "Company,Type,Shares,Price,Paid\nSino,ORD,100,1.5,-\nDragon,FUND,200,-,-\nZhong,ORD,300,1.7,510\n"
    let result = try read(("t.csv", report))
    #expect(result.explanations.map(\.kind) == ["unknown"])
    #expect(result.matrix.workItems.isEmpty)
  }
}
