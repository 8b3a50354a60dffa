// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoRendering

/// What `check` prints lines up under Japanese text and cannot steer the terminal.
@Suite struct `Terminal text` {
  private static let cells = [
    "12", "月次レポートの作成", "ｶﾅ and Ａ", "◎", "", "山本 直樹、佐藤 健一", "が\u{3099}と\u{FE0F}", "end",
  ]

  @Test(arguments: cells.indices) func `the mark stands under its cell`(index: Int) throws {
    let row = RowExcerpt(cells: Self.cells, header: [], column: index + 1, room: 200)
    let marker = try #require(row.marker)
    let start = marker.prefix { $0 == " " }.count
    let before = Self.cells[..<index].map { TerminalText.padded($0, to: 2) + " | " }.joined()
    #expect(start == TerminalText.width(of: before))
    #expect(marker.count - start == max(2, TerminalText.width(of: Self.cells[index])))
  }

  @Test func `a long row is shortened around the cell`() throws {
    let cells = (1...40).map { "値\($0)" }
    for column in [1, 20, 40] {
      let row = RowExcerpt(cells: cells, header: cells, column: column, room: 60)
      #expect(TerminalText.width(of: row.line) <= 60)
      #expect(row.line.contains("値\(column)"))
      #expect(row.line.hasPrefix("...") == (column > 1))
      #expect(row.line.hasSuffix("...") == (column < 40))
      let marker = try #require(row.marker)
      let start = marker.prefix { $0 == " " }.count
      // Every cell is of the same width but for its digits: look at what stands above the mark.
      var above = ""
      var width = 0
      for scalar in row.line.unicodeScalars {
        if width >= start, width < marker.count { above.unicodeScalars.append(scalar) }
        width += TerminalText.columns(of: scalar)
      }
      #expect(above == "値\(column)")
    }
  }

  @Test func `an empty cell behind the last one can be pointed at`() {
    let row = RowExcerpt(cells: ["T1", "業務"], header: ["No", "業務", "部門", "主担当"], column: 4, room: 80)
    #expect(row.line == "T1 | 業務 |    |")
    #expect(row.marker == "                 ^^")
    #expect(row.heading == "主担当")
  }

  @Test(arguments: [
    ("\u{1B}[31m赤", "?[31m赤"), ("a\r\nb", "a b"), ("\u{202E}逆", "逆"), ("a\u{85}b", "a?b"), ("普通", "普通"),
    ("\u{2066}x\u{2069}\u{200F}", "x"), ("a\u{7}b\tc", "a?b c"),
  ]) func `nothing steers the terminal`(text: String, plain: String) {
    #expect(TerminalText.plain(text) == plain)
  }

  @Test func `hostile data leaves no control in the output`() throws {
    let report = try SampleReports.hostile()
    let text = TerminalRenderer(limit: nil).text(report, in: SampleReports.context(.ja, for: report))
    let controls = text.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
        || (0x202A...0x202E).contains($0.value)
    }
    #expect(controls.isEmpty)
  }

  @Test func `the gravest findings are on the screen, and how to see the rest`() throws {
    let report = try SampleReports.report(SampleReports.list)
    let text = TerminalRenderer(limit: 2).text(report, in: SampleReports.context(.en, for: report))
    #expect(text.contains("DUP102") && text.contains("GAP101"))
    #expect(!text.contains("SPD101") && !text.contains("REV101"))
    #expect(text.contains("2 more not shown; use --verbose to see all 4."))
    #expect(text.split(separator: "\n").last?.hasPrefix("2 errors, 1 warning, 1 note / 4 tasks: ") == true)
    let all = TerminalRenderer(limit: nil).text(report, in: SampleReports.context(.en, for: report))
    #expect(!all.contains("--verbose"))
  }

  @Test func `a clean table says so`() throws {
    let report = try SampleReports.report("task | 部長 | 担当\n決算 | A | R", graded: false)
    let text = TerminalRenderer().text(report, in: SampleReports.context(.ja, for: report))
    #expect(text.hasPrefix("指摘はありません / 業務1件: 実行者あり 100%、責任者あり 100%、"))
    #expect(text.split(separator: "\n").count == 1)
  }
}
