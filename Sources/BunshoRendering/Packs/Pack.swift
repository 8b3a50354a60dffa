// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
public import BunshoModel

/// The table cut up for handing out: a workbook and a page for each head, a page for each person, an index of them.
public struct Pack: Sendable {
  /// By what the table is cut up.
  public enum Kind: String, Sendable, CaseIterable {
    /// A workbook and a page a unit with a head or tasks of its own: `departments/<name>.xlsx`, `.html`.
    case department
    /// A page a person: `people/<name>.html`.
    case person
  }

  /// What of a department is drawn.
  public struct Forms: Sendable {
    /// A workbook.
    public var workbook: Bool
    /// A page.
    public var page: Bool

    /// Chooses forms.
    public init(workbook: Bool = true, page: Bool = true) {
      self.workbook = workbook
      self.page = page
    }
  }

  /// The files, the index last.
  public private(set) var artifacts: [Artifact] = []
  /// What a format could not hold as it stood.
  public private(set) var notes: [LocalizedText] = []

  private let report: Report
  private let context: RenderContext
  private let templates: TemplateLibrary
  private let title: String

  /// Draws a pack.
  ///
  /// - Parameter wholes: names of the files that show the whole table, for the index to link to.
  /// - Throws: `RenderError` when a part does not fit its format; nothing is drawn then.
  public init(
    by kinds: [Kind], of report: Report, in context: RenderContext, templates: TemplateLibrary,
    forms: Forms = Forms(), wholes: [String] = []
  ) throws(RenderError) {
    self.report = report
    self.context = context
    self.templates = templates
    title = DocumentHead(report, in: context).title
    var index = PackIndex(report, in: context, wholes: wholes)
    if kinds.contains(.department) {
      for (unit, name) in units() {
        let part = report.part(of: unit)
        try draw(unit, part, named: name, forms)
        index.add(unit, part: part, named: name, forms: forms)
      }
    }
    if kinds.contains(.person) { drawPeople(&index) }
    artifacts.append(Artifact(name: "index.html", bytes: index.bytes(templates)))
  }

  // MARK: By department

  /// The units with a head or tasks of their own and the names of their files, in the order of the organisation.
  private func units() -> [(unit: Department.ID, name: String)] {
    let organization = report.matrix.organization
    var hasTasks = [Bool](repeating: false, count: organization.departments.count)
    for item in report.matrix.workItems {
      if let unit = item.department?.value { hasTasks[unit.index] = true }
    }
    let units = organization.departments.indices.filter {
      hasTasks[$0] || organization.departments[$0].head != nil
    }.map { Department.ID($0) }
    let names = PackNames.unique(
      units.map { unit in
        let parent = organization[unit].parent.map { organization[$0].name } ?? ""
        return (organization[unit].name, parent)
      }, fallback: WorkbookWords.department[context.language])
    return Array(zip(units, names))
  }

  private mutating func draw(
    _ unit: Department.ID, _ part: Report, named name: String, _ forms: Forms
  ) throws(RenderError) {
    let annex = DepartmentAnnex(
      of: unit, part: part, whole: report, title: title, in: context)
    var own = context
    own.fileName = "\(PackWords.departmentsFolder)/\(name)"
    let unitName = report.matrix.organization[unit].name
    own.frame.title = context.language == .ja ? "\(title)　\(unitName)" : "\(title): \(unitName)"
    if forms.workbook {
      var workbook = ReportWorkbook(part, in: own).workbook
      annex.add(to: &workbook)
      let renderer = XLSXRenderer()
      let output = try renderer.output(of: workbook)
      artifacts.append(renderer.artifact(of: output, in: own))
      for note in output.notes where !notes.contains(note.message) { notes.append(note.message) }
    }
    if forms.page {
      artifacts += HTMLRenderer(templates: templates).render(
        part, in: own, matrix: MatrixView(part), annex: annex.html)
    }
  }

  // MARK: By person

  private mutating func drawPeople(_ index: inout PackIndex) {
    let organization = report.matrix.organization
    let everybody = PersonDuties.all(of: report)
    let names = PackNames.unique(
      everybody.map { duties in
        let home = organization[duties.person].homeDepartment.map { organization[$0].name } ?? ""
        return (organization[duties.person].name, home)
      }, fallback: ReportWords.people[context.language])
    var findings: [String: [Finding]] = [:]
    for finding in report.findings where finding.subject.kind == .person {
      findings[finding.subject.name, default: []].append(finding)
    }
    let card = CardPage(templates, of: report, in: context)
    for (duties, name) in zip(everybody, names) {
      let page = PersonPage(duties, of: report, language: context.language)
      let own = findings[organization[duties.person].name] ?? []
      artifacts.append(
        Artifact(
          name: "\(PackWords.peopleFolder)/\(name).html",
          bytes: card.bytes(title: page.title, facts: page.facts, content: page.bytes(findings: own))))
      index.add(duties, named: name)
    }
  }
}
