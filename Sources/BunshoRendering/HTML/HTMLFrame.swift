// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// The values of the templates' tags, all texts escaped. ``TemplateTag`` lists what must be here.
struct HTMLFrame {
  private let report: Report
  private let context: RenderContext
  private let findings: FindingsView
  private let ids: RowIDs
  private let people: [[(String, String)]]
  private var language: Language { context.language }

  /// The list shows so many findings; the rest stands at the rows.
  static let findingLimit = 200
  /// With more people a list to choose from is of no use: a part of the name is typed instead.
  static let peopleLimit = 1000

  /// The frame of a report.
  init(_ report: Report, in context: RenderContext, findings: FindingsView, ids: RowIDs) {
    self.report = report
    self.context = context
    self.findings = findings
    self.ids = ids
    people = Self.people(report)
  }

  /// How the page lets its readers choose a person.
  enum PeopleChoice {
    /// Nobody has a part.
    case none
    /// From a list.
    case listed
    /// By typing a part of the name.
    case typed
  }

  /// How the page lets its readers choose a person.
  var peopleChoice: PeopleChoice {
    people.isEmpty ? .none : people.count <= Self.peopleLimit ? .listed : .typed
  }

  /// The title of the document.
  var title: String { context.frame.title ?? report.matrix.document.title ?? HTMLWords.title[language] }
  /// The organisation's name; empty when nobody told it.
  var organization: String { context.frame.organization ?? report.matrix.organization.name ?? "" }

  /// The values that do not come from charts and table.
  func values(view: MatrixView) -> [String: Any] {
    var values: [String: Any] = [:]
    func set(_ name: String, _ text: String) {
      // An absent text is drawn as nothing, and hides the section that asks for it.
      if !text.isEmpty { values[name] = HTMLWriter.escaped(text) }
    }
    set("lang", language.rawValue)
    set("generator", "Bunsho \(context.version) \(report.asOf.iso)")
    set("title", title)
    set("organization", organization)
    set("page_title", organization.isEmpty ? title : "\(title) – \(organization)")
    set("classification", context.frame.classification ?? "")
    set("logo", context.frame.logo?.dataURI ?? "")
    set("footer", context.frame.footer ?? "")
    set("made_by", HTMLWords.madeBy(context.version)[language])
    set("findings_count", findings.findings.count.grouped)
    values["has_letters"] = view.layout == .letters
    set("task_count", view.groups.reduce(0) { $0 + $1.rows.count }.grouped)
    values["facts"] = facts()
    values["approvals"] = (context.frame.approvals ?? HTMLWords.approvals.map { $0[language] }).prefix(6).map
    {
      elements([("name", $0)])
    }
    values["lead"] = lead()
    values["has_findings"] = !findings.findings.isEmpty
    values["findings"] = findings.findings.prefix(Self.findingLimit).map(element)
    let more = findings.findings.count - Self.findingLimit
    values["has_more_findings"] = more > 0
    if more > 0 { set("more_findings", HTMLWords.moreFindings(more, more.grouped)[language]) }
    let departments = view.groups.enumerated().map { index, group in
      elements([
        ("value", String(index + 1)),
        ("name", group.department == nil ? HTMLWords.noDepartment[language] : group.title),
      ])
    }
    values["departments"] = departments
    values["has_departments"] = departments.count > 1
    let categories = view.mainCategories
    values["has_categories"] = categories.count > 1
    values["categories"] = categories.enumerated().map { index, name in
      elements([("value", String(index + 1)), ("name", name)])
    }
    values["people"] = peopleChoice == .listed ? people.map(elements) : []
    values["has_people"] = peopleChoice == .listed
    values["has_many_people"] = peopleChoice == .typed
    values["chips"] = chips(view)
    values["words"] = Dictionary(
      uniqueKeysWithValues: HTMLWords.templateWords.map { ($0.name, HTMLWriter.escaped($0.text[language])) })
    return values
  }

