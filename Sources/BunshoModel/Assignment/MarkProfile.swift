// SPDX-License-Identifier: Apache-2.0

/// What the marks of one table mean. ◎ is the main owner in one office and decides in the next, so a mark
/// alone means nothing and a profile belongs to one table.
public struct MarkProfile: Sendable, Equatable {
  /// The name shown and used in configuration: `raci`, `duties`, `authority` …
  public let id: String
  /// The marks with their meaning, in the order of the legend.
  public var entries: [Entry]
  /// Why this profile was chosen.
  public var origin: Origin

  /// One mark and its meaning.
  public struct Entry: Sendable, Equatable {
    /// The mark after folding look-alikes (always ○, never 〇 or ◯).
    public let mark: String
    /// What it means.
    public let meaning: Meaning

    /// Makes an entry.
    public init(_ mark: String, _ meaning: Meaning) {
      self.mark = mark
      self.meaning = meaning
    }
  }

  /// The meaning of a mark.
  public enum Meaning: Sendable, Equatable {
    /// A part in the task.
    case involvement(Involvement)
    /// Stated: no part in the task.
    case none
  }

  /// Where the choice of a profile comes from.
  public enum Origin: Sendable, Equatable {
    /// A legend in the file.
    case legend(SourceLocation)
    /// The user's configuration or `--symbols`.
    case configuration
    /// The kind of table, told by its marks and headers.
    case table
  }

  /// Makes a profile.
  public init(id: String, entries: [Entry], origin: Origin) {
    self.id = id
    self.entries = entries
    self.origin = origin
  }

  /// The meaning of a folded mark.
  public func meaning(of mark: String) -> Meaning? {
    entries.first { $0.mark == mark }?.meaning
  }
}
