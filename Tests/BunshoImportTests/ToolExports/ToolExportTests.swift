// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Foundation
import Testing

@testable import BunshoImport

@Suite struct `Recognising an export` {
  @Test(arguments: [
    ("担当者,件名,状態,種別,優先度,キー,期限日,開始日,予定時間,実績時間,親課題キー,登録者", "backlog"),
    ("題名,ステータス,トラッカー,#,担当者,更新日", "redmine"),
    ("Labels,Labels,Labels,Status,Issue Type,Issue key,Summary", "jira"),
    ("Type,Content,Priority,Date,Indent", "todoist"),
    ("task_name,bucket_name,progress,assigned_to,due_date", "planner"),
    ("Task_Name,Duration,Start_Date,Finish_Date,Predecessors,Resource_Names", "project"),
    ("Name,Created time,Last edited time,Last edited by", "notion"),
  ])
  func `needs seven names in ten, in any order and spelling`(header: String, id: String) {
    #expect(ToolExport.recognised(in: header.components(separatedBy: ","))?.id == id)
  }

  @Test(arguments: [
    "件名,担当者,状態,優先度,期限日", "#,プロジェクト,ステータス,優先度,担当者,更新日", "Summary,Status,Assignee,Priority,Created",
    // Repeated names count once.
    "Issue key,Labels,Labels,Labels,Labels,Labels", "Name,Assignee,Due Date,Notes,Projects",
    "Task Name,Assigned To,Due Date",
    "ID,タスク名,開始日,終了日,担当者", "No,業務名,部門,主担当,副担当,承認者", "職員番号,職員氏名,所属,備考", "",
  ])
  func `fails where names that tell the tool are missing`(header: String) {
    #expect(ToolExport.recognised(in: header.components(separatedBy: ",")) == nil)
  }

  @Test(arguments: [
    ("業務一覧 0123456789abcdef0123456789abcdef", true), ("業務一覧 0123456789abcdef0123456789abcdef_all", true),
    ("業務一覧0123456789abcdef0123456789abcdef", false), ("0123456789abcdef0123456789abcdef", false),
    ("業務一覧 0123456789abcdef0123456789abcdeg", false),
  ])
  func `of Notion goes by the file's name`(name: String, isOne: Bool) {
    #expect((ToolExport.recognised(in: ["業務名", "担当"], named: name)?.id == "notion") == isOne)
  }

  /// The tables of this repository are those of offices.
  @Test func `leaves ordinary tables alone`() throws {
    let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../Examples").standardized
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { ["csv", "xlsx"].contains($0.pathExtension) }
    #expect(files.count > 4)
    for file in files {
      for sheet in try SheetFileReader.read(path: file.path, bytes: nil, options: .init(encodingName: nil))
        .sheets
      {
        for row in 0..<min(30, sheet.rowCount) {
          let export = ToolExport.recognised(in: sheet.cells(inRow: row).map(\.text), named: "業務一覧")
          #expect(export == nil, "\(file.lastPathComponent)")
        }
      }
    }
  }

