// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension ReportWorkbook.Painter {
  /// What everybody holds, a line a part: for talks about work load and for handing over.
  ///
  /// People come first, in the order of the roster, with what they hold through a role beside what is theirs
  /// by name; then roles nobody is known to fill, units, companies and lists.
  func peopleSheet(named name: String) -> Workbook.Sheet {
    let holdings = holdings
    let lines = holdings.map(texts)
    // Posts and roles are columns only where somebody has one.
    let shown = PeopleColumn.allCases.filter { column in
      !column.isOptional || lines.contains { !$0[column.rawValue].isEmpty }
    }
    let columns = shown.map { column in
      ReportWorkbook.ListSheet.Column(
        title: column.title,
        width: Workbook.TextWidth.column(
          for: [column.title[language]] + lines.lazy.map { $0[column.rawValue] }, within: column.limits),
        isCentered: column == .letters)
    }
    var list = ReportWorkbook.ListSheet(
      named: name, title: WorkbookWords.people[language], subtitle: head.title, columns: columns,
      painter: self)
    for (index, line) in lines.enumerated() {
      list.append(
        shown.map { column in
          let content = line[column.rawValue]
          guard column == .letters else { return text(content) }
          return content.isEmpty ? styles.blankLetter : .text(content, style: styles.letter)
        })
      // The first part of a holder stays in sight when the others are folded away.
      if index > 0, holdings[index - 1].holder == holdings[index].holder {
        list.sheet.rows[list.sheet.rows.count - 1].outlineLevel = 1
      }
    }
    list.sheet.summariesAreAbove = true
    if let rows = list.rows, let letters = shown.firstIndex(of: .letters) {
      for columns in [0...(letters - 1), letters...letters, (letters + 1)...(shown.count - 1)] {
        let range = Workbook.CellRange(rows: rows, columns: columns)
        let looks = columns.contains(letters) ? letterFormats(of: range) : []
        list.sheet.conditionalFormats += lined(looks, in: range, whereColumnChanges: 0)
      }
    }
    list.finish(paper: .a4, frozenColumns: 1)
    return list.sheet
  }

  private enum PeopleColumn: Int, CaseIterable {
    case holder, holderKind, home, post, code, task, letters, part, role, department, frequency

    var isOptional: Bool { self == .post || self == .role || self == .home || self == .frequency }

    var title: LocalizedText {
      switch self {
      case .holder: WorkbookWords.holder
      case .holderKind: WorkbookWords.holderKind
      case .home: WorkbookWords.home
      case .post: WorkbookWords.post
      case .code: TableWords.code
      case .task: TableWords.task
      case .letters: ReportWords.letter
      case .part: WorkbookWords.part
      case .role: WorkbookWords.viaRole
      case .department: TableWords.department
      case .frequency: TableWords.attribute(.frequency)
      }
    }

    var limits: ClosedRange<Double> {
      switch self {
      case .holder: 14...24
      case .task: 28...44
      case .letters: 7...9
      case .holderKind, .code, .frequency: 8...16
      default: 10...30
      }
    }
  }

  private func texts(of holding: Holding) -> [String] {
    let item = matrix[holding.part.item]
    return PeopleColumn.allCases.map { column in
      switch column {
      case .holder: organization.name(of: holding.holder)
      case .holderKind: TableWords.label(WorkbookWords.kind(of: holding.holder), in: language)
      case .home: home(of: holding.holder)
      case .post: post(of: holding.holder)
      case .code: item.code ?? "#\(holding.part.item.index + 1)"
      case .task: item.title
      case .letters: holding.part.letters
      case .part: TableWords.label(holding.part.kind.title, in: language)
      case .role: holding.role
      case .department: item.department.map { organization[$0.value].name } ?? ""
      case .frequency: item.fact(.frequency)?.text ?? ""
      }
    }
  }

  private struct Holding {
    let holder: Assignee
    let part: (item: WorkItem.ID, kind: Involvement, letters: String)
    /// The role it is held through; empty where it is held by name.
    let role: String
  }

  private var holdings: [Holding] {
    var byHolder: [Assignee: [Holding]] = [:]
    func add(_ holder: Assignee, _ assignment: Assignment, role: String = "") {
      byHolder[holder, default: []].append(
        Holding(
          holder: holder,
          part: (assignment.workItem, assignment.involvement, matrix.letters(of: assignment)), role: role))
    }
    for assignment in matrix.assignments {
      if case .role(let id) = assignment.assignee, !organization[id].holders.isEmpty {
        for holder in organization[id].holders {
          add(.person(holder.value), assignment, role: organization[id].name)
        }
      } else {
        add(assignment.assignee, assignment)
      }
    }
    let holders: [Assignee] =
      organization.people.indices.map { .person(Person.ID($0)) }
      + organization.roles.indices.map { .role(Role.ID($0)) }
      + organization.departments.indices.map { .department(Department.ID($0)) }
      + organization.partners.indices.map { .partner(Partner.ID($0)) }
      + organization.lists.indices.map { .list(DistributionList.ID($0)) }
    return holders.flatMap { byHolder[$0] ?? [] }
  }

  func home(of holder: Assignee) -> String {
    switch holder {
    case .person(let id): organization[id].homeDepartment.map { organization[$0].name } ?? ""
    case .role(let id): organization[id].department.map { organization[$0].name } ?? ""
    case .department(let id): organization[id].parent.map { organization[$0].name } ?? ""
    case .partner, .list: ""
    }
  }

  func post(of holder: Assignee) -> String {
    guard case .person(let id) = holder else { return "" }
    let memberships = organization[id].memberships
    return (memberships.first { !$0.isConcurrent && $0.post != nil } ?? memberships.first { $0.post != nil })?
      .post ?? ""
  }
}
