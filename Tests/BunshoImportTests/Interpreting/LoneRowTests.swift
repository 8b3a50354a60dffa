// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct `Rows with one text` {
  private func titles(_ text: String, as name: String = "raci.csv") throws -> (
    titles: [String], notes: [String]
  ) {
    let result = try read((name: name, text: text))
    return (result.matrix.workItems.map(\.title), result.notes)
  }

  private let matrix = """
    Task,PM,Dev,QA
    Plan,,,
    Scope,A,R,C
    Budget,A,R,C
    Build,,,
    Code,A,R,C
    Test,A,R,R
    """

  @Test func `head the tasks below them where the first row does and every other row is held`() throws {
    let result = try read((name: "raci.csv", text: matrix))
    #expect(result.matrix.workItems.map(\.title) == ["Scope", "Budget", "Code", "Test"])
    #expect(
      result.matrix.workItems.map { $0.categories[0]?.value } == ["Plan", "Plan", "Build", "Build"])
    #expect(result.notes == ["ignoredContent 2 A2"])
  }

  @Test(arguments: [
    // The first row is held, the last is not, two stand together, another row is not held either, or they are
    // half of the rows.
    "Task,PM,Dev,QA\nPlan,A,R,\nScope,,,\nBudget,A,R,C\nBuild,,,\nCode,A,R,C\nTest,A,R,R\n",
    "Task,PM,Dev,QA\nPlan,,,\nScope,A,R,C\nBudget,A,R,C\nCode,A,R,C\nTest,A,R,R\nShip,,,\n",
    "Task,PM,Dev,QA\nPlan,,,\nScope,,,\nBudget,A,R,C\nBuild,A,R,C\nCode,A,R,C\nTest,A,R,R\n",
    "Task,PM,Dev,QA\nPlan,,,\nScope,A,R,C\nBuild,,,\nCode,A,R,C\n",
  ])
  func `are gaps where the table does not say that they are headings`(text: String) throws {
    let found = try titles(text)
    #expect(found.titles.count == text.split(separator: "\n").count - 1)
    #expect(found.notes.isEmpty)
  }

  @Test func `are headings where every task has a number and they have none`() throws {
    let found = try titles(
      """
      No,Task,PM,Dev,QA
      1,Scope,A,R,C
      ,Plan,,,
      ,Details,,,
      2,Budget,A,R,C
      3,Code,,,
      ,Build,,,
      4,Test,A,R,R
      5,Ship,A,R,R
      6,Sell,A,R,R
      7,Tell,A,R,R
      """)
    #expect(found.titles == ["Scope", "Budget", "Code", "Test", "Ship", "Sell", "Tell"])
    #expect(found.notes == ["ignoredContent 3 B3"])
  }

  @Test func `are headings where a dash begins each task`() throws {
    let found = try titles(
      "Task,PM,Dev,QA\n- Start,A,R,\nPlan,,,\n- Scope,A,R,C\n- Budget,,A,\nBuild,,,\n- Code,A,R,C\n- Test,A,R,R\n"
    )
    #expect(found.titles.count == 5)
  }

  @Test func `in ornaments or in angle brackets are no tasks`() throws {
    let found = try titles(
      "業務,主担当\n見積,大野\n↓優先度低↓,\n請求,小川\n--- その他 ---,\n督促,西村\n<Add rows as necessary>,\n", as: "業務.csv")
    #expect(found.titles == ["見積", "請求", "督促"])
  }

  @Test func `beside a remark outside the table are still alone`() throws {
    let result = try read(
      (name: "raci.csv", text: "Task,PM,Dev,QA,,\nPhase 1,,,,,see the wiki\nScope,A,R,C,,\nCode,A,R,C,,\n"))
    #expect(result.matrix.workItems.map(\.title) == ["Scope", "Code"])
  }

  @Test func `of one mark throughout say nothing`() throws {
    let found = try titles("Task,PM,Dev,QA\nScope,A,R,N\nCode,A,R,C\nN,N,N,N\n")
    #expect(found.titles == ["Scope", "Code"])
  }
}

@Suite struct `Blocks of tasks` {
  @Test func `one below the other, each under its holder`() throws {
    let result = try read(
      (
        name: "分担.csv",
        text: "大野 朝子,\n業務,頻度\n文書の管理,毎日\n公印の管守,随時\n小川 晴男,\n業務,頻度\n備品の購入,毎日\n"
      ))
    #expect(
      result.lines == [
        "文書の管理 | person | 大野 朝子 | main | A1", "公印の管守 | person | 大野 朝子 | main | A1",
        "備品の購入 | person | 小川 晴男 | main | A5",
      ])
  }

  @Test func `of rows with a name at the left of each`() throws {
    let result = try read(
      (
        name: "分担.csv",
        text: ",画面設計,画面作成\n栗原,顧客登録,受注入力\n,顧客参照,売上参照\n\n羽賀,受注入力,顧客登録\n,売上参照,\n"
      ))
    #expect(
      result.lines == [
        "顧客登録 | person | 栗原 | main | A2", "受注入力 | person | 栗原 | main | A2",
        "顧客参照 | person | 栗原 | main | A2", "売上参照 | person | 栗原 | main | A2",
        "受注入力 | person | 羽賀 | main | A5", "顧客登録 | person | 羽賀 | main | A5",
        "売上参照 | person | 羽賀 | main | A5",
      ])
    #expect(result.matrix.workItems.first?.categories[0]?.value == "画面設計")
  }

  @Test(arguments: [
    // A name in every row, a number under a head, and names that repeat are something else.
    ",画面設計,画面作成\n栗原,顧客登録,受注入力\n羽賀,受注入力,顧客登録\n石田,売上参照,検索\n山下,売上参照,検索\n",
    ",画面設計,画面作成\n栗原,12,受注入力\n,顧客参照,売上参照\n羽賀,受注入力,顧客登録\n,売上参照,検索\n",
    ",画面設計,画面作成\n栗原,顧客登録,受注入力\n,顧客参照,売上参照\n栗原,受注入力,顧客登録\n,売上参照,検索\n",
  ])
  func `are not guessed`(text: String) throws {
    #expect(try read((name: "分担.csv", text: text)).matrix.workItems.isEmpty)
  }

  @Test func `free words among marks are told cell by cell`() throws {
    let result = try read(
      (
        name: "分担.csv",
        text: "領域,Dev,Ops\n設計,◎ 主担当,必要な時\n試験,✕,◎ 主担当\n運用,△,◎\n監視,◎ 一部,△\n"
      ))
    #expect(
      result.lines == [
        "設計 | role | Dev | main | B2", "試験 | role | Ops | main | C3", "運用 | role | Dev | support | B4",
        "運用 | role | Ops | main | C4", "監視 | role | Dev | main | B5", "監視 | role | Ops | support | C5",
      ])
    #expect(result.notes == ["unknownMark 必要な時 C2"])
  }
}
