// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// What a renderer needs beside the report: language, names and dates, all injected so that the same input
/// gives the same bytes.
public struct RenderContext: Sendable {
  /// The language of every text.
  public var language: Language
  /// Bunsho's version.
  public var version: String
  /// The base name of the files: `職務分掌表` or `responsibility-table`.
  public var fileName: String
  /// Title and the like, from configuration.
  public var frame: Frame
  /// The rows of findings as they stand in the files.
  public var excerpts: [SourceLocation: SourceExcerpt]

  /// What people put around the table.
  public struct Frame: Sendable, Equatable {
    /// The title in place of the document's own.
    public var title: String?
    /// The organisation's name.
    public var organization: String?
    /// 社外秘 and the like.
    public var classification: String?
    /// The text at the foot.
    public var footer: String?
    /// The words of the 承認 boxes, leftmost first.
    public var approvals: [String]?
    /// The organisation's own colour.
    public var palette: Palette
    /// The organisation's picture.
    public var logo: Logo?

    /// Makes a frame.
    public init(
      title: String? = nil, organization: String? = nil, classification: String? = nil, footer: String? = nil,
      approvals: [String]? = nil, palette: Palette = .standard, logo: Logo? = nil
    ) {
      self.title = title
      self.organization = organization
      self.classification = classification
      self.footer = footer
      self.approvals = approvals
      self.palette = palette
      self.logo = logo
    }
  }

  /// Makes a context.
  public init(
    language: Language, version: String, frame: Frame = Frame(),
    excerpts: [SourceLocation: SourceExcerpt] = [:]
  ) {
    self.language = language
    self.version = version
    self.fileName = language == .ja ? "職務分掌表" : "responsibility-table"
    self.frame = frame
    self.excerpts = excerpts
  }

  /// The row of a place as it stands in the file, kept for the cell or for its whole row.
  public func excerpt(at location: SourceLocation) -> SourceExcerpt? {
    excerpts[location] ?? excerpts[location.at(column: nil)]
  }
}

/// The cells of a finding's row as they stand in the file, collected where the files are read.
public struct SourceExcerpt: Sendable, Equatable {
  /// The texts of the row, first column first.
  public var cells: [String]
  /// The header's texts, first column first; empty when no header is known.
  public var header: [String]

  /// Makes an excerpt.
  public init(cells: [String], header: [String] = []) {
    self.cells = cells
    self.header = header
  }
}
