// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Foundation
import Yams

/// Reads a model that Bunsho wrote (`import --format json|yaml`) back into the same matrix.
///
/// Every reference is checked: a position that leads nowhere is an error with its place, never a trap.
struct ModelReader {
  private let path: String
  private var sheets: [SourceSheet] = []

  /// What a model file holds.
  struct Model {
    var matrix: ResponsibilityMatrix
    var observations: [Observation]
  }

  /// Whether the name is one of a model file.
  static func namesModel(_ path: String) -> Bool {
    [".json", ".yml", ".yaml"].contains { path.lowercased().hasSuffix($0) }
  }

  /// Whether the bytes say anywhere that they are a model: the name of the schema, of any edition.
  static func mayBeModel(_ bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: Array("bunsho.model/".utf8)) != nil
  }

  /// Whether an input is a model, or fails as one: another tool's JSON may hold a table.
  static func reads(_ input: Importer.Input) -> Bool {
    guard namesModel(input.path) else { return false }
    do throws(ImportError) {
      let bytes = if let bytes = input.bytes { bytes } else { try FileBytes.read(path: input.path) }
      return mayBeModel(bytes) || !TrelloBoard.mayBeOne(bytes, path: input.path)
    } catch {
      return true
    }
  }

  /// Reads a model file.
  static func read(path: String, bytes: [UInt8]?) throws(ImportError) -> Model {
    let bytes = if let bytes { bytes } else { try FileBytes.read(path: path) }
    guard bytes.count <= FileBytes.sizeLimit else { throw .fileTooLarge(path) }
    let document: ModelDocument
    do {
      if path.lowercased().hasSuffix(".json") {
        document = try JSONDecoder().decode(ModelDocument.self, from: Data(bytes))
      } else {
        document = try YAMLDecoder().decode(ModelDocument.self, from: yaml(bytes))
      }
    } catch {
      throw ImportError(
        .malformedModel, path: path,
        problem: LocalizedText(
          ja: "Bunshoのモデル(bunsho.model/1)として読めません(\(Self.reason(error)))",
          en: "this is no Bunsho model (bunsho.model/1): \(Self.reason(error))"),
        remedy: LocalizedText(
          ja: "モデルは bunsho import --format json で作れます。ほかのツールの書き出しなら、CSVで書き出してください",
          en: "bunsho import --format json writes one; from another tool, export CSV"))
    }
    return try model(document, path: path)
  }

  /// Checks a model that another notation held.
  static func model(_ document: ModelDocument, path: String) throws(ImportError) -> Model {
    var reader = ModelReader(path: path)
    return try reader.model(document)
  }

  /// The text of a YAML file. Yams loses a byte order mark with which a quoted text begins (Foundation takes it off),
  /// so it is doubled.
  private static func yaml(_ bytes: [UInt8]) -> String {
    let code = Array(#"\uFEFF"#.utf8)
    var doubled: [UInt8] = []
    var copied = 0
    for place in bytes.indices.dropLast(code.count)
    where bytes[place] == UInt8(ascii: "\"") && bytes[place + 1] == code[0]
      && bytes[(place + 1)...].starts(with: code)
    {
      // A quotation mark inside a text has a backslash in front of it.
      if place > 0, bytes[place - 1] == code[0] { continue }
      doubled += bytes[copied...place] + code
      copied = place + 1
    }
    return String(decoding: copied == 0 ? bytes : doubled + bytes[copied...], as: UTF8.self)
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      (context.codingPath + [key]).map(\.stringValue).joined(separator: ".") + "?"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      context.codingPath.isEmpty
        ? context.debugDescription : context.codingPath.map(\.stringValue).joined(separator: ".")
    default: "\(error)"
    }
  }

  private init(path: String) { self.path = path }

  func wrong(_ what: String) -> ImportError {
    ImportError(
      .malformedModel, path: path,
      problem: LocalizedText(ja: "モデルの「\(what)」が正しくありません", en: "'\(what)' in the model is wrong"),
      remedy: LocalizedText(
        ja: "手で直したときは、番号と語を確かめてください", en: "if it was edited by hand, check its numbers and words"))
  }

  private mutating func model(_ document: ModelDocument) throws(ImportError) -> Model {
    guard document.schema == "bunsho.model/1" else { throw wrong("schema: \(document.schema)") }
    sheets = document.sources.map { SourceSheet(path: $0.path, sheet: $0.sheet) }
    guard let scheme = Scheme.standard.first(where: { $0.id == document.scheme }) else {
      throw wrong("scheme: \(document.scheme)")
    }
    let organization = try organization(document.organization)
    let counts = Counts(organization, items: document.workItems.count, tables: document.tables.count)
    var matrix = ResponsibilityMatrix(
      organization: organization, scheme: scheme, mainIsAccountable: document.mainIsAccountable,
      document: .init(
        title: document.document?.title, edition: document.document?.edition,
        effectiveOn: document.document?.effectiveOn, currentOn: document.document?.currentOn))
    for table in document.tables { matrix.tables.append(try self.table(table)) }
    for item in document.workItems { matrix.workItems.append(try workItem(item, counts)) }
    for part in document.assignments {
      guard let kind = Involvement(word: part.involvement) else {
        throw wrong("involvement: \(part.involvement)")
      }
      matrix.assignments.append(
        Assignment(
          workItem: try item(part.item, counts), assignee: try assignee(part.assignee, counts),
          involvement: kind,
          mark: part.mark, note: part.note, validity: try validity(part.from, part.until),
          location: try place(part.at)))
    }
    for exclusion in document.exclusions ?? [] {
      matrix.exclusions.append(
        .init(
          workItem: try item(exclusion.item, counts), assignee: try assignee(exclusion.assignee, counts),
          location: try place(exclusion.at)))
    }
    try readLists(of: document, counts, into: &matrix)
    var observations: [Observation] = []
    for observed in document.observations ?? [] {
      observations.append(
        Observation(
          try kind(of: observed), text: observed.read, workItem: try optionalItem(observed.item, counts),
          at: try place(observed.at)))
    }
    return Model(matrix: matrix, observations: observations)
  }

  /// How many entities of each kind there are, to check positions against.
  struct Counts {
    let departments: Int
    let roles: Int
    let people: Int
    let partners: Int
    let lists: Int
    let items: Int
    let tables: Int

    init(_ organization: Organization, items: Int, tables: Int) {
      departments = organization.departments.count
      roles = organization.roles.count
      people = organization.people.count
      partners = organization.partners.count
      lists = organization.lists.count
      self.items = items
      self.tables = tables
    }
  }

  private func organization(_ document: ModelDocument.Organization) throws(ImportError) -> Organization {
    let units = document.departments.count
    let people = document.people.count
    var organization = Organization(
      name: document.name,
      rosters: .init(
        departments: document.lists.departments, roles: document.lists.roles, people: document.lists.people))
    for unit in document.departments {
      guard let kind = Department.Kind(rawValue: unit.kind) else {
        throw wrong("departments.kind: \(unit.kind)")
      }
      organization.departments.append(
        Department(
          name: unit.name, code: unit.code, level: unit.level,
          parent: try optional(unit.parent, below: units, "departments.parent").map { .init($0) },
          head: try optional(unit.head, below: people, "departments.head").map { .init($0) }, kind: kind,
          validity: try validity(unit.from, unit.until), note: unit.note, isListed: unit.listed,
          location: try place(unit.at)))
    }
    for role in document.roles {
      var holders: [Sourced<Person.ID>] = []
      for holder in role.holders {
        holders.append(
          Sourced(.init(try index(holder.person, below: people, "roles.holders")), at: try place(holder.at)))
      }
      organization.roles.append(
        Role(
          name: role.name, code: role.code,
          department: try optional(role.department, below: units, "roles.department").map { .init($0) },
          holders: holders, holdersAreKnown: role.holdersAreKnown, note: role.note, isListed: role.listed,
          location: try place(role.at)))
    }
    for person in document.people {
      organization.people.append(try self.person(person, units: units, people: people))
    }
    for partner in document.partners {
      organization.partners.append(Partner(name: partner.name, location: try place(partner.at)))
    }
    for list in document.distributionLists {
      organization.lists.append(DistributionList(name: list.name, location: try place(list.at)))
    }
    return organization
  }

  private func person(
    _ document: ModelDocument.Person, units: Int, people: Int
  ) throws(ImportError) -> Person {
    guard let employment = Person.Employment(rawValue: document.employment) else {
      throw wrong("people.employment: \(document.employment)")
    }
    var memberships: [Membership] = []
    for membership in document.memberships {
      memberships.append(
        Membership(
          department: try optional(membership.department, below: units, "people.memberships.department").map {
            .init($0)
          }, post: membership.post, isConcurrent: membership.concurrent, share: membership.share,
          location: try place(membership.at)))
    }
    var leaves: [Person.Leave] = []
    for leave in document.leaves {
      leaves.append(
        .init(
          period: try validity(leave.from, leave.until), reason: leave.reason, location: try place(leave.at)))
    }
    let (relations, handover) = try related(to: document, people: people)
    return Person(
      name: document.name, code: document.code, kana: document.kana, email: document.email,
      employment: employment, memberships: memberships, capacityHoursPerMonth: document.capacityHoursPerMonth,
      validity: try validity(document.from, document.until), leaves: leaves, relations: relations,
      handover: handover, note: document.note, isListed: document.listed, location: try place(document.at))
  }

  private func table(_ document: ModelDocument.Table) throws(ImportError) -> ResponsibilityMatrix.Table {
    guard let form = ResponsibilityMatrix.Table.Form(rawValue: document.form) else {
      throw wrong("tables.form: \(document.form)")
    }
    var owners: [ResponsibilityMatrix.Table.OwnerColumn] = []
    for owner in document.ownerColumns {
      guard let kind = Involvement(word: owner.kind) else {
        throw wrong("tables.ownerColumns: \(owner.kind)")
      }
      owners.append(.init(kind: kind, column: owner.column))
    }
    return .init(
      source: sheets[try index(document.source, below: sheets.count, "tables.source")], form: form,
      headerRow: document.headerRow, ownerColumns: owners,
      profile: try document.markProfile.map { profile throws(ImportError) in try self.profile(profile) },
      marksAreSchemeLetters: document.marksAreSchemeLetters)
  }

  private func profile(_ document: ModelDocument.Table.Profile) throws(ImportError) -> MarkProfile {
    var entries: [MarkProfile.Entry] = []
    for entry in document.marks {
      if entry.meaning == "none" {
        entries.append(.init(entry.mark, .none))
      } else if let kind = Involvement(word: entry.meaning) {
        entries.append(.init(entry.mark, .involvement(kind)))
      } else {
        throw wrong("markProfile.marks: \(entry.meaning)")
      }
    }
    let origin: MarkProfile.Origin
    switch document.origin {
    case "legend": origin = .legend(try place(document.at ?? []))
    case "configuration": origin = .configuration
    default: origin = .table
    }
    return MarkProfile(id: document.id, entries: entries, origin: origin)
  }

  private func workItem(_ document: ModelDocument.Item, _ counts: Counts) throws(ImportError) -> WorkItem {
    var item = WorkItem(
      title: document.title, code: document.code, parent: try optionalItem(document.parent, counts),
      isSummary: document.summary ?? false,
      table: try index(document.table, below: counts.tables, "workItems.table"),
      location: try place(document.at))
    for (level, category) in (document.categories ?? []).prefix(3).enumerated() {
      if let category { item.categories[level] = Sourced(category.text, at: try place(category.at)) }
    }
    if let unit = document.department {
      let id = Department.ID(try index(unit.index, below: counts.departments, "workItems.department"))
      item.department = Sourced(id, at: try place(unit.at))
    }
    for fact in document.facts ?? [] {
      guard let field = WorkItem.Field(rawValue: fact.field) else {
        throw wrong("facts.field: \(fact.field)")
      }
      item.facts.append(
        WorkItem.Fact(field, text: fact.text, value: try value(of: fact), at: try place(fact.at)))
    }
    return item
  }

  private func value(of fact: ModelDocument.Item.Fact) throws(ImportError) -> WorkItem.Fact.Value {
    if let runs = fact.runsPerYear { return .frequency(.perYear(runs)) }
    if let recurs = fact.recurs { return .frequency(recurs == "once" ? .once : .irregular) }
    if let number = fact.number { return .number(number) }
    if let level = fact.level { return .level(level) }
    if let manual = fact.manual {
      guard let state = WorkItem.Manual(rawValue: manual) else { throw wrong("facts.manual: \(manual)") }
      return .manual(state)
    }
    if let text = fact.date, let date = try date(text) { return .date(date) }
    if let interval = fact.amounts {
      guard let band = AmountBand(interval: interval) else { throw wrong("facts.amounts: \(interval)") }
      return .amounts(band)
    }
    if let flag = fact.flag { return .flag(flag) }
    if let names = fact.names { return .names(names) }
    return .text
  }

  private func kind(of observed: ModelDocument.Observed) throws(ImportError) -> Observation.Kind {
    let names = observed.names ?? []
    let text = LocalizedText(ja: observed.text?.ja ?? "", en: observed.text?.en ?? "")
    switch observed.kind {
    case "unknownPerson": return .unknownPerson(nearest: names)
    case "ambiguousPerson": return .ambiguousPerson(candidates: names)
    case "unknownRole": return .unknownRole(nearest: names)
    case "unknownDepartment": return .unknownDepartment(nearest: names)
    case "ambiguousParent": return .ambiguousParent(candidates: names)
    case "unknownMark": return .unknownMark(known: names)
    case "ambiguousMarks": return .ambiguousMarks(marks: names)
    case "lookAlikeLetter": return .lookAlikeLetter(readAs: observed.letter ?? "")
    case "vagueOwner":
      guard let kind = observed.involvement.flatMap({ Involvement(word: $0) }) else {
        throw wrong("observations.involvement")
      }
      return .vagueOwner(kind)
    case "uncountedPeople": return .uncountedPeople
    case "repeatedAssignment": return .repeatedAssignment(first: try place(observed.first ?? []))
    case "duplicateID": return .duplicateID(first: try place(observed.first ?? []))
    case "raggedRow": return .raggedRow(expected: observed.expected ?? 0, found: observed.found ?? 0)
    case "strayQuote": return .strayQuote
    case "unreadableValue": return .unreadableValue(expected: text)
    case "ambiguousBlank": return .ambiguousBlank
    case "nameVariant": return .nameVariant(of: observed.of ?? "")
    case "privateUseCharacter": return .privateUseCharacter
    case "ignoredContent": return .ignoredContent(text)
    case "staleOutput": return .staleOutput
    default: throw wrong("observations.kind: \(observed.kind)")
    }
  }

  // MARK: References

  private func assignee(_ holder: ModelDocument.Holder, _ counts: Counts) throws(ImportError) -> Assignee {
    switch holder.kind {
    case "person": .person(.init(try index(holder.index, below: counts.people, "assignee")))
    case "role": .role(.init(try index(holder.index, below: counts.roles, "assignee")))
    case "department": .department(.init(try index(holder.index, below: counts.departments, "assignee")))
    case "external": .partner(.init(try index(holder.index, below: counts.partners, "assignee")))
    case "list": .list(.init(try index(holder.index, below: counts.lists, "assignee")))
    default: throw wrong("assignee: \(holder.kind)")
    }
  }

  func item(_ position: Int, _ counts: Counts) throws(ImportError) -> WorkItem.ID {
    WorkItem.ID(try index(position, below: counts.items, "item"))
  }

  private func optionalItem(_ position: Int?, _ counts: Counts) throws(ImportError) -> WorkItem.ID? {
    try optional(position, below: counts.items, "item").map { WorkItem.ID($0) }
  }

  func index(_ position: Int, below count: Int, _ what: String) throws(ImportError) -> Int {
    guard position >= 0, position < count else { throw wrong("\(what): \(position)") }
    return position
  }

  private func optional(_ position: Int?, below count: Int, _ what: String) throws(ImportError) -> Int? {
    guard let position else { return nil }
    return try index(position, below: count, what)
  }

  func place(_ numbers: [Int]) throws(ImportError) -> SourceLocation {
    guard numbers.count == 3, numbers[0] >= 0, numbers[0] < sheets.count, numbers[1] >= 1, numbers[2] >= 0
    else {
      throw wrong("at: \(numbers)")
    }
    return SourceLocation(
      source: sheets[numbers[0]], row: numbers[1], column: numbers[2] > 0 ? numbers[2] : nil)
  }

  private func validity(_ from: String?, _ until: String?) throws(ImportError) -> Validity {
    Validity(from: try date(from), until: try date(until))
  }

  func date(_ text: String?) throws(ImportError) -> CalendarDate? {
    guard let text else { return nil }
    guard let date = CalendarDate(iso: text) else { throw wrong("date: \(text)") }
    return date
  }
}
