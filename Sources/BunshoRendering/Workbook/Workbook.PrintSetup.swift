// SPDX-License-Identifier: Apache-2.0

extension Workbook {
  /// How a sheet is printed.
  public struct PrintSetup: Sendable, Equatable {
    /// The paper.
    public var paper: Paper
    /// Whether the long side of the paper lies across.
    public var isLandscape: Bool
    /// The number of pages the sheet is shrunk to; nil prints it at its own size.
    public var fit: Fit?
    /// Whether pages that lie side by side follow each other; else those below each other.
    public var goesAcrossFirst = false
    /// Rows printed at the top of every page, from zero.
    public var repeatedRows: ClosedRange<Int>?
    /// Columns printed at the left of every page, from zero.
    public var repeatedColumns: ClosedRange<Int>?
    /// The cells that are printed; nil is all.
    public var area: CellRange?
    /// The space around the table.
    public var margins: Margins
    /// The line at the top of every page.
    public var header: Line
    /// The line at the bottom of every page.
    public var footer: Line
    /// Whether the table stands in the middle between left and right.
    public var isCenteredHorizontally: Bool

    /// Makes a print set-up; by itself A4 upright with the margins of Excel.
    public init(
      paper: Paper = .a4, isLandscape: Bool = false, fit: Fit? = nil,
      repeatedRows: ClosedRange<Int>? = nil, repeatedColumns: ClosedRange<Int>? = nil,
      area: CellRange? = nil, margins: Margins = Margins(), header: Line = Line(), footer: Line = Line(),
      isCenteredHorizontally: Bool = false
    ) {
      self.paper = paper
      self.isLandscape = isLandscape
      self.fit = fit
      self.repeatedRows = repeatedRows
      self.repeatedColumns = repeatedColumns
      self.area = area
      self.margins = margins
      self.header = header
      self.footer = footer
      self.isCenteredHorizontally = isCenteredHorizontally
    }
  }
}

extension Workbook.PrintSetup {
  /// A size of paper; the raw value is its number in spreadsheet files and printer drivers.
  public enum Paper: Int, Sendable, CaseIterable {
    /// 8.5 by 11 inches.
    case letter = 1
    /// 297 by 420 mm.
    case a3 = 8
    /// 210 by 297 mm.
    case a4 = 9
    /// 257 by 364 mm, the Japanese B4.
    case b4 = 12

    /// How many digits of the standard font fit across the lying sheet within narrow margins at full size.
    var digitsAcross: Double {
      switch self {
      case .letter: 122
      case .a3: 185
      case .a4: 130
      case .b4: 160
      }
    }
  }

  /// The number of pages a sheet is shrunk to.
  public struct Fit: Sendable, Equatable {
    /// How many pages lie side by side; 0 is as many as needed.
    public var pagesWide: Int
    /// How many pages lie below each other; 0 is as many as needed.
    public var pagesTall: Int

    /// Makes a fit; by itself one page wide and as many tall as needed.
    public init(pagesWide: Int = 1, pagesTall: Int = 0) {
      self.pagesWide = pagesWide
      self.pagesTall = pagesTall
    }
  }

  /// The space around the table, in inches.
  public struct Margins: Sendable, Equatable {
    /// Space at the left.
    public var left: Double
    /// Space at the right.
    public var right: Double
    /// Space at the top.
    public var top: Double
    /// Space at the bottom.
    public var bottom: Double
    /// Space above the header line.
    public var header: Double
    /// Space below the footer line.
    public var footer: Double

    /// Makes margins; by itself those of Excel.
    public init(
      left: Double = 0.7, right: Double = 0.7, top: Double = 0.75, bottom: Double = 0.75,
      header: Double = 0.3, footer: Double = 0.3
    ) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
      self.header = header
      self.footer = footer
    }

    /// Narrow margins for large tables, those Excel calls 狭い.
    public static let narrow = Margins(
      left: 0.25, right: 0.25, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3)
  }

  /// What stands at the left, in the middle and at the right of a line at the edge of the page.
  public struct Line: Sendable, Equatable {
    /// One piece of the line.
    public enum Part: Sendable, Equatable {
      /// Text as it is: an ampersand in it stays an ampersand.
      case text(String)
      /// The number of the page.
      case page
      /// How many pages there are.
      case pages
      /// The day of printing.
      case date
      /// The name of the file.
      case file
      /// The name of the sheet.
      case sheet
    }

    /// The most one line may hold, in UTF-16 units with its codes; what is longer is cut with a note.
    public static let maximumLength = 255

    /// What stands at the left.
    public var left: [Part]
    /// What stands in the middle.
    public var center: [Part]
    /// What stands at the right.
    public var right: [Part]

    /// Makes a line.
    public init(left: [Part] = [], center: [Part] = [], right: [Part] = []) {
      self.left = left
      self.center = center
      self.right = right
    }

    /// Page and number of pages, as `1 / 3`.
    public static let pageOfPages: [Part] = [.page, .text(" / "), .pages]

    /// The line in the code both file formats use: `&L…&C…&R…`.
    public var code: String {
      zip(["&L", "&C", "&R"], [left, center, right])
        .map { $1.isEmpty ? "" : $0 + $1.map(\.code).joined() }
        .joined()
    }
  }
}

extension Workbook.PrintSetup.Line.Part {
  /// The part in the code both file formats use.
  var code: String {
    switch self {
    case .text(let text): text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    case .page: "&P"
    case .pages: "&N"
    case .date: "&D"
    case .file: "&F"
    case .sheet: "&A"
    }
  }
}
