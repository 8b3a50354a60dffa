// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// What was understood of the files, what was not, and why.
public struct ImportResult: Sendable {
  /// The matrix.
  public let matrix: ResponsibilityMatrix
  /// What could not be settled, with its place.
  public let observations: [Observation]
  /// What each file and sheet was taken for.
  public let inputs: [InputSummary]
  /// The files as read; findings show their rows.
  public let files: [SheetFile]
  /// How each sheet was understood.
  public let explanations: [SheetExplanation]

  /// Whether any table was found: tasks, people, departments or roles.
  public var hasTables: Bool { explanations.contains { $0.headerRow != nil || $0.kind == "model" } }

  init(
    matrix: ResponsibilityMatrix, observations: [Observation], inputs: [InputSummary], files: [SheetFile],
    explanations: [SheetExplanation]
  ) {
    self.matrix = matrix
    self.observations = observations
    self.inputs = inputs
    self.files = files
    self.explanations = explanations
  }

  init(_ model: ModelReader.Model, path: String) {
    let source = SourceSheet(path: path)
    let rows = model.matrix.workItems.count
    self.init(
      matrix: model.matrix, observations: model.observations,
      inputs: [
        InputSummary(path: path, encoding: "UTF-8", sheets: [.init(name: "", kind: "model", rows: rows)])
      ],
      files: [],
      explanations: [
        SheetExplanation(
          source: source, kind: "model", reason: nil, headerRow: nil, rows: rows, columns: [], profile: nil,
          skippedRows: [])
      ])
  }

  /// The texts of the row a location points to, and of its table's header.
  public func row(at location: SourceLocation) -> (cells: [String], header: [String])? {
    for file in files where file.path == location.path {
      for sheet in file.sheets where sheet.source == location.source {
        guard let index = sheet.index(ofRowNumber: location.row) else { continue }
        let explanation = explanations.first { $0.source == location.source }
        let header = explanation?.headerRow.flatMap { sheet.index(ofRowNumber: $0) }
        return (texts(of: index, in: sheet), header.map { texts(of: $0, in: sheet) } ?? [])
      }
    }
    return nil
  }

  private func texts(of index: Int, in sheet: Sheet) -> [String] {
    var texts: [String] = []
    for cell in sheet.cells(inRow: index).prefix(64) {
      while texts.count < cell.column - 1, texts.count < 64 { texts.append("") }
      texts.append(cell.text)
    }
    return texts
  }
}

/// How one sheet was understood, so that a user can see and correct it.
public struct SheetExplanation: Sendable {
  /// File and sheet.
  public let source: SourceSheet
  /// What it was taken for: `tasks`, `assignments`, `people`, `departments`, `roles`, `legend`, `skipped`, `hidden`,
  /// `unknown`, `empty`.
  public let kind: String
  /// Why, where it is no table; the tool, where it is the export of one.
  public let reason: LocalizedText?
  /// The row of the header.
  public let headerRow: Int?
  /// Rows understood.
  public let rows: Int
  /// Columns with the word of the field each was taken for; `nil` for one not understood.
  public let columns: [Column]
  /// How the marks were read.
  public let profile: MarkProfile?
  /// Rows that are no content, and what they are.
  public let skippedRows: [SkippedRow]

  /// One column.
  public struct Column: Sendable, Equatable {
    /// The column, counted from 1.
    public let number: Int
    /// The header's text.
    public let header: String
    /// The field, `nil` when not understood.
    public let field: String?
  }

  /// A row that was passed over.
  public struct SkippedRow: Sendable, Equatable {
    /// The row's number.
    public let row: Int
    /// What it is: `total`, `note`, `legend`, `section`, `repeated header`, `end`.
    public let reason: String
  }
}
