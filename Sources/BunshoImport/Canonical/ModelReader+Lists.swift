// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Declared vacancies, and what only some inputs hold: skills, duties, waivers, relations, handover documents.
extension ModelReader {
  func readLists(
    of document: ModelDocument, _ counts: Counts, into matrix: inout ResponsibilityMatrix
  ) throws(ImportError) {
    for vacancy in document.vacancies ?? [] { matrix.vacancies.append(try self.vacancy(vacancy, counts)) }
    for skill in document.skills ?? [] {
      matrix.skills.append(
        .init(
          workItem: try item(skill.item, counts),
          person: .init(try index(skill.person, below: counts.people, "skills.person")), level: skill.level,
          location: try place(skill.at)))
    }
    for duty in document.duties ?? [] {
      matrix.duties.append(
        .init(
          text: duty.text,
          department: .init(try index(duty.department, below: counts.departments, "duties.department")),
          location: try place(duty.at)))
    }
    for waiver in document.waivers ?? [] {
      guard let scope = Waiver.Scope(word: waiver.scope, subject: waiver.subject) else {
        throw wrong("waivers.scope: \(waiver.scope)")
      }
      matrix.waivers.append(
        Waiver(
          rule: waiver.rule, scope: scope, reason: waiver.reason, owner: waiver.owner,
          until: try date(waiver.until), location: try place(waiver.at)))
    }
  }

  private func vacancy(
    _ document: ModelDocument.Vacancy, _ counts: Counts
  ) throws(ImportError) -> ResponsibilityMatrix.Vacancy {
    let subject: ResponsibilityMatrix.Vacancy.Subject
    switch (document.item, document.role) {
    case (let position?, nil): subject = .workItem(try item(position, counts))
    case (nil, let position?):
      subject = .role(.init(try index(position, below: counts.roles, "vacancies.role")))
    default: throw wrong("vacancies.item")
    }
    var kind: Involvement?
    if let word = document.involvement {
      kind = Involvement(word: word)
      if kind == nil { throw wrong("vacancies.involvement: \(word)") }
    }
    return .init(
      subject, kind: kind, text: document.text, until: try date(document.until),
      location: try place(document.at))
  }

  /// Whom the roster names beside a person, and the document by which their work is handed over.
  func related(
    to document: ModelDocument.Person, people: Int
  ) throws(ImportError) -> ([Person.Relation], Person.Handover?) {
    var relations: [Person.Relation] = []
    for relation in document.relations ?? [] {
      guard let kind = Person.Relation.Kind(rawValue: relation.kind) else {
        throw wrong("people.relations.kind: \(relation.kind)")
      }
      relations.append(
        .init(
          kind, .init(try index(relation.person, below: people, "people.relations.person")),
          at: try place(relation.at)))
    }
    guard let handover = document.handover else { return (relations, nil) }
    guard let state = WorkItem.Manual(rawValue: handover.state) else {
      throw wrong("people.handover.state: \(handover.state)")
    }
    return (
      relations, Person.Handover(state: state, items: handover.items, location: try place(handover.at))
    )
  }
}
