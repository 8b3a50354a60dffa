// SPDX-License-Identifier: Apache-2.0
import BunshoKit
import Testing

/// What a person does to a canonical workbook counts when it is read back.
@Suite struct CanonicalWorkbookEdits {
  private let source = """
    業務名,主担当,副担当,頻度,備考
    見積,佐藤,田中,月次,急ぎ
    請求,田中,,週次,
    """

  private func model() throws -> ImportResult {
    try Importer().read([.init(path: "tasks.csv", bytes: Array(source.utf8))])
  }

  private func workbook(_ language: Language = .ja) throws -> Workbook {
    let model = try model()
    return CanonicalWorkbook(
      model.matrix, observations: model.observations, language: language, version: "test"
    ).workbook
  }

  private func read(_ workbook: Workbook) throws -> ImportResult {
    try Importer().read([.init(path: "tidy.xml", bytes: try SpreadsheetMLWriter().bytes(of: workbook))])
  }

  /// Changes a cell by sheet, row below the head and heading.
  private func edit(
    _ workbook: inout Workbook, _ sheet: String, _ row: Int, _ column: String, to text: String
  )
    throws
  {
    let place = try #require(workbook.sheets.firstIndex { $0.name == sheet })
    let number = try #require(workbook.sheets[place].rows[0].cells.firstIndex { $0.value == .text(column) })
    workbook.sheets[place][row, number].value = text.isEmpty ? .blank : .text(text)
  }

  @Test func `a changed attribute is read anew and stands in the workbook`() throws {
    var workbook = try workbook()
    try edit(&workbook, "業務", 1, "頻度", to: "週次")
    let item = try read(workbook).matrix.workItems[0]
    #expect(item.fact(.frequency)?.text == "週次")
    #expect(item.frequency == .perYear(52))
    #expect(item.fact(.frequency)?.location.path == "tidy.xml")
    // What was left alone keeps the cell it was read from.
    #expect(item.fact(.note)?.location.path == "tasks.csv")
    #expect(item.fact(.note)?.location.cell == "E2")
  }

  @Test func `a value that is not understood is noted with its cell`() throws {
    var workbook = try workbook()
    let items = try #require(workbook.sheets.firstIndex { $0.name == "業務" })
    let column = workbook.sheets[items].rows[0].cells.count
    workbook.sheets[items][0, column] = .text("所要時間")
    workbook.sheets[items][1, column] = .text("たくさん")
    let result = try read(workbook)
    let noted = result.observations.filter { if case .unreadableValue = $0.kind { true } else { false } }
    #expect(noted.map(\.text) == ["たくさん"])
    #expect(noted.first?.location.sheet == "業務")
    #expect(noted.first?.workItem == .init(0))
  }

  @Test func `somebody new is added at the cell that names them`() throws {
    var workbook = try workbook()
    try edit(&workbook, "担当", 1, "担当", to: "鈴木")
    try edit(&workbook, "担当", 1, "関与", to: "副担当")
    let matrix = try read(workbook).matrix
    #expect(matrix.organization.name(of: matrix.assignments[0].assignee) == "鈴木")
    #expect(matrix.assignments[0].involvement == .sub)
    #expect(matrix.organization.people.last?.location.sheet == "担当")
  }

  @Test func `a task without number, sorted rows and a title above are read`() throws {
    var workbook = try workbook(.en)
    let items = try #require(workbook.sheets.firstIndex { $0.name == "Tasks" })
    workbook.sheets[items].rows.swapAt(1, 2)
    workbook.sheets[items].append(workbook.sheets[items].rows[2])
    try edit(&workbook, "Tasks", 3, "No.", to: "")
    try edit(&workbook, "Tasks", 3, "Task", to: "採用")
    try edit(&workbook, "Tasks", 3, "Table", to: "")
    workbook.sheets[items].rows.insert(.init([.text("Our tasks")]), at: 0)
    let matrix = try read(workbook).matrix
    #expect(matrix.workItems.map(\.title) == ["請求", "見積", "採用"])
    #expect(matrix.workItems[1].fact(.note)?.location.path == "tasks.csv")
    #expect(matrix.workItems[2].fact(.note)?.location.path == "tidy.xml")
    #expect(matrix.assignments.map { matrix[$0.workItem].title } == ["見積", "見積", "請求"])
  }

  @Test func `a task that is gone takes its assignments along, with a note`() throws {
    var workbook = try workbook()
    let items = try #require(workbook.sheets.firstIndex { $0.name == "業務" })
    workbook.sheets[items].rows.remove(at: 1)
    let result = try read(workbook)
    #expect(result.matrix.workItems.map(\.title) == ["請求"])
    #expect(result.matrix.assignments.count == 1)
    #expect(result.observations.count { $0.text == "見積" && $0.location.sheet == "担当" } == 2)
  }

  @Test func `what cannot be is refused with its cell`() throws {
    for (column, text) in [("関与", "社長"), ("開始日", "いつか"), ("出所", "99!A1"), ("主体区分", "猫")] {
      var workbook = try workbook()
      try edit(&workbook, "担当", 1, column, to: text)
      let error = #expect(throws: Importer.Failure.self) { try read(workbook) }
      #expect(error?.errors.first?.message.ja.contains("担当!") == true, "\(column)")
      #expect(error?.errors.first?.message.ja.contains(text) == true, "\(column)")
    }
  }

  @Test func `equal names are told apart by their numbers`() throws {
    var matrix = try model().matrix
    matrix.organization.people[1].name = matrix.organization.people[0].name
    var workbook = CanonicalWorkbook(matrix, observations: [], language: .ja, version: "test").workbook
    #expect(try read(workbook).matrix == matrix)
    try edit(&workbook, "担当", 1, "担当", to: "佐藤 #2")
    #expect(try read(workbook).matrix.assignments[0].assignee == .person(.init(1)))
    try edit(&workbook, "担当", 1, "担当", to: "佐藤")
    #expect(throws: Importer.Failure.self) { try read(workbook) }
  }

  @Test func `no cell is a formula, a link or a number`() throws {
    var matrix = try model().matrix
    matrix.workItems[0].title = "=HYPERLINK(\"http://example.com\")"
    matrix.workItems[0].code = "000123"
    let workbook = CanonicalWorkbook(matrix, observations: [], language: .ja, version: "test").workbook
    for sheet in workbook.sheets {
      for cell in sheet.rows.flatMap(\.cells) where cell.value != .blank {
        guard case .text = cell.value else {
          Issue.record("\(sheet.name): \(cell.value)")
          continue
        }
        #expect(cell.style?.numberFormat == "@")
      }
    }
    let xml = String(decoding: try SpreadsheetMLWriter().bytes(of: workbook), as: UTF8.self)
    #expect(!xml.contains("ss:Formula") && !xml.contains("ss:HRef") && !xml.contains("ss:Type=\"Number\""))
    #expect(try read(workbook).matrix == matrix)
  }

  @Test func `a text longer than a cell goes on elsewhere`() throws {
    var matrix = try model().matrix
    for text in [String(repeating: "長い文。", count: 20_000), String(repeating: "\u{1}{+1}", count: 9_000)] {
      matrix.workItems[0].title = text
      let workbook = CanonicalWorkbook(matrix, observations: [], language: .ja, version: "test").workbook
      let isEqual = try read(workbook).matrix == matrix
      #expect(isEqual)
    }
  }
}
