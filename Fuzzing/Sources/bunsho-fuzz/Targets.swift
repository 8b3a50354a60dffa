// SPDX-License-Identifier: Apache-2.0
@testable import BunshoKit

extension FuzzTarget {
  /// All targets. A new reader is one line here and, better still, a folder of small files in `Seeds`.
  static let all: [FuzzTarget] = [
    .sheets("csv", as: "表.csv"),
    .sheets("csv-cp932", as: "表.csv", encoding: "CP932"),
    .sheets("tsv", as: "表.tsv"),
    .sheets("xlsx", as: "表.xlsx", sizeLimit: 16_384),
    .archive("xlsx-parts", as: "表.xlsx", .xlsx),
    .sheets("xml", as: "表.xml"),
    .sheets("project", as: "計画.xml"),
    .sheets("markdown", as: "表.md"),
    .sheets("ods", as: "表.ods", sizeLimit: 16_384),
    .sheets("fods", as: "表.fods"),
    .interpretation("model-json", as: "model.json"),
    .interpretation("board-json", as: "board.json"),
    .interpretation("model-yaml", as: "model.yml"),
    FuzzTarget("configuration", as: ".bunsho.yml") {
      _ = try? ConfigurationReader.read(String(decoding: $0, as: UTF8.self), path: ".bunsho.yml")
    },
    .interpretation("interpret", as: "業務一覧.csv"),
  ]
}
