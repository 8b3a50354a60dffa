// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Makes findings of what the rules have said: the graver silence the lesser, severities and fingerprints are stamped,
/// and all stand in the order of reports.
struct Stamping: Sendable {
  /// The severities the configuration has, by code.
  private let severities: [String: Severity]
  private let context: AnalysisContext

  init(_ severities: [String: Severity], in context: AnalysisContext) {
    self.severities = severities
    self.context = context
  }

  /// The findings in the order of reports. Drafts are sorted, for they are handed about at the price of one reference.
  func findings(_ spoken: [Analyzer.Spoken]) -> [Finding] {
    let silenced = Self.silencing(spoken)
    let stamps = spoken.map { Stamp($0.metadata, severity: severities[$0.metadata.code]) }
    var drafts: [Spoken] = []
    for (rule, said) in spoken.enumerated() {
      let silent = silenced[said.metadata.code] ?? []
      for draft in said.drafts where silent.isEmpty || !silent.contains(Matter(draft)) {
        drafts.append(Spoken(rule: rule, draft: draft))
      }
    }
    let sorted = Self.ordered(drafts, at: \.draft.location) { left, right in
      Self.precedes(
        stamps[left.rule].code, left.draft.content, stamps[right.rule].code, right.draft.content)
    }
    return InParallel.stretches(of: sorted.count, by: 1024) { range in
      range.map { stamps[sorted[$0].rule].finding(sorted[$0].draft, in: context) }
    }.joined { $0 }
  }

  private struct Spoken: Sendable {
    /// The position of the rule.
    let rule: Int
    let draft: Finding.Draft
  }

  // MARK: - Silence

  /// A subject, and what tells apart several findings of one rule on it: of whom two units are to be relieved, the one
  /// unit is silenced and the other is not.
  private struct Matter: Hashable, Sendable {
    let subject: Finding.Subject
    let discriminator: String

    init(_ subject: Finding.Subject, _ discriminator: String) {
      self.subject = subject
      self.discriminator = discriminator
    }

    init(_ draft: Finding.Draft) { self.init(draft.subject, draft.discriminator) }

    /// A task is told by its number: to hash its id and title costs many times as much.
    func hash(into hasher: inout Hasher) {
      if let item = subject.workItem { hasher.combine(item) } else { hasher.combine(subject) }
      if !discriminator.isEmpty { hasher.combine(discriminator) }
    }
  }

  /// On what each rule has to be silent because another has said the graver thing: rules that say one thing of a
  /// subject wholly, others where the graver rule tells the same apart.
  private static func silencing(_ spoken: [Analyzer.Spoken]) -> [String: Set<Matter>] {
    // Where a rule has nothing to say, nothing has to be silenced.
    let speaking = Set(spoken.lazy.filter { !$0.drafts.isEmpty }.map(\.metadata.code))
    var silenced: [String: Set<Matter>] = [:]
    for (metadata, drafts) in spoken {
      for code in metadata.silences where speaking.contains(code) {
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

  // MARK: - Stamps

  /// What a rule's findings have in common.
  private struct Stamp: Sendable {
    let code: String
    private let rule: String
    private let family: RuleFamily
    /// As the configuration has it.
    private let told: Severity?
    private let usual: Severity

    init(_ metadata: RuleMetadata, severity: Severity?) {
      code = metadata.code
      rule = metadata.name
      family = metadata.family
      told = severity
      usual = metadata.severity
    }

    func finding(_ draft: Finding.Draft, in context: AnalysisContext) -> Finding {
      Finding(
        code: code, rule: rule, family: family, severity: told ?? draft.grade ?? usual,
        subject: draft.subject, location: draft.location,
        content: draft.subject.hasSeveralLines
          ? draft.content.rewritten { $0.quotingFirstLine(of: draft.subject.name) } : draft.content,
        fingerprint: Fingerprint(draft, code: code, in: context).text)
    }
  }

  // MARK: - Order

  /// Findings in the order of reports: by path, sheet, row, column, code, message.
  static func ordered(_ findings: [Finding]) -> [Finding] {
    ordered(findings, at: \.location) { precedes($0.code, $0.content, $1.code, $1.content) }
  }

  /// Sorts by path, sheet, row and column, and at one place as told. By position, and by the places as numbers: to hand
  /// places about would count their references.
  private static func ordered<Element>(
    _ elements: [Element], at location: (Element) -> SourceLocation, _ precedes: (Element, Element) -> Bool
  ) -> [Element] {
    let ranks = ranks(of: elements.map { location($0).source })
    let places = elements.indices.map { index in
      let place = location(elements[index])
      return (ranks[index], place.row, place.column ?? 0)
    }
    return elements.indices.sorted { left, right in
      if places[left] != places[right] { return places[left] < places[right] }
      return precedes(elements[left], elements[right])
    }.map { elements[$0] }
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
  private static func precedes(
    _ left: String, _ leftContent: Finding.Content, _ right: String, _ rightContent: Finding.Content
  ) -> Bool {
    if left != right { return SourceLocation.scalarOrder(left, right) }
    return SourceLocation.scalarOrder(leftContent.message.en, rightContent.message.en)
  }

  /// Findings that would share a fingerprint are told apart by their order.
  static func numbered(_ findings: [Finding]) -> [Finding] {
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

extension Finding.Subject {
  /// Whether the name goes on below its first line.
  fileprivate var hasSeveralLines: Bool {
    name.utf8.withContiguousStorageIfAvailable { $0.contains(0x0A) } ?? name.utf8.contains(0x0A)
  }
}

extension LocalizedText {
  /// The text with a title of several lines cut to its first: the rest is a description, and a message is one line.
  fileprivate func quotingFirstLine(of title: String) -> LocalizedText {
    guard let first = title.split(whereSeparator: \.isNewline).first.map({ TextKey.trimmed(String($0)) }),
      !first.isEmpty
    else { return self }
    return LocalizedText(ja: ja.replacing(title, with: first), en: en.replacing(title, with: first))
  }
}
