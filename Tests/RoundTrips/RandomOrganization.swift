// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension MatrixGenerator {
  /// Units three deep with equal names, people with equal names and different numbers, roles, partners, lists.
  mutating func organization() -> Organization {
    let people = random.below(5)
    let units = random.once(in: 6) ? 0 : random.below(6)
    var organization = Organization(
      name: note(),
      rosters: .init(
        departments: random.once(in: 2), roles: random.once(in: 2), people: random.once(in: 2)))
    for position in 0..<units {
      // A parent stands before its children, at most three deep by the thirds of the list; sometimes anywhere.
      let parent: Department.ID? = random.once(in: 8) ? index(units) : index(position)
      organization.departments.append(
        Department(
          name: random.name(), code: note(), level: note(), parent: parent, head: index(people),
          kind: random.pick(Department.Kind.allCases), validity: validity(), note: note(),
          isListed: random.once(in: 2), location: place()))
    }
    for _ in 0..<people { organization.people.append(person(units: units)) }
    addRelations(to: &organization)
    for _ in 0..<random.below(4) {
      var holders: [Sourced<Person.ID>] = []
      for _ in 0..<random.below(3) {
        if let person: Person.ID = index(people) { holders.append(Sourced(person, at: place())) }
      }
      organization.roles.append(
        Role(
          name: random.name(), code: note(), department: index(units), holders: holders,
          holdersAreKnown: !holders.isEmpty || random.once(in: 2), note: note(), isListed: random.once(in: 2),
          location: place()))
    }
    for _ in 0..<random.below(3) {
      organization.partners.append(Partner(name: random.name(), location: place()))
      organization.lists.append(DistributionList(name: random.name(), location: place()))
    }
    return organization
  }

  private mutating func person(units: Int) -> Person {
    var person = Person(
      name: random.name(), code: note(), kana: note(), email: note(),
      employment: random.pick(Person.Employment.allCases),
      capacityHoursPerMonth: random.once(in: 3) ? number() : nil, validity: validity(), note: note(),
      isListed: random.once(in: 2), location: place())
    for _ in 0..<random.below(3) {
      person.memberships.append(
        Membership(
          department: index(units), post: note(), isConcurrent: random.once(in: 2),
          share: random.once(in: 3) ? number() : nil, location: place()))
    }
    if random.once(in: 4) {
      person.leaves.append(.init(period: validity(), reason: note(), location: place()))
    }
    return person
  }

  /// What the importer might have met.
  mutating func observations(of matrix: ResponsibilityMatrix) -> [Observation] {
    var observations: [Observation] = []
    for _ in 0..<random.below(4) {
      let names = random.list(upTo: 3) { $0.name() }
      let words = LocalizedText(ja: text(), en: text())
      let kinds: [Observation.Kind] = [
        .unknownPerson(nearest: names), .ambiguousPerson(candidates: names), .unknownRole(nearest: names),
        .unknownDepartment(nearest: names), .ambiguousParent(candidates: names), .unknownMark(known: names),
        .ambiguousMarks(marks: names), .lookAlikeLetter(readAs: text()),
        .vagueOwner(random.pick(Involvement.allCases)), .uncountedPeople, .repeatedAssignment(first: place()),
        .duplicateID(first: place()), .raggedRow(expected: random.below(20), found: random.below(20)),
        .strayQuote, .unreadableValue(expected: words), .ambiguousBlank, .nameVariant(of: text()),
        .privateUseCharacter, .ignoredContent(words), .staleOutput,
      ]
      observations.append(
        Observation(
          random.pick(kinds), text: text(), workItem: index(matrix.workItems.count), at: place()))
    }
    return observations
  }
}
