// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension MatrixGenerator {
  /// Vacancies of tasks and roles, skills, duties and waivers.
  mutating func addLists(to matrix: inout ResponsibilityMatrix) {
    let items = matrix.workItems.count
    let organization = matrix.organization
    for _ in 0..<random.below(3) {
      let role: Role.ID? = index(organization.roles.count)
      let subject: ResponsibilityMatrix.Vacancy.Subject
      if let role {
        subject = .role(role)
      } else if items > 0 {
        subject = .workItem(.init(random.below(items)))
      } else {
        continue
      }
      let kind = random.pick(Involvement.allCases)
      matrix.vacancies.append(
        .init(
          subject, kind: random.once(in: 2) ? kind : nil, text: text(),
          until: random.once(in: 2) ? date() : nil, location: place()))
    }
    for _ in 0..<random.below(3) where items > 0 {
      guard let person: Person.ID = index(organization.people.count) else { continue }
      matrix.skills.append(
        .init(
          workItem: .init(random.below(items)), person: person, level: random.below(5), location: place()))
    }
    for _ in 0..<random.below(3) {
      guard let unit: Department.ID = index(organization.departments.count) else { continue }
      matrix.duties.append(.init(text: text(), department: unit, location: place()))
    }
    for _ in 0..<random.below(3) {
      let scope = random.pick([Waiver.Scope.everything, .row, .subject(text())])
      matrix.waivers.append(
        Waiver(
          rule: text(), scope: scope, reason: note(), owner: note(),
          until: random.once(in: 2) ? date() : nil, location: place()))
    }
  }

  /// Superiors, deputies and handover documents of people.
  mutating func addRelations(to organization: inout Organization) {
    for position in organization.people.indices {
      for _ in 0..<random.below(3) {
        let kind = random.pick(Person.Relation.Kind.allCases)
        let other = Person.ID(random.below(organization.people.count))
        organization.people[position].relations.append(.init(kind, other, at: place()))
      }
      if random.once(in: 3) {
        organization.people[position].handover = .init(
          state: random.pick(WorkItem.Manual.allCases), items: random.once(in: 2) ? random.below(7) : nil,
          location: place())
      }
    }
  }
}
