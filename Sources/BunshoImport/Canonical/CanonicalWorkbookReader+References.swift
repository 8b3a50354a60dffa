// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Names in cells. A name that no list has yet is added, and noted where there is a list it should stand in.
extension CanonicalWorkbookReader {
  mutating func department(
    _ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn, item: Int? = nil
  ) throws(ImportError) -> Int? {
    guard let name = text(sheet, row, column) else { return nil }
    if let known = try position(of: name, in: departments, sheet, row, column) { return known }
    let place = ownPlace(sheet, row, column)
    let units = document.organization.departments
    if let added = added(name, among: units.map(\.name), from: departments.count) { return added }
    document.organization.departments.append(
      .init(name: name, kind: Department.Kind.line.rawValue, listed: false, at: place))
    if document.organization.lists.departments {
      observe("unknownDepartment", read: name, item: item, at: place)
    }
    return units.count
  }

  mutating func person(
    _ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn, item: Int? = nil
  ) throws(ImportError) -> Int? {
    guard let name = text(sheet, row, column) else { return nil }
    if let known = try position(of: name, in: people, sheet, row, column) { return known }
    let place = ownPlace(sheet, row, column)
    let others = document.organization.people
    if let added = added(name, among: others.map(\.name), from: people.count) { return added }
    document.organization.people.append(
      .init(
        name: name, employment: Person.Employment.regular.rawValue, memberships: [], leaves: [],
        listed: false,
        at: place))
    if document.organization.lists.people { observe("unknownPerson", read: name, item: item, at: place) }
    return others.count
  }

  mutating func role(
    _ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn, item: Int? = nil
  ) throws(ImportError) -> Int? {
    guard let name = text(sheet, row, column) else { return nil }
    if let known = try position(of: name, in: roles, sheet, row, column) { return known }
    let place = ownPlace(sheet, row, column)
    let others = document.organization.roles
    if let added = added(name, among: others.map(\.name), from: roles.count) { return added }
    document.organization.roles.append(
      .init(name: name, holders: [], holdersAreKnown: false, listed: false, at: place))
    if document.organization.lists.roles { observe("unknownRole", read: name, item: item, at: place) }
    return others.count
  }

  private mutating func partner(
    _ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn
  ) throws(ImportError) -> Int? {
    guard let name = text(sheet, row, column) else { return nil }
    if let known = try position(of: name, in: partners, sheet, row, column) { return known }
    let others = document.organization.partners
    if let added = added(name, among: others.map(\.name), from: partners.count) { return added }
    document.organization.partners.append(.init(name: name, at: ownPlace(sheet, row, column)))
    return others.count
  }

  private mutating func list(
    _ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn
  ) throws(ImportError) -> Int? {
    guard let name = text(sheet, row, column) else { return nil }
    if let known = try position(of: name, in: lists, sheet, row, column) { return known }
    let others = document.organization.distributionLists
    if let added = added(name, among: others.map(\.name), from: lists.count) { return added }
    document.organization.distributionLists.append(.init(name: name, at: ownPlace(sheet, row, column)))
    return others.count
  }

  /// Who holds a part: kind and name.
  mutating func assignee(
    _ sheet: CanonicalSheet, _ row: Int, item: Int
  ) throws(ImportError) -> ModelDocument.Holder {
    let kind = ExchangeWords.value(
      of: sheet.cell(row, .assigneeKind), among: ExchangeWords.assigneeKinds, word: { $0 },
      title: ExchangeWords.assigneeKind)
    guard let kind else { throw wrong(sheet, row, .assigneeKind) }
    let index =
      switch kind {
      case "person": try person(sheet, row, .assignee, item: item)
      case "role": try role(sheet, row, .assignee, item: item)
      case "department": try department(sheet, row, .assignee, item: item)
      case "external": try partner(sheet, row, .assignee)
      default: try list(sheet, row, .assignee)
      }
    guard let index else { throw wrong(sheet, row, .assignee) }
    return .init(kind: kind, index: index)
  }

  /// The task a row is about; a task that is gone takes what is said of it along, with a note.
  mutating func item(
    _ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn = .item
  ) throws(ImportError) -> Int? {
    guard let name = text(sheet, row, column) else { return nil }
    if let known = try position(of: name, in: items, sheet, row, column) { return known }
    let title = ExchangeSheet.items.title
    observe(
      "ignoredContent", read: name, at: ownPlace(sheet, row, column),
      words: LocalizedText(
        ja: "「\(title.ja)」シートにない業務です", en: "the sheet '\(title.en)' has no such task"))
    return nil
  }

  private func position(
    of name: String, in names: ExchangeNames, _ sheet: CanonicalSheet, _ row: Int, _ column: ExchangeColumn
  ) throws(ImportError) -> Int? {
    switch names.target(of: name) {
    case .row(let position): return position
    case .several: throw wrong(sheet, row, column)
    case .none: return nil
    }
  }

  /// A name that an earlier cell added.
  private func added(_ name: String, among names: [String], from count: Int) -> Int? {
    names[min(count, names.count)...].firstIndex(of: name)
  }
}
