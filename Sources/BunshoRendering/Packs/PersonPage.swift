// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// 「あなたの担当」: what one person does, decides, covers, is asked and told, with who covers them.
struct PersonPage {
  private let duties: PersonDuties
  private let report: Report
  private let language: Language
  private var matrix: ResponsibilityMatrix { report.matrix }
  private var organization: Organization { report.matrix.organization }
  private var person: Person { organization[duties.person] }

  init(_ duties: PersonDuties, of report: Report, language: Language) {
    self.duties = duties
    self.report = report
    self.language = language
  }

  /// The page's title.
  var title: String {
    language == .ja ? "\(person.name)さんの担当" : "\(PackWords.yourPart.en): \(person.name)"
  }

  /// What the roster says of the person.
  var facts: [(name: String, value: String)] {
    func list(_ texts: [String]) -> String {
      texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.joined(
        separator: language == .ja ? "、" : ", ")
    }
    let roles = organization.roles.filter { $0.holders.contains { $0.value == duties.person } }
    return [
      (
        PackWords.home[language],
        list(person.memberships.compactMap { $0.department.map { organization[$0].name } })
      ),
      (PackWords.post[language], list(person.memberships.compactMap(\.post))),
      (PackWords.roles[language], list(roles.map(\.name))),
      (PackWords.superior[language], list(person.related(.superior).map { organization[$0.person].name })),
      (PackWords.deputy[language], list(person.related(.deputy).map { organization[$0.person].name })),
      (ReportWords.asOf[language], ReportWords.date(report.asOf, in: language)),
    ]
  }

  /// The lists.
  func bytes(findings: [Finding]) -> [UInt8] {
    var html = HTMLWriter()
    let alone = (duties.lines[.doing] ?? []).count { duties.isAlone($0, .doing) }
    html.raw("<p class=\"lead\">")
    let isIdle = PersonDuties.Sort.allCases.allSatisfy { duties.count($0) == 0 }
    html.text(isIdle ? PackWords.nothing[language] : PackWords.summary(of: duties, alone: alone)[language])
    html.raw("</p>\n")
    for sort in PersonDuties.Sort.allCases { table(of: sort).write(into: &html) }
    ListTableHTML(
      title: PackWords.yourFindings[language],
      heads: [ReportWords.severity, ReportWords.message, ReportWords.remedy].map { $0[language] },
      rows: findings.map {
        [
          .short(TableWords.label($0.severity.title, in: language)),
          .title($0.message[language], detail: $0.code), .text($0.remedy[language]),
        ]
      }, scheme: matrix.scheme
    ).write(into: &html)
    return html.bytes
  }

  private func table(of sort: PersonDuties.Sort) -> ListTableHTML {
    let lines = duties.lines[sort] ?? []
    let others = sort == .doing ? PackWords.coveredBy : PackWords.doneBy
    var heads = [PackWords.letters, TableWords.task, TableWords.department, TableWords.attribute(.frequency)]
    if sort == .doing { heads += [PackWords.yearlyHours, TableWords.attribute(.manual)] }
    heads.append(others)
    return ListTableHTML(
      title: "\(PackWords.title(sort)[language]) (\(lines.count.grouped))", heads: heads.map { $0[language] },
      rows: lines.map { row($0, sort) }, scheme: matrix.scheme)
  }

  private func row(_ line: PersonDuties.Line, _ sort: PersonDuties.Sort) -> [ListTableHTML.Cell] {
    let task = matrix[line.item]
    let detail = ([task.code ?? ""] + task.categoryTexts + line.roles).filter { !$0.isEmpty }
    var cells: [ListTableHTML.Cell] = [
      .letters(line.letters), .title(task.title, detail: detail.joined(separator: " · ")),
      .text(task.department.map { organization[$0.value].name } ?? ""),
      .short(task.fact(.frequency)?.text ?? ""),
    ]
    if sort == .doing {
      cells.append(.number(line.hours.flatMap(Self.hours) ?? ""))
      cells.append(.short(task.fact(.manual)?.text ?? ""))
    }
    let names = line.others.joined(separator: language == .ja ? "、" : ", ")
    cells.append(duties.isAlone(line, sort) ? .alert(PackWords.nobody[language]) : .text(names))
    return cells
  }

  private static func hours(_ hours: Double) -> String? {
    guard hours.isFinite, let tenths = Int(exactly: (hours * 10).rounded()) else { return nil }
    return tenths.isMultiple(of: 10) || tenths > 100 ? (tenths / 10).grouped : "\(tenths / 10).\(tenths % 10)"
  }
}
