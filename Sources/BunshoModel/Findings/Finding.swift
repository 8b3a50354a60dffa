// SPDX-License-Identifier: Apache-2.0

/// Something wrong or worth knowing about the table: what, where, why it matters, what to do.
///
/// Where it is and what it is about are known at once. What it says is drawn when it is read (see `Content`).
public struct Finding: Sendable {
  /// What a finding says, in both languages.
  public typealias Message = LocalizedText

  /// The rule's stable code, such as `GAP101`.
  public let code: String
  /// The rule's name, such as `missing-responsible`.
  public let rule: String
  /// The rule's family.
  public let family: RuleFamily
  /// How much it matters.
  public let severity: Severity
  /// What it is about.
  public let subject: Subject
  /// The cell to look at.
  public let location: SourceLocation
  /// What it says.
  public let content: Content
  /// Identifies the finding across runs: does not change when rows move, other findings come and go or the
  /// language changes.
  public let fingerprint: String

  /// What is wrong.
  public var message: Message { content.message }
  /// What to do about it, naming people and cells where possible.
  public var remedy: Message { content.remedy }
  /// Display names of the people concerned.
  public var people: [String] { content.people }
  /// Other cells that belong to it.
  public var related: [RelatedPlace] { content.related }
  /// What could be written to mend it; `nil` where nothing can be proposed.
  public var fix: Fix? { content.fix }

  /// What a finding is about.
  public struct Subject: Sendable, Hashable {
    /// The kind of thing.
    public let kind: Kind
    /// The user's id of it, where it has one.
    public let id: String?
    /// Its name.
    public let name: String
    /// The task concerned, when the subject is one.
    public let workItem: WorkItem.ID?

    /// The kinds of things findings are about; raw values are the words of machine-readable output.
    public enum Kind: String, Sendable {
      /// A task.
      case workItem
      /// A person.
      case person
      /// A role.
      case role
      /// A department.
      case department
      /// One part in one task.
      case assignment
      /// A sheet or file.
      case sheet
      /// The whole organisation.
      case organization
      /// A KPI.
      case kpi
      /// A meeting.
      case meeting
      /// A company outside.
      case partner
    }

    /// Makes a subject.
    public init(kind: Kind, id: String?, name: String, workItem: WorkItem.ID? = nil) {
      self.kind = kind
      self.id = id
      self.name = name
      self.workItem = workItem
    }
  }

  /// Another place that belongs to a finding.
  public struct RelatedPlace: Sendable, Equatable {
    /// What is there.
    public let message: Message
    /// Where.
    public let location: SourceLocation

    /// Names a place.
    public init(message: Message, location: SourceLocation) {
      self.message = message
      self.location = location
    }
  }

  /// A proposal for one cell, for a person to accept.
  public struct Fix: Sendable, Equatable {
    /// The cell.
    public let location: SourceLocation
    /// What stands there; empty for an empty cell.
    public let old: String
    /// What could stand there.
    public let new: String

    /// Proposes a text for a cell.
    public init(at location: SourceLocation, from old: String = "", to new: String) {
      self.location = location
      self.old = old
      self.new = new
    }
  }

  /// Makes a finding. Rules make drafts; the analyzer stamps code, severity and fingerprint.
  public init(
    code: String, rule: String, family: RuleFamily, severity: Severity, subject: Subject,
    location: SourceLocation, content: Content, fingerprint: String
  ) {
    self.code = code
    self.rule = rule
    self.family = family
    self.severity = severity
    self.subject = subject
    self.location = location
    self.content = content
    self.fingerprint = fingerprint
  }

  /// The same finding about another subject: the same task in a part of the table.
  public func with(subject: Subject) -> Finding {
    Finding(
      code: code, rule: rule, family: family, severity: severity, subject: subject, location: location,
      content: content, fingerprint: fingerprint)
  }

  /// The same finding under another fingerprint.
  public func with(fingerprint: String) -> Finding {
    Finding(
      code: code, rule: rule, family: family, severity: severity, subject: subject, location: location,
      content: content, fingerprint: fingerprint)
  }
}

extension Finding: Equatable {
  /// Whether both say the same of the same.
  public static func == (left: Finding, right: Finding) -> Bool {
    left.code == right.code && left.rule == right.rule && left.family == right.family
      && left.severity == right.severity && left.subject == right.subject && left.location == right.location
      && left.fingerprint == right.fingerprint && left.content == right.content
  }
}
