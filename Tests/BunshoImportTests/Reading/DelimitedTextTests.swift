// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

@Suite struct DelimitedTextTests {
  @Test func `fields, quotes and doubled quotes are read as RFC 4180 has them`() throws {
    let file = try read("a,\"b,c\",\"d\"\"e\"\r\n\"\",f,\r\n")
    #expect(file.table() == [TableRow(1, ["a", "b,c", "d\"e"]), TableRow(2, ["", "f", ""])])
    #expect(file.irregularities.isEmpty)
  }

  @Test func `line breaks of all kinds mix, and rows count physical lines`() throws {
    let file = try read("a\nb\r\nc\rd,\"x\r\ny\nz\"\n\n\ne")
    #expect(file.table().map(\.number) == [1, 2, 3, 4, 9])
    #expect(file.cell(4, 2)?.text == "x\r\ny\nz")
  }

  @Test func `blank lines and lines of delimiters alone are no rows`() throws {
    let file = try read("a,b\n\n,\n  ,\nc,d\n,\n\n")
    #expect(file.table() == [TableRow(1, ["a", "b"]), TableRow(4, ["  ", ""]), TableRow(5, ["c", "d"])])
  }

  @Test(
    arguments: [
      ("a\tb,c\nd\te\n", "\t"), ("a;b,c\nd;e\n", ";"), ("a|b\nc|d\n", "|"), ("a,b;c\nd,e\n", ","),
      ("業務\n請求書\n", ","), ("\"a;b;c\",d\n\"e;f;g\",h\n", ","), ("sep=;\na,b;c\n", ";"),
      ("表題\n\n業務;担当\nx;y\n", ";"),
    ] as [(String, Character)])
  func `the delimiter is the evenest candidate`(text: String, delimiter: Character) throws {
    #expect(try read(text).textLayout?.delimiter == delimiter)
  }

  @Test func `the line that tells the delimiter is no row but counts as a line`() throws {
    #expect(try read("sep=;\r\na;b\r\n").table() == [TableRow(2, ["a", "b"])])
  }

  @Test func `a file named tsv is separated by tabs`() throws {
    let file = try read("a,b,c\nd,e,f\n", as: "表.tsv")
    #expect(file.formatName == "TSV")
    #expect(file.table()[0].texts == ["a,b,c"])
  }

  @Test func `text behind a closing quote is kept and recorded`() throws {
    let file = try read("a,\"b\"c,d\n")
    #expect(file.table() == [TableRow(1, ["a", "bc", "d"])])
    #expect(file.irregularities.map(\.kind) == [.textAfterQuote])
    #expect(file.irregularities.first?.location.cell == "B1")
  }

  @Test func `a quote nothing closes does not swallow the file`() throws {
    let file = try read("a,b\n\"c,d\ne,f\ng,h\n")
    #expect(
      file.table() == [
        TableRow(1, ["a", "b"]), TableRow(2, ["\"c", "d"]), TableRow(3, ["e", "f"]), TableRow(4, ["g", "h"]),
      ])
    #expect(file.irregularities.map(\.kind) == [.unbalancedQuote])
    #expect(file.irregularities.first?.location.cell == "A2")
  }

  @Test func `a quote closed only by a later field's quote does not swallow the rows between`() throws {
    let file = try read("\"a,b\nc,d\ne,\"f,g\"\n")
    #expect(
      file.table() == [TableRow(1, ["\"a", "b"]), TableRow(2, ["c", "d"]), TableRow(3, ["e", "f,g"])])
    #expect(file.irregularities.map(\.kind) == [.unbalancedQuote])
  }

  @Test func `quotes inside a field are ordinary characters`() throws {
    let file = try read("5\"x\",b\n")
    #expect(file.table() == [TableRow(1, ["5\"x\"", "b"])])
  }

  @Test func `the end marks of old systems are dropped and stray NULs recorded`() throws {
    let file = try read("a,b\r\nc\0d,\"e\0\"\r\n\u{1A}\0\0")
    #expect(file.table() == [TableRow(1, ["a", "b"]), TableRow(2, ["cd", "e"])])
    #expect(file.irregularities.map(\.kind) == [.nulByte, .nulByte])
  }

  @Test func `irregularities beyond the list are counted in a notice`() throws {
    let file = try read(String(repeating: "\"a\"b,c\n", count: 1_500))
    #expect(file.irregularities.count == CSVTokenizer.irregularityLimit)
    #expect(file.notices.map(\.kind) == [.furtherIrregularities])
    #expect(file.notices.first?.text.en.contains("500") == true)
  }

  @Test func `unterminated quotes on every line cost no more than one reading`() throws {
    let file = try read(String(repeating: "\"a,b\n", count: 200_000))
    #expect(file.sheets[0].rowCount == 200_000)
  }

  @Test func `more columns than a spreadsheet has are refused`() {
    #expect(
      failure(Array(String(repeating: ",", count: 20_000).utf8) + [0x61], as: "表.csv")?.code == .tooLarge)
  }

  @Test func `an empty file, even one with a mark, says so`() {
    #expect(failure([], as: "表.csv")?.code == .emptyFile)
    #expect(failure([0xEF, 0xBB, 0xBF], as: "表.csv")?.code == .emptyFile)
  }

  @Test func `reading any text back joined by its delimiter gives the text`() throws {
    // A small linear congruential generator: the same texts every time.
    var state: UInt32 = 1
    func next(_ bound: UInt32) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 16) % Int(bound)
    }
    let alphabet = ["a", "業", ",", "\"", "\n", "\r\n", ";", " ", "\t", "é", "𠮷"]
    for _ in 0..<300 {
      let rows = (0..<1 + next(5)).map { _ in
        (0..<4).map { _ in (0..<next(6)).map { _ in alphabet[next(UInt32(alphabet.count))] }.joined() }
      }
      let kept = rows.filter { $0.contains { !$0.isEmpty } }
      let text = rows.map { row in
        row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
      }.joined()
      #expect(try read("sep=,\n" + text).table().map(\.texts) == kept)
    }
  }
}
