// SPDX-License-Identifier: Apache-2.0
import BunshoImport
import BunshoModel
public import BunshoRendering

extension ImportExplanation {
  /// The explanation for programs, schema `bunsho.explain/1`.
  public var json: JSONValue {
    let lines = ConfigurationLines(self)
    return [
      "schema": "bunsho.explain/1",
      "sheets": .array(zip(imported.explanations, observations).map { Self.json(of: $0, open: $1) }),
      "elsewhere": .array(elsewhere.map(Self.json)),
      "open": .integer(imported.observations.count),
      "suggestion": .string(lines.open(in: .en)),
      "reading": .string(lines.reading),
    ]
  }

  private static func json(of sheet: SheetExplanation, open: [Observation]) -> JSONValue {
    [
      "path": .string(sheet.source.path), "sheet": .string(orNull: sheet.source.sheet),
      "kind": .string(sheet.kind),
      "reason": sheet.reason.map(json) ?? .null,
      "headerRow": .integer(orNull: sheet.headerRow),
      "firstHeaderRow": .integer(orNull: sheet.firstHeaderRow), "rows": .integer(sheet.rows),
      "columns": .array(
        sheet.columns.map {
          [
            "column": .integer($0.number), "header": .string($0.header), "field": .string(orNull: $0.field),
            "configured": .bool($0.isConfigured),
          ]
        }),
      "marks": .array(
        (sheet.profile?.entries ?? []).map { entry in
          switch entry.meaning {
          case .involvement(let kind): ["mark": .string(entry.mark), "meaning": .string(kind.word)]
          case .none: ["mark": .string(entry.mark), "meaning": "none"]
          }
        }),
      "marksFrom": sheet.profile.map { json(originWords($0.origin)) } ?? .null,
      "skippedRows": .array(
        sheet.skippedRows.map { ["row": .integer($0.row), "reason": .string($0.reason)] }),
      "recurring": .array(
        sheet.recurring.map { task in
          [
            "title": .string(task.title), "frequency": json(frequencyWords(task.frequency)),
            "tickets": .strings(task.tickets),
          ]
        }),
      "notUnderstood": .array(open.map(json)),
    ]
  }

  private static func json(of observation: Observation) -> JSONValue {
    [
      "row": .integer(observation.location.row), "column": .integer(orNull: observation.location.column),
      "cell": .string(orNull: observation.location.cell), "text": .string(observation.text),
      "what": json(observation.words),
    ]
  }

  private static func json(_ text: LocalizedText) -> JSONValue {
    ["ja": .string(text.ja), "en": .string(text.en)]
  }
}
