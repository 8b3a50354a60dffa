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
    var findings = stamped(spoken, in: context)
    var waived: [Report.Waived] = []
    if !context.waivers.isEmpty {
      let use = WaiverUse(of: context.waivers, on: findings, asOf: context.asOf)
      waived = use.waived
      findings = use.remaining
      let judged = context.knowing(usedWaivers: use.used)
      let (onWaivers, _) = speak(rules.filter { $0.metadata.needs.contains(.waiverUse) }, in: judged)
      findings += stamped(onWaivers, in: judged)
    }
    let selected = Set(rules.lazy.map(\.metadata).filter(selection.contains).map(\.code))
    if selected.count < rules.count { findings.removeAll { !selected.contains($0.code) } }
    findings = Self.numbered(Self.ordered(findings))
    let split = baseline?.split(findings)
    return Report(
      matrix: context.matrix, inputs: inputs, observations: context.observations,
      coverage: context.coverage, findings: split?.new ?? findings, waived: waived,
      baselined: split?.known ?? 0, fixed: split?.fixed ?? [],
      notApplicable: missing.filter { selected.contains($0.code) }, asOf: context.asOf)
  }

  /// What the rules find, before anything is silenced, waived or selected: to measure a rule alone.
  public func findings(in context: AnalysisContext) -> [Finding] {
    speak(rules, in: context).spoken.flatMap { metadata, drafts in
      drafts.map { stamp($0, by: metadata, in: context) }
    }
  }

  private typealias Spoken = (metadata: RuleMetadata, drafts: [Finding.Draft])

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

  private func stamped(_ spoken: [Spoken], in context: AnalysisContext) -> [Finding] {
    let silenced = silencing(spoken)
    return InParallel.map(spoken.filter { !$0.drafts.isEmpty }) { metadata, drafts in
      let silent = silenced[metadata.code]
      return drafts.compactMap { draft in
        silent?.contains(Matter(draft.subject, draft.discriminator)) == true
          ? nil : stamp(draft, by: metadata, in: context)
      }
    }.flatMap { $0 }
  }

  /// A subject, and what tells apart several findings of one rule on it: of whom two units are to be relieved, the one
  /// unit is silenced and the other is not.
  private struct Matter: Hashable, Sendable {
    let subject: Finding.Subject
    let discriminator: String

    init(_ subject: Finding.Subject, _ discriminator: String) {
      self.subject = subject
      self.discriminator = discriminator
    }

    /// A task is told by its number: to hash its id and title costs many times as much.
    func hash(into hasher: inout Hasher) {
      if let item = subject.workItem { hasher.combine(item) } else { hasher.combine(subject) }
      if !discriminator.isEmpty { hasher.combine(discriminator) }
    }
  }

  /// On what each rule has to be silent because another has said the graver thing: rules that say one thing of a
  /// subject wholly, others where the graver rule tells the same apart.
  private func silencing(_ spoken: [Spoken]) -> [String: Set<Matter>] {
    var silenced: [String: Set<Matter>] = [:]
    for (metadata, drafts) in spoken {
      for code in metadata.silences {
        for draft in drafts where draft.isSilencing {
          for subject in [draft.subject] + draft.covers {
            silenced[code, default: []].insert(Matter(subject, ""))
            if !draft.discriminator.isEmpty {
              silenced[code]?.insert(Matter(subject, draft.discriminator))
            }
          }
        }
      }
    }
    return silenced
  }

  private func stamp(_ draft: Finding.Draft, by metadata: RuleMetadata, in context: AnalysisContext)
    -> Finding
  {
    Finding(
      code: metadata.code, rule: metadata.name, family: metadata.family,
      severity: severities[metadata.code] ?? draft.grade ?? metadata.severity, subject: draft.subject,
      message: draft.message.quotingFirstLine(of: draft.subject.name),
      remedy: draft.remedy.quotingFirstLine(of: draft.subject.name), people: draft.people,
      location: draft.location,
      related: draft.related, fix: draft.fix,
      fingerprint: Fingerprint(draft, code: metadata.code, in: context.matrix).text)
  }

  /// Sorts by path, sheet, row, column, code, message. By position, and by the places as numbers: to hand findings or
  /// places about would count their references.
  private static func ordered(_ findings: [Finding]) -> [Finding] {
    let ranks = ranks(of: findings.map(\.location.source))
    let places = findings.indices.map { index in
      (ranks[index], findings[index].location.row, findings[index].location.column ?? 0)
    }
    return findings.indices.sorted { left, right in
      if places[left] != places[right] { return places[left] < places[right] }
      return precedes(findings[left], findings[right])
    }.map { findings[$0] }
  }

  /// Which place each sheet has in the order of the sheets; those of one path and name have one.
  private static func ranks(of sheets: [SourceSheet]) -> [Int] {
    var numbers: [SourceSheet: Int] = [:]
    var distinct: [SourceLocation] = []
    var last: (sheet: SourceSheet, number: Int)?
    let numbered = sheets.map { sheet in
      if let last, last.sheet === sheet { return last.number }
      let number = numbers[sheet] ?? distinct.count
      if number == distinct.count {
        numbers[sheet] = number
        distinct.append(SourceLocation(source: sheet, row: 1))
      }
      last = (sheet, number)
      return number
    }
    var ranks = [Int](repeating: 0, count: distinct.count)
    let sorted = distinct.indices.sorted { SourceLocation.precedes(distinct[$0], distinct[$1]) }
    for (before, number) in zip(sorted, sorted.dropFirst()) {
      ranks[number] = ranks[before] + (SourceLocation.precedes(distinct[before], distinct[number]) ? 1 : 0)
    }
    return numbered.map { ranks[$0] }
  }

  /// Of findings at one place, the code; then the message, so that the order is total.
  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.code != right.code { return SourceLocation.scalarOrder(left.code, right.code) }
    return SourceLocation.scalarOrder(left.message.en, right.message.en)
  }

  /// Findings that would share a fingerprint are told apart by their order.
  private static func numbered(_ findings: [Finding]) -> [Finding] {
    var seen: [String: Int] = [:]
    seen.reserveCapacity(findings.count)
    var findings = findings
    for index in findings.indices {
      let fingerprint = findings[index].fingerprint
      let count = seen[fingerprint, default: 0]
      seen[fingerprint] = count + 1
      if count > 0 { findings[index] = findings[index].with(fingerprint: "\(fingerprint)-\(count + 1)") }
    }
    return findings
  }
}

extension LocalizedText {
  /// The text with a title of several lines cut to its first: the rest is a description, and a message is one line.
  fileprivate func quotingFirstLine(of title: String) -> LocalizedText {
    guard title.utf8.contains(0x0A),
      let first = title.split(whereSeparator: \.isNewline).first.map({ TextKey.trimmed(String($0)) }),
      !first.isEmpty
    else { return self }
    return LocalizedText(ja: ja.replacing(title, with: first), en: en.replacing(title, with: first))
  }
}

extension Finding {
  fileprivate func with(fingerprint: String) -> Finding {
    Finding(
      code: code, rule: rule, family: family, severity: severity, subject: subject, message: message,
      remedy: remedy, people: people, location: location, related: related, fix: fix,
      fingerprint: fingerprint)
  }
}