  private func elements(_ texts: [(String, String)]) -> [String: Any] {
    Dictionary(
      uniqueKeysWithValues: texts.map { ($0, $1.isEmpty ? AbsentText() : HTMLWriter.escaped($1) as Any) })
  }

  private func facts() -> [[String: Any]] {
    let document = report.matrix.document
    var facts: [(LocalizedText, String)] = [
      (HTMLWords.edition, document.edition ?? ""), (HTMLWords.effectiveOn, document.effectiveOn ?? ""),
      (HTMLWords.currentOn, document.currentOn ?? ""),
      (HTMLWords.asOf, ReportWords.date(report.asOf, in: language)),
    ]
    // The folder is the user's own affair; the page may be sent around.
    let names = report.inputs.map { Self.fileName($0.path) }
    let shown = names.prefix(6).joined(separator: HTMLWords.listSeparator[language])
    facts.append((HTMLWords.sources, names.count > 6 ? shown + " …" : shown))
    return facts.filter { !$0.1.isEmpty }.map { elements([("name", $0.0[language]), ("value", $0.1)]) }
  }

  /// The name of a file without its folder.
  private static func fileName(_ path: String) -> String {
    String(path.split(whereSeparator: { "/\\".contains($0) }).last ?? "")
  }

  private func lead() -> [String: Any] {
    let tasks = report.coverage.total.leaves
    let toMend = findings.workItemsToMend
    let errors = report.count(.error)
    let ofOnePerson = findings.workItemsOfOnePerson
    var parts: (before: LocalizedText, strong: LocalizedText, after: LocalizedText)
    if tasks == 0 {
      let none = LocalizedText(verbatim: "")
      parts = (HTMLWords.leadEmpty, none, none)
    } else if toMend > 0 {
      parts = (
        HTMLWords.leadBefore(tasks.grouped), HTMLWords.leadStrong(toMend, toMend.grouped), HTMLWords.leadAfter
      )
    } else if errors > 0 {
      parts = (
        HTMLWords.leadElsewhere(tasks.grouped), HTMLWords.leadElsewhereStrong(errors, errors.grouped),
        HTMLWords.leadElsewhereAfter
      )
    } else {
      parts = (HTMLWords.leadSound(tasks.grouped), HTMLWords.leadSoundStrong, HTMLWords.leadSoundAfter)
    }
    var after = parts.after[language]
    if ofOnePerson > 0 { after += HTMLWords.leadSingle(ofOnePerson, ofOnePerson.grouped)[language] }
    var lead = elements([
      ("before", parts.before[language]), ("strong", parts.strong[language]), ("after", after),
    ])
    lead["is_sound"] = errors == 0
    return lead
  }

  /// The four numbers; the bar of the first is a raw part.
  func cards(bar: String?) -> [[String: Any]] {
    let total = report.coverage.total
    func card(
      _ style: String, _ label: LocalizedText, _ value: String, _ unit: String, _ detail: String
    ) -> [String: Any] {
      elements([
        ("style", style), ("label", label[language]), ("value", value), ("unit", unit), ("detail", detail),
        ("bar", ""),
      ])
    }
    let filled = Self.filled(total)
    var coverage = card(
      "filled", HTMLWords.coverage, filled.of > 0 ? String(filled.part * 100 / filled.of) : "–",
      filled.of > 0 ? "%" : "",
      HTMLWords.coverageDetail(
        total.withResponsible.grouped, total.withAccountable.grouped, total.leaves.grouped)[language])
    if let bar { coverage["bar"] = bar }
    let items = HTMLWords.items[language]
    return [
      coverage,
      card(
        report.count(.error) > 0 ? "e" : "calm", HTMLWords.toMend, report.count(.error).grouped, items,
        breakdown(.error)),
      card(
        report.count(.warning) > 0 ? "w" : "calm", HTMLWords.warnings, report.count(.warning).grouped, items,
        breakdown(.warning)),
      card(
        findings.workItemsOfOnePerson > 0 ? "s" : "calm", HTMLWords.singlePerson,
        findings.workItemsOfOnePerson.grouped, items,
        HTMLWords.singlePersonDetail(total.withTwoCapable.grouped, total.leaves.grouped)[language]),
    ]
  }

