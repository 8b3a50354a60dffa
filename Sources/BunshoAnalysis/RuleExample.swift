// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A small table that shows a rule at work. Cells that must be flagged end in `!`.
///
/// The tables are read by `TableLiteral`; every example is run as a test.
public struct RuleExample: Sendable {
  /// Whether the rule is content with the table.
  public let isGood: Bool
  /// What the table shows.
  public let caption: LocalizedText
  /// The table as a literal.
  public let table: String

  /// A table the rule is content with.
  public static func good(_ caption: LocalizedText, _ table: String) -> RuleExample {
    RuleExample(isGood: true, caption: caption, table: table)
  }

  /// A table the rule objects to; the cells it must flag end in `!`.
  public static func bad(_ caption: LocalizedText, _ table: String) -> RuleExample {
    RuleExample(isGood: false, caption: caption, table: table)
  }
}
