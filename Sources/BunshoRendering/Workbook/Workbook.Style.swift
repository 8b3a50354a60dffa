// SPDX-License-Identifier: Apache-2.0

extension Workbook {
  /// How a cell looks.
  ///
  /// Make a handful of styles and give them to many cells: a style is one reference in memory, and writers
  /// write each different look once. Change a copy through its properties or ``with(_:)``:
  ///
  /// ```swift
  /// let body = Workbook.Style { $0.wraps = true; $0.vertical = .top }
  /// let head = body.with { $0.bold = true; $0.fill = 0xD9E6FF }
  /// ```
  @dynamicMemberLookup
  public struct Style: Sendable {
    /// The look without any wish: 游ゴシック 11, black on nothing.
    public static let standard = Style(Attributes())

    private var storage: Storage

    // Immutable, so sharing it between copies and threads is sound; a change makes a new one.
    private final class Storage: Sendable {
      let attributes: Attributes
      init(_ attributes: Attributes) { self.attributes = attributes }
    }

    /// Makes a style from all its attributes.
    public init(_ attributes: Attributes) {
      storage = Storage(attributes)
    }

    /// Makes a style that differs from the standard in what the closure sets.
    public init(_ change: (inout Attributes) -> Void) {
      self = Self.standard.with(change)
    }

    /// Everything the style says.
    public var attributes: Attributes { storage.attributes }

    /// One of the style's attributes.
    public subscript<Value>(dynamicMember path: WritableKeyPath<Attributes, Value>) -> Value {
      get { storage.attributes[keyPath: path] }
      set {
        var changed = storage.attributes
        changed[keyPath: path] = newValue
        storage = Storage(changed)
      }
    }

    /// A copy that differs in what the closure sets.
    public func with(_ change: (inout Attributes) -> Void) -> Style {
      var changed = storage.attributes
      change(&changed)
      return Style(changed)
    }

    /// A cheap key: equal keys mean equal styles, as long as one of them is alive. Not the reverse.
    var identity: ObjectIdentifier { ObjectIdentifier(storage) }
  }
}

extension Workbook.Style: Hashable {
  /// Whether two styles look the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.storage === right.storage || left.attributes == right.attributes
  }

  /// Feeds what the style says into a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(attributes)
  }
}

extension Workbook.Style {
  /// What a style says, attribute by attribute.
  public struct Attributes: Sendable, Hashable {
    /// The name of the font.
    public var fontName = "游ゴシック"
    /// The size of the font, in points.
    public var fontSize = 11.0
    /// Whether letters are bold.
    public var bold = false
    /// Whether letters are slanted.
    public var italic = false
    /// Whether letters are underlined.
    public var underlined = false
    /// Whether letters are struck out.
    public var struckOut = false
    /// The colour of letters; nil is the program's own, usually black.
    public var color: Workbook.Color?
    /// The colour behind the letters; nil is none.
    public var fill: Workbook.Color?
    /// The lines around the cell.
    public var borders = Borders()
    /// Where text stands between left and right.
    public var horizontal = HorizontalAlignment.general
    /// Where text stands between top and bottom.
    public var vertical = VerticalAlignment.center
    /// Whether long text goes on in a new line.
    public var wraps = false
    /// Whether long text is drawn smaller so that it fits; without effect together with ``wraps``.
    public var shrinksToFit = false
    /// How the text is turned.
    public var rotation = Rotation.none
    /// How far text stands from the edge, in steps of about three letters, 0 to 15.
    public var indent = 0
    /// How numbers and dates are shown, a number format of spreadsheets: `0.0%`, `yyyy/mm/dd`, `@`.
    public var numberFormat = "General"
    /// Whether the cell may not be edited while its sheet is protected.
    public var locked = true

    /// Makes the attributes of the standard look.
    public init() {}
  }

  /// Where text stands between left and right.
  public enum HorizontalAlignment: String, Sendable, CaseIterable {
    /// Text left, numbers right, booleans in the middle.
    case general
    /// At the left edge.
    case left
    /// In the middle.
    case center
    /// At the right edge.
    case right
    /// Stretched between the edges, the last line at the left.
    case justify
    /// In the middle of this cell and the blank ones to the right: looks merged, sorts as single cells.
    case centerAcross
    /// Stretched between the edges, every line: how Japanese forms set names (均等割り付け).
    case distributed
  }

  /// Where text stands between top and bottom.
  public enum VerticalAlignment: String, Sendable, CaseIterable {
    /// At the top.
    case top
    /// In the middle.
    case center
    /// At the bottom, as spreadsheet programs do by themselves.
    case bottom
  }

  /// How text is turned.
  public enum Rotation: Sendable, Hashable {
    /// Not at all.
    case none
    /// By degrees, counter-clockwise, −90 to 90.
    case degrees(Int)
    /// Upright letters below each other, as Japanese is written (縦書き).
    case vertical
  }

  /// The lines around a cell.
  public struct Borders: Sendable, Hashable {
    /// The line at the left.
    public var left: Border?
    /// The line at the right.
    public var right: Border?
    /// The line at the top.
    public var top: Border?
    /// The line at the bottom.
    public var bottom: Border?

    /// Makes lines side by side; nil is no line.
    public init(left: Border? = nil, right: Border? = nil, top: Border? = nil, bottom: Border? = nil) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }

    /// The same line on all four sides.
    public static func all(_ border: Border) -> Self {
      Self(left: border, right: border, top: border, bottom: border)
    }
  }

  /// One line of a cell's border.
  public struct Border: Sendable, Hashable {
    /// How heavy a line is.
    public enum Weight: String, Sendable, CaseIterable {
      /// The finest line, dotted on screen.
      case hair
      /// A thin line.
      case thin
      /// A line twice as heavy.
      case medium
      /// A line three times as heavy.
      case thick
      /// Two thin lines.
      case double
      /// A thin line of dashes.
      case dashed
    }

    /// How heavy the line is.
    public var weight: Weight
    /// The colour of the line; nil is the program's own, usually black.
    public var color: Workbook.Color?

    /// Makes a line.
    public init(_ weight: Weight, _ color: Workbook.Color? = nil) {
      self.weight = weight
      self.color = color
    }
  }
}

extension Workbook.Style.Attributes {
  /// The font to write: 游ゴシック in place of a name no file has room for (127 bytes).
  var lawfulFontName: String {
    let name = LawfulText.of(fontName)
    return fontName.isEmpty || name.wasReplaced || fontName.utf8.count > 127 ? "游ゴシック" : fontName
  }

  /// The number format to write: none in place of one no file has room for (127 bytes).
  var lawfulNumberFormat: String {
    let format = LawfulText.of(numberFormat)
    return numberFormat.isEmpty || format.wasReplaced || numberFormat.utf8.count > 127
      ? "General" : numberFormat
  }

  /// Whether the font has a Japanese name, so that its character set is Japanese.
  var isJapaneseFont: Bool { lawfulFontName.utf8.contains { $0 >= 0x80 } }
}

extension Workbook.Style {
  /// How a link looks when its cell has no style: blue and underlined.
  static let link = Workbook.Style {
    $0.underlined = true
    $0.color = 0x0563C1
  }
}
