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
    code: String, name: String, family: RuleFamily, severity: Severity, since: String = "0.1",
    summary: LocalizedText, rationale: LocalizedText, remedy: LocalizedText, source: LocalizedText,
    needs: [Need] = [], silences: [String] = [], options: [OptionDescription] = [], examples: [RuleExample]
  ) {
    self.code = code
    self.name = name
    self.family = family
    self.severity = severity
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
  public enum Need: String, Sendable, CaseIterable {
    /// Tasks.
    case workItems
    /// At least one assignment.
    case assignments
    /// A list of departments.
    case departmentList
    /// A list of roles.
    case roleList
    /// A roster of people.
    case peopleList

    /// The words shown to people.
    public var title: LocalizedText {
      switch self {
      case .workItems: LocalizedText(ja: "業務", en: "tasks")
      case .assignments: LocalizedText(ja: "担当の割当", en: "assignments")
      case .departmentList: LocalizedText(ja: "部門の一覧", en: "a list of departments")
      case .roleList: LocalizedText(ja: "役割の一覧", en: "a list of roles")
      case .peopleList: LocalizedText(ja: "要員の一覧", en: "a roster of people")
      }
    }

    /// Whether the input holds it.
    public func isMet(by context: AnalysisContext) -> Bool {
      switch self {
      case .workItems: !context.matrix.workItems.isEmpty
      case .assignments: !context.matrix.assignments.isEmpty
      case .departmentList: context.organization.rosters.departments
      case .roleList: context.organization.rosters.roles
      case .peopleList: context.organization.rosters.people
      }
    }
  }
}
