// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension CanonicalWorkbookReader {
  /// Reads everybody who can hold work, and the document's head.
  mutating func readOrganization() throws(ImportError) {
    try readDocument()
    let units = try CanonicalSheet(.departments, in: file)
    let people = try CanonicalSheet(.people, in: file)
    let roles = try CanonicalSheet(.roles, in: file)
    departments = try names(units, .department)
    self.people = try names(people, .person)
    self.roles = try names(roles, .role)
    try readPartners()
    // Before references are followed, every row must have its place in the lists.
    for row in people.rows { try readPerson(people, row) }
    for row in units.rows { try readDepartment(units, row) }
    for row in units.rows { try readLines(units, row) }
    for row in roles.rows { try readRole(roles, row) }
    try readMemberships()
    try readRelations()
    try readHolders()
  }

  func names(_ sheet: CanonicalSheet, _ column: ExchangeColumn) throws(ImportError) -> ExchangeNames {
    var names: [String] = []
    var numbers: [Int?] = []
    for row in sheet.rows {
      names.append(text(sheet, row, column) ?? "")
      numbers.append(try integer(sheet, row, .number))
    }
    return ExchangeNames(names, numbers: numbers)
  }

  private mutating func readDocument() throws(ImportError) {
    let sheet = try CanonicalSheet(.document, in: file)
    guard let row = sheet.rows.first else { return }
    document.organization.name = text(sheet, row, .organization)
    document.document = .init(
      title: text(sheet, row, .documentTitle), edition: text(sheet, row, .edition),
      effectiveOn: text(sheet, row, .effectiveOn), currentOn: text(sheet, row, .currentOn))
    document.scheme = sheet.cell(row, .scheme)
    document.mainIsAccountable = try flag(sheet, row, .mainIsAccountable, blank: false)
    document.organization.lists = .init(
      departments: try flag(sheet, row, .departmentsListed, blank: false),
      roles: try flag(sheet, row, .rolesListed, blank: false),
      people: try flag(sheet, row, .peopleListed, blank: false))
  }

  private mutating func readPartners() throws(ImportError) {
    let partners = try CanonicalSheet(.partners, in: file)
    self.partners = try names(partners, .partner)
    for row in partners.rows {
      document.organization.partners.append(
        .init(
          name: text(partners, row, .partner) ?? "",
          at: try place(partners, row) ?? ownPlace(partners, row, .partner)))
    }
    let lists = try CanonicalSheet(.lists, in: file)
    self.lists = try names(lists, .list)
    for row in lists.rows {
      document.organization.distributionLists.append(
        .init(name: text(lists, row, .list) ?? "", at: try place(lists, row) ?? ownPlace(lists, row, .list)))
    }
  }

  private mutating func readDepartment(_ sheet: CanonicalSheet, _ row: Int) throws(ImportError) {
    let cell = sheet.cell(row, .unitKind)
    let kind = ExchangeWords.value(
      of: cell, among: Department.Kind.allCases, word: \.rawValue, title: \.title)
    guard let kind = cell.isEmpty ? .line : kind else { throw wrong(sheet, row, .unitKind) }
    document.organization.departments.append(
      .init(
        name: text(sheet, row, .department) ?? "", code: text(sheet, row, .code),
        level: text(sheet, row, .level), kind: kind.rawValue, from: try date(sheet, row, .from),
        until: try date(sheet, row, .until), note: text(sheet, row, .note),
        listed: try flag(sheet, row, .listed, blank: true),
        at: try place(sheet, row) ?? ownPlace(sheet, row, .department)))
  }

  /// The unit above and the head of a department.
  private mutating func readLines(_ sheet: CanonicalSheet, _ row: Int) throws(ImportError) {
    let position = row - sheet.rows.lowerBound
    document.organization.departments[position].parent = try department(sheet, row, .parentUnit)
    document.organization.departments[position].head = try person(sheet, row, .head)
  }

  private mutating func readPerson(_ sheet: CanonicalSheet, _ row: Int) throws(ImportError) {
    let cell = sheet.cell(row, .employment)
    let employment = ExchangeWords.value(
      of: cell, among: Person.Employment.allCases, word: \.rawValue, title: \.title)
    guard let employment = cell.isEmpty ? .regular : employment else { throw wrong(sheet, row, .employment) }
    document.organization.people.append(
      .init(
        name: text(sheet, row, .person) ?? "", code: text(sheet, row, .code), kana: text(sheet, row, .kana),
        email: text(sheet, row, .email), employment: employment.rawValue, memberships: [],
        capacityHoursPerMonth: try number(sheet, row, .capacity), from: try date(sheet, row, .from),
        until: try date(sheet, row, .until), leaves: [], note: text(sheet, row, .note),
        listed: try flag(sheet, row, .listed, blank: true),
        at: try place(sheet, row) ?? ownPlace(sheet, row, .person)))
  }

  private mutating func readMemberships() throws(ImportError) {
    let sheet = try CanonicalSheet(.memberships, in: file)
    for row in sheet.rows {
      guard let person = try person(sheet, row, .person) else { throw wrong(sheet, row, .person) }
      let membership = ModelDocument.Person.Membership(
        department: try department(sheet, row, .department), post: text(sheet, row, .post),
        concurrent: try flag(sheet, row, .concurrent, blank: false), share: try number(sheet, row, .share),
        at: try place(sheet, row) ?? ownPlace(sheet, row))
      document.organization.people[person].memberships.append(membership)
    }
    let leaves = try CanonicalSheet(.leaves, in: file)
    for row in leaves.rows {
      guard let person = try person(leaves, row, .person) else { throw wrong(leaves, row, .person) }
      let leave = ModelDocument.Person.Leave(
        from: try date(leaves, row, .from), until: try date(leaves, row, .until),
        reason: text(leaves, row, .reason), at: try place(leaves, row) ?? ownPlace(leaves, row))
      document.organization.people[person].leaves.append(leave)
    }
  }

  /// Superiors and deputies, and documents by which work is handed over.
  private mutating func readRelations() throws(ImportError) {
    let sheet = try CanonicalSheet(.relations, in: file)
    for row in sheet.rows {
      guard let person = try person(sheet, row, .person) else { throw wrong(sheet, row, .person) }
      guard let other = try self.person(sheet, row, .other) else { throw wrong(sheet, row, .other) }
      let kind = ExchangeWords.value(
        of: sheet.cell(row, .relation), among: Person.Relation.Kind.allCases, word: \.rawValue, title: \.title
      )
      guard let kind else { throw wrong(sheet, row, .relation) }
      let relation = ModelDocument.Person.Relation(
        kind: kind.rawValue, person: other, at: try place(sheet, row) ?? ownPlace(sheet, row, .other))
      document.organization.people[person].relations =
        (document.organization.people[person].relations ?? []) + [relation]
    }
    let handovers = try CanonicalSheet(.handovers, in: file)
    for row in handovers.rows {
      guard let person = try person(handovers, row, .person) else { throw wrong(handovers, row, .person) }
      let state = ExchangeWords.value(
        of: handovers.cell(row, .state), among: WorkItem.Manual.allCases, word: \.rawValue, title: \.title)
      guard let state else { throw wrong(handovers, row, .state) }
      document.organization.people[person].handover = .init(
        state: state.rawValue, items: try integer(handovers, row, .handoverItems),
        at: try place(handovers, row) ?? ownPlace(handovers, row, .state))
    }
  }

  private mutating func readRole(_ sheet: CanonicalSheet, _ row: Int) throws(ImportError) {
    document.organization.roles.append(
      .init(
        name: text(sheet, row, .role) ?? "", code: text(sheet, row, .code),
        department: try department(sheet, row, .department), holders: [],
        holdersAreKnown: try flag(sheet, row, .holdersAreKnown, blank: false), note: text(sheet, row, .note),
        listed: try flag(sheet, row, .listed, blank: true),
        at: try place(sheet, row) ?? ownPlace(sheet, row, .role)))
  }

  private mutating func readHolders() throws(ImportError) {
    let sheet = try CanonicalSheet(.holders, in: file)
    for row in sheet.rows {
      guard let role = try role(sheet, row, .role), let person = try person(sheet, row, .person) else {
        throw wrong(sheet, row, .role)
      }
      document.organization.roles[role].holders.append(
        .init(person: person, at: try place(sheet, row) ?? ownPlace(sheet, row, .person)))
      document.organization.roles[role].holdersAreKnown = true
    }
  }
}
