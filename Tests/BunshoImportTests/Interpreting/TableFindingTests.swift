// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct `Tables as people draw them` {
  /// `title=holder:kind` of every assignment, in order.
  private func parts(_ table: String, named name: String = "t.csv") throws -> [String] {
    let result = try read((name, table))
    return result.matrix.assignments.map {
      "\(result.matrix[$0.workItem].title)=\(result.matrix.organization.name(of: $0.assignee)):\($0.involvement.word)"
    }
  }

  // MARK: Heads

  @Test func `a row of parts below a head, in a text file`() throws {
    #expect(
      try parts("業務名,担当者,,備考\n,主,副,\n見積,田中,佐藤,急ぐ\n受注,鈴木,,\n") == [
        "見積=田中:main", "見積=佐藤:sub", "受注=鈴木:main",
      ])
  }

  @Test func `units over the names of a matrix are their units`() throws {
    let result = try read(("t.csv", ",,営業部,,経理部,\nNo,業務名,田中,佐藤,鈴木,山田\n1,見積,◎,○,,\n2,決算,,,◎,○\n"))
    #expect(result.lines.count == 4)
    let units = result.matrix.organization.people.map { person in
      person.memberships.first?.department.map { result.matrix.organization[$0].name }
    }
    #expect(units == ["営業部", "営業部", "経理部", "経理部"])
  }

  @Test(arguments: [
    "Task,PM,Dev,QA\n,Team A,Team A,Team B\nBuild,A,R,C\nTest,A,C,R\n",
    ",,PM,Dev,QA\nNo,Task,,,\n1,Build,A,R,C\n2,Test,A,C,R\n",
    "Role,PM,Dev,QA\nName,Ann Lee,Bo Ray,Cy Fox\nBuild it,A,R,C\nTest it,A,C,R\n",
  ])
  func `groups below the roles, heads a row higher, roles over names`(table: String) throws {
    let kinds = try parts(table).map { $0.split(separator: ":").last }
    #expect(kinds == ["decide", "execute", "consult", "decide", "consult", "execute"])
  }

  @Test func `a matrix whose heads nobody knows`() throws {
    #expect(
      try parts(",Vader,Moeder\nTafel dekken,R,A\nEten maken,A,RA\n").count == 5)
  }

  // MARK: Several tables

  @Test func `side by side, one below the other, under their captions`() throws {
    let beside = try read(("t.csv", "営業部の業務,,,,経理課の業務,,\n業務名,担当者,,,業務名,担当者,副担当\n見積,田中,,,決算,鈴木,山田\n"))
    #expect(beside.lines.map { $0.prefix(2) } == ["見積", "決算", "決算"])
    let below = try read(("t.csv", "業務名,担当者\n見積,田中\n受注,佐藤\n\n経理課\n業務名,担当者,副担当\n決算,鈴木,山田\n"))
    #expect(below.matrix.workItems.map(\.title) == ["見積", "受注", "決算"])
    let unit = below.matrix.workItems[2].department.map { below.matrix.organization[$0.value].name }
    #expect(unit == "経理課")
  }

  @Test func `a blank column inside one table parts nothing`() throws {
    #expect(try parts("No,業務名,,担当者,備考\n1,見積,,田中,x\n2,受注,,佐藤,\n") == ["見積=田中:main", "受注=佐藤:main"])
  }

  @Test func `a task called 作業 is no header`() throws {
    let result = try read(("t.csv", "件名,種別,担当者\nA,作業,田中\nB,作業,佐藤\n"))
    #expect(result.matrix.workItems.count == 2)
  }

  // MARK: Legends

  @Test func `a legend beside, below or of its own is no content`() throws {
    let beside = "業務名,田中,佐藤,,記号,意味\n見積,◎,○,,◎,主担当\n受注,○,◎,,○,確認者\n請求,◎,△,,△,補助\n"
    let result = try read(("t.csv", beside))
    #expect(
      result.matrix.assignments.map(\.involvement.word) == [
        "main", "review", "review", "main", "main", "support",
      ])
    let below = "Activity,L1,L2\nx,L,R\ny,R,L\n\nL = Lead,\nR = Reviewer,\n"
    #expect(try parts(below) == ["x=L1:main", "x=L2:review", "y=L1:review", "y=L2:main"])
  }

  @Test func `a sentence in a legend that names two kinds settles nothing`() {
    #expect(KindWords.meaning(ofLegend: "The team that does the work and is informed") == nil)
    #expect(KindWords.meaning(ofLegend: "answerable for the task's success") == nil)
    #expect(KindWords.meaning(ofLegend: "must be consulted before") == .involvement(.consult))
  }

  // MARK: Forms

  @Test func `rows are teams, columns are tasks`() throws {
    let table =
      "Team,Delivery,Governance\nAdoption team,Accountable,Responsible\nGovernance team,Consulted,Accountable/Responsible\n"
    #expect(
      try parts(table) == [
        "Delivery=Adoption team:decide", "Governance=Adoption team:execute",
        "Delivery=Governance team:consult",
        "Governance=Governance team:decide", "Governance=Governance team:execute",
      ])
    #expect(try read(("t.csv", table)).explanations[0].kind == "transposed")
  }

  @Test func `words as marks`() throws {
    let table =
      "Task,Alice Smith,Bob Jones\nBuild,Responsible,Accountable\nTest,\"Consulted, Informed\",Responsible\n"
    #expect(
      try parts(table).map { $0.split(separator: ":").last } == [
        "execute", "decide", "consult", "inform", "execute",
      ])
  }

  @Test func `parties, and what they share`() throws {
    let table =
      "Control,Responsibility\nPatch OS,Customer\nPatch host,Microsoft\nNetwork,Shared\nNone,Not applicable\nD,Customer\nE,Customer\n"
    let result = try read(("t.csv", table))
    #expect(result.matrix.assignments.filter { result.matrix[$0.workItem].title == "Network" }.count == 4)
    #expect(result.matrix.vacancies.map(\.text) == ["Not applicable"])
  }

  @Test func `ticks under kinds say what the row's role is`() throws {
    let table = "Role,Task,Accountable,Consulted\nOwner,Health,X,\nDevelopers,Code,,X\n"
    #expect(try parts(table) == ["Health=Owner:decide", "Code=Developers:consult"])
  }

  @Test func `numbered owner columns, and a list without any head`() throws {
    #expect(try parts("業務名,担当1,担当2\n見積,田中,佐藤\n") == ["見積=田中:main", "見積=佐藤:main"])
    #expect(
      try parts("田中,見積書をつくる\n田中,受注を入れる\n佐藤,請求書をおくる\n佐藤,決算をまとめる\n").count == 4)
  }

  @Test func `a list that names owners but calls its tasks otherwise`() throws {
    #expect(try parts("Idx,Module,Owner,Status\n1,Login,Ann Lee,done\n2,Search,Bo Ray,open\n").count == 2)
    #expect(
      try parts("KPI,A,R\nUptime,Ann Lee,Bo Ray\n") == ["Uptime=Ann Lee:decide", "Uptime=Bo Ray:execute"])
  }

  // MARK: Units

  @Test func `部, 課 and 係 are one path, filled down level by level`() throws {
    let result = try read(
      ("t.csv", "部署,課,係,業務名,担当者\n営業部,第一課,推進係,見積,田中\n,,,受注,佐藤\n,第二課,,請求,鈴木\n経理部,,,決算,高橋\n"))
    let organization = result.matrix.organization
    let paths = result.matrix.workItems.map { item in
      item.department.map { organization.lineage(of: $0.value).reversed().map { organization[$0].name } }
        ?? []
    }
    #expect(
      paths == [["営業部", "第一課", "推進係"], ["営業部", "第一課", "推進係"], ["営業部", "第二課"], ["経理部"]])
  }

  @Test func `equal names under different units stay apart`() throws {
    let result = try read(("t.csv", "部,課,業務名,担当者\n営業部,総務課,見積,田中\n経理部,総務課,決算,鈴木\n"))
    #expect(result.matrix.organization.departments.count == 4)
  }
}
