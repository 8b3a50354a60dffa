// SPDX-License-Identifier: Apache-2.0

extension Workbook {
  /// A look that cells take while a condition holds.
  ///
  /// Because the look follows the content, people can type, paste and sort letters and the colours stay right.
  public struct ConditionalFormat: Sendable, Equatable {
    /// When the look is taken.
    public enum Condition: Sendable, Equatable {
      /// The cell is exactly this text; upper and lower case are the same, as spreadsheets compare.
      case equals(String)
      /// The cell holds this text somewhere; upper and lower case are the same.
      case contains(String)
      /// A formula holds, in A1 style without the leading `=`, written for the upper left cell of the range.
      case formula(String)
    }

    /// The cells it holds for.
    public var range: CellRange
    /// When the look is taken.
    public var condition: Condition
    /// The look. Only colour, fill, bold, italic, underline, strike-out and borders count: programs let
    /// nothing else depend on a condition.
    public var style: Style
    /// Whether later formats are not asked when this one holds.
    public var stopsIfTrue: Bool

    /// Makes a conditional format.
    public init(range: CellRange, when condition: Condition, style: Style, stopsIfTrue: Bool = false) {
      self.range = range
      self.condition = condition
      self.style = style
      self.stopsIfTrue = stopsIfTrue
    }
  }
}

extension Workbook.ConditionalFormat {
  /// The condition as one formula in A1 style for the upper left cell; nil for ``Condition/equals(_:)``,
  /// which formats write as a comparison.
  var formula: String? {
    switch condition {
    case .equals: nil
    case .formula(let formula): formula
    case .contains(let text):
      // `SEARCH` takes ~ * ? as wildcards; a tilde makes each of them plain.
      "NOT(ISERROR(SEARCH(\(Workbook.quoted(text: Self.withoutWildcards(text))),\(range.first.a1))))"
    }
  }

  private static func withoutWildcards(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      if scalar == "~" || scalar == "*" || scalar == "?" { plain.append("~") }
      plain.unicodeScalars.append(scalar)
    }
    return plain
  }
}
