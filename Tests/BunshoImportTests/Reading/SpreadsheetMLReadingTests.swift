// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct SpreadsheetMLReadingTests {
  private static let head =
    "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"
    + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' xmlns:html='http://www.w3.org/TR/REC-html40' "
    + "xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet' xmlns:x='urn:schemas-microsoft-com:office:excel'>"

  private static func workbook(_ content: String) throws -> SheetFile {
    try read(Array("\(head)\(content)</Workbook>".utf8), as: "表.xml")
  }

  @Test func `indices, merges and comments`() throws {
    let file = try Self.workbook(
      """
      <Worksheet ss:Name='業務'><Table><Column ss:Width='5'/>
      <Row><Cell ss:MergeAcross='1' ss:MergeDown='2'><Data ss:Type='String'>担当</Data></Cell>
      <Cell><Data ss:Type='String'>備考</Data><Comment><ss:Data>メモ</ss:Data></Comment></Cell></Row>
      <Row ss:Index='4' ss:Span='1'><Cell ss:Index='3'><Data ss:Type='Number'>7</Data></Cell></Row>
      <Row><Cell/><Cell><ss:Data ss:Type='String' xmlns='http://www.w3.org/TR/REC-html40'>
      <B>太</B><Font html:Color='#FF0000'>字</Font></ss:Data></Cell></Row></Table>
      <WorksheetOptions xmlns='urn:schemas-microsoft-com:office:excel'><Visible>SheetHidden</Visible>
      </WorksheetOptions></Worksheet><Worksheet ss:Name='2'><Table/></Worksheet>
      """)
    let sheet = file.sheets[0]
    #expect(file.formatName == "SpreadsheetML 2003")
    #expect(file.sheets.map(\.isHidden) == [true, false])
    #expect(sheet.merges == [.init(rows: 1...3, columns: 1...2)])
    #expect(sheet.uninterpreted == [.comment: 1])
    #expect(file.cell(1, 3)?.text == "備考")
    #expect(file.cell(4, 3)?.text == "7")
    #expect(file.cell(6, 2)?.text.hasSuffix("太字") == true)
  }

  @Test func `values are shown by the formats of their styles`() throws {
    let file = try Self.workbook(
      """
      <Styles><Style ss:ID='Default'/><Style ss:ID='d'><NumberFormat ss:Format='Short Date'/></Style>
      <Style ss:ID='p'><NumberFormat ss:Format='0.00'/></Style><Style ss:ID='q' ss:Parent='p'/>
      <Style ss:ID='t'><NumberFormat ss:Format='h:mm'/></Style></Styles>
      <Worksheet ss:Name='1'><Table><Row ss:StyleID='q'>
      <Cell ss:StyleID='d'><Data ss:Type='DateTime'>2026-04-01T00:00:00.000</Data></Cell>
      <Cell ss:StyleID='t'><Data ss:Type='DateTime'>1899-12-31T09:30:00.000</Data></Cell>
      <Cell><Data ss:Type='Number'>4.1</Data></Cell><Cell><Data ss:Type='Boolean'>1</Data></Cell>
      <Cell ss:Formula='=1/0'><Data ss:Type='Error'>#DIV/0!</Data></Cell><Cell ss:Formula='=1'/>
      <Cell ss:StyleID='Default'><Data ss:Type='DateTime'>2026-04-01T09:30:00.000</Data></Cell>
      </Row></Table></Worksheet>
      """)
    #expect(
      file.table() == [
        TableRow(
          1, ["2026-04-01", "09:30:00", "4.10", "TRUE", "#DIV/0!", "", "2026-04-01T09:30:00"])
      ])
    #expect(file.cell(1, 6)?.kind == .error)
    #expect(file.notices.map(\.kind) == [.formulasWithoutValue])
  }

  @Test func `other documents are named`() {
    let error = failure(
      Array(
        "<?xml version='1.0'?><Project xmlns='http://schemas.microsoft.com/developer/msbuild/2003'/>".utf8),
      as: "計画.xml"
    )
    #expect(error?.code == .unsupportedFormat)
    #expect(error?.message.ja.contains("<Project>") == true)
  }

  @Test func `rows and cells outside every sheet are refused`() {
    for content in [
      "<Row ss:Index='2000000'/>", "<Row><Cell ss:Index='20000'/></Row>",
      "<Row><Cell ss:MergeAcross='999999999'/></Row>",
    ] {
      let text = "\(Self.head)<Worksheet ss:Name='1'><Table>\(content)</Table></Worksheet></Workbook>"
      #expect(failure(Array(text.utf8), as: "表.xml")?.code == .tooLarge)
    }
  }
}
