// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

/// marks-and-kinds.md §4–6: what people type for one mark.
@Suite struct `Marks in cells` {
  @Test(arguments: [
    ("◎", "\u{25CE}\u{29BE}\u{29BF}\u{2299}"), ("○", "\u{25CB}\u{25EF}\u{3007}\u{26AA}\u{2B55}\u{1F534}"),
    ("●", "\u{25CF}\u{26AB}\u{2B24}"), ("△", "\u{25B3}\u{25B5}\u{2206}\u{0394}"), ("▲", "\u{25B2}\u{25B4}"),
    ("□", "\u{25A1}\u{25A2}\u{2610}"), ("■", "\u{25A0}"),
    ("×", "\u{D7}\u{2715}\u{2716}\u{2717}\u{2718}\u{2613}\u{2A2F}\u{274C}"),
    ("✓", "\u{2713}\u{2714}\u{2611}\u{2705}レﾚ"),
    ("－", "-－\u{2212}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2500}ーｰ一/／＼"), ("☆", "\u{2606}"),
    ("★", "\u{2605}\u{2B50}"), ("・", "\u{30FB}\u{FF65}\u{B7}\u{2022}"), ("①", "①"), ("②", "②"), ("③", "③"),
    ("A", "A\u{410}\u{430}\u{391}\u{FF21}\u{FF41}a"), ("C", "\u{421}\u{441}\u{3F9}\u{216D}\u{FF23}\u{FF43}c"),
    ("I", "\u{406}\u{456}\u{4C0}\u{399}\u{2160}\u{FF29}\u{FF49}il|"),
    ("S", "\u{405}\u{455}\u{FF33}\u{FF53}s"),
    ("P", "\u{420}\u{440}\u{3A1}\u{FF30}\u{FF50}p"), ("O", "\u{41E}\u{43E}\u{39F}\u{FF2F}\u{FF4F}o"),
    ("R", "RrＲｒ"), ("V", "\u{2164}\u{FF36}\u{FF56}v"), ("D", "\u{216E}\u{FF24}\u{FF44}d"),
  ])
  func `code points fold to one mark`(mark: Character, spellings: String) {
    for scalar in spellings.unicodeScalars {
      let cell = MarkCell(String(scalar), inMarkColumn: true)
      #expect(cell?.marks == [mark], "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("二重丸", "◎"), ("丸", "○"), ("まる", "○"), ("黒丸", "●"), ("三角", "△"), ("ばつ", "×"), ("有", "✓"), ("該当", "✓"),
    ("TRUE", "✓"), ("N/A", "－"), ("n/a", "－"), ("対象外", "－"), ("なし", "－"), ("無", "－"), ("--", "－"), ("⭕️", "○"),
    ("✔︎", "✓"), ("主", "主"),
  ])
  func `words and sequences are marks`(text: String, mark: Character) {
    #expect(MarkCell(text)?.marks == [mark])
  }

  @Test(arguments: [
    ("R/A", "RA"), ("A/R", "AR"), ("R,A", "RA"), ("R, A", "RA"), ("R、A", "RA"), ("R・A", "RA"), ("R+A", "RA"),
    ("R&A", "RA"), ("R ＆ A", "RA"), ("R A", "RA"), ("RA", "RA"), ("ar", "AR"), ("R\nA", "RA"), ("R;A", "RA"),
    ("R; A", "RA"), ("R et A", "RA"), ("R und A", "RA"), ("R and A", "RA"), ("R-A", "RA"), ("RAC", "RAC"),
    ("R\u{A0}", "R"), ("Ｒ／Ａ", "RA"), ("(R)", "R"), ("（Ａ）", "A"), ("[C]", "C"), ("◎/○", "◎○"), ("△○", "△○"),
  ])
  func `several letters in a cell`(text: String, marks: String) {
    let cell = MarkCell(text, inMarkColumn: true)
    #expect(cell.map { String($0.marks) } == marks)
    #expect(cell?.note == nil)
  }

