// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct `Waivers in sheets` {
  /// `rule | reason | owner | until | cell`
  private func lines(_ result: ImportResult) -> [String] {
    result.matrix.waivers.map { waiver in
      [
        waiver.rule, waiver.reason ?? "-", waiver.owner ?? "-", waiver.until?.iso ?? "-",
        waiver.location.cell ?? "-", waiver.scope.word,
      ].joined(separator: " | ")
    }
  }

  @Test func `stand in notes and hold for their row`() throws {
    let result = try read(
      (
        "t.csv",
        """
        業務名,主担当,備考
        見積,田中,bunsho:allow single-person-work 少人数のため by 鈴木部長 until 2027-03-31
        受注,佐藤,"要確認
        bunsho:allow SPD101,SPD117 採用中
        by 鈴木
        until 2026/9"
        請求,木村,bunsho:allow GAP102
        採用,木村,bunsho:allow GAP102 until いつか
        納品,木村,bunsho:allow GAP102 理由: 期限まで 2026-06-30まで by 鈴木
        """
      ))
    #expect(
      lines(result) == [
        "single-person-work | 少人数のため | 鈴木部長 | 2027-03-31 | C2 | row",
        "SPD101 | 採用中 | 鈴木 | 2026-09-30 | C3 | row", "SPD117 | 採用中 | 鈴木 | 2026-09-30 | C3 | row",
        "GAP102 | - | - | - | C7 | row", "GAP102 | until いつか | - | - | C8 | row",
        "GAP102 | 期限まで | 鈴木 | 2026-06-30 | C9 | row",
      ])
    #expect(result.matrix.workItems[0].fact(.note)?.text.hasPrefix("bunsho:allow") == true)
  }

  @Test func `with a day that is none are told`() throws {
    let result = try read(("t.csv", "業務名,主担当,備考\n見積,田中,bunsho:allow SPD101 理由 until 2027-13-01\n"))
    #expect(lines(result) == ["SPD101 | - | - | - | C2 | row"])
    #expect(result.notes == ["unreadableValue 2027-13-01 C2"])
  }

  @Test func `in a note of several tasks count once`() throws {
    let result = try read(
      ("t.csv", "業務名,主担当,備考\n\"①見積の作成\n②受注の処理\",田中,bunsho:allow SPD101 採用中 by 鈴木\n"))
    #expect(result.matrix.workItems.count == 2)
    #expect(result.matrix.waivers.count == 1)
  }

  @Test(arguments: ["soffice.ods", "python.xml"])
  func `stand in comments of cells`(program: String) throws {
    let path = try ReadingFixture.path("corpus/18-waiver-in-a-comment.\(program)")
    let result = try Importer().read([.init(path: path)])
    #expect(
      result.matrix.waivers.map {
        "\($0.rule) \($0.reason ?? "-") \($0.owner ?? "-") \($0.location.cell ?? "-")"
      }
        == ["single-person-work 少人数のため 宮本 C2"])
    // The other comment is counted, as all that is not read.
    #expect(result.notes.count == 1)
  }

  @Test func `stand in rosters as well`() throws {
    let result = try read(("要員.csv", "社員番号,氏名,所属,備考\n1,青木 一,本社,bunsho:allow idle-person 顧問 by 社長\n"))
    #expect(lines(result) == ["idle-person | 顧問 | 社長 | - | D2 | row"])
  }

  private func workbook(comments: String, threaded: String? = nil, people: String? = nil) throws -> SheetFile
  {
    var book = HandMadeWorkbook()
    book.sheet =
      "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>業務名</t></is></c><c r='B1' t='inlineStr'><is><t>主担当</t></is></c></row>"
      + "<row r='2'><c r='A2' t='inlineStr'><is><t>見積</t></is></c><c r='B2' t='inlineStr'><is><t>田中</t></is></c></row></sheetData>"
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var relations = "<Relationship Id='c' Type='\(kinds)/comments' Target='../comments1.xml'/>"
    book.extra = [("xl/comments1.xml", comments)]
    if let threaded {
      relations +=
        "<Relationship Id='t' Type='http://schemas.microsoft.com/office/2017/10/relationships/threadedComment' Target='../threadedComments/threadedComment1.xml'/>"
      book.extra.append(("xl/threadedComments/threadedComment1.xml", threaded))
    }
    if let people {
      book.moreRelations.append(("rId9", "person", "persons/person.xml"))
      book.extra.append(("xl/persons/person.xml", people))
    }
    book.extra.append(("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships>\(relations)</Relationships>"))
    return try book.read()
  }

  @Test func `in comments of cells name their author, other comments are counted`() throws {
    let comments =
      "<comments><authors><author>鈴木 部長</author><author/></authors><commentList>"
      + "<comment ref='B2' authorId='0'><text><r><t xml:space='preserve'>鈴木 部長:\n</t></r><r><t>bunsho:allow single-person-work 採用中 until 2027-03-31</t></r></text></comment>"
      + "<comment ref='A2' authorId='1'><text><t>確認済み</t></text></comment>"
      + "<comment ref='A2' authorId='1'><text><t>bunsho:allow SPD117 by 木村</t></text></comment></commentList></comments>"
    let file = try workbook(comments: comments)
    #expect(file.sheets[0].uninterpreted == [.comment: 1])
    let result = Importer().interpret([file])
    #expect(
      lines(result) == [
        "single-person-work | 採用中 | 鈴木 部長 | 2027-03-31 | B2 | row", "SPD117 | - | 木村 | - | A2 | row",
      ])
    #expect(result.observations.count == 1)
  }

  @Test func `in threads are read once, with the name of who wrote them`() throws {
    let comments =
      "<comments><authors><author>tc={1}</author></authors><commentList><comment ref='B2' authorId='0'><text>"
      + "<t>[Threaded comment] bunsho:allow SPD101 採用中</t></text></comment></commentList></comments>"
    let threaded =
      "<ThreadedComments><threadedComment ref='B2' personId='{P}' id='{1}'><text>bunsho:allow SPD101 採用中</text></threadedComment></ThreadedComments>"
    let people = "<personList><person displayName='鈴木 花子' id='{P}' userId='s'/></personList>"
    let file = try workbook(comments: comments, threaded: threaded, people: people)
    #expect(file.sheets[0].uninterpreted.isEmpty)
    #expect(lines(Importer().interpret([file])) == ["SPD101 | 採用中 | 鈴木 花子 | - | B2 | row"])
  }

  @Test func `in hostile comments neither trap nor fill the memory`() throws {
    let long = String(repeating: "x", count: 200_000)
    let comments =
      "<comments><commentList><comment ref='?' authorId='9'><text><t>bunsho:allow SPD101 a</t></text></comment>"
      + "<comment ref='B2' authorId='999999999'><text><t>bunsho:allow \(long)</t></text></comment>"
      + "<comment><text><t>bunsho:allow</t></text></comment></commentList></comments>"
    let file = try workbook(comments: comments)
    let result = Importer().interpret([file])
    #expect(result.matrix.waivers.allSatisfy { $0.reason == nil })
    #expect(file.sheets[0].waiverComments.allSatisfy { $0.text.utf8.count <= CommentsPart.longestText })
  }
}
