// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// What there is to know of a rule: printed by `rules` and `explain`, and the source of Documentation/Rules.md.
public struct RuleMetadata: Sendable {
  /// The stable code, such as `GAP101`; never reused.
  public let code: String
  /// The kebab-case name, which reads after "allow …".
  public let name: String
  /// The family.
  public let family: RuleFamily
  /// The severity unless configured or graded by the rule.
  public let severity: Severity
  /// Whether the rule is off unless the configuration names it: what it finds is lawful in most offices.
  public let isOptIn: Bool
  /// The version that brought the rule.
  public let since: String
  /// The condition in one sentence.
  public let summary: LocalizedText
  /// Why it matters.
  public let rationale: LocalizedText
  /// What to do about it.
  public let remedy: LocalizedText
  /// Where the rule comes from.
  public let source: LocalizedText
  /// What the input must hold for the rule to apply.
  public let needs: [Need]
  /// Codes of rules that are silent on a subject once this rule has spoken of it.
  public let silences: [String]
  /// The settings with their defaults.
  public let options: [OptionDescription]
  /// Examples: documentation and test at once.
  public let examples: [RuleExample]

  /// Describes a rule.
  public init(
    code: String, name: String, family: RuleFamily, severity: Severity, isOptIn: Bool = false,
    since: String = "0.1",
    summary: LocalizedText, rationale: LocalizedText, remedy: LocalizedText, source: LocalizedText,
    needs: [Need] = [], silences: [String] = [], options: [OptionDescription] = [], examples: [RuleExample]
  ) {
    self.code = code
    self.name = name
    self.family = family
    self.severity = severity
    self.isOptIn = isOptIn
    self.since = since
    self.summary = summary
    self.rationale = rationale
    self.remedy = remedy
    self.source = source
    self.needs = needs
    self.silences = silences
    self.options = options
    self.examples = examples
  }

  /// A setting of a rule.
  public struct OptionDescription: Sendable {
    /// The key in `.bunsho.yml`.
    public let name: String
    /// The default as written in YAML.
    public let defaultValue: String
    /// What it does.
    public let meaning: LocalizedText

    /// Describes a setting.
    public init(_ name: String, default defaultValue: String, _ meaning: LocalizedText) {
      self.name = name
      self.defaultValue = defaultValue
      self.meaning = meaning
    }
  }

  /// Something the input must hold. Without it a rule is listed as not applicable: no data, no finding.
  public enum Need: Sendable, Hashable {
    /// Tasks.
    case workItems
    /// At least one assignment.
    case assignments
    /// Assignments of any of the kinds.
    case involvement(InvolvementMask)
    /// An attribute stated of at least one task.
    case fact(WorkItem.Field)
    /// Hours of one run and a frequency, for at least one task.
    case hours
    /// A list of departments.
    case departmentList
    /// A department with a head.
    case heads
    /// A list of roles.
    case roleList
    /// A roster of people.
    case peopleList
    /// The hours a month of at least one person.
    case capacity
    /// Posts in the roster.
    case posts
    /// A person's last day or leave.
    case departures
    /// Planned absences.
    case leaves
    /// Superiors or deputies of people.
    case relations(Person.Relation.Kind)
    /// The state of handover documents.
    case handovers
    /// A skill map.
    case skills
    /// Duties of the units (分掌事項).
    case duties
    /// Summary tasks.
    case summaries
    /// Days from or until which assignments hold.
    case validities
    /// A list of tasks with ids and without owners, beside tables with owners.
    case sourceList
    /// Duties of the units, from a regulation or from a list in which only units are responsible.
    case regulation
    /// Any of several.
    case anyOf([Need])
    /// Posts in units, or roles that somebody fills.
    case memberships
    /// Shares of working time, of at least one post.
    case shares
    /// A department that is a project.
    case projects
    /// 大分類 of the tasks.
    case categories
    /// Waivers.
    case waivers
    /// Companies, people or units outside.
    case externals
    /// At least one of several things.
    /// Units with a unit above them.
    case hierarchy
    /// What the other rules found, to see which waivers are used.
    case waiverUse
  }
}
