// SPDX-License-Identifier: Apache-2.0

extension Workbook {
  /// One sheet of a workbook.
  public struct Sheet: Sendable, Equatable {
    /// The name on the tab; take it from ``SheetNames`` so that it is lawful and unique.
    public var name: String
    /// The rows, from the first on.
    public var rows: [Row]
    /// The columns, from the first on; columns not listed have the program's own width.
    public var columns: [Column]
    /// The height of rows that name none, in points; nil leaves it to the program.
    public var defaultRowHeight: Double?
    /// How many rows and columns stay in sight while the rest scrolls.
    public var frozen: FrozenPanes?
    /// The cells, head row included, that carry filter buttons in their first row.
    public var autofilter: CellRange?
    /// Cells drawn as one. Merged cells break sorting: use them on covers only.
    public var merges: [CellRange]
    /// Whether the row that stays when rows of an outline are folded is the one above them; else the one below.
    public var summariesAreAbove: Bool
    /// What may be typed where.
    public var validations: [Validation]
    /// Looks that follow the content; where several hold, the earlier wins.
    public var conditionalFormats: [ConditionalFormat]
    /// How the sheet is printed.
    public var printSetup: PrintSetup
    /// The colour of the tab.
    public var tabColor: Color?
    /// Whether the sheet cannot be seen until the user asks for it.
    public var isHidden: Bool
    /// How large the sheet is shown, in per cent, 10 to 400.
    public var zoom: Int
    /// Whether the program draws its pale lines between cells.
    public var showsGridlines: Bool
    /// What is left to the user when the sheet is protected; nil is no protection.
    public var protection: Protection?
    /// What floats over the cells.
    public var pictures: [Picture]

    /// Makes a sheet from its name and rows; everything else is set afterwards.
    public init(name: String, rows: [Row] = [], columns: [Column] = []) {
      self.name = name
      self.rows = rows
      self.columns = columns
      defaultRowHeight = nil
      frozen = nil
      autofilter = nil
      merges = []
      summariesAreAbove = false
      validations = []
      conditionalFormats = []
      printSetup = PrintSetup()
      tabColor = nil
      isHidden = false
      zoom = 100
      showsGridlines = true
      protection = nil
      pictures = []
    }

    /// The cell at a place; reading beyond the rows gives ``Cell/empty``, writing makes what is missing.
    ///
    /// - Precondition: row and column are not negative.
    public subscript(row: Int, column: Int) -> Cell {
      get {
        guard row < rows.count, column < rows[row].cells.count else { return .empty }
        return rows[row].cells[column]
      }
      set {
        while rows.count <= row { rows.append(Row()) }
        while rows[row].cells.count <= column { rows[row].cells.append(.empty) }
        rows[row].cells[column] = newValue
      }
    }

    /// The cell at an address; see ``subscript(_:_:)``.
    public subscript(address: CellAddress) -> Cell {
      get { self[address.row, address.column] }
      set { self[address.row, address.column] = newValue }
    }

    /// Adds a row below the last one and gives its number, from zero.
    @discardableResult
    public mutating func append(_ row: Row) -> Int {
      rows.append(row)
      return rows.count - 1
    }

    /// Adds a row of cells below the last one and gives its number, from zero.
    @discardableResult
    public mutating func append(_ cells: [Cell], height: Double? = nil) -> Int {
      append(Row(cells, height: height))
    }
  }
}

extension Workbook.Sheet {
  /// One row: its cells from the first column on.
  public struct Row: Sendable, Equatable {
    /// The cells, the first in column A; ``Workbook/Cell/empty`` leaves a gap.
    public var cells: [Workbook.Cell]
    /// The height in points; nil leaves it to the sheet or the program.
    public var height: Double?
    /// How deep the row lies in an outline, 0 to 7.
    public var outlineLevel: Int
    /// Whether the row cannot be seen; rows of a folded group are hidden.
    public var isHidden: Bool
    /// Whether the group that ends above this row is folded.
    public var isCollapsed: Bool

    /// Makes a row.
    public init(
      _ cells: [Workbook.Cell] = [], height: Double? = nil, outlineLevel: Int = 0, isHidden: Bool = false,
      isCollapsed: Bool = false
    ) {
      self.cells = cells
      self.height = height
      self.outlineLevel = outlineLevel
      self.isHidden = isHidden
      self.isCollapsed = isCollapsed
    }
  }

  /// One column: its width and whether it can be seen.
  public struct Column: Sendable, Equatable {
    /// The width in digits of the standard font, 0 to 255; nil leaves it to the program.
    public var width: Double?
    /// Whether the column cannot be seen.
    public var isHidden: Bool

    /// Makes a column.
    public init(width: Double? = nil, isHidden: Bool = false) {
      self.width = width
      self.isHidden = isHidden
    }
  }

  /// How many rows and columns stay in sight while the rest scrolls.
  public struct FrozenPanes: Sendable, Equatable {
    /// How many rows at the top stay.
    public var rows: Int
    /// How many columns at the left stay.
    public var columns: Int

    /// Makes frozen panes.
    public init(rows: Int = 0, columns: Int = 0) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// What is left to the user on a protected sheet. There is no password: it guards against slips only.
  public struct Protection: Sendable, Equatable {
    /// Whether rows may be sorted.
    public var allowsSorting: Bool
    /// Whether filter buttons work.
    public var allowsFiltering: Bool
    /// Whether widths and heights may be changed.
    public var allowsResizing: Bool

    /// Makes a protection that leaves sorting, filtering and resizing to the user.
    public init(allowsSorting: Bool = true, allowsFiltering: Bool = true, allowsResizing: Bool = true) {
      self.allowsSorting = allowsSorting
      self.allowsFiltering = allowsFiltering
      self.allowsResizing = allowsResizing
    }
  }
}
