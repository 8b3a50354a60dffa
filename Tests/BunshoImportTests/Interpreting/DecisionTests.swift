// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

/// What the user settles, and what the readers of files have to say.
@Suite struct Decisions {
  private let marks = MarkProfile.configured([("☆", "decide"), ("□", "inform")], id: "own").profile

  @Test(arguments: ["権限", "権限.csv", "a/権限.csv"])
  func `a sheet is named by its file, with or without ending`(key: String) throws {
    let file = (name: "a/権限.csv", text: "業務名,営業課長,総務課長\n契約,☆,□\n経費,□,☆\n")
    var configuration = ImportConfiguration()
    configuration.sheets[key] = .init(marks: marks)
    let result = try read(file, configuration: configuration)
    #expect(result.notices.isEmpty)
    #expect(result.observations.isEmpty)
    #expect(result.matrix.assignments.map(\.involvement) == [.decide, .inform, .inform, .decide])
  }

  @Test func `the column the user names is the one of its field`() throws {
    let file = (name: "t.csv", text: "業務名,作業,担当\n総務,見積の作成,田中\n総務,請求の作成,佐藤\n")
    #expect(try read(file).matrix.workItems.map(\.title) != ["総務", "総務"])
    var configuration = ImportConfiguration()
    configuration.sheets["t"] = .init(columns: ["A": "task"])
    #expect(try read(file, configuration: configuration).matrix.workItems.map(\.title) == ["総務", "総務"])
  }

  @Test func `words for columns are those of explanations and of heads`() {
    for word in ColumnWords.all + ["主担当", "業務名", "Owner", "category  1"] {
      #expect(ColumnWords.isKnown(word), "\(word)")
    }
    for word in ["", "業務の主担当", "taks", "mark"] { #expect(!ColumnWords.isKnown(word), "\(word)") }
    #expect(ColumnWords.nearest(to: "業務の主担当").first == "主担当")
    #expect(ColumnWords.nearest(to: "taks").contains("task"))
  }

  @Test func `what the reader of a file met becomes an observation of its sheet`() throws {
    let bytes = Array("業務名,主担当\n見積,田中\n".utf8)
    let plain = try SheetFileReader.read(path: "t.csv", bytes: bytes, options: .init())
    let text = LocalizedText(ja: "数式3個", en: "3 formulas")
    let file = SheetFile(
      path: plain.path, formatName: plain.formatName, encoding: plain.encoding, textLayout: plain.textLayout,
      sheets: plain.sheets,
      notices: [
        ReadingNotice(kind: .formulasWithoutValue, sheet: nil, text: text),
        ReadingNotice(kind: .sheetWithoutCells, sheet: "グラフ", text: text),
      ])
    let observations = Importer().interpret([file]).observations
    #expect(observations.map(\.kind) == [.ignoredContent(text), .ignoredContent(text)])
    #expect(observations.map(\.location.sheet) == [nil, "グラフ"])
    #expect(Importer().interpret([plain]).observations.isEmpty)
  }
}
