// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Findings accepted all at once, so that a table with many faults can be guarded against new ones.
///
/// One line a finding, sorted, with what it is about in words: a change of the file is read as a change of the table.
/// Findings are known by their fingerprints, so rows may move.
public struct Baseline: Sendable, Equatable {
  /// The accepted findings.
  public let entries: [Entry]

  /// One accepted finding.
  public struct Entry: Sendable, Equatable {
    /// The rule's code.
    public let code: String
    /// The fingerprint, by which the finding is known.
    public let fingerprint: String
    /// What it is about, for the reader of the file.
    public let subject: String

    /// Names a finding.
    public init(code: String, fingerprint: String, subject: String) {
      self.code = code
      self.fingerprint = fingerprint
      self.subject = subject
    }
  }

  private static let header = "# bunsho baseline 1"

  /// Accepts findings.
  public init(_ findings: [Finding]) {
    entries = findings.map { finding in
      let name = [finding.subject.id, finding.subject.name].compactMap(\.self).joined(separator: " ")
      // A name may hold what ends a line or a field.
      let plain = name.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
      return Entry(code: finding.code, fingerprint: finding.fingerprint, subject: plain)
    }.sorted {
      if $0.code != $1.code { return SourceLocation.scalarOrder($0.code, $1.code) }
      if $0.subject != $1.subject { return SourceLocation.scalarOrder($0.subject, $1.subject) }
      return SourceLocation.scalarOrder($0.fingerprint, $1.fingerprint)
    }
  }

  /// A line of a baseline file that is none.
  public struct Malformed: Error {
    /// The line, counted from 1.
    public let line: Int
  }

  /// Whether a file's text is that of a baseline.
  public static func isBaseline(_ text: String) -> Bool { text.hasPrefix(header) }

  /// Reads a baseline file.
  ///
  /// - Throws: `Malformed` when a line is no entry.
  public init(text: String) throws(Malformed) {
    var entries: [Entry] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(
        String.init)
      guard fields.count == 3, !fields[1].isEmpty else { throw Malformed(line: index + 1) }
      entries.append(Entry(code: fields[0], fingerprint: fields[1], subject: fields[2]))
    }
    self.entries = entries
  }

  /// The text of the file.
  public var text: String {
    ([Self.header] + entries.map { "\($0.code)\t\($0.fingerprint)\t\($0.subject)" }).joined(separator: "\n")
      + "\n"
  }

  /// The baseline without entries that are mended.
  public func without(_ fixed: [Entry]) -> Baseline {
    Baseline(entries: entries.filter { !fixed.contains($0) })
  }

  private init(entries: [Entry]) { self.entries = entries }

  /// What findings are new, how many are known, and which entries nothing speaks of any more.
  func split(_ findings: [Finding]) -> (new: [Finding], known: Int, fixed: [Entry]) {
    let accepted = Set(entries.map(\.fingerprint))
    let new = findings.filter { !accepted.contains($0.fingerprint) }
    let present = Set(findings.map(\.fingerprint))
    return (new, findings.count - new.count, entries.filter { !present.contains($0.fingerprint) })
  }
}
