// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct `A matrix of tasks and holders` {
  private func kinds(_ table: String, configuration: ImportConfiguration = .init()) throws -> [String] {
    let result = try read(("t.csv", table), configuration: configuration)
    return result.matrix.assignments.map {
      "\(result.matrix.organization.name(of: $0.assignee))=\($0.involvement.word)"
    }
  }

  @Test func `letters under heads`() throws {
    let result = try read(("t.csv", "業務名,部長,担当,経理部,田中\n決算,A,R,C,I\n"))
    #expect(
      result.lines == [
        "決算 | role | 部長 | decide | B2", "決算 | role | 担当 | execute | C2",
        "決算 | department | 経理部 | consult | D2",
        "決算 | person | 田中 | inform | E2",
      ])
    #expect(result.matrix.tables[0].marksAreSchemeLetters)
  }

  @Test(arguments: ["R/A", "A/R", "R,A", "R、A", "R・A", "R+A", "RA", "Ｒ／Ａ", "r/a", "R\nA"])
  func `two letters in a cell`(cell: String) throws {
    let kinds = try kinds("業務名,PM,Dev\n決算,\"\(cell)\",C\n支払,R,A\n")
    #expect(Set(kinds.prefix(2)) == ["PM=execute", "PM=decide"])
  }

  @Test func `letters of another script are folded and noted`() throws {
    let result = try read(("t.csv", "業務名,PM,Dev\n決算,А,R\n支払,R,A\n"))
    #expect(result.lines[0] == "決算 | role | PM | decide | B2")
    #expect(result.observations.map(\.kind) == [.lookAlikeLetter(readAs: "A")])
  }

  @Test func `circles of a division of work`() throws {
    #expect(
      try kinds("業務名,田中,佐藤,鈴木\n見積,◎,○,△\n受注,〇,◎,×\n") == [
        "田中=main", "佐藤=sub", "鈴木=support", "田中=sub", "佐藤=main",
      ])
  }

  @Test func `only circles, one a row, are main owners; several a row do the work together`() throws {
    #expect(try kinds("業務名,田中,佐藤\n見積,○,\n受注,,○\n") == ["田中=main", "佐藤=main"])
    #expect(try kinds("業務名,田中,佐藤\n見積,○,○\n受注,,○\n").first == "田中=execute")
  }

  @Test func `an authority table decides by its heads`() throws {
    #expect(
      try kinds("決裁事項,課長,部長,社長\n出張,△,○,◎\n購入,△,◎,□\n").prefix(3) == ["課長=consult", "部長=review", "社長=decide"])
  }

  @Test func `a legend in the file wins`() throws {
    let result = try read(("t.csv", "凡例：◎＝決裁　○＝起案　△＝合議,,,\n業務名,田中,佐藤,鈴木\n見積,◎,○,△\n"))
    #expect(result.matrix.assignments.map(\.involvement) == [.decide, .draft, .consult])
    #expect(result.matrix.tables[0].profile?.id == "legend")
  }

  @Test func `a legend below the table is no task`() throws {
    let result = try read(("t.csv", "業務名,田中,佐藤\n見積,◎,○\n※◎：主担当 ○：相談先,,\n"))
    #expect(result.matrix.workItems.count == 1)
    #expect(result.matrix.assignments.map(\.involvement) == [.main, .consult])
  }

  @Test func `configured marks win over the kind of table`() throws {
    let marks = MarkProfile(id: "own", entries: [.init("◎", .involvement(.decide))], origin: .configuration)
    #expect(try kinds("業務名,田中,佐藤\n見積,◎,○\n", configuration: .init(marks: marks)) == ["田中=decide", "佐藤=sub"])
  }

  @Test func `marks nobody can settle are asked`() throws {
    let result = try read(("t.csv", "業務名,田中,佐藤\n見積,☆,□\n"))
    #expect(result.matrix.assignments.isEmpty)
    #expect(
      result.observations.contains {
        $0.kind == .ambiguousMarks(marks: ["☆", "□"]) || $0.kind == .ambiguousMarks(marks: ["□", "☆"])
      })
  }

  @Test func `an unknown mark is reported with its cell and the rest is read`() throws {
    let result = try read(("t.csv", "業務名,PM,Dev\n決算,Z,R\n支払,A,R\n納品,A,R\n検収,A,R\n契約,A,R\n"))
    #expect(result.notes == ["unknownMark Z B2"])
    #expect(result.matrix.assignments.count == 9)
  }

  @Test func `a remark beside a mark is kept`() throws {
    let result = try read(("t.csv", "業務名,田中,佐藤\n見積,◎(4月～),○※1\n"))
    #expect(result.matrix.assignments.map(\.note) == ["4月～", "※1"])
  }

  @Test func `a stated no is neither an assignment nor forgotten`() throws {
    let result = try read(("t.csv", "業務名,田中,佐藤\n見積,◎,×\n受注,◎,－\n"))
    #expect(result.matrix.assignments.count == 2 && result.matrix.exclusions.count == 2)
  }

  @Test func `support makes the scheme RASCI`() throws {
    #expect(try read(("t.csv", "業務名,田中,佐藤\n見積,◎,△\n")).matrix.scheme == .rasci)
    #expect(try read(("t.csv", "業務名,PM,Dev\n見積,D,C\n受注,A,I\n納品,D,A\n")).matrix.scheme == .daci)
  }

  @Test func `grades and codes are no marks`() throws {
    let result = try read(("t.csv", "業務名,担当,難易度,部品\n見積,田中,A,u001\n受注,佐藤,B,u002\n"))
    #expect(result.lines.count == 2)
    #expect(result.matrix.workItems[0].fact(.difficulty)?.text == "A")
  }

  @Test func `a matrix without known heads is read by its marks`() throws {
    let result = try read(("t.csv", "Étape,Chef,Équipe\nAnalyse,A,R\nLivraison,A,R\n"))
    #expect(result.lines.first == "Analyse | role | Chef | decide | B2")
  }
}
