// SPDX-License-Identifier: Apache-2.0

/// Texts that spreadsheets, CSV, YAML and XML are known to spoil, and words that have a meaning in tables.
enum HostileTexts {
  static let samples: [String] = [
    // Words that tables use for something else.
    "R", "A", "R/A", "-", "－", "×", "○", "◎", "同上", "〃", "合計", "小計", "以下余白", "全員", "未定", "担当", "業務名", "氏名",
    "none", "対象外", "R: Responsible", "凡例: ◎:主担当 ○:副担当", "work_item_id", "person", "main",
    // Punctuation of the formats.
    "a,b", "\"", "\"\"", "a\"b", "'", "'quoted'", "a;b", "a\tb", "\t", "a|b", "sep=,", "#", "# comment",
    "- item",
    "key: value", "{}", "[1]", "&anchor", "*alias", "!tag", "%", "?", "|", ">", "~", "\\", "\\n",
    "C:\\new\\table",
    "<b>", "&amp;", "]]>", "<!--", "<?xml?>", "${x}", "{{x}}",
    // Line ends.
    "一行目\n二行目", "\n", "a\r\nb", "a\rb", "\r", "末尾\n", "a\u{85}b", "a\u{2028}b", "a\u{0B}b",
    // What programs take for formulas or numbers.
    "=1+1", "=HYPERLINK(\"http://example.com\")", "+81-3", "-1", "@SUM(A1)", "＝１", "|cmd", "000123", "007",
    "1.0", "1e5",
    "1E5", "0x10", "1_000", "１２", "2026-04-01", "4/1", "12:30", "true", "TRUE", "yes", "no", "null", "NULL",
    "NaN",
    ".inf", "1,234", "△1", "50%",
    // Blanks.
    " ", "　", " 前", "後 ", "　両側　", "a  b", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{FEFF}x",
    // Scripts.
    "髙橋 﨑", "高　木", "葛\u{E0100}城", "神\u{FA19}", "𠮷野家", "👩‍👩‍👧‍👦", "🇯🇵", "é", "e\u{301}", "が", "か\u{3099}", "ｶﾞ",
    "שלום", "\u{202E}abc\u{202C}", "مرحبا", "\u{E000}", "①㈱㋿", "İ", "ß", "ﬁ", "А", "Ⅰ",
    // Our own escapes and references.
    "_x000D_", "_x005F_", "_x_", "_x+1_", "_x+12_", "a_x+1_", "_x005F_x000D_", "{U+000D}", "{U+007B}", "{+1}",
    "a{+12}", "{", "{}", "{U+", "{U+ZZZZ}", "{{U+000D}}", "__x000D_", "_bunsho", "佐藤 #3", "#3",
    " #1", "佐藤 #",
    "2!E13", "bunsho.model/1",
    // Lengths.
    String(repeating: "長", count: 300), String(repeating: "ab,\"\n", count: 60),
  ]

  /// Scalars out of which texts are made up.
  static let scalars: [Unicode.Scalar] = Array(
    "aAzZ09 _x{U}+#!=-@,;:\"'\\/<>&\n\t　、。・〜～―ー○◎△×あアｱ漢𠮷①".unicodeScalars)

  /// Characters that a cell of a workbook cannot hold.
  static let unlawful = ["\u{1}", "\u{1F}", "a\u{8}b", "\u{FFFE}", "\u{FFFF}x", "\u{7F}"]
}

extension RandomSource {
  /// A text, hostile half of the time.
  mutating func text() -> String {
    switch below(8) {
    case 0..<4: return pick(HostileTexts.samples)
    case 4: return pick(["見積", "請求", "月次レポート作成", "顧客対応", "採用"]) + String(below(30))
    case 5: return pick(HostileTexts.samples) + pick(HostileTexts.samples)
    case 6 where once(in: 4): return pick(HostileTexts.unlawful)
    default:
      var scalars = String.UnicodeScalarView()
      for _ in 0..<(1 + below(12)) { scalars.append(pick(HostileTexts.scalars)) }
      return String(scalars)
    }
  }

  /// A text that may be stated and empty.
  mutating func anyText() -> String { once(in: 12) ? "" : text() }

  /// A name out of few, so that names repeat.
  mutating func name() -> String {
    once(in: 3) ? pick(["佐藤", "佐藤 花子", "営業部", "第一課", "課長", "R", "同上", "佐藤 #1"]) : anyText()
  }
}
