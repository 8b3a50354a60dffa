// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

private func markdown(_ text: String, as path: String = "分担.md") throws(ImportError) -> SheetFile {
  try read(text, as: path)
}

/// The cells of a single cell's row: how a text in a pipe table comes out.
private func cellText(_ source: String) throws -> String? {
  try markdown("| 業務 | 担当 |\n|---|---|\n| \(source) | x |\n").cell(3, 1)?.text
}

@Suite struct MarkdownReadingTests {
  @Test func `a letter in angle brackets that is no element of HTML is text`() throws {
    #expect(try cellText("An (Dat <C>)") == "An (Dat <C>)")
    #expect(try cellText("An <b>Dat</b>") == "An Dat")
  }

  @Test func `each table is a sheet named by the heading above, rows keep their lines`() throws {
    let file = try markdown(
      "---\ntitle: 表\n---\n# 総務課 ##\n\n凡例: ◎主 ○副\n\n| 業務 | 担当 |\n|---|:-:|\n| 受付 | 田中 |\n\n"
        + "業務 | 担当\n-|-\n決算 | 佐藤\n\n経理課\n---\n| 業務 | 担当 |\r\n|--|--|\r\n| 支払 | 鈴木 |")
    #expect(file.formatName == "Markdown")
    #expect(file.encoding == "UTF-8")
    #expect(file.sheets.map(\.source.sheet) == ["総務課", "総務課 (2)", "経理課"])
    #expect(
      file.table(0) == [
        TableRow(4, ["総務課"]), TableRow(6, ["凡例: ◎主 ○副"]), TableRow(8, ["業務", "担当"]),
        TableRow(10, ["受付", "田中"]),
      ])
    #expect(
      file.table(1) == [TableRow(4, ["総務課"]), TableRow(12, ["業務", "担当"]), TableRow(14, ["決算", "佐藤"])])
    #expect(
      file.table(2) == [TableRow(16, ["経理課"]), TableRow(18, ["業務", "担当"]), TableRow(20, ["支払", "鈴木"])])
  }

  @Test func `a table without heading is named after the file, and names stay apart`() throws {
    let table = "|a|b|\n|-|-|\n|1|2|\n\n"
    let file = try markdown(table + "# 表 (2)\n" + table + "# 表\n" + table + "# 表\n" + table, as: "x/表.md")
    #expect(file.sheets.map(\.source.sheet) == ["表", "表 (2)", "表 (3)", "表 (4)"])
  }

  @Test(
    arguments: [
      ("**◎**", "◎"), ("***a***", "a"), ("_a_ __b__", "a b"), ("snake_case_name", "snake_case_name"),
      ("田中*、佐藤*", "田中*、佐藤*"), ("* 注", "* 注"), ("**重要。**次", "重要。次"), ("2 * 3 * 4", "2 * 3 * 4"),
      ("a \\| b", "a | b"), ("`a \\| b`", "a | b"), ("`**a**`", "**a**"), ("``a ` b``", "a ` b"),
      ("`a", "`a"),
      ("\\*a\\*", "*a*"), ("C:\\dir", "C:\\dir"),
      ("[田中](https://x.jp/a_(b)_c \"t\")", "田中"), ("[**R**](#r)", "R"), ("![○](o.png)", "○"),
      ("[R][A]", "[R][A]"), ("[ ] 済", "[ ] 済"), ("[a](b", "[a](b"), ("<https://x.jp>", "https://x.jp"),
      ("<tanaka@x.jp>", "tanaka@x.jp"), ("佐藤<br>鈴木<BR />", "佐藤\n鈴木"), ("<b>a</b><!-- x -->", "a"),
      ("<担当者>", "<担当者>"), ("1 < 2 > 0", "1 < 2 > 0"),
      ("&lt;a&gt; &amp;amp; &#9678; &#x25CB; &nosuch; &", "<a> &amp; ◎ ○ &nosuch; &"),
      ("&#0;&#xD800;&#99999999999;", "&#0;&#xD800;&#99999999999;"),
      ("<ruby>高橋<rp>(</rp><rt>たかはし</rt><rp>)</rp></ruby>", "高橋"), ("~a~", "~a~"), ("", ""),
    ])
  func `inline markup is taken off, all else stays`(source: String, text: String) throws {
    #expect(try cellText(source) == text)
  }

  @Test func `links by label count only where the label is defined`() throws {
    let file = try markdown(
      "|a|b|c|\n|-|-|-|\n|[田中][T]|[佐藤]|[R][C]|\n\n[t]: https://x.jp\n[佐藤]: https://y.jp\n")
    #expect(file.table()[1].texts == ["田中", "佐藤", "[R][C]"])
  }

  @Test func `text that is struck out is read and said so`() throws {
    let file = try markdown("|a|b|\n|-|-|\n|~~田中~~|佐藤|\n")
    #expect(file.table()[1].texts == ["田中", "佐藤"])
    #expect(file.notices.map(\.kind) == [.contentIgnored])
    #expect(try markdown("|a|b|\n|-|-|\n|x|y|\n").notices.isEmpty)
  }

  @Test func `rows end with the next block, short and long rows keep their cells`() throws {
    let file = try markdown(
      "> | a | b |\n> |---|---|\n> | 1 |\n> | 1 | 2 | 3 |\n> |  | |\n\n|a|b|\n|-|-|\n|1|2|\n- 項目\n|c|d|\n|-|-|\n|3|4|\n## 次"
    )
    #expect(file.table(0).map(\.texts) == [["a", "b"], ["1"], ["1", "2", "3"], ["", ""]])
    #expect(file.table(1).map(\.texts) == [["a", "b"], ["1", "2"]])
    #expect(
      file.table(2).map(\.texts) == [["項目"], ["c", "d"], ["3", "4"]].map { $0 == ["項目"] ? ["- 項目"] : $0 })
  }

  @Test func `code and comments hold no tables`() {
    let table = "| a | b |\n|---|---|\n| 1 | 2 |\n"
    for text in [
      "```\n\(table)```\n", "~~~ md\n\(table)```\n", "<!--\n\(table)-->\n", "<!-- \n\(table)",
      "| a | b |\n| 1 | 2 |\n",
      "a\n---\n", "|a|\n|:|\n", "本文 `<table>` だけ\n", "---\nx: 1\n---\n",
    ] {
      #expect(failure(Array(text.utf8), as: "a.md")?.code == .noTable)
    }
  }

  @Test func `a text without table says what a table looks like`() {
    let error = failure(Array("# 見出し\n本文\n".utf8), as: "a.md")
    #expect(error?.code == .noTable)
    #expect(error?.message.ja.contains("|---|---|") == true)
    #expect(failure([], as: "a.md")?.code == .emptyFile)
  }

  @Test func `the encoding of Markdown is found as that of CSV`() throws {
    let file = try read(
      [0x7C, 0x8B, 0xC6, 0x96, 0xB1, 0x7C, 0x92, 0x53, 0x93, 0x96, 0x7C] + Array("\n|-|-|\n|a|b|\n".utf8),
      as: "表.md")
    #expect(file.encoding == "CP932")
    #expect(file.table()[0].texts == ["業務", "担当"])
  }
}

