// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

/// Exports with the headers the tools write and invented rows, each with the table expected beside it.
@Suite struct `The export of a tool` {
  /// File, tool, and what its explanation says.
  static let files: [(file: String, tool: String)] = [
    ("asana.csv", "Asana export"), ("backlog-bulk.csv", "Backlog export"),
    ("backlog-en.csv", "Backlog export"),
    ("backlog-ja.csv", "Backlog export"), ("bizer.csv", "Bizer team tasks"),
    ("cybozu-project.csv", "Cybozu Office project"),
    ("google-forms.csv", "Google Forms answers"), ("jira-en.csv", "Jira export"),
    ("jira-ja.csv", "Jira export"),
    ("joruri.csv", "Joruri staff list"), ("kintone.csv", "kintone export"),
    ("notion 0123456789abcdef0123456789abcdef.csv", "Notion export"),
    ("planner-en.xlsx", "Microsoft Planner export"), ("planner-ja.xlsx", "Microsoft Planner export"),
    ("project-en.csv", "Microsoft Project export"), ("project-ja.csv", "Microsoft Project export"),
    ("redmine-en.csv", "Redmine export"), ("redmine-ja.csv", "Redmine export"),
    ("redmine-work-list.csv", "Redmine work list"), ("shirasagi.csv", "SHIRASAGI list of duties"),
    ("todoist.csv", "Todoist export"), ("trello.csv", "Trello export"),
    ("trello.json", "Trello export"),
  ]

  static func read(_ file: String) throws -> ImportResult {
    try Importer().read([.init(path: ReadingFixture.path("exports/" + file))])
  }

  @Test(arguments: files) func `gives the tasks and people of its rows`(file: String, tool: String) throws {
    let result = try Self.read(file)
    let expected = try BunshoImportTests.read(
      ReadingFixture.bytes("exports/" + file + ".expected.csv"), as: "expected.csv"
    ).table().map { line in line.texts + Array(repeating: "", count: 10 - line.texts.count) }
    #expect(Self.lines(of: result.matrix) == expected.dropFirst().map { $0 })
    #expect(result.explanations.map { $0.reason?.en } == [tool])
    #expect(result.explanations[0].headerRow != nil)
  }

  /// The first ten columns of `import --format csv`.
  private static func lines(of matrix: ResponsibilityMatrix) -> [[String]] {
    matrix.workItems.indices.flatMap { index -> [[String]] in
      let item = matrix.workItems[index]
      let start =
        [item.code ?? ""] + item.categoryTexts + [
          item.title, item.department.map { matrix.organization[$0.value].name } ?? "",
        ]
      let held = matrix.assignments.filter { $0.workItem.index == index }.map { assignment in
        start + [
          assignment.assignee.kindWord, matrix.organization.name(of: assignment.assignee),
          assignment.involvement.word, matrix.letters(of: assignment),
        ]
      }
      return held.isEmpty ? [start + ["", "", "", ""]] : held
    }
  }

  @Test(
    arguments: [
      ("backlog-ja.csv", [nil, 0, 0, nil], [0]), ("backlog-en.csv", [nil, 0], []),
      ("backlog-bulk.csv", [nil, 0], []), ("redmine-ja.csv", [nil, 0], []), ("jira-en.csv", [nil, 0], [0]),
      ("asana.csv", [nil, 0, nil, nil], []), ("project-en.csv", [nil, 0, 0, 2], [0, 2]),
      ("project-ja.csv", [nil, 0], [0]), ("todoist.csv", [nil, 0, nil], []),
    ] as [(String, [Int?], [Int])])
  func `keeps the hierarchy; what has no owner of its own sums up`(
    file: String, parents: [Int?], summaries: [Int]
  ) throws {
    let items = try Self.read(file).matrix.workItems
    #expect(items.map { $0.parent?.index } == parents)
    #expect(items.indices.filter { items[$0].isSummary } == summaries)
  }

