// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension ImportError {
  static func tooManyRows(_ path: String, line: Int) -> Self {
    .init(
      .tooLarge, path: path, position: Position(line: line),
      problem: LocalizedText(
        ja: "行が多すぎます (上限は\(CSVTokenizer.rowLimit)行)",
        en: "there are too many rows (the limit is \(CSVTokenizer.rowLimit))"),
      remedy: LocalizedText(ja: "部署などで分けてください", en: "Split the file, for example by department"))
  }

  static func tooManyColumns(_ path: String, line: Int) -> Self {
    .init(
      .tooLarge, path: path, position: Position(line: line),
      problem: LocalizedText(
        ja: "列が多すぎます (上限は\(CSVTokenizer.columnLimit)列)",
        en: "there are too many columns (the limit is \(CSVTokenizer.columnLimit))"),
      remedy: LocalizedText(
        ja: "区切り文字と引用符を確かめてください", en: "Check the delimiters and the quotes"))
  }
}
