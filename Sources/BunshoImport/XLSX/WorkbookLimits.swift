// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// How much of a workbook is read.
enum WorkbookLimits {
  /// The last row of a sheet, as in Excel.
  static let rowCount = 1_048_576
  /// The last column of a sheet, as in Excel.
  static let columnCount = 16_384
  /// Cells of the whole workbook.
  static let cellCount = 20_000_000
  /// Bytes of text of the whole workbook.
  static let textSize = 1 << 30
  /// Merged ranges of a sheet.
  static let mergeCount = 1_000_000
  /// Sheets of a workbook.
  static let sheetCount = 4096
}

extension ImportError {
  static func workbookTooLarge(_ path: String, part: String?) -> Self {
    .init(
      .tooLarge, path: path, part: part,
      problem: LocalizedText(
        ja: "セルまたは文字が多すぎます (上限は\(WorkbookLimits.cellCount)セル、1 GiB)",
        en:
          "there are too many cells or too much text (the limits are \(WorkbookLimits.cellCount) cells and 1 GiB)"
      ),
      remedy: LocalizedText(
        ja: "必要なシートだけを別のブックに写してください",
        en: "Copy only the needed sheets into another workbook"))
  }

  static func damagedWorkbook(_ path: String, part: String?, _ problem: LocalizedText) -> Self {
    .init(
      .damagedWorkbook, path: path, part: part, problem: problem,
      remedy: LocalizedText(
        ja: "Excelで開いて .xlsx で保存し直してください", en: "Open it in Excel and save it again as .xlsx"))
  }
}
