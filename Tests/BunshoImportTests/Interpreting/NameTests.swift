// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct `Names in cells` {
  private static let roster = (
    name: "要員.csv",
    text: """
    社員番号,氏名,フリガナ,所属,役職,本務・兼務,メールアドレス
    001,佐藤 健一,サトウ ケンイチ,営業部,部長,本務,sato@example.jp
    002,佐藤 花子,サトウ ハナコ,営業部,主任,本務,hana@example.jp
    003,髙橋 美咲,タカハシ ミサキ,経理部,主任,本務,taka@example.jp
    003,髙橋 美咲,タカハシ ミサキ,営業部,主任,兼務,taka@example.jp
    004,田中 一,タナカ ハジメ,経理部,課長,本務,tanaka@example.jp
    """
  )

  private func owners(_ cell: String) throws -> (names: [String], notes: [String]) {
    let result = try read(Self.roster, ("業務一覧.csv", "業務名,主担当,副担当\n見積,\"\(cell)\",\n"))
    return (result.matrix.assignments.map { result.matrix.organization.name(of: $0.assignee) }, result.notes)
  }

  @Test func `one person in two rows is one person with two posts`() throws {
    let result = try read(Self.roster)
    let people = result.matrix.organization.people
    #expect(people.count == 4)
    #expect(people[2].memberships.map(\.isConcurrent) == [false, true])
  }

  @Test(arguments: [
    "田中 一", "田中　一", "田中一", "田中課長", "課長 田中一", "田中さん", "004", "tanaka@example.jp", "タナカ ハジメ", "田中", "田中一（4月～）",
  ])
  func `spellings of one person are one person`(spelling: String) throws {
    let (names, notes) = try owners(spelling)
    #expect(names == ["田中 一"], "\(spelling)")
    #expect(notes.isEmpty, "\(spelling)")
  }

  @Test func `variant kanji meet, and it is noted`() throws {
    let (names, notes) = try owners("高橋 美咲")
    #expect(names == ["髙橋 美咲"])
    #expect(notes == ["nameVariant 高橋 美咲 B2"])
  }

  @Test func `a surname of two people is asked, never guessed`() throws {
    let (names, notes) = try owners("佐藤")
    #expect(names == ["佐藤"])
    #expect(notes == ["ambiguousPerson 佐藤 B2"])
  }

  @Test func `a name that is in no roster is kept and reported with the nearest`() throws {
    let result = try read(Self.roster, ("業務一覧.csv", "業務名,主担当\n見積,佐籐 健一\n"))
    #expect(result.lines == ["見積 | person | 佐籐 健一 | main | B2"])
    #expect(result.observations.map(\.kind) == [.unknownPerson(nearest: ["佐藤 健一"])])
  }

  @Test(arguments: [
    ("佐藤 健一、田中 一", ["佐藤 健一", "田中 一"]), ("佐藤 健一／田中 一", ["佐藤 健一", "田中 一"]),
    ("佐藤 健一\n田中 一", ["佐藤 健一", "田中 一"]), ("佐藤健一・田中一", ["佐藤 健一", "田中 一"]),
    ("佐藤健一 田中一", ["佐藤 健一", "田中 一"]), ("ジョン・スミス", ["ジョン・スミス"]),
  ])
  func `several people in one cell`(cell: String, expected: [String]) throws {
    #expect(try owners(cell).names == expected)
  }

  @Test func `a remark beside a name may say the kind`() throws {
    let result = try read(Self.roster, ("業務一覧.csv", "業務名,担当\n見積,佐藤 健一（主）、田中 一（副）\n受注,正：佐藤 健一 \n"))
    #expect(result.matrix.assignments.map(\.involvement) == [.main, .sub, .main])
  }

  @Test func `people who are only counted are reported`() throws {
    let (names, notes) = try owners("田中 一 他2名")
    #expect(names == ["田中 一"])
    #expect(notes == ["uncountedPeople 他2名 B2"])
  }

  @Test(arguments: ["全員", "未定", "各担当", "TBD", "―", "○○"])
  func `words that name nobody are no assignment`(word: String) throws {
    let (names, notes) = try owners(word)
    #expect(names.isEmpty)
    #expect(notes == ["vagueOwner \(word) B2"])
  }

  @Test func `a declared vacancy is apart from a forgotten one`() throws {
    let result = try read(("t.csv", "業務名,主担当\n見積,欠員\n"))
    #expect(result.matrix.vacancies.map(\.text) == ["欠員"])
    #expect(result.notes.isEmpty)
  }

  @Test func `aliases of the configuration lead to the proper name`() throws {
    let result = try read(
      Self.roster, ("業務一覧.csv", "業務名,部門,主担当\n見積,営業,ハナちゃん\n"),
      configuration: ImportConfiguration(aliases: [.init("ハナちゃん", for: "佐藤 花子"), .init("営業", for: "営業部")]))
    #expect(result.lines == ["見積 | person | 佐藤 花子 | main | C2"])
    #expect(result.matrix.organization.departments.map(\.name) == ["営業部", "経理部"])
  }
}
