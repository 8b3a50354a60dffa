// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
public import BunshoModel

/// The whole model as JSON, schema `bunsho.model/1`: read back, it gives the same findings.
///
/// Entities refer to each other by position, counted from 0. Places are `[source, row, column]`, the source a
/// position in `sources`, the column 0 when a whole row is meant. Absent keys mean "nothing stated".
public struct ModelJSON: TextRenderer {
  /// The value of the key `schema`.
  public static let schema = "bunsho.model/1"

  /// The extension of the file.
  public var fileExtension: String { "json" }

  /// Makes the renderer.
  public init() {}

  /// The report's model as text.
  public func text(_ report: Report, in context: RenderContext) -> String {
    JSONWriter().text(value(of: report.matrix, observations: report.observations))
  }

  /// The model as a value, for other notations of the same tree.
  public func value(of matrix: ResponsibilityMatrix, observations: [Observation]) -> JSONValue {
    var encoder = ModelEncoder()
    return encoder.model(matrix, observations: observations)
  }
}

/// Writes the parts of the model; remembers the sources its places refer to.
struct ModelEncoder {
  private var sources: [SourceSheet] = []
  private var sourceIndex: [SourceSheet: Int] = [:]

  mutating func model(_ matrix: ResponsibilityMatrix, observations: [Observation]) -> JSONValue {
    let organization = organization(matrix.organization)
    let tables = JSONValue.array(matrix.tables.map { table($0) })
    let items = JSONValue.array(matrix.workItems.map { workItem($0) })
    let assignments = JSONValue.array(matrix.assignments.map { assignment($0) })
    let exclusions = JSONValue.array(
      matrix.exclusions.map { exclusion in
        object([
          ("item", .integer(exclusion.workItem.index)), ("assignee", assignee(exclusion.assignee)),
          ("at", place(exclusion.location)),
        ])
      })
    let vacancies = JSONValue.array(
      matrix.vacancies.map { vacancy in
        object([
          ("item", .integer(orNull: vacancy.workItem?.index)),
          ("role", .integer(orNull: vacancy.role?.index)),
          ("involvement", .string(orNull: vacancy.kind?.word)), ("text", .string(vacancy.text)),
          ("until", .string(orNull: vacancy.until?.iso)), ("at", place(vacancy.location)),
        ])
      })
    let lists = lists(matrix)
    let observed = JSONValue.array(observations.map { observation($0) })
    return object([
      ("schema", .string(ModelJSON.schema)),
      (
        "sources",
        .array(
          sources.map { object([("path", .string($0.path)), ("sheet", .string(orNull: $0.sheet))]) })
      ),
      ("document", document(matrix.document)), ("scheme", .string(matrix.scheme.id)),
      ("mainIsAccountable", .bool(matrix.mainIsAccountable)), ("organization", organization),
      ("tables", tables), ("workItems", items), ("assignments", assignments), ("exclusions", exclusions),
      ("vacancies", vacancies), lists.skills, lists.duties, lists.waivers, ("observations", observed),
    ])
  }

  private func document(_ document: ResponsibilityMatrix.Document) -> JSONValue {
    object([
      ("title", .string(orNull: document.title)), ("edition", .string(orNull: document.edition)),
      ("effectiveOn", .string(orNull: document.effectiveOn)),
      ("currentOn", .string(orNull: document.currentOn)),
    ])
  }

  private mutating func organization(_ organization: Organization) -> JSONValue {
    let departments = organization.departments.map { department in
      object([
        ("name", .string(department.name)), ("code", .string(orNull: department.code)),
        ("level", .string(orNull: department.level)), ("parent", .integer(orNull: department.parent?.index)),
        ("head", .integer(orNull: department.head?.index)), ("kind", .string(department.kind.rawValue)),
        ("from", .string(orNull: department.validity.from?.iso)),
        ("until", .string(orNull: department.validity.until?.iso)),
        ("note", .string(orNull: department.note)),
        ("listed", .bool(department.isListed)), ("at", place(department.location)),
      ])
    }
    let roles = organization.roles.map { role in
      object([
        ("name", .string(role.name)), ("code", .string(orNull: role.code)),
        ("department", .integer(orNull: role.department?.index)),
        (
          "holders",
          .array(
            role.holders.map { object([("person", .integer($0.value.index)), ("at", place($0.location))]) })
        ),
        ("holdersAreKnown", .bool(role.holdersAreKnown)), ("note", .string(orNull: role.note)),
        ("listed", .bool(role.isListed)), ("at", place(role.location)),
      ])
    }
    let people = organization.people.map { person($0) }
    return object([
      ("name", .string(orNull: organization.name)),
      (
        "lists",
        object([
          ("departments", .bool(organization.rosters.departments)),
          ("roles", .bool(organization.rosters.roles)),
          ("people", .bool(organization.rosters.people)),
        ])
      ),
      ("departments", .array(departments)), ("roles", .array(roles)), ("people", .array(people)),
      (
        "partners",
        .array(
          organization.partners.map { object([("name", .string($0.name)), ("at", place($0.location))]) })
      ),
      (
        "distributionLists",
        .array(organization.lists.map { object([("name", .string($0.name)), ("at", place($0.location))]) })
      ),
    ])
  }

