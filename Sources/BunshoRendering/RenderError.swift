// SPDX-License-Identifier: Apache-2.0

public import BunshoModel

/// The reason why a report could not be drawn.
///
/// Only what makes drawing impossible is an error. What a format cannot hold, so that something smaller was
/// written in its place, is a ``WriterNote``.
public struct RenderError: Error, Sendable, Equatable {
  /// What kind of failure it was.
  public enum Code: String, Sendable, CaseIterable {
    /// A sheet has a name no spreadsheet program accepts, or one that another sheet has.
    case unlawfulSheetName = "unlawful-sheet-name"
    /// The workbook has no sheet, or none that can be seen.
    case noVisibleSheet = "no-visible-sheet"
    /// There are more sheets, rows or columns than files hold, a range lies outside, or merged ranges overlap.
    case outsideTheSheet = "outside-the-sheet"
    /// A defined name or a formula cannot be written.
    case unlawfulFormula = "unlawful-formula"
    /// The temporary file that a writer needs could not be made, written or read.
    case temporaryFile = "temporary-file"
    /// The library that writes the format refused something Bunsho thought lawful.
    case library = "library"
    /// A template is missing, cannot be parsed, or names something it is not given.
    case template = "template"
  }

  /// What kind of failure it was.
  public let code: Code
  /// The sheet, file, template or name that could not be drawn; empty when it concerns the whole.
  public let subject: String
  /// What happened, in the words of the user.
  public let message: LocalizedText

  /// Makes an error from its kind, what it concerns and its wording.
  public init(_ code: Code, subject: String = "", message: LocalizedText) {
    self.code = code
    self.subject = subject
    self.message = message
  }
}

extension RenderError: CustomStringConvertible {
  /// The code, the subject and the English message, for logs and test output.
  public var description: String {
    subject.isEmpty
      ? "\(code.rawValue): \(message[.en])" : "\(code.rawValue): \(subject): \(message[.en])"
  }
}
