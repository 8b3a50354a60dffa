// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Bunsho could not do its work: usage, configuration, input or output. Ends a command with status 2.
///
/// Mistakes inside the tables are findings and never this.
public struct KitError: Error, Sendable {
  /// One or more problems, each saying what, where and what to do next.
  public let problems: [LocalizedText]

  /// Makes an error of several problems.
  public init(_ problems: [LocalizedText]) {
    self.problems = problems
  }

  /// Makes an error of one problem.
  public init(ja: String, en: String) {
    self.init([LocalizedText(ja: ja, en: en)])
  }
}
