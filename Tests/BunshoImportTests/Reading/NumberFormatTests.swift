// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import BunshoImport

@Suite struct NumberFormatTests {
  private static func shown(_ value: Double, _ code: String, _ system: DateSystem = .from1900) -> String {
    var output: [UInt8] = []
    _ = NumberFormat(code: code).append(value, system: system, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(
    arguments: [
      (45383, "45383"), (0, "0"), (-1.5, "-1.5"), (0.1 + 0.2, "0.3"), (1e14, "100000000000000"),
      (123_456_789_012_345, "123456789012345"), (1e15, "1E+15"), (1.25e20, "1.25E+20"), (0.00001, "0.00001"),
      (1.5e-12, "1.5E-12"), (2.0 / 3, "0.666666666666667"), (1234.5678, "1234.5678"), (-0.0, "0"),
    ] as [(Double, String)])
  func `a number without format shows fifteen digits`(value: Double, text: String) {
    #expect(Self.shown(value, "General") == text)
  }

  @Test(
    arguments: [
      (4.1, "0.00", "4.10"), (2.675, "0.00", "2.68"), (1.005, "0.00", "1.01"), (-2.5, "0", "-3"),
      (0.5, "0", "1"), (7, "000", "007"), (1234567, "000-0000", "123-4567"), (1234.5, "#,##0", "1,235"),
      (12, "#,##0", "12"), (0, "#,##0", "0"), (0, "#,###", "0"), (1_234_567.891, "#,##0.00", "1,234,567.89"),
      (0.125, "0%", "13%"), (0.125, "0.0%", "12.5%"), (5, "0\"名\"", "5名"), (5, "0\\h", "5h"),
      (1.5, "0.##", "1.5"), (1, "0.##", "1"), (0.5, "#.0", ".5"), (0.5, ".00", ".50"), (12.5, ".00", "12.50"),
      (1200, "[$¥-411]#,##0", "¥1,200"), (-1200, "#,##0;[Red]▲#,##0", "▲1,200"), (-5, "0_);(0)", "(5)"),
      (-1.11, "0.00;[Red]0.00", "-1.11"), (0, "0;-0;\"-\"", "-"), (5, ";;;", "5"),
      (1_234_567, "#,##0,", "1,235"),
      (3, "General\"年\"", "3年"), (-3, "General\"年\"", "-3年"), (0.25, "# ?/?", "0.25"),
      (1500, "0.00E+00", "1500"),
      (5, "[>=10]0\"多\";0\"少\"", "5"), (12, "@", "12"), (-0.001, "0.00", "0.00"),
      (1e14, "0.0", "100000000000000.0"),
      (5, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "5"),
      (0, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "-"),
    ] as [(Double, String, String)])
  func `a number is shown by its format`(value: Double, code: String, text: String) {
    #expect(Self.shown(value, code) == text)
  }

  @Test(
    arguments: [
      (1, "yyyy/m/d", "1900-01-01"), (59, "yyyy/m/d", "1900-02-28"), (60, "yyyy/m/d", "1900-02-29"),
      (61, "yyyy/m/d", "1900-03-01"), (45383, "yyyy/m/d", "2024-04-01"),
      (45351, "m\"月\"d\"日\"", "2024-02-29"),
      (2_958_465, "d-mmm-yy", "9999-12-31"), (45383.5, "yyyy/m/d h:mm", "2024-04-01T12:00:00"),
      (45383.5, "yyyy/m/d", "2024-04-01"), (45383.5, "h:mm", "12:00:00"), (0.75, "h:mm AM/PM", "18:00:00"),
      (1.5, "[h]:mm", "36:00:00"), (0.5, "mm:ss", "12:00:00"), (45383, "[$-411]ge.m.d", "2024-04-01"),
      (45383, "aaaa", "2024-04-01"), (45382.999999, "yyyy/m/d", "2024-04-01"), (0, "yyyy/m/d", "0"),
      (-5, "yyyy/m/d", "-5"), (2_958_466, "yyyy/m/d", "2958466"),
      (45383, "[$-F800]dddd, mmmm dd, yyyy", "2024-04-01"),
    ] as [(Double, String, String)])
  func `a moment becomes ISO 8601 as far as its format shows it`(value: Double, code: String, text: String) {
    #expect(Self.shown(value, code) == text)
  }

  @Test func `the 1904 system counts 1462 days less`() {
    #expect(Self.shown(43921, "yyyy/m/d", .from1904) == "2024-04-01")
    #expect(Self.shown(0, "yyyy/m/d", .from1904) == "1904-01-01")
  }

  @Test(arguments: ["", "+", "1e", "0x10", "inf", "nan", "1 ", "1.2.3", "1e999"])
  func `what C takes for a number beyond decimals is none`(text: String) {
    #expect(NumberText.double(Array(text.utf8)) == nil)
  }

  @Test func `codes of any bytes are understood or left aside`() {
    for code in [
      "\"", "\\", "[", "_", "*", "[h", ";", ";;;;", "0;;0;;", "E+", "0.0.0", "%%", ",", "[]", "[$]", "業",
    ] {
      #expect(!Self.shown(12.5, code).isEmpty)
    }
  }
}
