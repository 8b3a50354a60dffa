// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import BunshoRendering

@Suite struct `Text in cells` {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("職務", 4), ("ｶﾅ", 2), ("Ａ", 2), ("◎○△", 6), ("e\u{301}", 1), ("葛\u{E0100}", 2),
    ("短\n長い行", 6), ("→─①", 6), ("\u{200B}", 0),
  ])
  func `widths follow East Asian width`(text: String, width: Int) {
    #expect(Workbook.TextWidth.of(text) == width)
  }

  @Test func `a column is as wide as its widest text, and a little more`() {
    #expect(Workbook.TextWidth.column(for: ["業務", "月次決算"]) == 11)
    #expect(Workbook.TextWidth.column(for: []) == 6)
    #expect(Workbook.TextWidth.column(for: [String(repeating: "長", count: 99)]) == 48)
    #expect(Workbook.TextWidth.column(for: ["A"], within: 5.5...9) == 5.5)
  }

  @Test func `text wraps into lines`() {
    #expect(Workbook.TextWidth.lines(of: "", inWidth: 10) == 1)
    #expect(Workbook.TextWidth.lines(of: "一二三四", inWidth: 9) == 1)
    #expect(Workbook.TextWidth.lines(of: "一二三四五", inWidth: 9) == 2)
    #expect(Workbook.TextWidth.lines(of: "一\n二\n", inWidth: 9) == 3)
    #expect(Workbook.TextWidth.lines(of: "一二", inWidth: .nan) == 2)
    #expect(Workbook.TextWidth.height(lines: 1) == 20)
    #expect(Workbook.TextWidth.height(lines: 3) == 55)
    #expect(Workbook.TextWidth.height(lines: 999) == 409.5)
  }

  @Test func `characters XML forbids are replaced`() {
    #expect(LawfulText.of("a\u{1}b") == .init(text: "a\u{FFFD}b", wasReplaced: true))
    #expect(LawfulText.of("\u{FFFF}") == .init(text: "\u{FFFD}", wasReplaced: true))
    #expect(LawfulText.of("Ａ\u{FFFD}") == .init(text: "Ａ\u{FFFD}"))
    #expect(LawfulText.of("a\r\nb\rc\n\r\n") == .init(text: "a\nb\nc\n\n"))
  }

  @Test func `long text is cut between characters`() {
    let exact = String(repeating: "あ", count: 32_767)
    #expect(LawfulText.of(exact) == .init(text: exact))
    let long = LawfulText.of(exact + "い")
    #expect(long.wasCut && long.text.utf16.count == 32_767 && long.text.hasSuffix("あ…"))
    let pairs = LawfulText.of(String(repeating: "𠮷", count: 20_000))
    #expect(pairs.wasCut && pairs.text.utf16.count == 32_767)
    #expect(LawfulText.prefix(of: "👩‍👩‍👧‍👦x", utf16Length: 11) == "👩‍👩‍👧‍👦")
    #expect(LawfulText.prefix(of: "a👩‍👩‍👧‍👦", utf16Length: 5) == "a")
    let accents = "e" + String(repeating: "\u{301}", count: 40_000)
    #expect(LawfulText.of(accents).text.utf16.count == 32_767)
  }

  @Test func `escapes of the format are kept as text`() {
    #expect(XLSXDocument.escaped("plain_text") == "plain_text")
    #expect(XLSXDocument.escaped("_x0041_") == "_x005F_x0041_")
    #expect(XLSXDocument.escaped("あ_xABCD_x0041_") == "あ_x005F_xABCD_x005F_x0041_")
    for text in SampleWorkbook.hostileTexts {
      #expect(WrittenCells.unescaped(XLSXDocument.escaped(text)) == text)
    }
  }
}
