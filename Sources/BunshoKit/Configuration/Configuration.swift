// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
public import BunshoImport
public import BunshoModel
public import BunshoRendering

/// What `.bunsho.yml` settles. Decoded here at the edge; the stages get small values and know no file.
public struct Configuration: Sendable {
  /// The language of the output; `nil` follows the data.
  public var language: Language?
  /// How files are read.
  public var reading = ImportConfiguration()
  /// How rules are set, by name or code.
  public var rules: [String: Analyzer.Setting] = [:]
  /// Findings that are accepted.
  public var waivers: [Waiver] = []
  /// Vacancies declared beside the sheets.
  public var vacancies = DeclaredVacancies()
  /// Rules of the users' own.
  public var custom: [CustomRule] = []
  /// Title and the like around the table.
  public var frame = RenderContext.Frame()
  /// The default folder and formats of `build`.
  public var output = Output()

  /// What `build` writes.
  public struct Output: Sendable, Equatable {
    /// The formats; `nil` for the defaults.
    public var formats: [String]?
    /// The folder of outputs that are kept with the input, such as in git; `check` compares them (REF121).
    public var committed: String?
    /// The picture for page and cover, seen from the configuration's folder.
    public var logo: String?
    /// The folder of templates that replace Bunsho's own.
    public var templates: String?

    /// Makes the defaults.
    public init(
      formats: [String]? = nil, committed: String? = nil, logo: String? = nil, templates: String? = nil
    ) {
      self.formats = formats
      self.committed = committed
      self.logo = logo
      self.templates = templates
    }
  }

  /// The configuration of a user who has none.
  public init() {}

  /// The version of the file's schema that this Bunsho reads.
  public static let schema = 1
  /// The name of the file a folder keeps its configuration in.
  public static let fileName = ".bunsho.yml"
}
