// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct `Skill maps` {
  private let tasks = (name: "業務一覧.csv", text: "業務ID,業務名,主担当,副担当\nT1,見積,田中 一,佐藤 二\nT2,受注,佐藤 二,鈴木 三\n")

  /// `title person level cell`
  private func skills(_ result: ImportResult) -> [String] {
    result.matrix.skills.map { skill in
      let person = result.matrix.organization[skill.person].name
      return "\(result.matrix[skill.workItem].title) \(person) \(skill.level) \(skill.location.cell ?? "")"
    }
  }

  @Test func `numbers from 0 to 4 stand as they are`() throws {
    let result = try read(
      tasks, ("スキルマップ.csv", "業務名,田中 一,佐藤 二,鈴木 三\n見積,4,2,0\n受注,1,,3\n合計点,5,2,3\n保有人数,1,1,1\n"))
    #expect(
      skills(result) == [
        "見積 田中 一 4 B2", "見積 佐藤 二 2 C2", "見積 鈴木 三 0 D2", "受注 田中 一 1 B3", "受注 鈴木 三 3 D3",
      ])
    #expect(result.notes == [])
    #expect(result.matrix.workItems.count == 2)
    #expect(result.inputs[1].sheets[0].kind == "skills")
  }

  @Test func `numbers from 1 to 5 are one less`() throws {
    let result = try read(tasks, ("力量表.csv", "力量表,,\nNo,力量項目,田中 一,佐藤 二\n1,見積,5,3\n2,受注,1,2\n"))
    #expect(result.matrix.skills.map(\.level) == [4, 2, 0, 1])
  }

  @Test func `marks have their usual meaning`() throws {
    let three = try read(tasks, ("スキル.csv", "業務名,田中 一,佐藤 二\n見積,◎,○\n受注,△,－\n"))
    #expect(three.matrix.skills.map(\.level) == [4, 2, 1])
    let four = try read(tasks, ("スキル.csv", "業務名,田中 一,佐藤 二\n見積,◎,○\n受注,△,×\n"))
    #expect(four.matrix.skills.map(\.level) == [4, 3, 1, 0])
    let quarters = try read(tasks, ("習熟度.csv", "業務名,田中 一,佐藤 二\n見積,●,◑\n受注,◔,○\n"))
    #expect(quarters.matrix.skills.map(\.level) == [4, 2, 1, 0])
    #expect(three.matrix.assignments.count == 4)
  }

  @Test func `a legend goes first`() throws {
    let result = try read(
      tasks, ("スキルマップ.csv", "業務名,田中 一,佐藤 二\n見積,◎,○\n受注,△,○\n◎：一人でできる　○：指導を受けてできる　△：未経験,,\n"))
    #expect(result.matrix.skills.map(\.level) == [2, 1, 0, 1])
    #expect(result.notes == [])
  }

  @Test func `the id of a row is enough, and what is no task is told`() throws {
    let result = try read(
      tasks, ("map.csv", "スキルマップ,,,\n業務ID,スキル,田中 一,佐藤 二\nT2,受注の処理,3,1\nT9,英会話,2,2\n"))
    #expect(skills(result) == ["受注 田中 一 3 C3", "受注 佐藤 二 1 D3"])
    #expect(result.notes == ["ignoredContent 英会話 B4"])
  }

  @Test func `a map of skills alone is told once`() throws {
    let result = try read(tasks, ("スキルマップ.csv", "スキル,田中 一,佐藤 二\n英会話,3,1\n簿記,2,2\n統計,0,4\n"))
    #expect(result.matrix.skills.isEmpty)
    #expect(result.notes.count == 1)
    #expect(result.notes.first?.hasPrefix("ignoredContent") == true)
  }

  @Test func `people may be rows`() throws {
    let result = try read(tasks, ("スキルマップ.csv", "氏名,見積,受注\n田中 一,4,1\n佐藤 二,2,3\n"))
    #expect(
      skills(result) == ["見積 田中 一 4 B2", "受注 田中 一 1 C2", "見積 佐藤 二 2 B3", "受注 佐藤 二 3 C3"])
    #expect(!result.matrix.organization.rosters.people)
  }

  @Test func `people whom the roster does not have, posts and strange levels are told`() throws {
    let result = try read(
      tasks, ("要員.csv", "社員番号,氏名,所属\n1,田中 一,本社\n2,佐藤 二,本社\n3,鈴木 三,本社\n"),
      ("スキルマップ.csv", "業務名,田中 一,木村 四,課長,佐藤 二\n見積,4,2,1,3\n受注,1,2,3,可\n見積,1,1,1,1\n納品,1,1,1,1\n検収,1,1,1,1\n"))
    #expect(result.notes.contains("unknownPerson 木村 四 C1"))
    #expect(result.notes.contains("unreadableValue 課長 D1"))
    #expect(result.notes.contains("unknownMark 可 E3"))
  }

  @Test func `a matrix that only mentions a skill stays a matrix`() throws {
    let result = try read(("業務分担表.csv", "業務名,必要スキル,田中 一,佐藤 二\n見積,会計,◎,○\n受注,英語,○,◎\n"))
    #expect(result.matrix.assignments.count == 4)
    #expect(result.matrix.skills.isEmpty)
  }

  @Test func `the user may say so`() throws {
    var configuration = ImportConfiguration()
    configuration.sheets["表"] = .init(kind: "skills")
    let result = try Importer(configuration: configuration).read([
      .init(path: tasks.name, bytes: Array(tasks.text.utf8)),
      .init(path: "表.csv", bytes: Array("業務ID,業務名,田中 一\nT1,見積,3\n".utf8)),
    ])
    #expect(skills(result) == ["見積 田中 一 3 C2"])
  }
}

