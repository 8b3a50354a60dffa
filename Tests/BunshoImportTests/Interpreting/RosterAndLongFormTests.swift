// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct `Lists of departments, roles and people` {
  @Test func `parents by id or name, heads by name`() throws {
    let result = try read(
      ("部門.csv", "部門ID,部門名,上位部門,階層,部門長\nD1,本社,,本部,青木 一\nD2,営業部,D1,部,佐藤 二\nD3,第一課,営業部,課,\n"),
      ("要員.csv", "社員番号,氏名,所属\n1,青木 一,本社\n2,佐藤 二,営業部\n"))
    let departments = result.matrix.organization.departments
    #expect(departments.map(\.parent) == [nil, Department.ID(0), Department.ID(1)])
    #expect(departments.map(\.head) == [Person.ID(0), Person.ID(1), nil])
    #expect(result.notes.isEmpty)
  }

  @Test func `a parent's name that fits two units is reported`() throws {
    let result = try read(("部門.csv", "部門名,上位部門,階層\n東,,部\n西,,部\n総務,東,課\n総務,西,課\n文書係,総務,係\n"))
    #expect(result.notes == ["ambiguousParent 総務 B6"])
  }

  @Test func `an id on two people is reported`() throws {
    let result = try read(("要員.csv", "社員番号,氏名,所属\n1,青木 一,本社\n1,佐藤 二,本社\n"))
    #expect(result.notes == ["duplicateID 1 A3"])
    #expect(result.matrix.organization.people.count == 2)
  }

  @Test func `ids keep their leading zeros`() throws {
    let result = try read(("要員.csv", "社員番号,氏名,所属\n0001,青木 一,本社\n"))
    #expect(result.matrix.organization.people[0].code == "0001")
  }

  @Test func `role holders are people of the roster`() throws {
    let result = try read(
      ("役割.csv", "役割名,部門,担当者\n編集長,営業部,青木 一、佐藤 二\n校閲,営業部,\n"),
      ("要員.csv", "社員番号,氏名,所属\n1,青木 一,営業部\n2,佐藤 二,営業部\n"))
    let roles = result.matrix.organization.roles
    #expect(roles.map { $0.holders.count } == [2, 0])
    #expect(roles.map(\.holdersAreKnown) == [true, true])
  }

  @Test func `a unit of a task that is in no list is reported`() throws {
    let result = try read(
      ("部門.csv", "部門名,上位部門\n営業部,\n"), ("業務一覧.csv", "業務名,部門,主担当\n見積,営業本部,田中\n"))
    #expect(result.observations.map(\.kind) == [.unknownDepartment(nearest: ["営業部"])])
  }
}

@Suite struct `The long form` {
  @Test func `lines of one id are one task`() throws {
    let result = try read(
      (
        "flat.csv",
        "task_id,task,department,who,kind,letter\nT1,Plan,Ops,Ann,person,R\nT1,Plan,Ops,Bob,person,A\nT2,Do,Ops,,,\n"
      ))
    #expect(result.matrix.workItems.map(\.code) == ["T1", "T2"])
    #expect(result.lines.count == 2)
    #expect(result.observations.isEmpty)
  }

  @Test func `the same line twice counts once and is noted`() throws {
    let result = try read(
      ("flat.csv", "task_id,task,who,kind,letter\nT1,Plan,Ann,person,R\nT1,Plan,Ann,person,R\n"))
    #expect(result.lines.count == 1)
    #expect(result.notes == ["repeatedAssignment Ann E3"])
  }

  @Test func `who is never split and kinds are as stated`() throws {
    let result = try read(
      (
        "flat.csv",
        "task_id,task,who,kind,letter\nT1,Plan,\"Dev, Ops\",team,R\nT1,Plan,news (list),list,I\nT1,Plan,ACME,vendor,C\n"
      ))
    #expect(result.lines.map { $0.split(separator: " | ")[1] } == ["department", "list", "external"])
  }
}

@Suite struct `Records that break the rules of CSV` {
  @Test func `a row with another number of fields is reported and read`() throws {
    let result = try read(("t.csv", "業務名,主担当,備考\n見積,田中,急ぎ,余り\n受注\n請求,佐藤,\n"))
    #expect(result.notes == ["raggedRow 4 D2", "raggedRow 1 B3"])
    #expect(result.matrix.workItems.count == 3)
  }

  @Test func `a private-use character is reported`() throws {
    let result = try read(("t.csv", "業務名,主担当\n見積\u{E000},田中\n"))
    #expect(result.notes == ["privateUseCharacter 見積\u{E000} A2"])
  }
}
