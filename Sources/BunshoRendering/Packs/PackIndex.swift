// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// The page that links all files of a pack, with the numbers that tell where to look first.
struct PackIndex {
  private let report: Report
  private let context: RenderContext
  private let wholes: [String]
  private var departments: [[ListTableHTML.Cell]] = []
  private var people: [[ListTableHTML.Cell]] = []
  private var language: Language { context.language }
  private var organization: Organization { report.matrix.organization }

  init(_ report: Report, in context: RenderContext, wholes: [String]) {
    self.report = report
    self.context = context
    self.wholes = wholes
  }

  /// Adds a department's files.
  mutating func add(_ unit: Department.ID, part: Report, named name: String, forms: Pack.Forms) {
    let department = organization[unit]
    let above = organization.lineage(of: unit).dropFirst().reversed().map { organization[$0].name }
    func link(_ words: LocalizedText, _ ending: String, _ isThere: Bool) -> ListTableHTML.Cell {
      isThere
        ? .link(
          words[language], to: PathReference.encoded("\(PackWords.departmentsFolder)/\(name).\(ending)"))
        : .text("")
    }
    departments.append([
      .title(department.name, detail: above.joined(separator: " ")),
      .text(department.head.map { organization[$0].name } ?? ""),
      .number(part.coverage.total.leaves.grouped), .number(part.count(.error).grouped),
      .number(part.count(.warning).grouped), link(PackWords.workbook, "xlsx", forms.workbook),
      link(PackWords.page, "html", forms.page),
    ])
  }

  /// Adds a person's page.
  mutating func add(_ duties: PersonDuties, named name: String) {
    let person = organization[duties.person]
    people.append([
      .title(person.name, detail: person.memberships.compactMap(\.post).first ?? ""),
      .text(person.homeDepartment.map { organization[$0].name } ?? ""),
      .number(duties.count(.doing).grouped), .number(duties.count(.deciding).grouped),
      .number(duties.count(.covering).grouped),
      .number((duties.lines[.doing] ?? []).count { duties.isAlone($0, .doing) }.grouped),
      .link(PackWords.page[language], to: PathReference.encoded("\(PackWords.peopleFolder)/\(name).html")),
    ])
  }

  /// The page.
  func bytes(_ templates: TemplateLibrary) -> [UInt8] {
    var html = HTMLWriter()
    ListTableHTML(
      title: PackWords.whole[language], heads: [PackWords.page[language]],
      rows: wholes.map { [.link($0, to: PathReference.encoded($0))] }, scheme: report.matrix.scheme
    ).write(into: &html)
    let severities = [Severity.error, .warning].map { TableWords.label($0.title, in: language) }
    let departmentHeads =
      [TableWords.department[language], PackWords.head[language], ReportWords.tasks[language]] + severities
      + [PackWords.workbook[language], PackWords.page[language]]
    ListTableHTML(
      title: "\(PackWords.byDepartment[language]) (\(departments.count.grouped))", heads: departmentHeads,
      rows: departments, scheme: report.matrix.scheme
    ).write(into: &html)
    let sorts = [PersonDuties.Sort.doing, .deciding, .covering].map { PackWords.title($0)[language] }
    let peopleHeads =
      [PackWords.holder[language], TableWords.department[language]] + sorts
      + [PackWords.withoutCover[language], PackWords.page[language]]
    ListTableHTML(
      title: "\(PackWords.byPerson[language]) (\(people.count.grouped))", heads: peopleHeads, rows: people,
      scheme: report.matrix.scheme
    ).write(into: &html)
    let facts = DocumentHead(report, in: context)
    return CardPage(templates, of: report, in: context).bytes(
      title: "\(facts.title) \(PackWords.index[language])", facts: facts.facts, content: html.bytes)
  }
}
