// SPDX-License-Identifier: Apache-2.0

/// Something wrong or worth knowing about the table: what, where, why it matters, what to do.
public struct Finding: Sendable, Equatable {
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
  /// What is wrong.
  public let message: Message
  /// What to do about it, naming people and cells where possible.
  public let remedy: Message
  /// Display names of the people concerned.
  public let people: [String]
  /// The cell to look at.
  public let location: SourceLocation
  /// Other cells that belong to it.
  public let related: [RelatedPlace]
  /// What could be written to mend it; `nil` where nothing can be proposed.
  public let fix: Fix?
  /// Identifies the finding across runs: does not change when rows move, other findings come and go or the
  /// language changes.
  public let fingerprint: String

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
    code: String, rule: String, family: RuleFamily, severity: Severity, subject: Subject, message: Message,
    remedy: Message, people: [String], location: SourceLocation, related: [RelatedPlace], fix: Fix? = nil,
    fingerprint: String
  ) {
    self.code = code
    self.rule = rule
    self.family = family
    self.severity = severity
    self.subject = subject
    self.message = message
    self.remedy = remedy
    self.people = people
    self.location = location
    self.related = related
    self.fix = fix
    self.fingerprint = fingerprint
  }
}
