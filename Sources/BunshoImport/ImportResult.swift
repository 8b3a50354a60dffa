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
  /// Decisions of the user that fit nothing in the input, which is usually a slip of the pen.
  public let notices: [LocalizedText]

  /// Whether any table was found: tasks, people, departments or roles.
  public var hasTables: Bool { explanations.contains { $0.headerRow != nil || $0.kind == "model" } }

  init(
    matrix: ResponsibilityMatrix, observations: [Observation], inputs: [InputSummary], files: [SheetFile],
    explanations: [SheetExplanation], notices: [LocalizedText] = []
  ) {
    self.matrix = matrix
    self.observations = observations
    self.inputs = inputs
    self.files = files
    self.explanations = explanations
    self.notices = notices
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
  /// What it was taken for: `tasks`, `assignments`, `people`, `departments`, `roles`, `skills`, `duties`, `legend`, `skipped`, `hidden`,
  /// `unknown`, `empty`.
  public let kind: String
  /// Why: the heads that tell; the tool, where it is the export of one.
  public let reason: LocalizedText?
  /// The last row of the header.
  public let headerRow: Int?
  /// The first row of the header, where it is several rows deep.
  public let firstHeaderRow: Int?
  /// Rows understood.
  public let rows: Int
  /// Columns with the word of the field each was taken for; `nil` for one not understood.
  public let columns: [Column]
  /// How the marks were read.
  public let profile: MarkProfile?
  /// Rows that are no content, and what they are.
  public let skippedRows: [SkippedRow]
  /// Tickets of a tool that are one task over and over, and might be one line.
  public let recurring: [RecurringTask]

  init(
    source: SourceSheet, kind: String, reason: LocalizedText?, headerRow: Int?, firstHeaderRow: Int? = nil,
    rows: Int, columns: [Column], profile: MarkProfile?, skippedRows: [SkippedRow],
    recurring: [RecurringTask] = []
  ) {
    self.source = source
    self.kind = kind
    self.reason = reason
    self.headerRow = headerRow
    self.firstHeaderRow = firstHeaderRow
    self.rows = rows
    self.columns = columns
    self.profile = profile
    self.skippedRows = skippedRows
    self.recurring = recurring
  }

  /// One column.
  public struct Column: Sendable, Equatable {
    /// The column, counted from 1.
    public let number: Int
    /// The header's text.
    public let header: String
    /// The field, `nil` when not understood.
    public let field: String?
    /// Whether the user said so, rather than the header.
    public let isConfigured: Bool
  }

  /// A row that was passed over.
  public struct SkippedRow: Sendable, Equatable {
    /// The row's number.
    public let row: Int
    /// What it is: `total`, `note`, `legend`, `section`, `repeated header`, `end`.
    public let reason: String
  }
}

/// Tickets of a tool whose titles differ in their periods alone: one task, done over and over.
public struct RecurringTask: Sendable, Equatable {
  /// The titles of the tickets.
  public let tickets: [String]
  /// The title without its period.
  public let title: String
  /// How often it comes round, as the periods tell.
  public let frequency: Frequency
}