  /// The places that must be filled: somebody who does it and somebody who answers for it, a task each.
  static func filled(_ counts: Coverage.Counts) -> (part: Int, of: Int) {
    (counts.withResponsible + counts.withAccountable, 2 * counts.leaves)
  }

  private func breakdown(_ severity: Severity) -> String {
    let counts = findings.counts(of: severity)
    guard !counts.isEmpty else { return HTMLWords.nothing[language] }
    let texts = counts.map { "\($0.family.title[language]) \($0.count.grouped)" }
    return HTMLWords.capitalized(
      LocalizedText(verbatim: texts.joined(separator: HTMLWords.dotSeparator[language])))[language]
  }

  private func element(_ finding: Finding) -> [String: Any] {
    let item = finding.subject.workItem
    let sheet = finding.location.sheet.map { " \($0)" } ?? ""
    let file = finding.location.path.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? ""
    let cell =
      finding.location.cell ?? (language == .ja ? "\(finding.location.row) 行" : "row \(finding.location.row)")
    return elements([
      ("style", FindingLabels.style(of: finding.severity)),
      ("sign", FindingLabels.sign(of: finding.severity)),
      ("severity", finding.severity.title[language]), ("label", FindingLabels.label(of: finding)[language]),
      ("code", finding.code), ("anchor", item.map { ids[$0] } ?? ""), ("id", finding.subject.id ?? ""),
      ("subject", subject(of: finding)),
      ("message", finding.message[language]),
      ("advice", finding.remedy[language]), ("place", "\(file)\(sheet) \(cell)"),
    ])
  }

  /// What a finding is about. Where nobody told the organisation's name, the file stands for it.
  private func subject(of finding: Finding) -> String {
    let name = finding.subject.name
    return report.inputs.contains { $0.path == name } ? Self.fileName(name) : name
  }

  /// The people with a part, each with the roles by which they have it.
  private static func people(_ report: Report) -> [[(String, String)]] {
    let organization = report.matrix.organization
    var roles = [[String]](repeating: [], count: organization.people.count)
    var hasPart = [Bool](repeating: false, count: organization.people.count)
    for load in report.coverage.loads {
      switch load.assignee {
      case .person(let id): hasPart[id.index] = true
      case .role(let id):
        for holder in organization[id].holders {
          hasPart[holder.value.index] = true
          roles[holder.value.index].append(organization[id].name)
        }
      case .department, .partner, .list: continue
      }
    }
    return organization.people.indices.filter { hasPart[$0] }.map { index in
      [("name", organization.people[index].name), ("roles", roles[index].joined(separator: "\n"))]
    }
  }

  /// The buttons that choose rows by their findings.
  private func chips(_ view: MatrixView) -> [[String: Any]] {
    var any = 0
    var bySeverity: [Severity: Int] = [:]
    var byFamily: [RuleFamily: Int] = [:]
    for group in view.groups {
      for row in group.rows where !row.findings.isEmpty {
        any += 1
        for severity in Set(row.findings.map(\.severity)) { bySeverity[severity, default: 0] += 1 }
        for family in Set(row.findings.map(\.family)) { byFamily[family, default: 0] += 1 }
      }
    }
    var chips = [elements([("key", ""), ("name", HTMLWords.all[language]), ("count", "")])]
    guard any > 0 else { return chips }
    func add(_ key: String, _ name: LocalizedText, _ count: Int?) {
      guard let count, count > 0 else { return }
      chips.append(
        elements([("key", key), ("name", HTMLWords.capitalized(name)[language]), ("count", count.grouped)]))
    }
    add("any", HTMLWords.anyFinding, any)
    for severity in Severity.allCases.sorted(by: >) {
      add("." + FindingLabels.style(of: severity), severity.title, bySeverity[severity])
    }
    for family in RuleFamily.allCases { add(family.rawValue, family.title, byFamily[family]) }
    return chips
  }
}
