// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `import --explain`: why, what is open, and the lines of `.bunsho.yml` that settle it.
@Suite struct Explaining {
  private struct Explanation: Decodable {
    struct Sheet: Decodable {
      struct Place: Decodable {
        var cell: String?
        var text: String
      }
      var kind: String
      var columns: [Column]
      var notUnderstood: [Place]
      var recurring: [Recurring]
      var reason: [String: String]?
    }
    struct Column: Decodable {
      var header: String
      var field: String?
    }
    struct Recurring: Decodable {
      var title: String
      var tickets: [String]
    }
    var sheets: [Sheet]
    var open: Int
    var suggestion: String
    var reading: String
  }

  private func explain(_ path: String) throws -> Explanation {
    let result = try BuiltCommand.run("import", path, "--explain", "--format", "json")
    #expect(result.status == 0, "\(result.diagnostics)")
    return try JSONDecoder().decode(Explanation.self, from: Data(result.output.utf8))
  }

  private let roster = "社員番号,氏名,所属\nu001,高橋 健一,営業部\nu002,田中 太郎,総務部\nu003,佐藤 花子,総務部\n"

  @Test func `pasting the suggested lines settles every open decision`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(roster, as: "要員.csv")
    _ = try folder.write("業務名,主担当,謎の列: その1\n見積,高橋 健二,あ\n請求,田中 太郎,い\n", as: "一覧.csv")
    _ = try folder.write("業務名,営業課長,総務課長\n契約,☆,□\n経費,□,☆\n", as: "権限.csv")
    _ = try folder.write("あ,い\n1,2\n3,4\n", as: "雑.csv")
    let before = try explain(folder.path)
    #expect(before.open > 0)
    for line in [
      "\"謎の列: その1\": not read", "☆: none", "□: none", "高橋 健二: 高橋 健一", "雑.csv:", "kind: skip",
    ] {
      #expect(before.suggestion.contains(line), "\(line) in \(before.suggestion)")
    }
    _ = try folder.write(before.suggestion, as: ".bunsho.yml")
    let after = try explain(folder.path)
    #expect(after.open == 0, "\(after.sheets.flatMap(\.notUnderstood))")
    #expect(after.suggestion.isEmpty, "\(after.suggestion)")
    #expect(!(try BuiltCommand.run("import", folder.path, "--explain")).diagnostics.contains("設定"))
  }

  @Test(arguments: ["digital-marketing-xlsx", "digital-marketing", "iki"])
  func `the reading as lines reads the same again`(example: String) throws {
    let path = "Examples/\(example)"
    let explanation = try explain(path)
    #expect(explanation.reading.contains("kind: tasks"))
    let folder = try TemporaryFolder()
    let file = try folder.write(explanation.reading, as: "reading.yml")
    let direct = try BuiltCommand.run("import", path, "--format", "json").output
    let again = try BuiltCommand.run("import", path, "--format", "json", "--config", file)
    let isEqual = again.output == direct
    #expect(isEqual, "\(again.diagnostics)")
    let plain = try BuiltCommand.run("import", path, "--explain").output
    let full = try BuiltCommand.run("import", path, "--explain", "--verbose").output
    let commented = explanation.reading.split(separator: "\n").map { "# \($0)\n" }.joined()
    #expect(full.hasSuffix(commented) && !plain.contains(commented))
  }

  @Test func `a sheet decided by the user is read as told`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("題,者,印\n見積,田中,◇\n請求,佐藤,\n", as: "表.csv")
    #expect(try BuiltCommand.run("import", file).status == 2)
    let configuration = try folder.write(
      "sheets:\n  表.csv:\n    kind: tasks\n    header: 1\n    columns: {題: task, B: 主担当, 印: note}\n",
      as: "c.yml")
    let rows = records(try BuiltCommand.run("import", file, "--config", configuration).output)
    #expect(rows.count == 2)
    #expect(try BuiltCommand.run("import", file, "--config", configuration).diagnostics.isEmpty)
  }

  @Test func `slips of the pen in the configuration are told`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("業務名,主担当\n見積,田中\n", as: "表.csv")
    let unknown = try folder.write(
      "columns:\n  主担当: 主担と\nsheets:\n  表:\n    columns: {A: taks}\n    header: 0\n", as: "unknown.yml")
    let refused = try BuiltCommand.run("import", file, "--config", unknown)
    #expect(refused.status == 2)
    for words in ["unknown.yml:2", "主担当", "unknown.yml:5", "task", "unknown.yml:6"] {
      #expect(refused.diagnostics.contains(words), "\(words) in \(refused.diagnostics)")
    }
    let unused = try folder.write(
      "columns: {担当課: department}\naliases: {マーケ: マーケティング部}\nsheets:\n  票: {kind: tasks}\n  表:\n    columns: {C: note}\n",
      as: "unused.yml")
    for command in ["import", "check"] {
      let told = try BuiltCommand.run(command, file, "--config", unused)
      #expect(told.status == 0)
      for words in ["担当課", "マーケ", "「票」", "「C」"] {
        #expect(told.diagnostics.contains(words), "\(words) in \(told.diagnostics)")
      }
    }
  }

  @Test func `texts below no head are told, schedules are not`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "業務名,,主担当,,\n見積,急ぎのもの,田中,1,■\n請求,月末まで,佐藤,2,■\n契約,,鈴木,3,■\n", as: "表.csv")
    let explanation = try explain(file)
    #expect(explanation.sheets[0].notUnderstood.map(\.cell) == ["B1"])
    #expect(explanation.suggestion.contains("B: not read"))
    let settled = try folder.write("sheets: {表: {columns: {B: note}}}", as: "c.yml")
    let again = try BuiltCommand.run("import", file, "--config", settled, "--explain", "--format", "json")
    let read = try JSONDecoder().decode(Explanation.self, from: Data(again.output.utf8))
    #expect(read.open == 0)
    #expect(read.sheets[0].columns.map(\.field) == ["task", "note", "main"])
  }

  @Test func `tickets that come round are shown as one duty`() throws {
    let folder = try TemporaryFolder()
    let header = "キー,件名,種別,状態,優先度,マイルストーン,担当者,登録者,登録日,開始日,期限日,予定時間,実績時間"
    let rows = (4...6).map { "A-\($0),\($0)月度請求書発行,タスク,未対応,中,,田中,田中,,,,," }
    let file = try folder.write(([header] + rows).joined(separator: "\n") + "\n", as: "backlog.csv")
    let explanation = try explain(file)
    #expect(explanation.sheets[0].recurring.first?.title == "請求書発行")
    #expect(explanation.sheets[0].recurring.first?.tickets.count == 3)
    let text = try BuiltCommand.run("import", file, "--explain").output
    #expect(text.contains("4月度請求書発行、5月度請求書発行、6月度請求書発行 → 請求書発行 (月次)"))
  }
}