  @Test(
    arguments: [
      ("backlog-ja.csv", 1, ["status 完了", "importance 中 3", "due 2026/04/05 2026-04-05", "hours 3.5 3.5"]),
      (
        "redmine-ja.csv", 0,
        ["status 進行中", "importance 急いで 5", "due 2026/06/30 2026-06-30", "hours 40.0 40.0"]
      ),
      ("jira-en.csv", 0, ["status In Progress", "importance Highest 5", "due 28/Feb/26 2026-02-28"]),
      (
        "jira-en.csv", 1,
        ["status Done", "importance Medium 3", "due 1/31/2026 16:14 2026-01-31", "hours 5400 1.5"]
      ),
      ("jira-ja.csv", 0, ["status 完了", "importance 高 4", "due 25/7月/14 2025-07-14", "hours 7200 2.0"]),
      ("asana.csv", 1, ["status 2026-04-20", "due 2026-05-30 2026-05-30"]),
      // An instant in UTC is a day in Japan.
      ("trello.csv", 0, ["due 2026-10-09T15:00:00.000Z 2026-10-10"]),
      ("trello.json", 0, ["due 2026-10-09T15:00:00.000Z 2026-10-10"]),
      ("planner-en.xlsx", 0, ["status Completed", "importance Urgent 5", "due 09/30/2026 2026-09-30"]),
      // The weekday tells the month from the day.
      ("project-en.csv", 2, ["status 0%", "due Fri 04/10/26 2026-04-10", "hours 2 wks 80.0"]),
      ("project-en.csv", 1, ["status 50%", "due Fri 03/27/26 2026-03-27", "hours 5 days? 40.0"]),
      // The work counts, not the time it takes.
      ("project-ja.csv", 1, ["status 100%", "due 2026年3月27日 (金) 2026-03-27", "hours 16 時間 16.0"]),
      (
        "notion 0123456789abcdef0123456789abcdef.csv", 0,
        ["status 進行中", "due 2026年4月1日 → 2026年4月30日 2026-04-30"]
      ),
      ("notion 0123456789abcdef0123456789abcdef.csv", 1, ["status 完了", "due April 15, 2026 2026-04-15"]),
      ("cybozu-project.csv", 0, ["status 半分", "due 2026/4/20 2026-04-20"]),
      ("todoist.csv", 0, ["importance 1 5", "frequency every month 12.0"]),
    ] as [(String, Int, [String])])
  func `gives dates, hours, levels and the status as written`(file: String, row: Int, facts: [String]) throws
  {
    let item = try Self.read(file).matrix.workItems[row]
    let shown = [WorkItem.Field.status, .importance, .due, .hours, .frequency].compactMap { field in
      item.fact(field).map { "\(field.rawValue) \($0.text)" + Self.value($0.value) }
    }
    #expect(shown == facts)
  }

  private static func value(_ value: WorkItem.Fact.Value) -> String {
    switch value {
    case .number(let number): " \(number)"
    case .date(let date): " \(date.iso)"
    case .level(let level): " \(level)"
    case .frequency(let frequency): " \(frequency.runsPerYear ?? 0)"
    default: ""
    }
  }

  @Test func `notes parents that are not among its rows, and the user's own columns alone`() throws {
    #expect(
      try Self.read("backlog-ja.csv").notes == ["ignoredContent SOUMU-9 AA5", "ignoredContent 社内区分 AM1"])
    #expect(try Self.read("jira-en.csv").notes == [])
  }

  @Test func `opens rings of parents and asks which of several is meant`() throws {
    let head = "件名,種別,担当者,親課題,開始日,期限日,優先度,カテゴリー"
    let ring = try BunshoImportTests.read(("t.csv", head + "\nA,作業,田中,B\nB,作業,田中,C\nC,作業,田中,A\nD,作業,田中,D\n"))
    #expect(ring.matrix.workItems.map { $0.parent?.index } == [nil, 2, 0, nil])
    #expect(ring.notes.filter { $0.hasPrefix("ignored") } == ["ignoredContent D D5", "ignoredContent B D2"])
    let several = try BunshoImportTests.read(("t.csv", head + "\nA,作業,田中,\nA,作業,田中,\nC,作業,田中,A\n"))
    #expect(several.matrix.workItems.map { $0.parent?.index } == [nil, nil, nil])
    #expect(several.notes.filter { $0.hasPrefix("ignored") } == ["ignoredContent A D4"])
    let chain = (0..<500).map { "T\($0),作業,田中,\($0 == 0 ? "" : "T\($0 - 1)")" }.joined(separator: "\n")
    let deep = try BunshoImportTests.read(("t.csv", head + "\n" + chain))
    #expect(deep.matrix.workItems.last?.parent?.index == 498)
  }

  @Test func `with shares of time keeps them beside the name`() throws {
    let matrix = try Self.read("project-en.csv").matrix
    #expect(matrix.assignments.map(\.note) == ["50%", nil, nil, nil, nil])
  }

  @Test func `says what of a board it left out`() throws {
    let result = try Self.read("trello.json")
    #expect(result.notes.count == 2)
    #expect(result.matrix.workItems.map(\.location.row) == [2, 4, 5])
  }

  @Test func `that is JSON and no board is no model either`() throws {
    for text in ["{\"cards\": 1, \"lists\": [], \"idList\": 2}", "{\"tasks\": 34289}", "[", "\u{0}"] {
      let error = #expect(throws: Importer.Failure.self) {
        try Importer().read([.init(path: "export.json", bytes: Array(text.utf8))])
      }
      #expect(error?.errors.map(\.code) == [.malformedModel])
      #expect(error?.errors.first?.message.en.contains("CSV") == true)
    }
  }

  @Test func `may be a roster`() throws {
    let organization = try Self.read("joruri.csv").matrix.organization
    #expect(organization.people.map(\.name) == ["藤田 進"])
    #expect(organization.departments.map(\.name) == ["総務課", "企画課"])
  }

  @Test func `skips comments and sections, which head what follows`() throws {
    let explanation = try Self.read("todoist.csv").explanations[0]
    #expect(explanation.skippedRows.map { "\($0.row) \($0.reason)" } == ["2 section", "4 note", "7 section"])
  }
}
