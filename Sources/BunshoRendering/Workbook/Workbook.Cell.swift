// SPDX-License-Identifier: Apache-2.0

extension Workbook {
  /// One cell: what it holds and how it looks.
  public struct Cell: Sendable, Equatable {
    /// A cell that holds nothing and has no look of its own; writers leave it out.
    public static let empty = Cell(.blank)

    /// What the cell holds.
    public var value: Value
    /// How the cell looks; nil is the standard look.
    public var style: Style?
    // Comments are rare and large: a reference keeps a cell at 40 bytes, so that 1.2 million cells fit easily.
    private var commentStorage: CommentStorage?

    private final class CommentStorage: Sendable, Equatable {
      let comment: Comment
      init(_ comment: Comment) { self.comment = comment }
      static func == (left: CommentStorage, right: CommentStorage) -> Bool { left.comment == right.comment }
    }

    /// Makes a cell.
    public init(_ value: Value, style: Style? = nil, comment: Comment? = nil) {
      self.value = value
      self.style = style
      commentStorage = comment.map(CommentStorage.init)
    }

    /// A cell with text; never read as a formula, whatever it starts with.
    public static func text(_ text: String, style: Style? = nil, comment: Comment? = nil) -> Cell {
      Cell(.text(text), style: style, comment: comment)
    }

    /// A cell with a number.
    public static func number(_ number: Double, style: Style? = nil) -> Cell {
      Cell(.number(number), style: style)
    }

    /// A cell with a whole number.
    public static func number(_ number: Int, style: Style? = nil) -> Cell {
      Cell(.number(Double(number)), style: style)
    }

    /// A cell with nothing but a look.
    public static func blank(style: Style) -> Cell {
      Cell(.blank, style: style)
    }

    /// A cell whose text is a link.
    public static func link(_ text: String, to target: Link.Target, style: Style? = nil) -> Cell {
      Cell(.link(Link(text: text, target: target)), style: style)
    }

    /// The note that pops up beside the cell.
    public var comment: Comment? {
      get { commentStorage?.comment }
      set { commentStorage = newValue.map(CommentStorage.init) }
    }

    /// Whether there is nothing to write: no value, no look, no comment.
    public var isEmpty: Bool { value == .blank && style == nil && commentStorage == nil }
  }
}

extension Workbook.Cell {
  /// What a cell holds.
  public enum Value: Sendable, Equatable {
    /// Nothing.
    case blank
    /// Text, shown as it is. At most 32,767 UTF-16 units are written; what is longer is cut with a note.
    case text(String)
    /// A number, written to 16 digits; not finite ones are written as blank, with a note.
    case number(Double)
    /// Yes or no.
    case bool(Bool)
    /// A date, with time of day. Give the cell a number format such as `yyyy/mm/dd`.
    indirect case date(Workbook.DateTime)
    /// A formula and the value it has now.
    indirect case formula(Formula)
    /// Text that leads somewhere.
    indirect case link(Link)

    /// A formula in A1 style, without the leading `=`, and the value it has now.
    public static func formula(_ expression: String, cached: Formula.Cached) -> Self {
      .formula(Formula(expression: expression, cached: cached))
    }
  }

  /// A formula and its value at the time of writing, which readers show before they calculate.
  public struct Formula: Sendable, Equatable {
    /// The value of a formula at the time of writing.
    public enum Cached: Sendable, Equatable {
      /// A number.
      case number(Double)
      /// A text.
      case text(String)
    }

    /// The formula in A1 style, without the leading `=`.
    public var expression: String
    /// The value it has now.
    public var cached: Cached

    /// Makes a formula.
    public init(expression: String, cached: Cached) {
      self.expression = expression
      self.cached = cached
    }
  }

  /// Text that leads somewhere when clicked.
  public struct Link: Sendable, Equatable {
    /// Where a link leads.
    public enum Target: Sendable, Equatable {
      /// A cell of a sheet of the same workbook.
      case cell(sheet: String, Workbook.CellAddress)
      /// A web or mail address: `http:`, `https:` or `mailto:`. Others are written as plain text, with a note.
      case url(String)
    }

    /// The text of the cell.
    public var text: String
    /// Where it leads.
    public var target: Target

    /// Makes a link.
    public init(text: String, target: Target) {
      self.text = text
      self.target = target
    }
  }

  /// A note that pops up beside a cell.
  public struct Comment: Sendable, Equatable {
    /// Who wrote it.
    public var author: String
    /// What it says, line feeds between lines.
    public var text: String
    /// The width of its box, in pixels of a 96-dot screen.
    public var width: Int
    /// The height of its box, in pixels of a 96-dot screen.
    public var height: Int

    /// Makes a comment; the box is 240 by 90 pixels unless told otherwise.
    public init(author: String, text: String, width: Int = 240, height: Int = 90) {
      self.author = author
      self.text = text
      self.width = width
      self.height = height
    }
  }
}
