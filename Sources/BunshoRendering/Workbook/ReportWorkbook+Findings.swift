// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension ReportWorkbook.Painter {
  /// All findings, one a line, with a link to the cell and room for the head's answer.
  ///
  /// - Parameter table: The sheet that the links lead to.
  func findingsSheet(named name: String, table: ReportWorkbook.TableSheet) -> ReportWorkbook.ListSheet {
    let counts = TerminalWords.counts(
      errors: report.count(.error), warnings: report.count(.warning), notes: report.count(.note))
    var list = ReportWorkbook.ListSheet(
      named: name, title: WorkbookWords.findings[language], subtitle: counts[language],
      columns: [
        .init(title: WorkbookWords.number, width: 6, isCentered: true),
        .init(title: ReportWords.severity, width: 9, isCentered: true),
        .init(title: ReportWords.family, width: 13), .init(title: ReportWords.code, width: 10),
        .init(title: ReportWords.rule, width: 26), .init(title: TableWords.department, width: 16),
        .init(title: WorkbookWords.answerable, width: 16), .init(title: ReportWords.subject, width: 28),
        .init(title: ReportWords.message, width: 44), .init(title: ReportWords.remedy, width: 44),
        .init(title: ReportWords.concerned, width: 18), .init(title: ReportWords.place, width: 28),
        .init(title: WorkbookWords.link, width: 9), .init(title: WorkbookWords.answer, width: 32),
        .init(title: WorkbookWords.due, width: 13),
      ], painter: self)
    let rules = Dictionary(
      RuleRegistry.all.map { ($0.metadata.code, $0.metadata) }, uniquingKeysWith: { first, _ in first })
    let itemsByFinding = itemsByFinding
    for (index, finding) in report.findings.enumerated() {
      let item = finding.subject.workItem ?? itemsByFinding[finding.fingerprint]
      let department = department(of: finding, item: item)
      let subject = [finding.subject.id, finding.subject.name].compactMap { $0 }.joined(separator: " ")
      let place = table.places[finding.fingerprint]
      list.append([
        .number(index + 1, style: styles.centered),
        .text(TableWords.label(finding.severity.title, in: language), style: styles.badge(finding.severity)),
        text(TableWords.label(finding.family.title, in: language)), text(finding.code),
        text(title(of: rules[finding.code], named: finding.rule)),
        text(department.map { organization[$0].name } ?? ""),
        text(answerable(for: item, in: department)), text(subject), text(finding.message[language]),
        text(finding.remedy[language]),
        text(finding.people.joined(separator: "\n")),
        text(TerminalRenderer.place(finding.location)),
        place.map { .link($0.a1, to: .cell(sheet: table.sheet.name, $0), style: styles.link) }
          ?? .blank(style: styles.body),
        .blank(style: styles.input), .blank(style: styles.input),
      ])
    }
    list.finish(paper: .a3, frozenColumns: 3, nothing: ReportWords.nothingFound)
    list.sheet.tabColor = report.count(.error) > 0 ? ReportWorkbook.Colors.errorText : nil
    return list
  }

  /// What a rule says, in a few words: the first sentence of its summary in Japanese, its name in English.
  private func title(of rule: RuleMetadata?, named name: String) -> String {
    guard let rule else { return name }
    switch language {
    case .ja: return String(rule.summary.ja.prefix { $0 != "。" })
    case .en: return TableWords.capitalized(name.replacing("-", with: " "))
    }
  }

  /// The tasks in whose rows findings are shown that are about something else, by fingerprint.
  private var itemsByFinding: [String: WorkItem.ID] {
    var items: [String: WorkItem.ID] = [:]
    for row in view.groups.lazy.flatMap(\.rows) {
      for finding in row.findings where finding.subject.workItem == nil {
        items[finding.fingerprint] = row.item
      }
    }
    return items
  }

  /// Whose finding it is: the department of the task, else of whom or what it is about.
  private func department(of finding: Finding, item: WorkItem.ID?) -> Department.ID? {
    if let item { return matrix[item].department?.value }
    let name = finding.subject.name
    switch finding.subject.kind {
    case .department:
      return organization.departments.firstIndex { $0.name == name }.map { Department.ID($0) }
    case .person: return organization.people.first { $0.name == name }?.homeDepartment
    case .role: return organization.roles.first { $0.name == name }?.department
    default: return nil
    }
  }

  /// Who has to answer a finding: those who answer for the task, else the head of its department or of one above.
  private func answerable(for item: WorkItem.ID?, in department: Department.ID?) -> String {
    if let row = item.flatMap({ rowsByItem[$0] }) {
      let deciders = row.names(with: .decide)
      if !deciders.isEmpty { return deciders.joined(separator: "\n") }
    }
    guard let department else { return "" }
    let head = organization.lineage(of: department).lazy.compactMap { organization[$0].head }.first
    return head.map { organization[$0].name } ?? ""
  }
}
