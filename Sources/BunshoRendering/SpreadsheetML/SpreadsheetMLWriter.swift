// SPDX-License-Identifier: Apache-2.0

public import BunshoModel

/// Writes a workbook as SpreadsheetML 2003: one XML file that Excel 2002 and later and LibreOffice open.
///
/// The same workbook gives the same bytes, whenever and wherever it is written.
public struct SpreadsheetMLWriter: Sendable {
  /// What a workbook may say and this format cannot hold; for the documentation of formats.
  public static let unsupported: [LocalizedText] = [
    LocalizedText(ja: "画像(ロゴ)", en: "pictures (the logo)"),
    LocalizedText(
      ja: "シート見出しの色 (書式は古い配色表の番号しか持てない)",
      en: "the colour of a tab (the format knows numbers of an old palette only)"),
    LocalizedText(ja: "行のアウトライン (折りたたみ)", en: "outlines of rows (folding)"),
    LocalizedText(ja: "コメント欄の大きさ", en: "the size of a comment's box"),
    LocalizedText(
      ja: "条件付き書式の「条件を満たす場合は停止」", en: "'stop if true' of conditional formats"),
    LocalizedText(
      ja: "1つの範囲に3件を超える条件付き書式 (Excel 2003 では最初の3件だけが働く)",
      en: "more than three conditional formats of one range (Excel 2003 heeds the first three)"),
  ]

  /// Makes a writer.
  public init() {}

  /// The file for a workbook.
  public func bytes(of workbook: Workbook) throws(RenderError) -> [UInt8] {
    try output(of: workbook).bytes
  }

  /// The file for a workbook, and what could not be put into it as it stood.
  public func output(of workbook: Workbook) throws(RenderError) -> WriterOutput {
    try workbook.check()
    let document = SpreadsheetMLDocument(workbook)
    document.write()
    return WriterOutput(bytes: try document.xml.bytes(), notes: document.notes)
  }
}