@Suite struct `Duties of the regulation` {
  private let regulation = "部署,分掌事項\n総務課,文書に関すること\n総務課,\"①備品の購入\n②車両の管理\"\n経理課,支払に関すること\n"

  @Test func `beside tasks with owners are duties`() throws {
    let result = try read(
      ("業務一覧.csv", "業務名,部署,主担当\n文書の管理,総務課,田中\n支払,経理課,佐藤\n"), ("分掌規程.csv", regulation))
    #expect(result.matrix.workItems.map(\.title) == ["文書の管理", "支払"])
    #expect(
      result.matrix.duties.map {
        "\(result.matrix.organization[$0.department].name) \($0.text) \($0.location.cell ?? "")"
      } == [
        "総務課 文書に関すること B2", "総務課 ①備品の購入 B3", "総務課 ②車両の管理 B3", "経理課 支払に関すること B5",
      ])
    #expect(result.matrix.organization.departments.map(\.name).sorted() == ["経理課", "総務課"].sorted())
    #expect(result.matrix.assignments.count == 2)
    #expect(result.inputs.map { $0.sheets[0].kind } == ["tasks", "duties"])
    #expect(result.notes == [])
  }

  @Test func `alone are the tasks of the units`() throws {
    let result = try read(("分掌規程.csv", regulation))
    #expect(result.matrix.duties.isEmpty)
    #expect(result.matrix.workItems.count == 4)
    #expect(result.matrix.assignments.count == 4)
  }

  @Test func `beside a list of tasks without owners stay tasks`() throws {
    let result = try read(("業務一覧.csv", "業務名,部署\n文書の管理,総務課\n"), ("分掌規程.csv", regulation))
    #expect(result.matrix.duties.isEmpty)
  }

  @Test func `with owners of their own are tasks`() throws {
    let result = try read(
      ("業務一覧.csv", "業務名,部署,主担当\n文書の管理,総務課,田中\n"), ("分掌規程.csv", "部署,分掌事項,担当者\n総務課,文書に関すること,田中\n"))
    #expect(result.matrix.duties.isEmpty)
    #expect(result.matrix.workItems.count == 2)
  }

  @Test func `in units under units stand with the deepest`() throws {
    let result = try read(
      ("業務一覧.csv", "業務名,部署,主担当\n文書の管理,総務課,田中\n"),
      ("職務分掌規程.csv", "部,課,分掌事項\n管理部,総務課,文書に関すること\n,,公印に関すること\n"))
    #expect(result.matrix.duties.map { result.matrix.organization[$0.department].name } == ["総務課", "総務課"])
  }
}
