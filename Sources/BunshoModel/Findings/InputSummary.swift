// SPDX-License-Identifier: Apache-2.0

/// What one input file was read as.
public struct InputSummary: Sendable, Equatable {
  /// The file as the user named it.
  public var path: String
  /// The encoding of a text file; `nil` for workbooks.
  public var encoding: String?
  /// Its sheets in order; a text file has one with an empty name.
  public var sheets: [Sheet]

  /// What one sheet was taken for.
  public struct Sheet: Sendable, Equatable {
    /// The sheet's name, empty for text files.
    public var name: String
    /// The kind: `tasks`, `people`, `departments`, `roles`, `legend`, `skipped`, `hidden`, `unknown`, `empty`.
    public var kind: String
    /// Rows of content that were understood.
    public var rows: Int
    /// The header's row, where one was found.
    public var headerRow: Int?
    /// The profile by which marks were read.
    public var markProfile: String?

    /// Describes a sheet.
    public init(name: String, kind: String, rows: Int, headerRow: Int? = nil, markProfile: String? = nil) {
      self.name = name
      self.kind = kind
      self.rows = rows
      self.headerRow = headerRow
      self.markProfile = markProfile
    }
  }

  /// Describes a file.
  public init(path: String, encoding: String?, sheets: [Sheet]) {
    self.path = path
    self.encoding = encoding
    self.sheets = sheets
  }
}
