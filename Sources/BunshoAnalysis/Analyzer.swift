// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Runs the rules over a matrix and makes the report.
public struct Analyzer: Sendable {
  /// How one rule is set.
  public struct Setting: Sendable {
    /// The severity that replaces the rule's own; `nil` keeps it.
    public var severity: Severity?
    /// Whether the rule is switched off.
    public var isOff: Bool
    /// Where the rule's options come from; `nil` keeps the defaults.
    public var options: (any OptionSource)?

    /// Makes a setting.
    public init(severity: Severity? = nil, isOff: Bool = false, options: (any OptionSource)? = nil) {
      self.severity = severity
      self.isOff = isOff
      self.options = options
    }
  }

  /// Something that can decode a rule's options: a node of a configuration file.
  public protocol OptionSource: Sendable {
    /// Decodes options of the type.
    func decode<Options: RuleOptions>(_ type: Options.Type) throws -> Options
  }

  /// A rule's options could not be decoded.
  public struct InvalidOptions: Error {
    /// The rule's name.
    public let rule: String
    /// What the decoder said.
    public let reason: String
  }

  private let rules: [any Rule]
  private let severities: [String: Severity]
  private let selection: Selection
  private let baseline: Baseline?

  /// Which rules are to be reported.
  public struct Selection: Sendable {
    /// Codes or names to keep; empty keeps all.
    public var only: [String]
    /// Codes or names to drop.
    public var skip: [String]

    /// Makes a selection.
    public init(only: [String] = [], skip: [String] = []) {
      self.only = only
      self.skip = skip
    }

    /// Whether a rule is to be reported. A family's name or a code's letters (`GAP`) select the family.
    public func contains(_ metadata: RuleMetadata) -> Bool {
      func names(_ word: String) -> Bool {
        word.lowercased() == metadata.code.lowercased() || word == metadata.name
          || word == metadata.family.rawValue || word.lowercased() == metadata.code.prefix(3).lowercased()
      }
      return (only.isEmpty || only.contains(where: names)) && !skip.contains(where: names)
    }
  }

  /// Prepares the rules.
  ///
  /// - Parameters:
  ///   - custom: rules of the users' own, judged beside those of the catalogue.
  ///   - baseline: findings that were accepted all at once; only new ones are reported.
  /// - Throws: `InvalidOptions` when a rule's options cannot be decoded.
  public init(
    rules types: [any CatalogueRule.Type] = RuleRegistry.all, custom: [any Rule] = [],
    settings: [String: Setting] = [:], selection: Selection = Selection(), baseline: Baseline? = nil
  ) throws(InvalidOptions) {
    var rules: [any Rule] = []
    var severities: [String: Severity] = [:]
    func setting(of metadata: RuleMetadata) -> Setting {
      settings[metadata.name] ?? settings[metadata.code] ?? Setting(isOff: metadata.isOptIn)
    }
    for type in types {
      let setting = setting(of: type.metadata)
      if setting.isOff { continue }
      severities[type.metadata.code] = setting.severity
      rules.append(try Self.make(type, from: setting.options))
    }
    for rule in custom {
      let setting = setting(of: rule.metadata)
      if setting.isOff { continue }
      severities[rule.metadata.code] = setting.severity
      rules.append(rule)
    }
    self.rules = rules
    self.severities = severities
    self.selection = selection
    self.baseline = baseline
  }

  /// Rules with their defaults, those that are off unless asked for as well: nothing is decoded, so nothing can fail.
  public static func withDefaults(_ types: [any CatalogueRule.Type] = RuleRegistry.byDefault) -> Analyzer {
    Analyzer(made: types.map(RuleRegistry.withDefaults))
  }

  /// The rules as given.
  public init(made rules: [any Rule]) {
    self.rules = rules
    severities = [:]
    selection = Selection()
    baseline = nil
  }

  private static func make<R: CatalogueRule>(
    _ type: R.Type, from source: (any OptionSource)?
  ) throws(InvalidOptions) -> any Rule {
    guard let source else { return RuleRegistry.withDefaults(type) }
    do {
      return R(options: try source.decode(R.Options.self))
    } catch {
      throw InvalidOptions(rule: R.metadata.name, reason: String(describing: error))
    }
  }

  /// Judges a matrix.
  ///
  /// In this order: the rules speak, the graver silence the lesser, severities are stamped, waivers hide what was
  /// accepted, the waivers themselves are judged, the selection is made, the baseline hides what is old.
  public func report(on context: AnalysisContext, inputs: [InputSummary] = []) -> Report {
    context.prepare()
    let (spoken, missing) = speak(rules.filter { !$0.metadata.needs.contains(.waiverUse) }, in: context)
    let stamping = Stamping(severities, in: context)
    var findings = stamping.findings(spoken)
    var waived: [Report.Waived] = []
    if !context.waivers.isEmpty {
      let use = WaiverUse(of: context.waivers, on: findings, asOf: context.asOf)
      waived = use.waived
      findings = use.remaining
      let judged = context.knowing(usedWaivers: use.used)
      let (onWaivers, _) = speak(rules.filter { $0.metadata.needs.contains(.waiverUse) }, in: judged)
      findings = Stamping.ordered(findings + stamping.findings(onWaivers))
    }
    let selected = Set(rules.lazy.map(\.metadata).filter(selection.contains).map(\.code))
    if selected.count < rules.count { findings.removeAll { !selected.contains($0.code) } }
    findings = Stamping.numbered(findings)
    let split = baseline?.split(findings)
    return Report(
      matrix: context.matrix, inputs: inputs, observations: context.observations,
      coverage: context.coverage, findings: split?.new ?? findings, waived: waived,
      baselined: split?.known ?? 0, fixed: split?.fixed ?? [],
      notApplicable: missing.filter { selected.contains($0.code) }, asOf: context.asOf)
  }

  /// What the rules find, before anything is silenced, waived or selected: to measure a rule alone.
  public func findings(in context: AnalysisContext) -> [Finding] {
    let stamping = Stamping(severities, in: context)
    return speak(rules, in: context).spoken.flatMap { stamping.findings([$0]) }
  }

  typealias Spoken = (metadata: RuleMetadata, drafts: [Finding.Draft])

  /// Lets every rule that has what it needs look at the table, several at a time.
  private func speak(
    _ rules: [any Rule], in context: AnalysisContext
  ) -> (spoken: [Spoken], missing: [Report.NotApplicable]) {
    var missing: [Report.NotApplicable] = []
    var applicable: [(rule: any Rule, metadata: RuleMetadata)] = []
    var met: [RuleMetadata.Need: Bool] = [:]
    func isMet(_ need: RuleMetadata.Need) -> Bool {
      if let known = met[need] { return known }
      let answer = need.isMet(by: context)
      met[need] = answer
      return answer
    }
    for rule in rules {
      let metadata = rule.metadata
      let lacking = metadata.needs.filter { !isMet($0) }
      if lacking.isEmpty {
        applicable.append((rule, metadata))
      } else {
        missing.append(.init(code: metadata.code, rule: metadata.name, missing: lacking))
      }
    }
    let drafts = InParallel.map(applicable) { $0.rule.findings(in: context) }
    return (zip(applicable, drafts).map { ($0.metadata, $1) }, missing)
  }
}
