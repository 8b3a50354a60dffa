// SPDX-License-Identifier: Apache-2.0

extension Workbook {
  /// What may be typed into some cells, offered as a drop-down list.
  public struct Validation: Sendable, Equatable {
    /// Where the lawful values come from.
    public enum Source: Sendable, Equatable {
      /// The values themselves. Their sum with commas is at most 255 UTF-16 units and none holds a comma.
      case literals([String])
      /// The values of some cells of a sheet.
      case range(sheet: String, CellRange)
    }

    /// What happens when something else is typed.
    public enum Strictness: String, Sendable, CaseIterable {
      /// It is refused.
      case stop
      /// The user is asked.
      case warning
      /// The user is told.
      case information
    }

    /// The most that ``Source/literals(_:)`` may hold, in UTF-16 units with commas.
    public static let maximumLiteralLength = 255

    /// The cells it holds for.
    public var range: CellRange
    /// Where the lawful values come from.
    public var source: Source
    /// What happens when something else is typed.
    public var strictness: Strictness
    /// Whether the cell may be left blank.
    public var allowsBlank: Bool
    /// The heading of the hint shown when a cell is selected, at most 32 characters; empty is none.
    public var hintTitle: String
    /// The hint shown when a cell is selected, at most 255 characters; empty is none.
    public var hint: String
    /// The heading of the message shown when something else is typed, at most 32 characters.
    public var errorTitle: String
    /// The message shown when something else is typed, at most 225 characters.
    public var error: String

    /// Makes a validation.
    public init(
      range: CellRange, source: Source, strictness: Strictness = .stop, allowsBlank: Bool = true,
      hintTitle: String = "", hint: String = "", errorTitle: String = "", error: String = ""
    ) {
      self.range = range
      self.source = source
      self.strictness = strictness
      self.allowsBlank = allowsBlank
      self.hintTitle = hintTitle
      self.hint = hint
      self.errorTitle = errorTitle
      self.error = error
    }

    /// Whether literals fit into a file; a ``Source/range(sheet:_:)`` always does.
    public var isLawful: Bool {
      guard case .literals(let literals) = source else { return range.isLawful }
      let length = literals.reduce(literals.count - 1) { $0 + $1.utf16.count }
      let areLawful = literals.allSatisfy { literal in
        !literal.isEmpty && !literal.unicodeScalars.contains { $0 == "," || $0 == "\n" || $0 == "\r" }
      }
      return range.isLawful && !literals.isEmpty && length <= Self.maximumLiteralLength && areLawful
    }
  }
}
