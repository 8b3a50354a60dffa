// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension Importer {
  /// Reads a file that holds a model in the form of tables, as `import -o` writes it; `nil` when there is none.
  func readCanonical(_ files: [SheetFile]) throws(Failure) -> ImportResult? {
    if let workbook = files.first(where: CanonicalWorkbookReader.reads) {
      guard files.count == 1 else { throw .modelBesideOthers(workbook.path) }
      do throws(ImportError) {
        let model = try CanonicalWorkbookReader.read(workbook)
        return ImportResult(model, file: workbook, kind: "model")
      } catch {
        throw Failure(errors: [error])
      }
    }
    // Beside other files, lists of people for instance, the lines are a table like any other.
    guard files.count == 1, configuration.aliases.isEmpty,
      let model = CanonicalLinesReader.read(files[0], scheme: configuration.scheme)
    else { return nil }
    return ImportResult(model, file: files[0], kind: "assignments")
  }
}

extension Importer.Failure {
  /// A model is whole in itself: positions in it mean nothing beside other files.
  static func modelBesideOthers(_ path: String) -> Self {
    .init(errors: [
      ImportError(
        .malformedModel, path: path,
        problem: LocalizedText(
          ja: "モデル(.json .yml、import -o の .xlsx .xml)は他のファイルと一緒に読めません",
          en: "a model (.json, .yml, or .xlsx and .xml of import -o) cannot be read beside other files"),
        remedy: LocalizedText(ja: "モデルだけを指定してください", en: "name the model alone"))
    ])
  }
}

extension ImportResult {
  /// What came of a canonical file.
  init(_ model: ModelReader.Model, file: SheetFile, kind: String) {
    let rows = kind == "model" ? model.matrix.workItems.count : model.matrix.assignments.count
    self.init(
      matrix: model.matrix, observations: model.observations,
      inputs: [
        InputSummary(
          path: file.path, encoding: file.encoding,
          sheets: [.init(name: "", kind: kind, rows: rows, headerRow: kind == "model" ? nil : 1)])
      ],
      files: [file],
      explanations: [
        SheetExplanation(
          source: file.sheets.first?.source ?? SourceSheet(path: file.path), kind: kind, reason: nil,
          headerRow: kind == "model" ? nil : 1, rows: rows, columns: [], profile: nil, skippedRows: [])
      ])
  }
}
