// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// What one person has to do with which tasks, by the sort of part: the content of 「あなたの担当」.
struct PersonDuties {
  /// The sorts of parts, in the order in which they are shown.
  enum Sort: CaseIterable {
    /// Does the work.
    case doing
    /// Decides or approves.
    case deciding
    /// Acts when somebody is away.
    case covering
    /// Is asked, checks.
    case advising
    /// Helps.
    case helping
    /// Is told.
    case informed

    /// The sort that a kind of part belongs to.
    init(_ kind: Involvement) {
      self =
        switch kind {
        case .main, .execute, .rotation, .draft: .doing
        case .decide, .approve: .deciding
        case .sub, .deputy: .covering
        case .review, .consult, .verify: .advising
        case .support: .helping
        case .inform: .informed
        }
    }
  }

  /// One task in which the person has parts of one sort.
  struct Line {
    let item: WorkItem.ID
    /// The letters of the parts: `R`, `R/A`.
    let letters: String
    /// The roles through which the person has them; empty where by name.
    let roles: [String]
    /// Who stands on the other side: those who cover what the person does, those who do what the person decides or
    /// covers.
    let others: [String]
    /// Hours a year that fall on the person; `nil` where not known or not the person's to do.
    let hours: Double?
  }

  let person: Person.ID
  private(set) var lines: [Sort: [Line]] = [:]

  /// The duties of everybody who has any, and of everybody whom a roster names, in the order of the roster.
  static func all(of report: Report) -> [PersonDuties] {
    let matrix = report.matrix
    let organization = matrix.organization
    var byItem = [[Assignment]](repeating: [], count: matrix.workItems.count)
    var tasks = [[Int]](repeating: [], count: organization.people.count)
    for assignment in matrix.assignments {
      let item = assignment.workItem.index
      byItem[item].append(assignment)
      for person in people(of: assignment.assignee, in: organization) where tasks[person.index].last != item {
        tasks[person.index].append(item)
      }
    }
    return organization.people.indices.compactMap { index in
      guard !tasks[index].isEmpty || organization.people[index].isListed else { return nil }
      return PersonDuties(Person.ID(index), tasks: tasks[index], byItem: byItem, in: matrix)
    }
  }

  private static func people(of assignee: Assignee, in organization: Organization) -> [Person.ID] {
    switch assignee {
    case .person(let id): [id]
    case .role(let id): organization[id].holders.map(\.value)
    case .department, .partner, .list: []
    }
  }

  private init(_ person: Person.ID, tasks: [Int], byItem: [[Assignment]], in matrix: ResponsibilityMatrix) {
    self.person = person
    let organization = matrix.organization
    // A task may come up again further down in a long form.
    var seen: Set<Int> = []
    for item in tasks where seen.insert(item).inserted {
      let own = byItem[item].filter { Self.people(of: $0.assignee, in: organization).contains(person) }
      for sort in Sort.allCases {
        let parts = own.filter { Sort($0.involvement) == sort }
        guard !parts.isEmpty else { continue }
        lines[sort, default: []].append(
          Self.line(WorkItem.ID(item), sort, parts, among: byItem[item], besides: person, in: matrix))
      }
    }
  }

  private static func line(
    _ item: WorkItem.ID, _ sort: Sort, _ parts: [Assignment], among all: [Assignment],
    besides person: Person.ID, in matrix: ResponsibilityMatrix
  ) -> Line {
    let organization = matrix.organization
    func unique(_ texts: some Sequence<String>) -> [String] {
      texts.reduce(into: []) { if !$1.isEmpty && !$0.contains($1) { $0.append($1) } }
    }
    let roles = parts.compactMap { part -> String? in
      if case .role(let id) = part.assignee { organization[id].name } else { nil }
    }
    // Who covers what is done; for all else, who does it.
    let sought: [Sort] = sort == .doing ? [.covering, .doing] : [.doing]
    let others = sought.flatMap { sought in
      all.filter { Sort($0.involvement) == sought }.flatMap { part -> [String] in
        let people = Self.people(of: part.assignee, in: organization)
        guard !people.isEmpty else { return [organization.name(of: part.assignee)] }
        return people.filter { $0 != person }.map { organization[$0].name }
      }
    }
    let doers = Set(all.filter { Sort($0.involvement) == .doing }.map(\.assignee)).count
    let hours = sort == .doing ? matrix[item].hoursPerYear.map { $0 / Double(max(1, doers)) } : nil
    return Line(
      item: item,
      letters: unique(parts.flatMap { matrix.letters(of: $0).split(separator: "/").map(String.init) })
        .joined(separator: "/"),
      roles: unique(roles), others: unique(others), hours: hours)
  }

  /// How many tasks of a sort there are.
  func count(_ sort: Sort) -> Int { lines[sort]?.count ?? 0 }

  /// Hours a year of what the person does; `nil` where no task tells.
  var hours: Double? {
    let known = (lines[.doing] ?? []).compactMap(\.hours).filter(\.isFinite)
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// Whether nobody else is named for a task that the person does.
  func isAlone(_ line: Line, _ sort: Sort) -> Bool { sort == .doing && line.others.isEmpty }
}