  @Test func `of サイボウズ Office goes by what its rows begin with`() throws {
    let project = "Project,移転,2026/4/1\r\nItem,進捗,Text\r\n\r\n"
    let header = try #require(
      ToolExport.impliedHeader(
        of: read(project + "Task,公告,移転,,,,,メモ,半分,2,藤田 進,16,谷口 翠,21\r\n", as: "p.csv").sheets[0]))
    #expect(header.rows == 0..<1)
    #expect(
      header.columns.map(\.text).suffix(7) == ["メモ", "進捗", "担当者の人数", "担当者", "ユーザーID", "担当者", "ユーザーID"])
    for other in ["業務,公告", "Task", ",公告"] {
      let sheet = try read("業務,担当\r\n" + project + other + "\r\n", as: "p.csv").sheets[0]
      #expect(ToolExport.impliedHeader(of: sheet) == nil)
      let later = try read(project + other + "\r\n", as: "p.csv").sheets[0]
      #expect((ToolExport.impliedHeader(of: later) == nil) == (other != "Task"))
    }
    // A count nobody believes makes no columns.
    let huge = try read(project + "Task,公告,移転,,,,,,,999999999\r\n", as: "p.csv").sheets[0]
    #expect(try #require(ToolExport.impliedHeader(of: huge)).columns.count == 210)
  }

  @Test func `leaves the user's columns to the synonyms, and says which columns are of no use`() throws {
    let jira = try #require(ToolExport.all.first { $0.id == "jira" })
    #expect(jira.fields(for: "Custom field (Approver)") == nil)
    #expect(jira.fields(for: "Votes") == [.unread])
    #expect(jira.fields(for: "Comment12") == [.unread])
    #expect(jira.fields(for: "issue_key") == [.id])
  }

  @Test func `needs no two meanings of one name`() {
    for export in ToolExport.all {
      let keys = export.columns.flatMap(\.names).map { HeaderKey.key($0) }
      #expect(Set(keys).count == keys.count, "\(export.id)")
      for signature in export.signatures {
        for name in signature.needed + signature.usual where export.column(for: name) == nil {
          Issue.record("\(export.id) is told by \(name) and does not know it")
        }
      }
    }
  }
}

@Suite struct `Cells of an export` {
  private func export(_ id: String) throws -> ToolExport {
    try #require(ToolExport.all.first { $0.id == id })
  }

  @Test(arguments: [
    ("planner", "Tanaka, Taro;Sato, Jiro", ["Tanaka, Taro", "Sato, Jiro"]),
    ("asana", "Tanaka, Taro", ["Tanaka, Taro"]), ("trello", "田中, 佐藤", ["田中", "佐藤"]),
    ("project", "田中[50%],佐藤", ["田中", "佐藤"]), ("project", "資材[10 個,予備];佐藤", ["資材", "佐藤"]),
    ("notion", "田中 (https://example.jp/a,b), 佐藤", ["田中", "佐藤"]), ("todoist", "Bob (200)", ["Bob"]),
    ("backlog", "田中(営業)", ["田中(営業)"]), ("jira", "Unassigned", []), ("kintone", "a\nb\r\nc", ["a", "b", "c"]),
    ("planner", ";;", []), ("planner", "(((", ["((("]),
  ])
  func `part people as the tool does`(id: String, cell: String, names: [String]) throws {
    #expect(try export(id).people(in: cell).map(\.name) == names)
  }

  @Test(
    arguments: [
      ("jira", "14/Jul/25 3:42 PM", "2025-07-14"), ("jira", "6/21/2025 16:14", "2025-06-21"),
      ("jira", "25/7月/14", "2025-07-14"), ("planner", "01/02/2026", "2026-01-02"),
      ("trello", "2026-10-09T14:59:00.000Z", "2026-10-09"),
      ("trello", "2026-12-31T15:00:00.000Z", "2027-01-01"),
      ("backlog", "2026/04/01 09:00:00", "2026-04-01"), ("project", "Fri 04/10/26", "2026-04-10"),
      ("project", "Sun 04/10/26", "2026-10-04"), ("project", "25/12/2026", "2026-12-25"),
      ("project", "04/10/26", nil),
      ("project", "Mon 04/10/26", nil), ("planner", "13/13/2026", nil), ("planner", "tomorrow", nil),
      ("jira", "", nil),
    ] as [(String, String, String?)])
  func `hold days in the tool's order`(id: String, cell: String, day: String?) throws {
    #expect(try export(id).date(cell, isEnd: true)?.iso == day)
  }

  @Test func `tell closed tickets`() throws {
    #expect(try export("backlog").isClosed("完了"))
    #expect(try !export("backlog").isClosed("処理済み"))
    #expect(try export("jira").isClosed("DONE"))
    #expect(try export("asana").isClosed("2026-04-20"))
    #expect(try !export("asana").isClosed(""))
  }
}