  @Test(arguments: [
    ("R*", "R", "*"), ("R1", "R", "1"), ("R※1", "R", "※1"), ("C*", "C", "*"), ("◎(4月～)", "◎", "4月～"),
    ("○※1", "○", "※1"),
    ("○1", "○", "1"), ("◎田中", "◎", "田中"), ("◎ 田中", "◎", "田中"), ("R（兼務）", "R", "兼務"), ("主 田中", "主", "田中"),
    ("R: 田中", "R", "田中"), ("A 田中", "A", "田中"), ("○ ※2", "○", "※2"),
  ])
  func `what follows a mark is kept as a note`(text: String, mark: String, note: String) {
    let cell = MarkCell(text, inMarkColumn: true)
    #expect(cell.map { String($0.marks) } == mark)
    #expect(cell?.note == note)
  }

  @Test(arguments: ["RA", "AR", "RAS", "ARCI", "RACIVS", "DA", "DACI", "RAPI", "CO"])
  func `letters of one scheme may run together`(text: String) {
    #expect(MarkCell(text)?.marks == Array(text))
  }

  @Test(arguments: [
    "Raci", "Lead", "Do", "PIC", "CC", "Alice", "A team", "I will", "Dev", "Rさん", "レビュー", "一般", "ーズ", "/home",
    "主担当",
    "実施", "▲5", "△1", "△１，２００", "10", "100%", "3.5", "RR", "R_A", "A.B", "", "R et al", "mark", "ORD",
    "FUND", "DOC", "VIP",
  ])
  func `words, names and numbers are no marks`(text: String) {
    #expect(MarkCell(text, inMarkColumn: true) == nil)
  }

  @Test(arguments: [
    ("\u{410}", "A"), ("\u{2299}", "◎"), ("\u{1F534}", "○"), ("一", "－"), ("l", "I"), ("|", "I"),
  ])
  func `doubtful marks are noted`(text: String, readAs: Character) {
    #expect(MarkCell(text, inMarkColumn: true)?.lookAlikes == [readAs])
  }

  @Test(arguments: ["Ａ", "r", "○", "\u{3007}", "－"])
  func `full-width and lower-case letters are not noted`(text: String) {
    #expect(MarkCell(text, inMarkColumn: true)?.lookAlikes == [])
  }

  @Test func `l is an I only in a column of marks`() {
    #expect(MarkCell("l")?.marks == ["L"])
    #expect(MarkCell("|") == nil)
    #expect(MarkCell("R 田中") == nil)
  }

  @Test func `letters that stand for marks`() {
    func folded(_ marks: String) -> [Character: Character] {
      MarkFolding.substitutes(for: Dictionary(marks.map { ($0, 1) }, uniquingKeysWith: +))
    }
    #expect(folded("◎O") == ["O": "○"])
    #expect(folded("VX") == ["V": "✓", "X": "×"])
    #expect(folded("1") == ["1": "✓"])
    #expect(folded("12") == [:])
    #expect(folded("RACIO") == [:])
    #expect(folded("RVASN") == ["N": "－"])
    #expect(folded("X") == [:])
    #expect(folded("0○") == [:])
  }

  @Test func `typed ticks and circles count as marks in a table`() throws {
    let result = try read(("t.csv", "業務名,田中,佐藤\n見積,◎,o\n受注,Ｏ,◎\n納品,◎,x\n"))
    #expect(result.matrix.assignments.map(\.involvement) == [.main, .sub, .sub, .main, .main])
    #expect(result.matrix.exclusions.count == 1)
    #expect(result.notes.isEmpty)
  }

  @Test func `zero is never a circle`() throws {
    let result = try read(("t.csv", "業務名,田中,佐藤\n見積,◎,○\n受注,○,◎\n納品,◎,○\n検収,◎,○\n改善,◎,0\n"))
    #expect(result.matrix.assignments.count == 9)
    #expect(result.notes == ["unknownMark 0 C6"])
  }
}