  private mutating func person(_ person: Person) -> JSONValue {
    let memberships = person.memberships.map { membership in
      object([
        ("department", .integer(orNull: membership.department?.index)),
        ("post", .string(orNull: membership.post)),
        ("concurrent", .bool(membership.isConcurrent)), ("share", number(membership.share)),
        ("at", place(membership.location)),
      ])
    }
    let leaves = person.leaves.map { leave in
      object([
        ("from", .string(orNull: leave.period.from?.iso)),
        ("until", .string(orNull: leave.period.until?.iso)),
        ("reason", .string(orNull: leave.reason)), ("at", place(leave.location)),
      ])
    }
    return object([
      ("name", .string(person.name)), ("code", .string(orNull: person.code)),
      ("kana", .string(orNull: person.kana)), ("email", .string(orNull: person.email)),
      ("employment", .string(person.employment.rawValue)), ("memberships", .array(memberships)),
      ("capacityHoursPerMonth", number(person.capacityHoursPerMonth)),
      ("from", .string(orNull: person.validity.from?.iso)),
      ("until", .string(orNull: person.validity.until?.iso)), ("leaves", .array(leaves)),
      relations(of: person), handover(of: person),
      ("note", .string(orNull: person.note)), ("listed", .bool(person.isListed)),
      ("at", place(person.location)),
    ])
  }

  private mutating func table(_ table: ResponsibilityMatrix.Table) -> JSONValue {
    object([
      ("source", .integer(source(table.source))), ("form", .string(table.form.rawValue)),
      ("headerRow", .integer(table.headerRow)),
      (
        "ownerColumns",
        .array(
          table.ownerColumns.map {
            object([("kind", .string($0.kind.word)), ("column", .integer($0.column))])
          })
      ),
      ("marksAreSchemeLetters", .bool(table.marksAreSchemeLetters)),
      ("markProfile", table.profile.map { profile($0) } ?? .null),
    ])
  }

  private mutating func profile(_ profile: MarkProfile) -> JSONValue {
    var origin: [(String, JSONValue)]
    switch profile.origin {
    case .legend(let location): origin = [("origin", "legend"), ("at", place(location))]
    case .configuration: origin = [("origin", "configuration")]
    case .table: origin = [("origin", "table")]
    }
    let marks = profile.entries.map { entry in
      let word: String
      switch entry.meaning {
      case .involvement(let kind): word = kind.word
      case .none: word = "none"
      }
      return object([("mark", .string(entry.mark)), ("meaning", .string(word))])
    }
    origin.insert(("id", .string(profile.id)), at: 0)
    origin.append(("marks", .array(marks)))
    return object(origin)
  }

  private mutating func workItem(_ item: WorkItem) -> JSONValue {
    let categories = item.categories.map { category in
      category.map { object([("text", .string($0.value)), ("at", place($0.location))]) } ?? .null
    }
    let facts = item.facts.map { fact in
      object([
        ("field", .string(fact.field.rawValue)), ("text", .string(fact.text)), value(of: fact),
        ("at", place(fact.location)),
      ])
    }
    return object([
      ("code", .string(orNull: item.code)), ("title", .string(item.title)),
      ("categories", categories.allSatisfy { $0 == .null } ? .null : .array(categories)),
      (
        "department",
        item.department.map { object([("index", .integer($0.value.index)), ("at", place($0.location))]) }
          ?? .null
      ),
      ("parent", .integer(orNull: item.parent?.index)), ("summary", item.isSummary ? .bool(true) : .null),
      ("facts", facts.isEmpty ? .null : .array(facts)), ("table", .integer(item.table)),
      ("at", place(item.location)),
    ])
  }

  private func value(of fact: WorkItem.Fact) -> (String, JSONValue) {
    switch fact.value {
    case .text: ("value", .null)
    case .frequency(.perYear(let runs)): ("runsPerYear", .number(runs))
    case .frequency(.irregular): ("recurs", "irregularly")
    case .frequency(.once): ("recurs", "once")
    case .number(let number): ("number", .number(number))
    case .level(let level): ("level", .integer(level))
    case .manual(let manual): ("manual", .string(manual.rawValue))
    case .date(let date): ("date", .string(date.iso))
    case .amounts(let band): ("amounts", .string(band.interval))
    case .flag(let flag): ("flag", .bool(flag))
    case .names(let names): ("names", .array(names.map { .string($0) }))
    }
  }

  private mutating func assignment(_ assignment: Assignment) -> JSONValue {
    object([
      ("item", .integer(assignment.workItem.index)), ("assignee", assignee(assignment.assignee)),
      ("involvement", .string(assignment.involvement.word)), ("mark", .string(orNull: assignment.mark)),
      ("note", .string(orNull: assignment.note)), ("from", .string(orNull: assignment.validity.from?.iso)),
      ("until", .string(orNull: assignment.validity.until?.iso)), ("at", place(assignment.location)),
    ])
  }

  private func assignee(_ assignee: Assignee) -> JSONValue {
    let index =
      switch assignee {
      case .person(let id): id.index
      case .role(let id): id.index
      case .department(let id): id.index
      case .partner(let id): id.index
      case .list(let id): id.index
      }
    return .array([.string(assignee.kindWord), .integer(index)])
  }

  mutating func place(_ location: SourceLocation) -> JSONValue {
    .array([.integer(source(location.source)), .integer(location.row), .integer(location.column ?? 0)])
  }

  private mutating func source(_ sheet: SourceSheet) -> Int {
    if let known = sourceIndex[sheet] { return known }
    sources.append(sheet)
    sourceIndex[sheet] = sources.count - 1
    return sources.count - 1
  }

  private func number(_ number: Double?) -> JSONValue { number.map { .number($0) } ?? .null }

  /// An object without the keys that have nothing to say.
  func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.filter { $0.1 != .null }.map { JSONValue.Member($0.0, $0.1) })
  }
}
