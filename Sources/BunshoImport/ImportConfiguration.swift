// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// What the user settles about reading, where Bunsho should not decide by itself.
public struct ImportConfiguration: Sendable {
  /// The encoding of text files; `nil` to detect it.
  public var encodingName: String?
  /// The scheme's name (`raci`, `rasci` …); `nil` to tell it by the letters.
  public var scheme: Scheme?
  /// What marks mean; wins over the kind of table, not over a legend in the file.
  public var marks: MarkProfile?
  /// Other spellings of people, departments and roles, in the order of the user; of equal ones the first counts.
  public var aliases: [Alias]
  /// Decisions about single sheets, by sheet name, file name or both: `業務一覧`, `部.xlsx`, `部.xlsx [業務一覧]`.
  public var sheets: [String: SheetDecision]
  /// Headers → words of fields, for headers Bunsho does not know.
  public var columns: [String: String]

  /// Another spelling of a name.
  public struct Alias: Sendable, Equatable {
    /// The spelling met in tables.
    public var spelling: String
    /// The proper name.
    public var name: String

    /// Makes an alias.
    public init(_ spelling: String, for name: String) {
      self.spelling = spelling
      self.name = name
    }
  }

  /// What the user settles about one sheet.
  public struct SheetDecision: Sendable, Equatable {
    /// `tasks`, `transposed`, `assignments`, `people`, `departments`, `roles`, `skills`, `duties` or
    /// `skip`.
    public var kind: String?
    /// The row of the header.
    public var headerRow: Int?
    /// Column letters or headers → words of fields; wins over the words for all sheets.
    public var columns: [String: String]
    /// What the marks of the sheet mean; wins over the marks for all sheets.
    public var marks: MarkProfile?

    /// Makes a decision.
    public init(
      kind: String? = nil, headerRow: Int? = nil, columns: [String: String] = [:], marks: MarkProfile? = nil
    ) {
      self.kind = kind
      self.headerRow = headerRow
      self.columns = columns
      self.marks = marks
    }
  }

  /// Makes a configuration; everything left out is decided by the file.
  public init(
    encodingName: String? = nil, scheme: Scheme? = nil, marks: MarkProfile? = nil,
    aliases: [Alias] = [],
    sheets: [String: SheetDecision] = [:], columns: [String: String] = [:]
  ) {
    self.encodingName = encodingName
    self.scheme = scheme
    self.marks = marks
    self.aliases = aliases
    self.sheets = sheets
    self.columns = columns
  }

  /// The keys by which a sheet can be named, the most particular first.
  ///
  /// - Parameter sheet: the sheet's name, `nil` for a text file.
  public static func keys(ofSheet sheet: String?, in path: String) -> [String] {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let sheet else {
      let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
      return [path, file, stem.isEmpty ? file : stem]
    }
    return ["\(path) [\(sheet)]", "\(file) [\(sheet)]", sheet, file]
  }

  /// What the user settled about a sheet.
  func decision(on source: SourceSheet) -> SheetDecision? {
    Self.keys(ofSheet: source.sheet, in: source.path).lazy.compactMap { sheets[$0] }.first
  }
}
