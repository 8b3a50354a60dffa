// SPDX-License-Identifier: Apache-2.0

/// A workbook as a value: what a spreadsheet program will show, in no particular file format.
///
/// A report is drawn once into a workbook, and every writer draws the same workbook; so the formats agree by
/// construction. A workbook holds no clock and no random number: the same value gives the same bytes.
///
/// Rows and columns count from zero everywhere; ``CellAddress/a1`` gives the words of the user.
public struct Workbook: Sendable, Equatable {
  /// What the file says about itself.
  public var properties: Properties
  /// The sheets, in the order of their tabs.
  public var sheets: [Sheet]
  /// Names that formulas may use for a range.
  public var definedNames: [DefinedName]
  /// The place in ``sheets`` of the sheet that is in front when the file is opened.
  ///
  /// A hidden sheet is never in front: the first visible one takes its place.
  public var activeSheet: Int

  /// Makes a workbook from its properties and sheets.
  public init(
    properties: Properties, sheets: [Sheet] = [], definedNames: [DefinedName] = [], activeSheet: Int = 0
  ) {
    self.properties = properties
    self.sheets = sheets
    self.definedNames = definedNames
    self.activeSheet = activeSheet
  }
}

extension Workbook {
  /// What the file says about itself, shown by spreadsheet programs and file managers.
  public struct Properties: Sendable, Equatable {
    /// The title of the document.
    public var title: String
    /// What the document is about.
    public var subject: String
    /// Who made it; shown as the creator and as the one who saved it last.
    public var author: String
    /// The organisation it belongs to.
    public var company: String
    /// When it was made, in UTC. Injected, so that two runs give the same bytes.
    public var created: DateTime
    /// How the program that made the file names itself, for instance `bunsho 1.0 report`.
    ///
    /// `.xlsx` holds it as the custom document property `bunsho`, SpreadsheetML as the processing instruction
    /// `<?bunsho generator="…"?>`. It lets Bunsho recognise its own sheets when they come back. At most 255
    /// UTF-16 units; empty means none.
    public var generator: String

    /// Makes properties.
    public init(
      title: String, subject: String = "", author: String = "", company: String = "",
      created: DateTime, generator: String = ""
    ) {
      self.title = title
      self.subject = subject
      self.author = author
      self.company = company
      self.created = created
      self.generator = generator
    }
  }

  /// A name for a range or a value, usable in formulas.
  public struct DefinedName: Sendable, Equatable {
    /// The name: letters, digits, `_` and `.`, starting with a letter or `_`.
    public var name: String
    /// What it stands for: a formula in A1 style without the leading `=`, for instance `'凡例'!$A$2:$A$9`.
    public var refersTo: String

    /// Makes a defined name.
    public init(name: String, refersTo: String) {
      self.name = name
      self.refersTo = refersTo
    }

    /// Names a range of a sheet.
    public init(name: String, sheet: String, range: CellRange) {
      self.init(name: name, refersTo: range.absolute(onSheet: sheet))
    }
  }
}