@Suite struct MarkdownHTMLTableTests {
  @Test func `spans become merged cells and rows keep their lines`() throws {
    let file = try markdown(
      "<h4 style='x'>TABLE E-2</h4>\n<table>\n <thead><tr>\n<th rowspan=2>業務</th><th colspan=\"2\">担当</th></tr>\n"
        + "<tr><th>主</th><th>副</th></tr></thead>\n<tr><td>受付</td><td>田中</td><td></td></tr>\n<tr>\n\n"
        + "<td>決算<td colspan=2>佐藤 &amp; 鈴木\n</table>\n")
    #expect(file.sheets.map(\.source.sheet) == ["TABLE E-2"])
    #expect(
      file.table() == [
        TableRow(1, ["TABLE E-2"]), TableRow(3, ["業務", "担当"]), TableRow(5, ["主", "副"]),
        TableRow(6, ["受付", "田中"]), TableRow(7, ["決算", "佐藤 & 鈴木"]),
      ])
    #expect(file.cell(5, 2)?.text == "主")
    #expect(file.cell(5, 3)?.text == "副")
    #expect(
      file.sheets[0].merges == [
        .init(rows: 3...5, columns: 1...1), .init(rows: 3...3, columns: 2...3),
        .init(rows: 7...7, columns: 2...3),
      ])
  }

  @Test func `Markdown inside a cell: lists and hard breaks are lines, soft ones are not`() throws {
    let file = try markdown(
      "<table><tr>\n<td markdown=\"1\">\nTASK C-1    \n*System\nDescription*  \n請求書の\n発行。\n</td>\n"
        + "<td>\n* System Owner\n* Authorizing\n  Official\n\n1. 一\n2. 二\n</td><td>a<br/>b<p>c</p>d<ul><li>e<li>f</ul></td></tr></table>"
    )
    #expect(
      file.table()[0].texts == [
        "TASK C-1\nSystem Description\n請求書の発行。", "System Owner\nAuthorizing Official\n1. 一\n2. 二",
        "a\nb\nc\nd\ne\nf",
      ])
  }

  @Test func `a line all in bold type stands alone`() throws {
    let file = try markdown(
      "<table><tr><td>TASK C-2\n**Security Categorization**\nCategorize\nthe system.</table>")
    #expect(file.table()[0].texts == ["TASK C-2\nSecurity Categorization\nCategorize the system."])
  }

  @Test func `a caption names the table, readings and scripts are no text, inner tables are`() throws {
    let file = try markdown(
      "# 見出し\n\n<TABLE border>\n<caption>分担 <b>表</b></caption><tr><td>a<script>if (1<2) {}</script><style>x</style>"
        + "<td><ruby>高橋<rt>たかはし</rt></ruby><img src=x alt=○><td><table><tr><td>内<td>側</table>外</TABLE>\n|x|y|\n|-|-|\n|1|2|"
    )
    #expect(file.sheets.map(\.source.sheet) == ["分担 表", "見出し"])
    #expect(file.table(0).last?.texts == ["a", "高橋○", "内\n側\n外"])
    #expect(file.table(1).map(\.number) == [1, 5, 7])
  }

  @Test func `several rows on one line get numbers of their own`() throws {
    let file = try markdown(
      "\n<table><tr><td>a</td></tr><tr><td>b</td></tr><tr></tr><tr><td>c</td></tr></table>")
    #expect(file.table() == [TableRow(2, ["a"]), TableRow(3, ["b"]), TableRow(5, ["c"])])
  }

  @Test func `a table nothing closes ends before the next heading`() throws {
    let file = try markdown("<table><tr><td>a\n<tr><td>b\n# 次\n|c|d|\n|-|-|\n|1|2|\n")
    #expect(file.sheets.map(\.source.sheet) == ["分担", "次"])
    #expect(file.table(0).map(\.texts) == [["a"], ["b"]])
    #expect(file.notices.map(\.kind) == [.contentIgnored])
  }

  @Test func `text that only looks like tags stays`() throws {
    let file = try markdown("<table><tr><td><担当者>の a < b && c</td></tr></table>")
    #expect(file.table()[0].texts == ["<担当者>の a < b && c"])
  }

  // MARK: - Hostile texts

  @Test(arguments: ["0", "99999999", "-1", "x", "1e9", ""])
  func `huge and odd spans are cut to what a table can be`(span: String) throws {
    let file = try markdown(
      "<table><tr><td rowspan='\(span)'>a<td colspan='\(span)'>b<tr><td>c<td>d</table>")
    #expect(file.table()[0].texts == ["a", "b"])
    #expect(file.sheets[0].merges.allSatisfy { $0.rows.upperBound <= 2 && $0.columns.upperBound <= 1001 })
  }

  @Test func `more columns than any sheet has are refused`() {
    let cells = String(repeating: "<td colspan=1000>", count: 20)
    #expect(failure(Array("<table><tr>\(cells)</table>".utf8), as: "a.md")?.code == .tooLarge)
    let pipes = String(repeating: "|a", count: 20_000) + "\n" + String(repeating: "|-", count: 20_000) + "\n"
    #expect(failure(Array(pipes.utf8), as: "a.md")?.code == .tooLarge)
  }

  @Test func `spans that cover each other without end are refused`() {
    let row = "<tr>" + String(repeating: "<td colspan=1000 rowspan=60000>", count: 16)
    let text = "<table>" + row + String(repeating: "<tr><td>", count: 5_000) + "</table>"
    #expect(failure(Array(text.utf8), as: "a.md")?.code == .tooLarge)
  }

  @Test func `elements nested without end are refused`() {
    let text = "<table><tr><td>" + String(repeating: "<div>", count: 100_000)
    #expect(failure(Array(text.utf8), as: "a.md")?.code == .tooLarge)
    let tables = String(repeating: "<table><tr><td>", count: 50_000)
    #expect(failure(Array(tables.utf8), as: "a.md")?.code == .tooLarge)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "<table>\n# h\n", "[", "](", "*a", "**a_b~~", "`a``b", "<!--", "&amp", "<a ", "```\n", "![x](", "\\",
      "<ruby><rt>", "[a][b", "_a*",
      "> ", "|", "<h1>", "<!-- <table> --\n", "</table><table",
    ])
  func `no pattern costs more than its length`(pattern: String) {
    let body = String(repeating: pattern, count: 30_000 / pattern.utf8.count)
    for text in [
      "|a|b|\n|-|-|\n|\(body)|x|\n", body, "<table><tr><td>\(body)</table>",
      "[a]: x\n|a|b|\n|-|-|\n|\(body)]|",
    ] {
      // Whatever comes of it, it comes soon.
      do throws(ImportError) {
        _ = try markdown(text)
      } catch {
        #expect([.noTable, .tooLarge].contains(error.code))
      }
    }
  }
}
